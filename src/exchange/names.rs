//! The remembered names as a file: `application/json`, `"format": "galley-names"`,
//! `"version": 1`. `schema/galley-names.schema.json` describes it.

use super::{GENERATOR, json::ImportError};
use crate::detect::{Gazetteer, Label, gazetteer::Change};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

#[cfg(test)]
use schemars::JsonSchema;

/// The version of the format that is written, and the newest that is read.
const VERSION: u32 = 1;
/// What such a file calls its format.
const FORMAT: &str = "galley-names";

/// The remembered names.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct File<'a> {
    /// Always "galley-names".
    format: &'a str,
    /// Always 1.
    version: u32,
    /// The program that wrote it.
    generator: &'a str,
    /// The names, in the order of their letters.
    names: Vec<Name<'a>>,
}

/// A name.
#[derive(Serialize, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Name<'a> {
    /// Its words, as they stand in articles.
    text: Cow<'a, str>,
    /// The entity label; null for words that are never to be marked.
    label: Option<Cow<'a, str>>,
}

/// What a file is, before it is read.
#[derive(Deserialize)]
struct Head {
    format: Option<serde_json::Value>,
    version: Option<serde_json::Value>,
}

/// The body of a file of this version, entry by entry.
#[derive(Deserialize)]
struct Body {
    names: Vec<serde_json::Value>,
}

/// A file that was read.
#[derive(Debug, PartialEq, Eq)]
pub struct Imported {
    /// What it says of each name.
    pub changes: Vec<Change>,
    /// How many of its entries could not be read.
    pub unread: usize,
}

/// The file of `names`.
#[must_use]
pub fn export(names: &Gazetteer) -> String {
    let file = File {
        format: FORMAT,
        version: VERSION,
        generator: GENERATOR,
        names: names
            .iter()
            .map(|(text, label)| Name {
                text: text.into(),
                label: label.map(|label| label.name().into()),
            })
            .collect(),
    };
    // Maps with string keys, written to memory: that cannot fail.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Whether a file of JSON is of this format, of whatever version.
#[must_use]
pub fn is_ours(file: &str) -> bool {
    serde_json::from_str::<Head>(file).is_ok_and(|head| head.format.is_some_and(|f| f == FORMAT))
}

/// Reads a file that [`is_ours`].
///
/// # Errors
/// When it is of another version, or has no list of names.
pub fn import(file: &str) -> Result<Imported, ImportError> {
    let not_json = |error: serde_json::Error| ImportError::NotJson(error.to_string());
    let head: Head = serde_json::from_str(file).map_err(not_json)?;
    let version = head.version.unwrap_or_default();
    if version != VERSION {
        return Err(ImportError::Version(version.to_string()));
    }
    let body: Body = serde_json::from_str(file).map_err(|_| ImportError::NoNames)?;
    let all = body.names.len();
    let changes: Vec<_> = body.names.into_iter().filter_map(change).collect();
    let unread = all - changes.len();
    Ok(Imported { changes, unread })
}

/// What an entry says; none when it has no words, or a label that nothing here knows.
fn change(entry: serde_json::Value) -> Option<Change> {
    entry.get("label")?;
    let name: Name<'_> = serde_json::from_value(entry).ok()?;
    let label = match name.label {
        Some(label) => Some(Label::from_name(&label)?),
        None => None,
    };
    let text = name.text.trim();
    (!text.is_empty()).then(|| Change::Remember(text.to_owned(), label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_in_the_project_is_that_of_the_wire_types() {
        super::super::schema::check::<File<'_>>("galley-names.schema.json");
    }

    #[test]
    fn what_was_exported_is_imported() {
        let mut names = Gazetteer::default();
        for (name, label) in [("Orla “O” Reed", Some(Label::Person)), ("May", None)] {
            names.apply(Change::Remember(name.into(), label));
        }
        let file = export(&names);
        assert!(is_ours(&file));
        let mut back = Gazetteer::default();
        for change in import(&file).unwrap().changes {
            back.apply(change);
        }
        assert_eq!(back, names);
    }

    #[track_caller]
    fn check_refused(file: &str, error: ImportError) {
        assert_eq!(import(file), Err(error), "{file}");
    }

    #[test]
    fn what_is_no_such_file_is_refused_and_a_bad_entry_left_out() {
        assert!(!is_ours("{") && !is_ours("[]") && !is_ours(r#"{"format": "galley"}"#));
        check_refused(
            r#"{"format": "galley-names", "version": 2, "names": []}"#,
            ImportError::Version("2".into()),
        );
        check_refused(
            r#"{"format": "galley-names", "version": 1, "names": {}}"#,
            ImportError::NoNames,
        );
        let file = r#"{"format": "galley-names", "version": 1, "names":
            [{"text": "Reed", "label": "ORG"}, {"text": "Dee"}, {"text": "Lee", "label": "HERO"}, 7]}"#;
        let read = import(file).unwrap();
        assert_eq!(
            read.changes,
            [Change::Remember("Reed".into(), Some(Label::Org))]
        );
        assert_eq!(read.unread, 3);
    }
}
