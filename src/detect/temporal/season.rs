//! Seasons of the year: "winter", "this spring", "summer 2025", "the winter of 1956".

use super::{
    Found, calendar, deixis, iso,
    reader::Reader,
    reference,
    words::{Deixis, Season, Word},
};

/// Reads what starts with a season.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let Some(Word::Season(season)) = reader.word(at) else {
        return None;
    };
    let end = at + 1;
    let of = end + usize::from(reader.is(end, &["of"]));
    if let Some(year) = calendar::year(reader, of) {
        return Some(Found::date(of + 1, Some(iso::season(year, season))));
    }
    if let Some((year, end)) = deixis::year(reader, of) {
        return Some(Found::date(end, year.map(|year| iso::season(year, season))));
    }
    if reader.is(end, &["after"]) && reader.is(end + 1, &["next"]) {
        return Some(Found::date(end + 2, None));
    }
    is_season(reader, at).then(|| Found::date(end, None))
}

/// Words that make a compound of a season: "spring tides", "summer camp".
const COMPOUND: &[&str] = &[
    "tide", "tides", "camp", "camps", "water", "wheat", "barley", "roll", "rolls", "onion",
    "onions", "balance", "gardens", "palace", "olympics", "games", "-",
];

/// Whether the season at token `at` is one: "spring" and "fall" are other words as well.
fn is_season(reader: &Reader<'_>, at: usize) -> bool {
    if (reader.capital(at) && !reader.opens(at)) || reader.is(at + 1, COMPOUND) {
        return false;
    }
    let placed = reader.follows(
        at,
        &[
            "in", "by", "since", "until", "till", "before", "after", "during", "from", "between",
            "early", "late", "mid", "every", "each", "to", "and", "-",
        ],
    );
    let the = reader.follows(at, &["the"]);
    match reader.text(at) {
        "spring" => placed || the,
        "fall" => {
            the && reader.follows(at - 1, &["in", "by", "until", "since", "during"])
                && reader.closes(at + 1)
        }
        "Spring" | "Fall" => false,
        _ => true,
    }
}

/// "this spring", "last fall", "two summers".
pub(super) fn after(
    reader: &Reader<'_>,
    deixis: Deixis,
    season: Season,
    at: usize,
) -> Option<Found> {
    if reader.is(at + 1, COMPOUND) {
        return None;
    }
    let iso = reader.day.and_then(|day| {
        let start = reference::season_start(season);
        // A season that has not begun this year lies ahead.
        let begun = day.month() >= start || (season == Season::Winter && day.month() < 3);
        let steps = match (deixis, begun) {
            (Deixis::This, _) => 0,
            (Deixis::Last, true) => {
                let over = season != Season::Winter && day.month() > start + 2;
                if over { 0 } else { -1 }
            }
            (Deixis::Last, false) => -1,
            (Deixis::Next, true) => 1,
            (Deixis::Next, false) => 0,
            _ => return None,
        };
        Some(iso::season(
            reference::season_year(day, season, steps),
            season,
        ))
    });
    Some(Found::date(at + 1, iso))
}
