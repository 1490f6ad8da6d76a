//! ORDINAL: "22nd", "twenty-first", "third".

use super::measure::Measure;
use super::numeral::{Form, Numeral};
use super::scan::{Gap, one_of, word_after, word_before};
use crate::detect::Label;

/// Reads `numeral` as a place in a row.
pub(super) fn read(text: &str, numeral: Numeral) -> Option<Measure> {
    if numeral.form != Form::Ordinal {
        return None;
    }
    let written = text.get(numeral.start..numeral.end)?;
    // "First Minister", "Second World War": a part of a name.
    let capital = |s: &str| {
        s.starts_with(char::is_uppercase) && !s.chars().nth(1).is_some_and(char::is_uppercase)
    };
    let named = capital(written)
        && word_after(text, numeral.end).is_some_and(|w| w.gap == Gap::Space && capital(w.word));
    let ranks = !named
        && !is_compound(text, &numeral)
        && !is_moment(text, &numeral)
        && !is_adverb(text, &numeral);
    ranks.then(|| Measure::new(numeral, Label::Ordinal, numeral.start, numeral.end))
}

fn is(text: &str, numeral: &Numeral, word: &str) -> bool {
    text.get(numeral.start..numeral.end)
        .is_some_and(|written| written.eq_ignore_ascii_case(word))
}

/// "first-class", "second hand", "first lady": words that rank nothing.
fn is_compound(text: &str, numeral: &Numeral) -> bool {
    word_after(text, numeral.end).is_some_and(|next| {
        one_of(next.word, COMPOUNDS)
            || (next.gap == Gap::Hyphen && one_of(next.word, HYPHENED))
            || (next.gap == Gap::Space && is(text, numeral, "first") && one_of(next.word, FIRSTS))
    })
}

/// Second words of compounds, however they are joined.
const COMPOUNDS: &[&str] = &["aid", "hand", "rate"];

/// Second words of compounds when a hyphen joins them.
const HYPHENED: &[&str] = &["born", "class", "degree", "guess", "name", "person"];

/// What "first" makes a title or a phrase with.
const FIRSTS: &[&str] = &[
    "ladies", "lady", "name", "names", "responder", "responders", "thing", "gentleman",
];

/// "a split second", "a second later", "per second"; "I second that".
fn is_moment(text: &str, numeral: &Numeral) -> bool {
    if !is(text, numeral, "second") {
        return false;
    }
    let Some(before) = word_before(text, numeral.start) else {
        return false;
    };
    let next = word_after(text, numeral.end).filter(|w| w.gap == Gap::Space);
    match before.word {
        "per" | "split" | "every" | "I" | "we" => true,
        "a" => {
            next.is_some_and(|w| one_of(w.word, AFTER_A_MOMENT))
                || word_before(text, before.start).is_some_and(|w| one_of(w.word, BEFORE_A_MOMENT))
        }
        _ => false,
    }
}

/// Words that follow a moment and never what an ordinal ranks.
const AFTER_A_MOMENT: &[&str] = &["faster", "later", "longer", "slower", "than"];

/// Words before "a second" that make it a time: "half a second", "75,000 cubic feet a second".
const BEFORE_A_MOMENT: &[&str] = &[
    "feet", "frames", "half", "kilometers", "kilometres", "litres", "liters", "meters", "metres",
    "miles", "of", "than", "within",
];

/// "first published", "first came to notice", "Rinku goes first", "at first", "flies first class".
fn is_adverb(text: &str, numeral: &Numeral) -> bool {
    if !is(text, numeral, "first") {
        return false;
    }
    let before = word_before(text, numeral.start).map_or("", |w| w.word);
    if one_of(before, &["at", "go", "goes", "going"]) {
        return true;
    }
    word_after(text, numeral.end).is_some_and(|next| {
        let adverb = one_of(next.word, VERBS)
            || next.word == "class"
            || (next.word.len() > 4 && next.word.ends_with("ed"));
        next.gap == Gap::Space && adverb && !one_of(before, DETERMINERS)
    })
}

/// Verbs before which "first" is an adverb; those in "-ed" are known by their ending.
const VERBS: &[&str] = &[
    "appeared", "became", "began", "broke", "built", "came", "come", "found", "got", "heard",
    "made", "met", "put", "rose", "said", "saw", "set", "spoke", "took", "told", "used", "went",
    "won", "wrote",
];

/// Words between which and a noun "first" ranks.
const DETERMINERS: &[&str] = &[
    "a", "an", "the", "her", "his", "its", "my", "our", "their", "your", "this", "that", "s",
];

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn ranks() {
        check(
            "the twenty-first and 22nd",
            &["twenty-first|ORDINAL|21", "22nd|ORDINAL|22"],
        );
        check("her third win", &["third|ORDINAL|3"]);
        check("a second time", &["second|ORDINAL|2"]);
    }

    #[test]
    fn what_ranks_nothing() {
        for text in [
            "first published in May", "a second-class pass", "the first lady", "second-hand",
            "a split second", "a second later", "at first", "the First Minister",
        ] {
            check(text, &[]);
        }
    }
}
