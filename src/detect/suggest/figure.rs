//! 'figure': the sentence has an amount that is worth a look.

use super::phrase::{counted, phrase};
use super::{Entity, Input, Label, Suggestion, Tag};
use crate::text::Token;

/// How many amounts a reason shows.
const SHOWN: usize = 2;

/// The suggestion, if the sentence has an amount with a unit, or a number that counts something.
pub(super) fn suggest(
    input: &Input<'_>,
    tokens: &[Token],
    entities: &[Entity],
) -> Option<Suggestion> {
    let amounts = || {
        entities
            .iter()
            .filter_map(|e| Some((e, weigh(input, tokens, e)?)))
    };
    let (first, _) = amounts().next()?;
    // Each further amount takes a quarter of what is missing to certainty.
    let best = amounts().map(|(_, score)| score).fold(0.0, f32::max);
    let more = amounts().count() - 1;
    let score = 1.0 - (1.0 - best) * 0.75f32.powi(more.min(8) as i32);
    let what = match (more, first.label) {
        (0, Label::Money) => "states an amount of money",
        (0, Label::Percent) => "states a percentage",
        (0, Label::Quantity) => "states a measurement",
        (0, _) => "states a number",
        _ => "states amounts",
    };
    let shown: Vec<&str> = amounts()
        .take(SHOWN)
        .map(|(e, _)| phrase(input, tokens, e).slice(input.text))
        .collect();
    let rest = if more < SHOWN { "" } else { " and more" };
    Some(Suggestion {
        tag: Tag::Figure,
        score,
        why: format!("{what}: {}{rest}", shown.join(", ")).into(),
    })
}

/// How much an amount makes a figure; `None` for what is no amount or counts nothing.
fn weigh(input: &Input<'_>, tokens: &[Token], entity: &Entity) -> Option<f32> {
    match entity.label {
        Label::Money | Label::Percent => Some(0.95),
        Label::Quantity => Some(0.9),
        Label::Cardinal => {
            let text = entity.span.slice(input.text);
            counted(input, tokens, entity)?;
            if text.contains(|c: char| c.is_ascii_digit()) {
                Some(0.8)
            } else if text.eq_ignore_ascii_case("one") {
                // "one man said": an article more than a number.
                None
            } else {
                Some(0.6)
            }
        }
        _ => None,
    }
}
