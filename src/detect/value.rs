//! What an amount or a date says, exactly.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The value of an entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Of MONEY, PERCENT, QUANTITY, CARDINAL, ORDINAL.
    Amount(Amount),
    /// Of DATE and TIME: EDTF for dates, ISO 8601 for times and durations.
    Iso(String),
}

/// An amount with exact decimals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// The amount, scale word included; `None` for a range, which has `low` and `high` only.
    pub number: Option<Decimal>,
    /// ISO 4217 for money, `%` or `pp` for percentages, UCUM-style for quantities, `None` for bare counts.
    pub unit: Option<Cow<'static, str>>,
    /// Whether the text says that it is not exact ("about", "nearly", "tens of thousands").
    pub approximate: bool,
    /// The lower bound, for a range or "more than".
    pub low: Option<Decimal>,
    /// The upper bound, for a range or "up to".
    pub high: Option<Decimal>,
}

impl From<Amount> for Value {
    fn from(amount: Amount) -> Self {
        Self::Amount(amount)
    }
}
