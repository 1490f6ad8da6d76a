//! WCAG 2.2 AA: the style sheet's colours, in both schemes, by their own formula.

use std::collections::BTreeMap;

/// Text and the ground that it stands on.
const PAIRS: &[(&str, &str)] = &[
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "wash"),
    ("ink", "accent-wash"),
    ("ink", "find"),
    ("ink", "find-now"),
    ("ink", "good-w"),
    ("ink", "bad-w"),
    ("ink-2", "paper"),
    ("ink-2", "sheet"),
    ("ink-2", "wash"),
    ("ink-2", "accent-wash"),
    ("ink-3", "paper"),
    ("ink-3", "sheet"),
    ("ink-3", "wash"),
    ("accent", "sheet"),
    ("on-accent", "accent"),
    ("bad", "sheet"),
    ("bad", "bad-w"),
    ("claim", "paper"),
    ("quote", "paper"),
    ("figure", "paper"),
    ("on-hue", "claim"),
    ("on-hue", "quote"),
    ("on-hue", "figure"),
    ("person", "person-w"),
    ("org", "org-w"),
    ("place", "place-w"),
    ("norp", "norp-w"),
    ("amount", "amount-w"),
    ("date", "date-w"),
    ("other", "other-w"),
];

#[test]
fn text_is_readable_in_both_schemes() {
    let style = include_str!("../../style.css");
    let (light, rest) = style
        .split_once("@media screen and (prefers-color-scheme: dark)")
        .unwrap();
    let dark = rest.split_once("/* Base */").unwrap().0;
    let mut tokens = BTreeMap::new();
    for (scheme, part) in [("light", light), ("dark", dark)] {
        tokens.extend(colours(part));
        for (text, ground) in PAIRS {
            let ratio = contrast(tokens[*text], tokens[*ground]);
            assert!(
                ratio >= 4.5,
                "{scheme}: {text} on {ground} is {ratio:.2} to 1"
            );
        }
        // What only shows where a box ends needs 3 to 1.
        let ratio = contrast(tokens["rule-2"], tokens["sheet"]);
        assert!(ratio >= 3.0, "{scheme}: boxes are {ratio:.2} to 1");
    }
}

/// The declarations `--name: #rrggbb;` of a style sheet.
fn colours(style: &str) -> impl Iterator<Item = (&str, [f64; 3])> {
    style.split("--").skip(1).filter_map(|declaration| {
        let (name, value) = declaration.split_once(": #")?;
        let channel = |at: usize| {
            let digits = value.get(at..at + 2)?;
            u8::from_str_radix(digits, 16).ok().map(f64::from)
        };
        Some((name, [channel(0)?, channel(2)?, channel(4)?]))
    })
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|channel| {
        let c = channel / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
