//! From the words that name a speaker to the mention and the actor behind them.

use super::cues::{cue, is_saying};
use super::scene::{Scene, Who, is_preposition};
use super::{Quote, Speaker};
use crate::detect::Label;
use crate::detect::actors::Gender;
use crate::detect::actors::vocabulary::{is_body, is_concern, is_player, is_role};
use crate::text::Span;
use std::ops::Range;

/// How many sentences a pronoun looks back.
const SENTENCES: usize = 6;

/// How many tokens after a quotation another speaker is looked for.
const REACH: usize = 60;

/// How many tokens after a quotation "the letter" is the same one.
const FAR: usize = 40;

/// How many entities a description looks back.
const ENTITIES: usize = 64;

/// How many quotations a pronoun looks back.
const QUOTATIONS: usize = 8;

impl Scene<'_> {
    /// The speaker that `who` names; `done` are the quotations before it, attributed.
    /// A pronoun gives the nearest earlier mention of whom it stands for, or nothing.
    pub fn speaker(&self, who: &Who, done: &[Quote]) -> Option<Speaker> {
        match who {
            Who::Entity(entity) if self.label(*entity) == Some(Label::Norp) => {
                let range = self.tokens_of(*entity);
                let span = self.span(&range)?;
                let actor = self.described(&range, span, done);
                Some(Speaker { span, actor })
            }
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
        self.cast
            .roles
            .holder(phrase)
            .or_else(again)
            .or_else(|| self.epithet(range, done))
    }

    /// "the 34-year-old", "the Cameroonian", "the midfielder": the person just spoken of;
    /// "the club", "the Hull-based company": the organisation.
    fn epithet(&self, range: &Range<usize>, done: &[Quote]) -> Option<u32> {
        let before = range.start.checked_sub(1).map_or("", |i| self.word(i));
        if !matches!(before, "the" | "The") {
            return None;
        }
        let last = range.end.checked_sub(1)?;
        let head = self.word(last);
        let entity = self.entity(range.start);
        let demonym = entity
            .is_some_and(|e| self.label(e) == Some(Label::Norp) && self.tokens_of(e) == *range);
        // "the Labour leader"
        let led = || {
            let name = entity.map(|e| self.tokens_of(e).end);
            name.is_some_and(|end| end == last) && is_role(head) && is_one(head)
        };
        if self.is_age(range.start) || demonym || is_player(head) || led() {
            self.person_before(range.start, None, done)?.actor
        } else if is_concern(head) && !range.clone().any(|i| is_preposition(self.word(i))) {
            let offset = self.input.tokens.get(range.start)?.span.start;
            let sentence = self.input.sentences.partition_point(|s| s.start <= offset);
            let from = sentence.saturating_sub(SENTENCES);
            let from = self.input.sentences.get(from)?.start;
            // "the company" is no council.
            let fits = |name: &str| {
                name.rsplit(' ')
                    .next()
                    .is_none_or(|own| !is_body(own) || own == head)
            };
            self.organisation_before(offset, from, fits)?.actor
        } else {
            None
        }
    }

    fn named(&self, entity: usize) -> Option<Speaker> {
        let entity = self.entities.get(entity)?;
        Some(Speaker {
            span: entity.span,
            actor: entity.actor,
        })
    }

    fn antecedent(&self, token: usize, done: &[Quote]) -> Option<Speaker> {
        match self.word(token) {
            "he" | "He" => self.person_before(token, Some(Gender::Male), done),
            "she" | "She" => self.person_before(token, Some(Gender::Female), done),
            "they" | "They" | "it" | "It" => self.group_before(token, done),
            _ => None,
        }
    }

    /// The one person of whom the text spoke last before `token`.
    fn person_before(
        &self,
        token: usize,
        gender: Option<Gender>,
        done: &[Quote],
    ) -> Option<Speaker> {
        let offset = self.input.tokens.get(token)?.span.start;
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
        self.organisation_before(offset, from, |_| true)
            .or_else(|| self.several_before(token, last))
    }

    /// The last organisation between two offsets whose name fits.
    fn organisation_before(
        &self,
        offset: u32,
        from: u32,
        fits: impl Fn(&str) -> bool,
    ) -> Option<Speaker> {
        let before = self.entities.partition_point(|e| e.span.start < offset);
        self.entities
            .get(..before)?
            .iter()
            .rev()
            .take(ENTITIES)
            .take_while(|e| e.span.start >= from)
            .find(|e| e.label == Label::Org && fits(e.span.slice(self.input.text)))
            .map(|e| Speaker {
                span: e.span,
                actor: e.actor,
            })
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
