//! Sentence boundaries.
//!
//! A stop ends a sentence unless something speaks against it: the kind of stop
//! (an abbreviation, an initial, a number in a list) and the word after it
//! decide together. Reference for the problem: Sadvilkar and Neumann, "PySBD:
//! Pragmatic Sentence Boundary Disambiguation" (2020).

use super::words::{CAPTIONS, CLOCK_WORDS, COUNTERS, SHORTENED, STARTERS, TITLES, contains};
use super::{Kind, Span, Token};

/// The sentences of a text, in order, without overlap, none crossing a paragraph;
/// together they cover all that is not white space.
///
/// `tokens` are those of the whole `text`. Quotation marks and brackets that
/// close right after a stop, and reference marks ("[3]"), belong to the sentence
/// before; the sentences inside a quotation count.
#[must_use]
pub fn sentences(text: &str, paragraphs: &[Span], tokens: &[Token]) -> Vec<Span> {
    let mut out = Vec::with_capacity(paragraphs.len() * 2);
    let mut at = 0;
    for paragraph in paragraphs {
        let first = at;
        while tokens.get(at).is_some_and(|t| t.span.end <= paragraph.end) {
            at += 1;
        }
        let line = Line {
            text,
            tokens: &tokens[first..at],
        };
        let mut start = paragraph.start;
        let mut next = 0;
        while let Some((end, after)) = line.next_boundary(next) {
            out.push(Span::new(start, end));
            start = line.tokens[after].span.start;
            next = after;
        }
        if start < paragraph.end {
            out.push(Span::new(start, paragraph.end));
        }
    }
    out
}

/// A paragraph's tokens.
#[derive(Clone, Copy)]
struct Line<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

/// What kind of stop a token is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// A lone full stop.
    Full,
    /// "?", "!", and what repeats them.
    Mark,
    /// Two dots and more, or "…".
    Ellipsis,
    /// A title before a name ("Mr."): never ends a sentence.
    Title,
    /// Any other word with a stop of its own ("U.S.", "Inc.", "Dec.", "J.").
    Abbreviation,
    /// A smiling or frowning face in signs.
    Face,
}

impl<'t> Line<'t> {
    fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |t| t.span.slice(self.text))
    }

    /// Whether nothing stands between token `at` and the one before it.
    fn is_joined(&self, at: usize) -> bool {
        at > 0
            && self
                .tokens
                .get(at)
                .is_some_and(|t| t.span.start == self.tokens[at - 1].span.end)
    }

    /// The next boundary at or after token `from`: the byte at which the
    /// sentence ends and the token that starts the following one.
    fn next_boundary(&self, from: usize) -> Option<(u32, usize)> {
        let mut at = from;
        while at < self.tokens.len() {
            let Some((mut stop, mut after)) = self.stop(at) else {
                at += 1;
                continue;
            };
            let mut closed = false;
            loop {
                if let Some((more, then)) = self.stop(after)
                    && matches!(more, Stop::Full | Stop::Mark | Stop::Ellipsis | Stop::Face)
                    && (!closed || self.is_joined(after))
                {
                    stop = match (stop, more) {
                        // ". . ." is an ellipsis set with spaces.
                        (Stop::Full, Stop::Full) if !closed => Stop::Ellipsis,
                        (Stop::Full, _) | (_, Stop::Mark) => more,
                        _ => stop,
                    };
                    after = then;
                } else if self.is_joined(after) && self.closes(after) {
                    closed = true;
                    after += 1;
                } else {
                    break;
                }
            }
            after = self.skip_references(after);
            if after >= self.tokens.len() {
                return None;
            }
            if self.breaks(stop, at, closed, after) {
                return Some((self.tokens[after - 1].span.end, after));
            }
            at = after.max(at + 1);
        }
        None
    }

    /// The stop at token `at`, and the first token after it.
    fn stop(&self, at: usize) -> Option<(Stop, usize)> {
        let token = self.tokens.get(at)?;
        let word = token.span.slice(self.text);
        let stop = match token.kind {
            Kind::Punctuation => match word.as_bytes() {
                b"." => Stop::Full,
                b"!" | b"?" => Stop::Mark,
                [b'.', b'.', ..] => Stop::Ellipsis,
                b":" | b";" => return self.face(at).map(|end| (Stop::Face, end)),
                _ if word == "…" => Stop::Ellipsis,
                _ if matches!(word, "‼" | "⁇" | "⁈" | "⁉" | "。") => Stop::Mark,
                _ => return None,
            },
            Kind::Word if word.len() > 1 && word.ends_with('.') => {
                if contains(TITLES, word) {
                    Stop::Title
                } else {
                    Stop::Abbreviation
                }
            }
            _ => return None,
        };
        Some((stop, at + 1))
    }

    /// ":)", ":-(", ";)", ":D": the token after the face that starts at `at`.
    fn face(&self, at: usize) -> Option<usize> {
        let mouth = if self.word(at + 1) == "-" {
            at + 2
        } else {
            at + 1
        };
        let is_face = !self.is_joined(at)
            && (at + 1..=mouth).all(|i| self.is_joined(i))
            && matches!(self.word(mouth), ")" | "(" | "D" | "P")
            && !self.is_joined(mouth + 1);
        is_face.then_some(mouth + 1)
    }

    fn closes(&self, at: usize) -> bool {
        match self.word(at) {
            "”" | "’" | ")" | "]" | "»" => true,
            // A straight mark closes when nothing follows it directly.
            "\"" | "'" => !self.is_joined(at + 1) || self.closes(at + 1),
            _ => false,
        }
    }

    /// Past reference marks: "[3]", "[citation needed]".
    fn skip_references(&self, mut at: usize) -> usize {
        while self.word(at) == "["
            && let Some(close) = (at + 2..at + 5).find(|&i| self.word(i) == "]")
            && (self.tokens[at + 1].kind == Kind::Number || self.word(close - 1) == "needed")
        {
            at = close + 1;
        }
        at
    }

    /// Whether the sentence ends, given the stop at token `at` and the token
    /// `after` it and its closing marks (`closed`: whether there are any).
    fn breaks(&self, stop: Stop, at: usize, closed: bool, after: usize) -> bool {
        let next_at = (after..self.tokens.len()).find(|&i| !self.opens(i));
        let next = self.word(next_at.unwrap_or(after));
        let initial = next.chars().next().unwrap_or(' ');
        if self.is_joined(after)
            && self.tokens[after].kind == Kind::Punctuation
            && !self.opens(after)
        {
            return false;
        }
        if self.is_joined(after) && !closed {
            return matches!(stop, Stop::Full | Stop::Mark) && self.lacks_space(at, next);
        }
        let lower = initial.is_lowercase();
        match stop {
            Stop::Title => false,
            Stop::Face => !closed,
            Stop::Abbreviation => {
                let runs_on =
                    next_at.is_some_and(|i| self.word(i + 1).starts_with(char::is_lowercase));
                initial.is_uppercase()
                    && (abbreviation_ends(self.word(at), next, runs_on)
                        || (closed && self.word(after) != "("))
            }
            Stop::Ellipsis => !lower && initial.is_alphanumeric(),
            Stop::Mark if self.is_name_with_mark(at) => is_starter(next),
            // "Why?" he asked: a closed quotation goes on in lower case.
            Stop::Mark => !lower || (!closed && self.word(after) == next),
            Stop::Full => {
                if self.is_enumerator(at)
                    || self.is_small_letter(at)
                    || (initial.is_numeric() && self.counts(at))
                {
                    return false;
                }
                !lower || (!closed && self.word(after) == next && self.is_plain_word(at))
            }
        }
    }

    /// Marks that open what follows.
    fn opens(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "“" | "‘"
                | "\""
                | "'"
                | "("
                | "["
                | "«"
                | "„"
                | "-"
                | "–"
                | "—"
                | "•"
                | "*"
                | "…"
                | "..."
        )
    }

    /// A stop that somebody forgot to put a space after: "ended.Then".
    fn lacks_space(&self, at: usize, next: &str) -> bool {
        let mut letters = next.chars();
        at > 0
            && self.is_joined(at)
            && self.tokens[at - 1].kind == Kind::Word
            && self.word(at - 1).chars().count() > 1
            && self.word(at - 1).chars().all(char::is_lowercase)
            && letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_none_or(char::is_lowercase)
    }

    /// A name that ends in a mark: "Yahoo! Finance".
    fn is_name_with_mark(&self, at: usize) -> bool {
        at > 0
            && self.is_joined(at)
            && matches!(
                self.word(at - 1),
                "Yahoo" | "Yum" | "Jeopardy" | "Wham" | "Hoopla" | "Chips" | "Joomla"
            )
    }

    /// "1." or "Figure 2." at the head of a paragraph, "2." in a list after a colon or semicolon.
    fn is_enumerator(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        let numbers = match self.tokens[before].kind {
            Kind::Number => self.word(before).len() <= 4,
            _ => is_roman(self.word(before)) || self.word(before).len() == 1,
        };
        let heads = match before.checked_sub(1).map(|i| self.word(i)) {
            None => true,
            Some(":" | ";") => true,
            Some(first) => before == 1 && contains(CAPTIONS, first),
        };
        numbers && heads
    }

    /// Words before a number: "No. 8", "p. 12".
    fn counts(&self, at: usize) -> bool {
        at > 0 && contains(COUNTERS, self.word(at - 1))
    }

    /// "c.", "b.", "m.": a lone small letter with a stop is an abbreviation.
    fn is_small_letter(&self, at: usize) -> bool {
        at > 0
            && self.is_joined(at)
            // The "s" of "1950s" is no such letter.
            && !(self.is_joined(at - 1) && self.tokens[at - 2].kind == Kind::Number)
            && self.tokens[at - 1].span.len() == 1
            && self.word(at - 1).starts_with(char::is_lowercase)
    }

    /// A lower-case word that is no abbreviation: its stop counts even before a
    /// lower-case letter, as people type it.
    fn is_plain_word(&self, at: usize) -> bool {
        at > 0
            && self.is_joined(at)
            && match self.tokens[at - 1].kind {
                Kind::Word => {
                    let word = self.word(at - 1);
                    // An abbreviation has no vowel, or is listed.
                    word.len() > 1
                        && word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
                        && !contains(SHORTENED, word)
                        && word
                            .chars()
                            .all(|c| c.is_lowercase() || matches!(c, '\'' | '’'))
                }
                Kind::Punctuation => matches!(self.word(at - 1), ")" | "”" | "\""),
                _ => false,
            }
    }
}

/// Whether an abbreviation ends its sentence before the capitalised word `next`;
/// `runs_on`: whether a lower-case word follows that one.
fn abbreviation_ends(last: &str, next: &str, runs_on: bool) -> bool {
    match last {
        "etc." => true,
        "Inc." | "Corp." | "Ltd." if runs_on => true,
        "a.m." | "p.m." if runs_on && !contains(CLOCK_WORDS, next) => true,
        _ => is_starter(next) && !is_initial_before_name(last, next),
    }
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// "J." before "In" may be "J. In Kim"; an initial ends a sentence only before
/// words that nobody is called.
fn is_initial_before_name(last: &str, next: &str) -> bool {
    last.chars().count() == 2
        && matches!(
            next,
            "A" | "An"
                | "In"
                | "Du"
                | "So"
                | "Will"
                | "My"
                | "Man"
                | "To"
                | "I"
                | "May"
                | "No"
                | "On"
        )
}

fn is_starter(word: &str) -> bool {
    let word = word.split(['\'', '’']).next().unwrap_or(word);
    contains(STARTERS, word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{paragraphs, tokens};

    /// Boundaries are written as "|" in the case.
    #[track_caller]
    fn check(marked: &str) {
        let text = marked.replace('|', "");
        let found = sentences(&text, &paragraphs(&text), &tokens(&text));
        let got: Vec<_> = found.iter().map(|s| s.slice(&text)).collect();
        let expected: Vec<_> = marked.split('|').map(str::trim).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn a_stop_inside_quotation_marks_ends_the_sentence() {
        check("He said: “Yes.| They are.”| Then he left.");
        check("\"Why now?\" she asked.| \"Because it rains.\"| Nobody laughed.");
        check("“Stop!” he cried, and it did.");
        check("(It was closed.)| A second door stood open.");
    }

    #[test]
    fn abbreviations_and_decimals_do_not() {
        check("Mr. Smith paid $2.5 million to Acme Inc. on Dec. 19.");
        check("He left the U.S. Senate at 9 a.m. Eastern time.| It was late.");
        check("She moved to the U.S.| The visa came later.");
        check("The firm became Tallow Bros. Ltd.| It failed.");
        check("Dr. J. R. Owusu of St. Mary's, e.g. on Sundays, spoke to approx. 300 people.");
        check("They play in No. 4 shirts.| The answer is no.| He knew.");
    }

    #[test]
    fn marks_in_names() {
        check("He sold Yahoo! shares and read Yahoo! Finance.| Then he left.");
    }

    #[test]
    fn ellipses() {
        check("It was... quiet.| Then it was not...| Nobody came.");
    }

    #[test]
    fn as_people_type() {
        check("it rained all day.| we stayed in.| did you?| i did not!| ok");
        check("The game ended.|Then the lights went out.");
        check("Great place :)| Will come again.");
    }

    #[test]
    fn references_belong_to_the_sentence_before() {
        check("The bridge opened in 1931.[4] [5]| It closed in 1988.| [6");
    }

    #[test]
    fn lists_and_addresses() {
        check("1. Open the gate.| Close it.");
        check("Write to desk@example.org.| See https://example.org/a.b?c=1.| Then wait.");
    }
}
