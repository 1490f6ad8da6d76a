//! What is said of the entity in focus: a note, the name of whom it mentions, or that the
//! suggestion was right after all.

use super::{Effect, State, correcting::shown_at, deciding::settle, showing, state::Desk};
use crate::document::{EntityView, Stamp};

/// The entity in focus.
#[must_use]
pub fn in_focus(desk: &Desk) -> Option<(usize, &EntityView)> {
    let index = desk.entity?;
    let entity = desk.session.view().entities.get(index)?;
    Some((index, entity))
}

/// Whether something else, or something undecided, was suggested where an entity stands.
#[must_use]
pub fn has_suggestion(desk: &Desk, entity: &EntityView) -> bool {
    let found = &desk.session.view().analysis.entities;
    let from = found.partition_point(|e| e.span.end <= entity.span.start);
    entity.mark.is_some()
        && found
            .get(from)
            .is_some_and(|e| e.span.overlaps(entity.span))
}

/// Takes back what was decided on it.
pub(super) fn reset(state: &mut State, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let Some((index, span)) = in_focus(desk).map(|(index, entity)| (index, entity.span)) else {
        return Vec::new();
    };
    let touched = desk.session.reset_entities(&[index], stamp);
    desk.entity = shown_at(desk, span);
    let words = span.slice(desk.text());
    let said = format!("“{words}” is as it was suggested");
    let mut effects = settle(state, &touched, &said);
    effects.extend(showing::refocus(state));
    effects
}

/// Notes something on it, which accepts it.
pub(super) fn note(state: &mut State, text: &str, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let Some(index) = desk.entity else {
        return Vec::new();
    };
    let touched = desk.session.note_entity(index, text, stamp);
    settle(state, &touched, "")
}

/// Gives whom it mentions another name.
pub(super) fn name(state: &mut State, name: &str, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let Some(actor) = in_focus(desk).and_then(|(_, entity)| entity.actor) else {
        return Vec::new();
    };
    let touched = desk.session.rename_actor(actor as usize, name, stamp);
    settle(
        state,
        &touched,
        &format!("Known as “{}” from now on", name.trim()),
    )
}

#[cfg(test)]
mod tests;
