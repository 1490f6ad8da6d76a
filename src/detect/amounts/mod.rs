//! Amounts: MONEY, PERCENT, QUANTITY, ORDINAL and CARDINAL.
//!
//! Numbers are read once for the whole text ([`numeral`]); each is then offered to
//! the recognisers in order, and the first that knows what it counts has it. Only
//! then are neighbours joined to ranges, and the words beside them read as bounds.
//!
//! A new currency is a line in [`currencies`], a new unit a line in [`units`]; what a number
//! only names ("junction 40") is in [`designation`].

mod approximate;
mod cardinal;
mod context;
mod countries;
mod currencies;
mod designation;
mod measure;
mod money;
pub(super) mod numeral;
mod ordinal;
mod percent;
mod quantity;
mod range;
mod scan;
mod sign;
#[cfg(test)]
mod testing;
mod units;
mod weight;

use super::{Amount, Entity, Input, Label};
use crate::text::Span;
use approximate::{Bound, bound};
use context::Context;
use measure::Measure;
use numeral::{Form, Numeral, numerals};
use range::Extent;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// Finds amounts.
pub(super) fn find(input: &Input<'_>, out: &mut Vec<Entity>) {
    let numerals = numerals(input.text, input.tokens);
    let context = Context::new(input.text, input.tokens);
    let mut measures: Vec<Measure> = Vec::with_capacity(numerals.len());
    let mut sum = None;
    let mut rest = numerals.iter().peekable();
    while let Some(&numeral) = rest.next() {
        let Some(mut measure) = read(&context, numeral) else {
            continue;
        };
        while let Some(longer) = quantity::compound(input.text, &measure, rest.peek().copied()) {
            measure = longer;
            rest.next();
        }
        measure = money::follow(input.text, sum.as_ref(), measure);
        if measure.label == Label::Money {
            sum = Some(measure);
        }
        measures.push(measure);
    }
    out.extend(
        range::join(input.text, &measures)
            .into_iter()
            .map(|extent| entity(input.text, extent)),
    );
}

/// The first recogniser that knows what `numeral` counts. Money before measures
/// ("pounds"), and a bare number is what is left.
fn read(context: &Context<'_>, numeral: Numeral) -> Option<Measure> {
    let text = context.text;
    if numeral.form == Form::Article {
        return money::read(context, numeral);
    }
    money::read(context, numeral)
        .or_else(|| percent::read(text, numeral))
        .or_else(|| quantity::read(context, numeral))
        .or_else(|| ordinal::read(text, numeral))
        .or_else(|| cardinal::read(text, numeral))
        .map(|measure| sign::signed(text, measure))
}

/// Where the unit of `numeral` is to be looked for: "half a mile", "a third of a tonne",
/// "millions of dollars" have words between.
fn counted_from(text: &str, numeral: &Numeral) -> usize {
    let skip = |at, word: &str| {
        scan::word_after(text, at)
            .filter(|w| w.gap == scan::Gap::Space && w.word == word)
            .map(|w| w.end)
    };
    let end = numeral.end;
    let of_a = || {
        let of = skip(end, "of").unwrap_or(end);
        skip(of, "a").or_else(|| skip(of, "an")).unwrap_or(end)
    };
    match numeral.form {
        Form::Vague => skip(end, "of").unwrap_or(end),
        Form::Fraction => of_a(),
        // "0.5 of a percentage point"
        Form::Digits if numeral.number < Some(Decimal::ONE) => of_a(),
        _ => end,
    }
}

/// The entity of an amount, with its bounds and what the words beside it say.
fn entity(text: &str, extent: Extent) -> Entity {
    let Extent {
        measure,
        mut low,
        mut high,
        joined,
    } = extent;
    let beside = bound(text, measure.start, measure.end);
    let vague = measure.numeral.form == Form::Vague;
    let mut number = measure.number().filter(|_| !joined);
    if vague {
        low = number.take();
    }
    match beside {
        Bound::Low if !joined => low = number.or(low),
        Bound::High if !joined => high = number,
        _ => {}
    }
    Entity::new(Span::of(&(measure.start..measure.end)), measure.label).with_value(Amount {
        number,
        unit: measure.unit.map(Cow::Borrowed),
        approximate: vague || beside == Bound::Approximate,
        low,
        high,
    })
}
