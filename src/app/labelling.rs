//! The user's own labels: added, changed, removed; in the open article, and for new ones.

use super::{Effect, State, deciding::settle, state::Tone};
use crate::document::{Kind, LabelDef, LabelError, Stamp, Touched};

/// What is done to the labels.
#[derive(Clone, Debug)]
pub enum Change {
    /// Add one.
    Add(LabelDef),
    /// Put this one in the place of the one of its kind and that name.
    Replace(String, LabelDef),
    /// Remove one. What bears it keeps it.
    Remove(Kind, String),
}

pub(super) fn update(state: &mut State, change: Change, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let session = &mut desk.session;
    let done = match &change {
        Change::Add(label) => session.add_label(label.clone(), stamp),
        Change::Replace(name, label) => session.change_label(name, label.clone(), stamp),
        Change::Remove(kind, name) => session.remove_label(*kind, name, stamp),
    };
    match done {
        Ok(touched) => keep(state, change, &touched),
        Err(error) => {
            state.tell(Tone::Bad, LabelError::to_string(&error));
            Vec::new()
        }
    }
}

/// Keeps a change for new articles too. One that an article brought is kept in that
/// article alone, until it is changed here.
fn keep(state: &mut State, change: Change, touched: &[Touched]) -> Vec<Effect> {
    let own = &mut state.settings.labels;
    let position = |own: &[LabelDef], kind: Kind, name: &str| {
        own.iter().position(|l| l.kind == kind && l.name == name)
    };
    let said = match change {
        Change::Add(label) => {
            let said = format!("Label {} added", label.name);
            if position(own, label.kind, &label.name).is_none() {
                own.push(label);
            }
            said
        }
        Change::Replace(name, label) => {
            let said = format!("Label {} changed", label.name);
            match position(own, label.kind, &name) {
                Some(at) => own[at] = label,
                None => own.push(label),
            }
            said
        }
        Change::Remove(kind, name) => {
            own.retain(|l| l.kind != kind || l.name != name);
            format!("Label {name} removed; sentences keep it where it was put")
        }
    };
    let mut effects = settle(state, touched, &said);
    effects.push(Effect::Keep);
    effects
}
