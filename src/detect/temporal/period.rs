//! Periods: quarters, halves, financial years, centuries, "the first four
//! months of the year", "the second Tuesday of October".

use super::{
    Found, calendar, count, deixis, duration, iso,
    reader::Reader,
    reference, season,
    words::{Unit, Word},
    year,
};
use crate::text::Kind;

/// The ordinal number at token `at`: "third", "19th", "twenty-first"; and the first token after it.
fn number(reader: &Reader<'_>, at: usize) -> Option<(i16, usize)> {
    if let Some(n) = ordinal_word(reader, at) {
        return Some((n, at + 1));
    }
    if reader.hyphen(at + 1) {
        let ones = ordinal_word(reader, at + 2).filter(|n| *n < 10)?;
        let tens = count::small(reader, at).filter(|n| *n >= 20)?;
        return Some((i16::try_from(tens).ok()? + ones, at + 3));
    }
    let n = reader.number(at, 2)?;
    let suffix = reader.glued(at + 1) && reader.is(at + 1, &["st", "nd", "rd", "th"]);
    suffix.then_some((n, at + 2))
}

/// The ordinal number that is one word: "second", "twelfth".
fn ordinal_word(reader: &Reader<'_>, at: usize) -> Option<i16> {
    match reader.word(at)? {
        Word::Ordinal(n) => Some(n.into()),
        Word::Unit(Unit::Second) => Some(2),
        _ => None,
    }
}

/// Reads what starts with an ordinal number.
pub(super) fn ordinal(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (n, end) = number(reader, at)?;
    if let Some(found) = century(reader, at) {
        return Some(found);
    }
    // "first four months of the year".
    if n == 1
        && let Some(found) = duration::counted(reader, end)
    {
        if found.label != super::Label::Date || found.end > end + 2 {
            return None;
        }
        return Some(match of(reader, found.end) {
            Some((end, _)) => Found::date(end, None),
            None => found,
        });
    }
    // "the eighth of January".
    if reader.is(end, &["of"]) {
        return calendar::day_of(reader, at, i8::try_from(n).ok()?, end + 1);
    }
    let unit_at = end + usize::from(reader.hyphen(end));
    match reader.word(unit_at)? {
        Word::Unit(Unit::Quarter) if (1..=4).contains(&n) => quarter(reader, at, n, unit_at + 1),
        Word::Half if n < 3 => {
            let (end, year) = year_of(reader, unit_at + 1)?;
            Some(Found::date(end, year.map(|year| iso::half(year, n))))
        }
        Word::Unit(Unit::Day)
            if !reader.is(unit_at + 1, &["of"]) && reader.kind(at) == Some(Kind::Word) =>
        {
            (!reader.hyphen(end)).then(|| Found::date(unit_at + 1, None))
        }
        Word::Unit(Unit::Day | Unit::Week | Unit::Month | Unit::Weekend) | Word::Weekday(_) => {
            of(reader, unit_at + 1)
                .map(|(end, _)| end)
                .or_else(|| in_month(reader, unit_at + 1))
                .map(|end| Found::date(end, None))
        }
        _ => None,
    }
}

/// "third quarter", "second-quarter", "first quarter of 2025"; a game's quarter is none.
fn quarter(reader: &Reader<'_>, at: usize, n: i16, end: usize) -> Option<Found> {
    let game = reader.hyphen(end)
        || reader.follows(at, &["the"])
            && (2..4).any(|back| {
                matches!(
                    reader.before(at, back),
                    "left" | "remaining" | "early" | "late"
                )
            });
    if game {
        return None;
    }
    match year_of(reader, end) {
        Some((end, year)) => Some(Found::date(end, year.map(|year| iso::quarter(year, n)))),
        None => Some(Found::date(end, None)),
    }
}

/// "of 2025", "of last year", "of the year", "2025": the first token after it, and the year.
fn year_of(reader: &Reader<'_>, at: usize) -> Option<(usize, Option<i16>)> {
    let of = at + usize::from(reader.is(at, &["of"]));
    if let Some(year) = calendar::year(reader, of) {
        return Some((of + 1, Some(year)));
    }
    if let Some((year, end)) = deixis::year(reader, of) {
        return Some((end, year));
    }
    if of == at {
        return None;
    }
    if let Some(fiscal) = reader
        .word(of)
        .filter(|w| *w == Word::Fiscal)
        .and_then(|_| fiscal(reader, of))
    {
        return Some((fiscal.end, None));
    }
    let (end, _) = of_the(reader, at)?;
    let this = reader.is(end - 1, &["year"]);
    Some((
        end,
        if this {
            reference::year_shifted(reader, 0)
        } else {
            None
        },
    ))
}

/// "of the year", "of the 19th century".
fn of_the(reader: &Reader<'_>, at: usize) -> Option<(usize, Option<String>)> {
    if !reader.is(at, &["of"]) || !reader.is(at + 1, &["the"]) {
        return None;
    }
    if let Some(found) = century(reader, at + 2).or_else(|| year::read(reader, at + 2)) {
        return Some((found.end, found.iso));
    }
    let word = at
        + 2
        + usize::from(reader.is(
            at + 2,
            &["financial", "fiscal", "tax", "school", "calendar"],
        ));
    let iso = match reader.word(word)? {
        Word::Unit(Unit::Year) if word == at + 2 => {
            reference::year_shifted(reader, 0).map(iso::year)
        }
        Word::Unit(Unit::Month) => reference::month_shifted(reader, 0),
        Word::Unit(Unit::Week) => reference::week_shifted(reader, 0),
        Word::Unit(Unit::Year | Unit::Decade | Unit::Century | Unit::Quarter | Unit::Season) => {
            None
        }
        Word::Season(_) => None,
        _ => return None,
    };
    Some((word + 1, iso))
}

/// "of" and a period: "of the year", "of October", "of 2026", "of next month".
pub(super) fn of(reader: &Reader<'_>, at: usize) -> Option<(usize, Option<String>)> {
    if !reader.is(at, &["of"]) {
        return None;
    }
    if let Some(found) = of_the(reader, at) {
        return Some(found);
    }
    let found = match reader.word(at + 1) {
        Some(Word::Month(_)) => calendar::month(reader, at + 1),
        // "the last day of the last day of …" would go on as long as the text.
        Some(Word::Deixis(_)) if reader.word(at + 2) != Some(Word::Unit(Unit::Day)) => {
            deixis::read(reader, at + 1).filter(|f| f.label == super::Label::Date)
        }
        Some(Word::Season(_)) => season::read(reader, at + 1),
        Some(Word::Fiscal) => fiscal(reader, at + 1),
        _ if reader.kind(at + 1) == Some(Kind::Number) => year::read(reader, at + 1),
        _ => None,
    }?;
    Some((found.end, found.iso))
}

/// "in" and a month: "the first weekend [in August]".
fn in_month(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let month = reader.is(at, &["in"]) && matches!(reader.word(at + 1), Some(Word::Month(_)));
    Some(month.then(|| calendar::month(reader, at + 1))??.end)
}

/// "19th century", "15th-century", "fifth century BC".
pub(super) fn century(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (n, end) = number(reader, at)?;
    let unit = end + usize::from(reader.hyphen(end));
    if reader.word(unit) != Some(Word::Unit(Unit::Century)) {
        return None;
    }
    let (sign, end) = match year::era(reader, unit + 1) {
        Some(sign) => (sign, unit + 2),
        None => (1, unit + 1),
    };
    Some(Found::date(end, Some(iso::century(n * sign))))
}

/// "fiscal 2025", "fiscal year 2023-24", "the financial year 2024/25".
pub(super) fn fiscal(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let next = at + 1 + usize::from(reader.is(at + 1, &["year", "years"]));
    let found = match reader.kind(next)? {
        Kind::Number => year::span(reader, next)?,
        _ if next == at + 1 => return None,
        _ => Found::date(next, None),
    };
    // A bare "financial year" after "the" or "this" is a period as well.
    (found.end > next
        || reader.follows(at, &["this", "last", "next", "current", "the", "previous"]))
    .then_some(found)
}

/// "Q3", "Q3 2025", "H1 2023", "FY25".
pub(super) fn code(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let text = reader.text(at);
    let (kind, digits) = match text.as_bytes() {
        [b'Q', b'1'..=b'4'] => ('Q', &text[1..]),
        [b'H', b'1' | b'2'] => ('H', &text[1..]),
        _ => return financial(reader, at),
    };
    let n = digits.parse().ok()?;
    let write = if kind == 'Q' { iso::quarter } else { iso::half };
    if let Some((end, year)) = year_of(reader, at + 1) {
        return Some(Found::date(end, year.map(|year| write(year, n))));
    }
    // "Q3 FY25": where that year starts, each country says for itself.
    if let Some(fiscal) = financial(reader, at + 1) {
        return Some(Found::date(fiscal.end, None));
    }
    // "H1" alone is a road or a heading.
    let placed = kind == 'Q' || reader.follows(at, &["in", "for", "during"]);
    (placed && !reader.hyphen(at + 1)).then(|| Found::date(at + 1, None))
}

/// "FY25", "FY 2024/25".
fn financial(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let digits = reader.text(at).strip_prefix("FY")?;
    let year = match digits.len() {
        0 => return year::span(reader, at + 1),
        2 => 2000 + digits.parse::<i16>().ok()?,
        4 => digits.parse().ok()?,
        _ => return None,
    };
    Some(Found::date(at + 1, Some(iso::year(year))))
}
