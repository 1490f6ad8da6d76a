//! Galley annotates news articles: it finds names, amounts, dates, quotations
//! and their speakers, and keeps what people decide about them.
//!
//! The crate is a house of rooms; data flows one way through them:
//!
//! * [`text`]: what an article is made of: spans, offsets, tokens, sentences.
//! * [`detect`]: what the engine finds: entities, quotations, actors, suggestions.
//! * [`document`]: what people decide: annotations, history, anchors.
//! * [`exchange`]: how it leaves and comes back: the export format.
//! * [`persist`]: how it survives: records, versions, storage errors.
//! * [`app`]: what the page is: state, actions, effects. No web types.
//! * `ui` and `web`: Yew components and everything that touches the browser (wasm32 only).
//! * [`cli`]: the same engine without a browser.

pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod detect;
pub mod document;
pub mod exchange;
pub mod persist;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod web;

pub use detect::{Analysis, annotate};
pub use text::{Span, Text};
