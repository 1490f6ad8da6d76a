//! Carries out what the page asks of the browser.

use super::{
    article, by_id, files, focus, highlight, now,
    storage::LocalStorage,
    worker::{Analyst, Done, Heard, Request},
};
use crate::{
    app::{Action, Desk, Effect, Focus, Saving, State, opening, remembering, shelving},
    persist::{Entry, Library, StorageError, is_key_of_names},
    text::Text,
};
use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::Callback;

/// Length in bytes from which a text counts as long: its saving waits until the page
/// has painted.
const LONG: usize = 100 << 10;
/// How long saving is put off, in milliseconds.
const SOON: u32 = 400;
/// How long it is put off at most for a text that the worker is packing.
const PACKED: u32 = 5_000;

/// The browser, as far as the page uses it.
#[derive(Debug)]
pub struct Shell {
    library: Library<LocalStorage>,
    dispatch: Callback<Action>,
    analyst: Analyst,
    /// Saves what is not saved yet.
    saving: Option<Timeout>,
    /// The text that the worker is packing.
    packing: Option<Text>,
    /// What this tab saved last: article and revision. The state learns of it only
    /// when the answer arrives, and may be saved again before.
    written: Option<(String, u64)>,
}

impl Shell {
    /// The shell that sends answers to `dispatch`, and what its worker brings to `heard`.
    #[must_use]
    pub fn new(dispatch: Callback<Action>, heard: Callback<Heard>) -> Self {
        Self {
            library: Library::new(LocalStorage),
            analyst: Analyst::new(dispatch.clone(), heard),
            dispatch,
            saving: None,
            packing: None,
            written: None,
        }
    }

    /// What the storage holds when the page starts.
    #[must_use]
    pub fn started(&self) -> Action {
        let stored = self
            .library
            .shelf()
            .and_then(|shelf| Ok((shelf, self.library.settings()?, self.library.names()?)));
        Action::Shelve(match stored {
            Ok(stored) => shelving::Action::Started(Box::new(stored)),
            Err(error) => shelving::Action::Failed(error),
        })
    }

    /// What the storage says since another tab wrote under `key`.
    #[must_use]
    pub fn elsewhere(&self, key: &str) -> Option<Action> {
        Some(Action::Shelve(match crate::persist::article_of_key(key) {
            Some(id) => shelving::Action::Elsewhere(id.to_owned(), self.library.revision(id).ok()?),
            None if is_key_of_names(key) => {
                return Some(Action::Names(remembering::Action::Stored(
                    self.library.names().ok()?,
                )));
            }
            None => shelving::Action::Listed(self.library.shelf().ok()?),
        }))
    }

    /// Carries out `effect`; an answer that is there at once is returned.
    pub fn run(&mut self, state: &State, effect: Effect) -> Option<Action> {
        match effect {
            Effect::Analyse => self.analyse(state),
            Effect::Continue => {
                if state.desk.as_ref().is_some_and(|desk| !desk.proof.is_complete()) {
                    let dispatch = self.dispatch.clone();
                    // A task of its own, so that the browser paints in between.
                    Timeout::new(0, move || dispatch.emit(Action::Open(opening::Action::Continue))).forget();
                }
                None
            }
            Effect::Load(id) => Some(match self.library.load(&id) {
                Ok(saved) => shelving::loaded(saved),
                Err(error) => Action::Shelve(shelving::Action::Failed(error)),
            }),
            Effect::Save => {
                let desk = state.desk.as_ref()?;
                if desk.text().len() < LONG {
                    self.flush(state)
                } else {
                    self.save_soon(state)
                }
            }
            Effect::SaveSoon => self.save_soon(state),
            Effect::Note => {
                let desk = state.desk.as_ref()?;
                self.answer(self.note(desk).map(drop))
            }
            Effect::Close => self.answer(self.library.close(&now())),
            Effect::Remove(id) => Some(self.remove(&id)),
            Effect::Restore(saved) => {
                let result = self.library.save(&saved.document, saved.position, 0, &now());
                let shelf = result.and_then(|_| self.library.shelf());
                Some(Action::Shelve(match shelf {
                    Ok(shelf) => shelving::Action::Listed(shelf),
                    Err(error) => shelving::Action::Failed(error),
                }))
            }
            Effect::Keep => self.answer(self.library.set_settings(&state.settings, &now())),
            Effect::Remember(changes) => Some(Action::Names(
                match self.library.change_names(changes, &now()) {
                    Ok(names) => remembering::Action::Stored(names),
                    Err(error) => remembering::Action::NotStored(error),
                },
            )),
            Effect::Download { name, contents } => files::download(&name, &contents).err().map(|_| {
                Action::Open(opening::Action::Refused(
                    "The browser did not let the page hand out the file. Allow downloads for this page and try again.".into(),
                ))
            }),
            Effect::Focus(place) => {
                give_focus(place);
                None
            }
            Effect::Scroll(sentence) => {
                article::scroll_to(sentence);
                None
            }
            Effect::Paint(paint, spans) => {
                let desk = state.desk.as_ref();
                let ranges = desk.map_or_else(Vec::new, |desk| {
                    spans.iter().flat_map(|span| article::ranges(desk, *span)).collect()
                });
                highlight::paint(paint.name(), &ranges);
                None
            }
        }
    }

    /// Saves the open article now, when there is anything to save.
    pub fn flush(&mut self, state: &State) -> Option<Action> {
        self.saving = None;
        let desk = state.desk.as_ref()?;
        if matches!(state.saving, Saving::Conflict(_)) {
            return None;
        }
        let document = desk.session.document();
        let id = &document.article.id;
        let written = self.written.as_ref().filter(|(known, _)| known == id);
        let revision = written
            .map_or(0, |(_, revision)| *revision)
            .max(desk.revision);
        let saved = self.library.save(document, desk.sentence, revision, &now());
        if let Ok(revision) = saved {
            self.written = Some((id.clone(), revision));
        }
        Some(Action::Shelve(
            match saved.and_then(|revision| Ok((revision, self.note(desk)?))) {
                Ok((revision, entry)) => shelving::Action::Saved(revision, entry),
                Err(error) => shelving::Action::Failed(error),
            },
        ))
    }

    /// Whether something waits to be saved.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        self.saving.is_some()
    }

    fn save_soon(&mut self, state: &State) -> Option<Action> {
        let text = &state.desk.as_ref()?.session.document().article.text;
        if self.packing.is_none() && self.library.must_pack(text) && self.analyst.pack(text) {
            self.packing = Some(text.clone());
        }
        let wait = if self.packing.is_some() { PACKED } else { SOON };
        let dispatch = self.dispatch.clone();
        self.saving = Some(Timeout::new(wait, move || {
            dispatch.emit(Action::Shelve(shelving::Action::Due));
        }));
        None
    }

    fn note(&self, desk: &Desk) -> Result<Entry, StorageError> {
        let entry = Entry::new(desk.session.document(), desk.session.view());
        self.library.note(entry.clone(), &now())?;
        Ok(entry)
    }

    fn answer(&self, result: Result<(), StorageError>) -> Option<Action> {
        result
            .err()
            .map(|error| Action::Shelve(shelving::Action::Failed(error)))
    }

    fn remove(&self, id: &str) -> Action {
        let saved = self.library.load(id);
        let removed = saved.and_then(|saved| self.library.remove(id).map(|()| saved));
        Action::Shelve(match removed {
            Ok(saved) => shelving::Action::Deleted(Box::new(saved)),
            Err(error) => shelving::Action::Failed(error),
        })
    }

    fn analyse(&mut self, state: &State) -> Option<Action> {
        let (text, day) = state.waiting.as_ref()?.text();
        self.analyst.ask(Request {
            asked: state.asked,
            text,
            day,
            names: state.names.clone(),
        })
    }

    /// Takes what the worker brings; the answer to that, if it has come to one.
    pub fn hear(&mut self, heard: Heard) -> Option<Action> {
        if matches!(heard, Heard::Failed) {
            self.packing = None;
        }
        match self.analyst.hear(heard)? {
            Done::Analysed(action) => Some(action),
            Done::Packed(packed) => {
                self.library.keep_packed(self.packing.take()?, packed);
                let due = Action::Shelve(shelving::Action::Due);
                self.is_pending().then_some(due)
            }
        }
    }
}

fn give_focus(place: Focus) {
    let id = match place {
        Focus::Sentence(index) => return article::focus_sentence(index),
        Focus::Entity(index) => return article::focus_entity(index),
        Focus::Note => "note",
        Focus::Search => "search",
        Focus::Paste => "paste",
        Focus::Help => "help",
        Focus::Names => "names",
        Focus::Entry(index) => &format!("entry-{index}"),
    };
    if let Some(element) = by_id::<HtmlElement>(id) {
        focus(&element);
        if place == Focus::Note {
            element.scroll_into_view_with_bool(false);
        }
    }
}
