//! Numbers that name a thing instead of counting any: "Covid-19", "AK-47", "junction 40",
//! "Section 21", "Formula One", "Room 101", "call 999", "1." at the start of a line.

use super::numeral::{Form, Numeral, item};
use super::scan::{Gap, after, before, is_space, one_of, word_after, word_before};

/// Whether `numeral` is a name, or a part of one.
pub(super) fn is_designation(text: &str, numeral: &Numeral) -> bool {
    is_glued(text, numeral)
        || is_item_number(text, numeral)
        || is_emergency_number(text, numeral)
        || is_titled(text, numeral)
        || follows_a_kind(text, numeral)
}

/// Letters, signs or colons that touch it: "Covid-19", "R39", "19:30", "@2".
fn is_glued(text: &str, numeral: &Numeral) -> bool {
    let head = before(text, numeral.start);
    let tail = after(text, numeral.end);
    let last = head.chars().next_back();
    if last.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '@' | '§' | '/')) {
        return true;
    }
    if last == Some(':') && head.chars().rev().nth(1).is_some_and(char::is_alphanumeric) {
        return true;
    }
    // "section 19(1)", "item 5(b)"
    if last == Some('(') && head.chars().rev().nth(1).is_some_and(char::is_alphanumeric)
        || is_lettered(tail)
    {
        return true;
    }
    if tail.starts_with(':') && tail.chars().nth(1).is_some_and(char::is_alphanumeric) {
        return true;
    }
    // "v2.0" leaves ".0" behind.
    if last == Some('.')
        && head
            .chars()
            .rev()
            .nth(1)
            .is_some_and(|c| c.is_ascii_digit())
    {
        return true;
    }
    numeral.form == Form::Digits
        && (is_coded(head, tail)
            || word_before(text, numeral.start).is_some_and(|near| {
                // "1-for-7" is a score.
                near.gap == Gap::Hyphen && !is_joint(near.word) && item(near.word).is_none()
            }))
}

/// Words that hyphens put between two numbers: "1-for-7", "3-of-6", "one-in-20", "five-to-10".
fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "for" | "of" | "in" | "to" | "and" | "or" | "on" | "by" | "out"
    )
}

/// "(b)" after a number.
fn is_lettered(tail: &str) -> bool {
    let mut chars = tail.chars();
    chars.next() == Some('(')
        && chars.next().is_some_and(|c| c.is_ascii_lowercase())
        && chars.next() == Some(')')
}

/// A part of a code: "DDR5-6000", "CVE-2024-11395", "24-cv-1123".
fn is_coded(head: &str, tail: &str) -> bool {
    /// Longest part of a code that is looked at, in bytes.
    const LONGEST: usize = 12;
    let from = head.floor_char_boundary(head.len().saturating_sub(LONGEST));
    let mut letters = false;
    let mut digits = false;
    if head.ends_with('-') {
        let run = head.get(from..).unwrap_or_default();
        for c in run.chars().rev().skip(1) {
            match c {
                'A'..='Z' => letters = true,
                '0'..='9' => digits = true,
                '-' => {}
                _ => break,
            }
        }
    }
    let docket = || {
        let word = tail.strip_prefix('-')?;
        let len = word.bytes().take_while(u8::is_ascii_lowercase).count();
        let rest = word.get(len..)?.strip_prefix('-')?;
        let name = word.get(..len)?;
        (rest.starts_with(|c: char| c.is_ascii_digit())
            && (1..=3).contains(&len)
            && !is_joint(name))
        .then_some(())
    };
    letters && digits || docket().is_some()
}

/// "1. The council notes": the number of a paragraph.
fn is_item_number(text: &str, numeral: &Numeral) -> bool {
    let head = before(text, numeral.start).trim_end_matches(['(', '[']);
    let opens = head.is_empty() || head.ends_with('\n');
    let tail = after(text, numeral.end);
    numeral.form == Form::Digits
        && opens
        && tail
            .strip_prefix(['.', ')', ']'])
            .is_some_and(|tail| tail.starts_with([' ', '\t', '\u{a0}']))
}

/// "call 999", "ring 101", "on 111".
fn is_emergency_number(text: &str, numeral: &Numeral) -> bool {
    let written = text.get(numeral.start..numeral.end).unwrap_or_default();
    one_of(written, &["100", "101", "111", "112", "911", "999"])
        && word_before(text, numeral.start).is_some_and(|near| {
            one_of(
                near.word,
                &[
                    "call", "called", "calling", "dial", "dialled", "dialed", "dialling", "ring",
                    "rang", "phone", "phoned",
                ],
            ) || (near.word == "on" && written != "100")
        })
}

/// "Formula One", "Ocean's Eleven": a number with a capital after a word with one.
fn is_titled(text: &str, numeral: &Numeral) -> bool {
    let written = text.get(numeral.start..numeral.end).unwrap_or_default();
    let mut letters = written.chars();
    numeral.form == Form::Words
        && letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && word_before(text, numeral.start)
            .is_some_and(|near| near.gap == Gap::Space && near.word.starts_with(char::is_uppercase))
}

/// "section 21", "buses 32 and 34", "Boeing 747", "the Group of 20".
fn follows_a_kind(text: &str, numeral: &Numeral) -> bool {
    if numeral.form == Form::Fraction || numeral.scale > 0 {
        return false;
    }
    let Some(near) = kind_before(text, numeral.start) else {
        return false;
    };
    let names = |word: &str| one_of(word, KINDS) || TITLED.contains(&word);
    if names(near.word) {
        return true;
    }
    let earlier = before(text, near.start);
    match near.word {
        "of" => word_before(text, near.start).is_some_and(|w| w.word == "Group"),
        // The second of two: what stands before the first counts.
        "and" | "or" | "to" => {
            let first = earlier.trim_end_matches(is_space);
            let start = first.trim_end_matches(|c: char| c.is_ascii_digit()).len();
            start < first.len() && kind_before(text, start).is_some_and(|near| names(near.word))
        }
        "a" | "A" => {
            let written = after(text, numeral.start).as_bytes();
            matches!(written, [b'7', b'0'..=b'8', b'7', ..])
                && !word_after(text, numeral.end).is_some_and(|w| w.gap == Gap::Hyphen)
        }
        _ => false,
    }
}

/// The word before a number at byte `start`, over the stop of an abbreviation ("Ref. 12").
fn kind_before(text: &str, start: usize) -> Option<super::scan::Near<'_>> {
    let head = before(text, start).trim_end_matches(is_space);
    let head = head.strip_suffix('.').unwrap_or(head);
    word_before(text, head.len()).filter(|near| near.gap == Gap::None)
}

/// Kinds of things that have numbers, in any case. "No.", "page" and "level" are not
/// among them: newspapers' numbers there are marked as numbers.
const KINDS: &[&str] = &[
    "annex", "appendix", "article", "articles", "bus", "buses", "chapter", "chapters", "clause",
    "clauses", "docket", "extension", "fig", "figs", "flight", "interstate", "isbn", "issn",
    "junction", "junctions", "op", "opus", "para", "paragraph", "paragraphs", "paras", "platform",
    "psalm", "ref", "reference", "regulation", "regulations", "route", "routes", "scene",
    "section", "sections", "squawk", "subsection", "version", "versions",
];

/// Names that a number belongs to, as they are written.
const TITLED: &[&str] = &[
    "Airbus", "Android", "Apollo", "Atlas", "Boeing", "Box", "Channel", "Falcon", "Formula",
    "Galaxy", "Gate", "Gen", "Highway", "Ka", "Local", "Operation", "Pier", "Pixel", "PlayStation",
    "Python", "Radio", "Regulation", "Resolution", "Room", "Route", "Rule", "Scene", "Schedule",
    "Terminal", "Type", "Ward", "Windows", "Xbox", "Year", "iOS", "iPad", "iPhone",
];

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn numbers_that_name() {
        for text in [
            "the G7 and Covid-19", "under section 21", "sections 204 and 318", "an F-16",
            "the 5G network", "version 1.2.3", "v2.0", "buses 32 and 34", "junction 40",
            "call 999", "the Group of 20", "1. The council", "Room 101", "an iPhone 15",
            "regulation 19(1)", "item 5(b)", "DDR5-6000", "CVE-2024-11395", "24-cv-1123", "Fig. 3",
            "bus route 137", "",
        ] {
            check(text, &[]);
        }
    }
}
