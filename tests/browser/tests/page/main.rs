//! What the contract promises of the page, one subject a file.

mod accessibility;
mod crash;
mod deciding;
mod engine;
mod export;
mod harness;
mod import;
mod keys;
mod layout;
mod library;
mod names;
mod paste;
mod privacy;
mod roster;
mod start;
mod storage;
mod touch;
mod worker;

use browser_tests::Page;
use serde_json::Value;

/// The tags of a sentence, as the page exports them.
fn tags(export: &Value, sentence: usize) -> Vec<String> {
    names(&export["sentences"][sentence]["tags"])
}

/// The labels in a list of tags or suggestions.
fn names(tags: &Value) -> Vec<String> {
    let tags = tags.as_array().map_or(&[][..], Vec::as_slice);
    tags.iter()
        .map(|tag| tag["label"].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Downloads the page's export; returns the file's name and what it holds.
#[track_caller]
fn exported(page: &Page) -> (String, Value) {
    let (name, bytes) = page.download(|page| page.click_button("Export JSON"));
    let export = serde_json::from_slice(&bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
    (name, export)
}

/// The text of the article that is open, paragraph after paragraph, white space folded.
#[track_caller]
fn article(page: &Page) -> String {
    let text = page.text(
        "[...document.querySelectorAll('article :is(p, h1, h2)')].map(e => e.textContent).join(' ')",
    );
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Index of the sentence that has the focus, or holds it.
#[track_caller]
fn focused(page: &Page) -> Option<usize> {
    let index =
        page.text("document.activeElement?.closest('[data-sentence]')?.dataset.sentence ?? ''");
    index.parse().ok()
}
