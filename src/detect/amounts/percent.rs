//! PERCENT: percentages, percentage points and basis points.

use super::measure::{HUNDREDTH, Measure};
use super::numeral::{Form, Numeral};
use super::scan::{after, is_space, one_of, word_after, word_before};
use crate::detect::Label;

/// Reads `numeral` as a percentage.
pub(super) fn read(text: &str, numeral: Numeral) -> Option<Measure> {
    if matches!(numeral.form, Form::Ordinal | Form::Vague) {
        return None;
    }
    let at = super::counted_from(text, &numeral);
    let rest = after(text, at);
    let spaced = rest.chars().next().filter(|c| is_space(*c));
    let gap = spaced.map_or(0, char::len_utf8);
    let sign = after(rest, gap).chars().next()?;
    let (unit, end) = if matches!(sign, '%' | '％') {
        ("%", at + gap + sign.len_utf8())
    } else {
        let near = word_after(text, at)?;
        let second = || word_after(text, near.end);
        let points = |words: &[&str]| second().filter(|w| one_of(w.word, words)).map(|w| w.end);
        match near.word {
            w if one_of(w, &["percent", "pct", "pc"]) => ("%", near.end),
            w if one_of(w, &["per"]) => ("%", points(&["cent"])?),
            w if one_of(w, &["percentage"]) => ("pp", points(&["point", "points"])?),
            w if one_of(w, &["basis"]) => ("bp", points(&["point", "points"])?),
            "pp" | "ppt" | "ppts" | "pps" => ("pp", near.end),
            "point" | "points" if is_swing(text, numeral.start, near.end) => ("pp", near.end),
            "bp" | "bps" => ("bp", near.end),
            _ => return None,
        }
    };
    let measure = Measure::new(numeral, Label::Percent, numeral.start, end);
    // A basis point is a hundredth of a percentage point.
    Some(match unit {
        "bp" => measure.in_unit("pp").times(HUNDREDTH),
        unit => measure.in_unit(unit),
    })
}

/// Whether points that end at byte `end` are a share of the votes: "a swing of 15.6 points", "a 6-point swing".
fn is_swing(text: &str, start: usize, end: usize) -> bool {
    word_after(text, end).is_some_and(|next| next.word == "swing")
        || word_before(text, start)
            .filter(|of| of.word == "of")
            .and_then(|of| word_before(text, of.start))
            .is_some_and(|swing| swing.word == "swing")
}

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn shares() {
        check("3.5 per cent", &["3.5 per cent|PERCENT|3.5 %"]);
        check("minus 0.3%", &["minus 0.3%|PERCENT|-0.3 %"]);
        check(
            "30 percentage points",
            &["30 percentage points|PERCENT|30 pp"],
        );
        check(
            "half a percentage point",
            &["half a percentage point|PERCENT|0.5 pp"],
        );
        check(
            "0.5 of a percentage point",
            &["0.5 of a percentage point|PERCENT|0.5 pp"],
        );
        check("a swing of 5.6 points", &["5.6 points|PERCENT|5.6 pp"]);
        check("25 basis points", &["25 basis points|PERCENT|0.25 pp"]);
    }
}
