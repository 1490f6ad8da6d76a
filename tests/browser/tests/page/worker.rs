//! A long article is read in a worker; without one it is read all the same.

use crate::article;
use browser_tests::Page;

const TEXT: &str = "The quay opened on Monday. It cost £3 million. Nobody came.";

/// Has the page note its workers, and do `then` in the constructor of each.
fn noting(then: &str) -> String {
    format!(
        "window.workers = [];
         window.Worker = class extends Worker {{
             constructor(...a) {{ super(...a); this.address = a[0]; workers.push(this); {then} }}
         }};"
    )
}

/// Waits until a worker has said that it is ready, as `noting` it heard.
const SAYS: &str = "this.addEventListener('message', () => this.said = true)";
const READY: &str = "workers.some(worker => worker.said)";

/// Puts `paragraphs` of text into the box, quicker than the clipboard would.
fn fill(page: &Page, paragraphs: usize) {
    page.evaluate(&format!(
        "document.getElementById('paste').value = {}.repeat({paragraphs})",
        serde_json::json!(format!("{TEXT}\n"))
    ));
}

#[test]
fn the_page_answers_keys_while_a_long_article_is_read() {
    let page = Page::open_after(&noting(SAYS));
    page.wait_for(READY);
    // A script that is a blob is bound by the page's own policy.
    assert_eq!(
        page.evaluate("workers.every(w => w.address.startsWith('blob:'))"),
        true
    );
    fill(&page, 20_000);
    page.evaluate(
        "window.ticks = 0;
         window.busy = () => document.documentElement.dataset.galley === 'busy';
         setInterval(() => { if (busy() && !document.querySelector('[data-sentence]')) ticks++ }, 10);
         addEventListener('keydown', () => window.pressed = busy());",
    );
    page.click_button("Annotate");
    page.wait_for("busy()");
    page.press("?");
    page.wait_for("document.querySelector('[data-sentence]') !== null");
    assert_eq!(page.evaluate("pressed"), true);
    let ticks = page.evaluate("ticks").as_u64().unwrap_or_default();
    assert!(ticks >= 10, "the page stood still: {ticks}");
    page.find("complementary", "Help");
    page.wait_until_ready();
}

#[test]
fn a_worker_that_was_killed_is_replaced() {
    let page = Page::open_after(&noting(SAYS));
    page.wait_for(READY);
    page.evaluate("workers[0].terminate()");
    page.annotate(TEXT);
    assert_eq!(article(&page), TEXT);
    page.wait_for("workers.length === 2 && workers[1].said");
}

#[test]
fn without_a_worker_the_page_reads_a_long_article_itself() {
    for failing in [
        "window.Worker = class { constructor() { throw new Error('none here') } }".to_owned(),
        // The engine cannot be had.
        noting(
            "const post = this.postMessage.bind(this); this.postMessage = ([, wasm]) => post(['/nowhere.js', wasm])",
        ),
    ] {
        let page = Page::open_after(&failing);
        fill(&page, 1_000);
        page.click_button("Annotate");
        page.wait_for("document.querySelector('[data-sentence=\"2999\"]') !== null");
        page.wait_until_ready();
        page.take_complaints();
    }
}
