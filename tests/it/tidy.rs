//! The house's rules that a compiler does not know.

use std::path::{Path, PathBuf};

/// Rooms that know nothing of the browser.
const CORE: &[&str] = &[
    "src/text", "src/detect", "src/document", "src/exchange", "src/persist", "src/app",
];

/// Every file below these folders and files of the project, with its path from the root.
fn files(below: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut waiting: Vec<PathBuf> = below.iter().map(|name| root.join(name)).collect();
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        if let Ok(entries) = std::fs::read_dir(&path) {
            waiting.extend(entries.flatten().map(|entry| entry.path()));
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            let name = path.strip_prefix(root).unwrap_or(&path);
            found.push((name.display().to_string().replace('\\', "/"), text));
        }
    }
    assert!(!found.is_empty(), "nothing in {below:?}");
    found
}

/// No file below these folders names any of these words, comments and tests apart.
#[track_caller]
fn nowhere(words: &[&str], below: &[&str]) {
    let mut faults = Vec::new();
    for (name, text) in files(below)
        .iter()
        .filter(|(name, _)| name.ends_with(".rs"))
    {
        let code = text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let line = line.split("//").next().unwrap_or_default();
            faults.extend(
                words
                    .iter()
                    .filter(|word| has_word(line, word))
                    .map(|word| format!("{name}:{}: {word}", number + 1)),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Does the line hold this very word, not as a part of a longer one?
fn has_word(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part))
}

#[test]
fn words_are_told_from_parts_of_words() {
    assert!(has_word("let x: f64 = 0", "f64"));
    assert!(has_word("web_sys::Storage", "web_sys"));
    assert!(!has_word("of64", "f64"));
    assert!(!has_word("web_system", "web_sys"));
}

#[test]
fn core_rooms_name_no_web_type() {
    nowhere(&["web_sys", "wasm_bindgen", "js_sys", "yew", "gloo"], CORE);
}

#[test]
fn core_rooms_do_no_input_or_output_and_read_no_clock() {
    nowhere(
        &[
            "println", "eprintln", "std::fs", "std::io", "std::env", "std::net", "SystemTime",
            "Instant",
        ],
        CORE,
    );
}

#[test]
fn the_house_calls_one_way() {
    nowhere(
        &[
            "crate::detect", "crate::document", "crate::exchange", "crate::persist", "crate::app",
        ],
        &["src/text"],
    );
    nowhere(
        &[
            "crate::document", "crate::exchange", "crate::persist", "crate::app",
        ],
        &["src/detect"],
    );
    nowhere(
        &["crate::exchange", "crate::persist", "crate::app"],
        &["src/document"],
    );
    nowhere(&["crate::app"], &["src/exchange", "src/persist"]);
}

#[test]
fn amounts_are_never_floats() {
    let all = files(&["src/detect"]);
    let amounts: Vec<&str> = all
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| {
            [
                "money", "value", "number", "percent", "quantity", "cardinal", "ordinal", "amount",
            ]
            .iter()
            .any(|what| name.contains(what))
        })
        .collect();
    nowhere(&["f32", "f64"], &amounts);
}

#[test]
fn pasted_text_never_becomes_markup() {
    nowhere(
        &[
            "inner_html", "set_inner_html", "set_outer_html", "insert_adjacent_html",
            "from_html_unchecked", "document_write", "eval",
        ],
        &["src"],
    );
}

#[test]
fn no_regex_engine_in_the_crate() {
    nowhere(&["regex"], &["src"]);
}

#[test]
fn the_project_knows_no_machine_but_the_readers() {
    // Put together, so that this file is not its own first finding.
    let names = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("../sha", "red"),
        concat!("/Use", "rs/"),
    ];
    let places = [
        "src", "xtask", "tests/it", "tests/browser", "tests/wasm", "benches", "README.md",
        "ARCHITECTURE.md", "CHANGELOG.md", "Cargo.toml", "index.html", ".ci",
    ];
    let faults: Vec<String> = files(&places)
        .iter()
        .flat_map(|(name, text)| {
            let held = names.iter().filter(|place| text.contains(**place));
            held.map(move |place| format!("{name}: {place}"))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
