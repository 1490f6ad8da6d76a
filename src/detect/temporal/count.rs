//! How many: the number before a unit of time.

use super::reader::Reader;
use crate::detect::amounts::numeral::{Form, Item, item};
use rust_decimal::Decimal;

/// A number that was read; its value is `None` for "several" and for a range.
pub(super) struct Count {
    /// First token after it.
    pub(super) end: usize,
    /// The number.
    pub(super) value: Option<Decimal>,
}

impl Count {
    /// The number as a small whole one.
    pub(super) fn whole(&self) -> Option<i64> {
        let value = self.value?;
        (value.fract().is_zero()).then(|| i64::try_from(value).ok())?
    }
}

/// Reads a number, or a range of two ("12 to 18", "three-to-five"), at token `at`.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Count> {
    let first = single(reader, at)?;
    let next = if reader.is(first.end, &["to"]) || reader.range(first.end) {
        first.end + 1
    } else if reader.hyphen(first.end) && reader.is(first.end + 1, &["to"]) {
        first.end + 3
    } else {
        return Some(first);
    };
    match single(reader, next) {
        // "from one to two" stays two numbers.
        Some(second) if !reader.follows(at, &["from", "between"]) => Some(Count {
            end: second.end,
            value: None,
        }),
        _ => Some(first),
    }
}

/// Reads one number at token `at`.
pub(super) fn single(reader: &Reader<'_>, at: usize) -> Option<Count> {
    let Some(numeral) = reader.numeral(at) else {
        return vague(reader, at);
    };
    let counts = matches!(numeral.form, Form::Digits | Form::Words | Form::Vague);
    counts.then(|| Count {
        end: reader.token_from(at, numeral.end),
        value: numeral.number.filter(|_| numeral.form != Form::Vague),
    })
}

/// "a few", "several", "a couple of": what counts time, and nothing else without a scale.
fn vague(reader: &Reader<'_>, at: usize) -> Option<Count> {
    let article = usize::from(reader.is(at, &["a"]));
    let at = at + article;
    if reader.is(at, &["couple"]) && reader.is(at + 1, &["of"]) {
        return Some(Count {
            end: at + 2,
            value: Some(Decimal::TWO),
        });
    }
    reader.is(at, &["few", "several", "many"]).then_some(Count {
        end: at + 1,
        value: None,
    })
}

/// The value of one word below a hundred.
pub(super) fn small(reader: &Reader<'_>, at: usize) -> Option<i64> {
    match item(reader.text(at))? {
        Item::Unit(n) | Item::Tens(n) => Some(n.into()),
        _ => None,
    }
}
