//! For readers who see otherwise: axe-core finds nothing, in any state and scheme.

use browser_tests::{Media, Page};

#[track_caller]
fn sound(page: &Page, media: &[Media]) {
    page.set_media(media);
    let faults = page.accessibility_faults();
    assert!(faults.is_empty(), "{media:?}: {}", faults.join("\n"));
}

#[test]
fn the_start_has_no_fault() {
    let page = Page::open();
    sound(&page, &[Media::Light]);
    sound(&page, &[Media::Dark]);
}

#[test]
fn an_open_article_has_no_fault() {
    let page = Page::open();
    page.open_sample();
    page.click(page.select("[data-sentence='3']"));
    page.press("1");
    sound(&page, &[Media::Light]);
    sound(&page, &[Media::Dark]);
    sound(&page, &[Media::ForcedColours]);
}

#[test]
fn an_article_on_a_phone_has_no_fault() {
    let page = Page::open();
    page.set_viewport(390, 844);
    page.open_sample();
    sound(&page, &[Media::Light]);
}
