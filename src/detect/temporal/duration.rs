//! Durations, and what is counted from them: "two and a half decades",
//! "four hours, ten minutes", "32-year-old", "three weeks ago".

use super::{
    Found, count, iso,
    iso::Duration,
    part,
    reader::Reader,
    reference,
    words::{Unit, Word},
};
use crate::detect::{Label, amounts::numeral::Form};
use rust_decimal::Decimal;

/// A duration that was read.
struct Stretch {
    end: usize,
    /// Its largest unit: "two hours and ten minutes" is a matter of hours.
    unit: Unit,
    /// How many of it, if whole.
    whole: Option<i64>,
    /// `None` for "several minutes" and for ranges.
    duration: Option<Duration>,
    label: Label,
}

/// Reads a duration that starts with a number: "18 months", "two-week", "1min 22sec".
pub(super) fn counted(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if reader.follows(at, CURRENCY) {
        return None;
    }
    if let Some(found) = split_second(reader, at) {
        return Some(found);
    }
    Some(finish(reader, stretch(reader, at)?))
}

const CURRENCY: &[&str] = &["$", "£", "€", "¥", "₹"];

/// Reads "a year", "an hour and 20 minutes", "a few days", "a full year".
pub(super) fn article(reader: &Reader<'_>, at: usize) -> Option<Found> {
    if let Some(found) = counted(reader, at) {
        return Some(found);
    }
    if reader.is(at + 1, &["half", "quarter", "third"]) {
        return fraction(reader, at + 1);
    }
    if let Some(found) = part::with_article(reader, at) {
        return Some(found);
    }
    let adjective = usize::from(reader.is(at + 1, ADJECTIVES));
    let unit_at = at + 1 + adjective;
    let Some(Word::Unit(unit)) = reader.word(unit_at) else {
        return None;
    };
    let end = unit_at + 1;
    // "a [week-long] siege" is read from its unit.
    if reader.hyphen(end) {
        return None;
    }
    // "a week earlier" and "a year and a half" are durations whatever stands before.
    let stretch = Stretch {
        end,
        unit,
        whole: Some(1),
        duration: Duration::of(Decimal::ONE, unit),
        label: label(unit, Some(1)),
    };
    let stretch = extend(reader, stretch);
    let counted =
        stretch.end > end || is_offset(reader, end) || reader.is(end, &["before", "after", "from"]);
    let usual = adjective == 1
        || !matches!(
            unit,
            Unit::Second | Unit::Quarter | Unit::Season | Unit::Weekend
        ) && (reader.opens(at) || reader.follows(at, MEASURED));
    // What follows a number or a noun is a rate: "£3m a year", "twice a day".
    (counted || usual).then(|| finish(reader, stretch))
}

/// Words after which "a year" is a duration and no rate.
const MEASURED: &[&str] = &[
    "in", "for", "within", "by", "of", "than", "over", "after", "nearly", "almost", "about",
    "around", "roughly", "least", "most", "to", "into", "half", "took", "takes", "take", "taken",
    "lasted", "lasting", "lasts", "last", "spend", "spent", "spends", "wait", "waited", "waits",
    "just", "only", "every", "is", "was", "exactly", "with", "and", "or", "during", "until",
    "served", "serve", "faces", "facing", "given", "gives", "give", "under", "is", "cost",
];

const ADJECTIVES: &[&str] = &[
    "full", "whole", "single", "further", "solid", "calendar", "consecutive", "straight", "more",
    "additional", "extra", "working", "business", "trading", "financial",
];

/// Reads "half an hour", "half a century", "a quarter of an hour", "half-hour".
pub(super) fn fraction(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let (amount, next) = match () {
        () if reader.is(at, &["half"]) => (Decimal::new(5, 1), at + 1),
        () if reader.is(at, &["quarter"]) => (
            Decimal::new(25, 2),
            at + 1 + usize::from(reader.is(at + 1, &["of"])),
        ),
        // "three-quarters of an hour".
        () if reader.is(at, &["three"]) => {
            let quarters = at + 1 + usize::from(reader.hyphen(at + 1));
            if !reader.is(quarters, &["quarters"]) || !reader.is(quarters + 1, &["of"]) {
                return None;
            }
            (Decimal::new(75, 2), quarters + 2)
        }
        () => return None,
    };
    // "half-term" is a week without school.
    if reader.hyphen(next) && reader.is(next + 1, &["term"]) {
        return Some(Found::date(next + 2, None));
    }
    let article = reader.is(next, &["a", "an"]);
    if !article && !reader.hyphen(next) && !reader.is(next, &["hour"]) {
        return None;
    }
    let unit_at = next + usize::from(article || reader.hyphen(next));
    let Some(Word::Unit(unit)) = reader.word(unit_at) else {
        return None;
    };
    Some(finish(
        reader,
        Stretch {
            end: unit_at + 1,
            unit,
            whole: None,
            duration: Duration::of(amount, unit),
            label: label(unit, None),
        },
    ))
}

/// Reads "week-long", "year-old".
pub(super) fn long(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let Some(Word::Unit(unit)) = reader.word(at) else {
        return None;
    };
    (reader.hyphen(at + 1) && reader.is(at + 2, &["long", "old"])).then(|| Found {
        end: at + 3,
        label: label(unit, Some(1)),
        iso: Duration::of(Decimal::ONE, unit).map(|d| d.iso()),
    })
}

/// Reads "years later", "decades ago".
pub(super) fn vague(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let Some(Word::Units(unit)) = reader.word(at) else {
        return None;
    };
    is_offset(reader, at + 1).then(|| Found {
        end: at + 2,
        label: label(unit, None),
        iso: None,
    })
}

/// "eight-hundredths of a second", "two tenths of a second".
fn split_second(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let numeral = reader.numeral(at)?;
    let end = reader.token_from(at, numeral.end);
    let (seconds, end) = if numeral.form == Form::Fraction {
        (numeral.number, end)
    } else {
        let part = end + usize::from(reader.hyphen(end));
        let thousandth = Decimal::new(1, 3);
        let seconds = numeral.number.and_then(|n| n.checked_mul(thousandth));
        reader
            .is(part, &["thousandth", "thousandths"])
            .then_some((seconds, part + 1))?
    };
    let second = ["of", "a", "second"];
    if !(0..3).all(|n| reader.is(end + n, &second[n..=n])) {
        return None;
    }
    Some(Found {
        end: end + 3,
        label: Label::Time,
        iso: seconds.and_then(|n| Some(Duration::of(n, Unit::Second)?.iso())),
    })
}

fn stretch(reader: &Reader<'_>, at: usize) -> Option<Stretch> {
    let count = count::read(reader, at)?;
    let (unit, end) = unit(reader, count.end)?;
    // "three quarters of the people" count no time; "the past three quarters" do.
    if unit == Unit::Quarter {
        let fraction = reader.is(end, &["of"]) || count.whole() == Some(3);
        if fraction && !matches!(reader.word(at.checked_sub(1)?), Some(Word::Deixis(_))) {
            return None;
        }
    }
    // Nor does "a 50-50 season".
    let singular = reader.is(end - 1, &["season"]) && !reader.hyphen(end - 2);
    if unit == Unit::Season && singular && count.whole() != Some(1) {
        return None;
    }
    // "30 second" and "one second place" count nothing.
    if unit == Unit::Second && reader.is(end - 1, &["second"]) && !reader.hyphen(end - 2) {
        let one = count.whole() == Some(1);
        if !(one && reader.closes(end)) {
            return None;
        }
    }
    let whole = count.whole();
    let stretch = Stretch {
        end,
        unit,
        whole,
        duration: count.value.and_then(|n| Duration::of(n, unit)),
        label: label(unit, whole),
    };
    Some(extend(reader, stretch))
}

/// The unit at token `at` or after a hyphen or an adjective there, and the first token after it.
fn unit(reader: &Reader<'_>, at: usize) -> Option<(Unit, usize)> {
    let adjective = reader.is(at, ADJECTIVES);
    let at = at + usize::from(adjective || reader.hyphen(at));
    match reader.word(at) {
        Some(Word::Unit(unit) | Word::Units(unit)) => Some((unit, at + 1)),
        Some(Word::Seasons) => Some((Unit::Season, at + 1)),
        // "h" glued to its number, as in "36h 41min 08sec".
        _ => (reader.glued(at) && reader.is(at, &["h"])).then_some((Unit::Hour, at + 1)),
    }
}

/// Takes in what goes on: "two hours[, 4 minutes and 51 seconds]", "a year [and a half]".
fn extend(reader: &Reader<'_>, mut stretch: Stretch) -> Stretch {
    let mut last = stretch.unit;
    loop {
        let end = stretch.end;
        if ["and", "a", "half"]
            .iter()
            .enumerate()
            .all(|(n, w)| reader.is(end + n, &[w]))
        {
            stretch.end = end + 3;
            add(&mut stretch, Decimal::new(5, 1), last);
            return stretch;
        }
        let comma = usize::from(reader.is(end, &[","]));
        let next = end + comma + usize::from(reader.is(end + comma, &["and"]));
        let short = next > end || matches!(last, Unit::Hour | Unit::Minute);
        let Some((count, unit, end)) = short
            .then(|| {
                let count = count::single(reader, next)?;
                let (unit, end) = unit(reader, count.end)?;
                // "two hours, 90 minutes" are two times.
                let part = comma == 0 || count.value.is_some_and(|n| n < Decimal::from(60));
                // "two hours and 35 seconds"
                let skips = (last, unit) == (Unit::Hour, Unit::Second);
                let joined = comma == 0 && next > stretch.end;
                (part && (smaller(unit, last) || skips && joined)).then_some((count, unit, end))
            })
            .flatten()
        else {
            return stretch;
        };
        stretch.end = end;
        stretch.whole = None;
        match count.value {
            Some(value) => add(&mut stretch, value, unit),
            None => stretch.duration = None,
        }
        last = unit;
    }
}

fn add(stretch: &mut Stretch, amount: Decimal, unit: Unit) {
    stretch.whole = None;
    if let Some(mut duration) = stretch.duration.take()
        && duration.add(amount, unit)
    {
        stretch.duration = Some(duration);
    }
}

/// Whether `unit` can follow `last` in one duration.
fn smaller(unit: Unit, last: Unit) -> bool {
    matches!(
        (last, unit),
        (Unit::Year, Unit::Month | Unit::Week | Unit::Day)
            | (Unit::Month, Unit::Week | Unit::Day)
            | (Unit::Week, Unit::Day)
            | (Unit::Day, Unit::Hour)
            | (Unit::Hour, Unit::Minute)
            | (Unit::Minute, Unit::Second)
    )
}

/// DATE for a day or more; whole days written in hours ("48 hours") are days.
fn label(unit: Unit, whole: Option<i64>) -> Label {
    match unit {
        Unit::Hour if whole.is_some_and(|n| n > 0 && n % 24 == 0) => Label::Date,
        Unit::Hour | Unit::Minute | Unit::Second => Label::Time,
        _ => Label::Date,
    }
}

fn is_offset(reader: &Reader<'_>, at: usize) -> bool {
    reader.is(at, &["ago", "earlier", "later", "hence"])
}

/// The whole expression: with "-old", "ago", "later" if they follow.
fn finish(reader: &Reader<'_>, stretch: Stretch) -> Found {
    let Stretch {
        end,
        unit,
        whole,
        duration,
        label,
    } = stretch;
    if reader.is(end, &["ago"]) {
        return Found {
            end: end + 1,
            label,
            iso: whole.and_then(|n| ago(reader, n, unit)),
        };
    }
    // Counted from another time that the text has named.
    if is_offset(reader, end) {
        return Found {
            end: end + 1,
            label,
            iso: None,
        };
    }
    let duration = duration.map(|d| d.iso());
    let found = |end| Found {
        end,
        label,
        iso: duration,
    };
    if reader.hyphen(end) && reader.is(end + 1, &["old", "olds", "long"]) {
        return found(end + 2);
    }
    let aged = matches!(unit, Unit::Year | Unit::Month | Unit::Week | Unit::Day)
        && whole.is_some_and(|n| n <= 120)
        && reader.is(end, &["old"]);
    if aged {
        return found(end + 1);
    }
    found(end)
}

/// What lies `count` units before the article's day, as exact as the unit.
fn ago(reader: &Reader<'_>, count: i64, unit: Unit) -> Option<String> {
    let back = count.checked_neg()?;
    match unit {
        Unit::Century => reference::year_shifted(reader, back.checked_mul(100)?).map(iso::year),
        Unit::Decade => reference::year_shifted(reader, back.checked_mul(10)?).map(iso::year),
        Unit::Year => reference::year_shifted(reader, back).map(iso::year),
        Unit::Quarter => reference::month_shifted(reader, back.checked_mul(3)?),
        Unit::Month => reference::month_shifted(reader, back),
        Unit::Fortnight => reference::week_shifted(reader, back.checked_mul(2)?),
        Unit::Week => reference::week_shifted(reader, back),
        Unit::Day | Unit::Night => reference::shifted(reader, back).map(iso::day),
        _ => None,
    }
}
