//! The harness itself: a test that cannot fail tells nothing.

use browser_tests::Page;

/// A page with an element of the test's own in it.
fn page_with(element: &str) -> Page {
    let page = Page::open();
    // Built by the parser, as a page is; only tests may put markup in a page.
    page.evaluate(&format!(
        "document.body.replaceChildren(...new DOMParser().parseFromString({}, 'text/html').body.children)",
        serde_json::json!(element)
    ));
    page
}

#[track_caller]
fn complains(script: &str, of: &str) {
    let page = Page::open();
    page.evaluate(script);
    let complaints = page.take_complaints().join("\n");
    assert!(complaints.contains(of), "{script}: {complaints:?}");
}

#[test]
fn errors_violations_and_requests_are_complained_of() {
    complains("console.error('no ink')", "no ink");
    complains(
        "setTimeout(() => { throw new Error('jam') }); new Promise(r => setTimeout(r, 50))",
        "jam",
    );
    complains(
        "fetch('http://galley.invalid/').catch(() => 0)",
        "Content Security Policy",
    );
    complains("fetch('/elsewhere').catch(() => 0)", "404");
    complains("new WebSocket('ws://galley.invalid/')", "galley.invalid");
}

#[test]
fn elements_are_found_by_role_and_name_and_clicked() {
    let page = page_with(
        "<button>Set type</button><button hidden>Distribute</button>
         <p style='height: 3000px'></p><button aria-label='Print'>P</button>",
    );
    page.evaluate(
        "addEventListener('click', e => window.clicked = [e.target.textContent, e.isTrusted])",
    );
    assert!(page.all("button", "Distribute").is_empty());
    assert_eq!(page.all("button", "").len(), 2);
    page.click_button("Print");
    assert_eq!(
        page.evaluate("window.clicked"),
        serde_json::json!(["P", true])
    );
}

#[test]
fn keys_and_text_arrive_as_from_a_keyboard() {
    let page = page_with("<label>Copy <textarea></textarea></label>");
    page.evaluate("window.keys = []; addEventListener('keydown', e => keys.push(e.key + (e.ctrlKey ? '!' : '')))");
    page.focus(page.find("textbox", "Copy"));
    page.press("j ? 1 Enter Ctrl+Z Ctrl+Shift+Z ArrowDown Escape");
    assert_eq!(
        page.evaluate("keys.join(' ')"),
        "j ? 1 Enter z! Z! ArrowDown Escape"
    );
    page.press("Ctrl+A");
    page.write("caf\u{e9} \u{1f6a2}");
    assert_eq!(
        page.text("document.querySelector('textarea').value"),
        "caf\u{e9} \u{1f6a2}"
    );
    page.press("Ctrl+A");
    page.paste_as(&[("text/plain", "bare\nlines"), ("text/html", "<p>rich")]);
    assert_eq!(
        page.text("document.querySelector('textarea').value"),
        "bare\nlines"
    );
}

#[test]
fn files_go_in_and_come_out() {
    let page = page_with(
        "<input type=file aria-label=Open><a download='proof.txt' href='data:text/plain,ink'>Save</a>",
    );
    let file = std::env::temp_dir().join(format!("galley-harness-{}.txt", std::process::id()));
    std::fs::write(&file, "lead").unwrap();
    page.upload(page.select("input"), &[&file]);
    page.wait_for("document.querySelector('input').files.length === 1");
    assert_eq!(
        page.text("document.querySelector('input').files[0].text()"),
        "lead"
    );
    std::fs::remove_file(&file).unwrap();
    let (name, bytes) = page.download(|page| page.click(page.find("link", "Save")));
    assert_eq!(
        (name.as_str(), bytes.as_slice()),
        ("proof.txt", &b"ink"[..])
    );
}
