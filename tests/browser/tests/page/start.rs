//! The page starts, from any sub-path, alone.

use browser_tests::Page;

#[test]
fn the_page_becomes_ready() {
    Page::open();
}
