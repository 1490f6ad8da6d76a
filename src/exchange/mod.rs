//! How annotations leave and come back: one format a room, wire types apart from
//! model types. Offsets become Unicode code points here and nowhere else.
//!
//! * [`json`]: Galley's own format, which loses nothing.

mod codepoints;
pub mod json;
