//! Which mentions of organisations are one organisation: full names, acronyms, short forms.

use super::groups::Groups;
use super::maps::{Map, Set};
use super::org_name::{self, LONGEST, is_small};
use super::vocabulary::lists;
use crate::detect::{Entity, Input, Label};
use std::ops::Range;

/// Names that end so are bodies of their own, not what their first word names; sorted.
const OWN_BODIES: &[&str] = &[
    "assembly", "association", "bank", "board", "center", "centre", "club", "commission",
    "committee", "council", "court", "department", "federation", "foundation", "fund", "institute",
    "ministry", "office", "police", "school", "society", "team", "trust", "union", "university",
];

/// Bodies whose names lose words in the middle: "Oversight Committee"; sorted.
const SHORTENED: &[&str] = &[
    "board", "commission", "committee", "council", "court", "department", "ministry",
];

/// From so many initials on, some of them may be the whole acronym.
const LONG_INITIALS: usize = 5;

/// A word is cut to no fewer letters: "Man" for "Manchester".
const CLIPPED: usize = 3;

/// How many names with one last word are looked through for a shorter one.
const NAMESAKES: usize = 16;

/// For each entity the index of its organisation.
pub(super) fn group(input: &Input<'_>, entities: &[Entity]) -> Vec<Option<usize>> {
    let mut forms = Forms::default();
    let mut by_name: Map<&str, usize> = Map::default();
    let of_entity: Vec<Option<usize>> = entities
        .iter()
        .map(|e| {
            let name = e.span.slice(input.text);
            (e.label == Label::Org)
                .then(|| *by_name.entry(name).or_insert_with(|| forms.enter(name)))
        })
        .collect();
    join_bracketed(input, entities, &of_entity, &mut forms);
    join_clipped(&forms.list, &mut forms.groups);
    join_short_forms(&forms.list, &mut forms.groups);
    join_acronyms(&forms.list, &mut forms.groups);
    of_entity
        .into_iter()
        .map(|form| form.map(|f| forms.groups.root(f)))
        .collect()
}

/// "Ministry of Defence (MoD)", "CBCP (Catholic Bishops’ Conference …)".
fn join_bracketed(
    input: &Input<'_>,
    entities: &[Entity],
    of_entity: &[Option<usize>],
    forms: &mut Forms,
) {
    for (pair, of_pair) in entities.windows(2).zip(of_entity.windows(2)) {
        let ([first, second], [Some(a), Some(b)]) = (pair, of_pair) else {
            continue;
        };
        let between = input
            .text
            .get(first.span.end as usize..second.span.start as usize);
        let after = input.text.get(second.span.end as usize..);
        if between.is_some_and(|b| matches!(b.trim(), "(" | "(the" | "(\"" | "(“"))
            && after.is_some_and(|rest| rest.trim_start_matches(['"', '”']).starts_with(')'))
            && let (Some(left), Some(right)) = (forms.list.get(*a), forms.list.get(*b))
            && (right.acronym || right.abbreviates(left) || left.abbreviates(right))
        {
            forms.groups.join(*a, *b);
        }
    }
}

/// The different strings that name organisations, joined into groups by their index.
#[derive(Default)]
struct Forms {
    list: Vec<Form>,
    groups: Groups,
    /// By their words without the spaces: "JP Morgan" is "JPMorgan".
    by_letters: Map<String, usize>,
}

struct Form {
    /// As names are compared.
    words: Vec<String>,
    /// As it is written first, for its initials.
    full: Vec<String>,
    acronym: bool,
}

impl Forms {
    fn enter(&mut self, name: &str) -> usize {
        let full = org_name::words(name);
        let words = org_name::canonical(full.clone());
        let letters = words.concat();
        if let Some(form) = self.by_letters.get(&letters) {
            return *form;
        }
        let form = self.groups.add();
        self.by_letters.insert(letters, form);
        let capitals = name.chars().filter(|c| c.is_uppercase()).count();
        self.list.push(Form {
            acronym: full.len() == 1 && capitals >= 2 && name.len() <= 10,
            words,
            full,
        });
        form
    }
}

impl Form {
    /// Whether its letters occur in those of `long` in order, from the first on.
    fn abbreviates(&self, long: &Self) -> bool {
        if self.words.len() > long.words.len() || self.words == long.words {
            return false;
        }
        let mut letters = long.words.iter().flat_map(|w| w.chars());
        let mut wanted = self.words.iter().flat_map(|w| w.chars());
        wanted.next() == letters.next() && wanted.all(|c| letters.any(|l| l == c))
    }

    /// Whether each of its words is the start of that of `long`: "Man United".
    fn clips(&self, long: &Self) -> bool {
        self.words.iter().zip(&long.words).all(|(short, word)| {
            let plain = short.strip_suffix('s').unwrap_or(short);
            word == short || plain.len() >= CLIPPED && word.starts_with(plain)
        })
    }

    /// The one word that may be its long name's initials: "WHO", "Nato".
    fn short(&self) -> Option<&str> {
        match self.full.as_slice() {
            [only] if self.acronym || only.len() >= 4 => Some(only),
            _ => None,
        }
    }

    /// Whether its words are among those of `long`, in order and with the same last one.
    fn shortens(&self, long: &Self) -> bool {
        let mut rest = long.words.iter();
        self.words.len() < long.words.len()
            && self.words.last() == long.words.last()
            && self.words.iter().all(|w| rest.any(|l| l == w))
    }
}

/// The first letters of the words of a name.
fn initials<'w>(words: impl Iterator<Item = &'w String>) -> String {
    words.filter_map(|w| w.chars().next()).collect()
}

/// "WHO" and "World Health Organization" where no bracket says so.
fn join_acronyms(forms: &[Form], groups: &mut Groups) {
    let shorts = forms.iter().enumerate();
    let shorts: Vec<_> = shorts.filter_map(|(i, f)| Some((i, f.short()?))).collect();
    if shorts.is_empty() {
        return;
    }
    // Any other initials would be kept for nobody.
    let wanted: Set<&[u8]> = shorts.iter().map(|(_, short)| short.as_bytes()).collect();
    let mut by_initials: Map<String, Vec<usize>> = Map::default();
    // "RMT" for the National Union of Rail, Maritime and Transport Workers.
    let mut by_run: Map<Vec<u8>, Vec<usize>> = Map::default();
    for (form, Form { words, full, .. }) in forms.iter().enumerate() {
        for words in [full.as_slice(), org_name::without_country(words)] {
            if words.len() < 2 || words.len() > LONGEST {
                continue;
            }
            let all = initials(words.iter());
            let large = initials(words.iter().filter(|w| !is_small(w)));
            if large.len() >= LONG_INITIALS {
                let runs = (3..large.len()).flat_map(|n| large.as_bytes().windows(n));
                for run in runs.filter(|run| wanted.contains(run)) {
                    by_run.entry(run.to_owned()).or_default().push(form);
                }
            }
            let differs = large != all;
            for initials in [Some(large).filter(|_| differs), Some(all)] {
                let initials = initials.filter(|i| wanted.contains(i.as_bytes()));
                if let Some(initials) = initials {
                    by_initials.entry(initials).or_default().push(form);
                }
            }
        }
    }
    for (form, short) in shorts {
        let long = by_initials.get(short).or_else(|| {
            let run = by_run.get(short.as_bytes());
            run.filter(|_| forms.get(form).is_some_and(|f| f.acronym))
        });
        groups.join_if_one(form, long.map_or(&[], Vec::as_slice));
    }
}

/// "Lib Dems" and "Liberal Democrats": each word is the start of the other's.
fn join_clipped(forms: &[Form], groups: &mut Groups) {
    let start = |word: &str| word.chars().take(CLIPPED).collect::<String>();
    let mut by_starts: Map<Vec<String>, Vec<usize>> = Map::default();
    for (at, form) in forms.iter().enumerate() {
        if (2..=LONGEST).contains(&form.words.len()) {
            let starts = form.words.iter().map(|w| start(w)).collect();
            let namesakes = by_starts.entry(starts).or_default();
            if namesakes.len() < NAMESAKES {
                namesakes.push(at);
            }
        }
    }
    for (at, short) in forms.iter().enumerate() {
        let starts: Vec<String> = short.words.iter().map(|w| start(w)).collect();
        let mut longer = by_starts.get(&starts).cloned().unwrap_or_default();
        longer.retain(|&long| long != at && forms.get(long).is_some_and(|long| short.clips(long)));
        groups.join_if_one(at, &longer);
    }
}

/// "Supreme Court" and "US Supreme Court", "Watch Tower" and "Watch Tower Society".
fn join_short_forms(forms: &[Form], groups: &mut Groups) {
    let mut by_part: Map<&[String], Vec<usize>> = Map::default();
    let mut by_last: Map<&str, Vec<usize>> = Map::default();
    for (form, Form { words: all, .. }) in forms.iter().enumerate() {
        if all.len() > LONGEST {
            continue;
        }
        for part in parts(all) {
            by_part.entry(part).or_default().push(form);
        }
        if let Some(last) = all.last().filter(|w| lists(SHORTENED, w)) {
            let namesakes = by_last.entry(last).or_default();
            if namesakes.len() < NAMESAKES {
                namesakes.push(form);
            }
        }
    }
    // Long forms first, so that "Court" sees one group of "Supreme Court"s.
    let mut order: Vec<(usize, &Form)> = forms.iter().enumerate().collect();
    order.sort_by_key(|(_, f)| std::cmp::Reverse(f.words.len()));
    for (form, short) in order {
        if let Some(long) = by_part.get(short.words.as_slice()) {
            groups.join_if_one(form, long);
        } else if short.words.len() > 1
            && let Some(last) = short.words.last()
        {
            let mut longer = by_last.get(last.as_str()).cloned().unwrap_or_default();
            longer.retain(|&l| forms.get(l).is_some_and(|long| short.shortens(long)));
            groups.join_if_one(form, &longer);
        }
    }
}

/// The parts of a name that may stand for the whole of it.
fn parts(all: &[String]) -> Vec<&[String]> {
    if matches!(all, [a, b] if a == "white" && b == "house") {
        return Vec::new();
    }
    let heads = |words: &'_ [String]| -> Range<usize> {
        // "House Committee on Fish" is a committee, no House.
        let own_body = words
            .iter()
            .skip(1)
            .take_while(|w| *w == "and" || !is_small(w))
            .last()
            .is_some_and(|w| lists(OWN_BODIES, w));
        if own_body {
            2..words.len()
        } else {
            1..words.len()
        }
    };
    let mut parts: Vec<&[String]> = heads(all).filter_map(|at| all.get(..at)).collect();
    let home = org_name::without_country(all);
    if home.len() < all.len() {
        parts.extend(heads(home).filter_map(|at| home.get(..at)));
    }
    parts.extend((1..all.len()).filter_map(|at| all.get(at..)));
    // "the Department" for the California Department of Corrections.
    let inside = 1..all.len().saturating_sub(1);
    parts.extend(
        inside
            .filter_map(|at| all.get(at..=at))
            .filter(|part| part.iter().all(|w| lists(OWN_BODIES, w))),
    );
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(OWN_BODIES.is_sorted() && SHORTENED.is_sorted());
    }
}
