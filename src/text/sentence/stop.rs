//! What a stop is, and how far it reaches: the stops that repeat it, the marks
//! that close after it, the notes.

use super::{Line, is_starter};
use crate::text::Kind;
use crate::text::words::{TITLES, contains};

/// What kind of stop a token is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// A lone full stop.
    Full,
    /// "?", "!", and what repeats them.
    Mark,
    /// A stop of a script that sets no space after it, or no capital: "。", "।".
    Foreign,
    /// Two dots and more, or "…".
    Ellipsis,
    /// A title before a name ("Mr."): never ends a sentence.
    Title,
    /// Any other word with a stop of its own ("U.S.", "Inc.", "Dec.", "J.").
    Abbreviation,
    /// A smiling or frowning face in signs.
    Face,
}

/// A stop with all that belongs to its sentence after it.
pub(super) struct End {
    pub(super) stop: Stop,
    /// The token that is the stop, or that carries it.
    pub(super) at: usize,
    /// Whether quotation marks or brackets close after it.
    pub(super) closed: bool,
    /// The first token of what may be the next sentence.
    pub(super) after: usize,
}

impl Line<'_> {
    /// The stop at token `at`, and the first token after it.
    pub(super) fn stop(&self, at: usize) -> Option<(Stop, usize)> {
        let token = self.tokens.get(at)?;
        let word = token.span.slice(self.text);
        let stop = match token.kind {
            Kind::Punctuation | Kind::Symbol => match word.as_bytes() {
                b"." => Stop::Full,
                b"!" | b"?" => Stop::Mark,
                [b'.', b'.', ..] => Stop::Ellipsis,
                b":" | b";" => return self.face(at).map(|end| (Stop::Face, end)),
                [_] => return None,
                _ => match word {
                    "…" => Stop::Ellipsis,
                    "‼" | "⁇" | "⁈" | "⁉" => Stop::Mark,
                    "。" | "｡" | "！" | "？" | "।" | "॥" | "؟" | "۔" => Stop::Foreign,
                    _ => return None,
                },
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

    /// Where the `stop` at token `at` ends, with the stops that repeat it, what
    /// closes, and reference marks; `after`: the token after it.
    pub(super) fn end_of_stop(&self, at: usize, mut stop: Stop, mut after: usize) -> End {
        let mut closed = false;
        while after < self.tokens.len() {
            if let Some((more, then)) = self.stop(after)
                && !matches!(more, Stop::Title | Stop::Abbreviation)
                && self.goes_with(stop, more, after, closed)
            {
                stop = match (stop, more) {
                    // ". . ." is an ellipsis set with spaces.
                    (Stop::Full, Stop::Full) if !closed => Stop::Ellipsis,
                    (Stop::Full, _) | (_, Stop::Mark) => more,
                    _ => stop,
                };
                after = then;
            } else if self.closes(after) {
                closed = true;
                after += 1;
            } else {
                break;
            }
        }
        let after = self.skip_references(stop, after);
        End {
            stop,
            at,
            closed,
            after,
        }
    }

    /// Whether the stop at token `after` is one with the stop before it.
    fn goes_with(&self, stop: Stop, more: Stop, after: usize, closed: bool) -> bool {
        match more {
            _ if self.is_joined(after) => true,
            // "It ended. ... Nobody came": an ellipsis that starts a sentence.
            Stop::Ellipsis if self.word(after).len() > 2 => {
                !closed && !matches!(stop, Stop::Full | Stop::Mark)
            }
            _ => !closed,
        }
    }

    fn closes(&self, at: usize) -> bool {
        /// Quotation marks that may stand together.
        const MOST: usize = 4;
        let is_either = |word| matches!(word, "\"" | "'" | "“");
        match self.word(at) {
            "”" | "’" | ")" | "]" => self.is_joined(at),
            // These open in some languages: they close when nothing follows directly
            // but more of their kind.
            "»" => !self.is_joined(at + 1),
            word if is_either(word) => {
                let end =
                    (at + 1..at + MOST).find(|&i| !(self.is_joined(i) && is_either(self.word(i))));
                self.is_joined(at)
                    && end.is_some_and(|i| {
                        !self.is_joined(i) || matches!(self.word(i), "”" | "’" | ")" | "]")
                    })
            }
            _ => false,
        }
    }

    /// Past reference marks: "[3]", "[citation needed]", and a note's number or
    /// sign ("in May.3 Then", "in May. 3 Then").
    fn skip_references(&self, stop: Stop, mut at: usize) -> usize {
        while self.word(at) == "["
            && let Some(close) = (at + 2..at + 5).find(|&i| self.word(i) == "]")
            && (self.is(at + 1, Kind::Number) || self.word(close - 1) == "needed")
        {
            at = close + 1;
        }
        let note = match self.word(at) {
            "*" | "†" | "‡" => self.is_joined(at),
            number => {
                let digits = number.chars().count();
                stop == Stop::Full
                    && self.is(at, Kind::Number)
                    && number.chars().all(char::is_numeric)
                    && if self.is_joined(at) {
                        digits <= 2 && self.is_joined(at - 1) && self.before(at - 1).len() > 2
                    } else {
                        digits <= 3
                            && is_starter(self.word(at + 1))
                            && self.is_lower(at + 2)
                            && !self.counts(at - 1)
                    }
            }
        };
        let ends =
            !self.is_joined(at + 1) && (at + 1 == self.tokens.len() || !self.is_lower(at + 1));
        if note && ends { at + 1 } else { at }
    }
}
