//! The module outside the page: the same engine, and nothing mounted.

use browser_tests::{Page, page};
use serde_json::Value;

#[test]
fn a_script_gets_what_the_command_line_gives() {
    let tab = Page::blank();
    // A document of the same host that is not the page.
    tab.go(&(page::address() + "start.js"));
    let got = tab.text(&format!(
        "import('{}galley.js').then(async galley => {{ await galley.default(); return galley.annotate({}) }})",
        page::address(),
        serde_json::json!(page::SAMPLE)
    ));
    let export: Value = serde_json::from_str(&got).unwrap();
    let native = galley::annotate(page::SAMPLE);
    assert_eq!(export["format"], "galley");
    assert_eq!(export["document"]["text"], native.text.as_str());
    for (list, count) in [
        ("sentences", native.sentences.len()),
        ("entities", native.entities.len()),
        ("quotes", native.quotes.len()),
        ("actors", native.actors.len()),
    ] {
        assert_eq!(export[list].as_array().unwrap().len(), count, "{list}");
    }
    assert_eq!(tab.evaluate("document.documentElement.dataset.galley === undefined && !document.querySelector('main, textarea')"), true);
}
