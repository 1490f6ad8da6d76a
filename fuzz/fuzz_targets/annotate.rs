//! Any string gives a sound analysis.

#![no_main]

#[path = "../../tests/it/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|text: &str| sound::check(&galley::annotate(text)));
