//! Reading.
//!
//! A file is read entry by entry: one that cannot be read is told and kept as it
//! stands, and the rest is read. What the engine finds by itself is not taken from the
//! file, since it is derived; all else is, decided or not.

use super::{VERSION, export, wire};
use crate::{
    detect::Analysis,
    document::{
        About, ActorMark, Article, Document, EntityKey, EntityMark, Extra, Kind, LabelDef,
        LabelName, Labels, Origin, Orphan, QuoteMark, SentenceMark, SpeakerMark, State,
        SuggestionMark, TagMark, Timestamp, View, id_of, title_of,
    },
    exchange::codepoints::CodePoints,
    text::{Span, Text},
};
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
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
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(why) => write!(f, "This is not a Galley file: it is not JSON ({why}). Choose a file that Galley exported."),
            Self::NotGalley => f.write_str("This is not a Galley file: it has no \"format\": \"galley\". Choose a file that Galley exported."),
            Self::Version(version) => write!(f, "This file has version {version} of the format; this Galley reads version {VERSION}. Reload the page to get the newest Galley, and try again."),
            Self::NoText => f.write_str("This Galley file has no article in it: \"document\" has no \"text\"."),
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

/// Reads a file's entries into a document whose spans are of the file's own text.
struct Reader {
    document: Document,
    raw: String,
    notices: Notices,
}

impl Reader {
    fn new(mut about: Map<String, Value>) -> Result<Self, ImportError> {
        let Some(Value::String(raw)) = about.remove("text") else {
            return Err(ImportError::NoText);
        };
        let mut notices = Notices::default();
        let mut field = |name: &str| match about.remove(name) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) => Some(text),
            Some(other) => {
                notices.leave_out(&format!("document.{name}"), "not a text", other);
                None
            }
        };
        let (id, title) = (field("id"), field("title"));
        let (source, language, day) = (field("source"), field("language"), field("date"));
        let (created, modified) = (field("created"), field("modified"));
        let date = day.as_deref().and_then(|day| day.parse().ok());
        if let (Some(day), None) = (day, date) {
            notices.leave_out("document.date", "not a day as YYYY-MM-DD", day.into());
        }
        let article = Article {
            id: id
                .filter(|id| !id.is_empty())
                .unwrap_or_else(|| id_of(&raw)),
            about: About {
                title: title.unwrap_or_else(|| title_of(&raw)),
                source,
                date,
            },
            language: language.unwrap_or_else(|| "en".into()),
            created: Timestamp(created.unwrap_or_default()),
            modified: Timestamp(modified.unwrap_or_default()),
            text: Text::new(""),
            extra: about,
        };
        Ok(Self {
            document: Document::new(article),
            raw,
            notices,
        })
    }

    fn read(mut self, mut file: Map<String, Value>) -> Result<Imported, ImportError> {
        // Written anew on export.
        file.remove("generator");
        file.remove("offset_unit");
        let labels = self.entries::<wire::Label<'static>>("labels", &mut file);
        let sentences = self.entries::<wire::Sentence<'static>>("sentences", &mut file);
        let entities = self.entries::<wire::Entity<'static>>("entities", &mut file);
        let actors = self.entries::<wire::Actor<'static>>("actors", &mut file);
        let quotes = self.entries::<wire::Quote<'static>>("quotes", &mut file);
        let orphans = self.entries::<Orphan>("orphans", &mut file);
        self.document.extra = file;
        self.document.orphans = orphans.into_iter().map(|(_, orphan)| orphan).collect();

        self.labels(labels);
        // By the file's indices, gaps included, since entities refer to them.
        let mut names = Vec::new();
        for (index, actor) in actors {
            let mark = ActorMark {
                name: actor.name.into_owned(),
                label: actor.label,
                aliases: actor.aliases.into_owned(),
                extra: actor.extra.into_owned(),
            };
            names.resize(index, (String::new(), LabelName::default()));
            names.push((mark.name.clone(), mark.label.clone()));
            self.document.actors.push(mark);
        }
        let raw = std::mem::take(&mut self.raw);
        let places = Places {
            text: &raw,
            points: CodePoints::new(&raw),
        };
        for (index, sentence) in sentences {
            self.sentence(&places, index, sentence);
        }
        let mut said = Vec::new();
        for (index, entity) in entities {
            said.extend(self.entity(&places, index, entity));
        }
        for (index, quote) in quotes {
            self.quote(&places, index, quote, &names);
        }
        self.invent_labels();
        let map = self.document.set_raw_text(&raw);
        let moved = |key: EntityKey| EntityKey {
            span: map.span(key.span),
            ..key
        };
        let entities = said
            .into_iter()
            .map(|(key, entity)| (moved(key), entity))
            .collect();
        Ok(Imported {
            document: self.document,
            entities,
            names,
            notices: self.notices,
        })
    }

    /// The readable entries of a list, with their indices in the file.
    fn entries<T: DeserializeOwned>(
        &mut self,
        list: &str,
        file: &mut Map<String, Value>,
    ) -> Vec<(usize, T)> {
        let entries = match file.remove(list) {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(entries)) => entries,
            Some(other) => {
                self.notices.leave_out(list, "not a list", other);
                return Vec::new();
            }
        };
        let mut read = Vec::with_capacity(entries.len());
        for (index, entry) in entries.into_iter().enumerate() {
            match T::deserialize(&entry) {
                Ok(item) => read.push((index, item)),
                Err(why) => {
                    self.notices
                        .leave_out(&format!("{list}[{index}]"), &why.to_string(), entry)
                }
            }
        }
        read
    }

    /// Leaves out an entry that was read but makes no sense.
    fn leave_out(&mut self, list: &str, index: usize, why: &str, entry: &impl serde::Serialize) {
        let entry = serde_json::to_value(entry).unwrap_or_default();
        self.notices
            .leave_out(&format!("{list}[{index}]"), why, entry);
    }

    fn labels(&mut self, entries: Vec<(usize, wire::Label<'static>)>) {
        if entries.is_empty() {
            return;
        }
        let mut defs = Vec::with_capacity(entries.len());
        for (_, label) in entries {
            let mut key = label.key.iter().flat_map(|key| key.chars());
            defs.push(LabelDef {
                name: label.name,
                kind: label.kind,
                key: key.next().filter(|_| key.next().is_none()),
                color: label.color,
                description: label.description,
                extra: label.extra.into_owned(),
            });
        }
        let (labels, refused) = Labels::assemble(defs);
        self.document.labels = labels;
        self.notices
            .told
            .extend(refused.iter().map(|why| format!("labels: {why}")));
    }

    fn sentence(&mut self, places: &Places<'_>, index: usize, sentence: wire::Sentence<'static>) {
        let says_nothing = sentence.tags.is_empty()
            && sentence.suggestions.is_empty()
            && sentence.note.is_none()
            && sentence.extra.is_empty();
        let Some(span) = places.span(sentence.start, sentence.end) else {
            return self.leave_out("sentences", index, OUTSIDE, &sentence);
        };
        if says_nothing {
            return;
        }
        if self.document.sentences.contains_key(&span) {
            return self.leave_out("sentences", index, TWICE, &sentence);
        }
        let mut mark = SentenceMark {
            note: text(sentence.note),
            extra: sentence.extra.into_owned(),
            ..SentenceMark::default()
        };
        for tag in sentence.tags {
            if mark.tags.iter().any(|other| other.label == tag.label) {
                self.leave_out(
                    &format!("sentences[{index}].tags"),
                    mark.tags.len(),
                    TWICE,
                    &tag,
                );
                continue;
            }
            mark.tags.push(TagMark {
                label: tag.label,
                origin: tag.origin,
                note: text(tag.note),
                by: text(tag.by),
                created: text(tag.created).map(Timestamp),
                extra: tag.extra.into_owned(),
            });
        }
        for suggestion in sentence.suggestions {
            mark.suggestions.push(SuggestionMark {
                label: suggestion.label,
                state: match suggestion.state {
                    Some(State::Rejected) => State::Rejected,
                    _ => State::Suggested,
                },
                score: suggestion.score,
                why: suggestion.why,
                by: text(suggestion.by),
                created: text(suggestion.created).map(Timestamp),
                extra: suggestion.extra.into_owned(),
            });
        }
        self.document.sentences.insert(span, mark);
    }

    fn entity(
        &mut self,
        places: &Places<'_>,
        index: usize,
        mut entity: wire::Entity<'static>,
    ) -> Option<(EntityKey, wire::Entity<'static>)> {
        let span = places
            .span(entity.start, entity.end)
            .filter(|span| !span.is_empty());
        let Some(span) = span else {
            self.leave_out("entities", index, OUTSIDE, &entity);
            return None;
        };
        if !entity.text.is_empty() && span.slice(places.text) != entity.text {
            self.leave_out(
                "entities",
                index,
                "its text is not what stands there: are its offsets code points?",
                &entity,
            );
            return None;
        }
        let key = EntityKey {
            span,
            label: entity.label.clone(),
        };
        if self.document.entities.contains_key(&key) {
            self.leave_out("entities", index, TWICE, &entity);
            return None;
        }
        let mark = EntityMark {
            origin: entity.origin,
            state: entity.state,
            note: text(entity.note.clone()),
            by: text(entity.by.clone()),
            created: text(entity.created.clone()).map(Timestamp),
            actor: None,
            title: None,
            value: None,
            extra: entity.extra.clone().into_owned(),
        };
        self.document.entities.insert(key.clone(), mark);
        entity.text = Cow::Borrowed("");
        Some((key, entity))
    }

    fn quote(
        &mut self,
        places: &Places<'_>,
        index: usize,
        quote: wire::Quote<'static>,
        names: &[(String, LabelName)],
    ) {
        let span = places
            .span(quote.start, quote.end)
            .filter(|span| !span.is_empty());
        let speaker = quote
            .speaker
            .as_ref()
            .map(|s| (places.span(s.start, s.end), s.actor));
        let cue = quote
            .cue
            .as_ref()
            .map(|cue| places.span(cue.start, cue.end));
        let (Some(span), None | Some((Some(_), _)), None | Some(Some(_))) = (span, speaker, cue)
        else {
            return self.leave_out("quotes", index, OUTSIDE, &quote);
        };
        if self.document.quotes.contains_key(&span) {
            return self.leave_out("quotes", index, TWICE, &quote);
        }
        let name = |index: u32| names.get(index as usize).map(|(name, _)| name.clone());
        let mark = QuoteMark {
            closed: quote.closed,
            speech: quote.speech,
            speaker: speaker.and_then(|(span, actor)| {
                Some(SpeakerMark {
                    span: span?,
                    actor: actor.and_then(name),
                })
            }),
            cue: cue.flatten(),
            extra: quote.extra.into_owned(),
        };
        self.document.quotes.insert(span, mark);
    }

    /// Labels that the file uses and does not define.
    fn invent_labels(&mut self) {
        let document = &mut self.document;
        let tags = document.sentences.values().flat_map(|mark| &mark.tags);
        let used = tags.map(|tag| (Kind::Sentence, &tag.label));
        let used = used.chain(
            document
                .entities
                .keys()
                .map(|key| (Kind::Entity, &key.label)),
        );
        for (kind, name) in used {
            if document.labels.get(kind, name).is_none() {
                let label = LabelDef {
                    name: name.clone(),
                    kind,
                    key: None,
                    color: wire::grey(),
                    description: "".into(),
                    extra: Extra::new(),
                };
                // Only a label without a name is refused, and that one stays undefined.
                let _ = document.labels.add(label);
            }
        }
    }
}

const OUTSIDE: &str = "its start and end are not a place in the text";
const TWICE: &str = "there are two of it";

/// From code points to places in the file's own text.
struct Places<'t> {
    text: &'t str,
    points: CodePoints<'t>,
}

impl Places<'_> {
    fn span(&self, start: u64, end: u64) -> Option<Span> {
        if start > end {
            return None;
        }
        Some(Span::new(
            self.points.to_byte(start)?,
            self.points.to_byte(end)?,
        ))
    }
}

fn text(text: Option<Cow<'static, str>>) -> Option<String> {
    text.map(Cow::into_owned)
}
