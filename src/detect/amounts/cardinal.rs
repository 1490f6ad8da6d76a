//! CARDINAL: what counts nothing that another recogniser knows.

use super::designation::is_designation;
use super::measure::Measure;
use super::numeral::{Form, Item, Numeral, item};
use super::scan::{Gap, after, before, one_of, word_after, word_before};
use crate::detect::Label;
use rust_decimal::Decimal;

/// Reads `numeral` as a bare number.
pub(super) fn read(text: &str, numeral: Numeral) -> Option<Measure> {
    if numeral.form == Form::Ordinal || is_designation(text, &numeral) {
        return None;
    }
    // "best-of-five", "nil-rate".
    if before(text, numeral.start).ends_with("best-of-")
        || text.get(numeral.start..numeral.end + 1) == Some("nil-")
        || before(text, numeral.start + 5).ends_with("multi")
        || is_zero_point(text, &numeral)
        || is_part_of_a_match(text, &numeral)
    {
        return None;
    }
    let numeral = numeral.scaled();
    if after(text, numeral.end).starts_with(char::is_alphanumeric) {
        // "5G", "3D", "17h05", "1990s"
        return None;
    }
    let one = numeral.form == Form::Words
        && numeral.number == Some(Decimal::ONE)
        && numeral.end - numeral.start == 3;
    if one && is_pronoun(text, &numeral) {
        return None;
    }
    Some(Measure::new(
        numeral,
        Label::Cardinal,
        numeral.start,
        numeral.end,
    ))
}

/// "below zero", "net zero": a point on a scale.
fn is_zero_point(text: &str, numeral: &Numeral) -> bool {
    numeral.form == Form::Words
        && numeral.number == Some(Decimal::ZERO)
        && word_before(text, numeral.start)
            .is_some_and(|w| one_of(w.word, &["above", "below", "near", "net", "sub"]))
}

/// "the second half", "fly-half", "half-time": no half of anything.
fn is_part_of_a_match(text: &str, numeral: &Numeral) -> bool {
    let half = numeral.form == Form::Fraction
        && text
            .get(numeral.start..numeral.end)
            .is_some_and(|word| word.eq_ignore_ascii_case("half"));
    half && (word_before(text, numeral.start).is_some_and(|w| one_of(w.word, BEFORE_A_HALF))
        || word_after(text, numeral.end).is_some_and(|w| {
            one_of(
                w.word,
                &["time", "past", "back", "brother", "sister", "term"],
            )
        }))
}

const BEFORE_A_HALF: &[&str] = &[
    "first", "second", "other", "either", "opening", "fly", "scrum", "centre", "better", "top",
    "bottom", "upper", "lower", "latter", "each",
];

/// "one of the", "this one", "no one", "one must": a pronoun, not a count.
fn is_pronoun(text: &str, numeral: &Numeral) -> bool {
    let earlier = word_before(text, numeral.start)
        .filter(|w| w.gap == Gap::Space)
        .map(|w| w.word);
    let follows = |list: &[&str]| earlier.is_some_and(|w| one_of(w, list));
    if follows(&["no", "does", "do"]) {
        return true;
    }
    let Some(next) = word_after(text, numeral.end).filter(|w| w.gap != Gap::None) else {
        return !follows(COUNTED);
    };
    if next.gap == Gap::Hyphen {
        return one_of(next.word, COMPOUNDS);
    }
    if next.word == "of" {
        return true;
    }
    // "at one point", "for one thing", "on the one hand".
    if one_of(next.word, &["point", "thing", "hand", "another"]) && follows(&["at", "for", "the"]) {
        return true;
    }
    // "one in seven", "one or two", "one to two million".
    // "one in 10", but "one in 1998".
    if next.word == "in"
        && after(text, next.end).strip_prefix(' ').is_some_and(|rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            (1..=3).contains(&digits)
        })
    {
        return false;
    }
    if one_of(next.word, &["in", "or", "and", "to", "per"])
        && word_after(text, next.end)
            .filter(|w| w.gap == Gap::Space)
            .and_then(|w| {
                if w.word == "every" {
                    word_after(text, w.end)
                } else {
                    Some(w)
                }
            })
            .is_some_and(|w| item(w.word).is_some_and(|item| item != Item::Article))
    {
        return false;
    }
    if one_of(next.word, AFTER_A_PRONOUN) {
        return !follows(COUNTED) || follows(&["only"]);
    }
    // "the one produced", "this one carries".
    follows(POINTERS) && next.word.ends_with("ed")
        || follows(&["this", "that"]) && next.word.ends_with('s')
}

const POINTERS: &[&str] = &[
    "this", "that", "the", "which", "each", "every", "any", "another", "other", "some",
];

/// What makes a compound with "one" that counts nothing.
const COMPOUNDS: &[&str] = &[
    "time", "off", "sided", "way", "on", "to", "stop", "size", "liner",
];

/// Words after which "one" is a number even at the end of a clause.
const COUNTED: &[&str] = &[
    "to", "than", "least", "minus", "plus", "round", "day", "number", "page", "level", "phase",
    "week", "exactly", "just", "or", "game", "part", "stage", "only", "in", "by", "including",
    "with",
];

/// Words that follow the pronoun and never a count.
const AFTER_A_PRONOUN: &[&str] = &[
    "of", "another", "is", "was", "are", "has", "had", "have", "will", "would", "who", "that",
    "which", "from", "for", "in", "on", "at", "by", "to", "with", "and", "or", "if", "as", "but",
    "said", "says", "wore", "gets", "when", "must", "can", "should", "may", "might", "could",
    "does", "did", "be", "been", "I", "you", "he", "she", "they", "we", "it", "everybody", "now",
    "under", "after", "before", "because", "while", "where", "whose", "they", "suspects", "not",
];

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn counts() {
        check(
            "three hundred and twelve",
            &["three hundred and twelve|CARDINAL|312"],
        );
        check("a dozen eggs", &["a dozen|CARDINAL|12"]);
        check(
            "nearly two-thirds of it",
            &["two-thirds|CARDINAL|0.6666666666666666666666666667 ~"],
        );
        check("one broker", &["one|CARDINAL|1"]);
        check("one in 10 lambs", &["one in 10|CARDINAL|0.1"]);
    }

    #[test]
    fn what_counts_nothing() {
        for text in [
            "one of the ministers", "this one", "no one", "the one who left", "a one-way ticket",
            "the other half", "below zero", "a best-of-five series",
        ] {
            check(text, &[]);
        }
    }
}
