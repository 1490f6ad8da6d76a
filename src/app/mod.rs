//! What the page is: its state, what can happen to it, and what it asks of the
//! browser. No web types here, so all of it is tested without one.
//!
//! [`update`] takes an [`Action`] into the [`State`] and returns [`Effect`]s, which
//! `web` carries out. An action's logic lives in the room of what it changes:
//!
//! * [`opening`]: articles come in, by paste, file, import or from the library.
//! * [`moving`]: the sentence and the entity in focus.
//! * [`deciding`]: tags, suggestions, notes, details, undo; [`correcting`]: entities;
//!   [`refining`]: what is said of one; [`labelling`]: the user's own labels.
//! * [`roster`]: every entity once, and decisions on all its mentions.
//! * [`remembering`]: names that later articles start from.
//! * [`finding`]: search in the article.
//! * [`shelving`]: the library, and whether work is saved.
//! * [`showing`]: panel, palette, help: what is open, no more.
//!
//! View models, made from the state for `ui`: [`proof`] (the article), [`strip`],
//! [`figures`] (ledger and sums), [`words`] (labels and values for people).
//! [`keys`] says which action a key is.

pub mod correcting;
pub mod deciding;
pub mod figures;
pub mod finding;
pub mod keys;
pub mod labelling;
pub mod moving;
pub mod opening;
pub mod proof;
pub mod refining;
pub mod remembering;
pub mod roster;
pub mod shared;
pub mod shelving;
pub mod showing;
mod state;
pub mod strip;
pub mod words;

#[cfg(test)]
mod testing;

pub use state::{Desk, Focus, Notice, Offer, Saving, State, Tone, Totals};

use crate::document::{Stamp, Timestamp};

/// Something that happened: a key, a click, an answer of the browser.
#[derive(Clone, Debug)]
pub enum Action {
    /// An article comes in.
    Open(opening::Action),
    /// The focus moves.
    Move(moving::Action),
    /// Somebody decides.
    Decide(deciding::Action),
    /// Somebody searches.
    Find(finding::Action),
    /// The library, and saving.
    Shelve(shelving::Action),
    /// The list of all entities.
    List(roster::Action),
    /// The remembered names.
    Names(remembering::Action),
    /// Something is shown or hidden.
    Show(showing::Action),
}

/// What the page asks of the browser, in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Analyse the article that waits in [`State::waiting`].
    Analyse,
    /// Draw the next slice of a long article, in the next frame.
    Continue,
    /// Load the saved article of this identifier.
    Load(String),
    /// Save the open article: somebody decided.
    Save,
    /// Save the open article in a moment: the reader moved on.
    SaveSoon,
    /// Note which article is open.
    Note,
    /// Note that no article is open.
    Close,
    /// Remove a saved article.
    Remove(String),
    /// Put a removed article back.
    Restore(Box<crate::persist::Saved>),
    /// Keep the settings.
    Keep,
    /// Change the remembered names that are stored.
    Remember(Vec<crate::detect::gazetteer::Change>),
    /// Hand `contents` to the user as a file.
    Download {
        /// Its name, safe on every system.
        name: String,
        /// What is in it.
        contents: String,
    },
    /// Put the focus on something.
    Focus(Focus),
    /// Scroll the sentence of that index into view.
    Scroll(usize),
    /// Paint these spans of the article.
    Paint(Paint, Vec<crate::Span>),
}

/// A passing paint; it marks nothing in the article's markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paint {
    /// The other mentions of an actor, or a quotation.
    Echo,
    /// What a search found.
    Found,
    /// The hit where the search stands.
    FoundNow,
    /// What the palette is about.
    Picked,
}

impl Paint {
    /// Its name in the style sheet's `::highlight()`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Echo => "echo",
            Self::Found => "found",
            Self::FoundNow => "found-now",
            Self::Picked => "picked",
        }
    }
}

/// Takes `action` into `state`; `now` is when it happened.
pub fn update(state: &mut State, action: Action, now: &Timestamp) -> Vec<Effect> {
    let stamp = Stamp {
        at: now.clone(),
        by: state.settings.by.clone(),
    };
    match action {
        Action::Open(action) => opening::update(state, action, &stamp),
        Action::Move(action) => moving::update(state, action),
        Action::Decide(action) => deciding::update(state, action, &stamp),
        Action::Find(action) => finding::update(state, action),
        Action::Shelve(action) => shelving::update(state, action),
        Action::List(action) => roster::update(state, action, &stamp),
        Action::Names(action) => remembering::update(state, action),
        Action::Show(action) => showing::update(state, action),
    }
}
