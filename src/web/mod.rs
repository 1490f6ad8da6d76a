//! Everything that touches the browser: storage, clipboard, files, tabs, the worker.

mod module;

use crate::document::Timestamp;

/// Starts the page, or the worker when there is no document.
pub fn start() {}

/// Now.
#[must_use]
pub fn now() -> Timestamp {
    Timestamp::from_unix((js_sys::Date::now() / 1000.0) as i64)
}
