//! Exporting, importing, exporting again; and files that are not what they should be.

use crate::decisions::{deeds, open, session, stamp};
use galley::{detect::analyse, document::Session, exchange::json};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::rc::Rc;

fn export(session: &Session) -> String {
    json::export(session.document(), session.view())
}

fn import(file: &str) -> Result<(Session, Vec<String>), json::ImportError> {
    let imported = json::import(file)?;
    let analysis = Rc::new(analyse(imported.text().clone(), imported.day()));
    let (document, told) = imported.open(&analysis);
    Ok((Session::open(document, analysis), told))
}

#[track_caller]
fn assert_comes_back(file: &str) {
    let (session, told) = import(file).unwrap();
    assert_eq!(told, [""; 0]);
    assert_eq!(
        serde_json::from_str::<Value>(&export(&session)).unwrap(),
        serde_json::from_str::<Value>(file).unwrap()
    );
}

proptest! {
    #[test]
    fn what_was_exported_comes_back(deeds in deeds()) {
        let file = export(&session(&deeds));
        let (again, told) = import(&file).unwrap();
        prop_assert_eq!(told, Vec::<String>::new());
        prop_assert_eq!(export(&again), file);
    }

    #[test]
    fn any_text_gives_a_file_whose_offsets_fit(text in "[\\PC\r\n\u{ad}\u{feff}£“”]{0,60}") {
        let file: Value = serde_json::from_str(&export(&open(&text))).unwrap();
        let chars: Vec<char> = file["document"]["text"].as_str().unwrap().chars().collect();
        for list in ["entities", "quotes"] {
            for item in file[list].as_array().unwrap() {
                let (start, end) = (item["start"].as_u64().unwrap(), item["end"].as_u64().unwrap());
                let slice: String = chars[start as usize..end as usize].iter().collect();
                prop_assert_eq!(&item["text"], &slice);
            }
        }
    }

    /// A file with one thing in it replaced by another is read or refused, never worse.
    #[test]
    fn a_file_with_something_else_in_it(deeds in deeds(), at in 0..400_usize, with in 0..11_usize) {
        let mut file: Value = serde_json::from_str(&export(&session(&deeds))).unwrap();
        let strange = [
            json!(null), json!(-1), json!(1e300), json!(u64::MAX), json!("x"), json!([]), json!({}),
            json!(true), json!(3), json!([[[0]]]), json!("\u{0}\u{feff}"),
        ];
        let mut left = at;
        replace(&mut file, &mut left, &strange[with]);
        if let Ok((session, _)) = import(&file.to_string()) {
            export(&session);
        }
    }
}

/// Replaces the value that is the `left`th in document order.
fn replace(value: &mut Value, left: &mut usize, with: &Value) {
    if *left == 0 {
        *value = with.clone();
    }
    *left = left.wrapping_sub(1);
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, left, with)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| replace(field, left, with)),
        _ => {}
    }
}

#[test]
fn fields_of_other_programs_come_back_at_every_level() {
    let mut session =
        open("Ann Reeve paid £5 million on 4 May. “So it is,” she said.\nAll was well.");
    session.toggle_tag(0, "claim", &stamp());
    session.toggle_tag(2, "figure", &stamp());
    let span = galley::Span::new(0, 9);
    session.label_spans(&[span], &"PERSON".into(), &stamp());
    let mut file: Value = serde_json::from_str(&export(&session)).unwrap();
    file["x-top"] = json!({"deep": [1, 2.5, null]});
    file["document"]["x-document"] = json!("é");
    file["labels"][0]["x-label"] = json!(1);
    file["sentences"][1]["x-sentence"] = json!([]);
    file["sentences"][0]["tags"][0]["x-tag"] = json!(true);
    file["entities"][0]["x-entity"] = json!("e");
    file["actors"] =
        json!([{"name": "Ann Reeve", "label": "PERSON", "aliases": ["Reeve"], "x-actor": 0}]);
    file["entities"][0]["actor"] = json!(0);
    let start = file["document"]["text"]
        .as_str()
        .unwrap()
        .find('“')
        .unwrap()
        - 1;
    file["quotes"] = json!([{"start": start, "end": start + 13, "text": "“So it is,” s",
        "closed": true, "speech": true, "speaker": {"start": 0, "end": 9, "text": "Ann Reeve", "actor": 0},
        "cue": null, "x-quote": {}}]);
    let text: String = file["document"]["text"]
        .as_str()
        .unwrap()
        .chars()
        .skip(start)
        .take(13)
        .collect();
    file["quotes"][0]["text"] = json!(text);
    assert_comes_back(&file.to_string());
}

#[test]
fn proposals_and_corrections_of_other_programs_come_back() {
    let session = open("Nobody finds anything in here.");
    let mut file: Value = serde_json::from_str(&export(&session)).unwrap();
    file["labels"].as_array_mut().unwrap().push(
        json!({"name": "promise", "kind": "sentence", "key": "p", "color": "#000000", "description": "d"}),
    );
    file["sentences"][0]["suggestions"] = json!([
        {"label": "promise", "score": 0.25, "why": "a model"},
        {"label": "claim", "score": 0.5, "why": "", "state": "rejected", "by": "Ann"},
    ]);
    file["entities"] = json!([
        {"start": 0, "end": 6, "text": "Nobody", "label": "PERSON", "title": "Sir", "origin": "detected", "state": "suggested"},
        {"start": 7, "end": 12, "text": "finds", "label": "MONEY", "origin": "human", "state": "accepted",
         "value": {"number": "5", "unit": "XYZ", "approximate": false, "low": null, "high": null}, "note": "n"},
        {"start": 13, "end": 21, "text": "anything", "label": "ORG", "origin": "detected", "state": "rejected"},
    ]);
    assert_comes_back(&file.to_string());
}

#[test]
fn a_text_that_is_not_normalised_keeps_its_marks_in_place() {
    let file = json!({"format": "galley", "version": 1,
        "document": {"text": "\u{feff}One\r\nsen\u{ad}tence – here.\r\n"},
        "sentences": [{"start": 6, "end": 23, "paragraph": 1, "tags": [{"label": "claim"}], "suggestions": []}],
        "entities": [{"start": 18, "end": 22, "label": "ORG"}]});
    let (session, told) = import(&file.to_string()).unwrap();
    assert_eq!(told, [""; 0]);
    let view = session.view();
    assert_eq!(view.sentences[1].tags[0].label, "claim");
    assert_eq!(view.entities[0].span.slice(&view.analysis.text), "here");
}

#[track_caller]
fn refused(file: &str, says: &str) {
    let why = json::import(file).unwrap_err().to_string();
    assert!(why.contains(says), "{why}");
}

#[test]
fn what_is_no_galley_file_is_refused_in_words() {
    refused("", "not JSON");
    refused(
        "{\"format\": \"galley\", \"version\": NaN}",
        "line 1 column 33",
    );
    refused(&"[".repeat(100_000), "not JSON");
    refused("[1]", "no \"format\": \"galley\"");
    refused("{\"format\": \"brat\"}", "no \"format\": \"galley\"");
    refused("{\"format\": \"galley\", \"version\": 2}", "version 2");
    refused("{\"format\": \"galley\", \"version\": 1e999}", "not JSON");
    refused("{\"format\": \"galley\", \"version\": 1}", "no \"text\"");
    refused(
        "{\"format\": \"galley\", \"version\": 1, \"document\": {\"text\": 5}}",
        "no \"text\"",
    );
}

#[test]
fn a_bad_entry_is_named_and_kept_and_the_rest_is_read() {
    let file = json!({"format": "galley", "version": 1, "document": {"text": "Ann Reeve left.", "date": "soon"},
        "labels": [{"name": "claim", "kind": "sentence", "key": "1"}, {"name": "claim", "kind": "sentence"}],
        "sentences": [{"start": 0, "end": 15, "tags": [{"label": "claim"}, {"label": "claim"}]}, {"start": 9, "end": 4, "tags": []}],
        "entities": [{"start": 0, "end": 9, "label": "PERSON"}, {"start": 0, "end": 99, "label": "ORG"},
            {"start": -1, "end": 2, "label": "ORG"}, {"start": 0, "end": 9, "label": "PERSON"},
            {"start": 0, "end": 3, "text": "Bob", "label": "ORG"}, 7],
        "quotes": {}, "actors": [{}]});
    let (session, told) = import(&file.to_string()).unwrap();
    for place in [
        "document.date", "labels", "sentences[0].tags[1]", "sentences[1]", "entities[1]",
        "entities[2]", "entities[3]", "entities[4]", "entities[5]", "quotes", "actors[0]",
    ] {
        assert!(
            told.iter().any(|line| line.starts_with(place)),
            "{place}: {told:#?}"
        );
    }
    assert_eq!(session.view().entities.len(), 1);
    let again: Value = serde_json::from_str(&export(&session)).unwrap();
    assert_eq!(again["unread"].as_array().unwrap().len(), 10);
    assert_eq!(import(&again.to_string()).unwrap().1, [""; 0]);
}
