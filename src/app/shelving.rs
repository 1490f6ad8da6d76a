//! The library, and whether work is saved.

use super::{
    Effect, State, opening,
    shared::Shared,
    state::{Focus, Offer, Saving},
    words,
};
use crate::{
    detect::Gazetteer,
    exchange::json,
    persist::{Entry, Saved, Settings, Shelf, StorageError},
};

/// What happens to the library, or what the storage answers.
#[derive(Clone, Debug)]
pub enum Action {
    /// The page has started; this is what the storage holds.
    Started(Box<(Shelf, Settings, Gazetteer)>),
    /// What the storage holds now.
    Listed(Shelf),
    /// To the start, for a new article.
    New,
    /// Open that saved article.
    Pick(String),
    /// Delete that saved article.
    Delete(String),
    /// It is deleted; this is what it was.
    Deleted(Box<Saved>),
    /// Put it back.
    Restore,
    /// The open article is saved, under this revision; what the library shows of it.
    Saved(u64, Entry),
    /// What was put off is to be saved now.
    Due,
    /// The storage could not do as asked.
    Failed(StorageError),
    /// Another tab saved that article, under this revision.
    Elsewhere(String, u64),
    /// Keep the work that is on the desk, and overwrite the other tab's.
    KeepMine,
    /// Take what the other tab saved.
    TakeTheirs,
    /// Hand the open article out as a file.
    Export,
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Started(stored) => {
            let (shelf, settings, names) = *stored;
            state.settings = settings;
            state.names = Shared::new(names);
            state.library = shelf.entries;
            shelf.open.map(Effect::Load).into_iter().collect()
        }
        Action::Listed(shelf) => {
            state.library = shelf.entries;
            Vec::new()
        }
        Action::New => {
            state.desk = None;
            state.drawer_open = false;
            state.notice = None;
            vec![Effect::Close, Effect::Focus(Focus::Paste)]
        }
        Action::Pick(id) => {
            state.drawer_open = false;
            if state
                .desk
                .as_ref()
                .is_some_and(|desk| desk.session.document().article.id == id)
            {
                return Vec::new();
            }
            vec![Effect::Load(id)]
        }
        Action::Delete(id) => {
            vec![Effect::Remove(id)]
        }
        Action::Deleted(saved) => {
            let id = &saved.document.article.id;
            state.library.retain(|entry| entry.id != *id);
            let mut effects = Vec::new();
            if state
                .desk
                .as_ref()
                .is_some_and(|desk| desk.session.document().article.id == *id)
            {
                state.desk = None;
                effects.push(Effect::Close);
            }
            let title = saved.document.article.about.title.clone();
            state.offer(format!("“{title}” is deleted."), Offer::Restore(saved));
            effects
        }
        Action::Restore => {
            let offer = state.notice.take().and_then(|notice| notice.offer);
            match offer {
                Some(Offer::Restore(saved)) => vec![Effect::Restore(saved)],
                _ => Vec::new(),
            }
        }
        Action::Saved(revision, entry) => {
            state.saving = Saving::Saved;
            if let Some(desk) = &mut state.desk {
                desk.revision = revision;
                state.library.retain(|other| other.id != entry.id);
                state.library.insert(0, entry);
            }
            Vec::new()
        }
        // The shell saves whatever waits before such an action comes here.
        Action::Due => Vec::new(),
        Action::Failed(StorageError::Conflict { stored }) => conflict(state, stored),
        Action::Failed(error) => {
            let said = error.to_string();
            if state.saving != Saving::Failed(said.clone()) {
                state.warn(said.clone());
            }
            if matches!(error, StorageError::Backend(_) | StorageError::Newer { .. }) {
                state.saving = Saving::Failed(said);
            }
            Vec::new()
        }
        Action::Elsewhere(id, revision) => {
            let on_desk = state
                .desk
                .as_ref()
                .filter(|desk| desk.session.document().article.id == id);
            match on_desk {
                // Nothing here is unsaved: what the other tab has is simply newer.
                Some(desk) if desk.revision < revision && state.saving == Saving::Saved => {
                    vec![Effect::Load(id)]
                }
                Some(desk) if desk.revision < revision => conflict(state, revision),
                _ => Vec::new(),
            }
        }
        Action::KeepMine => {
            if let (Some(desk), Saving::Conflict(stored)) = (&mut state.desk, &state.saving) {
                desk.revision = *stored;
            }
            state.saving = Saving::Saved;
            state.notice = None;
            vec![Effect::Save]
        }
        Action::TakeTheirs => {
            state.saving = Saving::Saved;
            state.notice = None;
            let id = state
                .desk
                .take()
                .map(|desk| desk.session.document().article.id.clone());
            id.map(Effect::Load).into_iter().collect()
        }
        Action::Export => {
            let Some(desk) = &state.desk else {
                return Vec::new();
            };
            let document = desk.session.document();
            vec![Effect::Download {
                name: words::file_name(&document.article.about.title),
                contents: json::export(document, desk.session.view()),
            }]
        }
    }
}

fn conflict(state: &mut State, stored: u64) -> Vec<Effect> {
    state.saving = Saving::Conflict(stored);
    state.offer(
        "This article was changed in another tab. Which of the two do you want to keep?",
        Offer::Choose { stored },
    );
    Vec::new()
}

/// Whether the article of that identifier is saved.
#[must_use]
pub fn holds(state: &State, id: &str) -> bool {
    state.library.iter().any(|entry| entry.id == id)
}

/// The loaded article goes on its way to the desk.
#[must_use]
pub fn loaded(saved: Saved) -> super::Action {
    super::Action::Open(opening::Action::Loaded(Box::new(saved)))
}
