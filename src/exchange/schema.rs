//! The JSON Schemas of the formats, made from the wire types and kept in the project.

use schemars::JsonSchema;
use std::{env, fs};

/// With `GALLEY_BLESS=1` in the environment it writes the file instead.
#[track_caller]
pub(super) fn check<T: JsonSchema>(name: &str) {
    let path = format!("{}/schema/{name}", env!("CARGO_MANIFEST_DIR"));
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<T>();
    let made = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    if env::var_os("GALLEY_BLESS").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        made == kept,
        "the wire types of {name} changed: run with GALLEY_BLESS=1 and read the difference"
    );
}
