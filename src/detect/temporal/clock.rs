//! Times of day in figures: "9.30pm GMT", "0900 hrs", "17h05", "4 to 7 p.m."

use super::{
    Found, elapsed, iso,
    reader::Reader,
    spoken,
    words::{Part, Word},
};
use crate::text::Kind;

/// The half of the day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Afternoon,
}

/// What digits say about a time.
struct Figures {
    hour: u32,
    minute: u32,
    /// First token after it.
    end: usize,
    /// How it was written.
    style: Style,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// "9".
    Hour,
    /// "9:30", "17h05": a time even on its own.
    Colon,
    /// "9.30": a time where something says so.
    Point,
    /// "0930".
    Block,
}

/// Reads a time that starts with digits.
pub(super) fn figures(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if reader.glued(at)
        && reader.follows(at, &[":", ".", "-", "/", "$", "£", "€", "#"])
        && !reader.range(at - 1)
    {
        return None;
    }
    if let Some(found) = elapsed::read(reader, at) {
        return Some(found);
    }
    let time = written(reader, at)?;
    if let Some((found, _)) = with_half(reader, &time) {
        return Some(until(reader, at, found));
    }
    // "4 to 7 p.m.", "9-11.30am": the half of the day is told at the end.
    if let Some(last) = joined(reader, at, time.end).and_then(|next| written(reader, next))
        && time.style != Style::Block
        && let Some((found, half)) = with_half(reader, &last)
    {
        let first = stamp(to_24(time.hour, Some(half))?, time.minute, "");
        let iso = found.iso.map(|last| iso::interval(&first, &last));
        return Some(Found::time(found.end, iso));
    }
    let zone = zone(reader, time.end);
    if time.hour > 24 || time.minute > 59 {
        return None;
    }
    let zoned = zone.is_some() || reader.is(time.end, &["hrs", "hours", "o'clock", "o’clock"]);
    let (suffix, end) = match zone {
        Some((suffix, end)) => (suffix, end),
        None => (
            "",
            time.end
                + usize::from(reader.is(time.end, &["hrs", "hours"]) && time.style != Style::Hour),
        ),
    };
    // Whoever writes of Greenwich counts to 24: "11:30 GMT", "1130 UTC".
    let full = time.hour > 12
        || reader.text(at).starts_with('0')
        || time.hour == 0
        || suffix == "Z" && matches!(time.style, Style::Colon | Style::Block);
    let iso = full.then(|| stamp(time.hour, time.minute, suffix));
    let clear = match time.style {
        Style::Hour => return spoken::oclock(reader, at),
        Style::Colon => {
            let docket = reader.hyphen(time.end) && reader.kind(time.end + 1) == Some(Kind::Word);
            !docket && !score(reader, at)
        }
        Style::Point => zoned || pointed(reader, at, time.end),
        Style::Block => zoned || block(reader, at),
    };
    clear.then(|| until(reader, at, Found::time(end, iso)))
}

/// Whether "0700" or "1700" at token `at` is a time: a year or a part of a number looks the same.
fn block(reader: &Reader<'_>, at: usize) -> bool {
    let round = reader.text(at).ends_with(['0', '5']);
    let nought = reader.text(at).starts_with('0') && !reader.text(at).starts_with("00");
    let placed = reader.follows(at, &["at"])
        || (nought && reader.follows(at, &["by", "until", "till", "since", "from", "to"]));
    let heading = nought && reader.capital(at + 1) && !reader.glued(at + 1);
    // "1432: The road is open again."
    let entry = at == 0 && reader.is(at + 1, &[":"]) && reader.capital(at + 2);
    entry || round && (placed || heading)
}

/// Whether "9.30" at token `at` is a time: a decimal looks the same.
fn pointed(reader: &Reader<'_>, at: usize, end: usize) -> bool {
    let opening = at == 0
        && (reader.capital(end) || reader.kind(end) == Some(Kind::Number))
        && !reader.glued(end);
    let update = reader.follows(at, &["update", "doors"]);
    let bus = reader.follows(at, &["the"])
        && reader.is(
            end,
            &[
                "bus", "train", "flight", "ferry", "news", "from", "to", "service", "bulletin",
                "kick",
            ],
        );
    // "the 3.30 at Kempton", "at 9.43 on Thursday night"
    let race = reader.follows(at, &["the"]) && reader.is(end, &["at"]) && reader.capital(end + 1);
    let dated = reader.follows(at, &["at", "by", "from", "until", "till"])
        && reader.is(end, &["on"])
        && matches!(reader.word(end + 1), Some(Word::Weekday(_)));
    let placed = reader.follows(
        at,
        &[
            "at", "by", "until", "till", "from", "around", "before", "after",
        ],
    ) && !reader.is(
        end,
        &[
            "to", "per", "a", "an", "against", "million", "billion", "trillion", "percent", "per",
            "points", "on",
        ],
    ) && (reader.closes(end)
        || reader.is(
            end,
            &[
                "in", "this", "that", "and", "for", "when", "with", "he", "she", "they", "it",
                "the",
            ],
        ))
        && !reader.joins(end, &["-", "–"])
        && reader.kind(end) != Some(Kind::Symbol);
    let one =
        matches!(reader.text(at).split_once('.'), Some((h, m)) if h.len() <= 2 && m.len() == 2);
    one && (opening || update || bus || race || dated || placed)
}

/// Whether "2:1" at token `at` is a score, a ratio or a verse.
fn score(reader: &Reader<'_>, at: usize) -> bool {
    reader.follows(
        at,
        &[
            "chapter", "verse", "psalm", "ratio", "genesis", "exodus", "matthew", "mark", "luke",
            "john", "isaiah", "romans", "sura", "surah",
        ],
    )
}

/// The digits of a time at token `at`.
fn written(reader: &Reader<'_>, at: usize) -> Option<Figures> {
    let text = reader.text(at);
    let figures = |hour: &str, minute: &str, end, style| {
        Some(Figures {
            hour: hour.parse().ok()?,
            minute: minute.parse().ok()?,
            end,
            style,
        })
    };
    if let Some((hour, minute)) = text.split_once('.') {
        let short = hour.len() <= 2 && minute.len() == 2 && !minute.contains(['.', ',']);
        return short
            .then(|| figures(hour, minute, at + 1, Style::Point))?
            .filter(|f| f.minute < 60);
    }
    let digits = reader.digits(at)?;
    match digits.len() {
        1 | 2 => {}
        4 => {
            let (hour, minute) = digits.split_at(2);
            return figures(hour, minute, at + 1, Style::Block);
        }
        _ => return None,
    }
    if reader.joins(at + 1, &[":"])
        && let Some(minute) = reader.digits(at + 2).filter(|d| d.len() == 2)
    {
        return figures(digits, minute, at + 3, Style::Colon);
    }
    // "17h05".
    if reader.glued(at + 1)
        && let Some(minute) = reader.text(at + 1).strip_prefix('h')
        && minute.len() == 2
    {
        return figures(digits, minute, at + 2, Style::Colon);
    }
    figures(digits, "0", at + 1, Style::Hour)
}

/// The time with "pm", "in the morning" or "noon" after it, and that half of the day.
fn with_half(reader: &Reader<'_>, time: &Figures) -> Option<(Found, Half)> {
    if time.hour > 12 && time.style == Style::Hour || time.minute > 59 {
        return None;
    }
    let (half, end) = half(reader, time.end)?;
    let (suffix, end) = zone(reader, end).unwrap_or(("", end));
    let hour = to_24(time.hour, Some(half))?;
    Some((
        Found::time(end, Some(stamp(hour, time.minute, suffix))),
        half,
    ))
}

/// "am", "p.m.", "in the evening", "noon" at token `at`, and the first token after it.
pub(super) fn half(reader: &Reader<'_>, at: usize) -> Option<(Half, usize)> {
    let text = reader.text(at);
    for (names, half) in [
        (["am", "a.m.", "a.m"], Half::Morning),
        (["pm", "p.m.", "p.m"], Half::Afternoon),
    ] {
        if names.iter().any(|name| name.eq_ignore_ascii_case(text)) {
            // "10 am", but not "I am" or "2 AM radio stations".
            return Some((half, at + 1));
        }
    }
    match reader.word(at) {
        Some(Word::Part(Part::Noon)) => return Some((Half::Afternoon, at + 1)),
        Some(Word::Part(Part::Midnight)) => return Some((Half::Morning, at + 1)),
        _ => {}
    }
    if reader.is(at, &["at"]) && reader.is(at + 1, &["night"]) {
        return Some((Half::Afternoon, at + 2));
    }
    if reader.is(at, &["in"]) && reader.is(at + 1, &["the"]) {
        let half = match reader.text(at + 2) {
            "morning" => Half::Morning,
            "afternoon" | "evening" => Half::Afternoon,
            _ => return None,
        };
        return Some((half, at + 3));
    }
    None
}

/// The hour of 24, for an hour of 12 in that half of the day.
pub(super) fn to_24(hour: u32, half: Option<Half>) -> Option<u32> {
    match half {
        Some(Half::Morning) if hour == 12 => Some(0),
        Some(Half::Afternoon) if hour < 12 => Some(hour + 12),
        _ => (hour <= 24).then_some(hour),
    }
}

/// `T21:30`, `T21:30Z`.
pub(super) fn stamp(hour: u32, minute: u32, zone: &str) -> String {
    format!("T{hour:02}:{minute:02}{zone}")
}

/// Time zones with their offset; those that depend on the season have none.
const ZONES: &[(&str, &str)] = &[
    ("GMT", "Z"),
    ("UTC", "Z"),
    ("BST", "+01:00"),
    ("CET", "+01:00"),
    ("CEST", "+02:00"),
    ("EST", "-05:00"),
    ("EDT", "-04:00"),
    ("CST", "-06:00"),
    ("CDT", "-05:00"),
    ("MST", "-07:00"),
    ("MDT", "-06:00"),
    ("PST", "-08:00"),
    ("PDT", "-07:00"),
    ("JST", "+09:00"),
    ("AEST", "+10:00"),
    ("AEDT", "+11:00"),
    ("IST", ""),
    ("ET", ""),
    ("CT", ""),
    ("MT", ""),
    ("PT", ""),
    ("Eastern", ""),
    ("Pacific", ""),
];

fn zone(reader: &Reader<'_>, at: usize) -> Option<(&'static str, usize)> {
    let text = reader.text(at);
    let (name, offset) = ZONES.iter().find(|(name, _)| *name == text)?;
    let time = name.len() > 4 && reader.is(at + 1, &["time"]);
    Some((offset, at + 1 + usize::from(time)))
}

/// The token at which the second time of a range starts, when one is joined at token `at`.
fn joined(reader: &Reader<'_>, start: usize, at: usize) -> Option<usize> {
    let to = reader.is(at, &["to"]) && !reader.follows(start, &["from", "From"]);
    (to || reader.range(at))
        .then_some(at + 1)
        .or_else(|| (reader.is(at, &["to"]) && reader.follows(start, &["from"])).then_some(at + 1))
}

/// Takes in the end of a range: "11am to 4pm", "9am-5pm"; after "from" they stay two.
fn until(reader: &Reader<'_>, start: usize, first: Found) -> Found {
    if reader.follows(start, &["from", "between"]) && !reader.range(first.end) {
        return first;
    }
    let second = joined(reader, start, first.end)
        .and_then(|next| written(reader, next))
        .and_then(|time| match with_half(reader, &time) {
            Some((found, _)) => Some(found),
            None => (time.style == Style::Colon && time.hour < 25)
                .then(|| Found::time(time.end, Some(stamp(time.hour, time.minute, "")))),
        });
    match second {
        Some(second) => Found::time(
            second.end,
            first
                .iso
                .zip(second.iso)
                .map(|(a, b)| iso::interval(&a, &b)),
        ),
        None => first,
    }
}
