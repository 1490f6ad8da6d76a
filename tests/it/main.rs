//! Tests of the whole crate: corpora, round trips, tidiness.

mod decisions;
mod document;
mod persist;
mod tidy;
