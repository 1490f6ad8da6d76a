//! What a name's own words settle, whatever the model says: "Storm Medea" is an
//! event, "Factories Act, 1948" a law with its year. `compounds` has the rules for what
//! is joined, `short` those for what stands for a longer name.

use super::article::{Article, Run};
use super::compounds::{cases, part_route, peoples};
use super::phrase::LAW_PARTS;
use super::table::ByHash;
use super::tag::{LABELS, OUTSIDE, begin, inside, label_of, next_name};
use super::word::{Case, Word, lower_hash};
use crate::detect::Label;
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
        Place::First,
        "hms hmas hmcs uss mv rms",
        Label::Product,
        &[],
    ),
    (
        Place::Last,
        "act bill treaty protocol accord accords agreement ordinance statute amendment directive",
        Label::Law,
        &[Label::Person, Label::Work],
    ),
    (
        Place::Last,
        "cup championship championships olympics paralympics marathon festival prix",
        Label::Event,
        &[Label::Person, Label::Work],
    ),
    (
        Place::Last,
        "war wars",
        Label::Event,
        &[Label::Person, Label::Work, Label::Org],
    ),
    (
        Place::Last,
        "hospital infirmary university college ministry association federation foundation commission \
         committee council institute corporation corp ltd plc inc gmbh llc fc",
        Label::Org,
        &[Label::Norp, Label::Event, Label::Law, Label::Work],
    ),
    (
        Place::Last,
        "airport stadium prison",
        Label::Place,
        &[Label::Norp, Label::Event, Label::Law, Label::Work],
    ),
];

struct Words {
    /// Rows of [`TELLING`] by their words, those that stand first and those that stand last.
    telling: [ByHash<usize>; 2],
    /// Short forms that are no name by themselves ("the Bill").
    bare: Vec<u32>,
    the: u32,
    of: u32,
    comma: u32,
    parts: Vec<u32>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut telling = [ByHash::default(), ByHash::default()];
    for (row, (place, words, ..)) in TELLING.iter().enumerate() {
        for word in words.split_whitespace() {
            telling[*place as usize].insert(lower_hash(word), row);
        }
    }
    Words {
        telling,
        bare: ["bill", "act", "treaty"].map(lower_hash).to_vec(),
        the: lower_hash("the"),
        of: lower_hash("of"),
        comma: lower_hash(","),
        parts: LAW_PARTS.split(' ').map(lower_hash).collect(),
    }
});

/// A name in a run: tokens from `start` to before `end`, and the index of its label.
#[derive(Clone, Copy)]
pub(super) struct Name {
    pub start: usize,
    pub end: usize,
    pub label: usize,
}

impl Name {
    /// The first name at or after token `from`.
    pub fn next(tags: &[u8], from: usize) -> Option<Self> {
        let found = next_name(tags, from)?;
        let label = label_of(usize::from(*tags.get(found.start)?));
        Some(Self {
            start: found.start,
            end: found.end,
            label,
        })
    }

    pub fn length(self) -> usize {
        self.end - self.start
    }
}

/// The word at `at`; one that is like no other where there is none.
pub(super) fn word(words: &[Word], at: usize) -> &Word {
    words.get(at).unwrap_or(&Word::NONE)
}

pub(super) fn index(label: Label) -> Option<usize> {
    LABELS.iter().position(|l| *l == label)
}

/// Corrects the tags of a run.
pub(super) fn apply(article: &Article, run: &Run, tags: &mut [u8]) {
    let words = article.words.get(run.tokens.clone()).unwrap_or_default();
    let before = run
        .tokens
        .start
        .checked_sub(1)
        .map_or(&Word::NONE, |i| word(&article.words, i));
    peoples(article, run, tags);
    cases(article, run, tags);
    let mut at = 0;
    while let Some(mut name) = Name::next(tags, at) {
        at = name.end;
        if part_route(article, run, tags, name) {
            continue;
        }
        let ahead = name.start.checked_sub(1).map_or(before, |i| word(words, i));
        if is_bare(words, name, ahead) {
            if let Some(tag) = tags.get_mut(name.start) {
                *tag = OUTSIDE as u8;
            }
            continue;
        }
        tell(words, &mut name);
        if LABELS.get(name.label) == Some(&Label::Law) {
            widen(words, tags, &mut name);
        }
        write(tags, name);
        at = name.end;
    }
}

pub(super) fn write(tags: &mut [u8], name: Name) {
    if let Some(tags) = tags.get_mut(name.start..name.end) {
        tags.fill(inside(name.label) as u8);
        if let Some(first) = tags.first_mut() {
            *first = begin(name.label) as u8;
        }
    }
}

fn is_bare(words: &[Word], name: Name, ahead: &Word) -> bool {
    name.length() == 1
        && WORDS.bare.contains(&word(words, name.start).lower)
        && ahead.lower == WORDS.the
}

/// Gives a name of two words or more the label that its first or last word tells.
fn tell(words: &[Word], name: &mut Name) {
    if name.length() < 2 {
        return;
    }
    let told = [name.start, name.end - 1]
        .into_iter()
        .zip(&WORDS.telling)
        .find_map(|(at, telling)| telling.get(&word(words, at).lower));
    if let Some((.., label, stays)) = told.and_then(|row| TELLING.get(*row))
        && !LABELS.get(name.label).is_some_and(|l| stays.contains(l))
        && let Some(index) = index(*label)
    {
        name.label = index;
    }
}

/// Adds a law's year ("Act, 1948", "Act of 1997") and what of it is meant ("Article 6 of the").
fn widen(words: &[Word], tags: &[u8], name: &mut Name) {
    let number = |at: usize| word(words, at).case == Case::Number;
    let is = |at: usize, wanted: u32| word(words, at).lower == wanted;
    if number(name.end) {
        name.end += 1;
    } else if (is(name.end, WORDS.comma) || is(name.end, WORDS.of)) && number(name.end + 1) {
        name.end += 2;
    }
    let mut start = name.start;
    if start > 0 && is(start - 1, WORDS.the) {
        start -= 1;
    }
    let Some(part) = start.checked_sub(3) else {
        return;
    };
    let free = |tag: &u8| {
        let tag = usize::from(*tag);
        tag == OUTSIDE || LABELS.get(label_of(tag)) == Some(&Label::Law)
    };
    if is(start - 1, WORDS.of)
        && number(start - 2)
        && WORDS.parts.contains(&word(words, part).lower)
        && tags
            .get(part..name.start)
            .is_some_and(|tags| tags.iter().all(free))
    {
        name.start = part;
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Marked, lexicon};
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str) {
        let mut marked = Marked::read(before, &lexicon(&[]));
        for (run, tags) in marked.article.runs().iter().zip(&mut marked.tags) {
            apply(&marked.article, run, tags);
        }
        assert_eq!(marked.render(), after);
    }

    #[test]
    fn a_telling_word_gives_the_label() {
        for (before, after) in [
            ("[Typhoon Medea|PERSON] hit.", "[Typhoon Medea|EVENT] hit."),
            (
                "the [Clean Air Act|ORG] of old",
                "the [Clean Air Act|LAW] of old",
            ),
            (
                "in [Leeds General Infirmary|PLACE]",
                "in [Leeds General Infirmary|ORG]",
            ),
            ("near [Orly Airport|ORG]", "near [Orly Airport|PLACE]"),
            (
                "[HMS Daring|PERSON] sailed.",
                "[HMS Daring|PRODUCT] sailed.",
            ),
            (
                "He saw the [Monaco Grand Prix|PLACE].",
                "He saw the [Monaco Grand Prix|EVENT].",
            ),
        ] {
            check(before, after);
        }
    }

    #[test]
    fn a_telling_word_is_not_always_heard() {
        for same in [
            "[Bill|PERSON] left.",
            "[Jo Bill|PERSON] left.",
            "[Storm Model Management|ORG] closed.",
            "They read [War and the War|WORK].",
        ] {
            check(same, same);
        }
    }

    #[test]
    fn a_short_form_is_no_name() {
        check("They passed the [Bill|LAW].", "They passed the Bill.");
        check("[Bill|LAW] passed.", "[Bill|LAW] passed.");
    }

    #[test]
    fn a_law_has_its_year_and_article() {
        for (before, after) in [
            (
                "the [Factories Act|LAW], 1948",
                "the [Factories Act, 1948|LAW]",
            ),
            ("the [Data Act|LAW] of 1997", "the [Data Act of 1997|LAW]"),
            (
                "under Article 6 of the [Paris Agreement|LAW]",
                "under [Article 6 of the Paris Agreement|LAW]",
            ),
            (
                "as section 26 of the [Courts Act|LAW] 2004 says",
                "as [section 26 of the Courts Act 2004|LAW] says",
            ),
        ] {
            check(before, after);
        }
    }
}
