//! The list of all entities, from the keyboard alone.

use crate::exported;
use browser_tests::Page;

#[test]
fn all_mentions_are_decided_on_from_the_list() {
    let page = Page::open();
    page.annotate("Ann Lee spoke in Leeds. It cost £3 million. Ann Lee left Leeds.");
    page.press("Shift+E");
    page.wait_for("document.activeElement.id === 'entry-0'");
    page.press("a");
    // Before the export, whose button takes the focus.
    page.wait_for("document.activeElement.textContent.includes('✓')");
    let accepted = |page: &Page| {
        let (_, export) = exported(page);
        let entities = export["entities"].as_array().cloned().unwrap_or_default();
        entities.iter().filter(|e| e["state"] == "accepted").count()
    };
    page.press("Enter");
    page.wait_for("document.activeElement.matches('[data-entity]')");
    assert_eq!(accepted(&page), 2);
}

#[test]
fn the_filter_keeps_the_focus_while_it_is_typed() {
    let page = Page::open();
    page.annotate("Ann Lee spoke in Leeds. It cost £3 million.");
    page.press("Shift+E ArrowUp");
    page.wait_for("document.activeElement.id === 'filter'");
    page.press("l e e d s");
    page.wait_for("document.querySelectorAll('[id^=entry-]').length === 1");
    page.press("ArrowDown");
    page.wait_for("document.activeElement.textContent.includes('Leeds')");
}
