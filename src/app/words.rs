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
    /// Its key in the palette.
    pub key: char,
}

const fn look(word: &'static str, plural: &'static str, class: &'static str, key: char) -> Look {
    Look {
        word,
        plural,
        class,
        key,
    }
}

/// How `label` is called and drawn. Keys avoid those that act on a sentence.
#[must_use]
pub const fn look_of(label: Label) -> Look {
    match label {
        Label::Person => look("Person", "People", "person", 'p'),
        Label::Org => look("Organisation", "Organisations", "org", 'o'),
        Label::Place => look("Place", "Places", "place", 'l'),
        Label::Norp => look("Group", "Nationalities and groups", "norp", 'g'),
        Label::Money => look("Money", "Amounts of money", "amount", 'm'),
        Label::Date => look("Date", "Dates", "date", 'd'),
        Label::Event => look("Event", "Events", "other", 'v'),
        Label::Law => look("Law", "Laws", "other", 'w'),
        Label::Work => look("Work", "Works", "other", 'b'),
        Label::Product => look("Product", "Products", "other", 'r'),
        Label::Time => look("Time", "Times", "date", 't'),
        Label::Percent => look("Percentage", "Percentages", "amount", 'c'),
        Label::Quantity => look("Quantity", "Quantities", "amount", 'q'),
        Label::Cardinal => look("Number", "Numbers", "amount", 'i'),
        Label::Ordinal => look("Ordinal", "Ordinals", "amount", 'f'),
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

/// The labels as the palette lists them.
pub const PALETTE: [Label; 15] = [
    Label::Person,
    Label::Org,
    Label::Place,
    Label::Norp,
    Label::Money,
    Label::Date,
    Label::Event,
    Label::Law,
    Label::Work,
    Label::Product,
    Label::Time,
    Label::Percent,
    Label::Quantity,
    Label::Cardinal,
    Label::Ordinal,
];

/// "1 word", "2 words"; thousands apart from 10,000 on.
#[must_use]
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        grouped(&n.to_string()),
        if n == 1 { one } else { many }
    )
}

/// A value as people write it: "£225,000,000", "about 38,000", "30 %".
#[must_use]
pub fn value(value: &Value) -> String {
    match value {
        Value::Iso(iso) => iso.clone(),
        Value::Amount(amount) => amount_in_words(amount),
    }
}

fn amount_in_words(amount: &Amount) -> String {
    let one = |n: Decimal| with_unit(n, amount.unit);
    let said = match (amount.number, amount.low, amount.high) {
        (_, Some(low), Some(high)) => format!("{} to {}", one(low), one(high)),
        (None, Some(low), None) => format!("at least {}", one(low)),
        (None, None, Some(high)) => format!("at most {}", one(high)),
        (Some(number), ..) => one(number),
        (None, None, None) => amount.unit.unwrap_or_default().to_owned(),
    };
    if amount.approximate {
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
    fn keys_are_unique_and_leave_those_of_sentences_alone() {
        for (at, label) in PALETTE.iter().enumerate() {
            let key = look_of(*label).key;
            assert!(!"jknuxeas".contains(key), "{key}");
            assert!(PALETTE[..at].iter().all(|other| look_of(*other).key != key));
        }
        assert!(Label::ALL.iter().all(|label| PALETTE.contains(label)));
    }

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
