//! Work survives a reload; where the browser cannot keep it, it is told and exportable.

use crate::{article, exported, tags};
use browser_tests::Page;

const TEXT: &str = "The quay opened on Monday. It cost £3 million. Nobody came.";

fn tagged(page: &Page) {
    page.annotate(TEXT);
    page.click(page.select("[data-sentence='1']"));
    page.press("1");
}

/// Waits for a notice that says one of these words.
#[track_caller]
fn told(page: &Page, words: &str) {
    page.wait_for(&format!(
        "[...document.querySelectorAll('[role=alert], [role=status]')].some(e => /{words}/i.test(e.textContent))"
    ));
}

#[test]
fn a_reload_finds_everything_again() {
    let page = Page::open();
    tagged(&page);
    let before = exported(&page).1;
    page.reload();
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    assert_eq!(article(&page), TEXT);
    let after = exported(&page).1;
    for part in [
        "document", "labels", "sentences", "entities", "actors", "quotes",
    ] {
        assert_eq!(after[part], before[part], "{part}");
    }
    assert_eq!(tags(&after, 1), ["claim"]);
}

#[test]
fn a_decision_on_a_long_article_survives_leaving_at_once() {
    let page = Page::open();
    page.evaluate(&format!(
        "document.getElementById('paste').value = {}.repeat(4000)",
        serde_json::json!(format!("{TEXT}\n"))
    ));
    page.click_button("Annotate");
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    page.wait_until_ready();
    page.press("j 1");
    page.wait_for("/tagged: claim/.test(document.querySelector('[data-sentence=\"1\"]').getAttribute('aria-description'))");
    page.reload();
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    assert_eq!(tags(&exported(&page).1, 1), ["claim"]);
}

#[test]
fn blocked_storage_is_told_and_work_goes_on() {
    let page = Page::open_after(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    );
    tagged(&page);
    told(&page, "stor|sav|keep");
    assert_eq!(tags(&exported(&page).1, 1), ["claim"]);
}

/// Fills the storage to the last character.
const FILL: &str = "for (let size = 1 << 22; size >= 1; size >>= 1) {
    try { for (let i = 0; ; i++) localStorage.setItem(`other-${size}-${i}`, 'x'.repeat(size)) } catch {}
}";

#[test]
fn full_storage_is_told_and_work_goes_on() {
    let page = Page::open();
    page.evaluate(FILL);
    tagged(&page);
    told(&page, "full|room|space");
    assert_eq!(tags(&exported(&page).1, 1), ["claim"]);
}
