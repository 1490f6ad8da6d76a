//! A phone: what fingers do.

use crate::exported;
use browser_tests::Page;

fn phone() -> Page {
    let page = Page::open();
    page.set_viewport(390, 844);
    page.annotate("The quay opened on Monday.\n\nMira Oduya crossed it.");
    page
}

#[test]
fn the_help_takes_the_place_of_the_drawer() {
    let page = phone();
    page.tap(page.find("button", "Articles"));
    // Once it has slid in.
    page.wait_for("document.querySelector('.drawer-open .library')?.getAnimations().length === 0");
    page.tap(page.select(".drawer-tools button:last-child"));
    page.find("complementary", "Help");
    page.wait_for("document.querySelector('.drawer-open') === null");
}

/// A page hears nothing of the handles that a finger drags, only that the selection changes.
#[test]
fn words_that_a_finger_selects_get_a_label() {
    let page = phone();
    page.tap(page.select("[data-sentence='0']"));
    page.evaluate(
        "const words = document.querySelector('[data-sentence=\"0\"]').firstChild;
         getSelection().setBaseAndExtent(words, 4, words, 8)",
    );
    page.tap(page.select("#palette .place"));
    page.wait_for("document.getElementById('palette') === null");
    let (_, export) = exported(&page);
    let entities = export["entities"].as_array().map_or(&[][..], Vec::as_slice);
    assert!(
        entities
            .iter()
            .any(|e| e["text"] == "quay" && e["label"] == "PLACE" && e["origin"] == "human"),
        "{entities:?}"
    );
}

/// Without keys, what is decided on an entity is at the bottom edge, and what is told
/// stands above it.
#[test]
fn a_finger_rejects_an_entity_and_sees_all_of_the_panel() {
    let page = phone();
    page.tap(page.find("mark", ""));
    page.tap(page.find("button", "Reject “Monday”"));
    page.tap(page.select("[data-entity]"));
    page.tap(page.find("button", "Reject “Mira Oduya”"));
    page.wait_for("document.querySelector('.notice') !== null");
    let covered = "document.querySelector('.notices').getBoundingClientRect().bottom
        > document.querySelector('.panel').getBoundingClientRect().top";
    assert_eq!(page.evaluate(covered), false);
    let (_, export) = exported(&page);
    let states = export["entities"].as_array().unwrap().iter();
    assert!(states.into_iter().all(|e| e["state"] == "rejected"));
}
