//! Days and months of the calendar: "19 December 2024", "Dec. 19",
//! "19/12/2024", "Feb. 6-12", "May 2023", "in October".

use super::{
    Found, deixis, iso,
    reader::Reader,
    reference::{self, Tense},
    words,
    words::{Unit, Word},
};
use crate::text::Kind;
use jiff::civil::Date;

/// Reads what starts with a month.
pub(super) fn month(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let Some(Word::Month(month)) = reader.word(at) else {
        return None;
    };
    if !reader.capital(at) && matches!(month, 3 | 5 | 8)
        || !reader.capital(at) && reader.text(at).len() < 4
    {
        return None;
    }
    month_first(reader, at, month).or_else(|| month_alone(reader, at, month))
}

/// "December 19, 2024", "Feb. 6-12", "Oct 5th 1954".
fn month_first(reader: &Reader<'_>, at: usize, month: i8) -> Option<Found> {
    let dot = usize::from(reader.is(at + 1, &["."]) && reader.glued(at + 1));
    let the = usize::from(reader.is(at + 1, &["the"]));
    let (first, end) = day_number(reader, at + 1 + dot + the)?;
    // "May 20,000", "March 12.5" and "June 5pm" are no days; nor is "Dec. 19%".
    if reader.kind(end) == Some(Kind::Symbol) && reader.glued(end) {
        return None;
    }
    let (last, end) = if reader.range(end)
        && let Some((last, end)) = day_number(reader, end + 1)
    {
        (Some(last), end)
    } else {
        (None, end)
    };
    let (year, end) = year_after(reader, end);
    if last.is_none()
        && let Some(found) = until_another_month(reader, end, (month, first), year)
    {
        return Some(found);
    }
    Some(Found::date(
        end,
        day_iso(reader, at, end, month, first, last, year),
    ))
}

/// "3 Feb[-11 May 2025]", "Feb. 28 [– March 3]": a range that ends in another month.
fn until_another_month(
    reader: &Reader<'_>,
    at: usize,
    (month, day): (i8, i8),
    year: Option<i16>,
) -> Option<Found> {
    if !(reader.range(at) || reader.is(at, &["–"])) {
        return None;
    }
    let next = at + 1;
    let (last, last_month, end) = match reader.word(next) {
        Some(Word::Month(month)) => {
            let (day, end) = day_number(reader, next + 1)?;
            (day, month, end)
        }
        _ => {
            let (day, end) = day_number(reader, next)?;
            let Some(Word::Month(month)) = reader.word(end) else {
                return None;
            };
            (day, month, end + 1)
        }
    };
    let (last_year, end) = year_after(reader, end);
    let iso = last_year.and_then(|last_year| {
        let year = year.unwrap_or(last_year - i16::from(month > last_month));
        let first = Date::new(year, month, day).ok()?;
        let last = Date::new(last_year, last_month, last).ok()?;
        Some(iso::interval(&iso::day(first), &iso::day(last)))
    });
    Some(Found::date(end, iso))
}

/// "19 December 2024", "19th of December", "5-7 June", "the 14th of May".
pub(super) fn day_first(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (first, mut end) = day_number(reader, at)?;
    let mut last = None;
    let joined =
        reader.range(end) || (reader.is(end, &["to"]) && !reader.follows(at, &["from", "between"]));
    if joined && let Some((day, next)) = day_number(reader, end + 1) {
        last = Some(day);
        end = next;
    }
    end += usize::from(reader.is(end, &["of"]) || reader.hyphen(end));
    day_and_month(reader, at, first, last, end)
}

/// "eighth of January", from the token of the month on.
pub(super) fn day_of(reader: &Reader<'_>, start: usize, day: i8, month: usize) -> Option<Found> {
    day_and_month(reader, start, day, None, month)
}

/// The month at token `at`, and the year that may follow it, after their day or days.
fn day_and_month(
    reader: &Reader<'_>,
    start: usize,
    first: i8,
    last: Option<i8>,
    at: usize,
) -> Option<Found> {
    let Some(Word::Month(month)) = reader.word(at) else {
        return None;
    };
    if !reader.capital(at) || !(1..=31).contains(&first) {
        return None;
    }
    let end = at + 1;
    let mark = (reader.is(end, &["."]) && reader.glued(end)) || reader.hyphen(end);
    let end = end + usize::from(mark && year(reader, end + 1).is_some());
    let (year, end) = year_after(reader, end);
    if last.is_none()
        && let Some(found) = until_another_month(reader, end, (month, first), year)
    {
        return Some(found);
    }
    let iso = day_iso(reader, start, end, month, first, last, year);
    Some(Found::date(end, iso))
}

/// The year after a day, with or without a comma: "2024", "last year"; and the first token after it.
fn year_after(reader: &Reader<'_>, at: usize) -> (Option<i16>, usize) {
    let comma = usize::from(reader.is(at, &[","]));
    match year(reader, at + comma) {
        Some(year) => (Some(year), at + comma + 1),
        None => deixis::year(reader, at).unwrap_or((None, at)),
    }
}

/// "2024-12-19", "19/12/2024", "12/19/24", "19.12.2024".
pub(super) fn numeric(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let text = reader.text(at);
    let mut parts = [text, "", ""];
    let end = if text.contains('.') {
        let mut split = text.split('.');
        parts = [split.next()?, split.next()?, split.next()?];
        // "30.09.24" has all its noughts: "1.2.3" is a version.
        let short = text.len() == 8 && parts.iter().all(|part| part.len() == 2);
        if split.next().is_some() || !(short || parts[2].len() == 4) {
            return None;
        }
        at + 1
    } else {
        let mark = reader.text(at + 1);
        let joined = |at| reader.joins(at, &["/", "-", "‑"]) && reader.text(at) == mark;
        if !joined(at + 1) || !joined(at + 3) {
            return None;
        }
        parts[1] = reader.digits(at + 2)?;
        parts[2] = reader.digits(at + 4)?;
        at + 5
    };
    if reader.follows(at, &["/", "-", "."]) && reader.glued(at) {
        return None;
    }
    let number = |part: &str| part.parse::<i16>().ok();
    let (a, b, c) = (number(parts[0])?, number(parts[1])?, number(parts[2])?);
    let date = |year: i16, month: i16, day: i16| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    if parts[0].len() == 4 {
        return Some(Found::date(end, Some(iso::day(date(a, b, c)?))));
    }
    let short = parts[2].len() == 2 && (reader.text(at + 1) == "/" || end == at + 1);
    if parts[2].len() != 4 && !short {
        return None;
    }
    let year = if parts[2].len() == 2 { 2000 + c } else { c };
    let day = match (date(year, b, a), date(year, a, b)) {
        // Between the British and the American reading only the numbers can decide.
        (Some(british), Some(american)) => (british == american).then_some(british),
        (None, None) => return None,
        (one, other) => one.or(other),
    };
    Some(Found::date(end, day.map(iso::day)))
}

/// "the 14th", where nothing but a day can follow.
pub(super) fn day_of_month(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (day, end) = day_number(reader, at)?;
    let ordinal = end == at + 2;
    let placed = reader.follows(at, &["the"])
        && matches!(
            reader.before(at, 2),
            "on" | "On" | "by" | "until" | "before" | "since" | "opens" | "reopens"
        );
    let alone = reader.closes(end)
        || reader.is(
            end,
            &[
                "and", "at", "he", "her", "his", "i", "in", "it", "she", "the", "they", "we",
                "when",
            ],
        );
    (ordinal && placed && alone).then(|| {
        let iso = reader.day.and_then(|today| {
            let tense = reference::tense(reader, at, end);
            (0..12)
                .filter_map(|n| {
                    let back = reference::month_shifted(
                        reader,
                        if tense == Tense::Past { -n } else { n },
                    )?;
                    format!("{back}-{day:02}").parse::<Date>().ok()
                })
                .find(|date| (tense == Tense::Past) == (*date <= today))
                .map(iso::day)
        });
        Found::date(end, iso)
    })
}

/// "May 2023", "March last year", "October".
fn month_alone(reader: &Reader<'_>, at: usize, month: i8) -> Option<Found> {
    let end = at + 1;
    let dot = usize::from(reader.is(end, &["."]) && reader.glued(end));
    let of = usize::from(reader.is(end + dot, &["of", ","]));
    if let Some(year) = year(reader, end + dot + of) {
        return Some(Found::date(
            end + dot + of + 1,
            Some(iso::month(year, month)),
        ));
    }
    let of = usize::from(reader.is(end, &["of"]));
    if let Some((year, end)) = deixis::year(reader, end + of) {
        return Some(Found::date(end, year.map(|year| iso::month(year, month))));
    }
    is_month(reader, at, month).then(|| {
        let iso = reader.day.map(|day| {
            let tense = reference::tense(reader, at, end);
            iso::month(reference::year_of_month(day, month, tense), month)
        });
        Found::date(end, iso)
    })
}

/// Words before a month that make it one.
const BEFORE: &[&str] = &[
    "in", "since", "until", "till", "by", "from", "between", "last", "next", "this", "every",
    "each", "early", "late", "mid", "before", "after", "during", "through", "to", "for", "of",
    "on", "dry", "wet", "and", "or", "the", "a", "an", "'s", "’s", "highest", "lowest", "best",
    "worst", "-", "–", "(", "previous", "following", "coming",
];

/// Those of them that a name could follow as well.
const WEAK: &[&str] = &[
    "the", "and", "or", "-", "of", "for", "a", "an", "'s", "’s", "(", "–",
];

/// Whether the month at token `at` is one: not "May I", "March on", "April Jones".
fn is_month(reader: &Reader<'_>, at: usize, month: i8) -> bool {
    let end = at + 1;
    let sure = reader.follows(at, BEFORE);
    let name = |at: usize| {
        reader.capital(at)
            && reader.kind(at) == Some(Kind::Word)
            && words::word(reader.text(at)).is_none()
    };
    if reader.text(at).len() == 3 && month != 5 && !sure && !reader.closes(end) {
        return false;
    }
    // "Mrs May", "Theresa May".
    if name_before(reader, at) {
        return false;
    }
    let event = month == 3 && reader.is(end, &["for", "on", "to"]);
    match month {
        // "the March for Life".
        3 if event && reader.follows(at, &["the", "a"]) => false,
        // The verbs, and what is named after the month.
        5 | 3 => sure && !(name(end) && reader.follows(at, WEAK)),
        // The given names.
        4 | 6 | 8 if name(end) => sure && !reader.follows(at, WEAK),
        4 | 6 | 8 => sure || !reader.is(end, &["said", "says", "told", "was", "who", "had"]),
        _ => true,
    }
}

fn name_before(reader: &Reader<'_>, at: usize) -> bool {
    reader.follows(
        at,
        &[
            "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "theresa", "brian",
        ],
    )
}

/// The day of the month at token `at`, and the first token after it, its "th" taken in.
fn day_number(reader: &Reader<'_>, at: usize) -> Option<(i8, usize)> {
    let day = i8::try_from(reader.number(at, 2)?).ok()?;
    if !(1..=31).contains(&day) {
        return None;
    }
    let suffix = reader.glued(at + 1) && reader.is(at + 1, &["st", "nd", "rd", "th"]);
    // "5pm", "10m", "20%": not a day.
    let other = reader.glued(at + 1) && reader.kind(at + 1) == Some(Kind::Word) && !suffix;
    (!other).then_some((day, at + 1 + usize::from(suffix)))
}

/// The year at token `at`, written with four digits.
pub(super) fn year(reader: &Reader<'_>, at: usize) -> Option<i16> {
    let text = reader.digits(at).filter(|text| text.len() == 4)?;
    text.parse().ok().filter(|year| (1000..2200).contains(year))
}

/// The EDTF of a day or a range of days in one month, the year found where it is not given.
fn day_iso(
    reader: &Reader<'_>,
    start: usize,
    end: usize,
    month: i8,
    first: i8,
    last: Option<i8>,
    year: Option<i16>,
) -> Option<String> {
    let date = match (year, reader.day) {
        (Some(year), _) => Date::new(year, month, first).ok()?,
        (None, Some(day)) => {
            let tense = reference::tense(reader, start, end);
            reference::month_day(day, month, first, tense)?
        }
        (None, None) => return None,
    };
    match last {
        None => Some(iso::day(date)),
        Some(last) => {
            let last = Date::new(date.year(), month, last).ok()?;
            Some(iso::interval(&iso::day(date), &iso::day(last)))
        }
    }
}

/// Whether a unit is one of the calendar that months have parts of.
pub(super) const fn is_calendar(unit: Unit) -> bool {
    matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Quarter)
}
