//! Who a noun phrase names, and whose words a statement is.

use super::cues;
use super::scene::{Scene, Who, is_preposition, is_pronoun};
use crate::detect::Label;
use crate::detect::actors::vocabulary::{DETERMINERS, is_role, lists};
use crate::text::Kind;
use std::ops::Range;

/// How many tokens "34-year-old" has.
const AGE: usize = 5;

impl Scene<'_> {
    /// Who a noun phrase names: a person before a role, a role before an organisation;
    /// whose words it is for what is said ("Smith's statement").
    pub fn head(&self, range: Range<usize>) -> Option<Who> {
        match self.author_in(&range) {
            Some(author) => self.named_in(author),
            None => self.named_in(range),
        }
    }

    fn named_in(&self, range: Range<usize>) -> Option<Who> {
        let Range { mut start, end } = range;
        let introduced = lists(DETERMINERS, self.word(start));
        while start < end
            && (lists(DETERMINERS, self.word(start)) || is_preposition(self.word(start)))
        {
            start += 1;
        }
        let whole = start..end;
        if whole.len() == 1 && is_pronoun(self.word(start)) {
            return Some(Who::Pronoun(start));
        }
        // "Another, who had seen it, said"
        if let Some(last) = end.checked_sub(1).filter(|_| start == end) {
            let stands = is_one_of_several(self.word(last));
            return stands.then_some(Who::Phrase(last..end));
        }
        if self.is_age(start) && !(start..end).any(|i| is_role(self.word(i))) {
            return Some(Who::Phrase(start..start + AGE));
        }
        let mut role: Option<usize> = None;
        let mut other = None;
        let mut at = start;
        while at < end {
            if let Some(entity) = self.entity(at) {
                let tokens = self.tokens_of(entity);
                let next = tokens.end.max(at + 1);
                let following = self.word(next);
                let possessive = next < end && matches!(following, "'s" | "’s" | "’");
                match self.label(entity) {
                    // "the Smith campaign", "a Smith lawyer"
                    Some(Label::Person) if next < end && is_entourage(following) => {
                        role = Some(next);
                    }
                    Some(Label::Person) if !possessive => return Some(Who::Entity(entity)),
                    Some(Label::Org | Label::Place | Label::Norp)
                        if next >= end && other.is_none() =>
                    {
                        other = Some(entity);
                    }
                    _ => {}
                }
                at = next;
                continue;
            }
            let word = self.word(at);
            if is_role(word) {
                role = Some(at);
            } else if is_preposition(word) && (role.is_some() || at > start) {
                break;
            }
            at += 1;
        }
        if let Some(role) = role {
            // "protesters detained on Monday": what follows the role is no part of it.
            let follows = self.word(role + 1);
            let goes_on = matches!(
                follows,
                "of" | "for" | "at" | "in" | "from" | "with" | "-" | "'s" | "’s" | "’"
            );
            return Some(Who::Phrase(start..if goes_on { end } else { role + 1 }));
        }
        // "Smith of the Center for Food Safety" has been decided; here an organisation stands alone.
        if let Some(entity) = other {
            return Some(Who::Entity(entity));
        }
        let first = self.entity(start);
        if let Some(entity) = first.filter(|&e| self.label(e) == Some(Label::Org)) {
            return Some(Who::Entity(entity));
        }
        let plain = whole.len() <= 6
            && !whole.is_empty()
            && (introduced || self.word(start).starts_with(char::is_uppercase))
            && whole.clone().all(|i| {
                self.input.tokens.get(i).is_some_and(|t| {
                    t.kind != Kind::Symbol && !matches!(self.word(i), "," | "." | ":")
                })
            });
        plain.then_some(Who::Phrase(whole))
    }

    /// Whether "34-year-old" starts with token `index`.
    pub fn is_age(&self, index: usize) -> bool {
        let number = self
            .input
            .tokens
            .get(index)
            .is_some_and(|t| t.kind == Kind::Number);
        number && [1, 2, 3, 4].map(|i| self.word(index + i)) == ["-", "year", "-", "old"]
    }

    /// The tokens that name whose words a noun phrase is about, if it is about words:
    /// "Smith" in "Smith's statement" and in "a statement issued by Smith".
    fn author_in(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let saying = range.clone().find(|&i| {
            cues::is_saying(self.word(i))
                && self.entity(i).is_none()
                && (i + 1 == range.end
                    || is_preposition(self.word(i + 1))
                    || is_issued(self.word(i + 1)))
        })?;
        if let Some(owner) = (range.start..saying)
            .rev()
            .find(|&i| matches!(self.word(i), "'s" | "’s" | "’" | "'"))
        {
            // "part of the judge's statement"
            let start = (range.start..owner)
                .rev()
                .find(|&i| is_preposition(self.word(i)));
            return Some(start.map_or(range.start, |i| i + 1)..owner);
        }
        let mut by = saying + 1;
        by += usize::from(is_issued(self.word(by)));
        (matches!(self.word(by), "from" | "by" | "of") && by + 1 < range.end)
            .then_some(by + 1..range.end)
    }
}

/// Determiners that stand for someone on their own.
fn is_one_of_several(word: &str) -> bool {
    matches!(
        word,
        "another" | "Another" | "some" | "Some" | "many" | "Many"
    )
}

/// How a statement came to be.
pub(super) fn is_issued(word: &str) -> bool {
    matches!(
        word,
        "issued" | "posted" | "published" | "released" | "sent" | "signed" | "written"
    )
}

/// Whether `word` after a name means those around its bearer.
fn is_entourage(word: &str) -> bool {
    matches!(
        word,
        "administration" | "camp" | "campaign" | "family" | "team"
    ) || is_role(word)
}
