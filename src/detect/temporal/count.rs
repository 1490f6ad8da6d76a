//! How many: the number before a unit of time.

use super::reader::Reader;
use crate::text::Kind;
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
    let mut count = match reader.kind(at)? {
        Kind::Number => figures(reader, at),
        Kind::Word => words(reader, at),
        _ => None,
    }?;
    // "two and a half", "three-and-a-half".
    for joined in [false, true] {
        let step = 1 + usize::from(joined);
        let words = ["and", "a", "half"];
        let at = |n: usize| count.end + usize::from(joined) + n * step;
        if (0..3).all(|n| reader.is(at(n), &words[n..=n])) {
            count.end = at(2) + 1;
            count.value = count.value.map(|value| value + Decimal::new(5, 1));
            break;
        }
    }
    Some(count)
}

fn figures(reader: &Reader<'_>, at: usize) -> Option<Count> {
    let text = reader.text(at);
    let value = text.replace(',', "").parse().ok()?;
    Some(Count {
        end: at + 1,
        value: Some(value),
    })
}

const SMALL: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
];

const TENS: &[&str] = &[
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// The value of one word below a hundred.
pub(super) fn small(reader: &Reader<'_>, at: usize) -> Option<i64> {
    let text = reader.text(at);
    let place = |words: &[&str]| words.iter().position(|w| w.eq_ignore_ascii_case(text));
    let value = place(SMALL).or_else(|| place(TENS).map(|n| 20 + n * 10))?;
    i64::try_from(value).ok()
}

fn words(reader: &Reader<'_>, at: usize) -> Option<Count> {
    let count = |end, value| {
        Some(Count {
            end,
            value: Some(Decimal::from(value)),
        })
    };
    if reader.is(at, &["few", "several"]) {
        return Some(Count {
            end: at + 1,
            value: None,
        });
    }
    if reader.is(at, &["a", "an"]) {
        return match () {
            () if reader.is(at + 1, &["few"]) => Some(Count {
                end: at + 2,
                value: None,
            }),
            () if reader.is(at + 1, &["couple"]) && reader.is(at + 2, &["of"]) => {
                count(at + 3, 2_i64)
            }
            () if reader.is(at + 1, &["dozen"]) => count(at + 2, 12),
            () if reader.is(at + 1, &["hundred"]) => count(at + 2, 100),
            () if reader.is(at + 1, &["thousand"]) => count(at + 2, 1000),
            () => None,
        };
    }
    if reader.is(at, &["couple"]) && reader.is(at + 1, &["of"]) {
        return count(at + 2, 2);
    }
    let mut value = small(reader, at)?;
    let mut end = at + 1;
    if value >= 20 {
        let unit = end + usize::from(reader.hyphen(end));
        if let Some(ones) = small(reader, unit).filter(|n| (1..10).contains(n)) {
            value += ones;
            end = unit + 1;
        }
    }
    for (scale, factor) in [("hundred", 100), ("thousand", 1000)] {
        if reader.is(end, &[scale]) {
            value *= factor;
            end += 1;
        }
    }
    count(end, value)
}
