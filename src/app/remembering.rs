//! The remembered names: what somebody corrected, kept for later articles.

use super::{
    Effect, State,
    shared::Shared,
    showing,
    state::{Focus, Notice, Offer, Tone},
    words::{a_label, count},
};
use crate::{
    detect::{Gazetteer, gazetteer::Change},
    exchange::names,
    persist::StorageError,
};

/// What happens to the remembered names.
#[derive(Clone, Debug)]
pub enum Action {
    /// Remember the correction that a notice offers to.
    Remember,
    /// Forget this name.
    Forget(String),
    /// Forget all names.
    Clear,
    /// Take back what was forgotten or imported last, as a notice offers to.
    Restore,
    /// Hand the names out as a file.
    Export,
    /// This is what the storage holds now.
    Stored(Gazetteer),
    /// The storage did not take them.
    NotStored(StorageError),
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Remember => remember(state),
        Action::Forget(name) => {
            let text = format!("“{name}” is forgotten.");
            let (mut effects, inverses) = change(state, vec![Change::Forget(name)]);
            offer_back(state, text, inverses);
            effects.push(Effect::Focus(Focus::Names));
            effects
        }
        Action::Clear => {
            let all: Vec<_> = state
                .names
                .iter()
                .map(|(name, _)| Change::Forget(name.to_owned()))
                .collect();
            let text = format!("{} forgotten.", count(all.len(), "name is", "names are"));
            let (mut effects, inverses) = change(state, all);
            offer_back(state, text, inverses);
            effects.push(Effect::Focus(Focus::Names));
            effects
        }
        Action::Restore => {
            let offer = state.notice.take().and_then(|notice| notice.offer);
            let Some(Offer::Names(changes)) = offer else {
                return Vec::new();
            };
            state.announce("The remembered names are as they were");
            change(state, changes).0
        }
        Action::Export => vec![Effect::Download {
            name: "galley-names.json".into(),
            contents: names::export(&state.names),
        }],
        Action::Stored(names) => {
            state.names = Shared::new(names);
            Vec::new()
        }
        Action::NotStored(error) => {
            state.warn(format!("Remembered in this tab alone. {error}"));
            Vec::new()
        }
    }
}

/// Remembers the correction that is offered; it can still be made everywhere.
fn remember(state: &mut State) -> Vec<Effect> {
    let Some(Notice {
        text,
        offer: Some(Offer::Correct(correction)),
        ..
    }) = &mut state.notice
    else {
        return Vec::new();
    };
    let Some(lesson) = correction.lesson.take() else {
        return Vec::new();
    };
    let words = &correction.words;
    let said = match &correction.label {
        Some(label) => format!(
            "“{words}” is remembered: {} in later articles.",
            a_label(label)
        ),
        None => format!("“{words}” is remembered: no name in later articles."),
    };
    text.clone_from(&said);
    if correction.mentions.is_empty() {
        state.tell(Tone::Plain, said.clone());
    }
    let (mut effects, inverses) = change(state, vec![lesson]);
    if inverses.is_empty() {
        state.tell(Tone::Bad, full());
    }
    effects.extend(showing::refocus(state));
    effects
}

/// Takes in the names of a file, over those that are remembered.
pub(super) fn import(state: &mut State, imported: names::Imported) -> Vec<Effect> {
    let all = imported.changes.len();
    let (effects, inverses) = change(state, imported.changes);
    let mut text = match inverses.len() {
        0 => "The file has no name that is not remembered already.".to_owned(),
        n => format!("Remembered from the file: {}.", count(n, "name", "names")),
    };
    if imported.unread > 0 {
        let left = count(imported.unread, "entry was", "entries were");
        text.push_str(&format!(
            " {left} left out: without words, or with a label that is not Galley's."
        ));
    }
    if all > inverses.len() && state.names.iter().len() == Gazetteer::LIMIT {
        text = format!("{text} {}", full());
    }
    offer_back(state, text, inverses);
    effects
}

fn full() -> String {
    format!(
        "There is room for {} names: forget some to remember more.",
        count(Gazetteer::LIMIT, "", "").trim()
    )
}

/// Makes changes here and in the storage; gives what takes them back.
fn change(state: &mut State, changes: Vec<Change>) -> (Vec<Effect>, Vec<Change>) {
    let mut names = Gazetteer::clone(&state.names);
    let mut inverses: Vec<_> = changes
        .iter()
        .filter_map(|change| names.apply(change.clone()))
        .collect();
    inverses.reverse();
    state.names = Shared::new(names);
    (vec![Effect::Remember(changes)], inverses)
}

fn offer_back(state: &mut State, text: String, inverses: Vec<Change>) {
    if inverses.is_empty() {
        state.tell(Tone::Plain, text);
    } else {
        state.offer(text, Offer::Names(inverses));
    }
}

#[cfg(test)]
mod tests;
