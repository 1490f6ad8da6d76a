//! Reading the tokens of one paragraph.

use super::words::{self, Word};
use crate::{
    detect::Input,
    detect::amounts::numeral::{self, Numeral},
    text::{Kind, Token},
};
use jiff::civil::Date;

/// Bytes after its first token in which a number before a unit of time must end.
const LONGEST: usize = 64;

/// The tokens of one paragraph, so that no form reaches over a line's end.
#[derive(Clone, Copy)]
pub(super) struct Reader<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// The article's own day, if the user gave it.
    pub(super) day: Option<Date>,
}

impl<'t> Reader<'t> {
    /// Reads `tokens` of `input`.
    pub(super) const fn new(input: &Input<'t>, tokens: &'t [Token]) -> Self {
        Self {
            text: input.text,
            tokens,
            day: input.day,
        }
    }

    /// Token `at`'s text; empty outside the paragraph.
    pub(super) fn text(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |t| t.span.slice(self.text))
    }

    /// The text `back` tokens before token `at`; empty outside the paragraph.
    pub(super) fn before(&self, at: usize, back: usize) -> &'t str {
        at.checked_sub(back).map_or("", |at| self.text(at))
    }

    /// What token `at` is made of.
    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|t| t.kind)
    }

    /// The number that starts at token `at`. It is asked for at token after token: what
    /// lies beyond [`LONGEST`] is not looked at, so that the whole stays linear in the text.
    pub(super) fn numeral(&self, at: usize) -> Option<Numeral> {
        let token = self.tokens.get(at)?;
        let end = self
            .text
            .floor_char_boundary(token.span.end as usize + LONGEST);
        numeral::numeral(self.text.get(..end)?, token)
    }

    /// The first token from `at` on that starts at byte `offset` or after it.
    pub(super) fn token_from(&self, at: usize, offset: usize) -> usize {
        let rest = self.tokens.get(at..).unwrap_or_default();
        at + rest
            .iter()
            .take_while(|token| (token.span.start as usize) < offset)
            .count()
    }

    /// What token `at` can do in a date.
    pub(super) fn word(&self, at: usize) -> Option<Word> {
        match self.tokens.get(at) {
            Some(token) if token.kind == Kind::Word => words::word(token.span.slice(self.text)),
            _ => None,
        }
    }

    /// Whether token `at` is one of `words` (given in lower case), whatever its case.
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        let text = self.text(at);
        words.iter().any(|w| w.eq_ignore_ascii_case(text))
    }

    /// Whether the token before token `at` is one of `words` (given in lower case).
    pub(super) fn follows(&self, at: usize, words: &[&str]) -> bool {
        at > 0 && self.is(at - 1, words)
    }

    /// Whether no space parts token `at` from the one before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        match (
            at.checked_sub(1).and_then(|p| self.tokens.get(p)),
            self.tokens.get(at),
        ) {
            (Some(last), Some(token)) => last.span.end == token.span.start,
            _ => false,
        }
    }

    /// Whether token `at` is `mark` and glued to what stands on both sides.
    pub(super) fn joins(&self, at: usize, marks: &[&str]) -> bool {
        self.is(at, marks) && self.glued(at) && self.glued(at + 1)
    }

    /// Whether token `at` is a hyphen inside a compound.
    pub(super) fn hyphen(&self, at: usize) -> bool {
        self.joins(at, &["-", "‑"])
    }

    /// Whether token `at` is a dash that joins the ends of a range.
    pub(super) fn range(&self, at: usize) -> bool {
        self.joins(at, &["-", "‑", "–", "—"])
    }

    /// Whether token `at` starts with a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.text(at).starts_with(char::is_uppercase)
    }

    /// The digits of token `at`, when it is nothing else.
    pub(super) fn digits(&self, at: usize) -> Option<&'t str> {
        let text = self.text(at);
        (!text.is_empty() && text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit()))
            .then_some(text)
    }

    /// The number that token `at` writes with `len` digits at most.
    pub(super) fn number(&self, at: usize, len: usize) -> Option<i16> {
        let digits = self.digits(at)?;
        (digits.len() <= len.min(4)).then(|| digits.parse().ok())?
    }

    /// Whether token `at` starts the paragraph or a sentence in it.
    pub(super) fn opens(&self, at: usize) -> bool {
        at == 0
            || self.follows(
                at,
                &[".", "!", "?", "“", "\"", "‘", ":", ";", "–", "—", "•", "("],
            )
    }

    /// Whether token `at` ends what was said: the paragraph's end or a mark that closes or parts.
    pub(super) fn closes(&self, at: usize) -> bool {
        at >= self.tokens.len() || self.kind(at) == Some(Kind::Punctuation)
    }
}
