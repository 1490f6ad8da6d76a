//! Signs before an amount: "-4C", "minus 0.3%", "+2.8%"; and "below zero" after one.

use super::measure::Measure;
use super::scan::{Gap, after, before, word_before};
use crate::detect::Label;

/// Takes a sign that stands before `measure` into it.
pub(super) fn signed(text: &str, measure: Measure) -> Measure {
    if measure.label == Label::Ordinal {
        return measure;
    }
    let start = measure.start;
    if measure.unit.is_some_and(|unit| unit.starts_with("deg"))
        && after(text, measure.end).starts_with(" below zero")
    {
        return Measure {
            negative: true,
            ..measure
        };
    }
    if let Some(near) = word_before(text, start)
        && near.gap == Gap::Space
        && near.word == "minus"
        && !is_sum(text, near.start)
    {
        return Measure {
            start: near.start,
            negative: true,
            ..measure
        };
    }
    let Some(sign) = before(text, start).chars().next_back() else {
        return measure;
    };
    let at = start - sign.len_utf8();
    let opens = before(text, at)
        .chars()
        .next_back()
        .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '"'));
    match sign {
        '-' | '−' if opens => Measure {
            start: at,
            negative: true,
            ..measure
        },
        '+' if opens && measure.label != Label::Cardinal => Measure {
            start: at,
            ..measure
        },
        _ => measure,
    }
}

/// Whether "minus" at byte `at` subtracts ("5 minus 3") or allows for error ("plus or minus 3").
fn is_sum(text: &str, at: usize) -> bool {
    let before = before(text, at).trim_end();
    before.ends_with("plus or") || before.ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn signs() {
        check("at -4C", &["-4C|QUANTITY|-4 degC"]);
        check("minus 12 degrees", &["minus 12 degrees|QUANTITY|-12 deg"]);
        check("15 degrees below zero", &["15 degrees|QUANTITY|-15 deg"]);
        check("+2.8%", &["+2.8%|PERCENT|2.8 %"]);
        check("5 minus 3", &["5|CARDINAL|5", "3|CARDINAL|3"]);
    }
}
