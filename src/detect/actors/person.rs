//! Which mentions of people are one person.

use super::fold;
use super::gender::{self, Gender};
use crate::detect::{Entity, Input, Label};
use std::collections::HashMap;

/// How many people of one name are told apart; more would cost time and mean nothing.
const NAMESAKES: usize = 16;

/// The people of an article.
pub(super) struct People {
    /// For each entity the index of its person.
    pub of_entity: Vec<Option<usize>>,
    /// The gender of each person, where the text tells.
    pub genders: Vec<Option<Gender>>,
}

struct Person {
    /// The fullest form, folded.
    words: Vec<String>,
    gender: Option<Gender>,
}

struct Mention {
    entity: usize,
    words: Vec<String>,
    gender: Option<Gender>,
}

/// Groups the PERSON entities. Full names first, wherever they stand, so that a
/// headline's surname finds them; then lone names in the order of the text.
pub(super) fn group(input: &Input<'_>, entities: &[Entity]) -> People {
    let mut mentions: Vec<Mention> = entities
        .iter()
        .enumerate()
        .filter(|(_, e)| e.label == Label::Person)
        .map(|(entity, e)| Mention {
            entity,
            words: name_words(e.span.slice(input.text)),
            gender: e.title.and_then(|t| gender::of_title(t.slice(input.text))),
        })
        .collect();
    join_bracketed(input, entities, &mut mentions);
    let mut full: Vec<&Mention> = mentions.iter().filter(|m| m.words.len() > 1).collect();
    full.sort_by_key(|m| std::cmp::Reverse(m.words.len()));

    let mut register = Register::default();
    let mut of_entity = vec![None; entities.len()];
    for mention in full {
        of_entity[mention.entity] = Some(register.enter(mention));
    }
    // Who bore a lone name last, and before that, whose full name came first.
    let mut bearers: HashMap<&str, usize> = HashMap::new();
    let mut met: Vec<usize> = Vec::new();
    for (order, mention) in mentions.iter().enumerate() {
        let person = match of_entity[mention.entity] {
            Some(person) => person,
            None => {
                let name = mention.words.first().map_or("", String::as_str);
                let person = register.bearer(name, mention, bearers.get(name), &met);
                bearers.insert(name, person);
                of_entity[mention.entity] = Some(person);
                person
            }
        };
        met.resize(register.people.len(), usize::MAX);
        met[person] = met[person].min(order);
    }
    People {
        of_entity,
        genders: register.people.into_iter().map(|p| p.gender).collect(),
    }
}

/// "(Russian President Vladimir) Putin": a quotation completed in brackets names one person.
fn join_bracketed(input: &Input<'_>, entities: &[Entity], mentions: &mut [Mention]) {
    for at in 1..mentions.len() {
        let (done, rest) = mentions.split_at_mut(at);
        let (Some(given), Some(surname)) = (done.last_mut(), rest.first_mut()) else {
            continue;
        };
        let (Some(a), Some(b)) = (entities.get(given.entity), entities.get(surname.entity)) else {
            continue;
        };
        let between = input.text.get(a.span.end as usize..b.span.start as usize);
        if matches!(between, Some(") " | "] ")) {
            given.words.append(&mut surname.words);
            surname.words.clone_from(&given.words);
        }
    }
}

/// The words of a name without what does not tell people apart.
fn name_words(name: &str) -> Vec<String> {
    let mut words = fold::words(name);
    while words.len() > 1
        && words
            .last()
            .is_some_and(|w| matches!(w.as_str(), "jr" | "sr" | "kc" | "qc" | "mp"))
    {
        words.pop();
    }
    words
}

/// "al-assad" is also "assad".
fn bare(word: &str) -> &str {
    word.strip_prefix("al-")
        .or_else(|| word.strip_prefix("el-"))
        .unwrap_or(word)
}

#[derive(Default)]
struct Register {
    people: Vec<Person>,
    by_word: HashMap<String, Vec<usize>>,
    by_form: HashMap<Vec<String>, usize>,
    /// "NG" in an interview is Natasha Gownaris.
    by_initials: HashMap<String, usize>,
}

impl Register {
    /// The person with this full name, new if need be.
    fn enter(&mut self, mention: &Mention) -> usize {
        let known = self.by_form.get(&mention.words).copied().or_else(|| {
            let last = mention.words.last()?;
            let namesakes = self.by_word.get(bare(last))?;
            namesakes.iter().copied().find(|&p| {
                self.agrees(p, mention.gender) && same(&self.people[p].words, &mention.words)
            })
        });
        let person = known.unwrap_or_else(|| self.add(mention));
        self.by_form.entry(mention.words.clone()).or_insert(person);
        self.people[person].gender = self.people[person].gender.or(mention.gender);
        person
    }

    fn add(&mut self, mention: &Mention) -> usize {
        let person = self.people.len();
        for word in &mention.words {
            let namesakes = self.by_word.entry(bare(word).to_owned()).or_default();
            if namesakes.len() < NAMESAKES && !namesakes.contains(&person) {
                namesakes.push(person);
            }
        }
        let given = mention.words.first().filter(|_| mention.words.len() > 1);
        if given.is_some() {
            let initials = mention.words.iter().filter_map(|w| w.chars().next());
            self.by_initials.entry(initials.collect()).or_insert(person);
        }
        self.people.push(Person {
            words: mention.words.clone(),
            gender: mention
                .gender
                .or_else(|| given.and_then(|name| gender::of_given_name(name))),
        });
        person
    }

    /// Who bears a lone name: by surname before given name, then who bore it last.
    fn bearer(
        &mut self,
        name: &str,
        mention: &Mention,
        last_bearer: Option<&usize>,
        met: &[usize],
    ) -> usize {
        let candidates: Vec<usize> = self
            .by_word
            .get(bare(name))
            .into_iter()
            .flatten()
            .copied()
            .filter(|&p| self.agrees(p, mention.gender))
            .collect();
        let by_surname = |p: &usize| {
            let surname = self.people[*p].words.last();
            surname.is_some_and(|s| bare(s) == bare(name))
        };
        let person = match candidates.as_slice() {
            [] => self.by_initials.get(name).copied(),
            [one] => Some(*one),
            many => last_bearer
                .filter(|p| many.contains(p))
                .copied()
                .or_else(|| {
                    let first = |p: &usize| {
                        let met = met.get(*p).copied().unwrap_or(usize::MAX);
                        (!by_surname(p), met)
                    };
                    many.iter().copied().min_by_key(first)
                }),
        };
        let person = person.unwrap_or_else(|| self.add(mention));
        self.people[person].gender = self.people[person].gender.or(mention.gender);
        person
    }

    fn agrees(&self, person: usize, gender: Option<Gender>) -> bool {
        match (self.people[person].gender, gender) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }
}

/// Whether two full names can be one person's; `long` has at least as many words.
///
/// "Robert Gabriel Mugabe" is "Robert Mugabe", "R. Mugabe" and "Gabriel Mugabe",
/// "Wanda M. Vázquez Garced" is "Wanda Vázquez".
fn same(long: &[String], short: &[String]) -> bool {
    if long.ends_with(short) || long.starts_with(short) {
        return true;
    }
    let (Some(given), Some(other)) = (long.first(), short.first()) else {
        return false;
    };
    let initial = given.chars().count() == 1 || other.chars().count() == 1;
    let given_agrees = given == other
        || initial && given.chars().next() == other.chars().next()
        || is_short_for(given, other);
    let mut rest = long.iter();
    given_agrees
        && short
            .iter()
            .skip(1)
            .all(|w| rest.any(|other| bare(other) == bare(w) || is_initial_of(other, w)))
}

/// Given names and what they are called for short, where the one does not start the other; sorted.
const SHORT_NAMES: &[(&str, &str)] = &[
    ("anthony", "tony"),
    ("elizabeth", "liz"),
    ("james", "jim"),
    ("joseph", "joe"),
    ("katherine", "kate"),
    ("michael", "mike"),
    ("richard", "dick"),
    ("robert", "bob"),
    ("william", "bill"),
];

/// Whether one of two given names is short for the other: "Mitch" for "Mitchell".
fn is_short_for(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let cut = short.len() > 2 && long.len() > short.len() + 1 && long.starts_with(short);
    cut || SHORT_NAMES.contains(&(long, short))
}

fn is_initial_of(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.chars().count() == 1 && long.starts_with(short)
}
