//! Labels and values in words, and how labels look: one table.

use crate::{
    detect::{Amount, Label, Value},
    document::Timestamp,
};
use jiff::civil::Date;
use rust_decimal::Decimal;

/// How a label is called and drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// For one of them.
    pub word: &'static str,
    /// For several.
    pub plural: &'static str,
    /// The class with its hue and line style.
    pub class: &'static str,
}

const fn look(word: &'static str, plural: &'static str, class: &'static str) -> Look {
    Look {
        word,
        plural,
        class,
    }
}

/// How `label` is called and drawn.
#[must_use]
pub const fn look_of(label: Label) -> Look {
    match label {
        Label::Person => look("Person", "People", "person"),
        Label::Org => look("Organisation", "Organisations", "org"),
        Label::Place => look("Place", "Places", "place"),
        Label::Norp => look("Group", "Nationalities and groups", "norp"),
        Label::Money => look("Money", "Amounts of money", "amount"),
        Label::Date => look("Date", "Dates", "date"),
        Label::Event => look("Event", "Events", "other"),
        Label::Law => look("Law", "Laws", "other"),
        Label::Work => look("Work", "Works", "other"),
        Label::Product => look("Product", "Products", "other"),
        Label::Time => look("Time", "Times", "date"),
        Label::Percent => look("Percentage", "Percentages", "amount"),
        Label::Quantity => look("Quantity", "Quantities", "amount"),
        Label::Cardinal => look("Number", "Numbers", "amount"),
        Label::Ordinal => look("Ordinal", "Ordinals", "amount"),
    }
}

/// The look of the label of that name; one of the user's own looks like none other.
#[must_use]
pub fn look_of_name(name: &str) -> Option<Look> {
    Label::from_name(name).map(look_of)
}

/// One of that label, for the middle of a sentence: "a person", "an organisation".
#[must_use]
pub fn a_label(name: &str) -> String {
    let Some(look) = look_of_name(name) else {
        return format!("“{name}”");
    };
    let word = look.word.to_lowercase();
    match name {
        "MONEY" => word,
        _ if word.starts_with(['a', 'e', 'i', 'o']) => format!("an {word}"),
        _ => format!("a {word}"),
    }
}

/// One of that label: "Person"; the user's own are called by their name.
#[must_use]
pub fn word_of(name: &str) -> &str {
    look_of_name(name).map_or(name, |look| look.word)
}

/// Several of that label: "People".
#[must_use]
pub fn plural_of(name: &str) -> &str {
    look_of_name(name).map_or(name, |look| look.plural)
}

/// "1 word", "2 words"; thousands apart from 10,000 on.
#[must_use]
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        grouped(&n.to_string()),
        if n == 1 { one } else { many }
    )
}

/// A value as people write it: "£225,000,000", "about 38,000", "30 %", "19 December
/// 2024", "3 years".
#[must_use]
pub fn value(value: &Value) -> String {
    match value {
        Value::Iso(iso) => match iso.parse() {
            Ok(day) => long_day(day),
            Err(_) => duration(iso).unwrap_or_else(|| iso.clone()),
        },
        Value::Amount(amount) => amount_in_words(amount),
    }
}

/// An ISO 8601 duration in words.
fn duration(iso: &str) -> Option<String> {
    let (date, time) = match iso.strip_prefix('P')?.split_once('T') {
        Some((date, time)) => (date, time),
        None => (iso.get(1..)?, ""),
    };
    let units = [
        (date, 'Y', "year"),
        (date, 'M', "month"),
        (date, 'W', "week"),
        (date, 'D', "day"),
        (time, 'H', "hour"),
        (time, 'M', "minute"),
        (time, 'S', "second"),
    ];
    let parts = units.iter().filter_map(|(part, letter, word)| {
        let before = part.get(..part.find(*letter)?)?;
        let from = before.rfind(char::is_alphabetic).map_or(0, |at| at + 1);
        let number = before.get(from..).filter(|number| !number.is_empty())?;
        let plural = if number == "1" { "" } else { "s" };
        Some(format!("{number} {word}{plural}"))
    });
    let parts: Vec<_> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn amount_in_words(amount: &Amount) -> String {
    let one = |n: Decimal| with_unit(n, amount.unit.as_deref());
    let said = match (amount.number, amount.low, amount.high) {
        (_, Some(low), Some(high)) => format!("{} to {}", one(low), one(high)),
        (None, Some(low), None) => format!("at least {}", one(low)),
        (None, None, Some(high)) => format!("at most {}", one(high)),
        (Some(number), ..) => one(number),
        (None, None, None) => amount.unit.as_deref().unwrap_or_default().to_owned(),
    };
    let one_bound = amount.low.is_some() != amount.high.is_some();
    if amount.approximate && !one_bound {
        format!("about {said}")
    } else {
        said
    }
}

/// A number with its unit: signs before, other units after.
#[must_use]
pub fn with_unit(number: Decimal, unit: Option<&str>) -> String {
    let digits = grouped(&number.normalize().to_string());
    match unit {
        None => digits,
        Some("GBP") => format!("£{digits}"),
        Some("USD") => format!("${digits}"),
        Some("EUR") => format!("€{digits}"),
        Some("JPY") => format!("¥{digits}"),
        Some("%") => format!("{digits}%"),
        Some(unit) => format!("{digits} {unit}"),
    }
}

/// Digits in groups of three, for four digits and more.
fn grouped(digits: &str) -> String {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", digits),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// "24 November 2026" of a moment; empty when it is none.
#[must_use]
pub fn day(moment: &Timestamp) -> String {
    let date = moment.0.get(..10).and_then(|date| date.parse().ok());
    date.map(long_day).unwrap_or_default()
}

/// "24 November 2026".
#[must_use]
pub fn long_day(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ];
    let month = MONTHS.get(date.month() as usize - 1).copied();
    format!(
        "{} {} {}",
        date.day(),
        month.unwrap_or_default(),
        date.year()
    )
}

/// A file name for an article of that title: no character that a system forbids,
/// not too long, never empty.
#[must_use]
pub fn file_name(title: &str) -> String {
    let kept: String = title
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => ' ',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    let words: Vec<_> = kept.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(80).collect();
    let name = name.trim_matches(['.', ' ', '…']);
    format!(
        "{}.galley.json",
        if name.is_empty() { "article" } else { name }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        assert_eq!(
            with_unit(Decimal::new(2_250_000_000, 1), Some("GBP")),
            "£225,000,000"
        );
        assert_eq!(with_unit(Decimal::new(-35, 1), Some("%")), "−3.5%");
        assert_eq!(with_unit(Decimal::new(999, 0), None), "999");
        assert_eq!(count(1, "word", "words"), "1 word");
    }

    #[test]
    fn dates_and_durations() {
        for (iso, words) in [
            ("2024-12-19", "19 December 2024"),
            ("2025-10", "2025-10"),
            ("P3Y", "3 years"),
            ("P1Y6M", "1 year 6 months"),
            ("PT52M", "52 minutes"),
            ("P", "P"),
        ] {
            assert_eq!(value(&Value::Iso(iso.into())), words);
        }
    }

    #[test]
    fn file_names_are_safe() {
        assert_eq!(file_name("A/B: what? \u{7}"), "A B what.galley.json");
        assert_eq!(file_name(" .. "), "article.galley.json");
    }

    #[test]
    fn days() {
        assert_eq!(
            day(&Timestamp("2026-11-24T21:00:00Z".into())),
            "24 November 2026"
        );
        assert_eq!(day(&Timestamp("soon".into())), "");
    }
}
