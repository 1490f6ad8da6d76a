//! The page fits: no sideways scrolling at any width, and 10,000 sentences stay quick.

use crate::{exported, tags};
use browser_tests::Page;
use serde_json::json;

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

/// A page enlarged four times, and twice a phone's: no button lies on another.
#[test]
fn buttons_do_not_overlap_when_the_page_is_enlarged() {
    let page = Page::open();
    page.open_sample();
    for (width, height) in [(720, 450), (390, 844), (360, 225), (320, 256)] {
        page.set_viewport(width, height);
        let covered = "[...document.querySelectorAll('.panel button, .top button')]
            .filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 1)
            .filter((e, _, all) => all.some(f => {
                const [a, b] = [e.getBoundingClientRect(), f.getBoundingClientRect()];
                return e !== f && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
                    && a.bottom <= innerHeight && b.bottom <= innerHeight;
            })).map(e => e.textContent)";
        assert_eq!(page.evaluate(covered), json!([]), "at {width}");
    }
}

#[test]
fn paper_has_the_article_and_nothing_of_the_desk() {
    let page = Page::open();
    page.open_sample();
    page.press("j 1");
    page.call("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let shown = |selector: &str| {
        let script =
            "[...document.querySelectorAll(SELECTOR)].some(e => e.getClientRects().length > 0)";
        page.evaluate(&script.replace("SELECTOR", &json!(selector).to_string()))
    };
    assert_eq!(
        shown(".top, .library, .panel, .foot, .strip, .about"),
        false
    );
    for selector in [
        ".headline, .proof h1", "[data-sentence]", "[data-entity]", ".chip",
    ] {
        assert_eq!(shown(selector), true, "{selector}");
    }
}

/// Not a time, which says more of the machine than of the page, but what makes it
/// short: few paragraphs a section, and none of the others drawn anew by a tag.
#[test]
fn a_tag_in_a_long_article_touches_its_section_alone() {
    let page = Page::open();
    page.annotate(&"The quay opened on Monday. It cost £3 million.\n".repeat(5_000));
    page.wait_for("document.querySelectorAll('[data-sentence]').length === 10000");
    let sections = "[...document.querySelectorAll('article > section')]";
    assert_eq!(
        page.evaluate(&format!("{sections}.every(s => s.children.length <= 25 && getComputedStyle(s).contentVisibility === 'auto')")),
        true
    );
    page.evaluate(&format!(
        "window.touched = new Set();
         new MutationObserver(records => records.forEach(r => touched.add(r.target.parentElement.closest('section')))
             ).observe(document.querySelector('article'), {{ subtree: true, childList: true, attributes: true, characterData: true }});
         {sections}.length"
    ));
    page.press("j j 1");
    assert_eq!(page.evaluate("touched.size"), 1);
    assert_eq!(tags(&exported(&page).1, 2), ["claim"]);
}
