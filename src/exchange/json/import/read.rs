//! From a file's entries to marks, one by one.

use super::{ImportError, Imported, Notices};
use crate::{
    document::{
        About, ActorMark, Article, Document, EntityKey, EntityMark, Extra, Kind, LabelDef,
        LabelName, Labels, Orphan, QuoteMark, SentenceMark, SpeakerMark, State, SuggestionMark,
        TagMark, Timestamp, id_of, title_of,
    },
    exchange::{codepoints::CodePoints, json::wire},
    text::{Span, Text},
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Reads a file's entries into a document whose spans are of the file's own text.
pub(super) struct Reader {
    document: Document,
    raw: String,
    notices: Notices,
}

impl Reader {
    pub(super) fn new(mut about: Map<String, Value>) -> Result<Self, ImportError> {
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

    pub(super) fn read(mut self, mut file: Map<String, Value>) -> Result<Imported, ImportError> {
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
