//! Parts of the day on their own: "night", "the morning", "noon", "overnight", "the early hours".

use super::{
    Found, iso,
    reader::Reader,
    reference, weekday,
    words::{Part, Word},
};

/// Reads "noon", "midnight", "dawn", "morning", "tonight", "overnight".
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let end = at + 1;
    match reader.word(at)? {
        Word::Tonight => Some(Found::time(
            end,
            reference::shifted(reader, 0).map(iso::day),
        )),
        Word::Overnight => Some(Found::time(end, None)),
        Word::Part(Part::Noon) => {
            small(reader, at).then(|| Found::time(end, Some("T12:00".into())))
        }
        Word::Part(Part::Midnight) => {
            small(reader, at).then(|| Found::time(end, Some("T00:00".into())))
        }
        Word::Part(Part::Light) => {
            let placed = reader.follows(
                at,
                &[
                    "at", "by", "before", "after", "until", "till", "since", "from", "around",
                    "to", "past", "between",
                ],
            );
            let opening =
                reader.opens(at) && reader.is(at, &["dawn", "dusk"]) && !reader.capital(at + 1);
            ((placed && !reader.capital(at)) || opening).then(|| Found::time(end, None))
        }
        Word::Part(Part::Hours) => hours_alone(reader, at).then(|| Found::time(end, None)),
        _ => None,
    }
}

fn small(reader: &Reader<'_>, at: usize) -> bool {
    !reader.capital(at) || reader.opens(at)
}

/// Words that make a compound of "night", "morning" or "evening".
const COMPOUND: &[&str] = &[
    "shift", "shifts", "mail", "bus", "buses", "vigil", "vigils", "market", "markets", "sky",
    "train", "trains", "club", "clubs", "school", "watch", "watchman", "nurse", "sweats", "out",
    "stand", "life", "dress", "gown", "sickness", "star", "standard", "owl", "light", "-", "time",
    "porter", "raid", "manager", "vision",
];

/// Whether the part of the day at token `at` is a time: "at night", "in the morning", "the evening".
fn hours_alone(reader: &Reader<'_>, at: usize) -> bool {
    if reader.capital(at) || reader.is(at + 1, COMPOUND) {
        return false;
    }
    let night = reader.is(at, &["night"]);
    if reader.follows(at, &["the", "very"]) {
        // "the night" alone is a story's; "the night before" a day of its own.
        return !reader.is(at + 1, &["of"])
            || reader.follows(at - 1, &["in", "on", "for", "during"]);
    }
    reader.follows(
        at,
        &["at", "by", "until", "since", "towards", "late", "each"],
    ) || reader.follows(at, &["her", "his"]) && !night && reader.follows(at - 1, PLACING)
}

/// Words after which "an afternoon" is a time.
const PLACING: &[&str] = &["after", "on", "for", "of", "at", "in"];

/// "an afternoon", "one evening".
pub(super) fn with_article(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let placed = reader.is(at, &["one"]) || reader.follows(at, PLACING);
    let part = reader.word(at + 1) == Some(Word::Part(Part::Hours));
    let compound = reader.is(at + 2, COMPOUND) || reader.is(at + 1, &["lunchtime"]);
    (placed && part && !compound).then(|| Found::time(at + 2, None))
}

/// "early hours of Saturday", "the small hours".
pub(super) fn hours(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if !reader.is(at, &["early", "small"]) || !reader.is(at + 1, &["hours"]) {
        return None;
    }
    let mut end = at + 2;
    let mut iso = None;
    if reader.is(end, &["of"])
        && let Some(found) = weekday::read(reader, end + 1)
    {
        end = found.end;
        iso = found.iso;
    }
    Some(Found::time(end, iso))
}

/// "first light".
pub(super) fn first_light(reader: &Reader<'_>, at: usize) -> Option<Found> {
    (reader.is(at, &["first"])
        && reader.is(at + 1, &["light"])
        && reader.follows(at, &["at", "by", "before", "after", "until"]))
    .then(|| Found::time(at + 2, None))
}
