//! How annotations leave and come back: one format a room, wire types apart from
//! model types. Offsets become Unicode code points here and nowhere else.
//!
//! * [`json`]: Galley's own format, which loses nothing.
//! * [`names`]: the remembered names.

mod codepoints;
pub mod json;
pub mod names;
#[cfg(test)]
mod schema;

/// The program and its version, as files name it.
const GENERATOR: &str = concat!("galley ", env!("CARGO_PKG_VERSION"));
