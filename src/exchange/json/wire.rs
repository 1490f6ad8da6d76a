//! The format as it stands in a file, field by field in the order in which it is
//! written. Borrowed when writing, owned when reading.

use crate::document::{Extra, Kind, Origin, Orphan, State};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize, Serializer};
use std::borrow::Cow;

#[cfg(test)]
use schemars::JsonSchema;

/// Fields that this version does not know.
pub(super) type Unknown<'a> = Cow<'a, Extra>;

/// An export.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct File<'a> {
    /// Always "galley".
    pub format: Cow<'a, str>,
    /// Always 1.
    pub version: u32,
    /// The program that wrote it.
    pub generator: Cow<'a, str>,
    /// Always "codepoint": offsets count Unicode code points of `document.text`.
    pub offset_unit: Cow<'a, str>,
    /// The article.
    pub document: Document<'a>,
    /// The labels that people annotate with.
    pub labels: Vec<Label<'a>>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence<'a>>,
    /// The entities, by place.
    pub entities: Vec<Entity<'a>>,
    /// Who is who; entities and speakers refer to them by index.
    pub actors: Vec<Actor<'a>>,
    /// The quotations, by place.
    pub quotes: Vec<Quote<'a>>,
    /// Decisions whose place in the text is gone; their spans are byte offsets of a text that is no more.
    #[serde(skip_serializing_if = "is_empty")]
    #[cfg_attr(test, schemars(with = "Vec<serde_json::Value>"))]
    pub orphans: Cow<'a, [Orphan]>,
    #[serde(flatten)]
    pub extra: Unknown<'a>,
}

fn is_empty(orphans: &[Orphan]) -> bool {
    orphans.is_empty()
}

/// The article.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Document<'a> {
    /// Unique among the user's articles.
    pub id: Cow<'a, str>,
    /// What it is called.
    pub title: Cow<'a, str>,
    /// Where it was published.
    pub source: Option<Cow<'a, str>>,
    /// BCP 47.
    pub language: Cow<'a, str>,
    /// Its own day, YYYY-MM-DD.
    pub date: Option<Cow<'a, str>>,
    /// When annotating began, RFC 3339.
    pub created: Cow<'a, str>,
    /// When something was last decided, RFC 3339.
    pub modified: Cow<'a, str>,
    /// The text after normalisation.
    pub text: Cow<'a, str>,
    #[serde(flatten)]
    pub extra: Unknown<'a>,
}

/// A label that people annotate with.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Label<'a> {
    /// Unique within its kind.
    pub name: Cow<'a, str>,
    /// What it is put on.
    pub kind: Kind,
    /// The key that puts it there.
    #[serde(default)]
    pub key: Option<Cow<'a, str>>,
    /// `#rrggbb`.
    #[serde(default = "grey")]
    pub color: Cow<'a, str>,
    /// When to use it.
    #[serde(default)]
    pub description: Cow<'a, str>,
    #[serde(flatten)]
    pub extra: Unknown<'a>,
}

/// The colour of a label that has none.
pub(super) fn grey() -> Cow<'static, str> {
    "#555a66".into()
}

/// A sentence.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Sentence<'a> {
    /// Its first code point.
    pub start: u64,
    /// The code point after it.
    pub end: u64,
    /// Index of its paragraph.
    #[serde(default)]
    pub paragraph: u32,
    /// What people say it is.
    #[serde(default)]
    pub tags: Vec<Tag<'a>>,
    /// What is proposed that it is.
    #[serde(default)]
    pub suggestions: Vec<Suggestion<'a>>,
    /// In the annotator's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Cow<'a, str>>,
    #[serde(flatten)]
    pub extra: Unknown<'a>,
}

/// A label on a sentence.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Tag<'a> {
    /// The label's name.
    pub label: Cow<'a, str>,
    /// "detected" for a suggestion that was accepted.
    #[serde(default = "human")]
    pub origin: Origin,
    /// In the annotator's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Cow<'a, str>>,
    /// The annotator's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Cow<'a, str>>,
    /// When it was put there, RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Cow<'a, str>>,
    #[serde(flatten)]
    pub extra: Unknown<'a>,
}

fn human() -> Origin {
    Origin::Human
}

/// A tag that is proposed.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Suggestion<'a> {
    /// The label's name.
    pub label: Cow<'a, str>,
    /// 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f32>,
    /// The reason, in words.
    #[serde(default)]
    pub why: Cow<'a, str>,
    /// "rejected" when a person decided so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Who rejected it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Cow<'a, str>>,
    /// When it was rejected, RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Cow<'a, str>>,
    #[serde(flatten)]
    pub extra: Unknown<'a>,
}

/// A span with a label.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Entity<'a> {
    /// Its first code point.
    pub start: u64,
    /// The code point after it.
    pub end: u64,
    /// What it covers.
    #[serde(default)]
    pub text: Cow<'a, str>,
    /// The label's name.
    pub label: Cow<'a, str>,
    /// The title before a person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Cow<'a, str>>,
    /// Index of its actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<u32>,
    /// Who gave it its span and label.
    #[serde(default = "human")]
    pub origin: Origin,
    /// Whether it was decided.
    #[serde(default = "accepted")]
    pub state: State,
    /// What it amounts to, or which day it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value<'a>>,
    /// In the annotator's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Cow<'a, str>>,
    /// The annotator's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Cow<'a, str>>,
    /// When it was decided, RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created: Option<Cow<'a, str>>,
    #[serde(flatten)]
    pub extra: Unknown<'a>,
}

fn accepted() -> State {
    State::Accepted
}

/// The value of an entity. Reading takes it as it stands.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) enum Value<'a> {
    /// Of an amount.
    #[serde(skip_deserializing)]
    Amount {
        /// The amount, scale word included; null for a range.
        number: Option<Exact>,
        /// ISO 4217, `%` or `pp`, UCUM-style, or null for bare counts.
        unit: Option<Cow<'a, str>>,
        /// Whether the text says that it is not exact.
        approximate: bool,
        /// The lower bound.
        low: Option<Exact>,
        /// The upper bound.
        high: Option<Exact>,
    },
    /// Of a date or time.
    #[serde(skip_deserializing)]
    Iso {
        /// EDTF or ISO 8601; null where it needs a day that was not given.
        iso: Option<Cow<'a, str>>,
    },
    /// Of an imported entity.
    #[cfg_attr(test, schemars(skip))]
    Given(Cow<'a, serde_json::Value>),
}

/// A decimal number as a string, without needless zeros.
#[derive(Clone, Copy, Debug)]
pub(super) struct Exact(pub Decimal);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.normalize())
    }
}

/// A person or organisation behind several mentions.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Actor<'a> {
    /// The fullest form, or the one that a person chose.
    pub name: Cow<'a, str>,
    /// The label's name.
    pub label: Cow<'a, str>,
    /// Other forms.
    #[serde(default)]
    pub aliases: Cow<'a, [String]>,
    #[serde(flatten)]
    pub extra: Unknown<'a>,
}

/// A quotation.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Quote<'a> {
    /// Its first code point.
    pub start: u64,
    /// The code point after it.
    pub end: u64,
    /// What it covers, marks included.
    #[serde(default)]
    pub text: Cow<'a, str>,
    /// Whether its mark is closed.
    #[serde(default = "yes")]
    pub closed: bool,
    /// False for what is nobody's words.
    #[serde(default = "yes")]
    pub speech: bool,
    /// Who said it.
    #[serde(default)]
    pub speaker: Option<Speaker<'a>>,
    /// The words that say that it was said.
    #[serde(default)]
    pub cue: Option<Passage<'a>>,
    #[serde(flatten)]
    pub extra: Unknown<'a>,
}

fn yes() -> bool {
    true
}

/// Who said something.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Speaker<'a> {
    /// The first code point of the mention.
    pub start: u64,
    /// The code point after it.
    pub end: u64,
    /// The mention.
    #[serde(default)]
    pub text: Cow<'a, str>,
    /// Index of the actor.
    #[serde(default)]
    pub actor: Option<u32>,
}

/// A span with nothing but its text.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct Passage<'a> {
    /// Its first code point.
    pub start: u64,
    /// The code point after it.
    pub end: u64,
    /// What it covers.
    #[serde(default)]
    pub text: Cow<'a, str>,
}

#[cfg(test)]
impl JsonSchema for Exact {
    fn schema_name() -> Cow<'static, str> {
        "Exact".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "description": "A decimal number, exact",
        })
    }
}

#[cfg(test)]
#[test]
fn the_schema_in_the_project_is_that_of_the_wire_types() {
    crate::exchange::schema::check::<File<'_>>("galley.schema.json");
}
