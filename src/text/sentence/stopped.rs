//! Whether a stop ends its sentence: the kind of stop (an abbreviation, an
//! initial, a number in a list) and what comes after it decide together.

use super::stop::{End, Stop};
use super::{Line, is_starter};
use crate::text::Kind;
use crate::text::words::{
    BOUND, CAPTIONS, CLOCK_WORDS, CONTINUERS, COUNTERS, LETTERED, MARKED_NAMES, SHORTENED, contains,
};

impl Line<'_> {
    /// Whether the sentence that starts at token `from` ends with `end`.
    pub(super) fn breaks(&self, from: usize, end: &End) -> bool {
        let &End {
            stop,
            at,
            closed,
            after,
        } = end;
        /// Opening marks that may stand before a sentence.
        const MOST: usize = 8;
        let last = self.tokens.len().min(after + MOST);
        let next_at = (after..last).find(|&i| !self.opens(i));
        let next = self.word(next_at.unwrap_or(after));
        let initial = next.chars().next().unwrap_or(' ');
        if stop == Stop::Foreign {
            return !closed || !self.is_lower(after);
        }
        if self.is_joined(after) && self.is(after, Kind::Punctuation) && !self.opens(after) {
            return false;
        }
        if self.is_joined(after) && !closed {
            return matches!(stop, Stop::Full | Stop::Mark) && self.lacks_space(at, next);
        }
        if self.is_attribution(after) {
            return false;
        }
        // "eBay" may start a sentence.
        let lower = initial.is_lowercase() && !next.chars().nth(1).is_some_and(char::is_uppercase);
        match stop {
            // "12 Main St. She lives there", but "St. Louis".
            Stop::Title => {
                self.word(at) == "St." && is_starter(next) && at > 0 && self.is_capital(at - 1)
            }
            Stop::Face | Stop::Foreign => !closed,
            Stop::Abbreviation => {
                initial.is_uppercase()
                    && !(at == 0 && self.word(at).len() == 2)
                    && !is_dash(self.word(after))
                    && (self.abbreviation_ends(at, next_at.unwrap_or(after))
                        || (closed && self.word(after) != "("))
            }
            Stop::Ellipsis => at != from && !lower && initial.is_alphanumeric(),
            Stop::Mark if self.is_in_name(from, end) => false,
            Stop::Mark if contains(MARKED_NAMES, self.before(at)) => is_starter(next),
            // "Why?" he asked: a closed quotation goes on in lower case.
            Stop::Mark => !lower || (!closed && self.word(after) == next),
            Stop::Full => {
                if self.is_enumerator(from, at)
                    || (self.is_small_letter(at)
                        && !(self.is_after_number(at - 1) && is_starter(next)))
                    || (initial.is_numeric() && self.counts(at))
                    || self.is_initial_i(at, next)
                    || contains(BOUND, self.before(at))
                {
                    return false;
                }
                !lower
                    || (!closed && self.word(after) == next && self.is_plain_word(at))
                    || self.is_aside(after)
            }
        }
    }

    /// Marks that open what follows.
    fn opens(&self, at: usize) -> bool {
        let word = self.word(at);
        is_dash(word)
            || matches!(
                word,
                "“" | "‘"
                    | "\""
                    | "'"
                    | "("
                    | "["
                    | "«"
                    | "»"
                    | "„"
                    | "¿"
                    | "¡"
                    | "•"
                    | "*"
                    | "…"
                    | "..."
            )
    }

    /// "— Ruth Ames, shopkeeper" at the end of a paragraph: who said it.
    fn is_attribution(&self, at: usize) -> bool {
        let rest = self.tokens.len() - at;
        is_dash(self.word(at))
            && !self.is_joined(at + 1)
            && (3..=6).contains(&rest)
            && self.is_capital(at + 1)
            && self.is_capital(at + 2)
            && !is_starter(self.word(at + 1))
            && (at..self.tokens.len()).all(|i| self.stop(i).is_none())
    }

    /// "(credit: the town)" after a stop: all in brackets, up to the end or a new sentence.
    fn is_aside(&self, at: usize) -> bool {
        const LONGEST: usize = 40;
        self.word(at) == "("
            && (at..self.tokens.len().min(at + LONGEST))
                .find(|&i| self.word(i) == ")")
                .is_some_and(|close| close + 1 == self.tokens.len() || self.is_capital(close + 1))
    }

    /// A stop that somebody forgot to put a space after: "ended.Then".
    fn lacks_space(&self, at: usize, next: &str) -> bool {
        let mut letters = next.chars();
        self.is_joined(at)
            && self.is(at - 1, Kind::Word)
            && self.before(at).chars().count() > 1
            && self.before(at).chars().all(char::is_lowercase)
            && letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_none_or(char::is_lowercase)
    }

    /// A title or a name that ends in a mark and goes on: "Panic! at the Disco",
    /// "Who Is There? opened", "Stop! (1957)", "(1675? – 1732)".
    fn is_in_name(&self, from: usize, end: &End) -> bool {
        let &End {
            at, closed, after, ..
        } = end;
        let next = self.word(after);
        if closed || !self.is_joined(at) {
            return false;
        }
        if self.before(at) == "(" || (self.is(at - 1, Kind::Number) && is_dash(next)) {
            return true;
        }
        let named = self.is_capital(at - 1) && self.is_lower_after_first(at - 1);
        named
            && if next == "(" {
                self.is(after + 1, Kind::Number) && self.word(after + 2) == ")"
            } else if at - 1 == from {
                contains(CONTINUERS, next) && next != "and"
            } else {
                self.is_lower(after) && (contains(CONTINUERS, next) || next.ends_with("ed"))
            }
    }

    fn is_lower_after_first(&self, at: usize) -> bool {
        self.word(at).chars().skip(1).all(char::is_lowercase)
    }

    /// "1." or "Figure 2." at the head of a paragraph, "2." in a list after a colon, a
    /// semicolon or the item before it, which ends in a stop.
    fn is_enumerator(&self, from: usize, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let word = self.word(before);
        let numbers = match self.tokens[before].kind {
            Kind::Number => word.len() <= 4,
            _ => is_roman(word) || word.len() == 1,
        };
        let heads = match before.checked_sub(1).map(|i| self.word(i)) {
            None => true,
            Some(":" | ";") => !self.is_joined(before),
            Some(".") if before == from => word.len() <= 2 && self.is(before, Kind::Number),
            Some(first) => before == 1 && contains(CAPTIONS, first),
        };
        numbers && heads
    }

    /// Words before a number: "No. 8", "p. 12".
    pub(super) fn counts(&self, at: usize) -> bool {
        contains(COUNTERS, self.before(at))
    }

    fn is_after_number(&self, at: usize) -> bool {
        at > 0 && self.is(at - 1, Kind::Number)
    }

    /// "Michael I. Jordan", but "World War I. Then": the token "I" has no stop of its own.
    fn is_initial_i(&self, at: usize, next: &str) -> bool {
        at > 1
            && self.before(at) == "I"
            && self.is_capital(at - 2)
            && !matches!(
                self.word(at - 2),
                "War" | "Part" | "Act" | "Type" | "Phase" | "Book"
            )
            && !is_starter(next)
    }

    /// "c.", "b.", "m.": a lone small letter with a stop is an abbreviation.
    fn is_small_letter(&self, at: usize) -> bool {
        self.is_joined(at)
            // The "s" of "1950s" is no such letter.
            && !(self.is_joined(at - 1) && self.is(at - 2, Kind::Number))
            && self.tokens[at - 1].span.len() == 1
            && self.is_lower(at - 1)
            // "€385/t"
            && !(self.is_joined(at - 1) && self.before(at - 1) == "/")
    }

    /// A lower-case word that is no abbreviation: its stop counts even before a
    /// lower-case letter, as people type it.
    fn is_plain_word(&self, at: usize) -> bool {
        if !self.is_joined(at) {
            return false;
        }
        let word = self.before(at);
        match self.tokens[at - 1].kind {
            // An abbreviation has no vowel, or is listed; "in." after a number is inches.
            Kind::Word => {
                word.len() > 1
                    && word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
                    && !contains(SHORTENED, word)
                    && !(word == "in" && self.is_after_number(at - 1))
                    && word
                        .chars()
                        .all(|c| c.is_lowercase() || matches!(c, '\'' | '’'))
            }
            Kind::Punctuation => matches!(word, ")" | "”" | "\""),
            _ => false,
        }
    }

    /// Whether the abbreviation at token `at` ends its sentence before the
    /// capitalised word at `next`.
    fn abbreviation_ends(&self, at: usize, next: usize) -> bool {
        let (last, word) = (self.word(at), self.word(next));
        let runs_on = self.is_lower(next + 1);
        match last {
            "etc." => true,
            // "a B&B.", "of Plan B."
            _ if self.is_joined(at) && self.before(at) == "&" => true,
            _ if last.len() == 2 && contains(LETTERED, self.before(at)) => true,
            "Inc." | "Corp." | "Ltd." if runs_on => true,
            // A month goes on with the day.
            "Jan." | "Feb." | "Apr." | "Aug." | "Sept." | "Oct." | "Nov." | "Dec." if runs_on => {
                true
            }
            "a.m." | "p.m." if runs_on && !contains(CLOCK_WORDS, word) => true,
            // "U.S. Under Secretary", "U.S. I Corps"
            _ if matches!(word, "Under" | "I") && self.is_capital(next + 1) => false,
            _ => is_starter(word) && !is_initial_before_name(last, word),
        }
    }
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "—")
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// "J." before "In" may be "J. In Kim"; an initial ends a sentence only before
/// words that nobody is called.
fn is_initial_before_name(last: &str, next: &str) -> bool {
    const NAMES: &[&str] = &[
        "A", "An", "Du", "I", "In", "Man", "May", "My", "No", "On", "So", "To", "Will",
    ];
    last.chars().count() == 2 && contains(NAMES, next)
}
