//! For readers who see otherwise: axe-core finds nothing, in any state and scheme.

use browser_tests::{Media, Page};

#[track_caller]
fn sound(page: &Page, media: &[Media]) {
    page.set_media(media);
    let faults = page.accessibility_faults();
    assert!(faults.is_empty(), "{media:?}: {}", faults.join("\n"));
}

const SCHEMES: [Media; 3] = [Media::Light, Media::Dark, Media::ForcedColours];
const DESK: (u32, u32) = (1440, 900);
const PHONE: (u32, u32) = (390, 844);

/// In every scheme.
#[track_caller]
fn sound_everywhere(page: &Page) {
    for media in SCHEMES {
        sound(page, &[media]);
    }
}

#[test]
fn the_start_has_no_fault() {
    for (width, height) in [DESK, PHONE] {
        let page = Page::open();
        page.set_viewport(width, height);
        sound_everywhere(&page);
    }
}

#[test]
fn an_open_article_has_no_fault() {
    for (width, height) in [DESK, PHONE] {
        let page = Page::open();
        page.set_viewport(width, height);
        page.open_sample();
        page.press("j j j 1");
        sound_everywhere(&page);
    }
}

#[test]
fn all_that_opens_over_it_has_no_fault() {
    let page = Page::open();
    page.open_sample();
    for keys in ["?", "/", "Escape Escape ArrowRight e"] {
        page.press(keys);
        sound(&page, &[Media::Light]);
    }
    for tab in ["1", "2", "3"] {
        page.click(page.select(&format!("#tab-{tab}")));
        sound(&page, &[Media::Dark]);
    }
}
