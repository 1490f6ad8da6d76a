//! What the engine finds in a text. It cannot fail: on any string it returns
//! what it found, never an error or a panic, in time linear in the text.
//!
//! One recogniser a file. Each reads the shared [`Input`] and pushes what it
//! finds, overlapping or not; [`resolve`] alone decides between overlaps.

mod actors;
mod amounts;
mod entity;
pub mod gazetteer;
pub mod names;
mod quotes;
mod resolve;
pub mod stages;
mod suggest;
mod temporal;
mod value;

pub use actors::Actor;
pub use entity::{Entity, Label};
pub use gazetteer::Gazetteer;
pub use quotes::{Quote, Speaker};
pub use suggest::{Suggestion, Tag};

/// What the trainer of the claim model shares with the engine.
pub mod claims {
    pub use super::Input;
    pub use super::suggest::{
        FACT_FEATURES, Feature, Features, KIND_SLOTS, Kind, MAGIC, Model, WORTH_SLOTS, check, each,
        slot, word_feature, word_scale,
    };
}
pub use value::{Amount, Value};

use crate::text::{Span, Text, Token, paragraphs, sentences, tokens};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Everything found in one article. Derived from the text, never stored as truth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The article after normalisation; all spans refer to it. Whoever reads a written
    /// analysis has it, and puts it back.
    #[serde(skip)]
    pub text: Text,
    /// Lines that hold something, without the white space around them.
    pub paragraphs: Vec<Span>,
    /// In order, without overlap, covering all that is not white space.
    pub sentences: Vec<Sentence>,
    /// In order, without overlap.
    pub entities: Vec<Entity>,
    /// In order, without overlap (a quotation inside one is part of it).
    pub quotes: Vec<Quote>,
    /// Who is who; entities and speakers refer to them by index.
    pub actors: Vec<Actor>,
}

/// A sentence and what could be said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: u32,
    /// Tags that the engine proposes, likeliest first.
    pub suggestions: Vec<Suggestion>,
}

/// What recognisers read.
#[derive(Clone, Copy, Debug)]
pub struct Input<'t> {
    /// The article.
    pub text: &'t str,
    /// Its tokens, in order.
    pub tokens: &'t [Token],
    /// Its paragraphs, in order.
    pub paragraphs: &'t [Span],
    /// Its sentences, in order.
    pub sentences: &'t [Span],
    /// The article's own day, when the user gave it: relative dates are counted from it.
    pub day: Option<Date>,
}

impl<'t> Input<'t> {
    /// The text of token `index`; empty past the end.
    #[must_use]
    pub fn token(&self, index: usize) -> &'t str {
        self.tokens
            .get(index)
            .map_or("", |t| t.span.slice(self.text))
    }

    /// Whether a paragraph ends between tokens `index` and `index + 1`, or the text.
    /// A line that was broken at a fixed width ends none.
    fn breaks_after(&self, index: usize) -> bool {
        let (Some(a), Some(b)) = (self.tokens.get(index), self.tokens.get(index + 1)) else {
            return true;
        };
        let gap = Span::new(a.span.end, b.span.start).slice(self.text);
        gap.contains(['\n', '\u{2028}', '\u{2029}']) && {
            let paragraph = self.paragraphs.partition_point(|p| p.end < b.span.end);
            self.paragraphs
                .get(paragraph)
                .is_none_or(|p| p.start > a.span.start)
        }
    }
}

/// Analyses an article as it was pasted.
#[must_use]
pub fn annotate(text: &str) -> Analysis {
    analyse(Text::new(text), None)
}

/// Analyses a normalised article; `day` is the article's own day, from which
/// relative dates ("on Wednesday") are counted.
#[must_use]
pub fn analyse(text: Text, day: Option<Date>) -> Analysis {
    analyse_with(text, day, &Gazetteer::default())
}

/// As [`analyse`], with names that somebody had remembered: actors, quotations and
/// suggestions follow from them as from what is found.
#[must_use]
pub fn analyse_with(text: Text, day: Option<Date>, remembered: &Gazetteer) -> Analysis {
    assemble(text, day, |input| {
        let mut found = Vec::new();
        for find in RECOGNISERS {
            find(input, &mut found);
        }
        remembered.overlay(input.text, resolve::resolve(found))
    })
}

/// Analyses a normalised article whose entities are known (by people, say): in
/// order, without overlap. Titles, actors, quotations and speakers follow from them.
#[must_use]
pub fn relate(text: Text, entities: Vec<Entity>) -> Analysis {
    assemble(text, None, |_| entities)
}

fn assemble(
    text: Text,
    day: Option<Date>,
    recognise: impl FnOnce(&Input<'_>) -> Vec<Entity>,
) -> Analysis {
    let paragraphs = paragraphs(&text);
    let tokens = tokens(&text);
    let sentences = sentences(&text, &paragraphs, &tokens);
    let input = Input {
        text: &text,
        tokens: &tokens,
        paragraphs: &paragraphs,
        sentences: &sentences,
        day,
    };

    let mut entities = recognise(&input);
    let mut quotes = quotes::find(&input);
    let cast = actors::link(&input, &mut entities);
    quotes::attribute(&input, &entities, &cast, &mut quotes);
    let actors = cast.actors;
    let sentences = suggest::suggest(&input, &entities, &quotes, &actors);
    Analysis {
        paragraphs,
        sentences,
        entities,
        quotes,
        actors,
        text,
    }
}

/// A recogniser pushes the entities that it finds, in any order.
type Recogniser = fn(&Input<'_>, &mut Vec<Entity>);

/// All of them; on a tie of overlapping spans [`resolve`] prefers the earlier one.
const RECOGNISERS: &[Recogniser] = &[
    temporal::find,
    // After dates: "2025" is a year before it is a number.
    amounts::find,
    names::find,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// What the engine makes of a text whose names are marked: "[Ann Lee|PERSON] left".
    pub(super) fn with_names(marked: &str) -> Analysis {
        let mut text = String::new();
        let mut entities = Vec::new();
        for piece in marked.split_inclusive(']') {
            let parts = piece
                .strip_suffix(']')
                .and_then(|p| p.rsplit_once('['))
                .and_then(|(before, mark)| Some((before, mark.split_once('|')?)));
            let Some((before, (name, label))) = parts else {
                text.push_str(piece);
                continue;
            };
            text.push_str(before);
            let start = text.len() as u32;
            text.push_str(name);
            let span = Span::new(start, text.len() as u32);
            entities.extend(Label::from_name(label).map(|label| Entity::new(span, label)));
        }
        relate(Text::new(&text), entities)
    }

    /// Runs `check` on what recognisers would read of `text`.
    pub(super) fn with_input<R>(text: &str, check: impl FnOnce(&Input<'_>) -> R) -> R {
        let paragraphs = paragraphs(text);
        let tokens = tokens(text);
        let sentences = sentences(text, &paragraphs, &tokens);
        check(&Input {
            text,
            tokens: &tokens,
            paragraphs: &paragraphs,
            sentences: &sentences,
            day: None,
        })
    }
}
