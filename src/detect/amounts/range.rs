//! Ranges and scores: two figures that are one amount, or two that share kind and scale.

use super::measure::Measure;
use super::scan::{one_of, word_before};
use crate::detect::Label;
use rust_decimal::Decimal;

/// An amount with its bounds, as one or several measures made it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent {
    pub measure: Measure,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    /// Whether two figures went into it, so that it has no number of its own.
    pub joined: bool,
}

/// Joins neighbours: "$5-10 million" is one amount, "between £3m and £5m" two.
pub(super) fn join(text: &str, measures: &[Measure]) -> Vec<Extent> {
    let mut out = Vec::with_capacity(measures.len());
    let mut rest = measures.iter().copied();
    let mut held = rest.next();
    while let Some(first) = held {
        held = rest.next();
        let Some(second) = held else {
            out.push(alone(first));
            break;
        };
        let Some(link) = link(text, first.end, second.start) else {
            out.push(alone(first));
            continue;
        };
        let (first, second) = share(first, second);
        let same = first.label == second.label && first.unit == second.unit;
        let apart =
            word_before(text, first.start).is_some_and(|w| one_of(w.word, &["from", "between"]));
        let joins = match link {
            Link::And => false,
            Link::To => same && !apart && first.number() < second.number(),
            Link::Hyphen => same,
        };
        if !joins {
            let opens = apart && same;
            out.push(alone(first));
            held = Some(if opens {
                second
            } else {
                held.unwrap_or(second)
            });
            continue;
        }
        let rising = first.number() < second.number();
        let bound = |m: Measure| m.number().filter(|_| rising || m.label != Label::Cardinal);
        let mut extent = Extent {
            measure: Measure {
                start: first.start,
                end: second.end,
                ..first
            },
            low: bound(first),
            high: bound(second),
            joined: true,
        };
        held = rest.next();
        // A formation or a run of results: "4-1-4-1".
        while let Some(more) = held
            && self::link(text, extent.measure.end, more.start) == Some(Link::Hyphen)
            && more.label == extent.measure.label
        {
            extent.measure.end = more.end;
            (extent.low, extent.high) = (None, None);
            held = rest.next();
        }
        out.push(extent);
    }
    out
}

fn alone(measure: Measure) -> Extent {
    Extent {
        measure,
        low: None,
        high: None,
        joined: false,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    Hyphen,
    To,
    And,
}

/// What joins the figure that ends at `from` to the one that starts at `to`.
fn link(text: &str, from: usize, to: usize) -> Option<Link> {
    Some(match text.get(from..to)? {
        "-" | "–" | "—" | "‑" | " - " | " – " => Link::Hyphen,
        " to " | "-to-" => Link::To,
        " and " => Link::And,
        _ => return None,
    })
}

/// Gives the one what the other says for both: currency, unit, scale.
fn share(first: Measure, second: Measure) -> (Measure, Measure) {
    let money = first.label == Label::Money && second.is_bare();
    let (first, second) = if first.is_bare()
        && second.label != Label::Cardinal
        && second.label != Label::Ordinal
        && second.total.is_none()
        && second.start == second.numeral.start
    {
        (first.like(&second), second)
    } else if money && first.end == first.numeral.end {
        (first, second.like(&first))
    } else {
        (first, second)
    };
    if first.label == second.label && first.unit == second.unit {
        (first.with_scale_of(&second), second)
    } else {
        (first, second)
    }
}
