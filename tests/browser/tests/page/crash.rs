//! The program fails: it says so and what to do, and nothing is lost.

use crate::{article, exported, tags};
use browser_tests::Page;

const TEXT: &str = "The quay opened on Monday. It cost £3 million. Nobody came.";

#[test]
fn a_crash_is_told_once_and_a_reload_goes_on() {
    let page = Page::open();
    page.annotate(TEXT);
    page.press("j 1");
    // The browser will not build the help: nothing that the program can handle.
    page.evaluate(
        "document.createElement = () => { delete document.createElement; throw new Error('jam') }",
    );
    page.press("?");
    let told = "[...document.querySelectorAll('[role=alert]')].filter(e => /has stopped.*Reload/.test(e.textContent))";
    page.wait_for(&format!("{told}.length === 1"));
    assert_eq!(article(&page), TEXT, "it is there to read");
    page.press("j 2");
    assert_eq!(page.evaluate(&format!("{told}.length")), 1);
    assert!(!page.take_complaints().is_empty());
    page.reload();
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    assert_eq!(tags(&exported(&page).1, 1), ["claim"]);
}
