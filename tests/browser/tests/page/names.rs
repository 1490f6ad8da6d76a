//! Corrections go to the same words everywhere, and are remembered for later articles.

use crate::exported;
use browser_tests::Page;
use serde_json::Value;

const TEXT: &str = "The Quellor paid £3 million. Nobody thanked the Quellor.";

/// What the page exports of the entities with these words.
#[track_caller]
fn entities(page: &Page, text: &str) -> Vec<Value> {
    let (_, export) = exported(page);
    let all = export["entities"].as_array().map_or(&[][..], Vec::as_slice);
    let named = all
        .iter()
        .filter(|e| e["text"] == text && e["state"] != "rejected");
    named.cloned().collect()
}

#[track_caller]
fn open(page: &Page) {
    page.annotate(TEXT);
    page.click(page.select("[data-sentence='0']"));
    // The palette opens at the first word; Tab goes on to the second.
    page.press("Escape e Tab");
}

#[test]
fn a_correction_goes_everywhere_and_is_remembered() {
    let page = Page::open();
    open(&page);
    page.press("w a Shift+R");
    assert_eq!(entities(&page, "Quellor").len(), 2);
    page.press("Shift+N");
    page.annotate("Nothing came of it. The Quellor denied it.");
    let found = entities(&page, "Quellor");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (&found[0]["label"], &found[0]["origin"], &found[0]["state"]),
        (&"LAW".into(), &"detected".into(), &"suggested".into())
    );
}

#[test]
fn names_are_forgotten_with_undo_handed_out_and_taken_in() {
    let page = Page::open();
    open(&page);
    page.press("w Shift+R");
    page.reload();
    page.click(page.select("#names"));
    page.click_button("Forget Quellor");
    page.wait_for("document.querySelector('#names span').textContent === '0'");
    page.press("a");
    page.wait_for("document.querySelector('#names span').textContent === '1'");
    let (name, file) = page.download(|page| page.click_button("Export the remembered names"));
    assert_eq!(name, "galley-names.json");
    let file: Value = serde_json::from_slice(&file).unwrap_or_default();
    assert_eq!(file["format"], "galley-names");
    assert_eq!(
        file["names"],
        serde_json::json!([{ "text": "Quellor", "label": "LAW" }])
    );
    page.click_button("Clear all remembered names");
    page.wait_for("document.querySelector('#names span').textContent === '0'");
}

#[test]
fn a_second_tab_adds_to_the_names_of_the_first() {
    let first = Page::open();
    open(&first);
    let second = first.open_beside();
    first.press("w Shift+R");
    second.wait_for("document.querySelector('#names span').textContent === '1'");
    second.click(second.select("[data-sentence='1']"));
    second.press("Escape e o Shift+R");
    first.wait_for("document.querySelector('#names span').textContent === '2'");
}
