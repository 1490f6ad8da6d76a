//! Keys by the names that people give them: "j", "?", "Enter", "Ctrl+Shift+Z".

use serde_json::{Value, json};

/// Keys that write nothing: name, Windows key code.
const NAMED: &[(&str, u32)] = &[
    ("Backspace", 8),
    ("Tab", 9),
    ("Enter", 13),
    ("Escape", 27),
    ("End", 35),
    ("Home", 36),
    ("ArrowLeft", 37),
    ("ArrowUp", 38),
    ("ArrowRight", 39),
    ("ArrowDown", 40),
    ("Delete", 46),
];

/// What editing commands a browser's own key bindings give to these; DevTools
/// input goes round the bindings.
const COMMANDS: &[(&str, &str)] = &[
    ("Ctrl+V", "paste"),
    ("Ctrl+A", "selectAll"),
    ("Ctrl+C", "copy"),
];

/// The parameters of `Input.dispatchKeyEvent`, for the key's way down and its way up.
#[must_use]
pub fn press(keys: &str) -> [Value; 2] {
    let (mut modifiers, mut key) = (0, keys);
    for (name, bit) in [("Ctrl+", 2), ("Shift+", 8), ("Alt+", 1)] {
        if let Some(rest) = key.strip_prefix(name) {
            (modifiers, key) = (modifiers | bit, rest);
        }
    }
    let code = NAMED
        .iter()
        .find(|(name, _)| *name == key)
        .map(|(_, code)| *code);
    let shortcut = modifiers & 3 != 0;
    let (key, text, code) = match code {
        Some(code) => {
            let text = if key == "Enter" { "\r" } else { "" };
            (key.to_owned(), text.to_owned(), code)
        }
        None => {
            let code = key
                .chars()
                .next()
                .map_or(0, |c| u32::from(c.to_ascii_uppercase()));
            // With Ctrl alone a keyboard reports the small letter.
            let key = if shortcut && modifiers & 8 == 0 {
                key.to_lowercase()
            } else {
                key.to_owned()
            };
            let text = if shortcut { String::new() } else { key.clone() };
            (key, text, code)
        }
    };
    let commands: Vec<&str> = COMMANDS
        .iter()
        .filter(|(name, _)| *name == keys)
        .map(|(_, command)| *command)
        .collect();
    let event = |kind: &str| {
        json!({
            "type": kind, "key": key, "modifiers": modifiers, "text": text,
            "windowsVirtualKeyCode": code, "commands": commands,
        })
    };
    let down = event(if text.is_empty() {
        "rawKeyDown"
    } else {
        "keyDown"
    });
    let mut up = event("keyUp");
    up["text"] = json!("");
    up["commands"] = json!([]);
    [down, up]
}
