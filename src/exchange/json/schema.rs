//! The JSON Schema of the format, made from the wire types and kept in the project.

use super::wire::File;
use std::{env, fs};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/galley.schema.json");

/// With `GALLEY_BLESS=1` in the environment it writes the file instead.
#[test]
fn the_schema_in_the_project_is_that_of_the_wire_types() {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<File<'_>>();
    let made = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    if env::var_os("GALLEY_BLESS").is_some() {
        fs::write(PATH, &made).unwrap();
    }
    let kept = fs::read_to_string(PATH).unwrap_or_default();
    assert!(
        made == kept,
        "the wire types changed: run with GALLEY_BLESS=1 and read the difference"
    );
}
