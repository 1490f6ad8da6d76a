//! Marks: what people decided, and what an imported file says that the engine
//! does not. Their spans refer to the article's text.

use super::{LabelName, Timestamp};
use crate::text::Span;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Fields of an imported file that this version does not know; written back on export.
pub type Extra = Map<String, Value>;

/// When something is decided, and by whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Now.
    pub at: Timestamp,
    /// The annotator's name, when one is set.
    pub by: Option<String>,
}

/// Who put something there first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Origin {
    /// The engine.
    Detected,
    /// A person.
    Human,
}

/// Whether a person has decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum State {
    /// Not yet.
    Suggested,
    /// Right.
    Accepted,
    /// Wrong; kept, since that is a decision too.
    Rejected,
}

/// All that was decided about a sentence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SentenceMark {
    /// Its tags, in the order in which they were put; each label once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<TagMark>,
    /// Suggestions that were rejected, and imported ones that the engine does not make.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<SuggestionMark>,
    /// A note on a sentence that has no tag to carry it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Unknown fields of the imported sentence.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl SentenceMark {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty()
            && self.suggestions.is_empty()
            && self.note.is_none()
            && self.extra.is_empty()
    }
}

/// A label on a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TagMark {
    /// The label's name.
    pub label: LabelName,
    /// Detected when it is a suggestion that was accepted.
    pub origin: Origin,
    /// In the annotator's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The annotator's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When it was put there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Timestamp>,
    /// Unknown fields.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// A suggestion that is not, or not only, the engine's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SuggestionMark {
    /// The label proposed.
    pub label: LabelName,
    /// Suggested or rejected; an accepted one is a tag.
    pub state: State,
    /// 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f32>,
    /// The reason, in words.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub why: LabelName,
    /// Who rejected it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When it was rejected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Timestamp>,
    /// Unknown fields.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Which entity a mark is about: a decision stands for a span under a label.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityKey {
    /// What it covers.
    pub span: Span,
    /// The label's name.
    pub label: LabelName,
}

/// What was decided about an entity. One whose detection has the same span takes
/// title, actor and value from it; whatever the engine finds that overlaps it is hidden.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntityMark {
    /// Human when a person gave it its span or its label.
    pub origin: Origin,
    /// The decision; [`State::Suggested`] only for what an imported file proposes.
    pub state: State,
    /// In the annotator's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The annotator's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Timestamp>,
    /// The actor's name, where it is not the one that the engine links.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// The title as an imported file gives it, where the engine reads none such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The value as an imported file gives it, where the engine reads another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// Unknown fields.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl EntityMark {
    /// A decision with nothing else said.
    #[must_use]
    pub fn new(origin: Origin, state: State, stamp: &Stamp) -> Self {
        Self {
            origin,
            state,
            note: None,
            by: stamp.by.clone(),
            created: Some(stamp.at.clone()),
            actor: None,
            title: None,
            value: None,
            extra: Extra::new(),
        }
    }
}

/// A quotation as a person or a file has it, where the engine has it otherwise. It
/// hides the engine's quotations that overlap it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuoteMark {
    /// Whether its mark is closed.
    pub closed: bool,
    /// False for what is nobody's words.
    pub speech: bool,
    /// Who said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<SpeakerMark>,
    /// The words that say that it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Span>,
    /// Unknown fields.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Who said something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpeakerMark {
    /// The mention.
    pub span: Span,
    /// The actor's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
}

/// An actor as a person or a file has it. It takes in every actor of the engine,
/// under the same label, that bears its name or one of its aliases: renaming makes
/// the old name an alias, merging makes both names aliases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActorMark {
    /// The name to show.
    pub name: String,
    /// PERSON or ORG, or one of the user's own.
    pub label: LabelName,
    /// Other forms.
    pub aliases: Vec<String>,
    /// Unknown fields.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}
