//! From the words that name a speaker to the mention and the actor behind them.

use super::scene::{Scene, Who};
use super::{Quote, Speaker};
use crate::detect::Label;
use crate::detect::actors::Gender;

/// How many sentences a pronoun looks back.
const SENTENCES: usize = 6;

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
                let actor = self.cast.roles.holder(span.slice(self.input.text));
                Some(Speaker { span, actor })
            }
            Who::Pronoun(token) => self.antecedent(*token, done),
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
            if let Some(speaker) = spoken.and_then(|q| q.speaker)
                && self.speaker_fits(&speaker, gender)
                && self.is_person(&speaker)
            {
                return Some(speaker);
            }
            let range = self.token_at(sentence.start)..self.token_at(sentence.end.min(offset));
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

    /// "they said": the last speaker, if that is not one person; else the last organisation.
    fn group_before(&self, token: usize, done: &[Quote]) -> Option<Speaker> {
        let offset = self.input.tokens.get(token)?.span.start;
        let last = self.input.sentences.partition_point(|s| s.start <= offset);
        let from = self.input.sentences.get(last.saturating_sub(3))?.start;
        let spoken = done
            .last()
            .filter(|q| q.span.end > from)
            .and_then(|q| q.speaker);
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
                is_one(phrase.split(" of ").next().unwrap_or(phrase))
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
