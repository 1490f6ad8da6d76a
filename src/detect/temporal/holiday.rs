//! Holidays used as days: "Christmas Eve", "Boxing Day 2006", "Labor Day weekend", "Ramadan".

use super::{
    Found, calendar, iso,
    reader::Reader,
    reference::{self, Tense},
    words::{Unit, Word},
};
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// When a holiday falls.
#[derive(Clone, Copy)]
enum Rule {
    /// Month and day.
    Fixed(i8, i8),
    /// Month, which one of the weekday in it (-1: the last), weekday.
    Nth(i8, i8, Weekday),
    /// Days after Easter Sunday of the western churches.
    Easter(i64),
    /// By a calendar of its own, by region, or longer than a day.
    Moving,
}

use Rule::{Easter, Fixed, Moving, Nth};
use Weekday::{Monday, Sunday, Thursday, Tuesday};

/// The words of a holiday in lower case, longest first among those that start alike.
const HOLIDAYS: &[(&[&str], Rule)] = &[
    (&["advent", "sunday"], Moving),
    (&["advent"], Moving),
    (&["all", "saints", "day"], Fixed(11, 1)),
    (&["all", "souls", "day"], Fixed(11, 2)),
    (&["anzac", "day"], Fixed(4, 25)),
    (&["april", "fools", "day"], Fixed(4, 1)),
    (&["april", "fools"], Fixed(4, 1)),
    (&["april", "fool", "'s", "day"], Fixed(4, 1)),
    (&["armistice", "day"], Fixed(11, 11)),
    (&["ascension", "day"], Easter(39)),
    (&["ash", "wednesday"], Easter(-46)),
    (&["ashura"], Moving),
    (&["australia", "day"], Fixed(1, 26)),
    (&["bank", "holiday"], Moving),
    (&["bastille", "day"], Fixed(7, 14)),
    (&["black", "friday"], Moving),
    (&["bonfire", "night"], Fixed(11, 5)),
    (&["boxing", "day"], Fixed(12, 26)),
    (&["burns", "night"], Fixed(1, 25)),
    (&["canada", "day"], Fixed(7, 1)),
    (&["candlemas"], Fixed(2, 2)),
    (&["chinese", "new", "year"], Moving),
    (&["christmas", "day"], Fixed(12, 25)),
    (&["christmas", "eve"], Fixed(12, 24)),
    (&["christmas"], Fixed(12, 25)),
    (&["chuseok"], Moving),
    (&["columbus", "day"], Nth(10, 2, Monday)),
    (&["cyber", "monday"], Moving),
    (&["deepavali"], Moving),
    (&["diwali"], Moving),
    (&["dussehra"], Moving),
    (&["easter", "sunday"], Easter(0)),
    (&["easter", "monday"], Easter(1)),
    (&["easter"], Easter(0)),
    (&["eid", "al", "-", "fitr"], Moving),
    (&["eid", "al", "-", "adha"], Moving),
    (&["eid", "ul", "-", "fitr"], Moving),
    (&["eid"], Moving),
    (&["epiphany"], Fixed(1, 6)),
    (&["father", "'s", "day"], Nth(6, 3, Sunday)),
    (&["fourth", "of", "july"], Fixed(7, 4)),
    (&["golden", "week"], Moving),
    (&["good", "friday"], Easter(-2)),
    (&["guy", "fawkes", "night"], Fixed(11, 5)),
    (&["halloween"], Fixed(10, 31)),
    (&["hanukkah"], Moving),
    (&["hogmanay"], Fixed(12, 31)),
    (&["heritage", "day"], Fixed(9, 24)),
    (&["holi"], Moving),
    (&["holy", "week"], Moving),
    (&["independence", "day"], Moving),
    (&["juneteenth"], Fixed(6, 19)),
    (&["kwanzaa"], Moving),
    (&["labor", "day"], Nth(9, 1, Monday)),
    (&["labour", "day"], Moving),
    (&["lady", "day"], Fixed(3, 25)),
    (&["lammas"], Fixed(8, 1)),
    (&["lent"], Moving),
    (&["lunar", "new", "year"], Moving),
    (&["mardi", "gras"], Easter(-47)),
    (&["martin", "luther", "king", "day"], Nth(1, 3, Monday)),
    (
        &["martin", "luther", "king", "jr", "day"],
        Nth(1, 3, Monday),
    ),
    (&["martinmas"], Fixed(11, 11)),
    (&["maundy", "thursday"], Easter(-3)),
    (&["may", "day"], Fixed(5, 1)),
    (&["melbourne", "cup", "day"], Nth(11, 1, Tuesday)),
    (&["memorial", "day"], Nth(5, -1, Monday)),
    (&["michaelmas"], Fixed(9, 29)),
    (&["midsummer"], Moving),
    (&["mlk", "day"], Nth(1, 3, Monday)),
    (&["mother", "'s", "day"], Moving),
    (&["mothering", "sunday"], Easter(-21)),
    (&["muharram"], Moving),
    (&["navratri"], Moving),
    (&["new", "year", "'s", "day"], Fixed(1, 1)),
    (&["new", "year", "'s", "eve"], Fixed(12, 31)),
    (&["new", "year"], Moving),
    (&["nowruz"], Moving),
    (&["onam"], Moving),
    (&["orthodox", "christmas"], Fixed(1, 7)),
    (&["orthodox", "easter"], Moving),
    (&["palm", "sunday"], Easter(-7)),
    (&["pancake", "day"], Easter(-47)),
    (&["passover"], Moving),
    (&["pentecost"], Easter(49)),
    (&["pongal"], Moving),
    (&["presidents", "day"], Nth(2, 3, Monday)),
    (&["purim"], Moving),
    (&["ramadan"], Moving),
    (&["remembrance", "day"], Fixed(11, 11)),
    (&["remembrance", "sunday"], Nth(11, 2, Sunday)),
    (&["republic", "day"], Moving),
    (&["rosh", "hashanah"], Moving),
    (&["shrove", "tuesday"], Easter(-47)),
    (&["st", "andrew", "'s", "day"], Fixed(11, 30)),
    (&["st", "david", "'s", "day"], Fixed(3, 1)),
    (&["st", "george", "'s", "day"], Fixed(4, 23)),
    (&["st", "patrick", "'s", "day"], Fixed(3, 17)),
    (&["st", "stephen", "'s", "day"], Fixed(12, 26)),
    (&["st", "valentine", "'s", "day"], Fixed(2, 14)),
    (&["songkran"], Moving),
    (&["tet"], Moving),
    (&["tết"], Moving),
    (&["thanksgiving", "day"], Nth(11, 4, Thursday)),
    (&["thanksgiving"], Nth(11, 4, Thursday)),
    (&["valentine", "'s", "day"], Fixed(2, 14)),
    (&["vesak"], Moving),
    (&["veterans", "day"], Fixed(11, 11)),
    (&["victory", "day"], Moving),
    (&["waitangi", "day"], Fixed(2, 6)),
    (&["whit", "monday"], Easter(50)),
    (&["whitsun"], Easter(49)),
    (&["yom", "kippur"], Moving),
];

/// Holidays that are written without capitals, after "the".
const SMALL: &[&str] = &["new", "lunar", "chinese", "bank", "midsummer"];

/// Reads a holiday, with a year or "weekend" after it.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (words, rule) = HOLIDAYS
        .iter()
        .find(|(words, _)| matches(reader, at, words))?;
    let capital = reader.capital(at) && (words.len() == 1 || reader.capital(at + words.len() - 1));
    let plain = reader.is(at, SMALL) && !reader.capital(at);
    if !(capital
        || plain
            && reader.follows(at, &["the", "this", "last", "over", "a"])
            && !reader.follows(at, &["a"]))
    {
        return None;
    }
    // A month or a number must not be taken for the first word of a holiday.
    let mut end = at + words.len();
    end += usize::from(reader.is(end, &["'", "’"]) && reader.is(end + 1, &["day"]));
    if reader.word(end) == Some(Word::Unit(Unit::Weekend)) {
        return Some(Found::date(end + 1, None));
    }
    let comma = usize::from(reader.is(end, &[","]));
    if let Some(year) = calendar::year(reader, end + comma) {
        return Some(Found::date(
            end + comma + 1,
            date(*rule, year).map(iso::day),
        ));
    }
    let day = reader.day.and_then(|day| {
        let tense = reference::tense(reader, at, end);
        (-1..2)
            .filter_map(|n| date(*rule, day.year() + n))
            .filter(|date| (tense == Tense::Past) == (*date <= day))
            .min_by_key(|date| (*date - day).get_days().unsigned_abs())
    });
    Some(Found::date(end, day.map(iso::day)))
}

/// Whether the tokens from `at` on are `words`, whatever their case, stops and apostrophes.
fn matches(reader: &Reader<'_>, at: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(n, word)| {
        let text = reader.text(at + n);
        let text = text.strip_suffix('.').unwrap_or(text);
        text.eq_ignore_ascii_case(word)
            || (*word == "'s" && text == "’s")
            || (text.len() > word.len() && *word == "saints" && text.starts_with("Saints"))
    })
}

/// The day on which a holiday falls in `year`.
fn date(rule: Rule, year: i16) -> Option<Date> {
    match rule {
        Fixed(month, day) => Date::new(year, month, day).ok(),
        Nth(month, nth, weekday) => Date::new(year, month, 1)
            .and_then(|first| first.nth_weekday_of_month(nth, weekday))
            .ok(),
        Easter(days) => easter(year)?.checked_add(days.days()).ok(),
        Moving => None,
    }
}

/// Easter Sunday in the Gregorian calendar, by the "anonymous Gregorian
/// algorithm" (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(
        year,
        i8::try_from(n / 31).ok()?,
        i8::try_from(n % 31 + 1).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_sundays() {
        for (year, expected) in [
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2000, "2000-04-23"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(
                easter(year).map(|d| d.to_string()).as_deref(),
                Some(expected)
            );
        }
    }
}
