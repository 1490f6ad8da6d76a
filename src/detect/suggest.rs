//! Tags proposed for sentences, each with a score and a reason in words.

use super::{Actor, Entity, Input, Quote, Sentence};
use std::borrow::Cow;

/// The built-in tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tag {
    /// A checkable statement that is worth checking.
    Claim,
    /// Holds somebody's words.
    Quote,
    /// States an amount.
    Figure,
}

impl Tag {
    /// The name in exports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Quote => "quote",
            Self::Figure => "figure",
        }
    }
}

/// A tag that the engine proposes; never a human decision until accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The tag.
    pub tag: Tag,
    /// 0 to 1; ranks suggestions of one tag within an article.
    pub score: f32,
    /// The reason, in words.
    pub why: Cow<'static, str>,
}

/// The sentences of the article with what is proposed for each.
pub(super) fn suggest(
    input: &Input<'_>,
    _entities: &[Entity],
    _quotes: &[Quote],
    _actors: &[Actor],
) -> Vec<Sentence> {
    let mut paragraph = 0;
    input
        .sentences
        .iter()
        .map(|&span| {
            while input
                .paragraphs
                .get(paragraph)
                .is_some_and(|p| p.end <= span.start)
            {
                paragraph += 1;
            }
            Sentence {
                span,
                paragraph: paragraph as u32,
                suggestions: Vec::new(),
            }
        })
        .collect()
}
