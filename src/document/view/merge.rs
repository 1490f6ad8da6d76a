//! Merging: all at first, then the one place that a decision changed.

use super::{ActorView, EntityView, QuoteView, SentenceView, View};
use crate::{
    detect::{self, Analysis, Value, analyse},
    document::{
        Document, EntityKey, EntityMark, Extra, LabelName, Origin, QuoteMark, SentenceMark,
        SpeakerMark, State, SuggestionMark,
    },
    text::{Span, Text},
};
use std::rc::Rc;

impl View {
    /// Merges one sentence anew.
    pub(in crate::document) fn merge_sentence(
        &mut self,
        document: &Document,
        span: Span,
    ) -> Option<usize> {
        let index = self.sentence_on(span)?;
        let mark = document.sentences.get(&span);
        self.sentences[index] = Rc::new(merge_sentence(&self.analysis.sentences[index], mark));
        Some(index)
    }

    /// Merges the entities that share a byte with `changed` anew, and what they hide.
    /// Costs what stands there, not what the article holds.
    pub(in crate::document) fn merge_entities(&mut self, document: &Document, changed: Span) {
        self.longest = self.longest.max(changed.len());
        let stretch = detections(&self.analysis, changed)
            .iter()
            .fold(changed, |stretch, e| stretch.join(e.span));
        let near = self.entities_near(stretch);
        let mut merged: Vec<_> = self.entities[near.clone()]
            .iter()
            .filter(|e| !e.span.overlaps(stretch))
            .cloned()
            .collect();
        for (key, mark) in document.marks_over(stretch, self.longest) {
            merged.push(Rc::new(self.decided(document, key, mark)));
        }
        for entity in detections(&self.analysis, stretch) {
            if document
                .marks_over(entity.span, self.longest)
                .next()
                .is_none()
            {
                merged.push(Rc::new(self.detected(entity)));
            }
        }
        merged.sort_by_key(|e| e.span);
        self.entities.splice(near, merged);
    }

    /// Merges actors anew, and all that refers to them.
    pub(in crate::document) fn merge_actors(&mut self, document: &Document) {
        self.actors.clear();
        self.linked.clear();
        let mut placed = vec![None; document.actors.len()];
        for actor in &self.analysis.actors {
            let label = LabelName::Borrowed(actor.label.name());
            let mark = document.actors.iter().position(|mark| {
                mark.label == label
                    && (mark.name == actor.name || mark.aliases.contains(&actor.name))
            });
            let fresh = self.actors.len() as u32;
            let index = match mark {
                None => {
                    self.actors.push(Rc::new(ActorView {
                        name: actor.name.clone(),
                        label,
                        aliases: actor.aliases.clone(),
                        extra: Extra::new(),
                    }));
                    fresh
                }
                Some(at) => {
                    let index = *placed[at].get_or_insert(fresh);
                    if index == fresh {
                        self.actors
                            .push(Rc::new(ActorView::from(&document.actors[at])));
                    }
                    let view = Rc::make_mut(&mut self.actors[index as usize]);
                    for form in std::iter::once(&actor.name).chain(&actor.aliases) {
                        if !view.answers_to(form) {
                            view.aliases.push(form.clone());
                        }
                    }
                    index
                }
            };
            self.linked.push(index);
        }
        for (mark, placed) in document.actors.iter().zip(placed) {
            if placed.is_none() {
                self.actors.push(Rc::new(ActorView::from(mark)));
            }
        }
        self.merge_quotes(document);
        self.merge_all_entities(document);
    }

    /// Merges all quotations anew.
    pub(in crate::document) fn merge_quotes(&mut self, document: &Document) {
        self.quotes.clear();
        let mut marks = document.quotes.iter().peekable();
        for quote in &self.analysis.quotes {
            while let Some((span, mark)) = marks.next_if(|(span, _)| span.start <= quote.span.start)
            {
                let view = self.quote_of_mark(*span, mark);
                self.quotes.push(Rc::new(view));
            }
            let hidden = self
                .quotes
                .last()
                .is_some_and(|q| q.span.overlaps(quote.span))
                || marks
                    .peek()
                    .is_some_and(|(span, _)| span.overlaps(quote.span));
            if !hidden {
                self.quotes.push(Rc::new(QuoteView {
                    span: quote.span,
                    closed: quote.closed,
                    speech: quote.speech,
                    speaker: quote.speaker.map(|s| (s.span, self.actor_of(s.actor))),
                    cue: quote.cue,
                    extra: Extra::new(),
                }));
            }
        }
        for (span, mark) in marks {
            let view = self.quote_of_mark(*span, mark);
            self.quotes.push(Rc::new(view));
        }
    }

    fn merge_all_entities(&mut self, document: &Document) {
        let longest = document
            .entities
            .keys()
            .map(|key| key.span.len())
            .max()
            .unwrap_or(0);
        self.longest = longest;
        let mut merged = Vec::with_capacity(self.analysis.entities.len());
        for entity in &self.analysis.entities {
            self.longest = self.longest.max(entity.span.len());
            if document.marks_over(entity.span, longest).next().is_none() {
                merged.push(Rc::new(self.detected(entity)));
            }
        }
        for (key, mark) in &document.entities {
            merged.push(Rc::new(self.decided(document, key, mark)));
        }
        merged.sort_by_key(|e| e.span);
        self.entities = merged;
    }

    fn detected(&self, entity: &detect::Entity) -> EntityView {
        EntityView {
            span: entity.span,
            label: entity.label.name().into(),
            origin: Origin::Detected,
            state: State::Suggested,
            value: entity.value.clone(),
            title: entity.title,
            actor: self.actor_of(entity.actor),
            mark: None,
        }
    }

    fn decided(&self, document: &Document, key: &EntityKey, mark: &EntityMark) -> EntityView {
        let text = &document.article.text;
        let detection = detections(&self.analysis, key.span)
            .iter()
            .find(|e| e.span == key.span);
        let same = detection.filter(|e| e.label.name() == key.label);
        let named = |name: &str| {
            let found = self
                .actors
                .iter()
                .position(|a| a.answers_to(name) && a.label == key.label);
            found.map(|index| index as u32)
        };
        EntityView {
            span: key.span,
            label: key.label.clone(),
            origin: mark.origin,
            state: mark.state,
            value: match same {
                Some(entity) => entity.value.clone(),
                None => read_value(key, text),
            },
            title: detection.and_then(|e| e.title),
            actor: match (&mark.actor, same) {
                (Some(name), _) => named(name),
                (None, Some(entity)) => self.actor_of(entity.actor),
                (None, None) => named(key.span.slice(text)),
            },
            mark: Some(Box::new(mark.clone())),
        }
    }

    fn quote_of_mark(&self, span: Span, mark: &QuoteMark) -> QuoteView {
        let speaker = |speaker: &SpeakerMark| {
            let name = speaker.actor.as_deref();
            let actor = name.and_then(|name| self.actors.iter().position(|a| a.name == name));
            (speaker.span, actor.map(|index| index as u32))
        };
        QuoteView {
            span,
            closed: mark.closed,
            speech: mark.speech,
            speaker: mark.speaker.as_ref().map(speaker),
            cue: mark.cue,
            extra: mark.extra.clone(),
        }
    }

    /// From an actor of the analysis to one of the view.
    fn actor_of(&self, actor: Option<u32>) -> Option<u32> {
        self.linked.get(actor? as usize).copied()
    }
}

impl Document {
    /// The decisions on entities that share a byte with `span`, when none is longer
    /// than `longest` bytes.
    fn marks_over(
        &self,
        span: Span,
        longest: u32,
    ) -> impl Iterator<Item = (&EntityKey, &EntityMark)> {
        let reach = span.start.saturating_sub(longest);
        let first = EntityKey {
            span: Span::new(reach, reach),
            label: LabelName::default(),
        };
        self.entities
            .range(first..)
            .take_while(move |(key, _)| key.span.start < span.end)
            .filter(move |(key, _)| key.span.overlaps(span))
    }
}

/// The engine's entities that share a byte with `span`; they do not overlap each other.
fn detections(analysis: &Analysis, span: Span) -> &[detect::Entity] {
    let all = &analysis.entities;
    let from = all.partition_point(|e| e.span.end <= span.start);
    let to = all.partition_point(|e| e.span.start < span.end);
    all.get(from..to).unwrap_or_default()
}

pub(super) fn merge_sentence(
    sentence: &detect::Sentence,
    mark: Option<&SentenceMark>,
) -> SentenceView {
    let tags = mark.map_or_else(Vec::new, |mark| mark.tags.clone());
    let is_tagged = |label: &str| tags.iter().any(|tag| tag.label == label);
    let marked = mark.map_or(&[][..], |mark| &mark.suggestions);
    let mut suggestions: Vec<_> = sentence
        .suggestions
        .iter()
        .filter(|s| !is_tagged(s.tag.name()))
        .map(|s| {
            let derived = SuggestionMark {
                label: s.tag.name().into(),
                state: State::Suggested,
                score: Some(s.score),
                why: s.why.clone(),
                by: None,
                created: None,
                extra: Extra::new(),
            };
            match marked.iter().find(|m| m.label == s.tag.name()) {
                Some(mark) => SuggestionMark {
                    state: mark.state,
                    by: mark.by.clone(),
                    created: mark.created.clone(),
                    extra: mark.extra.clone(),
                    ..derived
                },
                None => derived,
            }
        })
        .collect();
    for mark in marked {
        if !is_tagged(&mark.label) && !suggestions.iter().any(|s| s.label == mark.label) {
            suggestions.push(mark.clone());
        }
    }
    SentenceView {
        span: sentence.span,
        paragraph: sentence.paragraph,
        tags,
        suggestions,
        note: mark.and_then(|mark| mark.note.clone()),
        extra: mark.map_or_else(Extra::new, |mark| mark.extra.clone()),
    }
}

/// Longest amount or date that is read anew, in bytes.
const LONGEST_VALUE: u32 = 200;

/// What the engine reads in a span that it did not find by itself.
fn read_value(key: &EntityKey, text: &Text) -> Option<Value> {
    use detect::Label::{Cardinal, Date, Money, Ordinal, Percent, Quantity, Time};
    let label = detect::Label::from_name(&key.label)?;
    let has_value = matches!(
        label,
        Money | Percent | Quantity | Cardinal | Ordinal | Date | Time
    );
    if !has_value || key.span.len() > LONGEST_VALUE {
        return None;
    }
    let alone = analyse(Text::new(key.span.slice(text)), None);
    let found = alone.entities.into_iter().find(|e| e.label == label)?;
    (found.span.len() * 2 > key.span.len())
        .then_some(found.value)
        .flatten()
}
