//! Suggestions and entities are decided on from the keyboard, without a click.

use crate::{exported, focused, tags};
use browser_tests::Page;
use serde_json::Value;

const TEXT: &str = "Ann Lee spoke on Monday. It cost £3 million. Nobody came.";

fn open() -> Page {
    let page = Page::open();
    page.annotate(TEXT);
    page
}

/// The entity with these words, as the page exports it.
#[track_caller]
fn entity(page: &Page, text: &str) -> Value {
    let (_, export) = exported(page);
    let entities = export["entities"].as_array().map_or(&[][..], Vec::as_slice);
    let found = entities.iter().find(|entity| entity["text"] == text);
    found.cloned().unwrap_or_else(|| panic!("no {text}"))
}

/// Puts the focus on the entity with these words, with the mouse.
#[track_caller]
fn click_entity(page: &Page, text: &str) {
    page.wait_for("document.querySelector('[data-entity]') !== null");
    let index = page.text(&format!(
        "[...document.querySelectorAll('[data-entity]')].find(e => e.textContent === '{text}').dataset.entity"
    ));
    page.click(page.select(&format!("[data-entity='{index}']")));
}

#[test]
fn enter_accepts_the_suggestion_of_the_sentence() {
    let page = open();
    page.press("j");
    assert_eq!(focused(&page), Some(1));
    page.press("Enter");
    let (_, export) = exported(&page);
    assert_eq!(tags(&export, 1), ["figure"]);
    let left = export["sentences"][1]["suggestions"].as_array();
    assert!(
        left.is_some_and(|left| left.iter().all(|s| s["label"] != "figure")),
        "{left:?}"
    );
}

#[test]
fn x_rejects_the_suggestion_and_undo_brings_it_back() {
    let page = open();
    let before = exported(&page).1;
    assert_eq!(
        before["sentences"][1]["suggestions"][0]["label"], "figure",
        "{before}"
    );
    page.click(page.select("[data-sentence='0']"));
    page.press("j x");
    let after = exported(&page).1;
    assert_eq!(tags(&after, 1), [""; 0]);
    assert_eq!(
        after["sentences"][1]["suggestions"][0]["state"], "rejected",
        "{after}"
    );
    page.press("u");
    assert_eq!(exported(&page).1["sentences"], before["sentences"]);
}

#[test]
fn entities_are_accepted_rejected_and_given_another_label() {
    let page = open();
    click_entity(&page, "Monday");
    page.press("Enter");
    assert_eq!(entity(&page, "Monday")["state"], "accepted");

    click_entity(&page, "£3 million");
    page.press("x");
    assert_eq!(entity(&page, "£3 million")["state"], "rejected");
    assert_eq!(
        page.evaluate(
            "[...document.querySelectorAll('[data-entity]')].some(e => e.textContent === '£3 million')"
        ),
        false
    );

    click_entity(&page, "Ann Lee");
    page.press("o");
    let org = entity(&page, "Ann Lee");
    assert_eq!(
        (&org["label"], &org["origin"]),
        (&"ORG".into(), &"human".into())
    );
    page.wait_for("[...document.querySelectorAll('[data-entity]')].some(e => e.textContent === 'Ann Lee' && e.dataset.label === 'ORG')");
    page.press("u u u");
    assert_eq!(entity(&page, "Ann Lee")["label"], "PERSON");
    assert_eq!(entity(&page, "£3 million")["state"], "suggested");
    assert_eq!(entity(&page, "Monday")["state"], "suggested");
}

#[test]
fn a_note_is_written_and_left_with_escape() {
    let page = open();
    page.press("j 1 n");
    page.wait_for("document.activeElement.matches('textarea')");
    page.write("Ask the harbour office");
    page.press("Escape");
    assert_eq!(focused(&page), Some(1));
    let (_, export) = exported(&page);
    assert_eq!(
        export["sentences"][1]["tags"][0]["note"],
        "Ask the harbour office"
    );
}

#[test]
fn a_label_of_ones_own_has_a_key() {
    let page = open();
    page.click(page.find("DisclosureTriangle", "Add your own label"));
    page.click(page.find("textbox", "Name of the label"));
    page.write("forecast");
    page.press("Enter");
    page.click(page.select("[data-sentence='0']"));
    page.press("j j 4");
    let (_, export) = exported(&page);
    assert_eq!(tags(&export, 2), ["forecast"]);
    let labels = export["labels"].as_array().unwrap();
    let own = labels.iter().find(|label| label["name"] == "forecast");
    assert_eq!(own.map(|label| &label["key"]), Some(&"4".into()));
    page.reload();
    page.press("4");
    assert_eq!(tags(&exported(&page).1, 2), [""; 0]);
}

/// What is said of an entity is in its own part of the panel, for the mouse and the finger.
#[test]
fn an_entity_in_focus_is_noted_named_and_put_back() {
    let page = open();
    click_entity(&page, "£3 million");
    let note = page.find("textbox", "Note on this entity");
    page.click(note);
    page.write("before tax");
    page.press("Escape");
    assert_eq!(
        page.text("document.activeElement.textContent"),
        "£3 million"
    );
    assert_eq!(entity(&page, "£3 million")["note"], "before tax");
    assert_eq!(entity(&page, "£3 million")["state"], "accepted");
    page.click_button("Back to the suggestion “£3 million”");
    assert_eq!(entity(&page, "£3 million")["state"], "suggested");
    page.click_button("Accept “£3 million”");
    page.click_button("Reject “£3 million”");
    assert_eq!(entity(&page, "£3 million")["state"], "rejected");
}
