//! Quotations and who said them.
//!
//! [`marks`] finds the passages; [`attribute`] gives each its cue and speaker.

mod antecedent;
mod attribute;
mod cues;
mod marks;
mod scene;
mod speech;

use super::actors::Cast;
use super::{Entity, Input};
use crate::text::Span;

/// A passage in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// With its marks; over several paragraphs when each reopens its mark and only the last closes it.
    pub span: Span,
    /// Whether its mark is closed.
    pub closed: bool,
    /// False for what is nobody's words: a title, a nickname, a term in scare quotes.
    pub speech: bool,
    /// Who said it, as far as the text tells.
    pub speaker: Option<Speaker>,
    /// The words that say that it was said ("said", "according to").
    pub cue: Option<Span>,
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The nearest mention that the text names.
    pub span: Span,
    /// Index of the actor, where the text allows to tell.
    pub actor: Option<u32>,
}

/// Finds quotations, without speakers.
pub(super) fn find(input: &Input<'_>) -> Vec<Quote> {
    marks::passages(input)
        .into_iter()
        .map(|passage| Quote {
            span: passage.span,
            closed: passage.closed,
            speech: true,
            speaker: None,
            cue: None,
        })
        .collect()
}

/// Gives each quotation its speaker and cue, where the text tells.
pub(super) fn attribute(input: &Input<'_>, entities: &[Entity], cast: &Cast, quotes: &mut [Quote]) {
    let quoted: Vec<Span> = quotes.iter().map(|q| q.span).collect();
    let scene = scene::Scene {
        input,
        entities,
        cast,
        quoted: &quoted,
    };
    attribute::attribute(&scene, quotes);
}

/// Whether `word` says that something was said.
pub(super) fn is_cue(word: &str) -> bool {
    cues::cue(word).is_some()
}
