//! Saved articles: opened again, renamed, deleted and brought back, in one tab and in two.

use crate::{article, exported, focused, tags};
use browser_tests::Page;

const FIRST: &str = "The quay opened on Monday. It cost £3 million.";
const SECOND: &str = "A ferry sank in the night. All were saved.";

/// How many articles the library lists.
const COUNT: &str = "document.querySelectorAll('nav [aria-label^=Delete]').length";

#[track_caller]
fn open_two(page: &Page) {
    page.annotate(FIRST);
    page.press("j 1");
    page.press("Shift+N");
    page.annotate(SECOND);
    page.wait_for(&format!("{COUNT} === 2"));
}

#[test]
fn an_article_is_opened_again_with_its_decisions() {
    let page = Page::open();
    open_two(&page);
    page.click(page.select("nav li:not([aria-current]) button"));
    page.wait_for("document.querySelector('article').textContent.includes('quay')");
    assert_eq!(article(&page), FIRST);
    assert_eq!(tags(&exported(&page).1, 1), ["claim"]);
}

#[test]
fn a_title_is_changed_and_names_the_file() {
    let page = Page::open();
    page.annotate(FIRST);
    page.click(page.select("button.title"));
    page.press("Ctrl+A");
    page.write("Quay");
    page.press("Enter");
    let (name, export) = exported(&page);
    assert_eq!(name, "Quay.galley.json");
    assert_eq!(export["document"]["title"], "Quay");
    page.reload();
    assert_eq!(exported(&page).0, "Quay.galley.json");
}

#[test]
fn a_deleted_article_can_be_brought_back() {
    let page = Page::open();
    open_two(&page);
    page.click(page.select("nav li:not([aria-current]) [aria-label^=Delete]"));
    page.wait_for(&format!("{COUNT} === 1"));
    page.click(page.select(".notice button"));
    page.wait_for(&format!("{COUNT} === 2"));
    page.click(page.select("nav li:not([aria-current]) button"));
    page.wait_for("document.querySelector('article').textContent.includes('quay')");
    assert_eq!(tags(&exported(&page).1, 1), ["claim"]);
}

#[test]
fn a_reload_comes_back_to_the_same_article_and_sentence() {
    let page = Page::open();
    open_two(&page);
    page.press("j");
    assert_eq!(focused(&page), Some(1));
    page.reload();
    assert_eq!(article(&page), SECOND);
    assert_eq!(focused(&page), Some(1));
}

#[test]
fn a_second_tab_follows_the_first() {
    let first = Page::open();
    first.annotate(FIRST);
    let second = first.open_beside();
    assert_eq!(article(&second), FIRST);
    first.press("1");
    second.wait_for("document.querySelector('[aria-pressed=true]') !== null");
    assert_eq!(tags(&exported(&second).1, 0), ["claim"]);
    // And back: what the first tab decided is not lost.
    second.press("3");
    first.wait_for("document.querySelectorAll('[aria-pressed=true]').length === 2");
    assert_eq!(tags(&exported(&first).1, 0), ["claim", "figure"]);
}
