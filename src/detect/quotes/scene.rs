//! What attribution looks at: tokens, entities by token, and who is named where.

use super::Quote;
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
    /// "in remarks to CNN", "who worked for Smith", "representing Smith".
    fn opens_clause(&self, index: usize) -> bool {
        let word = self.word(index);
        is_preposition(word)
            || matches!(word, "who" | "whose" | "which" | "where" | "when" | "while")
            || word.ends_with("ing") && word.starts_with(char::is_lowercase) && !is_role(word)
    }

    /// Whether token `index` may stand between a subject and its verb.
    fn skips(&self, index: usize) -> bool {
        let word = self.word(index);
        super::cues::is_between(word)
            || word.len() > 4 && word.ends_with("ly") && self.entity(index).is_none()
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
                    is_preposition(word)
                        || !lists(FUNCTION_WORDS, word) && super::cues::cue(word).is_none()
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
                        || lists(DETERMINERS, word)
                        || matches!(word, "'s" | "’s")
                        || !lists(FUNCTION_WORDS, word) && super::cues::cue(word).is_none()
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
            let goes_on = is_preposition(follows) || matches!(follows, "-" | "'s" | "’s" | "’");
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

    /// The tokens that name whose words a noun phrase is about, if it is about words:
    /// "Smith" in "Smith's statement" and in "a statement issued by Smith".
    fn author_in(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let saying = range.clone().find(|&i| {
            super::cues::is_saying(self.word(i))
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

/// How a statement came to be.
fn is_issued(word: &str) -> bool {
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

/// Pronouns that can say something.
fn is_pronoun(word: &str) -> bool {
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
