//! Where names can be: runs of tokens around capitals.
//!
//! A token outside all runs is in no name, so the model never looks at it; that
//! is most of any text. A *run* is as wide as a name could be ("Lord of the
//! Rings, The"); a *phrase* is the part of it that most likely is one name.

use super::table::Hashes;
use super::word::{Case, Word, lower_hash};
use std::ops::Range;
use std::sync::LazyLock;

/// Words in lower case that occur inside names, and those that lead one.
const INSIDE: &str = "of the and for in on to at by from with a an or as is not vs v n de la le les \
    du des da do dos das del della di den der van von zu und et y e el al il lo the en sur sous \
    bin ibn ben abu ul ur ud af av og till ter ten te per pro ex no que sans aux un une your my \
    his her our you it we are be into over under against between without before after about";
const LEADING: &str = "al el de da di du la le van von der den bin ibn ben abu ul ad an as ar at d' \
    l' al-";
/// Words that join the parts of one name.
const JOINING: &str = "of the for de la le du des da do dos das del della di den der van von zu \
    bin ibn ben abu al el ul";

/// Parts of a law, which stand before it with their number.
pub(super) const LAW_PARTS: &str = "article section clause schedule paragraph";

/// Words in lower case that end the name of an event ("the Luxor massacre").
const EVENT_ENDS: &str = "massacre massacres tsunami disaster genocide bombing bombings uprising \
    rally riots famine trial";

/// Tokens between two capitals of one run, at most.
const GAP: usize = 4;

struct Words {
    inside: Hashes,
    leading: Hashes,
    joining: Hashes,
    ordinal: Hashes,
    hyphens: Hashes,
    marks: Hashes,
    before_year: Hashes,
    event_ends: Hashes,
    parts: Hashes,
    the: u32,
    of: u32,
    /// The end of a club's name after a number ("49ers").
    team: u32,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let set = |list: &str| list.split_whitespace().map(lower_hash).collect();
    Words {
        inside: set(INSIDE),
        leading: set(LEADING),
        joining: set(JOINING),
        ordinal: set("st nd rd th"),
        hyphens: set("- / & +"),
        marks: set("- — ' . & / : ! ? , + \" 's"),
        before_year: set("of ,"),
        event_ends: set(EVENT_ENDS),
        parts: set(LAW_PARTS),
        the: lower_hash("the"),
        of: lower_hash("of"),
        team: lower_hash("ers"),
    }
});

/// The runs of a sentence, in order; ranges of indices into `words`.
pub(super) fn runs(words: &[Word], sentence: Range<usize>, out: &mut Vec<Range<usize>>) {
    let known = &*WORDS;
    let mut at = sentence.start;
    let mut floor = sentence.start;
    while at < sentence.end {
        if !words[at].is_telling() && !is_team(known, words, at) {
            at += 1;
            continue;
        }
        let start = lead(known, words, floor, at);
        let mut end = at + 1;
        let mut next = end;
        while next < sentence.end && next - end < GAP {
            let word = &words[next];
            if word.is_telling() {
                end = next + 1;
            } else if !(word.case == Case::Number
                || known.inside.contains(&word.lower)
                || known.marks.contains(&word.lower))
            {
                break;
            }
            next += 1;
        }
        end = trail(known, words, end, sentence.end);
        out.push(start..end);
        floor = end;
        at = end;
    }
}

/// Where a run starts whose first capital is at `at`: before "al-", "van", "2020", "116th".
fn lead(known: &Words, words: &[Word], floor: usize, at: usize) -> usize {
    let mut start = at;
    let before = |start: usize, back: usize| {
        start
            .checked_sub(back)
            .filter(|i| *i >= floor)
            .map(|i| &words[i])
    };
    if before(start, 1).is_some_and(|w| known.hyphens.contains(&w.lower))
        && before(start, 2).is_some_and(|w| known.leading.contains(&w.lower))
    {
        start -= 2;
    }
    while before(start, 1).is_some_and(|w| known.leading.contains(&w.lower)) {
        start -= 1;
    }
    if before(start, 1).is_some_and(|w| w.case == Case::Number) {
        start -= 1;
    } else if before(start, 1).is_some_and(|w| known.ordinal.contains(&w.lower))
        && before(start, 2).is_some_and(|w| w.case == Case::Number)
    {
        start -= 2;
    }
    law_part(known, words, floor, start).unwrap_or(start)
}

/// Where "section 26 of the" starts that stands before `start`.
fn law_part(known: &Words, words: &[Word], floor: usize, start: usize) -> Option<usize> {
    let is = |at: usize, wanted: u32| words.get(at).is_some_and(|w| w.lower == wanted);
    let mut at = start.checked_sub(1)?;
    if is(at, known.the) {
        at = at.checked_sub(1)?;
    }
    let part = at.checked_sub(2).filter(|part| *part >= floor)?;
    let fits = is(at, known.of)
        && words.get(part + 1).is_some_and(|w| w.case == Case::Number)
        && words
            .get(part)
            .is_some_and(|w| known.parts.contains(&w.lower));
    fits.then_some(part)
}

/// Where a run ends whose last capital is before `end`: after "-19", "737", "massacre".
fn trail(known: &Words, words: &[Word], mut end: usize, limit: usize) -> usize {
    if end < limit && known.event_ends.contains(&words[end].lower) {
        return end + 1;
    }
    let is_number = |i: usize| i < limit && words[i].case == Case::Number;
    loop {
        if is_number(end) {
            end += 1;
        } else if is_team(known, words, end) && end < limit {
            // "76ers".
            end += 1;
        } else if end < limit && known.before_year.contains(&words[end].lower) && is_number(end + 1)
        {
            // "Act of 1997", "the Great Strike of 1900-03".
            end += 2;
        } else if end < limit && known.hyphens.contains(&words[end].lower) && is_number(end + 1) {
            end += 2;
        } else {
            return end;
        }
    }
}

/// Whether the token `at` is the "ers" of "76ers".
fn is_team(known: &Words, words: &[Word], at: usize) -> bool {
    let number = at.checked_sub(1).and_then(|i| words.get(i));
    number.is_some_and(|w| w.case == Case::Number)
        && words.get(at).is_some_and(|w| w.lower == known.team)
}

/// The phrases of a run, in order: capitals side by side, or joined by "of the", a hyphen or "&".
pub(super) fn phrases(words: &[Word], run: Range<usize>, mut each: impl FnMut(Range<usize>)) {
    let known = &*WORDS;
    let mut at = run.start;
    while at < run.end {
        if !words[at].is_capitalised() {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at + 1;
        let mut next = end;
        while next < run.end && next - end < 3 {
            let word = &words[next];
            if word.is_capitalised() {
                end = next + 1;
            } else if !(known.joining.contains(&word.lower) || known.hyphens.contains(&word.lower))
            {
                break;
            }
            next += 1;
        }
        each(start..end);
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::lexicon;
    use super::*;
    use crate::text::tokens;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let lexicon = lexicon(&[]);
        let tokens = tokens(text);
        let words: Vec<_> = tokens
            .iter()
            .map(|t| Word::read(text, *t, &lexicon))
            .collect();
        let mut found = Vec::new();
        runs(&words, 0..words.len(), &mut found);
        let got: Vec<_> = found
            .iter()
            .map(|r| {
                tokens[r.start]
                    .span
                    .join(tokens[r.end - 1].span)
                    .slice(text)
            })
            .collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn runs_are_as_wide_as_a_name_could_be() {
        check(
            "He saw the House of Lords sit near al-Qaim.",
            &["He", "House of Lords", "al-Qaim"],
        );
        check(
            "a 2020 Olympics of Covid-19 and a Boeing 737 flew",
            &["2020 Olympics of Covid-19", "Boeing 737"],
        );
        check(
            "They saw the Philadelphia 76ers play and the 49ers win.",
            &["They", "Philadelphia 76ers", "49ers"],
        );
        check(
            "under section 26 of the Courts Act 2004",
            &["section 26 of the Courts Act 2004"],
        );
    }
}
