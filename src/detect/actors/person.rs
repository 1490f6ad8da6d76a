//! Which mentions of people are one person.

use super::fold;
use super::gender::{self, Gender};
use super::groups::Groups;
use super::maps::Map;
use crate::detect::{Entity, Input, Label};

/// Shortest name in characters that a slip of the pen is seen in.
const SLIP: usize = 5;

/// How many people of one name are told apart; more would cost time and mean nothing.
const NAMESAKES: usize = 16;

/// The people of an article.
pub(super) struct People {
    /// For each entity the index of its person.
    pub of_entity: Vec<Option<usize>>,
    /// The gender of each person, where the text tells.
    pub genders: Vec<Option<Gender>>,
    /// Full names of which the text has the parts apart, by the entity of the last part.
    pub completed: Vec<(usize, String)>,
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
    let completed = join_bracketed(input, entities, &mut mentions);
    let mut full: Vec<&Mention> = mentions.iter().filter(|m| m.words.len() > 1).collect();
    full.sort_by_key(|m| std::cmp::Reverse(m.words.len()));

    let mut register = Register::default();
    let mut by_entity: Map<usize, usize> = Map::default();
    for mention in full {
        by_entity.insert(mention.entity, register.enter(mention));
    }
    // Who bore a lone name last, and before that, whose full name came first.
    let mut bearers: Map<&str, usize> = Map::default();
    let mut met: Map<usize, usize> = Map::default();
    for (order, mention) in mentions.iter().enumerate() {
        let person = *by_entity.entry(mention.entity).or_insert_with(|| {
            let name = mention.words.first().map_or("", String::as_str);
            let person = register.bearer(name, mention, bearers.get(name), &met);
            bearers.insert(name, person);
            person
        });
        met.entry(person).or_insert(order);
    }
    let mut groups = Groups::default();
    let genders = register.people.iter().map(|p| p.gender).collect();
    register.people.iter().for_each(|_| {
        groups.add();
    });
    for pair in mentions.windows(2) {
        if let [a, b] = pair
            && also_named(input, entities, a, b)
            && let (Some(a), Some(b)) = (by_entity.get(&a.entity), by_entity.get(&b.entity))
        {
            groups.join(*a, *b);
        }
    }
    let of_entity = (0..entities.len())
        .map(|entity| Some(groups.root(*by_entity.get(&entity)?)))
        .collect();
    People {
        of_entity,
        genders,
        completed,
    }
}

/// "(Russian President Vladimir) Putin": a quotation completed in brackets names one person.
/// Gives the whole names, by the entity of the surname.
fn join_bracketed(
    input: &Input<'_>,
    entities: &[Entity],
    mentions: &mut [Mention],
) -> Vec<(usize, String)> {
    let mut completed = Vec::new();
    for at in 1..mentions.len() {
        let (done, rest) = mentions.split_at_mut(at);
        let (Some(given), Some(surname)) = (done.last_mut(), rest.first_mut()) else {
            continue;
        };
        let (Some(a), Some(b)) = (entities.get(given.entity), entities.get(surname.entity)) else {
            continue;
        };
        if matches!(between(input, a, b), ") " | "] ") {
            let [a, b] = [a, b].map(|e| e.span.slice(input.text));
            completed.push((surname.entity, format!("{a} {b}")));
            given.words.append(&mut surname.words);
            surname.words.clone_from(&given.words);
        }
    }
    completed
}

/// The text between two entities.
fn between<'t>(input: &Input<'t>, first: &Entity, second: &Entity) -> &'t str {
    let gap = first.span.end as usize..second.span.start as usize;
    input.text.get(gap).unwrap_or_default()
}

/// "Colin Sutherland, Lord Carloway", "Yusuf/Cat Stevens": what says that the next name is
/// another one of the same person.
const ALSO: &[&str] = &[
    "/", ", Lady ", ", Lord ", ", aka ", ", also called ", ", also known as ",
    ", better known as ", ", born ", ", known as ", ", nicknamed ", " (also known as ", " (born ",
    " (known as ",
];

fn also_named(input: &Input<'_>, entities: &[Entity], a: &Mention, b: &Mention) -> bool {
    let (Some(first), Some(second)) = (entities.get(a.entity), entities.get(b.entity)) else {
        return false;
    };
    let gap = between(input, first, second).trim_end_matches(['"', '“', '\'', '‘']);
    // "Yusuf/Cat Stevens", but "Kane/Son" are two.
    ALSO.contains(&gap) && (gap != "/" || a.words.len() != b.words.len())
}

/// The words of a name without what does not tell people apart.
fn name_words(name: &str) -> Vec<String> {
    let mut words = match initials_apart(name) {
        Some(apart) => fold::words(&apart),
        None => fold::words(name),
    };
    while words.len() > 1
        && words
            .last()
            .is_some_and(|w| matches!(w.as_str(), "jr" | "sr" | "kc" | "qc" | "mp"))
    {
        words.pop();
    }
    words
}

/// "J.F. Kerry" and "JF Kerry" with a space between the initials.
fn initials_apart(name: &str) -> Option<String> {
    let (first, rest) = name.split_once(char::is_whitespace)?;
    let letters = first.chars().filter(|&c| c != '.');
    let initials = first.len() > 1 && letters.clone().all(char::is_uppercase);
    if !initials || letters.clone().count() > 3 || !rest.contains(char::is_lowercase) {
        return None;
    }
    let mut apart: String = letters.flat_map(|letter| [letter, ' ']).collect();
    apart.push_str(rest);
    Some(apart)
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
    by_word: Map<String, Vec<usize>>,
    by_form: Map<Vec<String>, usize>,
    /// "NG" in an interview is Natasha Gownaris.
    by_initials: Map<String, usize>,
    /// By the first letters of all names.
    by_letter: Map<char, Vec<usize>>,
}

impl Register {
    /// The person with this full name, new if need be.
    fn enter(&mut self, mention: &Mention) -> usize {
        let known = self.by_form.get(&mention.words).copied().or_else(|| {
            let last = mention.words.last()?;
            let mut namesakes = self.by_word.get(bare(last))?.iter().copied();
            namesakes
                .find(|&p| self.agrees(p, mention.gender) && same(self.words(p), &mention.words))
        });
        let person = known.unwrap_or_else(|| self.add(mention));
        self.by_form.entry(mention.words.clone()).or_insert(person);
        self.learn_gender(person, mention.gender);
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
        for letter in [mention.words.first(), mention.words.last()] {
            let letter = letter.and_then(|word| word.chars().next());
            let near = self
                .by_letter
                .entry(letter.unwrap_or_default())
                .or_default();
            if near.len() < NAMESAKES {
                near.push(person);
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
        met: &Map<usize, usize>,
    ) -> usize {
        let candidates: Vec<usize> = self
            .by_word
            .get(bare(name))
            .into_iter()
            .flatten()
            .copied()
            .filter(|&p| self.agrees(p, mention.gender))
            .collect();
        let by_surname = |p: &usize| self.words(*p).last().is_some_and(|s| bare(s) == bare(name));
        let person = match candidates.as_slice() {
            [] => self
                .by_initials
                .get(name)
                .copied()
                .or_else(|| self.nearly(name, mention.gender)),
            [one] => Some(*one),
            many => last_bearer
                .filter(|p| many.contains(p))
                .copied()
                .or_else(|| {
                    let first =
                        |p: &usize| (!by_surname(p), met.get(p).copied().unwrap_or(usize::MAX));
                    many.iter().copied().min_by_key(first)
                }),
        };
        let person = person.unwrap_or_else(|| self.add(mention));
        self.learn_gender(person, mention.gender);
        person
    }

    /// The one person of whom a name that nobody bears is a short or a misspelt form.
    fn nearly(&self, name: &str, gender: Option<Gender>) -> Option<usize> {
        let near = self.by_letter.get(&name.chars().next()?)?;
        let mut near = near.iter().copied().filter(|&p| {
            self.agrees(p, gender)
                && match self.words(p) {
                    [] => false,
                    [only] => is_slip(only, name),
                    [given, rest @ ..] => {
                        rest.iter().any(|surname| is_slip(surname, name))
                            || is_swapped(given, name)
                            || name.len() < given.len() && is_short_for(given, name)
                    }
                }
        });
        let first = near.next()?;
        near.all(|p| p == first).then_some(first)
    }

    fn words(&self, person: usize) -> &[String] {
        self.people.get(person).map_or(&[], |p| &p.words)
    }

    fn learn_gender(&mut self, person: usize, gender: Option<Gender>) {
        if let Some(person) = self.people.get_mut(person) {
            person.gender = person.gender.or(gender);
        }
    }

    fn agrees(&self, person: usize, gender: Option<Gender>) -> bool {
        let known = self.people.get(person).and_then(|p| p.gender);
        !matches!((known, gender), (Some(a), Some(b)) if a != b)
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

/// Two names without the letters that they start and end with in common.
fn unlike<'n>(a: &'n str, b: &'n str) -> (&'n str, &'n str) {
    let same: usize = a
        .chars()
        .zip(b.chars())
        .take_while(|(a, b)| a == b)
        .map(|(c, _)| c.len_utf8())
        .sum();
    let (a, b) = (
        a.get(same..).unwrap_or_default(),
        b.get(same..).unwrap_or_default(),
    );
    let same: usize = a
        .chars()
        .rev()
        .zip(b.chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(c, _)| c.len_utf8())
        .sum();
    (
        a.get(..a.len() - same).unwrap_or_default(),
        b.get(..b.len() - same).unwrap_or_default(),
    )
}

/// "Chriac" for "Chirac": two letters have changed places.
fn is_swapped(a: &str, b: &str) -> bool {
    let (a, b) = unlike(a, b);
    a.chars().count() == 2 && a.chars().rev().eq(b.chars())
}

/// "Wasif" for "Wasef": one letter is another, too many or too few, or two have changed places.
/// "The Hansens" are more than Hansen.
fn is_slip(a: &str, b: &str) -> bool {
    let long_enough = a.chars().count().min(b.chars().count()) >= SLIP;
    let (x, y) = unlike(a, b);
    let one = x.chars().count() <= 1 && y.chars().count() <= 1;
    let plural = a.strip_suffix('s') == Some(b) || b.strip_suffix('s') == Some(a);
    long_enough && !plural && (one || is_swapped(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        assert!(is_slip("chirac", "chriac") && is_slip("wasef", "wasif"));
        assert!(is_slip("pierluisi", "pierlusi") && is_swapped("dierdre", "deirdre"));
        assert!(!is_slip("hansen", "hansens") && !is_slip("lee", "ley"));
        assert!(!is_slip("hansen", "hamsun") && !is_swapped("maria", "marie"));
    }
}
