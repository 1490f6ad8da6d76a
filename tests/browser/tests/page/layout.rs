//! The page fits: no sideways scrolling at any width, and 10,000 sentences stay quick.

use browser_tests::Page;

#[test]
fn nothing_is_wider_than_the_window() {
    for (width, height) in [(1440, 900), (1024, 768), (390, 844), (320, 640)] {
        let page = Page::open();
        page.set_viewport(width, height);
        let wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(page.evaluate(wide), 0, "start at {width}");
        page.open_sample();
        assert_eq!(page.evaluate(wide), 0, "article at {width}");
    }
}

#[test]
fn a_tag_in_a_long_article_is_quick() {
    let page = Page::open();
    let text = "The quay opened on Monday. It cost £3 million.\n".repeat(5_000);
    page.annotate(&text);
    page.wait_for("document.querySelectorAll('[data-sentence]').length >= 10000");
    page.click(page.select("[data-sentence='4']"));
    let time = page.evaluate(
        "new Promise(done => {
             const start = performance.now();
             document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
             requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
         })",
    );
    // A frame takes 16 ms; a slow machine with other work gets ten times that.
    assert!(time.as_f64().unwrap() < 200.0, "{time} ms");
}
