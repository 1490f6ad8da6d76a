//! What a name's own words settle, whatever the model says: "Storm Medea" is an
//! event, "Factories Act, 1948" a law with its year, and the letters in brackets
//! after a name are that name's.

use super::article::{Article, Run};
use super::tag::{LABELS, OUTSIDE, begin, inside, label_of, next_name};
use super::word::{Case, Word, lower_hash};
use crate::detect::Label;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Where the telling word stands in the name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    Last,
}

/// Telling words: where they stand, the label that they give, and the labels that stay all the same.
const TELLING: &[(Place, &str, Label, &[Label])] = &[
    (
        Place::First,
        "typhoon hurricane cyclone storm operation",
        Label::Event,
        &[Label::Org],
    ),
    (
        Place::Last,
        "act bill treaty protocol accord accords agreement ordinance statute amendment",
        Label::Law,
        &[Label::Person, Label::Work],
    ),
    (
        Place::Last,
        "cup championship championships olympics paralympics marathon festival",
        Label::Event,
        &[Label::Person, Label::Work],
    ),
    (
        Place::Last,
        "war wars",
        Label::Event,
        &[Label::Person, Label::Work, Label::Org],
    ),
];

struct Words {
    telling: HashMap<(bool, u32), usize>,
    /// Short forms that are no name by themselves ("the Bill").
    bare: Vec<u32>,
    the: u32,
    of: u32,
    comma: u32,
    open: u32,
    close: u32,
    parts: Vec<u32>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut telling = HashMap::new();
    for (row, (place, words, ..)) in TELLING.iter().enumerate() {
        for word in words.split(' ') {
            telling.insert((*place == Place::First, lower_hash(word)), row);
        }
    }
    Words {
        telling,
        bare: ["bill", "act", "treaty"].map(lower_hash).to_vec(),
        the: lower_hash("the"),
        of: lower_hash("of"),
        comma: lower_hash(","),
        open: lower_hash("("),
        close: lower_hash(")"),
        parts: ["article", "section", "clause"].map(lower_hash).to_vec(),
    }
});

/// A name in a run: tokens from `start` to before `end`, and the index of its label.
#[derive(Clone, Copy)]
struct Name {
    start: usize,
    end: usize,
    label: usize,
}

/// Corrects the tags of a run.
pub(super) fn apply(article: &Article, run: &Run, tags: &mut [u8]) {
    let Some(words) = article.words.get(run.tokens.clone()) else {
        return;
    };
    let before = run
        .tokens
        .start
        .checked_sub(1)
        .and_then(|i| article.words.get(i));
    let mut at = 0;
    let mut last: Option<Name> = None;
    while let Some(found) = next_name(tags, at) {
        let start = found.start;
        let mut name = Name {
            start,
            end: found.end,
            label: label_of(usize::from(tags[start])),
        };
        at = name.end;
        let ahead = start.checked_sub(1).map(|i| &words[i]).or(before);
        if is_bare(words, name, ahead) {
            tags[start] = OUTSIDE as u8;
            continue;
        }
        tell(words, &mut name);
        if let Some(owner) = last {
            inherit(words, owner, &mut name);
        }
        if LABELS[name.label] == Label::Law {
            widen(words, tags, &mut name);
        }
        write(tags, name);
        at = name.end;
        last = Some(name);
    }
}

fn write(tags: &mut [u8], name: Name) {
    if let Some(tags) = tags.get_mut(name.start..name.end) {
        tags.fill(inside(name.label) as u8);
        if let Some(first) = tags.first_mut() {
            *first = begin(name.label) as u8;
        }
    }
}

fn is_bare(words: &[Word], name: Name, ahead: Option<&Word>) -> bool {
    name.end - name.start == 1
        && WORDS.bare.contains(&words[name.start].lower)
        && ahead.is_some_and(|word| word.lower == WORDS.the)
}

/// Gives a name of two words or more the label that its first or last word tells.
fn tell(words: &[Word], name: &mut Name) {
    if name.end - name.start < 2 {
        return;
    }
    let told = [(true, name.start), (false, name.end - 1)]
        .into_iter()
        .find_map(|(first, at)| WORDS.telling.get(&(first, words[at].lower)));
    if let Some((.., label, stays)) = told.and_then(|row| TELLING.get(*row))
        && !stays.contains(&LABELS[name.label])
        && let Some(index) = LABELS.iter().position(|l| l == label)
    {
        name.label = index;
    }
}

/// Gives "(AGOA)" the label of the law before it.
fn inherit(words: &[Word], owner: Name, name: &mut Name) {
    let alone = name.end - name.start == 1 && words[name.start].case == Case::Upper;
    let bracketed = name.start == owner.end + 1
        && words[owner.end].lower == WORDS.open
        && words.get(name.end).is_none_or(|w| w.lower == WORDS.close);
    if alone && bracketed && owner.end - owner.start > 1 {
        name.label = owner.label;
    }
}

/// Adds a law's year ("Act, 1948", "Act of 1997") and what of it is meant ("Article 6 of the").
fn widen(words: &[Word], tags: &[u8], name: &mut Name) {
    let number = |at: usize| words.get(at).is_some_and(|w| w.case == Case::Number);
    let is = |at: usize, wanted: u32| words.get(at).is_some_and(|w| w.lower == wanted);
    if number(name.end) {
        name.end += 1;
    } else if (is(name.end, WORDS.comma) || is(name.end, WORDS.of)) && number(name.end + 1) {
        name.end += 2;
    }
    let mut start = name.start;
    if start > 0 && is(start - 1, WORDS.the) {
        start -= 1;
    }
    if start >= 3
        && is(start - 1, WORDS.of)
        && number(start - 2)
        && words
            .get(start - 3)
            .is_some_and(|w| WORDS.parts.contains(&w.lower))
        && tags[start - 3..name.start]
            .iter()
            .all(|t| usize::from(*t) == OUTSIDE || LABELS[label_of(usize::from(*t))] == Label::Law)
    {
        name.start = start - 3;
    }
}
