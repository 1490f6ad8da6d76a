//! Tests of the whole crate: corpora, round trips, tidiness.

mod tidy;
