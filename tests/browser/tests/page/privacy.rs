//! Nothing leaves: the harness fails every test on a request to elsewhere; this
//! one holds the page to asking for nothing at all once it is ready.

use crate::exported;
use browser_tests::Page;

#[test]
fn nothing_is_fetched_after_the_start() {
    let page = Page::open();
    let count =
        "performance.getEntriesByType('resource').filter(e => !e.name.startsWith('blob:')).length";
    let before = page.evaluate(count);
    page.open_sample();
    page.click(page.select("[data-sentence='3']"));
    page.press("1");
    exported(&page);
    assert_eq!(page.evaluate(count), before);
}
