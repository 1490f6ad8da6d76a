//! Years, spans of years, decades and eras: "2025", "1914-18", "2023/24",
//! "the 1990s", "'90s", "2960BC".

use super::{Found, calendar, iso, reader::Reader, words::Word};
use crate::text::Kind;

/// Reads what starts with the digits of a year or a decade.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Found> {
    decade(reader, at)
        .or_else(|| with_era(reader, at))
        .or_else(|| range(reader, at))
        .or_else(|| alone(reader, at))
}

/// A year or a span of years that its neighbours have announced: "fiscal [2023-24]".
pub(super) fn span(reader: &Reader<'_>, at: usize) -> Option<Found> {
    range(reader, at).or_else(|| {
        calendar::year(reader, at).map(|year| Found::date(at + 1, Some(iso::year(year))))
    })
}

/// "1990s", "the 80s".
fn decade(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let digits = reader.digits(at)?;
    if !reader.glued(at + 1) || !reader.is(at + 1, &["s"]) {
        return None;
    }
    let year: i16 = digits.parse().ok().filter(|year| year % 10 == 0)?;
    match digits.len() {
        4 => Some(Found::date(at + 2, Some(iso::decade(year)))),
        // "in the low 80s" is a temperature.
        2 if is_age(reader, at) => Some(Found::date(at + 2, None)),
        2 if year >= 20 && is_placed(reader, at) => {
            Some(Found::date(at + 2, Some(iso::decade(1900 + year))))
        }
        _ => None,
    }
}

/// "the nineties", "the late Sixties".
pub(super) fn named(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let Some(Word::Decade(year)) = reader.word(at) else {
        return None;
    };
    if is_age(reader, at) {
        return Some(Found::date(at + 1, None));
    }
    is_placed(reader, at).then(|| Found::date(at + 1, Some(iso::decade(1900 + year))))
}

/// Whether "80s" at token `at` are years.
fn is_placed(reader: &Reader<'_>, at: usize) -> bool {
    reader.follows(at, &["the", "early", "late", "mid", "-"])
}

/// Whether "80s" at token `at` are an age: "in his 80s", "into their late 80s", "her mid-80s".
fn is_age(reader: &Reader<'_>, at: usize) -> bool {
    (1..5).any(|n| {
        matches!(
            reader.before(at, n),
            "his" | "her" | "their" | "my" | "its" | "our"
        )
    })
}

/// "'90s", "the summer of '69": of the last century, or of this one before the thirties.
pub(super) fn clipped(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if !reader.is(at, &["'", "’", "‘"]) || !reader.glued(at + 1) {
        return None;
    }
    let year = reader
        .digits(at + 1)
        .filter(|d| d.len() == 2)?
        .parse::<i16>()
        .ok()?;
    let year = year + if year < 30 { 2000 } else { 1900 };
    if year % 10 == 0 && reader.glued(at + 2) && reader.is(at + 2, &["s"]) {
        return Some(Found::date(at + 3, Some(iso::decade(year))));
    }
    // "of '12 Angry Men'" opens a quotation.
    let placed = reader.follows(at, &["in", "of", "since", "until"]);
    let alone = !reader.capital(at + 2) && !reader.glued(at + 2) || reader.closes(at + 2);
    (placed && alone).then(|| Found::date(at + 2, Some(iso::year(year))))
}

/// Whether token `at` says before (-1) or after (1) Christ.
pub(super) fn era(reader: &Reader<'_>, at: usize) -> Option<i16> {
    match reader.text(at) {
        "BC" | "BCE" | "B.C." | "B.C.E." => Some(-1),
        "AD" | "CE" | "A.D." | "C.E." => Some(1),
        _ => None,
    }
}

/// "2960BC", "79 AD".
fn with_era(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let sign = era(reader, at + 1)?;
    let year = reader.number(at, 4)?;
    // There is no year 0: 1 BC is `0000`.
    let year = if sign < 0 { 1 - year } else { year };
    Some(Found::date(at + 2, Some(iso::year(year))))
}

/// "AD 79".
pub(super) fn era_first(reader: &Reader<'_>, at: usize) -> Option<Found> {
    (reader.text(at) == "AD" || reader.text(at) == "A.D.").then_some(())?;
    let year = reader.number(at + 1, 4)?;
    Some(Found::date(at + 2, Some(iso::year(year))))
}

/// "1914-18", "2023/24", "1850-1900".
fn range(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let first = calendar::year(reader, at)?;
    if reader.glued(at) && reader.follows(at, &["-", "/", "–"]) {
        return None;
    }
    if !reader.range(at + 1) && !reader.joins(at + 1, &["/"]) {
        return None;
    }
    let digits = reader.digits(at + 2)?;
    let second: i16 = digits.parse().ok()?;
    let last = match digits.len() {
        4 => second,
        2 => first - first % 100 + second + if second == 0 { 100 } else { 0 },
        _ => return None,
    };
    let more = reader.range(at + 3) || reader.joins(at + 3, &["/"]);
    (last > first && last < 2200 && !more).then(|| {
        Found::date(
            at + 3,
            Some(iso::interval(&iso::year(first), &iso::year(last))),
        )
    })
}

/// Words before a year.
const BEFORE: &[&str] = &[
    "in", "since", "from", "until", "till", "by", "of", "during", "before", "after", "between",
    "through", "circa", "c", "c.", "ca", "ca.", "late", "early", "mid", "around", "year",
];

/// Words that a count follows rather than a year.
const COUNTING: &[&str] = &[
    "some", "about", "nearly", "almost", "over", "than", "least", "no", "no.", "nos", "nos.",
    "page", "room", "flight", "#", "$", "£", "€", "¥", "₹", "approximately", "section", "number",
    "another", "extra", "only", "just", "all", "these", "those", "roughly", "up",
];

/// What is counted in thousands, and often written without a separator.
const COUNTED: &[&str] = &[
    "acres", "bodies", "calories", "cars", "cases", "casualties", "cattle", "children",
    "civilians", "copies", "cubic", "days", "deaths", "delegates", "dollars", "employees", "euros",
    "families", "feet", "ft", "gmt", "guests", "hectares", "homes", "hours", "houses", "hp", "hrs",
    "jobs", "kg", "kilometers", "kilometres", "km", "kw", "kwh", "lb", "litres", "m", "members",
    "men", "metres", "meters", "miles", "mm", "mw", "nurses", "officers", "others", "people",
    "per", "points", "police", "pounds", "prisoners", "pupils", "refugees", "residents", "rounds",
    "rupees", "seats", "shares", "sheep", "soldiers", "sq", "staff", "students", "tonnes", "tons",
    "troops", "vehicles", "voters", "votes", "women", "words", "workers", "yards", "years", "yen",
    "youths",
];

/// "2025", "1806": where nothing makes it a count.
fn alone(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let year = calendar::year(reader, at)?;
    let end = at + 1;
    let inside = (reader.glued(at)
        && reader.follows(at, &["-", "/", "–", ":", ".", "+", "_", "#"])
        && !reader.follows(at - 1, &["mid", "pre", "post", "early", "late"]))
        || (reader.glued(end)
            && (reader.kind(end) == Some(Kind::Symbol)
                || reader.kind(end) == Some(Kind::Word) && !reader.is(end, &["'s", "’s"])
                || reader.joins(end, &["/", ":"])));
    let numbered = reader.follows(at, &["."]) && reader.follows(at - 1, &["no", "nos"]);
    if inside || numbered || reader.follows(at, COUNTING) || reader.is(end, COUNTED) {
        return None;
    }
    if (1900..2100).contains(&year) {
        return Some(Found::date(end, Some(iso::year(year))));
    }
    // Other numbers of four digits are years only where a year is due.
    let next = reader.text(end);
    let plural = next.len() > 3
        && next.ends_with('s')
        && !next.ends_with("ss")
        && next.starts_with(char::is_lowercase)
        && !reader.is(end, &["was", "this", "across"]);
    let placed = reader.follows(at, BEFORE)
        || reader.follows(at, &["("])
        || (reader.follows(at, &["the", "an", "a", "and", "to"]) && !reader.closes(end));
    let sure = year > 1400 || reader.follows(at, &["in", "since", "("]);
    (placed && sure && !plural).then(|| Found::date(end, Some(iso::year(year))))
}
