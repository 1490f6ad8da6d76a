//! How work survives: one record an article, in the browser's localStorage or any
//! other [`Backend`].
//!
//! * [`Library`] saves, loads, lists and removes articles, and keeps the settings and
//!   the remembered names.
//! * [`Backend`] is four functions over strings; `web` has the browser's, [`Memory`]
//!   is its twin for tests, with a quota and faults on demand.
//! * [`StorageError`] says in words what went wrong; whatever it is, nothing stored is lost.
//!
//! **Nothing is overwritten that could not be read.** A corrupt record moves to a key
//! of its own first; one that a newer Galley wrote is left as it is.
//!
//! **Nothing is overwritten unseen.** A record counts its revisions. Whoever saves says
//! on which revision their work stands; when another tab has saved since, saving gives
//! [`StorageError::Conflict`], and the page asks. `web` listens to the `storage` event
//! for keys that [`article_of_key`] knows, to tell the user before that.

mod backend;
mod library;
mod memory;
mod record;

pub use backend::{Backend, Fault, StorageError};
pub use library::{Entry, Library, Saved, Settings, Shelf, article_of_key, is_key_of_names};
pub use memory::Memory;
pub use record::pack;
