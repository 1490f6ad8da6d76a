//! Writing dates in EDTF and times and durations in ISO 8601.
//!
//! EDTF: <https://www.loc.gov/standards/datetime/> (ISO 8601-2:2019), levels 0
//! to 2. Years before 1 AD are counted astronomically: 1 BC is `0000`.

use super::words::{Season, Unit};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::fmt::Write;

/// `2024-12-19`.
pub(super) fn day(date: Date) -> String {
    date.to_string()
}

/// `2024-12`.
pub(super) fn month(year: i16, month: i8) -> String {
    format!("{}-{month:02}", self::year(year))
}

/// `2024`; `-0499` for 500 BC.
pub(super) fn year(year: i16) -> String {
    if year < 0 {
        format!("-{:04}", year.unsigned_abs())
    } else {
        format!("{year:04}")
    }
}

/// `199X`, from any year of the decade.
pub(super) fn decade(year: i16) -> String {
    format!("{:03}X", year / 10)
}

/// `18XX`, for the 19th century. Negative for centuries before Christ: `-04XX` for the 5th.
pub(super) fn century(number: i16) -> String {
    if number < 0 {
        format!("-{:02}XX", number.unsigned_abs().saturating_sub(1))
    } else {
        format!("{:02}XX", number.saturating_sub(1))
    }
}

/// `2024-W50`, the ISO week of `date`.
pub(super) fn week(date: Date) -> String {
    let week = date.iso_week_date();
    format!("{}-W{:02}", year(week.year()), week.week())
}

/// `2025-22`: EDTF's codes 21 to 24. A winter belongs to the year in which it begins.
pub(super) fn season(year: i16, season: Season) -> String {
    let code = match season {
        Season::Spring => 21,
        Season::Summer => 22,
        Season::Autumn => 23,
        Season::Winter => 24,
    };
    format!("{}-{code}", self::year(year))
}

/// `2025-35` for the third quarter: EDTF's codes 33 to 36.
pub(super) fn quarter(year: i16, number: i16) -> String {
    format!("{}-{}", self::year(year), 32 + number)
}

/// `2025-40` for the first half: EDTF's codes 40 and 41.
pub(super) fn half(year: i16, number: i16) -> String {
    format!("{}-{}", self::year(year), 39 + number)
}

/// `2024/2025`.
pub(super) fn interval(from: &str, to: &str) -> String {
    format!("{from}/{to}")
}

/// A duration, with exact decimals.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Duration {
    years: Decimal,
    months: Decimal,
    weeks: Decimal,
    days: Decimal,
    hours: Decimal,
    minutes: Decimal,
    seconds: Decimal,
}

impl Duration {
    /// `amount` of `unit`; `None` for units without a fixed length and for what does not fit.
    pub(super) fn of(amount: Decimal, unit: Unit) -> Option<Self> {
        let mut duration = Self::default();
        duration.add(amount, unit).then_some(duration)
    }

    /// Adds `amount` of `unit`; false, and nothing added, where [`Self::of`] is `None`.
    #[must_use]
    pub(super) fn add(&mut self, amount: Decimal, unit: Unit) -> bool {
        let (part, factor) = match unit {
            Unit::Century => (&mut self.years, 100),
            Unit::Decade => (&mut self.years, 10),
            Unit::Year => (&mut self.years, 1),
            Unit::Quarter => (&mut self.months, 3),
            Unit::Month => (&mut self.months, 1),
            Unit::Fortnight => (&mut self.weeks, 2),
            Unit::Week => (&mut self.weeks, 1),
            Unit::Day => (&mut self.days, 1),
            Unit::Hour => (&mut self.hours, 1),
            Unit::Minute => (&mut self.minutes, 1),
            Unit::Second => (&mut self.seconds, 1),
            Unit::Season | Unit::Weekend | Unit::Night => return false,
        };
        let sum = amount
            .checked_mul(Decimal::from(factor))
            .and_then(|amount| amount.checked_add(*part));
        let Some(sum) = sum else { return false };
        *part = sum;
        self.carry();
        true
    }

    /// Turns fractions into whole smaller units where that is exact: 2.5 years are `P2Y6M`.
    fn carry(&mut self) {
        let carry = |from: &mut Decimal, to: &mut Decimal, factor: u8| {
            let rest = from.fract() * Decimal::from(factor);
            if !rest.is_zero() && rest.fract().is_zero() {
                *from = from.trunc();
                *to += rest;
            }
        };
        carry(&mut self.years, &mut self.months, 12);
        carry(&mut self.days, &mut self.hours, 24);
        carry(&mut self.hours, &mut self.minutes, 60);
        carry(&mut self.minutes, &mut self.seconds, 60);
    }

    /// `P2Y6M`, `P3W`, `PT2H4M51S`.
    pub(super) fn iso(&self) -> String {
        let mut iso = String::from("P");
        let mut write = |amount: Decimal, unit: &str| {
            if !amount.is_zero() {
                let _ = write!(iso, "{}{unit}", amount.normalize());
            }
        };
        write(self.years, "Y");
        write(self.months, "M");
        write(self.weeks, "W");
        write(self.days, "D");
        let times = [self.hours, self.minutes, self.seconds];
        if times.iter().any(|t| !t.is_zero()) {
            iso.push('T');
            for (amount, unit) in times.into_iter().zip(["H", "M", "S"]) {
                if !amount.is_zero() {
                    let _ = write!(iso, "{}{unit}", amount.normalize());
                }
            }
        }
        if iso.len() == 1 {
            iso.push_str("T0S");
        }
        iso
    }
}
