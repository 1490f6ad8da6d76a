//! The focus: which sentence, and which entity in it.

use super::{
    Effect, Paint, State, showing,
    state::{Desk, Focus},
    strip,
};
use crate::text::Span;

/// Where the focus moves.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Sentences on, or back.
    Sentence(isize),
    /// To the next sentence with an open suggestion, or back to the last.
    Waiting(isize),
    /// To the sentence of that index, as told from outside the article.
    To(usize),
    /// To the entity of that index, as told from outside the article.
    ToEntity(usize),
    /// The browser put the focus on that sentence.
    Entered(usize),
    /// The browser put the focus on that entity.
    EnteredEntity(usize),
    /// Entities on, or back.
    Entity(isize),
    /// From an entity to its sentence.
    Out,
    /// To a share of the article, 0 to 1.
    Share(f64),
    /// Show this stretch, and light it up.
    Show(Span),
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let last = desk.session.view().sentences.len().saturating_sub(1);
    match action {
        Action::Sentence(by) => {
            let to = desk.sentence.saturating_add_signed(by).min(last);
            go(desk, to)
        }
        Action::Waiting(by) => {
            let sentences = &desk.session.view().sentences;
            let waits = |at: &usize| {
                sentences
                    .get(*at)
                    .is_some_and(|s| s.open().next().is_some())
            };
            let found = if by > 0 {
                (desk.sentence + 1..sentences.len()).find(waits)
            } else {
                (0..desk.sentence).rev().find(waits)
            };
            match found {
                Some(to) => go(desk, to),
                None => {
                    state.announce("No suggestion waits that way");
                    Vec::new()
                }
            }
        }
        Action::To(index) => go(desk, index.min(last)),
        Action::Share(share) => {
            let to = strip::sentence_at(desk, share);
            go(desk, to)
        }
        // The browser reports what the page itself focused, too.
        Action::Entered(index) if desk.sentence == index && desk.entity.is_none() => Vec::new(),
        Action::EnteredEntity(index) if desk.entity == Some(index) => Vec::new(),
        Action::Entered(index) => {
            let mut effects = showing::close_palette(desk);
            desk.entity = None;
            effects.push(Effect::Paint(Paint::Echo, Vec::new()));
            effects.extend(enter(desk, index.min(last)));
            effects
        }
        Action::ToEntity(index) => enter_and_focus(desk, index),
        Action::EnteredEntity(index) => {
            let mut effects = showing::close_palette(desk);
            effects.extend(enter_entity(desk, index));
            effects
        }
        Action::Entity(by) => {
            let Some(next) = entity_from(desk, by) else {
                return Vec::new();
            };
            update(state, Action::ToEntity(next))
        }
        Action::Out => {
            let sentence = desk.sentence;
            go(desk, sentence)
        }
        Action::Show(span) => {
            let Some(index) = desk.session.view().sentence_at(span.start) else {
                return Vec::new();
            };
            let mut effects = go(desk, index);
            effects.push(Effect::Paint(Paint::Echo, vec![span]));
            effects
        }
    }
}

/// Puts the focus on a sentence and asks the browser to follow.
pub(super) fn go(desk: &mut Desk, to: usize) -> Vec<Effect> {
    desk.entity = None;
    let mut effects = vec![Effect::Paint(Paint::Echo, Vec::new())];
    effects.extend(enter(desk, to));
    effects.push(Effect::Focus(Focus::Sentence(to)));
    effects
}

fn enter(desk: &mut Desk, to: usize) -> Option<Effect> {
    if desk.sentence == to {
        return None;
    }
    desk.session.seal();
    let from = std::mem::replace(&mut desk.sentence, to);
    desk.proof.refocus(&desk.session, from, to);
    // The reader's place is saved with the work.
    Some(Effect::SaveSoon)
}

/// Puts the focus on an entity and asks the browser to follow.
pub(super) fn enter_and_focus(desk: &mut Desk, index: usize) -> Vec<Effect> {
    let mut effects = enter_entity(desk, index);
    effects.push(Effect::Focus(Focus::Entity(index)));
    effects
}

fn enter_entity(desk: &mut Desk, index: usize) -> Vec<Effect> {
    let view = desk.session.view();
    let Some(entity) = view.entities.get(index) else {
        return Vec::new();
    };
    let echo = match entity.actor {
        Some(actor) => view
            .entities
            .iter()
            .filter(|e| e.actor == Some(actor) && e.is_shown())
            .map(|e| e.span)
            .collect(),
        None => Vec::new(),
    };
    let sentence = view.sentence_at(entity.span.start);
    desk.entity = Some(index);
    let moved = sentence.and_then(|sentence| enter(desk, sentence));
    moved
        .into_iter()
        .chain([Effect::Paint(Paint::Echo, echo)])
        .collect()
}

/// The entity `by` places on from the one in focus, or from the start of the sentence.
fn entity_from(desk: &Desk, by: isize) -> Option<usize> {
    let view = desk.session.view();
    let shown = |index: &usize| view.entities[*index].is_shown();
    match desk.entity {
        Some(at) if by > 0 => (at + 1..view.entities.len()).find(shown),
        Some(at) => (0..at).rev().find(shown),
        None => {
            let start = view.sentences.get(desk.sentence)?.span.start;
            let first = view.entities.partition_point(|e| e.span.start < start);
            if by > 0 {
                (first..view.entities.len()).find(shown)
            } else {
                (0..first).rev().find(shown)
            }
        }
    }
}
