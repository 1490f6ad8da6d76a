//! The figures of an article: a ledger, and sums that the article makes.

use super::words::with_unit;
use crate::{detect::Value, document::View};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// An amount in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Index of its entity.
    pub entity: usize,
    /// Exactly; for a range its lower end.
    pub number: Decimal,
    /// As in [`crate::detect::Amount`].
    pub unit: Option<Cow<'static, str>>,
}

/// Parts that make a total.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// The total, then its parts, largest first.
    pub figures: Vec<Figure>,
}

impl Sum {
    /// "£186,000,000 + £39,000,000 = £225,000,000".
    #[must_use]
    pub fn in_words(&self) -> String {
        let said: Vec<_> = self
            .figures
            .iter()
            .map(|f| with_unit(f.number, f.unit.as_deref()))
            .collect();
        match said.split_first() {
            Some((total, parts)) => format!("{} = {total}", parts.join(" + ")),
            None => String::new(),
        }
    }
}

/// All exact amounts with a unit, in order.
#[must_use]
pub fn figures(view: &View) -> Vec<Figure> {
    view.entities
        .iter()
        .enumerate()
        .filter(|(_, entity)| entity.is_shown())
        .filter_map(|(index, entity)| match &entity.value {
            Some(Value::Amount(amount)) if amount.unit.is_some() => Some(Figure {
                entity: index,
                number: amount.number.or(amount.low).or(amount.high)?,
                unit: amount.unit.clone(),
            }),
            _ => None,
        })
        .collect()
}

/// How many amounts after and before a total are looked at for its parts.
const NEAR: usize = 8;
/// Most parts of a sum.
const PARTS: usize = 5;

/// The sums that hold the figure of entity `entity`, as total or part: two to five
/// amounts of money within reach of the total that make it exactly.
#[must_use]
pub fn sums_with(figures: &[Figure], entity: usize) -> Option<Sum> {
    let at = figures.iter().position(|f| f.entity == entity)?;
    let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(figures.len());
    let mut best: Option<Sum> = None;
    for total in near.map(|at| &figures[at]) {
        let Some(sum) = parts_of(figures, total) else {
            continue;
        };
        let holds = sum.figures.iter().any(|f| f.number == figures[at].number);
        if holds
            && best
                .as_ref()
                .is_none_or(|b| sum.figures.len() > b.figures.len())
        {
            best = Some(sum);
        }
    }
    best
}

fn parts_of(figures: &[Figure], total: &Figure) -> Option<Sum> {
    if total.unit.as_deref() == Some("%") || total.number <= Decimal::ZERO {
        return None;
    }
    let at = figures.iter().position(|f| f.entity == total.entity)?;
    let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(figures.len());
    let mut parts: Vec<&Figure> = Vec::new();
    for figure in &figures[near] {
        let fits = figure.unit == total.unit
            && figure.number > Decimal::ZERO
            && figure.number < total.number
            && parts.iter().all(|p| p.number != figure.number);
        if fits {
            parts.push(figure);
        }
    }
    parts.sort_by_key(|f| std::cmp::Reverse(f.number));
    parts.truncate(2 * NEAR);
    // Every choice of parts: at most 2^16, for amounts of one unit this close together.
    (1_u32..1 << parts.len())
        .filter(|choice| (2..=PARTS as u32).contains(&choice.count_ones()))
        .find_map(|choice| {
            let chosen = || {
                parts
                    .iter()
                    .enumerate()
                    .filter(move |(bit, _)| choice >> bit & 1 == 1)
                    .map(|(_, part)| *part)
            };
            let sum = chosen().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.number))?;
            (sum == total.number).then(|| Sum {
                figures: std::iter::once(total).chain(chosen()).cloned().collect(),
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[i64]) -> Vec<Figure> {
        numbers
            .iter()
            .enumerate()
            .map(|(entity, n)| Figure {
                entity,
                number: Decimal::from(*n),
                unit: Some("GBP".into()),
            })
            .collect()
    }

    #[track_caller]
    fn check(numbers: &[i64], entity: usize, expected: Option<&str>) {
        let found = sums_with(&of(numbers), entity).map(|sum| sum.in_words());
        assert_eq!(found.as_deref(), expected);
    }

    #[test]
    fn parts_make_a_total() {
        check(&[225, 186, 92, 68, 39], 0, Some("£186 + £39 = £225"));
        check(&[225, 186, 92, 68, 39], 4, Some("£186 + £39 = £225"));
        check(&[225, 186, 92, 68, 39], 2, None);
        check(&[48, 25, 31, 12, 5], 0, Some("£31 + £12 + £5 = £48"));
        check(&[10, 5, 5], 0, None);
        check(&[7], 0, None);
    }
}
