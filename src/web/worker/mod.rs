//! The engine in a thread of its own, so that the page answers keys while an article
//! is read.
//!
//! One WebAssembly for both: the page sends the worker the module that it has compiled.
//! The worker's script is a blob, which, unlike a file, is bound by the page's own
//! Content-Security-Policy, and needs no place on the host.
//!
//! * [`Analyst`] is the page's side: it starts the worker, asks it, and does without it
//!   where it fails. `serve` is the worker's side.

mod analyst;
mod serve;

pub use analyst::{Analyst, Done, Heard};

use crate::{
    Analysis, Text,
    app::shared::Shared,
    detect::{Gazetteer, analyse_with},
};
use jiff::civil::Date;
use js_sys::{Array, Uint8Array};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What to analyse.
#[derive(Clone, Debug)]
pub struct Request {
    /// Which analysis this is, as in [`crate::app::State::asked`].
    pub asked: u64,
    /// The article.
    pub text: Text,
    /// Its own day.
    pub day: Option<Date>,
    /// The remembered names.
    pub names: Shared<Gazetteer>,
}

impl Request {
    fn analyse(self) -> Analysis {
        analyse_with(self.text, self.day, &self.names)
    }
}

/// What the worker is asked.
#[derive(Serialize, Deserialize)]
enum Question<'a> {
    /// A [`Request`].
    Analyse {
        asked: u64,
        text: Cow<'a, str>,
        day: Option<Date>,
        names: Cow<'a, Gazetteer>,
    },
    /// To pack a text for the storage.
    Pack(Cow<'a, str>),
}

/// What it answers.
#[derive(Serialize, Deserialize)]
enum Answer {
    /// Which analysis, and the analysis without its text.
    Analysed(u64, Analysis),
    Packed(String),
}

fn encode(message: &impl Serialize) -> Uint8Array {
    // Both sides' types are plain data, written to memory: that cannot fail.
    Uint8Array::from(
        postcard::to_allocvec(message)
            .unwrap_or_default()
            .as_slice(),
    )
}

fn decode<T: for<'m> Deserialize<'m>>(message: &Uint8Array) -> Option<T> {
    postcard::from_bytes(&message.to_vec()).ok()
}

/// What moves to the other thread with a message, rather than being copied.
fn moving(message: &Uint8Array) -> Array {
    Array::of1(&message.buffer())
}
