//! Galley's own format: `application/json`, `"format": "galley", "version": 1`.
//!
//! [`export`] writes a document and its view, [`import`] reads the same without
//! loss, unknown fields included. `schema/galley.schema.json` describes it.
//!
//! Where the contract leaves room:
//! * A rejected suggestion of a tag stays among `suggestions`, with `"state": "rejected"`.
//! * A sentence without a tag may carry a `note` of its own.
//! * Entries of an imported file that could not be read are kept under `unread`.
//! * Decisions whose place in the text is gone are kept under `orphans`.
//! * An entity without title, actor, value or note leaves these out; a quotation
//!   without speaker or cue has null there.

mod export;
mod import;
mod wire;

pub use export::{export, write};
pub use import::{ImportError, Imported, import};

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u32 = 1;
