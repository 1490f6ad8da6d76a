//! A paragraph as it is drawn: sentences of pieces, and what stands beside them.

use super::super::words::{look_of_name, word_of};
use crate::{
    document::{Kind, Labels, Session, State as Decided, View},
    text::Span,
};
use std::{borrow::Cow, ops::Range};

/// A paragraph.
#[derive(Debug, PartialEq)]
pub struct Paragraph {
    /// What it is in the article.
    pub rank: Rank,
    /// In order.
    pub sentences: Vec<Line>,
}

/// What a paragraph is in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// The first line, when it is short and without a stop.
    Headline,
    /// A short line without a stop among longer paragraphs.
    Crosshead,
    /// All others.
    Body,
}

/// A sentence, with what stands beside it.
#[derive(Debug, PartialEq)]
pub struct Line {
    /// Its index in the article.
    pub index: usize,
    /// Whether it is the one in focus.
    pub current: bool,
    /// Its text, in pieces.
    pub pieces: Vec<Piece>,
    /// The white space after it.
    pub gap: String,
    /// Tags and open suggestions.
    pub chips: Vec<Chip>,
    /// Whose words begin in it.
    pub speaker: Option<String>,
    /// Whether it carries a note.
    pub noted: bool,
}

/// A piece of a sentence.
#[derive(Debug, PartialEq)]
pub enum Piece {
    /// Plain text.
    Text(String),
    /// An entity.
    Entity {
        /// Its index in the view.
        index: usize,
        /// What it covers.
        text: String,
        /// The label's name.
        label: String,
        /// The label in words.
        word: String,
        /// How it looks.
        hue: Hue,
        /// Whether a person has decided on it.
        accepted: bool,
    },
}

/// A tag or a suggestion in the margin.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// The label's name.
    pub label: String,
    /// Whether it is decided.
    pub decided: bool,
    /// How it looks.
    pub hue: Hue,
}

/// Where a label's colour comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hue {
    /// A class of the style sheet.
    Class(&'static str),
    /// The user's own, `#rrggbb`.
    Own(String),
}

/// The hue of the label of that kind and name.
#[must_use]
pub fn hue_of(labels: &Labels, kind: Kind, name: &str) -> Hue {
    let class = match (kind, name) {
        (Kind::Sentence, "claim") => Some("claim"),
        (Kind::Sentence, "quote") => Some("quote"),
        (Kind::Sentence, "figure") => Some("figure"),
        (Kind::Sentence, _) => None,
        (Kind::Entity, name) => look_of_name(name).map(|look| look.class),
    };
    let own = || {
        let label = labels.get(kind, name)?;
        is_colour(&label.color).then(|| Hue::Own(label.color.to_string()))
    };
    class
        .map(Hue::Class)
        .or_else(own)
        .unwrap_or(Hue::Class("unknown"))
}

/// Whether `s` is `#rrggbb`: an imported file may say anything.
fn is_colour(s: &str) -> bool {
    s.len() == 7 && s.starts_with('#') && s[1..].bytes().all(|b| b.is_ascii_hexdigit())
}

impl Paragraph {
    /// The paragraph of index `index`, which has the sentences of `range`, with the focus
    /// on sentence `current`.
    pub(super) fn new(
        session: &Session,
        index: usize,
        range: Range<usize>,
        current: usize,
    ) -> Self {
        let view = session.view();
        let mut said_by = None;
        let sentences = range
            .clone()
            .map(|at| {
                let end = if at + 1 < range.end {
                    view.sentences[at + 1].span.start
                } else {
                    view.sentences[at].span.end
                };
                let mut line = line(session, at, end);
                line.current = at == current;
                if line.speaker.is_some() && line.speaker == said_by {
                    line.speaker = None;
                } else if line.speaker.is_some() {
                    said_by.clone_from(&line.speaker);
                }
                line
            })
            .collect();
        Self {
            rank: rank(view, index),
            sentences,
        }
    }
}

/// What the paragraph of index `index` is.
pub(super) fn rank(view: &View, index: usize) -> Rank {
    let paragraphs = &view.analysis.paragraphs;
    let text = |at: usize| {
        paragraphs
            .get(at)
            .map_or("", |span| span.slice(&view.analysis.text))
    };
    let short = |s: &str| {
        s.len() <= 120 && !s.ends_with(['.', '!', ':', ';', ',', '…', '”', '"', '’', ')', '?'])
    };
    let long = |at: usize| text(at).len() > 80 && !short(text(at));
    if index == 0 && short(text(0)) && paragraphs.len() > 1 {
        Rank::Headline
    } else if index == 0 || !short(text(index)) || !long(index + 1) {
        Rank::Body
    } else if long(index - 1) {
        Rank::Crosshead
    } else {
        Rank::Body
    }
}

fn line(session: &Session, index: usize, end: u32) -> Line {
    let view = session.view();
    let labels = &session.document().labels;
    let sentence = &view.sentences[index];
    let text = &view.analysis.text;
    let chip = |label: &str, decided| Chip {
        label: label.to_owned(),
        decided,
        hue: hue_of(labels, Kind::Sentence, label),
    };
    let tags = sentence.tags.iter().map(|tag| chip(&tag.label, true));
    let open = sentence.open().map(|s| chip(&s.label, false));
    Line {
        index,
        current: false,
        pieces: pieces(view, labels, sentence.span),
        gap: Span::new(sentence.span.end, end).slice(text).to_owned(),
        chips: tags.chain(open).collect(),
        speaker: speaker(view, sentence.span),
        noted: sentence.noted().is_some(),
    }
}

fn pieces(view: &View, labels: &Labels, sentence: Span) -> Vec<Piece> {
    let text = &view.analysis.text;
    let mut out = Vec::new();
    let mut at = sentence.start;
    let push_text = |out: &mut Vec<Piece>, from, to| {
        if from < to {
            out.push(Piece::Text(Span::new(from, to).slice(text).to_owned()));
        }
    };
    for index in view.entities_near(sentence) {
        let entity = &view.entities[index];
        if !entity.is_shown() || entity.span.start < at || entity.span.end > sentence.end {
            continue;
        }
        push_text(&mut out, at, entity.span.start);
        out.push(Piece::Entity {
            index,
            text: entity.span.slice(text).to_owned(),
            label: entity.label.to_string(),
            word: word_of(&entity.label).to_owned(),
            hue: hue_of(labels, Kind::Entity, &entity.label),
            accepted: entity.state == Decided::Accepted,
        });
        at = entity.span.end;
    }
    push_text(&mut out, at, sentence.end);
    out
}

/// Whose words begin in the sentence, or go on in it from an earlier paragraph.
fn speaker(view: &View, sentence: Span) -> Option<String> {
    let from = view
        .quotes
        .partition_point(|q| q.span.end <= sentence.start);
    view.quotes[from..]
        .iter()
        .take_while(|q| q.span.start < sentence.end)
        .filter(|q| q.speech)
        .find_map(|q| speaker_name(view, q))
}

/// The name of who said a quotation.
#[must_use]
pub fn speaker_name(view: &View, quote: &crate::document::QuoteView) -> Option<String> {
    let (span, actor) = quote.speaker?;
    let named = actor.and_then(|actor| view.actors.get(actor as usize));
    let name = match named {
        Some(actor) => Cow::Borrowed(actor.name.as_str()),
        None => Cow::Borrowed(span.slice(&view.analysis.text)),
    };
    (!name.is_empty()).then(|| name.into_owned())
}
