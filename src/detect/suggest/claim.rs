//! 'claim': a checkable statement that is worth a check, by a trained model.

use super::features::Features;
use super::model::{Kind, Model};
use super::phrase::phrase;
use super::{Entity, Input, Label, Suggestion, Tag};
use crate::text::Token;
use std::borrow::Cow;

pub(super) const MODEL: &[u8] = include_bytes!("../../../assets/claims.bin");

/// The suggestion, if the model finds the sentence worth a check.
pub(super) fn suggest(
    model: &Model<'_>,
    features: &Features,
    input: &Input<'_>,
    tokens: &[Token],
    entities: &[Entity],
) -> Option<Suggestion> {
    let score = model.worth(features);
    (score >= model.threshold).then(|| Suggestion {
        tag: Tag::Claim,
        score,
        why: why(
            model.kind(features, &Kind::CHECKABLE),
            input,
            tokens,
            entities,
        ),
    })
}

fn why(
    kind: Option<Kind>,
    input: &Input<'_>,
    tokens: &[Token],
    entities: &[Entity],
) -> Cow<'static, str> {
    let amount = entities.iter().find(|e| is_amount(e.label));
    let amount = amount.map(|e| phrase(input, tokens, e).slice(input.text));
    let with_amount = |reason: &'static str| match amount {
        Some(amount) => format!("{reason}: {amount}").into(),
        None => reason.into(),
    };
    match kind {
        Some(Kind::Quantity) => with_amount("states a quantity"),
        Some(Kind::Cause) => "says what caused it, or what it leads to".into(),
        Some(Kind::Rule) => "says what a law or rule is".into(),
        Some(Kind::Future) => match (promise(input, tokens), amount) {
            (Some(word), Some(amount)) => format!("{word} with a number: {amount}").into(),
            (Some(word), None) => word.into(),
            (None, Some(amount)) => {
                format!("says what will happen, with a number: {amount}").into()
            }
            (None, None) => "says what will happen".into(),
        },
        _ => match entities.iter().find(|e| is_name(e.label)) {
            Some(name) => format!(
                "a fact that can be checked, about {}",
                name.span.slice(input.text)
            )
            .into(),
            None => "a fact that can be checked".into(),
        },
    }
}

const fn is_amount(label: Label) -> bool {
    matches!(
        label,
        Label::Money | Label::Percent | Label::Quantity | Label::Cardinal
    )
}

const fn is_name(label: Label) -> bool {
    matches!(label, Label::Person | Label::Org | Label::Place)
}

/// What the sentence calls its look ahead.
fn promise(input: &Input<'_>, tokens: &[Token]) -> Option<&'static str> {
    tokens.iter().find_map(|token| {
        let word = token.span.slice(input.text);
        CUES.iter()
            .find(|(stem, _)| {
                word.get(..stem.len())
                    .is_some_and(|w| w.eq_ignore_ascii_case(stem))
            })
            .map(|(_, name)| *name)
    })
}

/// Stems of words that name a look ahead.
const CUES: &[(&str, &str)] = &[
    ("pledg", "a promise"),
    ("promis", "a promise"),
    ("vow", "a promise"),
    ("commit", "a promise"),
    ("forecast", "a forecast"),
    ("predict", "a forecast"),
    ("project", "a forecast"),
    ("expect", "a forecast"),
    ("plan", "a plan"),
    ("propos", "a plan"),
    ("inten", "a plan"),
    ("aim", "a plan"),
];
