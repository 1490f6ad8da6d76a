//! ORDINAL: "22nd", "twenty-first", "third".

use super::measure::Measure;
use super::numeral::{Form, Numeral};
use super::scan::{Gap, after, one_of, word_after, word_before};
use crate::detect::Label;

/// Reads `numeral` as a place in a row.
pub(super) fn read(text: &str, numeral: Numeral) -> Option<Measure> {
    if numeral.form != Form::Ordinal {
        return None;
    }
    let ranks = !is_named(text, &numeral)
        && !is_compound(text, &numeral)
        && !is_moment(text, &numeral)
        && !is_verb(text, &numeral)
        && !is_adverb(text, &numeral);
    ranks.then(|| Measure::new(numeral, Label::Ordinal, numeral.start, numeral.end))
}

/// "First Minister", "Second World War", "West 42nd Street", "9th U.S. Circuit": a part of a name.
fn is_named(text: &str, numeral: &Numeral) -> bool {
    let capital = |s: &str| {
        s.starts_with(char::is_uppercase) && !s.chars().nth(1).is_some_and(char::is_uppercase)
    };
    let end = if after(text, numeral.end).starts_with(" U.S.") {
        numeral.end + " U.S.".len()
    } else {
        numeral.end
    };
    let written = text.get(numeral.start..numeral.end).unwrap_or_default();
    word_after(text, end).is_some_and(|next| {
        next.gap == Gap::Space
            && (NUMBERED.contains(&next.word) || capital(written) && capital(next.word))
    })
}

/// Streets, courts, units of an army and the like, which are told apart by number. A
/// festival or a meeting ("the 35th Film Festival") is counted.
const NUMBERED: &[&str] = &[
    "Airborne", "Amendment", "Armored", "Armoured", "Army", "Artillery", "Ave", "Avenue",
    "Battalion", "Brigade", "Cavalry", "Circuit", "Congress", "Congressional", "Corps", "District",
    "Division", "Fighter", "Fleet", "Guards", "Infantry", "Judicial", "Lt", "Lieutenant", "Marine",
    "Marines", "Mechanised", "Mechanized", "Mountain", "Panzer", "Parachute", "Party", "Precinct",
    "Rangers", "Regiment", "Rifles", "Sgt", "Sergeant", "Squadron", "St", "Street", "Tank", "Ward",
    "Wing",
];

fn is(text: &str, numeral: &Numeral, word: &str) -> bool {
    text.get(numeral.start..numeral.end)
        .is_some_and(|written| written.eq_ignore_ascii_case(word))
}

/// "first-class", "second hand", "first lady": words that rank nothing.
fn is_compound(text: &str, numeral: &Numeral) -> bool {
    word_after(text, numeral.end).is_some_and(|next| {
        let phrase = || {
            PHRASES
                .iter()
                .any(|(first, seconds)| is(text, numeral, first) && one_of(next.word, seconds))
        };
        match next.gap {
            Gap::None => false,
            Gap::Hyphen => one_of(next.word, COMPOUNDS) || one_of(next.word, HYPHENED),
            Gap::Space => {
                one_of(next.word, COMPOUNDS) || phrase() || is_title(text, next.word, next.end)
            }
        }
    })
}

/// Second words of compounds, however they are joined.
const COMPOUNDS: &[&str] = &["aid", "hand", "rate"];

/// Second words of compounds when a hyphen joins them.
const HYPHENED: &[&str] = &[
    "born", "class", "degree", "footing", "former", "formers", "guess", "name", "party", "past",
    "person",
];

/// What ordinals make a title or a phrase with.
const PHRASES: &[(&str, &[&str])] = &[
    (
        "first",
        &[
            "cousin", "cousins", "family", "gentleman", "ladies", "lady", "mate", "minister",
            "name", "names", "principles", "responder", "responders", "secretary", "thing",
        ],
    ),
    (
        "second",
        &["fiddle", "nature", "thought", "thoughts", "wind"],
    ),
    ("third", &["world"]),
    ("fourth", &["estate"]),
    ("fifth", &["column", "columnist", "columnists"]),
    ("sixth", &["form", "former", "formers", "sense"]),
];

/// Whether `rank`, which ends at byte `end`, is a title before a name: "third officer Chen".
fn is_title(text: &str, rank: &str, end: usize) -> bool {
    one_of(rank, &["officer", "mate", "secretary", "lieutenant"])
        && word_after(text, end)
            .is_some_and(|name| name.gap == Gap::Space && name.word.starts_with(char::is_uppercase))
}

/// "I second that", "to second the motion".
fn is_verb(text: &str, numeral: &Numeral) -> bool {
    is(text, numeral, "second")
        && word_before(text, numeral.start).is_some_and(|w| match w.word {
            "I" | "we" => true,
            "to" => word_after(text, numeral.end)
                .is_some_and(|next| one_of(next.word, &["a", "her", "his", "it", "that", "the"])),
            _ => false,
        })
}

/// "a split second", "a second later", "per second", "wait a second".
fn is_moment(text: &str, numeral: &Numeral) -> bool {
    if !is(text, numeral, "second") {
        return false;
    }
    let Some(before) = word_before(text, numeral.start) else {
        return false;
    };
    match before.word {
        "per" | "split" | "every" => true,
        "a" => {
            let earlier = || word_before(text, before.start);
            match word_after(text, numeral.end).filter(|w| w.gap == Gap::Space) {
                Some(next) if one_of(next.word, AFTER_A_MOMENT) => true,
                Some(_) => earlier().is_some_and(|w| one_of(w.word, BEFORE_A_MOMENT)),
                None => earlier()
                    .is_some_and(|w| one_of(w.word, BEFORE_A_MOMENT) || one_of(w.word, WAITING)),
            }
        }
        _ => false,
    }
}

/// Words that follow a moment and never what an ordinal ranks.
const AFTER_A_MOMENT: &[&str] = &["faster", "later", "longer", "slower", "than"];

/// Words before "a second" that make it a time: "half a second", "75,000 cubic feet a second".
const BEFORE_A_MOMENT: &[&str] = &[
    "feet", "frames", "half", "kilometers", "kilometres", "litres", "liters", "meters", "metres",
    "miles", "of", "than", "within",
];

/// Words before "a second" that make it a time where nothing follows: "just a second".
const WAITING: &[&str] = &["for", "in", "just", "on", "took", "wait"];

/// "first published", "first came to notice", "Rinku goes first", "at first", "flies first class".
fn is_adverb(text: &str, numeral: &Numeral) -> bool {
    if !is(text, numeral, "first") {
        return false;
    }
    let before = word_before(text, numeral.start).map_or("", |w| w.word);
    if one_of(before, &["at", "go", "goes", "going"]) {
        return true;
    }
    word_after(text, numeral.end).is_some_and(|next| {
        let adverb = one_of(before, BEFORE_A_VERB)
            || next.word == "class"
            || one_of(next.word, VERBS)
            || (next.word.len() > 4 && next.word.ends_with("ed"));
        next.gap == Gap::Space && adverb && !one_of(before, DETERMINERS)
    })
}

/// Pronouns and auxiliaries between which and a verb "first" is an adverb.
const BEFORE_A_VERB: &[&str] = &[
    "could", "he", "i", "must", "she", "should", "they", "we", "who", "would", "you",
];

/// Verbs before which "first" is an adverb; those in "-ed" are known by their ending.
const VERBS: &[&str] = &[
    "appeared", "aired", "became", "began", "born", "bought", "broke", "brought", "built", "came",
    "caught", "come", "drawn", "drew", "felt", "flew", "flown", "found", "gave", "given", "got",
    "grew", "grown", "heard", "held", "hit", "known", "laid", "led", "left", "made", "met", "paid",
    "put", "ran", "read", "rose", "said", "sang", "sat", "saw", "seen", "sent", "set", "shot",
    "showed", "shown", "sold", "spoke", "spoken", "spread", "stood", "struck", "sung", "taken",
    "taught", "thought", "told", "took", "used", "went", "won", "worn", "written", "wrote",
];

/// Words between which and a noun "first" ranks.
const DETERMINERS: &[&str] = &[
    "a", "an", "the", "her", "his", "its", "my", "our", "their", "your", "this", "that", "s",
];

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn ranks() {
        check(
            "the twenty-first and 22nd",
            &["twenty-first|ORDINAL|21", "22nd|ORDINAL|22"],
        );
        check("her third win", &["third|ORDINAL|3"]);
        check("the 35th annual fair", &["35th|ORDINAL|35"]);
        check("a second time", &["second|ORDINAL|2"]);
    }

    #[test]
    fn what_ranks_nothing() {
        for text in [
            "first published in May", "a second-class pass", "the first lady", "second-hand",
            "a split second", "a second later", "wait a second.", "to second the motion",
            "at first", "she first said so", "the First Minister", "third officer Chen Po",
            "West 42nd Street", "the 9th U.S. Circuit", "her second thoughts", "a third-party app",
        ] {
            check(text, &[]);
        }
    }
}
