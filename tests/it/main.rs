//! Tests of the whole crate: corpora, round trips, tidiness.

// A test that cannot go on fails.
#![allow(clippy::unwrap_used)]

mod cli;
mod contrast;
mod decisions;
mod document;
mod exchange;
mod persist;
mod robust;
mod sound;
mod tidy;
