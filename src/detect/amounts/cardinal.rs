//! CARDINAL: what counts nothing that another recogniser knows.

use super::measure::Measure;
use super::numeral::{Form, Numeral};
use super::scan::{Gap, after, before, one_of, word_after, word_before};
use crate::detect::Label;
use rust_decimal::Decimal;

/// Reads `numeral` as a bare number.
pub(super) fn read(text: &str, numeral: Numeral) -> Option<Measure> {
    if numeral.form == Form::Ordinal || is_part_of_a_name(text, &numeral) {
        return None;
    }
    let numeral = numeral.scaled();
    if after(text, numeral.end).starts_with(char::is_alphanumeric) {
        // "5G", "3D", "17h05", "1990s"
        return None;
    }
    let one = numeral.form == Form::Words
        && numeral.number == Some(Decimal::ONE)
        && numeral.end - numeral.start == 3;
    if one && is_pronoun(text, &numeral) {
        return None;
    }
    Some(Measure::new(
        numeral,
        Label::Cardinal,
        numeral.start,
        numeral.end,
    ))
}

/// "Covid-19", "AK-47", "R39", "Formula One", "Section 21", "19:30".
fn is_part_of_a_name(text: &str, numeral: &Numeral) -> bool {
    let all = before(text, numeral.start);
    let glued = all.chars().next_back();
    if glued.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '@')) {
        return true;
    }
    let clock = |at: Option<char>| at == Some(':');
    let rest = after(text, numeral.end);
    let digit = |s: &str, n| s.chars().nth(n).is_some_and(|c| c.is_ascii_digit());
    let back = all.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit());
    if (clock(glued) && back) || (rest.starts_with(':') && digit(rest, 1)) {
        return true;
    }
    let Some(near) = word_before(text, numeral.start) else {
        return false;
    };
    if near.gap == Gap::Hyphen && numeral.form == Form::Digits {
        return super::numeral::item(near.word).is_none();
    }
    if one_of(
        near.word,
        &[
            "section", "sections", "article", "clause", "subsection", "paragraph", "annex",
        ],
    ) {
        return true;
    }
    let titled = |s: &str| {
        s.starts_with(char::is_uppercase) && s.chars().nth(1).is_some_and(char::is_lowercase)
    };
    let written = text.get(numeral.start..numeral.end).unwrap_or_default();
    numeral.form == Form::Words
        && near.gap == Gap::Space
        && titled(written)
        && near.word.starts_with(char::is_uppercase)
}

/// "one of the", "this one", "no one", "one must": a pronoun, not a count.
fn is_pronoun(text: &str, numeral: &Numeral) -> bool {
    let earlier = word_before(text, numeral.start).filter(|w| w.gap == Gap::Space);
    if earlier.is_some_and(|w| one_of(w.word, POINTERS)) {
        return true;
    }
    match word_after(text, numeral.end) {
        Some(next) if next.gap == Gap::Hyphen => one_of(
            next.word,
            &[
                "time", "off", "sided", "way", "on", "to", "stop", "size", "liner",
            ],
        ),
        Some(next) if next.gap == Gap::Space => {
            one_of(next.word, AFTER_A_PRONOUN) && !earlier.is_some_and(|w| one_of(w.word, COUNTED))
        }
        _ => !earlier.is_some_and(|w| one_of(w.word, COUNTED)),
    }
}

const POINTERS: &[&str] = &[
    "this", "that", "no", "the", "which", "each", "every", "any", "another", "other", "some",
];

/// Words after which "one" is a number even at the end of a clause.
const COUNTED: &[&str] = &[
    "to", "than", "least", "minus", "plus", "round", "day", "number", "page", "level", "phase",
    "week", "exactly", "just", "or", "game", "part", "stage", "only",
];

/// Words that follow the pronoun and never a count.
const AFTER_A_PRONOUN: &[&str] = &[
    "of", "another", "is", "was", "are", "has", "had", "have", "will", "would", "who", "that",
    "which", "from", "for", "in", "on", "at", "by", "to", "with", "and", "or", "if", "as", "but",
    "said", "says", "wore", "gets", "when", "must", "can", "should", "may", "might", "could",
    "does", "did", "be", "been", "I", "you", "he", "she", "they", "we", "it", "everybody", "now",
    "under", "after", "before", "because", "while", "where", "whose", "they", "suspects", "not",
];
