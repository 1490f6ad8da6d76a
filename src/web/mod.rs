//! Everything that touches the browser: storage, clipboard, files, tabs, the worker.

/// Starts the page, or the worker when there is no document.
pub fn start() {}
