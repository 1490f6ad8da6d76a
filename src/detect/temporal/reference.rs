//! From what the text says ("Dec. 19", "Wednesday") to a day of the calendar,
//! by the article's own day.
//!
//! News tells of what has been: a day or month without its year is the latest
//! one not after the article's day, unless the sentence speaks of the future
//! ("will meet on Friday", "until March 15"); then it is the next one.

use super::{iso, reader::Reader, words::Season};
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// Where a day without its year lies, seen from the article's own day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// At or before it.
    Past,
    /// After it.
    Future,
}

/// How far the verb of a date is looked for, in tokens.
const REACH: usize = 16;

/// The tense of what is said about the date from token `start` to `end`.
///
/// The nearest sign before the date decides; where there is none, the nearest after it.
pub(super) fn tense(reader: &Reader<'_>, start: usize, end: usize) -> Tense {
    if reader.follows(start, &["until", "till", "next", "by"]) {
        return Tense::Future;
    }
    if reader.follows(start, &["since", "last"]) {
        return Tense::Past;
    }
    let before = (start.saturating_sub(REACH)..start)
        .rev()
        .take_while(|at| !reader.is(*at, &[".", "!", "?", ";"]))
        .find_map(|at| sign(reader, at));
    let after = || {
        (end..end + REACH)
            .take_while(|at| !reader.is(*at, &[".", "!", "?", ";", ""]))
            .find_map(|at| sign(reader, at))
    };
    before.or_else(after).unwrap_or(Tense::Past)
}

/// Whether token `at` is a verb that tells the tense.
fn sign(reader: &Reader<'_>, at: usize) -> Option<Tense> {
    let is = |words| reader.is(at, words);
    if is(FUTURE)
        || ["'ll", "’ll"]
            .iter()
            .any(|ll| reader.text(at).ends_with(ll))
    {
        return Some(Tense::Future);
    }
    let text = reader.text(at);
    let participle = text.len() > 4 && text.ends_with("ed") && !reader.capital(at);
    (is(PAST) || participle).then_some(Tense::Past)
}

const FUTURE: &[&str] = &[
    "will", "shall", "won't", "won’t", "due", "scheduled", "expected", "planned", "plans",
    "upcoming", "set", "starting", "adjourned", "postponed", "payable", "begins", "starts",
    "opens", "reopens", "faces", "hosts", "ends", "runs", "expires", "closes", "resumes",
    "returns",
];

const PAST: &[&str] = &[
    "was", "were", "had", "did", "said", "told", "says", "met", "won", "lost", "fell", "rose",
    "died", "killed", "came", "went", "took", "made", "gave", "left", "began", "held", "found",
    "struck", "hit", "wrote", "shot", "beat", "sent", "has", "have", "became", "ran", "saw",
];

/// The day that `weekday` means.
pub(super) fn weekday(day: Date, weekday: Weekday, tense: Tense) -> Option<Date> {
    if tense == Tense::Past && day.weekday() == weekday {
        return Some(day);
    }
    day.nth_weekday(if tense == Tense::Past { -1 } else { 1 }, weekday)
        .ok()
}

/// The day that `month` and `day_of_month` mean.
pub(super) fn month_day(day: Date, month: i8, day_of_month: i8, tense: Tense) -> Option<Date> {
    // Up to eight years on, since February may need its 29th.
    let years = |step: i16| (0..9).map(move |n| day.year() + n * step);
    let dates = |step| years(step).filter_map(move |y| Date::new(y, month, day_of_month).ok());
    match tense {
        Tense::Past => dates(-1).find(|date| *date <= day),
        Tense::Future => dates(1).find(|date| *date >= day),
    }
}

/// The year of the `month` that is meant.
pub(super) fn year_of_month(day: Date, month: i8, tense: Tense) -> i16 {
    match tense {
        Tense::Past if month > day.month() => day.year() - 1,
        Tense::Future if month < day.month() => day.year() + 1,
        _ => day.year(),
    }
}

/// The year in which the season of `day` began, and the season's first month.
pub(super) fn season_year(day: Date, season: Season, steps: i16) -> i16 {
    // January and February belong to the winter of the year before.
    let early = season == Season::Winter && day.month() < 3;
    day.year() - i16::from(early) + steps
}

/// The first month of a season of the northern half of the world.
pub(super) const fn season_start(season: Season) -> i8 {
    match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    }
}

/// The day `days` after the article's own; before it, when negative.
pub(super) fn shifted(reader: &Reader<'_>, days: i64) -> Option<Date> {
    reader.day?.checked_add(days.days()).ok()
}

/// The month `months` after the article's own, as EDTF.
pub(super) fn month_shifted(reader: &Reader<'_>, months: i64) -> Option<String> {
    let date = reader
        .day?
        .first_of_month()
        .checked_add(months.months())
        .ok()?;
    Some(iso::month(date.year(), date.month()))
}

/// The week `weeks` after the article's own.
pub(super) fn week_shifted(reader: &Reader<'_>, weeks: i64) -> Option<String> {
    let date = reader.day?.checked_add(weeks.weeks()).ok()?;
    Some(iso::week(date))
}

/// The year `years` after the article's own.
pub(super) fn year_shifted(reader: &Reader<'_>, years: i64) -> Option<i16> {
    let year = i64::from(reader.day?.year()).checked_add(years)?;
    i16::try_from(year).ok()
}
