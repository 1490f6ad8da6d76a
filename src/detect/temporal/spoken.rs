//! Times of day as they are spoken: "half past nine", "twenty to two", "nine
//! o'clock", "seven in the morning", "at six".

use super::{
    Found,
    clock::{half, stamp, to_24},
    count,
    reader::Reader,
};
use crate::text::Kind;

/// "half past nine", "twenty to two", "a quarter to eleven", "five minutes to midnight".
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let mut next = at;
    if reader.is(next, &["a"]) {
        if !reader.is(next + 1, &["quarter"]) {
            return None;
        }
        next += 1;
    }
    let quarter = reader.is(next, &["quarter"]);
    let minutes =
        quarter || reader.is(next, &["half"]) || count::small(reader, next).is_some_and(|n| n < 30);
    let named = usize::from(reader.is(next + 1, &["minutes"]));
    let preposition = next + 1 + named;
    let hour_at = preposition + 1;
    let past = reader.is(preposition, &["past"]);
    // "at half ten".
    let british = reader.is(next, &["half"])
        && reader.follows(at, &["at", "until", "till", "by", "around"])
        && count::small(reader, next + 1).is_some_and(|n| n < 13);
    if british && reader.closes(next + 2) {
        return Some(Found::time(next + 2, None));
    }
    if !minutes || !(past || reader.is(preposition, &["to"])) {
        return oclock(reader, at);
    }
    let hour = hour(reader, hour_at).is_some()
        || (reader.is(hour_at, &["noon", "midnight"]) && (past || named == 1 || quarter));
    // "five to ten" is a range where nothing says that it is a time.
    let sure = past || quarter || named == 1 || reader.follows(at, &["at", "until", "till", "by"]);
    if !hour || !sure {
        return oclock(reader, at);
    }
    let end = hour_at + 1;
    let end = half(reader, end).map_or(end, |(_, end)| end);
    Some(Found::time(end, None))
}

/// An hour of twelve in words or digits.
fn hour(reader: &Reader<'_>, at: usize) -> Option<u32> {
    let hour = count::small(reader, at).or_else(|| reader.number(at, 2).map(i64::from))?;
    u32::try_from(hour)
        .ok()
        .filter(|hour| (1..=12).contains(hour))
}

/// "nine o'clock", "seven in the morning", "12 noon".
pub(super) fn oclock(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let hour = hour(reader, at)?;
    let named = reader.is(at + 1, &["o'clock", "o’clock"]);
    let end = at + 1 + usize::from(named);
    match half(reader, end) {
        Some((half, end)) => Some(Found::time(
            end,
            Some(stamp(to_24(hour, Some(half))?, 0, "")),
        )),
        None => named.then(|| Found::time(end, None)),
    }
}

/// "at six", "by nine": where nothing is counted.
pub(super) fn bare_hour(reader: &Reader<'_>, at: usize) -> Option<Found> {
    hour(reader, at)?;
    // "won by nine" is no time, "and by nine, when" is one.
    let placed = reader.follows(at, &["at", "until", "till"])
        || reader.follows(at, &["by"])
            && reader.kind(at) == Some(Kind::Word)
            && (reader.opens(at - 1) || reader.follows(at - 1, &["and", ",", "but", "home"]));
    let end = at + 1;
    let opening =
        reader.follows(at, &["by"]) && reader.is(end, &["the", "it", "he", "she", "they"]);
    let free = opening
        || reader.is(
            end,
            &[
                ".", ",", ";", "?", "!", "”", "\"", "’", "to", "and", "on", "this", "tomorrow", "",
            ],
        ) && !reader.glued(end + 1);
    let at_age = matches!(
        reader.before(at, 2),
        "aged" | "died" | "stood" | "stands" | "grade"
    );
    (placed && free && !at_age && !reader.is(end + 1, &["%"])).then(|| Found::time(end, None))
}
