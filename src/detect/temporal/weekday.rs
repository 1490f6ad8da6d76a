//! Days of the week: "Wednesday afternoon", "late Tuesday", "Thursday, Dec 19", "Fridays".

use super::{
    Found, calendar, iso,
    reader::Reader,
    reference,
    words::{Part, Word},
};
use crate::text::Kind;
use jiff::civil::Weekday;

/// Reads what starts with a weekday.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Found> {
    match reader.word(at)? {
        Word::Weekday(weekday) => Some(full(reader, at, weekday)),
        Word::Weekdays => Some(Found::date(at + 1, None)),
        Word::WeekdayShort(weekday) => short(reader, at, weekday),
        _ => None,
    }
}

fn full(reader: &Reader<'_>, at: usize, weekday: Weekday) -> Found {
    let end = at + 1;
    if let Some(found) = with_day(reader, end) {
        return found;
    }
    let part = part(reader, end);
    let iso = reader.day.and_then(|day| {
        let tense = reference::tense(reader, at, part);
        reference::weekday(day, weekday, tense).map(iso::day)
    });
    Found::date(part, iso)
}

/// "Thursday, Dec 19", "Tuesday 28 May", "Monday, the 5th of May".
fn with_day(reader: &Reader<'_>, end: usize) -> Option<Found> {
    let next = end + usize::from(reader.is(end, &[","]));
    let next = next + usize::from(reader.is(next, &["the"]));
    match reader.kind(next)? {
        Kind::Number => calendar::day_first(reader, next).or_else(|| bare_day(reader, end)),
        Kind::Word => {
            let Some(Word::Month(_)) = reader.word(next) else {
                return None;
            };
            calendar::month(reader, next).filter(|found| found.end > next + 1)
        }
        _ => None,
    }
}

/// "Thursday 21" in a list of what is on.
fn bare_day(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let day = reader.number(at, 2)?;
    let end =
        at + 1 + usize::from(reader.is(at + 1, &["st", "nd", "rd", "th"]) && reader.glued(at + 1));
    ((1..=31).contains(&day) && reader.closes(end) && !reader.joins(end, &[":", "-", "–", "."]))
        .then(|| Found::date(end, None))
}

/// "Fri", "Wed": only in a list of days and times, for they are words and papers too.
fn short(reader: &Reader<'_>, at: usize, weekday: Weekday) -> Option<Found> {
    if !reader.capital(at) {
        return None;
    }
    // Its stop belongs to it before a day or a time, not at the end of a sentence.
    let stop = usize::from(reader.is(at + 1, &["."]) && reader.kind(at + 2) == Some(Kind::Number));
    let end = at + 1 + stop;
    if let Some(found) = with_day(reader, end) {
        return Some(found);
    }
    let day = |at: usize| {
        matches!(
            reader.word(at),
            Some(Word::WeekdayShort(_) | Word::Weekday(_))
        ) && reader.capital(at)
    };
    let next = end + usize::from(reader.is(end, &[",", "and", "-", "–", "to", "&"]));
    let listed = (next > end && (day(next) || reader.kind(next) == Some(Kind::Number)))
        || reader.kind(end) == Some(Kind::Number)
        || (reader.follows(at, &[",", "and", "-", "–", "to", "&"]) && at >= 2 && day(at - 2));
    let closed = reader.follows(at, &["closed", "on", "every", "opens"]) && reader.closes(end);
    (listed || closed).then(|| {
        let iso = reader
            .day
            .and_then(|day| reference::weekday(day, weekday, reference::tense(reader, at, end)))
            .map(iso::day);
        Found::date(end, iso)
    })
}

/// The first token after a part of the day at `at` ("afternoon", "lunchtime").
pub(super) fn part(reader: &Reader<'_>, at: usize) -> usize {
    match reader.word(at) {
        Some(Word::Part(Part::Hours)) => at + 1,
        _ => at,
    }
}
