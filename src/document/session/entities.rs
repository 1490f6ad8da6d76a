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

    /// Gives entities another label.
    pub fn relabel_entities(
        &mut self,
        entities: &[usize],
        label: &LabelName,
        stamp: &Stamp,
    ) -> Vec<Touched> {
        let mut edits = Vec::new();
        for entity in self
            .picked(entities)
            .filter(|entity| entity.label != *label)
        {
            let key = EntityKey {
                span: entity.span,
                label: label.clone(),
            };
            edits.push(Edit::Entity(entity.key(), None));
            edits.push(Edit::Entity(key, Some(by_hand(entity, stamp))));
        }
        let name = self.named(&format!("{label} for"), entities);
        self.commit(&name, edits, stamp)
    }

    /// Moves the ends of an entity; `span` is trimmed as in [`Self::add_entity`].
    pub fn respan_entity(&mut self, entity: usize, span: Span, stamp: &Stamp) -> Vec<Touched> {
        let Some(old) = self.view.entities.get(entity) else {
            return Vec::new();
        };
        let Some(span) = self.trimmed(span).filter(|span| *span != old.span) else {
            return Vec::new();
        };
        let mut edits = vec![Edit::Entity(old.key(), None)];
        edits.extend(self.clear(span, Some(entity)));
        let key = EntityKey {
            span,
            label: old.label.clone(),
        };
        edits.push(Edit::Entity(key, Some(by_hand(old, stamp))));
        let name = format!("span of “{}”", span.slice(&self.document.article.text));
        self.commit(&name, edits, stamp)
    }

    /// Adds an entity by hand, without the white space at its ends, in the place of
    /// those that it overlaps.
    pub fn add_entity(&mut self, span: Span, label: &LabelName, stamp: &Stamp) -> Vec<Touched> {
        let Some(span) = self.trimmed(span) else {
            return Vec::new();
        };
        let mut edits = self.clear(span, None);
        let key = EntityKey {
            span,
            label: label.clone(),
        };
        edits.push(Edit::Entity(
            key,
            Some(EntityMark::new(Origin::Human, State::Accepted, stamp)),
        ));
        let name = format!("{label} for “{}”", span.slice(&self.document.article.text));
        self.commit(&name, edits, stamp)
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
        match entities.len() {
            0 | 1 => format!("{verb} “{words}”"),
            many => format!("{verb} “{words}” and {} more", many - 1),
        }
    }

    /// The edits that take away the decided entities in the way of one on `span`;
    /// undecided ones hide by themselves, rejected ones are in nobody's way.
    fn clear(&self, span: Span, except: Option<usize>) -> Vec<Edit> {
        self.view
            .entities_near(span)
            .filter(|index| Some(*index) != except)
            .filter_map(|index| self.view.entities.get(index))
            .filter(|e| e.span.overlaps(span) && e.mark.is_some() && e.is_shown())
            .map(|e| Edit::Entity(e.key(), None))
            .collect()
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
