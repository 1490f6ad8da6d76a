//! A document and the smallest changes to it.
//!
//! Every change puts something in a slot; its inverse puts back what was there.
//! So undoing needs no knowledge of what people did, and applying an edit and then
//! its inverse always gives the same document.

use super::{
    About, ActorMark, Article, EntityKey, EntityMark, Extra, Labels, Orphan, QuoteMark,
    SentenceMark,
};
use crate::{detect::Analysis, text::Span};
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, btree_map::Entry},
    mem,
    rc::Rc,
};

/// An article and what was decided about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The article.
    pub article: Article,
    /// The labels to annotate with.
    pub labels: Labels,
    /// Decisions about sentences, by the sentence's span.
    #[serde(default, with = "pairs", skip_serializing_if = "BTreeMap::is_empty")]
    pub sentences: BTreeMap<Span, SentenceMark>,
    /// Decisions about entities.
    #[serde(default, with = "pairs", skip_serializing_if = "BTreeMap::is_empty")]
    pub entities: BTreeMap<EntityKey, EntityMark>,
    /// Quotations that differ from the engine's, by their span.
    #[serde(default, with = "pairs", skip_serializing_if = "BTreeMap::is_empty")]
    pub quotes: BTreeMap<Span, QuoteMark>,
    /// Actors that differ from the engine's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<ActorMark>,
    /// Decisions whose place is gone from the text: kept, never dropped.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orphans: Vec<Orphan>,
    /// Unknown fields of the imported file, at its top.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Document {
    /// An article about which nothing is decided yet.
    #[must_use]
    pub fn new(article: Article) -> Self {
        Self {
            article,
            labels: Labels::default(),
            sentences: BTreeMap::new(),
            entities: BTreeMap::new(),
            quotes: BTreeMap::new(),
            actors: Vec::new(),
            orphans: Vec::new(),
            extra: Extra::new(),
        }
    }

    /// Makes a change and returns its inverse. A [`Edit::Revision`] swaps the whole
    /// document; its analysis is the caller's to put in place.
    pub fn apply(&mut self, edit: Edit) -> Edit {
        match edit {
            Edit::Sentence(span, mark) => {
                let mark = mark.filter(|mark| !mark.is_empty());
                Edit::Sentence(span, put(self.sentences.entry(span), mark))
            }
            Edit::Entity(key, mark) => {
                let old = put(self.entities.entry(key.clone()), mark);
                Edit::Entity(key, old)
            }
            Edit::Quote(span, mark) => Edit::Quote(span, put(self.quotes.entry(span), mark)),
            Edit::Actors(actors) => Edit::Actors(mem::replace(&mut self.actors, actors)),
            Edit::Labels(labels) => Edit::Labels(mem::replace(&mut self.labels, labels)),
            Edit::About(about) => Edit::About(mem::replace(&mut self.article.about, about)),
            Edit::Revision(mut revision) => {
                mem::swap(self, &mut revision.document);
                Edit::Revision(revision)
            }
        }
    }
}

/// Fills or empties the slot behind `entry`; returns what it held.
fn put<K: Ord, V>(entry: Entry<'_, K, V>, value: Option<V>) -> Option<V> {
    match (entry, value) {
        (Entry::Occupied(mut slot), Some(value)) => Some(slot.insert(value)),
        (Entry::Occupied(slot), None) => Some(slot.remove()),
        (Entry::Vacant(slot), Some(value)) => {
            slot.insert(value);
            None
        }
        (Entry::Vacant(_), None) => None,
    }
}

/// Maps whose keys are no strings, as lists of pairs.
mod pairs {
    use super::{BTreeMap, Deserialize, Serialize};
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<K: Serialize, V: Serialize, S: Serializer>(
        map: &BTreeMap<K, V>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(map)
    }

    pub(super) fn deserialize<'de, K, V, D>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
    where
        K: Deserialize<'de> + Ord,
        V: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        Ok(Vec::deserialize(deserializer)?.into_iter().collect())
    }
}

/// A slot and what it is to hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// What is decided about the sentence on a span.
    Sentence(Span, Option<SentenceMark>),
    /// What is decided about an entity.
    Entity(EntityKey, Option<EntityMark>),
    /// How a person has a quotation.
    Quote(Span, Option<QuoteMark>),
    /// All actors that differ from the engine's.
    Actors(Vec<ActorMark>),
    /// All labels.
    Labels(Labels),
    /// Title, source and day.
    About(About),
    /// The whole document: its text was edited.
    Revision(Box<Revision>),
}

/// A document with the analysis of its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// The document.
    pub document: Document,
    /// What the engine finds in its text.
    pub analysis: Rc<Analysis>,
}

impl Edit {
    /// Roughly how many bytes it holds on to.
    #[must_use]
    pub fn weight(&self) -> usize {
        let held = match self {
            Self::Sentence(_, Some(mark)) => {
                let notes = mark.tags.iter().filter_map(|tag| tag.note.as_ref());
                mark.tags.len() * 200
                    + mark.suggestions.len() * 200
                    + notes.chain(&mark.note).map(String::len).sum::<usize>()
            }
            Self::Entity(_, Some(mark)) => 200 + mark.note.as_ref().map_or(0, String::len),
            Self::Quote(_, Some(_)) => 200,
            Self::Actors(actors) => actors.iter().map(|a| 200 + a.aliases.len() * 50).sum(),
            Self::Labels(labels) => labels.iter().count() * 200,
            // The text, its analysis (some five times as much) and the marks.
            Self::Revision(revision) => {
                revision.document.article.text.len() * 6
                    + (revision.document.sentences.len() + revision.document.entities.len()) * 300
            }
            Self::Sentence(_, None)
            | Self::Entity(_, None)
            | Self::Quote(_, None)
            | Self::About(_) => 0,
        };
        held + 100
    }

    /// Whether `self` and `other` fill the same slot.
    #[must_use]
    pub fn same_slot(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Sentence(a, _), Self::Sentence(b, _))
            | (Self::Quote(a, _), Self::Quote(b, _)) => a == b,
            (Self::Entity(a, _), Self::Entity(b, _)) => a == b,
            (Self::Actors(_), Self::Actors(_))
            | (Self::Labels(_), Self::Labels(_))
            | (Self::About(_), Self::About(_)) => true,
            _ => false,
        }
    }
}
