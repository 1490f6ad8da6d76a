//! Measured times: "2:04:51", "1:10.325", "43:17".

use super::{Found, iso::Duration, reader::Reader, words::Unit};
use rust_decimal::Decimal;

/// "2:04:51", "2:25.94", "43:17": how long something took.
pub(super) fn read(reader: &Reader<'_>, at: usize) -> Option<Found> {
    let first: i64 = reader.number(at, 3)?.into();
    if !reader.joins(at + 1, &[":"]) {
        return None;
    }
    let two = |text: &str| text.len() == 2;
    let second = reader.text(at + 2);
    let (whole, fraction) = second.split_once('.').map_or((second, ""), |(w, f)| (w, f));
    if !two(whole) {
        return None;
    }
    let duration = |parts: &[(Decimal, Unit)]| {
        let mut duration = Duration::default();
        parts
            .iter()
            .all(|(n, unit)| duration.add(*n, *unit))
            .then(|| duration.iso())
    };
    let number = |text: &str| text.parse::<Decimal>().ok();
    let first = Decimal::from(first);
    if reader.joins(at + 3, &[":"]) {
        let third = reader.text(at + 4);
        let seconds = third
            .split('.')
            .next()
            .filter(|s| two(s))
            .and(number(third))?;
        let end = at + 5;
        // "08:15:30" is a time of day where the hour has its nought.
        if reader.text(at).starts_with('0') {
            return Some(Found::time(
                end,
                Some(format!("T{}:{whole}:{third}", reader.text(at))),
            ));
        }
        return Some(Found::time(
            end,
            duration(&[
                (first, Unit::Hour),
                (number(whole)?, Unit::Minute),
                (seconds, Unit::Second),
            ]),
        ));
    }
    // Only a time that was run has fractions, or more minutes than the day has hours.
    let run = !fraction.is_empty() || first > Decimal::from(24);
    let context = reader.follows(
        at,
        &[
            "in", "at", "(", "of", "than", "by", "clocked", "ran", "timed",
        ],
    );
    (run && (context || !fraction.is_empty())).then(|| {
        let seconds =
            number(second).and_then(|s| duration(&[(first, Unit::Minute), (s, Unit::Second)]));
        Found::time(at + 3, seconds)
    })
}
