//! Files that come in: our own without loss, others with a word about what is wrong.

use crate::{article, exported};
use browser_tests::Page;
use std::path::PathBuf;

const TEXT: &str = "The quay opened on Monday. It cost £3 million. Nobody came.";

/// A file for one test; gone with it.
struct File(PathBuf);

impl File {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let folder =
            std::env::temp_dir().join(format!("galley-import-{}-{name}", std::process::id()));
        let file = folder.join(name);
        std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(&file, bytes))
            .unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        Self(file)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        if let Some(folder) = self.0.parent() {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

fn open_file(page: &Page, file: &File) {
    let input = page.select("input[type=file]");
    page.upload(input, &[&file.0]);
}

#[test]
fn an_export_comes_back_without_loss() {
    let page = Page::open();
    page.annotate(TEXT);
    page.click(page.select("[data-sentence='1']"));
    page.press("1 3");
    let (name, before) = exported(&page);
    let file = File::new(&name, before.to_string().as_bytes());

    let page = Page::open();
    open_file(&page, &file);
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    let after = exported(&page).1;
    for part in [
        "document", "labels", "sentences", "entities", "actors", "quotes",
    ] {
        assert_eq!(after[part], before[part], "{part}");
    }
}

#[test]
fn a_text_file_is_annotated() {
    let page = Page::open();
    let file = File::new("quay.txt", TEXT.as_bytes());
    open_file(&page, &file);
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    assert_eq!(article(&page), TEXT);
}

#[test]
fn a_file_is_dropped_on_the_page() {
    let page = Page::open();
    let file = File::new("quay.txt", TEXT.as_bytes());
    page.drop_files(page.select("main"), &[&file.0]);
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    assert_eq!(article(&page), TEXT);
}

#[test]
fn a_web_page_gives_its_article() {
    let page = Page::open();
    let html = "<!doctype html><title>Quay</title><nav>Home</nav><article><h1>Quay opens</h1><p>It cost <b>£3</b> million.</article><footer>Us</footer>";
    let file = File::new("quay.html", html.as_bytes());
    open_file(&page, &file);
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    assert_eq!(article(&page), "Quay opens It cost £3 million.");
}

#[test]
fn bad_files_are_told_and_leave_the_open_article_alone() {
    let files = [
        File::new("cut.txt", b"The quay \xff\xfe opened"),
        File::new("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0"),
        File::new("other.json", br#"{"format": "other"}"#),
        File::new("broken.json", br#"{"format": "galley", "#),
        File::new("empty.txt", b""),
    ];
    for file in &files {
        let page = Page::open();
        page.annotate(TEXT);
        let before = exported(&page).1;
        open_file(&page, file);
        page.wait_for(
            "[...document.querySelectorAll('[role=alert]')].some(e => e.textContent.trim())",
        );
        assert_eq!(exported(&page).1, before, "{}", file.0.display());
    }
}
