//! Reading.
//!
//! A file is read entry by entry: one that cannot be read is told and kept as it
//! stands, and the rest is read. What the engine finds by itself is not taken from the
//! file, since it is derived; all else is, decided or not.

mod read;

use super::{VERSION, export, wire};
use crate::{
    detect::Analysis,
    document::{Document, EntityKey, LabelName, Origin, QuoteMark, SpeakerMark, State, View},
    text::{Span, Text},
};
use jiff::civil::Date;
use read::Reader;
use serde_json::{Value, json};
use std::{borrow::Cow, collections::BTreeMap, fmt, rc::Rc};

/// Why a file cannot be imported at all. Its `Display` is for the user.
#[derive(Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is no JSON; what is wrong and where.
    NotJson(String),
    /// It is JSON, but not this format.
    NotGalley,
    /// Its version is not one that can be read.
    Version(String),
    /// It has no article text.
    NoText,
    /// It is one of remembered names, without a list of them.
    NoNames,
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(why) => write!(f, "This is not a Galley file: it is not JSON ({why}). Choose a file that Galley exported."),
            Self::NotGalley => f.write_str("This is not a Galley file: it has no \"format\": \"galley\". Choose a file that Galley exported."),
            Self::Version(version) => write!(f, "This file has version {version} of the format; this Galley reads version {VERSION}. Reload the page to get the newest Galley, and try again."),
            Self::NoText => f.write_str("This Galley file has no article in it: \"document\" has no \"text\"."),
            Self::NoNames => f.write_str("This Galley file has no names in it: \"names\" is not a list."),
        }
    }
}

impl std::error::Error for ImportError {}

/// A file that was read, before its text is analysed.
#[derive(Debug)]
pub struct Imported {
    document: Document,
    /// What the file says of entities, by place as `document` has them.
    entities: Vec<(EntityKey, wire::Entity<'static>)>,
    /// Names of the file's actors, by its indices.
    names: Vec<(String, LabelName)>,
    notices: Notices,
}

/// What could not be read: told in words, and kept as it stands.
#[derive(Debug, Default)]
struct Notices {
    told: Vec<String>,
    kept: Vec<Value>,
}

/// The field in which entries that could not be read are kept.
const UNREAD: &str = "unread";

impl Notices {
    fn leave_out(&mut self, place: &str, why: &str, entry: Value) {
        self.told.push(format!(
            "{place} could not be read ({why}). It is kept in the file, but not shown."
        ));
        self.kept
            .push(json!({ "place": place, "why": why, "entry": entry }));
    }
}

/// Reads a file. Analyse [`Imported::text`] for [`Imported::day`], then [`Imported::open`].
///
/// # Errors
/// When it is not JSON, not this format, of a newer version, or without a text.
pub fn import(file: &str) -> Result<Imported, ImportError> {
    let file = file.trim_start_matches('\u{feff}');
    let value: Value =
        serde_json::from_str(file).map_err(|error| ImportError::NotJson(error.to_string()))?;
    let Value::Object(mut file) = value else {
        return Err(ImportError::NotGalley);
    };
    if file
        .remove("format")
        .is_none_or(|format| format != "galley")
    {
        return Err(ImportError::NotGalley);
    }
    match file.remove("version") {
        Some(Value::Number(version)) if version.as_u64() == Some(VERSION.into()) => {}
        Some(version) => return Err(ImportError::Version(version.to_string())),
        None => return Err(ImportError::Version("(none)".into())),
    }
    let Some(Value::Object(about)) = file.remove("document") else {
        return Err(ImportError::NoText);
    };
    Reader::new(about)?.read(file)
}

impl Imported {
    /// The article's text, normalised.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.document.article.text
    }

    /// The article's own day.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.document.article.about.date
    }

    /// The document, for [`Session::open`](crate::document::Session::open) with the same
    /// `analysis`, which is of [`Self::text`]; and what could not be read, in words.
    #[must_use]
    pub fn open(mut self, analysis: &Rc<Analysis>) -> (Document, Vec<String>) {
        let document = &mut self.document;
        drop_derived_suggestions(document, analysis);
        drop_derived_actors(document, analysis);
        // What the engine says where the file is silent.
        let quotes = std::mem::take(&mut document.quotes);
        let derived = View::new(document, Rc::clone(analysis));
        document.quotes = quotes;
        document
            .quotes
            .retain(|span, mark| !is_derived_quote(&derived, *span, mark));
        let mut said = BTreeMap::new();
        for (key, entity) in self.entities {
            if is_undecided(&entity) && is_detected(analysis, &key) {
                document.entities.remove(&key);
            } else {
                said.insert(key, entity);
            }
        }
        keep_what_differs(
            document,
            &View::new(document, Rc::clone(analysis)),
            said,
            &self.names,
        );
        if !self.notices.kept.is_empty() {
            let kept = document
                .extra
                .entry(UNREAD)
                .or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(kept) = kept {
                kept.append(&mut self.notices.kept);
            }
        }
        (self.document, self.notices.told)
    }
}

fn is_detected(analysis: &Analysis, key: &EntityKey) -> bool {
    let at = analysis
        .entities
        .binary_search_by_key(&key.span, |e| e.span);
    at.is_ok_and(|at| analysis.entities[at].label.name() == key.label)
}

/// Whether a file's entity says no more than that the engine proposed it.
fn is_undecided(entity: &wire::Entity<'_>) -> bool {
    entity.origin == Origin::Detected
        && entity.state == State::Suggested
        && entity.note.is_none()
        && entity.by.is_none()
        && entity.created.is_none()
        && entity.extra.is_empty()
}

/// Keeps title, value and actor of decided entities where the file has them otherwise
/// than they would be exported.
fn keep_what_differs(
    document: &mut Document,
    view: &View,
    mut said: BTreeMap<EntityKey, wire::Entity<'static>>,
    names: &[(String, LabelName)],
) {
    let text = document.article.text.clone();
    for entity in &view.entities {
        let key = entity.key();
        let Some(file) = said.remove(&key) else {
            continue;
        };
        let Some(mark) = document.entities.get_mut(&key) else {
            continue;
        };
        let title = entity.title.map(|span| span.slice(&text));
        mark.title = file
            .title
            .map(Cow::into_owned)
            .filter(|given| Some(&**given) != title);
        let derived = export::value(&entity.label, entity.value.as_ref());
        let derived = derived.and_then(|value| serde_json::to_value(value).ok());
        mark.value = match file.value {
            Some(wire::Value::Given(given)) if Some(&*given) != derived.as_ref() => {
                Some(given.into_owned())
            }
            _ => None,
        };
        let actor = entity
            .actor
            .and_then(|index| view.actors.get(index as usize))
            .map(|a| &a.name);
        let given = file
            .actor
            .and_then(|index| names.get(index as usize))
            .map(|(name, _)| name);
        if actor != given {
            // No actor bears an empty name: that says "none".
            mark.actor = Some(given.cloned().unwrap_or_default());
        }
    }
}

fn drop_derived_suggestions(document: &mut Document, analysis: &Analysis) {
    for (span, mark) in &mut document.sentences {
        let Ok(at) = analysis.sentences.binary_search_by_key(span, |s| s.span) else {
            continue;
        };
        let derived = &analysis.sentences[at].suggestions;
        mark.suggestions.retain(|s| {
            let is_open = s.state == State::Suggested && s.extra.is_empty();
            !(is_open && derived.iter().any(|d| d.tag.name() == s.label))
        });
    }
    document.sentences.retain(|_, mark| !mark.is_empty());
}

fn drop_derived_actors(document: &mut Document, analysis: &Analysis) {
    document.actors.retain(|mark| {
        let same = |actor: &crate::detect::Actor| {
            actor.name == mark.name
                && actor.label.name() == mark.label
                && actor.aliases == mark.aliases
        };
        !(mark.extra.is_empty() && analysis.actors.iter().any(same))
    });
}

fn is_derived_quote(derived: &View, span: Span, mark: &QuoteMark) -> bool {
    let Ok(at) = derived.quotes.binary_search_by_key(&span, |q| q.span) else {
        return false;
    };
    let quote = &derived.quotes[at];
    let speaker = quote.speaker.map(|(span, actor)| SpeakerMark {
        span,
        actor: actor.and_then(|index| Some(derived.actors.get(index as usize)?.name.clone())),
    });
    quote.closed == mark.closed
        && quote.speech == mark.speech
        && quote.cue == mark.cue
        && speaker == mark.speaker
        && mark.extra.is_empty()
}
