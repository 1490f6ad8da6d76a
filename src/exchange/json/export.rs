//! Writing.

use super::super::GENERATOR;
use super::{VERSION, wire};
use crate::{
    detect,
    document::{
        ActorView, Document, EntityView, LabelDef, QuoteView, SentenceView, State, SuggestionMark,
        TagMark, Timestamp, View,
    },
    exchange::codepoints::CodePoints,
    text::Span,
};
use std::{borrow::Cow, io, rc::Rc};

/// An article and all that was found and decided, as one line of JSON.
#[must_use]
pub fn export(document: &Document, view: &View) -> String {
    // Some twice the text: most of it is offsets and field names.
    let mut out = Vec::with_capacity(document.article.text.len() * 4 + 4096);
    // Writing to memory cannot fail, and the wire types hold no map whose keys are not strings.
    let written = write(&mut out, document, view);
    debug_assert!(written.is_ok());
    String::from_utf8(out).unwrap_or_default()
}

/// The same, written to `out` without a line end.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(out: impl io::Write, document: &Document, view: &View) -> io::Result<()> {
    Ok(serde_json::to_writer(out, &file(document, view))?)
}

pub(super) fn file<'a>(document: &'a Document, view: &'a View) -> wire::File<'a> {
    let article = &document.article;
    let out = Writer {
        text: &article.text,
        points: CodePoints::new(&article.text),
    };
    wire::File {
        format: "galley".into(),
        version: VERSION,
        generator: GENERATOR.into(),
        offset_unit: "codepoint".into(),
        document: wire::Document {
            id: (&*article.id).into(),
            title: (&*article.about.title).into(),
            source: borrowed(&article.about.source),
            language: (&*article.language).into(),
            date: article.about.date.map(|day| day.to_string().into()),
            created: (&*article.created.0).into(),
            modified: (&*article.modified.0).into(),
            text: Cow::Borrowed(&article.text),
            extra: Cow::Borrowed(&article.extra),
        },
        labels: document.labels.iter().map(label).collect(),
        sentences: view.sentences.iter().map(|s| out.sentence(s)).collect(),
        entities: view.entities.iter().map(|e| out.entity(e)).collect(),
        actors: view.actors.iter().map(actor).collect(),
        quotes: view.quotes.iter().map(|q| out.quote(q)).collect(),
        orphans: Cow::Borrowed(&document.orphans),
        extra: Cow::Borrowed(&document.extra),
    }
}

/// What an exported item needs of its article.
pub(super) struct Writer<'a> {
    pub text: &'a str,
    pub points: CodePoints<'a>,
}

impl<'a> Writer<'a> {
    fn ends(&self, span: Span) -> (u64, u64) {
        (
            self.points.of_byte(span.start).into(),
            self.points.of_byte(span.end).into(),
        )
    }

    fn sentence(&self, view: &'a Rc<SentenceView>) -> wire::Sentence<'a> {
        let (start, end) = self.ends(view.span);
        wire::Sentence {
            start,
            end,
            paragraph: view.paragraph,
            tags: view.tags.iter().map(tag).collect(),
            suggestions: view.suggestions.iter().map(suggestion).collect(),
            note: borrowed(&view.note),
            extra: Cow::Borrowed(&view.extra),
        }
    }

    fn entity(&self, view: &'a Rc<EntityView>) -> wire::Entity<'a> {
        let (start, end) = self.ends(view.span);
        let mark = view.mark.as_deref();
        let given_title = mark.and_then(|mark| mark.title.as_deref());
        wire::Entity {
            start,
            end,
            text: view.span.slice(self.text).into(),
            label: (&*view.label).into(),
            title: given_title
                .or(view.title.map(|span| span.slice(self.text)))
                .map(Cow::Borrowed),
            actor: view.actor,
            origin: view.origin,
            state: view.state,
            value: match mark.and_then(|mark| mark.value.as_ref()) {
                Some(given) => Some(wire::Value::Given(Cow::Borrowed(given))),
                None => value(&view.label, view.value.as_ref()),
            },
            note: mark.and_then(|mark| borrowed(&mark.note)),
            by: mark.and_then(|mark| borrowed(&mark.by)),
            created: mark.and_then(|mark| moment(&mark.created)),
            extra: mark.map_or(Cow::Owned(Default::default()), |mark| {
                Cow::Borrowed(&mark.extra)
            }),
        }
    }

    pub(super) fn quote(&self, view: &'a QuoteView) -> wire::Quote<'a> {
        let (start, end) = self.ends(view.span);
        wire::Quote {
            start,
            end,
            text: view.span.slice(self.text).into(),
            closed: view.closed,
            speech: view.speech,
            speaker: view.speaker.map(|(span, actor)| {
                let (start, end) = self.ends(span);
                wire::Speaker {
                    start,
                    end,
                    text: span.slice(self.text).into(),
                    actor,
                }
            }),
            cue: view.cue.map(|span| {
                let (start, end) = self.ends(span);
                wire::Passage {
                    start,
                    end,
                    text: span.slice(self.text).into(),
                }
            }),
            extra: Cow::Borrowed(&view.extra),
        }
    }
}

fn label(label: &LabelDef) -> wire::Label<'_> {
    wire::Label {
        name: (&*label.name).into(),
        kind: label.kind,
        key: label.key.map(|key| key.to_string().into()),
        color: (&*label.color).into(),
        description: (&*label.description).into(),
        extra: Cow::Borrowed(&label.extra),
    }
}

fn tag(tag: &TagMark) -> wire::Tag<'_> {
    wire::Tag {
        label: (&*tag.label).into(),
        origin: tag.origin,
        note: borrowed(&tag.note),
        by: borrowed(&tag.by),
        created: moment(&tag.created),
        extra: Cow::Borrowed(&tag.extra),
    }
}

fn suggestion(mark: &SuggestionMark) -> wire::Suggestion<'_> {
    wire::Suggestion {
        label: (&*mark.label).into(),
        score: mark.score.map(rounded),
        why: (&*mark.why).into(),
        state: (mark.state == State::Rejected).then_some(mark.state),
        by: borrowed(&mark.by),
        created: moment(&mark.created),
        extra: Cow::Borrowed(&mark.extra),
    }
}

fn actor(view: &Rc<ActorView>) -> wire::Actor<'_> {
    wire::Actor {
        name: (&*view.name).into(),
        label: (&*view.label).into(),
        aliases: Cow::Borrowed(&view.aliases),
        extra: Cow::Borrowed(&view.extra),
    }
}

/// The value of an entity; a date or time always has one, null where nothing fixes it.
pub(super) fn value<'a>(label: &str, value: Option<&'a detect::Value>) -> Option<wire::Value<'a>> {
    let dated = [detect::Label::Date.name(), detect::Label::Time.name()].contains(&label);
    match value {
        Some(detect::Value::Amount(amount)) => Some(wire::Value::Amount {
            number: amount.number.map(wire::Exact),
            unit: amount.unit.as_deref().map(Cow::Borrowed),
            approximate: amount.approximate,
            low: amount.low.map(wire::Exact),
            high: amount.high.map(wire::Exact),
        }),
        Some(detect::Value::Iso(iso)) => Some(wire::Value::Iso {
            iso: Some(iso.into()),
        }),
        None => dated.then_some(wire::Value::Iso { iso: None }),
    }
}

/// To three decimals: more would be noise, and is not read back the same everywhere.
fn rounded(score: f32) -> f32 {
    (score * 1000.0).round() / 1000.0
}

fn borrowed(text: &Option<String>) -> Option<Cow<'_, str>> {
    text.as_deref().map(Cow::Borrowed)
}

fn moment(at: &Option<Timestamp>) -> Option<Cow<'_, str>> {
    at.as_ref().map(|at| Cow::Borrowed(&*at.0))
}
