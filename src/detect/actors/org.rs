//! Which mentions of organisations are one organisation: full names, acronyms, short forms.

use super::fold;
use crate::detect::{Entity, Input, Label};
use std::collections::HashMap;

/// Words at the end that do not tell companies apart.
const COMPANY_FORMS: &[&str] = &[
    "ag", "bhd", "co", "company", "corp", "corporation", "group", "gmbh", "holdings", "inc", "llc",
    "llp", "limited", "ltd", "nv", "plc", "pty", "sa", "se", "spa",
];

/// What countries are called before the name of a body.
const COUNTRIES: &[(&[&str], &str)] = &[
    (&["united", "states"], "us"),
    (&["united", "kingdom"], "uk"),
    (&["american"], "us"),
    (&["british"], "uk"),
];

/// Names that end so are bodies of their own, not what their first word names.
const OWN_BODIES: &[&str] = &[
    "assembly", "association", "bank", "board", "center", "centre", "club", "commission",
    "committee", "council", "court", "department", "federation", "foundation", "fund", "institute",
    "ministry", "office", "police", "school", "society", "team", "trust", "union", "university",
];

/// Names longer than this have no short forms that one could guess.
const LONGEST: usize = 12;

/// For each entity the index of its organisation.
pub(super) fn group(input: &Input<'_>, entities: &[Entity]) -> Vec<Option<usize>> {
    let mut forms = Forms::default();
    let of_entity: Vec<Option<usize>> = entities
        .iter()
        .map(|e| (e.label == Label::Org).then(|| forms.enter(e.span.slice(input.text))))
        .collect();
    join_bracketed(input, entities, &of_entity, &mut forms);
    forms.join_acronyms();
    forms.join_short_forms();
    of_entity
        .into_iter()
        .map(|form| form.map(|f| forms.root(f)))
        .collect()
}

/// "Ministry of Defence (MoD)", "CBCP (Catholic Bishops’ Conference …)".
fn join_bracketed(
    input: &Input<'_>,
    entities: &[Entity],
    of_entity: &[Option<usize>],
    forms: &mut Forms,
) {
    for (at, pair) in entities.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        let (Some(Some(a)), Some(Some(b))) = (of_entity.get(at), of_entity.get(at + 1)) else {
            continue;
        };
        let between = input
            .text
            .get(first.span.end as usize..second.span.start as usize);
        let after = input.text.get(second.span.end as usize..);
        if between.is_some_and(|b| matches!(b.trim(), "(" | "(the" | "(\"" | "(“"))
            && after.is_some_and(|rest| rest.trim_start_matches(['"', '”']).starts_with(')'))
            && (forms.list[*b].acronym || forms.abbreviates(*b, *a) || forms.abbreviates(*a, *b))
        {
            forms.join(*a, *b);
        }
    }
}

/// The different strings that name organisations, joined into groups.
#[derive(Default)]
struct Forms {
    list: Vec<Form>,
    by_words: HashMap<Vec<String>, usize>,
}

struct Form {
    /// As names are compared.
    words: Vec<String>,
    /// As it is written first, for its initials.
    full: Vec<String>,
    acronym: bool,
    parent: usize,
}

impl Forms {
    fn enter(&mut self, name: &str) -> usize {
        let full = name_words(name);
        let words = canonical(full.clone());
        let next = self.list.len();
        let form = *self.by_words.entry(words.clone()).or_insert(next);
        if form == next {
            let capitals = name.chars().filter(|c| c.is_uppercase()).count();
            self.list.push(Form {
                acronym: words.len() == 1 && capitals >= 2 && name.len() <= 10,
                words,
                full,
                parent: form,
            });
        }
        form
    }

    /// The form that stands for the group of `form`. Halves the path as it goes.
    fn root(&mut self, mut form: usize) -> usize {
        while self.list[form].parent != form {
            let above = self.list[form].parent;
            self.list[form].parent = self.list[above].parent;
            form = above;
        }
        form
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.list[a.max(b)].parent = a.min(b);
    }

    /// Whether the letters of `short` occur in `long` in order, from its first on.
    fn abbreviates(&self, short: usize, long: usize) -> bool {
        let (short, long) = (&self.list[short].words, &self.list[long].words);
        if short.len() > long.len() || short == long {
            return false;
        }
        let mut letters = long.iter().flat_map(|w| w.chars());
        let mut wanted = short.iter().flat_map(|w| w.chars());
        wanted.next() == letters.next() && wanted.all(|c| letters.any(|l| l == c))
    }

    /// "WHO" and "World Health Organization" where no bracket says so.
    fn join_acronyms(&mut self) {
        let mut by_initials: HashMap<String, Vec<usize>> = HashMap::new();
        for (form, Form { words, full, .. }) in self.list.iter().enumerate() {
            for words in [full.as_slice(), without_country(words)] {
                if words.len() < 2 || words.len() > LONGEST {
                    continue;
                }
                let initials = |words: &mut dyn Iterator<Item = &String>| -> String {
                    words.filter_map(|w| w.chars().next()).collect()
                };
                let all = initials(&mut words.iter());
                let large = initials(&mut words.iter().filter(|w| !is_small(w)));
                for key in [Some(&all), Some(&large).filter(|l| **l != all)]
                    .into_iter()
                    .flatten()
                {
                    by_initials.entry(key.clone()).or_default().push(form);
                }
            }
        }
        for form in 0..self.list.len() {
            if self.list[form].acronym
                && let Some(long) = self.list[form]
                    .words
                    .first()
                    .and_then(|w| by_initials.get(w))
            {
                self.join_if_one(form, &long.clone());
            }
        }
    }

    /// "Supreme Court" and "US Supreme Court", "Watch Tower" and "Watch Tower Society".
    fn join_short_forms(&mut self) {
        let mut by_part: HashMap<&[String], Vec<usize>> = HashMap::new();
        let words: Vec<Vec<String>> = self.list.iter().map(|f| f.words.clone()).collect();
        for (form, all) in words.iter().enumerate() {
            if all.len() > LONGEST {
                continue;
            }
            // "House Committee on Fish" is a committee, no House.
            let own_body = all
                .iter()
                .skip(1)
                .take_while(|w| *w == "and" || !is_small(w))
                .last()
                .is_some_and(|w| OWN_BODIES.contains(&w.as_str()));
            for at in 1..all.len() {
                let (head, tail) = all.split_at(at);
                if !(at == 1 && own_body) {
                    by_part.entry(head).or_default().push(form);
                }
                by_part.entry(tail).or_default().push(form);
            }
            let home = without_country(all);
            if home.len() < all.len() {
                for at in 1..home.len() {
                    by_part.entry(&home[..at]).or_default().push(form);
                }
            }
        }
        // Long forms first, so that "Court" sees one group of "Supreme Court"s.
        let mut order: Vec<usize> = (0..words.len()).collect();
        order.sort_by_key(|&f| std::cmp::Reverse(words[f].len()));
        for form in order {
            if let Some(long) = by_part.get(words[form].as_slice()) {
                self.join_if_one(form, long);
            }
        }
    }

    /// Joins `form` with `others` if those are all one organisation.
    fn join_if_one(&mut self, form: usize, others: &[usize]) {
        let Some(&first) = others.first() else {
            return;
        };
        let root = self.root(first);
        if others.iter().all(|&o| self.root(o) == root) {
            self.join(form, first);
        }
    }
}

/// The words of a name without article and legal form.
fn name_words(name: &str) -> Vec<String> {
    let mut words = fold::words(&name.replace('&', "and").replace('-', ""));
    if words.len() > 1 && words.first().is_some_and(|w| w == "the") {
        words.remove(0);
    }
    while words.len() > 1
        && words
            .last()
            .is_some_and(|w| COMPANY_FORMS.contains(&w.as_str()))
    {
        words.pop();
    }
    words
}

/// The words of a name in the one order and form by which names are compared.
fn canonical(mut words: Vec<String>) -> Vec<String> {
    // "Parliament of the United Kingdom" is "UK Parliament".
    if let Some(of) = words.iter().position(|w| w == "of")
        && words.len() - of <= 4
        && let Some(body) = of.checked_sub(1).and_then(|i| words.get(i))
        && matches!(body.as_str(), "court" | "parliament" | "senate")
    {
        let place = words.split_off(of).into_iter().skip(1);
        words.splice(..0, place.filter(|w| !is_small(w)));
    }
    for (long, short) in COUNTRIES {
        if words.len() > long.len() && words.iter().zip(*long).all(|(w, l)| w == l) {
            words.splice(..long.len(), [(*short).to_owned()]);
        }
    }
    // "State Department" is "Department of State".
    let country = words.len() - without_country(&words).len();
    if words.len() > country + 1
        && let Some(body) = words.pop_if(|w| matches!(w.as_str(), "department" | "ministry"))
    {
        words.splice(country..country, [body, "of".to_owned()]);
    }
    words
}

/// A body's name without the country before it.
fn without_country(words: &[String]) -> &[String] {
    match words {
        [country, rest @ ..] if !rest.is_empty() && matches!(country.as_str(), "us" | "uk") => rest,
        _ => words,
    }
}

fn is_small(word: &str) -> bool {
    matches!(
        word,
        "of" | "the" | "and" | "for" | "on" | "in" | "to" | "de" | "da" | "du"
    )
}
