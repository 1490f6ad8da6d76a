//! An article is pasted and read.

use crate::{article, exported};
use browser_tests::Page;
use browser_tests::page::SAMPLE;

#[test]
fn a_pasted_article_is_annotated() {
    let page = Page::open();
    page.open_sample();
    page.find("article", "Article");
    let found = galley::annotate(SAMPLE);
    assert_eq!(page.evaluate("new Set([...document.querySelectorAll('[data-sentence]')].map(e => e.dataset.sentence)).size"), found.sentences.len());
    assert_eq!(page.evaluate("new Set([...document.querySelectorAll('[data-entity]')].map(e => e.dataset.entity)).size"), found.entities.len());
    assert_eq!(page.evaluate("[...document.querySelectorAll('[data-entity]')].every(e => /^[A-Z]+$/.test(e.dataset.label))"), true);
}

#[test]
fn rich_text_keeps_its_paragraphs_and_nothing_else() {
    let page = Page::open();
    page.click(page.find("textbox", "Article text"));
    page.paste_as(&[
        ("text/plain", "Quay reopens Boats are back. Crews cheered."),
        (
            "text/html",
            "<h1>Quay reopens</h1><p>Boats are <b>back</b>.<p>Crews <i>cheered</i>.<style>p{}</style>",
        ),
    ]);
    page.click_button("Annotate");
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    let (_, export) = exported(&page);
    let text = export["document"]["text"].as_str().unwrap_or_default();
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines, ["Quay reopens", "Boats are back.", "Crews cheered."]);
}

#[test]
fn hostile_text_stays_text() {
    const HOSTILE: &str = "<script>window.owned = 1</script> said <img src=x onerror=\"window.owned = 2\"> & <b>\u{2019}.";
    let page = Page::open();
    page.annotate(HOSTILE);
    assert_eq!(article(&page), HOSTILE);
    assert_eq!(page.evaluate("window.owned === undefined && !document.querySelector('article img, [role=document] img')"), true);
    assert_eq!(exported(&page).1["document"]["text"], HOSTILE);
}

#[test]
fn an_empty_paste_is_told_and_changes_nothing() {
    let page = Page::open();
    page.find("textbox", "Article text");
    page.click_button("Annotate");
    page.wait_for("[...document.querySelectorAll('[role=alert], [role=status]')].some(e => e.textContent.trim())");
    assert_eq!(
        page.evaluate("document.querySelector('[data-sentence]')"),
        serde_json::Value::Null
    );
}

#[test]
fn hostile_html_is_pasted_as_its_text() {
    let page = Page::open();
    page.click(page.find("textbox", "Article text"));
    page.paste_html_as_it_is(
        "<p>The quay<script>window.owned = 1</script> opened.</p>
         <p>It <a href='javascript:window.owned = 2'>cost</a> £3 million.</p>
         <style>body { display: none }</style><iframe src='http://galley.invalid/'></iframe>",
    );
    page.click_button("Annotate");
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    assert_eq!(article(&page), "The quay opened. It cost £3 million.");
    assert_eq!(page.evaluate("window.owned === undefined && !document.querySelector('article a, article script, iframe')"), true);
}

#[test]
fn five_megabytes_are_told_and_leave_the_open_article_alone() {
    let page = Page::open();
    page.annotate("The quay opened. It cost £3 million.");
    let before = exported(&page).1;
    page.paste(&"The quay opened on Monday. It cost £3 million.\n".repeat(110_000));
    page.wait_for(
        "/megabytes/.test([...document.querySelectorAll('[role=alert]')].map(e => e.textContent))",
    );
    assert_eq!(exported(&page).1, before);
}

#[test]
fn five_megabytes_pasted_into_the_box_are_told_and_leave_it_alone() {
    let page = Page::open();
    page.click(page.find("textbox", "Article text"));
    page.write("Boats are back.");
    page.paste(&"The quay opened on Monday. It cost £3 million.\n".repeat(110_000));
    page.wait_for(
        "/megabytes/.test([...document.querySelectorAll('[role=alert]')].map(e => e.textContent))",
    );
    assert_eq!(
        page.text("document.getElementById('paste').value"),
        "Boats are back."
    );
}
