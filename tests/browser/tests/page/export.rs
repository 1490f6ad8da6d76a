//! The export: the contract's form, in code points.

use crate::{exported, tags};
use browser_tests::Page;
use serde_json::Value;

/// Beyond one byte, beyond one UTF-16 unit, and two characters in one glyph.
const TEXT: &str = "\u{1f6a2} The cafe\u{301} quay opened\r\nIt cost £3 million, or €3.6m. \u{1f6a2}\u{1f6a2} \u{201c}Dear,\u{201d} said Ann Lee.";

/// What Python's `text[start:end]` gives.
fn slice<'t>(text: &'t str, place: &Value) -> Option<&'t str> {
    let byte = |of: &Value| {
        let count = usize::try_from(of.as_u64()?).ok()?;
        let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        ends.into_iter().nth(count)
    };
    text.get(byte(&place["start"])?..byte(&place["end"])?)
}

#[test]
fn offsets_count_code_points() {
    let page = Page::open();
    page.annotate(TEXT);
    page.click(page.select("[data-sentence='1']"));
    page.press("3");
    let (name, export) = exported(&page);
    assert!(
        name.ends_with(".galley.json") && name.contains("quay opened"),
        "{name}"
    );
    let text = export["document"]["text"].as_str().unwrap();
    assert_eq!(text, TEXT.replace("\r\n", "\n"));
    let entities = export["entities"].as_array().unwrap();
    assert!(entities.len() >= 2, "{entities:?}");
    for list in ["entities", "quotes"] {
        for entry in export[list].as_array().unwrap() {
            assert_eq!(slice(text, entry), entry["text"].as_str(), "{entry}");
        }
    }
    for sentence in export["sentences"].as_array().unwrap() {
        let slice = slice(text, sentence).unwrap();
        assert!(!slice.is_empty() && slice == slice.trim(), "{slice:?}");
    }
    assert_eq!(tags(&export, 1), ["figure"]);
}

#[test]
fn what_a_tag_says_of_itself() {
    let page = Page::open();
    page.annotate("The quay opened. It cost £3 million.");
    page.click(page.select("[data-sentence='1']"));
    page.press("1");
    let (_, export) = exported(&page);
    assert_eq!(
        (&export["format"], &export["version"]),
        (&"galley".into(), &1.into())
    );
    assert_eq!(export["offset_unit"], "codepoint");
    let tag = &export["sentences"][1]["tags"][0];
    assert_eq!(
        (&tag["label"], &tag["origin"]),
        (&"claim".into(), &"human".into())
    );
    let money = &export["entities"][0];
    assert_eq!(
        (
            &money["label"],
            &money["value"]["number"],
            &money["value"]["unit"]
        ),
        (&"MONEY".into(), &"3000000".into(), &"GBP".into())
    );
}
