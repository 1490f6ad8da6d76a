//! The subject of a stretch of text where no verb of saying points to it.

use super::cues::cue;
use super::scene::{Scene, Who, is_preposition};
use crate::detect::Label;
use crate::detect::actors::Gender;
use crate::detect::actors::vocabulary::{DETERMINERS, FUNCTION_WORDS, is_role, lists};
use crate::text::Kind;
use std::ops::Range;

/// Longest sentence in tokens that is searched for a subject.
const SENTENCE: usize = 100;

impl Scene<'_> {
    /// The likeliest subject among tokens `range`: the first person, pronoun or
    /// role that no preposition precedes and that possesses nothing.
    pub fn first_subject(&self, range: Range<usize>, gender: Option<Gender>) -> Option<Who> {
        // Few sentences are longer; of those that are, the end is nearest.
        let range = range.start.max(range.end.saturating_sub(SENTENCE))..range.end;
        let mut oblique = None;
        let mut role = None;
        let mut org = None;
        let mut at = range.start;
        while at < range.end {
            if let Some(past) = self.past_quotation(at) {
                at = past;
                continue;
            }
            let word = self.word(at);
            let Some(entity) = self.entity(at) else {
                if gender.is_none() && matches!(word, "he" | "she" | "He" | "She") {
                    return Some(Who::Pronoun(at));
                }
                if role.is_none()
                    && oblique.is_none()
                    && is_role(word)
                    && !self.is_oblique(at, range.start)
                {
                    role = Some(at);
                }
                at += 1;
                continue;
            };
            let tokens = self.tokens_of(entity);
            let next = tokens.end.max(at + 1);
            let possessive = matches!(self.word(next), "'s" | "’s" | "’");
            let fits = || self.gender_fits(entity, gender);
            match self.label(entity) {
                Some(Label::Person) if !possessive && fits() => {
                    if !self.is_oblique(at, range.start) {
                        // "The officer denied that Smith …": the officer is the subject.
                        match role.filter(|&r| at - r > 8) {
                            Some(role) if gender.is_none() => return self.role_phrase(role, range),
                            _ => return Some(Who::Entity(entity)),
                        }
                    }
                    oblique = oblique.or(Some(entity));
                }
                Some(Label::Org) if !possessive && !self.is_oblique(at, range.start) => {
                    org = org.or(Some(entity));
                }
                _ => {}
            }
            at = next;
        }
        if gender.is_none()
            && let Some(role) = role
        {
            return self.role_phrase(role, range);
        }
        oblique
            .or(org.filter(|_| gender.is_none()))
            .map(Who::Entity)
    }

    fn role_phrase(&self, head: usize, range: Range<usize>) -> Option<Who> {
        let end = self.nominal_end(head, range.end).max(head + 1);
        let start = self.nominal_ending(head + 1, range.start).start;
        match self.head(start..end) {
            Some(Who::Pronoun(_)) | None => None,
            who => who,
        }
    }

    /// Whether a preposition governs the noun phrase around token `at`.
    pub fn is_oblique(&self, at: usize, from: usize) -> bool {
        let mut i = at;
        for _ in 0..6 {
            let Some(before) = i.checked_sub(1).filter(|&b| b >= from) else {
                return false;
            };
            let word = self.word(before);
            if is_preposition(word)
                || matches!(word, "about" | "against" | "by" | "as" | "between" | "than")
            {
                return true;
            }
            let modifies = self.entity(before).is_none()
                && self
                    .input
                    .tokens
                    .get(before)
                    .is_some_and(|t| t.kind == Kind::Word)
                && (lists(DETERMINERS, word)
                    || !lists(FUNCTION_WORDS, word) && cue(word).is_none());
            if !modifies {
                return false;
            }
            i = before;
        }
        false
    }

    pub fn gender_fits(&self, entity: usize, gender: Option<Gender>) -> bool {
        let known = self
            .entities
            .get(entity)
            .and_then(|e| self.cast.genders.get(e.actor? as usize).copied().flatten());
        match (known, gender) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }
}
