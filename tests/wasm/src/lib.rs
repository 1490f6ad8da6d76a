//! Texts on which the engine has to give the same export on wasm as natively.
//! Exports are compared and not analyses: a score's last bits are the machine's
//! own, since its exponential function is, and an export rounds them away.

/// A name and a text: one of each kind of thing that the engine looks for, and
/// one of each way in which a 32-bit machine or another allocator could differ.
pub const TEXTS: &[(&str, &str)] = &[
    ("empty", ""),
    (
        "news",
        "Harbour fund grows\n\nMs Ilse Brandvold, the harbour minister, said on 3 March 2025 that the fund would rise to £2.26bn, up 3.5 per cent. \u{201c}We start on Monday at 9.30am,\u{201d} she told the Nordhaven Post.\n\nAbout 1,200 sq km of sea bed is included; the third phase costs $5-10 million.",
    ),
    (
        "unicode",
        "\u{feff}Zo\u{eb} paid 3\u{a0}000\u{202f}\u{20ac} for two \u{1f6a2}\u{1f6a2}; \u{ab}c\u{2019}est bon\u{bb}, dit-elle.\r\nA cafe\u{301} closed.\u{0}",
    ),
    (
        "numbers",
        "It cost 79,228,162,514,264,337,593,543,950,335 yen, or 0.000000000000000000000000001 of it, or 99999999999999999999999999999999999 pounds.",
    ),
    (
        "marks",
        "\"\"\"((((\u{201c}\u{201c}\u{2018}''$$$%%%a.b.c.1.2.3,,,---",
    ),
];
