//! Every decision from the keyboard.

use crate::{exported, focused, tags};
use browser_tests::Page;
use serde_json::json;

const THREE: &str = "The quay opened on Monday. It cost £3 million. Nobody came.";

fn three() -> Page {
    let page = Page::open();
    page.annotate(THREE);
    page
}

#[test]
fn letters_and_arrows_move_by_sentence() {
    let page = three();
    page.click(page.select("[data-sentence='0']"));
    for (keys, expected) in [
        ("j", 1),
        ("ArrowDown", 2),
        ("k", 1),
        ("ArrowUp", 0),
        ("j j", 2),
    ] {
        page.press(keys);
        assert_eq!(focused(&page), Some(expected), "after {keys}");
    }
}

#[test]
fn numbers_toggle_tags_and_a_sentence_may_have_several() {
    let page = three();
    page.click(page.select("[data-sentence='1']"));
    page.press("1 3");
    assert_eq!(tags(&exported(&page).1, 1), ["claim", "figure"]);
    page.press("1");
    assert_eq!(tags(&exported(&page).1, 1), ["figure"]);
}

#[test]
fn decisions_are_undone_and_redone() {
    let page = three();
    page.click(page.select("[data-sentence='2']"));
    page.press("1 2");
    for (keys, expected) in [
        ("u", &["claim"][..]),
        ("Ctrl+Z", &[]),
        ("Ctrl+Shift+Z", &["claim"]),
        ("Ctrl+Shift+Z", &["claim", "quote"]),
    ] {
        page.press(keys);
        assert_eq!(tags(&exported(&page).1, 2), expected, "after {keys}");
    }
}

#[test]
fn keys_pressed_faster_than_the_page_draws_lose_nothing() {
    let page = three();
    page.click(page.select("[data-sentence='1']"));
    page.slow_down(20);
    page.press("1 n q u a y Escape j 3 Shift+N");
    page.slow_down(1);
    page.click(page.select("nav li button"));
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    let (_, export) = exported(&page);
    assert_eq!(export["sentences"][1]["tags"][0]["note"], "quay");
    assert_eq!(tags(&export, 1), ["claim"]);
    assert_eq!(tags(&export, 2), ["figure"]);
}

#[test]
fn no_key_acts_while_a_text_box_has_the_focus() {
    let page = three();
    page.click(page.select("[data-sentence='0']"));
    page.press("n");
    page.wait_for("document.activeElement.matches('input, textarea, [contenteditable]')");
    page.press("j 1 x u");
    let (_, export) = exported(&page);
    assert_eq!(tags(&export, 0), [""; 0]);
    assert!(
        export["sentences"]
            .as_array()
            .unwrap()
            .iter()
            .all(|s| s["tags"] == serde_json::json!([]))
    );
}

#[test]
fn a_slash_searches_and_a_question_mark_helps() {
    let page = three();
    page.press("/");
    page.wait_for("document.activeElement.matches('input')");
    page.write("Nobody");
    page.wait_for("CSS.highlights.size > 0");
    page.press("Escape");
    assert_eq!(focused(&page), Some(2));
    page.press("?");
    page.find("complementary", "Help");
    // It blocks none of the work.
    page.press("1");
    assert_eq!(tags(&exported(&page).1, 2), ["claim"]);
    page.press("Escape");
    assert!(page.all("complementary", "Help").is_empty());
}

/// A key has done all it does before the next one can come, however slow the machine is:
/// the keys of one script leave the page no moment in between.
#[test]
fn keys_have_acted_before_the_next_one_comes() {
    let page = three();
    let press = |keys: &[&str]| {
        page.evaluate(&format!(
            "{}.map(key => {{
                const event = new KeyboardEvent('keydown', {{ key, bubbles: true, cancelable: true }});
                document.activeElement.dispatchEvent(event);
                const at = document.activeElement;
                return `${{at.id}} ${{event.defaultPrevented}}`;
            }})",
            json!(keys)
        ))
    };
    page.click(page.select("[data-sentence='0']"));
    assert_eq!(
        press(&["j", "1", "j", "3"]),
        json!([
            "sentence-1 true", "sentence-1 true", "sentence-2 true", "sentence-2 true"
        ])
    );
    // The note is not there while another tab of the panel is.
    page.click(page.find("tab", "Figures 1"));
    assert_eq!(press(&["n", "j"]), json!(["note true", "note false"]));
    page.press("Escape");
    assert_eq!(press(&["/", "k"]), json!(["search true", "search false"]));
    page.press("Escape");
    assert_eq!(
        press(&["E", "ArrowUp"]),
        json!(["entry-0 true", "filter true"])
    );
    let (_, export) = exported(&page);
    assert_eq!(tags(&export, 1), ["claim"]);
    assert_eq!(tags(&export, 2), ["figure"]);
}
