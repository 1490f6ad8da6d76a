//! Any string gives a sound analysis, and time grows no faster than the text.
//!
//! `fuzz/` looks for strings that break the engine at random; here are those
//! that are known to be hard, and random ones made of what recognisers react to.

use crate::sound;
use galley::{Text, annotate, detect::analyse};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Words and marks that recognisers react to, and some that get in their way.
const PIECES: &[&str] = &[
    "a", "the", "Mr", "Mr.", "U.S.", "St", "said", "he", "John", "Healey", "May", "March", "Dec.",
    "Monday", "last", "next", "week", "year", "three", "and a half", "million", "bn", "£", "$",
    "€", "%", "5", "19", "2024", "1990", "s", "9.30", "pm", ":", "-", "–", "/", ".", ",", "...",
    "…", "“", "”", "‘", "’", "\"", "'", "'s", "«", "»", "(", ")", "[", "]", "th", "of", "to",
    "between", "per", "cent", "km", "\n", "\n\n", "\t", "\u{a0}", "é", "e\u{301}", "👩‍👩‍👧", "漢字",
    "ß", "İ", "ﬁ", "٣", "½", "\u{202e}", "@", "www.a.org", "http://", "&", "—", "12,345.67", "00",
    "31", "FY", "Q3", "BC", "\u{2028}", "\u{ad}", "the minister", "told", "according to", "Ltd",
];

/// Text made of [`PIECES`], with and without spaces between them.
fn pieces() -> impl Strategy<Value = String> {
    let piece = (proptest::sample::select(PIECES), any::<bool>());
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| {
        let mut text = String::new();
        for (piece, space) in pieces {
            text.push_str(piece);
            if space {
                text.push(' ');
            }
        }
        text
    })
}

proptest! {
    #[test]
    fn any_string(text in any::<String>()) {
        sound::check(&annotate(&text));
    }

    #[test]
    fn any_pieces(text in pieces()) {
        sound::check(&annotate(&text));
    }

    #[test]
    fn any_pieces_on_any_day(text in pieces(), year in -9999_i16..=9999, days in 1_i16..=365) {
        let day = jiff::civil::Date::new(year, 1, 1).unwrap().with().day_of_year(days).build();
        sound::check(&analyse(Text::new(&text), day.ok()));
    }
}

#[test]
fn nothing_and_next_to_nothing() {
    for text in [
        "", " ", "\n", "\r\n\r", "\u{feff}", "\u{0}", ".", "“", "\u{301}", "9", "£",
    ] {
        sound::check(&annotate(text));
    }
}

/// What a text of nothing else has brought engines to their knees with.
const HARD: &[&str] = &[
    "(", ")", "[", "\"", "“", "”", "'", "‘", "’", "« ", "1", "1,", "1.", "1 ", "1-", "1/", "1:",
    "a.b.c.", "👩‍👩‍👧", "word", "word ", "$", "$ ", "$1", "%", "A A A A ", "A", "Mr. ", "\n", "\n\n",
    " ", "-", "...", "a@", "http://", "www.", "three ", "million ", "and ", "one hundred ",
    "Monday ", "May 1, ", "the end of ", "last ", "1 hour, ", "twenty-", "last day of ", "first ",
    "four hours, ", "a year and ", "“a ” ", "“a\n", "he said. ", "\"a\" said A. ", "e\u{301}",
    "\u{301}", "I ", "Mr A said. ", "£5m to ", "10-", "5ft ", "Q3 ", "'s", "No. ", "said ",
    "of the ", ", ", "Ann Ott, ", "Ann Ott said “a” ", "the minister ", "of ", "“a” ‘b’ ", "[1]",
    ":) ", "ﬁ", "A.", "A & ", "Bank of ", "the Bank of A and ", "Ann-", "O'", "a\u{2028}",
    "Ann B Cole, ", "A-B ", "per cent ", "half a ", "between 1 and ", "he ", "they said “a” ",
];

#[test]
fn a_thousand_of_each() {
    for piece in HARD {
        sound::check(&annotate(&piece.repeat(1000)));
    }
}

/// How long it takes to analyse each of `texts`.
fn time<'t>(texts: impl IntoIterator<Item = &'t str>) -> Duration {
    let start = Instant::now();
    for text in texts {
        std::hint::black_box(annotate(text));
    }
    start.elapsed()
}

/// One long text costs what its parts cost one by one; a square would cost as
/// many times that as there are parts. Both take about as long, so that other
/// work on the machine slows both; whom it slows alone gets more tries, and a
/// square fails them all.
#[test]
fn time_grows_with_the_text() {
    const PART: usize = 4 << 10;
    const PARTS: usize = 32;
    const ROOM: u32 = 6;
    const TRIES: usize = 8;
    for piece in HARD {
        let [part, whole] = [PART, PART * PARTS].map(|len| piece.repeat(len / piece.len()));
        let tries: Vec<_> = (0..TRIES)
            .map(|_| (time([whole.as_str()]), time([part.as_str(); PARTS])))
            .take_while(|(whole, parts)| *whole > *parts * ROOM)
            .collect();
        assert!(
            tries.len() < TRIES,
            "{piece:?} repeated takes, as one text and as {PARTS}: {tries:?}"
        );
    }
}
