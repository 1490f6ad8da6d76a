//! The page starts.

use browser_tests::Page;

#[test]
fn the_page_becomes_ready_from_a_sub_path() {
    let page = Page::open();
    page.find("textbox", "Article text");
    page.find("button", "Annotate");
}
