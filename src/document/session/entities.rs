//! What people do to entities. Indices are those of the view; several at once are
//! one transaction, so that a correction can be made for all mentions of an actor.

use super::{Pace, Session, Touched};
use crate::{
    document::{Edit, EntityKey, EntityMark, EntityView, LabelName, Origin, Stamp, State},
    text::Span,
};

impl Session {
    /// Accepts entities.
    pub fn accept_entities(&mut self, entities: &[usize], stamp: &Stamp) -> Vec<Touched> {
        self.decide("accepting", entities, State::Accepted, stamp)
    }

    /// Rejects entities. One added by hand goes, since nothing proposed it.
    pub fn reject_entities(&mut self, entities: &[usize], stamp: &Stamp) -> Vec<Touched> {
        self.decide("rejecting", entities, State::Rejected, stamp)
    }

    fn decide(
        &mut self,
        verb: &str,
        entities: &[usize],
        state: State,
        stamp: &Stamp,
    ) -> Vec<Touched> {
        let mut edits = Vec::new();
        for entity in self.picked(entities).filter(|entity| entity.state != state) {
            let by_hand = entity.origin == Origin::Human && state == State::Rejected;
            let mark = (!by_hand).then(|| EntityMark {
                state,
                ..restamped(entity, stamp)
            });
            edits.push(Edit::Entity(entity.key(), mark));
        }
        let name = self.named(verb, entities);
        self.commit(&name, edits, stamp)
    }

    /// Puts back what the engine proposes.
    pub fn reset_entities(&mut self, entities: &[usize], stamp: &Stamp) -> Vec<Touched> {
        let edits = self
            .picked(entities)
            .filter(|entity| entity.mark.is_some())
            .map(|entity| Edit::Entity(entity.key(), None))
            .collect();
        let name = self.named("resetting", entities);
        self.commit(&name, edits, stamp)
    }

    /// Gives spans a label by hand, without the white space at their ends. What stands
    /// there gives way, and its note goes with the first of it; an entity of that very
    /// span and label is accepted. The spans are in order; one that overlaps the one
    /// before is left out.
    pub fn label_spans(
        &mut self,
        spans: &[Span],
        label: &LabelName,
        stamp: &Stamp,
    ) -> Vec<Touched> {
        let mut edits = Vec::new();
        let mut labelled: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans.iter().filter_map(|span| self.trimmed(*span)) {
            if labelled.last().is_none_or(|last| last.end <= span.start) {
                self.label_span(span, label, stamp, &mut edits);
                labelled.push(span);
            }
        }
        let Some(first) = labelled.first() else {
            return Vec::new();
        };
        let words = first.slice(&self.document.article.text);
        let name = and_more(&format!("{label} for “{words}”"), labelled.len());
        self.commit(&name, edits, stamp)
    }

    fn label_span(&self, span: Span, label: &LabelName, stamp: &Stamp, edits: &mut Vec<Edit>) {
        let near = self
            .view
            .entities_near(span)
            .filter_map(|at| self.view.entities.get(at));
        let there: Vec<_> = near
            .filter(|e| e.span.overlaps(span) && e.is_shown())
            .collect();
        let mark = match there.first() {
            Some(entity) if entity.span == span && entity.label == *label => {
                if entity.state == State::Accepted {
                    return;
                }
                EntityMark {
                    state: State::Accepted,
                    ..restamped(entity, stamp)
                }
            }
            Some(entity) => by_hand(entity, stamp),
            None => EntityMark::new(Origin::Human, State::Accepted, stamp),
        };
        // Undecided ones hide by themselves; rejected ones are in nobody's way.
        edits.extend(
            there
                .iter()
                .filter(|e| e.mark.is_some())
                .map(|e| Edit::Entity(e.key(), None)),
        );
        let key = EntityKey {
            span,
            label: label.clone(),
        };
        edits.push(Edit::Entity(key, Some(mark)));
    }

    /// Notes something on an entity, which accepts it where it was undecided.
    /// Keystrokes in one note undo together, until [`Session::seal`].
    pub fn note_entity(&mut self, entity: usize, text: &str, stamp: &Stamp) -> Vec<Touched> {
        let Some(old) = self.view.entities.get(entity) else {
            return Vec::new();
        };
        let note = (!text.is_empty()).then(|| text.to_owned());
        if old.mark.as_ref().and_then(|mark| mark.note.as_ref()) == note.as_ref() {
            return Vec::new();
        }
        let mut mark = old
            .mark
            .as_deref()
            .cloned()
            .unwrap_or_else(|| restamped(old, stamp));
        mark.note = note;
        if mark.state == State::Suggested {
            mark.state = State::Accepted;
        }
        let edits = vec![Edit::Entity(old.key(), Some(mark))];
        self.commit_at(Pace::Typing, "note", edits, stamp)
    }

    /// The edits that give every entity labelled `from` the label `to`.
    pub(super) fn rename_entities(&self, from: &str, to: &LabelName, edits: &mut Vec<Edit>) {
        for (key, mark) in self
            .document
            .entities
            .iter()
            .filter(|(key, _)| key.label == from)
        {
            edits.push(Edit::Entity(key.clone(), None));
            let key = EntityKey {
                span: key.span,
                label: to.clone(),
            };
            edits.push(Edit::Entity(key, Some(mark.clone())));
        }
    }

    fn picked(&self, entities: &[usize]) -> impl Iterator<Item = &EntityView> {
        entities
            .iter()
            .filter_map(|index| self.view.entities.get(*index))
            .map(AsRef::as_ref)
    }

    /// The name of a transaction on entities: the first one's words, and how many more.
    fn named(&self, verb: &str, entities: &[usize]) -> String {
        let first = self.picked(entities).next();
        let words = first.map_or("", |entity| entity.span.slice(&self.document.article.text));
        and_more(&format!("{verb} “{words}”"), entities.len())
    }

    /// `span` without white space at its ends; none when nothing is left, or it does
    /// not lie on the text's character boundaries.
    fn trimmed(&self, span: Span) -> Option<Span> {
        let text = span.slice(&self.document.article.text);
        let kept = text.trim();
        let start = span.start + (text.len() - text.trim_start().len()) as u32;
        (!kept.is_empty()).then(|| Span::new(start, start + kept.len() as u32))
    }
}

/// The name of what was done to `number` entities, from that of the first.
fn and_more(first: &str, number: usize) -> String {
    match number {
        0 | 1 => first.to_owned(),
        many => format!("{first} and {} more", many - 1),
    }
}

/// The decision so far, or a new one, now by whoever decides.
fn restamped(entity: &EntityView, stamp: &Stamp) -> EntityMark {
    let fresh = EntityMark::new(entity.origin, entity.state, stamp);
    match entity.mark.as_deref() {
        Some(mark) => EntityMark {
            by: fresh.by,
            created: fresh.created,
            ..mark.clone()
        },
        None => fresh,
    }
}

/// The decision for what a person gave its span or label; a value read for another
/// span or label goes.
fn by_hand(entity: &EntityView, stamp: &Stamp) -> EntityMark {
    EntityMark {
        origin: Origin::Human,
        state: State::Accepted,
        value: None,
        ..restamped(entity, stamp)
    }
}
