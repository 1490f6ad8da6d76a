//! What attribution looks at: tokens, entities by token, and who is named where.

use super::{Quote, cues};
use crate::detect::actors::Cast;
use crate::detect::actors::vocabulary::{DETERMINERS, FUNCTION_WORDS, is_role, lists};
use crate::detect::{Entity, Input, Label};
use crate::text::{Kind, Span};
use std::ops::Range;

/// An article with its names.
pub(super) struct Scene<'a> {
    pub input: &'a Input<'a>,
    pub entities: &'a [Entity],
    pub cast: &'a Cast,
    /// The tokens of each quotation, in order.
    quoted: Vec<Range<usize>>,
    /// For each token its quotation and its entity, so that no look at one is a search.
    home: Vec<Home>,
}

/// What a token belongs to, by index.
#[derive(Clone, Copy, Default)]
struct Home {
    quotation: Option<u32>,
    entity: Option<u32>,
}

/// Who a phrase names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// An entity, by index.
    Entity(usize),
    /// "he", "she", "they", "it", by token.
    Pronoun(usize),
    /// A role or another description, by tokens, without article.
    Phrase(Range<usize>),
}

/// Longest noun phrase in tokens.
const LONGEST: usize = 24;

/// How far a subject's apposition may reach, in commas.
const COMMAS: usize = 4;

impl<'a> Scene<'a> {
    /// `entities` and `quotes` are in order.
    pub fn new(
        input: &'a Input<'a>,
        entities: &'a [Entity],
        cast: &'a Cast,
        quotes: &[Quote],
    ) -> Self {
        let mut scene = Self {
            input,
            entities,
            cast,
            quoted: Vec::with_capacity(quotes.len()),
            home: vec![Home::default(); input.tokens.len()],
        };
        for (at, entity) in entities.iter().enumerate() {
            let tokens = scene.token_at(entity.span.start)..scene.token_at(entity.span.end);
            for home in scene.home.get_mut(tokens).into_iter().flatten() {
                home.entity = Some(at as u32);
            }
        }
        for (at, quote) in quotes.iter().enumerate() {
            let tokens = scene.token_at(quote.span.start)..scene.token_at(quote.span.end);
            for home in scene.home.get_mut(tokens.clone()).into_iter().flatten() {
                home.quotation = Some(at as u32);
            }
            scene.quoted.push(tokens);
        }
        scene
    }

    pub fn word(&self, index: usize) -> &'a str {
        self.input.token(index)
    }

    /// The index of the first token at or after byte `offset`.
    pub fn token_at(&self, offset: u32) -> usize {
        self.input.tokens.partition_point(|t| t.span.start < offset)
    }

    pub fn span(&self, range: &Range<usize>) -> Option<Span> {
        let first = self.input.tokens.get(range.start)?;
        let last = self.input.tokens.get(range.end.checked_sub(1)?)?;
        (range.start < range.end).then(|| first.span.join(last.span))
    }

    /// The index of the first token after the quotation that token `index` stands in.
    pub fn past_quotation(&self, index: usize) -> Option<usize> {
        let quotation = self.home.get(index)?.quotation?;
        self.quoted.get(quotation as usize).map(|tokens| tokens.end)
    }

    /// The entity that token `index` belongs to.
    pub fn entity(&self, index: usize) -> Option<usize> {
        Some(self.home.get(index)?.entity? as usize)
    }

    pub fn label(&self, entity: usize) -> Option<Label> {
        self.entities.get(entity).map(|e| e.label)
    }

    /// The tokens of an entity.
    pub fn tokens_of(&self, entity: usize) -> Range<usize> {
        self.entities.get(entity).map_or(0..0, |e| {
            self.token_at(e.span.start)..self.token_at(e.span.end)
        })
    }

    /// The first token of an entity, its title included.
    pub fn entity_start(&self, entity: usize) -> usize {
        self.entities.get(entity).map_or(0, |e| {
            self.token_at(e.title.map_or(e.span.start, |t| t.start))
        })
    }

    /// Who is the subject of the verb at `verb`, in the clause that starts at or after `from`.
    pub fn subject_before(&self, verb: usize, from: usize) -> Option<Who> {
        let mut end = verb;
        while end > from && self.skips(end - 1) {
            end -= 1;
        }
        let last = end.checked_sub(1).filter(|&last| last >= from)?;
        if !matches!(self.word(last), "," | ")" | "–" | "—" | "-") {
            return self.head(self.nominal_ending(end, from));
        }
        // "Mike Pence, the vice president, said", "the vice president, Mike Pence, said"
        let mut close = last;
        let mut described = None;
        for _ in 0..COMMAS {
            let open = (from..close)
                .rev()
                .take(LONGEST)
                .find(|&i| matches!(self.word(i), "," | "(" | "–" | "—"));
            let start = open.map_or(from, |o| o + 1);
            let nominal = self.nominal_ending(close, start);
            // "…, in remarks to CNN, said": what a preposition leads in is no apposition.
            let whole = open.is_none() || nominal.start <= start + 1 && !self.opens_clause(start);
            match self.head(nominal) {
                Some(Who::Entity(e)) if whole && self.label(e) == Some(Label::Person) => {
                    return Some(Who::Entity(e));
                }
                Some(pronoun @ Who::Pronoun(_)) if whole => return Some(pronoun),
                Some(who) if whole => described = Some(who),
                _ => {}
            }
            match open {
                Some(open) => close = open,
                None => break,
            }
        }
        described
    }

    /// Whether what starts with token `index`, after a comma, is no apposition:
    /// "in remarks to CNN", "who worked for Smith", "under Smith", "led by Smith", "representing Smith".
    fn opens_clause(&self, index: usize) -> bool {
        let index = index + usize::from(cues::is_between(self.word(index)));
        let word = self.word(index);
        is_preposition(word)
            || lists(FUNCTION_WORDS, word) && !lists(DETERMINERS, word)
            || self.word(index + 1) == "by"
            || word.ends_with("ing") && word.starts_with(char::is_lowercase) && !is_role(word)
    }

    /// Whether token `index` may stand between a subject and its verb.
    fn skips(&self, index: usize) -> bool {
        let word = self.word(index);
        cues::is_between(word)
            || word.len() > 4 && word.ends_with("ly") && self.entity(index).is_none()
    }

    /// Whether token `index` is a cue by its word, and no noun ("his remarks", "a call said").
    pub fn is_cue_word(&self, index: usize) -> bool {
        let word = self.word(index);
        let noun = || {
            let before = index.checked_sub(1).map_or("", |i| self.word(i));
            cues::is_also_noun(word)
                && (lists(DETERMINERS, before)
                    || matches!(before, "'s" | "’s" | "of")
                    || cues::cue(self.word(index + 1)) == Some(cues::Cue::Saying))
        };
        cues::cue(word).is_some() && !noun()
    }

    /// Whether token `index` is the "by" of "a statement released by Smith".
    fn names_author(&self, index: usize) -> bool {
        self.word(index) == "by"
            && index
                .checked_sub(1)
                .is_some_and(|i| super::head::is_issued(self.word(i)))
    }

    /// The noun phrase that ends before token `end`, no further left than `from`.
    pub fn nominal_ending(&self, end: usize, from: usize) -> Range<usize> {
        let mut start = end;
        if let Some(last) = end.checked_sub(1).filter(|&i| i >= from)
            && is_pronoun(self.word(last))
        {
            return last..end;
        }
        while start > from && end - start < LONGEST {
            let at = start - 1;
            if let Some(entity) = self.entity(at) {
                start = self.tokens_of(entity).start.clamp(from, at);
                continue;
            }
            let word = self.word(at);
            if lists(DETERMINERS, word) {
                start = at;
                if at > from && is_preposition(self.word(at - 1)) {
                    continue;
                }
                break;
            }
            let inside = match self.input.tokens.get(at).map(|t| t.kind) {
                Some(Kind::Word) => {
                    is_preposition(word) || !lists(FUNCTION_WORDS, word) && !self.is_cue_word(at)
                }
                Some(Kind::Number) => true,
                _ => matches!(word, "-" | "&" | "’" | "'"),
            };
            if !inside {
                break;
            }
            start = at;
        }
        start..end
    }

    /// The noun phrase that starts at token `start`, no further right than `to`;
    /// an apposition after a comma tells the name of who is first described.
    pub fn nominal_starting(&self, start: usize, to: usize) -> Option<Who> {
        let mut from = start;
        let mut described = None;
        for _ in 0..COMMAS {
            let end = self.nominal_end(from, to);
            match self.head(from..end) {
                Some(Who::Entity(e)) if self.label(e) == Some(Label::Person) => {
                    return Some(Who::Entity(e));
                }
                Some(who) => described = described.or(Some(who)),
                None => {}
            }
            if self.word(end) != "," || end >= to || matches!(described, Some(Who::Pronoun(_))) {
                break;
            }
            from = end + 1;
        }
        described
    }

    pub fn nominal_end(&self, start: usize, to: usize) -> usize {
        if is_pronoun(self.word(start)) {
            return (start + 1).min(to);
        }
        let mut end = start;
        while end < to && end - start < LONGEST {
            if let Some(entity) = self.entity(end) {
                end = self.tokens_of(entity).end.max(end + 1).min(to);
                continue;
            }
            let word = self.word(end);
            let inside = match self.input.tokens.get(end).map(|t| t.kind) {
                Some(Kind::Word) => {
                    matches!(word, "of" | "for" | "at" | "from" | "with")
                        || self.names_author(end)
                        || lists(DETERMINERS, word)
                        || matches!(word, "'s" | "’s")
                        || !lists(FUNCTION_WORDS, word) && !self.is_cue_word(end)
                }
                Some(Kind::Number) => true,
                _ => matches!(word, "-" | "&" | "’" | "'"),
            };
            if !inside {
                break;
            }
            end += 1;
        }
        end
    }
}

/// Pronouns that can say something.
pub(super) fn is_pronoun(word: &str) -> bool {
    matches!(
        word,
        "he" | "she" | "they" | "it" | "He" | "She" | "They" | "It" | "I" | "we" | "We"
    )
}

pub(super) fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "for"
            | "at"
            | "in"
            | "from"
            | "with"
            | "to"
            | "on"
            | "outside"
            | "inside"
            | "Of"
            | "For"
            | "At"
            | "In"
            | "From"
            | "With"
            | "To"
            | "On"
    )
}
