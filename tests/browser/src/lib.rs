//! End-to-end tests of the built page in a real Chromium, and what they are
//! written with. `cargo xtask test browser` builds and serves the page, starts
//! the browser, and says where both are.
//!
//! * [`devtools`]: Chromium's DevTools protocol.
//! * [`page`]: a page in a fresh profile, and what a person does in it.
//! * [`watch`]: what must not happen in any test: errors, violations, requests.
//!
//! All of it panics where something is not as a test expects: a failed step is a
//! failed test, reported at the line of the test.

pub mod devtools;
pub mod keys;
pub mod page;
pub mod watch;

pub use page::{Element, Media, Page};
