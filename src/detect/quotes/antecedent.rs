//! From the words that name a speaker to the mention and the actor behind them.

use super::cues::{cue, is_saying};
use super::scene::{Scene, Who};
use super::{Quote, Speaker};
use crate::detect::Label;
use crate::detect::actors::Gender;
use crate::detect::actors::vocabulary::is_role;
use crate::text::Span;
use std::ops::Range;

/// How many sentences a pronoun looks back.
const SENTENCES: usize = 6;

/// How many tokens after a quotation another speaker is looked for.
const REACH: usize = 60;

/// How many tokens after a quotation "the letter" is the same one.
const FAR: usize = 40;

/// How many quotations a pronoun looks back.
const QUOTATIONS: usize = 8;

impl Scene<'_> {
    /// The speaker that `who` names; `done` are the quotations before it, attributed.
    /// A pronoun gives the nearest earlier mention of whom it stands for, or nothing.
    pub fn speaker(&self, who: &Who, done: &[Quote]) -> Option<Speaker> {
        match who {
            Who::Entity(entity) => self.named(*entity),
            Who::Phrase(range) => {
                let span = self.span(range)?;
                Some(Speaker {
                    span,
                    actor: self.described(range, span, done),
                })
            }
            Who::Pronoun(token) => self.antecedent(*token, done),
        }
    }

    /// Who is meant by a description; "a teacher" is nobody of whom we heard.
    fn described(&self, range: &Range<usize>, span: Span, done: &[Quote]) -> Option<u32> {
        let before = range.start.checked_sub(1).map_or("", |i| self.word(i));
        if ["a", "an", "another", "one"]
            .iter()
            .any(|w| w.eq_ignore_ascii_case(before))
        {
            return None;
        }
        let phrase = span.slice(self.input.text);
        // "The letter added": it is whose words were quoted before.
        let again = || {
            let last = done.last().filter(|_| is_saying(phrase))?;
            let tokens = range.start.saturating_sub(self.token_at(last.span.end));
            last.speaker.filter(|_| tokens <= FAR)?.actor
        };
        self.cast.roles.holder(phrase).or_else(again)
    }

    fn named(&self, entity: usize) -> Option<Speaker> {
        let entity = self.entities.get(entity)?;
        Some(Speaker {
            span: entity.span,
            actor: entity.actor,
        })
    }

    fn antecedent(&self, token: usize, done: &[Quote]) -> Option<Speaker> {
        let gender = match self.word(token) {
            "he" | "He" => Some(Gender::Male),
            "she" | "She" => Some(Gender::Female),
            "they" | "They" | "it" | "It" => None,
            _ => return None,
        };
        let offset = self.input.tokens.get(token)?.span.start;
        if gender.is_none() {
            return self.group_before(token, done);
        }
        let last = self.input.sentences.partition_point(|s| s.start <= offset);
        for sentence in self
            .input
            .sentences
            .get(..last)?
            .iter()
            .rev()
            .take(SENTENCES)
        {
            let spoken = done
                .iter()
                .rev()
                .take(QUOTATIONS)
                .take_while(|q| q.span.end > sentence.start)
                .find(|q| q.span.start < sentence.end && q.speaker.is_some());
            let range = self.token_at(sentence.start)..self.token_at(sentence.end.min(offset));
            if let Some(quote) = spoken
                && let Some(speaker) = self.speaks_after(quote, range.end, gender)
            {
                return Some(speaker);
            }
            if let Some(speaker) = spoken.and_then(|q| q.speaker)
                && self.speaker_fits(&speaker, gender)
                && self.is_person(&speaker)
            {
                return Some(speaker);
            }
            let own = sentence.end > offset;
            if let Some(Who::Entity(entity)) = self.first_subject(range, gender)
                // "Asked about Smith, he said": Smith is not "he".
                && !(own && self.is_oblique(self.entity_start(entity), self.token_at(sentence.start)))
                && self
                    .entities
                    .get(entity)
                    .is_some_and(|e| e.label == Label::Person)
            {
                return self.named(entity);
            }
        }
        None
    }

    /// "…,” said Smith, while Jones wrote that it rained. He added": Jones did.
    fn speaks_after(&self, quote: &Quote, end: usize, gender: Option<Gender>) -> Option<Speaker> {
        let start = self.token_at(quote.span.end);
        let joins = |i: usize| matches!(self.word(i), "while" | "but" | "and");
        let from = (start..end).rev().take(REACH).find(|&i| joins(i))?;
        let verb = (from..end).find(|&i| cue(self.word(i)).is_some())?;
        match self.subject_before(verb, from + 1)? {
            Who::Entity(entity)
                if self.label(entity) == Some(Label::Person)
                    && self.gender_fits(entity, gender) =>
            {
                self.named(entity)
            }
            _ => None,
        }
    }

    /// "they said": the last speaker, if that is not one person; else the last organisation.
    fn group_before(&self, token: usize, done: &[Quote]) -> Option<Speaker> {
        let offset = self.input.tokens.get(token)?.span.start;
        let last = self.input.sentences.partition_point(|s| s.start <= offset);
        let from = self.input.sentences.get(last.saturating_sub(3))?.start;
        let spoken = done
            .last()
            .filter(|q| q.span.end > from)
            .and_then(|q| q.speaker)
            .filter(|speaker| !self.is_person(speaker));
        if spoken.is_some() {
            return spoken;
        }
        let before = self.entities.partition_point(|e| e.span.start < offset);
        self.entities
            .get(..before)?
            .iter()
            .rev()
            .take_while(|e| e.span.start >= from)
            .find(|e| e.label == Label::Org)
            .map(|e| Speaker {
                span: e.span,
                actor: e.actor,
            })
            .or_else(|| self.several_before(token, last))
    }

    /// "Researchers looked at it. They said": the subject of the sentence before, if it is several.
    fn several_before(&self, token: usize, sentences: usize) -> Option<Speaker> {
        if !matches!(self.word(token), "they" | "They") {
            return None;
        }
        let before = self.input.sentences.get(sentences.checked_sub(2)?)?;
        let range = self.token_at(before.start)..self.token_at(before.end);
        let Some(Who::Phrase(range)) = self.first_subject(range, None) else {
            return None;
        };
        let span = self.span(&range)?;
        let several = !is_one(span.slice(self.input.text));
        several.then_some(Speaker { span, actor: None })
    }

    fn speaker_fits(&self, speaker: &Speaker, gender: Option<Gender>) -> bool {
        let known = speaker
            .actor
            .and_then(|a| self.cast.genders.get(a as usize).copied().flatten());
        match (known, gender) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }

    /// Whether the speaker can be one person.
    fn is_person(&self, speaker: &Speaker) -> bool {
        match speaker.actor.and_then(|a| self.cast.actors.get(a as usize)) {
            Some(actor) => actor.label == Label::Person,
            None => {
                let phrase = speaker.span.slice(self.input.text);
                let head = phrase.split(" of ").next().unwrap_or(phrase);
                is_one(head) && head.split_whitespace().any(is_role)
            }
        }
    }
}

/// Whether a description is of one person.
fn is_one(phrase: &str) -> bool {
    phrase.starts_with("One ")
        || phrase.starts_with("one ")
        || !(phrase.ends_with('s') || phrase.ends_with("olice") || phrase.ends_with("men"))
}
