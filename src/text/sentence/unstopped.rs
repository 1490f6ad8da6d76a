//! Sentences that start where no stop was set: a heading or a credit run into the
//! text, the lines of a letter, an address, a rule drawn with signs.

use super::{Line, is_starter};
use crate::text::Kind;
use crate::text::words::{
    BEFORE_TITLES, CAPTIONS, CLOSINGS, CREDITS, GREETINGS, JUDGEMENTS, OPENERS, WEEKDAYS, contains,
};

impl Line<'_> {
    /// Whether a sentence starts at token `at`, though the one that starts at
    /// token `from` has no stop.
    pub(super) fn starts_unstopped(&self, from: usize, at: usize) -> bool {
        // Nearly all words: a small one after another, which is neither AM nor PM.
        let last = self.tokens[at - 1];
        let small = self.tokens[at].kind == Kind::Word && self.starts_small(at);
        if small && last.kind == Kind::Word && last.span.len() != 2 || self.is_joined(at) {
            return false;
        }
        if self.is_at_rule(at) || self.is_mail_head(at) || self.is_after_address(at) {
            return true;
        }
        if small || self.is_lower(at) {
            return false;
        }
        self.is_bare_start(from, at)
            || self.is_after_review_head(from, at)
            || self.is_after_closing(from, at)
            || self.is_after_signature(from, at)
            || self.is_after_greeting(from, at)
            || self.is_postscript(at)
            || self.is_credit(at)
            || self.is_after_caption(from, at)
            || self.is_after_source(from, at)
            || self.is_date_line(at)
    }

    fn starts_small(&self, at: usize) -> bool {
        let start = self.tokens[at].span.start as usize;
        self.text
            .as_bytes()
            .get(start)
            .is_some_and(u8::is_ascii_lowercase)
    }

    /// "Great service | This shop is the best": a word that opens sentences after
    /// one that cannot lead to it.
    fn is_bare_start(&self, from: usize, at: usize) -> bool {
        let word = self.word(at);
        let heads = from == 0 && word == "A" && at < 8;
        if !self.runs_on(at + 1) || !(heads || contains(OPENERS, word)) {
            return false;
        }
        let before = self.word(at - 1);
        if self.is_lower(at - 1) {
            before.len() > 2 && !contains(BEFORE_TITLES, before)
        } else {
            // A signature: "Ann | Please see the note".
            !heads
                && at - from <= 2
                && (from..at).all(|i| self.is_name_like(i))
                && !contains(OPENERS, self.word(from))
        }
    }

    /// "Great service | I had a flat battery": a few words of judgement that head a
    /// review, and a word that starts anew.
    fn is_after_review_head(&self, from: usize, at: usize) -> bool {
        const LONGEST: usize = 7;
        let word = self.word(at);
        from == 0
            && (2..=LONGEST).contains(&at)
            && contains(JUDGEMENTS, &self.word(0).to_lowercase())
            && (0..at).all(|i| self.is(i, Kind::Word))
            && (is_starter(word) || contains(JUDGEMENTS, &word.to_lowercase()))
            && self.runs_on(at + 1)
            && self.word(at + 1) != "and"
            && self.is_free_before(at)
    }

    /// Whether a sentence could end before token `at`: nothing there leads on.
    fn is_free_before(&self, at: usize) -> bool {
        let before = self.word(at - 1);
        !contains(BEFORE_TITLES, before) && !contains(OPENERS, before)
    }

    fn runs_on(&self, at: usize) -> bool {
        self.is_lower(at) || (self.is_joined(at) && self.is(at, Kind::Word))
    }

    /// Whether token `at` is written as a name is: "Ann".
    fn is_name_like(&self, at: usize) -> bool {
        self.is_capital(at)
            && self.word(at).chars().nth(1).is_some_and(char::is_lowercase)
            && !is_starter(self.word(at))
    }

    /// "See http://a.example | It has the times."
    fn is_after_address(&self, at: usize) -> bool {
        let closed = matches!(self.word(at - 1), ">" | "]");
        let address = at - 1 - usize::from(closed && at > 1);
        self.is(address, Kind::Address)
            && (is_starter(self.word(at))
                || (self.is(at, Kind::Address) && !self.word(at).contains('@'))
                || (self.is_capital(at) && (closed || self.word(at + 1) == ":")))
    }

    /// Before and after a rule drawn with signs: "-----".
    fn is_at_rule(&self, at: usize) -> bool {
        let rule = |i: usize| {
            !self.is(i, Kind::Word)
                && matches!(self.word(i), "_" | "*" | "=" | "-")
                && (i + 1..i + 4).all(|k| self.is_joined(k) && self.word(k) == self.word(i))
        };
        rule(at) || (at >= 4 && rule(at - 4))
    }

    /// Before and after "08/16/2000 12:05 PM", a line of its own in forwarded mail.
    fn is_mail_head(&self, at: usize) -> bool {
        let date = |i: usize| {
            (i..i + 8).all(|k| match k - i {
                1 | 3 => self.word(k) == "/",
                6 => self.word(k) == ":",
                _ => self.is(k, Kind::Number),
            })
        };
        if self.is(at, Kind::Number) {
            return date(at) && !self.is_lower(at - 1);
        }
        // Nine tokens with hours and minutes, two more with seconds.
        matches!(self.word(at - 1), "AM" | "PM")
            && [9, 11].into_iter().any(|n| at >= n && date(at - n))
    }

    /// "Thanks, | Kay"
    fn is_after_closing(&self, from: usize, at: usize) -> bool {
        const LONGEST: usize = 3;
        let goes_on = |i: usize| matches!(self.word(i), "," | "." | "!" | "?") || self.is_lower(i);
        (2..=LONGEST).contains(&(at - from))
            && self.word(at - 1) == ","
            && self.is_name_like(at)
            && contains(CLOSINGS, &self.text_of(from, at - 1).to_lowercase())
            && (self.word(at) == self.word(at + 1)
                || contains(OPENERS, self.word(at + 1))
                || !(goes_on(at + 1) || goes_on(at + 2)))
    }

    /// "Thanks, Ann | Ann Lee", "Regards, Ann Lee | See the note": only after the comma
    /// of a closing or a greeting does a sentence start. "Ann | Tom, The parcel came":
    /// a name alone, and then a greeting.
    fn is_after_signature(&self, from: usize, at: usize) -> bool {
        const LONGEST: usize = 3;
        if at - from > LONGEST {
            return false;
        }
        let signed = self.before(from) == ","
            && (self.word(at) == self.word(from)
                || contains(OPENERS, self.word(at)) && self.runs_on(at + 1));
        let greets = || {
            self.word(at + 1) == ","
                && contains(OPENERS, self.word(at + 2))
                && self.is_name_like(at)
        };
        (signed || greets())
            && (from..at).all(|i| self.is_name_like(i))
            && !contains(GREETINGS, self.word(from))
    }

    /// What stands from token `from` to before token `end`.
    fn text_of(&self, from: usize, end: usize) -> &str {
        self.tokens[from]
            .span
            .join(self.tokens[end - 1].span)
            .slice(self.text)
    }

    /// "Hi Tom, | The parcel came.", "Tom, | Please wait."
    fn is_after_greeting(&self, from: usize, at: usize) -> bool {
        const LONGEST: usize = 5;
        let mark = self.word(at - 1);
        let named = |first: usize| (first..at - 1).all(|i| self.is_name_like(i));
        match at - from {
            2 => {
                mark == ","
                    && named(from)
                    && contains(OPENERS, self.word(at))
                    && self.runs_on(at + 1)
            }
            3..=LONGEST => {
                matches!(mark, "," | ":" | "-")
                    && contains(GREETINGS, self.word(from))
                    && self.is_capital(at)
                    && named(from + 1)
            }
            _ => false,
        }
    }

    fn is_postscript(&self, at: usize) -> bool {
        match self.word(at) {
            "P.S." => true,
            "PS" | "PPS" => matches!(self.word(at + 1), "-" | ":" | "."),
            _ => false,
        }
    }

    /// "Photograph: Ian Gow", after the caption; "Posted by Ann Lee", after the text.
    fn is_credit(&self, at: usize) -> bool {
        match self.word(at + 1) {
            ":" => contains(CREDITS, self.word(at)) && self.word(at - 1) != "(",
            "by" => matches!(self.word(at), "Posted" | "Published" | "Submitted"),
            _ => false,
        }
    }

    /// "(Evening Herald) | The mill": a source in brackets that stands alone.
    fn is_after_source(&self, from: usize, at: usize) -> bool {
        const LONGEST: usize = 12;
        self.word(at - 1) == ")"
            && (4..=LONGEST).contains(&(at - from))
            && self.word(from) == "("
            && (from..at).find(|&i| self.word(i) == ")") == Some(at - 1)
            && self.is_capital(at)
    }

    /// "Figure 1.4 | The town wall".
    fn is_after_caption(&self, from: usize, at: usize) -> bool {
        from == 0
            && at == 2
            && contains(CAPTIONS, self.word(0))
            && self.is(1, Kind::Number)
            && self.is_capital(at)
    }

    /// "A heading | Thursday, May 7, 2015": a date that ends the paragraph.
    fn is_date_line(&self, at: usize) -> bool {
        at + 6 == self.tokens.len()
            && contains(WEEKDAYS, self.word(at))
            && self.word(at + 1) == ","
            && self.is(at + 3, Kind::Number)
            && self.word(at + 4) == ","
            && self.is(at + 5, Kind::Number)
    }
}
