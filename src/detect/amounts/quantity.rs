//! QUANTITY: a figure with a unit of measurement, compound ones too ("5ft 11in").

use super::context::Context;
use super::measure::Measure;
use super::numeral::{Form, Numeral};
use super::scan::{Gap, after, one_of, word_after};
use super::units::{Unit, unit_after};
use super::weight::is_weight;
use crate::detect::Label;
use rust_decimal::Decimal;

/// Reads `numeral` as a measurement.
pub(super) fn read(context: &Context<'_>, numeral: Numeral) -> Option<Measure> {
    if numeral.form == Form::Ordinal {
        return None;
    }
    let text = context.text;
    let mut numeral = numeral;
    if let Some((end, _)) = numeral.letter {
        // "5m tonnes" against "5m": the letter is a scale when a unit follows it.
        let long = word_after(text, end).is_some_and(|w| one_of(w.word, LENGTHS));
        if unit_after(text, end).is_some() && !long {
            numeral = numeral.scaled();
        } else if is_million(text, &numeral) {
            return None;
        }
    }
    let at = super::counted_from(text, &numeral);
    let unit = unit_after(text, at).or_else(|| foot_mark(text, at));
    let unit = unit.map(|u| (u.symbol, u.end)).or_else(|| {
        let near = word_after(text, at).filter(|w| w.gap != Gap::None)?;
        let weight =
            one_of(near.word, &["pound", "pounds"]) && is_weight(context, &numeral, near.end);
        weight.then_some(("lb", near.end))
    });
    let (symbol, end) = unit?;
    Some(Measure::new(numeral, Label::Quantity, numeral.start, end).in_unit(symbol))
}

/// "′" or "'" at byte `at`, where inches follow: "5' 11"".
fn foot_mark(text: &str, at: usize) -> Option<Unit> {
    let rest = after(text, at).strip_prefix(['\'', '’', '′'])?;
    let inches = rest.strip_prefix(' ').unwrap_or(rest);
    inch_mark(inches)?;
    Some(Unit {
        symbol: "ft",
        end: text.len() - rest.len(),
    })
}

/// Length of inches with their mark: "11"", "11″", "2½''".
fn inch_mark(rest: &str) -> Option<usize> {
    let mark = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '½');
    let digits = rest.len() - mark.len();
    let len = ["\"", "″", "”", "''", "’’"]
        .iter()
        .find(|sign| mark.starts_with(**sign))?
        .len();
    (1..=4).contains(&digits).then_some(digits + len)
}

/// Words after "5m" that make it metres.
const LENGTHS: &[&str] = &["in", "high", "long", "wide", "deep", "tall", "m"];

/// Whether the "m" after `numeral` is a million of what the next word counts.
fn is_million(text: &str, numeral: &Numeral) -> bool {
    let Some((end, power)) = numeral.letter else {
        return false;
    };
    if power != 6 {
        return power != 12;
    }
    let next = word_after(text, end).filter(|w| w.gap == Gap::Space);
    next.is_some_and(|w| {
        one_of(w.word, &["people", "children", "viewers"])
            || (w.word.len() > 3
                && w.word.ends_with('s')
                && !one_of(
                    w.word,
                    &["hurdles", "across", "races", "towards", "finals", "this"],
                ))
    }) || numeral.number.is_some_and(|n| !n.is_integer())
        && next.is_some_and(|w| one_of(w.word, &["more", "a"]))
}

/// "5ft 11in", "6ft 2", "18st 2lb", "20st 1lb" before "5oz": the first part with the next numeral.
pub(super) fn compound(text: &str, first: &Measure, next: Option<&Numeral>) -> Option<Measure> {
    let next = next?;
    let (under, each, most) = match first.unit? {
        "ft" => ("in", 12, 11),
        "st" => ("lb", 14, 13),
        "lb" => ("oz", 16, 15),
        _ => return None,
    };
    let between = text.get(first.end..next.start)?;
    if !matches!(between, "" | " " | "-" | "\u{a0}") || next.number > Some(most.into()) {
        return None;
    }
    let end = match unit_after(text, next.end) {
        Some(unit) if unit.symbol == under => unit.end,
        Some(_) => return None,
        None => {
            let mark = inch_mark(after(text, next.start))
                .filter(|_| under == "in")
                .map(|len| next.start + len);
            let pounds = word_after(text, next.end)
                .filter(|w| under == "lb" && one_of(w.word, &["pound", "pounds"]));
            let bare = under != "oz" && !after(text, next.end).starts_with(char::is_alphanumeric);
            // "6 ft 3 in", where no word follows that "in" could lead to.
            let inches = after(text, next.end)
                .strip_prefix(" in")
                .filter(|rest| under == "in" && !rest.starts_with(char::is_alphanumeric))
                .filter(|rest| {
                    word_after(rest, 0).is_none()
                        && !rest.trim_start().starts_with(char::is_numeric)
                })
                .map(|rest| text.len() - rest.len());
            mark.or(inches)
                .or(pounds.map(|w| w.end))
                .or(bare.then_some(next.end))?
        }
    };
    let total = first
        .number()?
        .checked_mul(each.into())?
        .checked_add(next.number.unwrap_or(Decimal::ZERO))?;
    Some(Measure {
        end,
        unit: Some(under),
        total: Some(total),
        ..*first
    })
}

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn measures() {
        check("5ft 11in tall", &["5ft 11in|QUANTITY|71 in"]);
        check(
            "6 ft 3 in, 6ft 2",
            &["6 ft 3 in|QUANTITY|75 in", "6ft 2|QUANTITY|74 in"],
        );
        check("18st 2lb", &["18st 2lb|QUANTITY|254 lb"]);
        check("20st 1lb 5oz", &["20st 1lb 5oz|QUANTITY|4501 oz"]);
        check(
            "fluid: 8 fluid ounces, 2 tbsp",
            &["8 fluid ounces|QUANTITY|8 floz", "2 tbsp|QUANTITY|2 tbsp"],
        );
        check(
            "180C/160C fan",
            &["180C|QUANTITY|180 degC", "160C|QUANTITY|160 degC"],
        );
        check(
            "he is 5' 11\" or 6’2”",
            &["5' 11\"|QUANTITY|71 in", "6’2”|QUANTITY|74 in"],
        );
        check("5 gigawatt-hours", &["5 gigawatt-hours|QUANTITY|5 GW.h"]);
        check(
            "2m barrels a day",
            &["2m barrels a day|QUANTITY|2000000 bbl/d"],
        );
        check("1,200 sq km", &["1,200 sq km|QUANTITY|1200 km2"]);
        check("5m tonnes", &["5m tonnes|QUANTITY|5000000 t"]);
        check("70mph winds", &["70mph|QUANTITY|70 mph"]);
        check(
            "37.5 degrees Celsius",
            &["37.5 degrees Celsius|QUANTITY|37.5 degC"],
        );
        check(
            "400 parts per million",
            &["400 parts per million|QUANTITY|400 ppm"],
        );
    }
}
