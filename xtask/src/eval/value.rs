//! The notation of values in gold files.
//!
//! `3600000 GBP`, `~3600000 GBP` (approximate), `5000000..10000000 USD` (a range),
//! `>=3000000 GBP` ("more than"), `<=5 km` ("up to"), `12` (a bare count),
//! `2024-12-19`, `P3Y` (dates, times and durations as the export has them).

use galley::detect::{Amount, Value};

/// `value` in the notation of gold files.
#[must_use]
pub fn notation(value: &Value) -> String {
    match value {
        Value::Iso(iso) => iso.clone(),
        Value::Amount(amount) => of_amount(amount),
    }
}

fn of_amount(amount: &Amount) -> String {
    let Amount {
        number,
        unit,
        approximate,
        low,
        high,
    } = amount;
    let about = if *approximate { "~" } else { "" };
    let number = match (number, low, high) {
        (_, Some(low), None) => format!(">={}", low.normalize()),
        (_, None, Some(high)) => format!("<={}", high.normalize()),
        (None, Some(low), Some(high)) => {
            format!("{about}{}..{}", low.normalize(), high.normalize())
        }
        (Some(number), ..) => format!("{about}{}", number.normalize()),
        (None, None, None) => "?".to_owned(),
    };
    match unit {
        Some(unit) => format!("{number} {unit}"),
        None => number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts() {
        let five = Some(5.into());
        let plain = Amount {
            number: five,
            unit: Some("GBP".into()),
            ..Amount::default()
        };
        assert_eq!(of_amount(&plain), "5 GBP");
        let about = Amount {
            approximate: true,
            unit: None,
            ..plain.clone()
        };
        assert_eq!(of_amount(&about), "~5");
        let over = Amount {
            low: five,
            ..plain.clone()
        };
        assert_eq!(of_amount(&over), ">=5 GBP");
        let range = Amount {
            number: None,
            low: Some(3.into()),
            high: five,
            ..plain
        };
        assert_eq!(of_amount(&range), "3..5 GBP");
    }
}
