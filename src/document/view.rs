//! Analysis and decisions merged into what is shown and exported.

mod merge;

use super::{
    ActorMark, Document, EntityKey, EntityMark, Extra, LabelName, Origin, State, SuggestionMark,
    TagMark,
};
use crate::{
    detect::{Analysis, Value},
    text::Span,
};
use std::{ops::Range, rc::Rc};

/// What is shown and exported. Items are shared, so that whoever draws them can
/// tell by pointer what has changed.
#[derive(Clone, Debug)]
pub struct View {
    /// What the engine finds.
    pub analysis: Rc<Analysis>,
    /// One for each sentence of the analysis.
    pub sentences: Vec<Rc<SentenceView>>,
    /// By place. Those that are shown (not rejected) overlap only where an imported
    /// file has it so; whoever draws takes the first.
    pub entities: Vec<Rc<EntityView>>,
    /// By place.
    pub quotes: Vec<Rc<QuoteView>>,
    /// Who is who; entities and speakers refer to them by index.
    pub actors: Vec<Rc<ActorView>>,
    /// For each actor of the analysis its index in `actors`.
    linked: Vec<u32>,
    /// Length in bytes of the longest entity so far: how far back to look for overlaps.
    longest: u32,
}

/// A sentence with its tags and what is proposed for it.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceView {
    /// Where it stands.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: u32,
    /// Tags, in the order in which they were put.
    pub tags: Vec<TagMark>,
    /// Suggestions that are not tags: open ones and rejected ones, likeliest first.
    pub suggestions: Vec<SuggestionMark>,
    /// A note on a sentence without a tag to carry it.
    pub note: Option<String>,
    /// Unknown fields.
    pub extra: Extra,
}

impl SentenceView {
    /// Suggestions still to be decided.
    pub fn open(&self) -> impl Iterator<Item = &SuggestionMark> {
        self.suggestions
            .iter()
            .filter(|s| s.state == State::Suggested)
    }

    /// The note on it: that of its newest tag, or its own where it has none.
    #[must_use]
    pub fn noted(&self) -> Option<&str> {
        self.tags
            .last()
            .map_or(&self.note, |tag| &tag.note)
            .as_deref()
    }
}

/// An entity and what was decided about it.
#[derive(Clone, Debug, PartialEq)]
pub struct EntityView {
    /// What it covers.
    pub span: Span,
    /// The label's name.
    pub label: LabelName,
    /// Who gave it its span and label.
    pub origin: Origin,
    /// Whether it was decided.
    pub state: State,
    /// What the engine reads in it.
    pub value: Option<Value>,
    /// The title before a person's name.
    pub title: Option<Span>,
    /// Index of its actor.
    pub actor: Option<u32>,
    /// The decision, with its note.
    pub mark: Option<Box<EntityMark>>,
}

impl EntityView {
    /// Its name among decisions.
    #[must_use]
    pub fn key(&self) -> EntityKey {
        EntityKey {
            span: self.span,
            label: self.label.clone(),
        }
    }

    /// Whether it stands in the article: all but the rejected do.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.state != State::Rejected
    }
}

/// A quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteView {
    /// With its marks.
    pub span: Span,
    /// Whether its mark is closed.
    pub closed: bool,
    /// False for what is nobody's words.
    pub speech: bool,
    /// The mention, and the index of its actor.
    pub speaker: Option<(Span, Option<u32>)>,
    /// The words that say that it was said.
    pub cue: Option<Span>,
    /// Unknown fields.
    pub extra: Extra,
}

/// An actor.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorView {
    /// The name to show.
    pub name: String,
    /// The label's name.
    pub label: LabelName,
    /// Other forms.
    pub aliases: Vec<String>,
    /// Unknown fields.
    pub extra: Extra,
}

impl ActorView {
    fn answers_to(&self, name: &str) -> bool {
        self.name == name || self.aliases.iter().any(|alias| alias == name)
    }
}

impl View {
    /// Merges all of `document` with the analysis of its text.
    #[must_use]
    pub fn new(document: &Document, analysis: Rc<Analysis>) -> Self {
        let mut view = Self {
            sentences: Vec::with_capacity(analysis.sentences.len()),
            entities: Vec::new(),
            quotes: Vec::new(),
            actors: Vec::new(),
            linked: Vec::new(),
            longest: 0,
            analysis,
        };
        for sentence in &view.analysis.sentences {
            let mark = document.sentences.get(&sentence.span);
            view.sentences
                .push(Rc::new(merge::merge_sentence(sentence, mark)));
        }
        view.merge_actors(document);
        view
    }

    /// Index of the sentence on `span`.
    #[must_use]
    pub fn sentence_on(&self, span: Span) -> Option<usize> {
        self.sentences.binary_search_by_key(&span, |s| s.span).ok()
    }

    /// Index of the sentence that holds byte `offset`.
    #[must_use]
    pub fn sentence_at(&self, offset: u32) -> Option<usize> {
        let after = self.sentences.partition_point(|s| s.span.end <= offset);
        self.sentences
            .get(after)
            .filter(|s| s.span.start <= offset)
            .map(|_| after)
    }

    /// Indices of the entities that share a byte with `span`; a few beside them
    /// may be among the range.
    #[must_use]
    pub fn entities_near(&self, span: Span) -> Range<usize> {
        let reach = span.start.saturating_sub(self.longest);
        let from = self.entities.partition_point(|e| e.span.start < reach);
        let to = self.entities.partition_point(|e| e.span.start < span.end);
        from..to.max(from)
    }
}

impl From<&ActorMark> for ActorView {
    fn from(mark: &ActorMark) -> Self {
        Self {
            name: mark.name.clone(),
            label: mark.label.clone(),
            aliases: mark.aliases.clone(),
            extra: mark.extra.clone(),
        }
    }
}
