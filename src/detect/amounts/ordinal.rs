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
    let before = word_before(text, numeral.start);
    // "First Minister", "Second World War": a part of a name.
    let capital = |s: &str| {
        s.starts_with(char::is_uppercase) && !s.chars().nth(1).is_some_and(char::is_uppercase)
    };
    let named = capital(written)
        && word_after(text, numeral.end).is_some_and(|w| w.gap == Gap::Space && capital(w.word));
    // "a split second", "every second": a moment, or each other one.
    let moment = written == "second"
        && before.is_some_and(|w| one_of(w.word, &["per", "split", "every", "each", "a-"]));
    (!named && !moment).then(|| Measure::new(numeral, Label::Ordinal, numeral.start, numeral.end))
}
