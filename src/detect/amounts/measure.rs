//! What a recogniser makes of a numeral, before ranges and approximations are read.

use super::numeral::{Form, Numeral, times_ten_to};
use crate::detect::Label;
use rust_decimal::Decimal;

/// 0.01: cents, basis points.
pub(super) const HUNDREDTH: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// A numeral with what it counts. Byte offsets.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    /// With a sign and a currency.
    pub start: usize,
    /// Where it starts without its sign.
    pub figure: usize,
    pub end: usize,
    /// Whether a sign or "minus" stands before it.
    pub negative: bool,
    pub label: Label,
    pub unit: Option<&'static str>,
    pub numeral: Numeral,
    /// What one of the numeral is worth in the unit: 0.01 for cents.
    pub factor: Decimal,
    /// Set when the value is not the numeral's own ("5ft 11in").
    pub total: Option<Decimal>,
}

impl Measure {
    /// A numeral that `label` claims, from `start` to `end`.
    pub(super) fn new(numeral: Numeral, label: Label, start: usize, end: usize) -> Self {
        Self {
            start,
            figure: start,
            end,
            negative: false,
            label,
            unit: None,
            numeral,
            factor: Decimal::ONE,
            total: None,
        }
    }

    /// The same in `unit`.
    pub(super) fn in_unit(self, unit: &'static str) -> Self {
        Self {
            unit: Some(unit),
            ..self
        }
    }

    /// The same where one of the numeral is `factor` of the unit.
    pub(super) fn times(self, factor: Decimal) -> Self {
        Self { factor, ..self }
    }

    /// Its value in its unit.
    pub(super) fn number(&self) -> Option<Decimal> {
        let number = self
            .total
            .or_else(|| self.numeral.number?.checked_mul(self.factor))?;
        Some(if self.negative { -number } else { number })
    }

    /// Whether it is a number alone.
    pub(super) fn is_bare(&self) -> bool {
        self.label == Label::Cardinal && matches!(self.numeral.form, Form::Digits | Form::Words)
    }

    /// Takes what `other` counts, keeping its own span and number.
    pub(super) fn like(self, other: &Self) -> Self {
        Self {
            label: other.label,
            unit: other.unit,
            factor: other.factor,
            ..self
        }
    }

    /// Takes the scale of `other`, when it has none and reads smaller before it: "$5-10 million".
    pub(super) fn with_scale_of(mut self, other: &Self) -> Self {
        if self.numeral.scale == 0
            && other.numeral.scale > 0
            && self.numeral.number < other.numeral.coefficient()
        {
            self.numeral.number = self
                .numeral
                .number
                .and_then(|n| times_ten_to(n, other.numeral.scale));
            self.numeral.scale = other.numeral.scale;
        }
        self
    }
}
