//! What points from the day of writing: "yesterday", "last week", "this
//! spring", "next Wednesday", "the past three seasons", "earlier this month",
//! "the end of the year".

use super::{
    Found, Label, calendar, count, holiday, iso, period,
    reader::Reader,
    reference::{self, Tense},
    season, weekday,
    words::{Deixis, Part, Unit, Word},
    year,
};
use jiff::civil::Weekday;

/// "yesterday", "tomorrow morning".
pub(super) fn today(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let Some(Word::Today(days)) = reader.word(at) else {
        return None;
    };
    let end = if days == 0 {
        at + 1
    } else {
        weekday::part(reader, at + 1)
    };
    Some(Found::date(
        end,
        reference::shifted(reader, days.into()).map(iso::day),
    ))
}

/// Reads what starts with "last", "this", "next", "every" and the like.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let Some(Word::Deixis(deixis)) = reader.word(at) else {
        return None;
    };
    let next = at
        + 1
        + usize::from(
            reader.is(at, &["that", "this", "every"])
                && reader.is(at + 1, &["same", "other", "very", "past", "coming"]),
        );
    if deixis == Deixis::That && reader.is(at, &["that"]) && reader.follows(at, CLAUSE) {
        return None;
    }
    // "may last 40 minutes".
    if reader.is(at, &["last"]) && reader.follows(at, AUXILIARY) {
        return None;
    }
    if let Some(found) = counted(reader, deixis, next) {
        return Some(found);
    }
    // "final" only counts: "the final 20 minutes".
    if reader.is(at, &["final"]) {
        return None;
    }
    match reader.word(next)? {
        Word::Unit(unit) => unit_after(reader, at, deixis, unit, next),
        Word::Units(unit) => {
            let vague = matches!(deixis, Deixis::Past | Deixis::Coming) && unit != Unit::Second;
            vague.then(|| Found {
                end: next + 1,
                label: label(unit),
                iso: None,
            })
        }
        Word::Season(name) => season::after(reader, deixis, name, next),
        Word::Weekday(day) if !matches!(deixis, Deixis::All | Deixis::That) => {
            let end = weekday::part(reader, next + 1);
            let iso = reader.day.and_then(|today| {
                let date = match deixis {
                    Deixis::Last | Deixis::Past => today.nth_weekday(-1, day).ok(),
                    Deixis::This => reference::weekday(today.yesterday().ok()?, day, Tense::Future),
                    Deixis::Next | Deixis::Coming => today.nth_weekday(1, day).ok(),
                    _ => None,
                };
                date.map(iso::day)
            });
            Some(Found::date(end, iso))
        }
        Word::Month(month)
            if reader.capital(next) && !matches!(deixis, Deixis::All | Deixis::That) =>
        {
            // "last October", but "last Oct. 19" and "this May 2025" as well.
            let found = calendar::month(reader, next)?;
            if found.end > next + 1 {
                return Some(found);
            }
            let iso = reader.day.and_then(|day| {
                let past = day.year() - i16::from(month >= day.month());
                let year = match deixis {
                    Deixis::Last | Deixis::Past => past,
                    Deixis::This => day.year(),
                    Deixis::Next | Deixis::Coming => past + 1 + i16::from(month == day.month()),
                    _ => return None,
                };
                Some(iso::month(year, month))
            });
            Some(Found::date(next + 1, iso))
        }
        Word::Part(Part::Hours) => {
            let days = match deixis {
                _ if reader.is(at, &["last"]) => Some(-1),
                Deixis::This => Some(0),
                _ => None,
            };
            let iso = days.and_then(|days| reference::shifted(reader, days));
            Some(Found::time(next + 1, iso.map(iso::day)))
        }
        Word::Feast if deixis != Deixis::All => {
            let found = holiday::read(reader, next)?;
            Some(Found { iso: None, ..found })
        }
        _ => None,
    }
}

/// Words after which "that" opens a clause.
const CLAUSE: &[&str] = &[
    "said", "says", "say", "told", "believe", "believes", "think", "thinks", "know", "knows",
    "warned", "means", "so", "found", "shows", "show", "argues", "argued", "claimed", "added",
];

/// Words after which "last" is a verb.
const AUXILIARY: &[&str] = &[
    "may", "might", "can", "could", "will", "would", "must", "should", "to", "not", "only",
    "usually", "often", "n't",
];

/// "last 14 days", "past three seasons", "next few weeks".
fn counted(reader: &Reader<'_>, deixis: Deixis, at: usize) -> Option<Found> {
    if matches!(
        deixis,
        Deixis::This | Deixis::That | Deixis::Every | Deixis::All
    ) {
        return None;
    }
    let count = count::read(reader, at)?;
    let found = super::duration::counted(reader, at)?;
    // "the last five" of something else, "the last two-week strike".
    (found.end == count.end + 1).then_some(found)
}

fn unit_after(
    reader: &Reader<'_>,
    at: usize,
    deixis: Deixis,
    unit: Unit,
    next: usize,
) -> Option<Found> {
    let end = next + 1;
    match (deixis, unit) {
        // "last minute", "this second" and "the next quarter-final" are no times.
        (_, Unit::Minute | Unit::Second) => return None,
        (Deixis::This | Deixis::That | Deixis::Last, Unit::Hour) => return None,
        // "the last quarter of an hour".
        (_, Unit::Quarter) if reader.is(end, &["of"]) && reader.is(end + 1, &["an"]) => {
            return None;
        }
        (Deixis::Last, Unit::Day | Unit::Week | Unit::Weekend)
            if unit == Unit::Day || reader.is(end, &["of"]) =>
        {
            return period::of(reader, end).map(|(end, _)| Found::date(end, None));
        }
        (Deixis::Last | Deixis::Past, Unit::Season) if reader.is(end, &["in", "of"]) => {
            return None;
        }
        (_, Unit::Night) => return None,
        _ => {}
    }
    // "every Year 6 child".
    if reader.hyphen(end) || (reader.capital(next) && !reader.capital(at)) {
        return None;
    }
    if unit == Unit::Weekend {
        let iso = reader.day.and_then(|_| match deixis {
            Deixis::Last => weekend_iso(reader, Tense::Past),
            Deixis::Next | Deixis::This => weekend_iso(reader, Tense::Future),
            _ => None,
        });
        return Some(Found::date(end, iso));
    }
    let steps = match deixis {
        Deixis::Last if reader.is(at, &["last"]) => Some(-1),
        Deixis::This => Some(0),
        Deixis::Next => Some(1),
        _ => None,
    };
    Some(Found {
        end,
        label: label(unit),
        iso: steps.and_then(|steps| shifted(reader, unit, steps)),
    })
}

fn label(unit: Unit) -> Label {
    match unit {
        Unit::Hour | Unit::Minute | Unit::Second => Label::Time,
        _ => Label::Date,
    }
}

/// The `unit` that lies `steps` from the article's own.
fn shifted(reader: &Reader<'_>, unit: Unit, steps: i64) -> Option<String> {
    match unit {
        Unit::Week => reference::week_shifted(reader, steps),
        Unit::Month => reference::month_shifted(reader, steps),
        Unit::Year => reference::year_shifted(reader, steps).map(iso::year),
        Unit::Decade => reference::year_shifted(reader, steps * 10).map(iso::decade),
        Unit::Century => {
            reference::year_shifted(reader, steps * 100).map(|y| iso::century(y / 100 + 1))
        }
        Unit::Quarter => {
            let month = reader.day?.month();
            let quarter = i64::from((month - 1) / 3) + steps;
            let year = reference::year_shifted(reader, quarter.div_euclid(4))?;
            let quarter = i16::try_from(quarter.rem_euclid(4)).ok()?;
            Some(iso::quarter(year, quarter + 1))
        }
        _ => None,
    }
}

/// "last year" at token `at`: the first token after it, and the year when the day is known.
pub(super) fn year(reader: &Reader<'_>, at: usize) -> Option<(Option<i16>, usize)> {
    let steps = match reader.word(at)? {
        Word::Deixis(Deixis::Last) => -1,
        Word::Deixis(Deixis::This) => 0,
        Word::Deixis(Deixis::Next) => 1,
        _ => return None,
    };
    (reader.word(at + 1) == Some(Word::Unit(Unit::Year)))
        .then(|| (reference::year_shifted(reader, steps), at + 2))
}

/// "weekend", "weekends".
pub(super) fn weekend(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let one = reader.word(at) == Some(Word::Unit(Unit::Weekend));
    let iso = if one && reader.follows(at, &["the"]) {
        weekend_iso(reader, reference::tense(reader, at, at + 1))
    } else {
        None
    };
    // "Weekend" with a capital is a title.
    (!reader.capital(at) || reader.opens(at)).then(|| Found::date(at + 1, iso))
}

fn weekend_iso(reader: &Reader<'_>, tense: Tense) -> Option<String> {
    let day = reader.day?;
    let sunday = match tense {
        // The weekend that the article is written in is not over.
        Tense::Past => day.nth_weekday(-1, Weekday::Sunday),
        Tense::Future => day
            .yesterday()
            .and_then(|d| d.nth_weekday(1, Weekday::Sunday)),
    }
    .ok()?;
    Some(iso::interval(
        &iso::day(sunday.yesterday().ok()?),
        &iso::day(sunday),
    ))
}

/// "early 2029", "late Tuesday", "mid-May", "late on Friday", "the late 1990s".
pub(super) fn edge(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let on = usize::from(reader.is(at + 1, &["on"]));
    let next = at + 1 + on + usize::from(reader.hyphen(at + 1));
    let found = match reader.word(next) {
        Some(Word::Weekday(_)) => weekday::read(reader, next)
            // "early [Thursday morning]": the part of the day is told already.
            .filter(|found| found.end == next + 1)?,
        _ if on == 1 => return None,
        Some(Word::Month(_)) => calendar::month(reader, next)?,
        Some(Word::Season(_)) => season::read(reader, next)?,
        Some(Word::Deixis(Deixis::Last | Deixis::This | Deixis::Next)) => {
            read(reader, next).filter(|found| found.label == Label::Date)?
        }
        Some(Word::Ordinal(_)) => period::century(reader, next)?,
        Some(Word::Unit(Unit::Week)) if reader.hyphen(at + 1) => Found::date(next + 1, None),
        Some(Word::Count) => period::century(reader, next)?,
        Some(Word::Decade(_)) => year::named(reader, next)?,
        _ => period::century(reader, next)
            .or_else(|| year::read(reader, next))
            .or_else(|| year::clipped(reader, next))?,
    };
    Some(found)
}

/// "earlier this week", "later in the day".
pub(super) fn comparison(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if reader.is(at + 1, &["in"]) && reader.is(at + 2, &["the"]) {
        let unit = matches!(
            reader.word(at + 3),
            Some(Word::Unit(
                Unit::Day | Unit::Week | Unit::Month | Unit::Year
            ))
        );
        return unit.then(|| Found::date(at + 4, None));
    }
    match reader.word(at + 1)? {
        Word::Deixis(Deixis::That) if reader.word(at + 2) == Some(Word::Unit(Unit::Day)) => {
            Some(Found::date(at + 3, None))
        }
        Word::Deixis(Deixis::This) | Word::Today(_) => {
            let found = if reader.word(at + 1) == Some(Word::Today(0)) {
                today(reader, at + 1)
            } else {
                read(reader, at + 1)
            }?;
            Some(found)
        }
        _ => None,
    }
}

/// "the end of the year", "start of next week", "end of 2026".
pub(super) fn bound(reader: &Reader<'_>, at: usize) -> Option<Found> {
    period::of(reader, at + 1).map(|(end, iso)| Found::date(end, iso))
}

/// "year-end", "day before yesterday", "Day Nine".
pub(super) fn unit(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let Some(Word::Unit(unit)) = reader.word(at) else {
        return None;
    };
    if calendar::is_calendar(unit) && reader.hyphen(at + 1) && reader.is(at + 2, &["end"]) {
        return Some(Found::date(at + 3, None));
    }
    if unit != Unit::Day {
        return None;
    }
    for (word, day, days) in [("before", "yesterday", -2), ("after", "tomorrow", 2)] {
        if reader.is(at + 1, &[word]) && reader.is(at + 2, &[day]) {
            return Some(Found::date(
                at + 3,
                reference::shifted(reader, days).map(iso::day),
            ));
        }
    }
    let numbered =
        reader.capital(at) && reader.capital(at + 1) && count::small(reader, at + 1).is_some();
    numbered.then(|| Found::date(at + 2, None))
}
