//! Role phrases: "the defence secretary" is John Healey, if the text says so.

use super::vocabulary::{DETERMINERS, FUNCTION_WORDS, is_modifier, is_role, lists};
use crate::detect::{Entity, Input, Label};
use crate::text::{Kind, Span};
use std::collections::HashMap;
use std::ops::Range;

/// A phrase that stands for an actor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    pub span: Span,
    pub actor: u32,
}

/// Who holds which role.
#[derive(Debug, Default)]
pub(in crate::detect) struct Roles {
    holders: HashMap<String, Holder>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holder {
    /// The text gives the phrase to one actor.
    Named(u32),
    /// The phrase is the end of one that the text gives to the actor.
    Implied(u32),
    /// Several could be meant.
    Several,
}

/// Longest role phrase in tokens.
const LONGEST: usize = 12;

impl Roles {
    /// Who is meant by `phrase` (without article), if the text tells.
    pub(in crate::detect) fn holder(&self, phrase: &str) -> Option<u32> {
        match self.holders.get(&key(phrase))? {
            Holder::Named(actor) | Holder::Implied(actor) => Some(*actor),
            Holder::Several => None,
        }
    }

    fn give(&mut self, phrase: &str, actor: u32) {
        let whole = key(phrase);
        // "chief executive of Acme" is also "the chief executive", and any end of that.
        let head = [" of ", " for ", " at ", " in "]
            .iter()
            .filter_map(|p| whole.find(p))
            .min()
            .map_or(whole.as_str(), |at| &whole[..at]);
        let mut end = head;
        loop {
            if end.len() < whole.len() {
                self.imply(end, actor);
            }
            match end.split_once([' ', '-']) {
                Some((_, rest)) => end = rest,
                None => break,
            }
        }
        let named = self.holders.entry(whole).or_insert(Holder::Named(actor));
        *named = match *named {
            Holder::Named(other) if other != actor => Holder::Several,
            Holder::Several => Holder::Several,
            _ => Holder::Named(actor),
        };
    }

    fn imply(&mut self, phrase: &str, actor: u32) {
        let holder = self
            .holders
            .entry(phrase.to_owned())
            .or_insert(Holder::Implied(actor));
        if let Holder::Implied(other) = *holder
            && other != actor
        {
            *holder = Holder::Several;
        }
    }
}

/// A phrase as it is compared: lower case, single spaces, without "former".
fn key(phrase: &str) -> String {
    let mut out = String::with_capacity(phrase.len());
    for word in phrase.split_whitespace() {
        let word = word.to_lowercase();
        if matches!(
            word.as_str(),
            "former" | "then" | "current" | "incumbent" | "new"
        ) {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word.strip_prefix("then-").unwrap_or(&word));
    }
    out
}

/// All phrases that stand for people of `entities`, in any order, and who holds which role.
pub(super) fn find(input: &Input<'_>, entities: &[Entity]) -> (Vec<Phrase>, Roles) {
    let mut phrases = Vec::new();
    let mut roles = Roles::default();
    for entity in entities.iter().filter(|e| e.label == Label::Person) {
        let Some(actor) = entity.actor else { continue };
        for range in beside(input, entities, entity) {
            let span = span(input, &range);
            roles.give(span.slice(input.text), actor);
            phrases.push(Phrase { span, actor });
        }
    }
    if !roles.holders.is_empty() {
        stand_alone(input, &roles, &mut phrases);
    }
    (phrases, roles)
}

/// "the defence secretary" where no name stands beside it.
fn stand_alone(input: &Input<'_>, roles: &Roles, phrases: &mut Vec<Phrase>) {
    let mut from = 0;
    for at in 0..input.tokens.len() {
        if at < from || !matches!(input.token(at), "the" | "The") {
            continue;
        }
        let mut end = at + 1;
        while end - at <= LONGEST && is_phrase_word(input, end) {
            end += 1;
        }
        if end == at + 1 {
            continue;
        }
        let whole = span(input, &(at + 1..end));
        if let Some(actor) = roles.holder(whole.slice(input.text)) {
            let article = input.tokens.get(at).map_or(whole, |t| t.span);
            phrases.push(Phrase {
                span: article.join(whole),
                actor,
            });
            from = end;
        }
    }
}

/// The role phrases beside a name, as token ranges.
fn beside(input: &Input<'_>, entities: &[Entity], entity: &Entity) -> Vec<Range<usize>> {
    let starts = entity.title.map_or(entity.span.start, |t| t.start);
    let name = input
        .tokens
        .partition_point(|t| t.span.start < entity.span.start);
    let first = input.tokens.partition_point(|t| t.span.start < starts);
    let after = input
        .tokens
        .partition_point(|t| t.span.start < entity.span.end);
    let mut out = Vec::new();
    // "defence secretary John Healey", "US President Donald Trump"
    out.extend(ending_at(input, name));
    // "the defence secretary, John Healey, said"
    if let Some(comma) = first.checked_sub(1)
        && input.token(comma) == ","
        && !matches!(input.token(after), "and" | "or" | "'s" | "’s")
    {
        out.extend(definite_before(input, comma));
    }
    // "John Healey, the defence secretary, said"
    if matches!(input.token(after), "," | "(" | "–" | "—") {
        out.extend(starting_at(input, entities, after + 1));
    }
    out
}

fn span(input: &Input<'_>, range: &Range<usize>) -> Span {
    match (
        input.tokens.get(range.start),
        range.end.checked_sub(1).and_then(|i| input.tokens.get(i)),
    ) {
        (Some(first), Some(last)) if range.start < range.end => first.span.join(last.span),
        _ => Span::new(0, 0),
    }
}

/// Whether a line ends between tokens `index` and `index + 1`.
fn breaks_after(input: &Input<'_>, index: usize) -> bool {
    match (input.tokens.get(index), input.tokens.get(index + 1)) {
        (Some(a), Some(b)) => input
            .text
            .get(a.span.end as usize..b.span.start as usize)
            .is_none_or(|gap| gap.contains('\n')),
        _ => true,
    }
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether token `index` can be a word of a role phrase before its preposition.
fn is_phrase_word(input: &Input<'_>, index: usize) -> bool {
    let word = input.token(index);
    let plain = match input.tokens.get(index).map(|t| t.kind) {
        Some(Kind::Word) => {
            !lists(FUNCTION_WORDS, word)
                && !super::super::quotes::is_cue(word)
                && (is_capitalised(word) || is_role(word) || is_modifier(word))
        }
        _ => false,
    };
    let joins = || match word {
        "-" => true,
        "'s" | "’s" => index
            .checked_sub(1)
            .is_some_and(|i| is_capitalised(input.token(i))),
        "of" => {
            index
                .checked_sub(1)
                .is_some_and(|i| is_capitalised(input.token(i)))
                && is_capitalised(input.token(index + 1))
        }
        _ => false,
    };
    plain || joins()
}

/// The role phrase that ends right before token `end`.
fn ending_at(input: &Input<'_>, end: usize) -> Option<Range<usize>> {
    let head = end.checked_sub(1)?;
    if !is_role(input.token(head)) || breaks_after(input, head) {
        return None;
    }
    let mut start = head;
    while let Some(before) = start.checked_sub(1)
        && end - before <= LONGEST
        && is_phrase_word(input, before)
        && !breaks_after(input, before)
    {
        start = before;
    }
    while start < head && matches!(input.token(start), "of" | "-" | "'s" | "’s") {
        start += 1;
    }
    Some(start..end)
}

/// The role phrase with its article that ends at the comma `comma`: its range without the article.
fn definite_before(input: &Input<'_>, comma: usize) -> Option<Range<usize>> {
    let mut start = comma;
    while let Some(before) = start.checked_sub(1) {
        let word = input.token(before);
        let determiner = lists(DETERMINERS, word);
        let opens = determiner
            && !matches!(
                input.token(before.wrapping_sub(1)),
                "of" | "for" | "at" | "in"
            );
        if opens {
            break;
        }
        let inside = determiner
            || matches!(word, "of" | "for" | "at" | "in")
            || is_phrase_word(input, before);
        if !inside || comma - before > LONGEST || breaks_after(input, before) {
            return None;
        }
        start = before;
    }
    let range = start..comma;
    head_is_role(input, &range).then_some(range)
}

/// The role phrase that starts after a name's comma, article skipped.
fn starting_at(input: &Input<'_>, entities: &[Entity], from: usize) -> Option<Range<usize>> {
    let start = if lists(DETERMINERS, input.token(from)) {
        from + 1
    } else {
        from
    };
    let mut end = start;
    while end - start < LONGEST && is_phrase_word(input, end) {
        end += 1;
    }
    // "…, defence secretary John Healey": the next person's.
    let next = input.tokens.get(end)?.span;
    let at = entities.partition_point(|e| e.span.start < next.start);
    let last = input.token(end.checked_sub(1)?);
    if end == start
        || !is_role(last)
        || entities
            .get(at)
            .is_some_and(|e| e.span.start == next.start && e.label == Label::Person)
    {
        return None;
    }
    if matches!(input.token(end), "of" | "for" | "at" | "to") {
        let mut far = end + 1;
        let mut kept = None;
        while far - end < LONGEST
            && input
                .tokens
                .get(far)
                .is_some_and(|t| t.kind == Kind::Word || t.span.slice(input.text) == "-")
        {
            let word = input.token(far);
            if is_capitalised(word) || is_role(word) {
                kept = Some(far + 1);
            }
            if matches!(word, "who" | "that" | "which" | "said" | "and") {
                break;
            }
            far += 1;
        }
        let closed = matches!(input.token(far), "," | "." | ")" | ";" | "–" | "—");
        if let Some(to) = if closed { Some(far) } else { kept } {
            end = to;
        }
    }
    Some(start..end)
}

/// Whether the word before the first preposition says what a person is.
fn head_is_role(input: &Input<'_>, range: &Range<usize>) -> bool {
    let head = range
        .clone()
        .skip(1)
        .find(|&i| {
            matches!(input.token(i), "of" | "for" | "at" | "in")
                && !is_capitalised(input.token(i.wrapping_sub(1)))
                || matches!(input.token(i), "of" | "for" | "at" | "in")
                    && is_role(input.token(i.wrapping_sub(1)))
        })
        .unwrap_or(range.end);
    head > range.start && is_role(input.token(head - 1))
}
