//! Role phrases: "the defence secretary" is John Healey, if the text says so.

use super::holders::{Roles, key};
use super::org_name::descriptions;
use super::vocabulary::{
    DETERMINERS, FUNCTION_WORDS, is_concern, is_link, is_modifier, is_role, lists,
};
use crate::detect::quotes::is_cue;
use crate::detect::{Entity, Input, Label};
use crate::text::{Kind, Span};
use std::collections::HashSet;
use std::ops::Range;

/// A phrase that stands for an actor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    pub span: Span,
    pub actor: u32,
}

/// Whether a word says what somebody or something is.
type Head = fn(&str) -> bool;

/// Longest role phrase in tokens.
const LONGEST: usize = 12;

/// All phrases that stand for people of `entities`, in any order, and who holds which role.
pub(super) fn find(input: &Input<'_>, entities: &[Entity]) -> (Vec<Phrase>, Roles) {
    let mut phrases = Vec::new();
    let mut roles = Roles::default();
    for entity in entities {
        let Some(actor) = entity.actor else { continue };
        // "Mr Justice Lee" is also "the judge".
        if entity
            .title
            .is_some_and(|t| t.slice(input.text).ends_with("Justice"))
        {
            roles.give("judge", actor);
        }
        let ranges = match entity.label {
            Label::Person => beside_person(input, entities, entity),
            _ => beside_organisation(input, entities, entity),
        };
        for range in ranges {
            let span = span(input, &range);
            // Whoever speaks for the police is not the police.
            let phrase = span.slice(input.text);
            if phrase.to_lowercase().ends_with("police") && !phrase.contains(" of ") {
                continue;
            }
            roles.give(phrase, actor);

            phrases.push(Phrase { span, actor });
        }
    }
    let mut seen = HashSet::new();
    for entity in entities.iter().filter(|e| e.label == Label::Org) {
        let Some(actor) = entity.actor else { continue };
        let name = entity.span.slice(input.text);
        if seen.insert(name) {
            for description in descriptions(name) {
                roles.imply(&description, actor);
            }
        }
    }
    if !roles.is_empty() {
        headline(input, &roles, &mut phrases);
        stand_alone(input, entities, &roles, &mut phrases);
    }
    (phrases, roles)
}

/// A headline has no articles: "Ukrainian president rejects …".
fn headline(input: &Input<'_>, roles: &Roles, phrases: &mut Vec<Phrase>) {
    let Some(line) = input.paragraphs.first() else {
        return;
    };
    if line.slice(input.text).ends_with('.') {
        return;
    }
    let end = input.tokens.partition_point(|t| t.span.start < line.end);
    let mut at = 0;
    while at < end {
        let past = phrase_end(input, at, |i| roles.uses(input.token(i))).min(end);
        let whole = at..past;
        at = past.max(at + 1);
        if !has_head(input, &whole, is_role) {
            continue;
        }
        let holder = whole
            .clone()
            .find_map(|i| roles.holder(span(input, &(i..past)).slice(input.text)));
        if let Some(actor) = holder {
            let span = span(input, &whole);
            phrases.push(Phrase { span, actor });
        }
    }
}

/// "the defence secretary" where no name stands beside it.
fn stand_alone(input: &Input<'_>, entities: &[Entity], roles: &Roles, phrases: &mut Vec<Phrase>) {
    let beside: HashSet<u32> = phrases.iter().map(|p| p.span.start).collect();
    let mut from = 0;
    for at in 0..input.tokens.len() {
        if at < from || !matches!(input.token(at), "the" | "The") {
            continue;
        }
        // "The Ministry of Defence" is a name, not a ministry.
        let next = input.tokens.get(at + 1).map_or(0, |t| t.span.start);
        let name = entities.partition_point(|e| e.span.start < next);
        if entities
            .get(name)
            .is_some_and(|e| e.span.start == next && e.actor.is_some())
        {
            continue;
        }
        let end = phrase_end(input, at + 1, |i| roles.uses(input.token(i)));
        let phrase = span(input, &(at + 1..end));
        if beside.contains(&phrase.start) {
            continue;
        }
        // "the leader of the Islamic Republic of Iran" after "Iran's leader"
        let by_head = || {
            let head = (at + 2..end).find(|&i| is_link(input.token(i)))?;
            let last = roles.uses(&key(input.token(end - 1)));
            last.then(|| roles.holder(span(input, &(at + 1..head)).slice(input.text)))?
        };
        if let Some(actor) = roles.holder(phrase.slice(input.text)).or_else(by_head) {
            let article = input.tokens.get(at).map_or(phrase, |t| t.span);
            phrases.push(Phrase {
                span: article.join(phrase),
                actor,
            });
            from = end;
        }
    }
}

/// Where the words of a role phrase from token `start` on end; `also` says which
/// words may belong to it beside those that always may.
fn phrase_end(input: &Input<'_>, start: usize, also: impl Fn(usize) -> bool) -> usize {
    let mut end = start;
    while end - start < LONGEST
        && (is_phrase_word(input, end) || also(end))
        && (end == start || !input.breaks_after(end - 1))
    {
        end += 1;
    }
    end
}

/// Whether token `index` is a word, in lower case and none of grammar or of saying.
fn is_noun(input: &Input<'_>, index: usize) -> bool {
    let word = input.token(index);
    input
        .tokens
        .get(index)
        .is_some_and(|t| t.kind == Kind::Word)
        && word.starts_with(char::is_lowercase)
        && !lists(FUNCTION_WORDS, word)
        && !is_cue(word)
}

/// A name among the tokens.
struct Place {
    /// Its first token, title included.
    first: usize,
    /// Its first token after the title.
    name: usize,
    /// The token after it.
    after: usize,
}

impl Place {
    fn of(input: &Input<'_>, entity: &Entity) -> Self {
        let token_at = |offset| input.tokens.partition_point(|t| t.span.start < offset);
        Self {
            first: token_at(entity.title.map_or(entity.span.start, |t| t.start)),
            name: token_at(entity.span.start),
            after: token_at(entity.span.end),
        }
    }

    /// "the defence secretary, John Healey, said"
    fn before_comma(&self, input: &Input<'_>, head: Head) -> Option<Range<usize>> {
        let comma = self.first.checked_sub(1)?;
        let apart = input.token(comma) == ","
            && !matches!(input.token(self.after), "and" | "or" | "'s" | "’s");
        apart.then(|| definite_before(input, comma, head))?
    }
}

/// The role phrases beside a person's name, as token ranges.
fn beside_person(input: &Input<'_>, entities: &[Entity], entity: &Entity) -> Vec<Range<usize>> {
    let place = Place::of(input, entity);
    let mut out = Vec::new();
    // "defence secretary John Healey", "US President Donald Trump"
    let second = place
        .first
        .checked_sub(1)
        .is_some_and(|i| is_role(input.token(i)));
    // "lead author Professor David Livermore" is no "author Professor".
    let end = if second { place.first } else { place.name };
    if let Some(range) = ending_at(input, end, is_role) {
        // "Conservative Party leader and Prime Minister" are two offices.
        let and = range
            .clone()
            .skip(1)
            .find(|&i| input.token(i) == "and" && is_role(input.token(i - 1)));
        out.extend(and.map(|and| range.start..and));
        out.push(and.map_or(range.start, |and| and + 1)..range.end);
    }
    out.extend(place.before_comma(input, is_role));
    // "John Healey, the defence secretary, said"
    let comma = matches!(input.token(place.after), "," | "(" | "–" | "—");
    let mut from = place.after + usize::from(comma);
    let who = input.token(from) == "who";
    from += usize::from(who);
    let copula = match (input.token(from), input.token(from + 1)) {
        ("has" | "had", "been") | ("serves" | "served", "as") => 2,
        ("is" | "was" | "became", _) => 1,
        _ => 0,
    };
    from += copula;
    // "Healey is the defence secretary", but not "Healey is a former soldier".
    let holds = copula > 0 && (input.token(from) == "the" || is_role(input.token(from)));
    if holds || comma && !who && copula == 0 {
        out.extend(starting_at(input, entities, from, is_role));
    }
    out
}

/// "the Russian space agency, Roscosmos", "Roscosmos, the Russian space agency".
fn beside_organisation(
    input: &Input<'_>,
    entities: &[Entity],
    entity: &Entity,
) -> Vec<Range<usize>> {
    let place = Place::of(input, entity);
    let before = place.before_comma(input, is_concern);
    let defined = input.token(place.after) == "," && input.token(place.after + 1) == "the";
    let after = defined.then(|| starting_at(input, entities, place.after + 1, is_concern));
    before.into_iter().chain(after.flatten()).collect()
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

/// Whether token `index` touches those on both sides.
fn is_tight(input: &Input<'_>, index: usize) -> bool {
    let around = index
        .checked_sub(1)
        .and_then(|before| input.tokens.get(before..before + 3));
    matches!(around, Some([a, b, c]) if a.span.end == b.span.start && b.span.end == c.span.start)
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
                && (is_capitalised(word) || !is_cue(word) && (is_role(word) || is_modifier(word)))
        }
        _ => false,
    };
    let before = index.checked_sub(1).map_or("", |i| input.token(i));
    let joins = || match word {
        "-" => true,
        "–" => is_capitalised(before) && is_tight(input, index),
        "'s" | "’s" | "'" | "’" => is_capitalised(before),
        "and" => is_modifier(before) && is_modifier(input.token(index + 1)),
        "the" => is_link(before) && is_capitalised(input.token(index + 1)),
        _ if is_link(word) => {
            let next = input.token(index + 1);
            let next = if next == "the" {
                input.token(index + 2)
            } else {
                next
            };
            (is_role(before) || word == "of" && is_capitalised(before)) && is_capitalised(next)
        }
        _ => false,
    };
    plain || joins()
}

/// The role phrase that ends right before token `end`: "Treasury minister", "Mayor of London".
fn ending_at(input: &Input<'_>, end: usize, head: Head) -> Option<Range<usize>> {
    let mut start = end;
    while let Some(before) = start.checked_sub(1)
        && end - before <= LONGEST
        && (is_phrase_word(input, before) || joins_roles(input, before))
        && !input.breaks_after(before)
    {
        start = before;
    }
    while start < end && leads_in(input.token(start)) {
        start += 1;
    }
    // "critic of Russian president Vladimir Putin": the critic is someone else.
    if end.checked_sub(1).is_some_and(|i| is_role(input.token(i)))
        && let Some(link) = (start..end)
            .rev()
            .take_while(|&i| input.token(i) != "and")
            .find(|&i| is_link(input.token(i)) && i > start && is_role(input.token(i - 1)))
    {
        start = link + 1;
        start += usize::from(input.token(start) == "the");
    }
    let range = start..end;
    has_head(input, &range, head).then_some(range)
}

/// Whether `word`, at its start, does not belong to a role phrase.
fn leads_in(word: &str) -> bool {
    is_link(word)
        || matches!(word, "-" | "'s" | "’s" | "and" | "the")
        || matches!(
            word,
            "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday"
        )
        || is_party(word)
}

/// "the Democratic Speaker of the House": a party is no part of the office.
fn is_party(word: &str) -> bool {
    matches!(word, "Democratic" | "Republican")
}

/// "Conservative Party leader and Prime Minister"
fn joins_roles(input: &Input<'_>, index: usize) -> bool {
    input.token(index) == "and"
        && index
            .checked_sub(1)
            .is_some_and(|i| is_role(input.token(i)))
        && is_phrase_word(input, index + 1)
}

/// The role phrase with its article that ends at the comma `comma`: its range without the article.
fn definite_before(input: &Input<'_>, comma: usize, head: Head) -> Option<Range<usize>> {
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
        let noun = input
            .tokens
            .get(before)
            .is_some_and(|t| t.kind == Kind::Word)
            && !lists(FUNCTION_WORDS, word)
            && !is_cue(word);
        let inside = determiner || is_link(word) || noun || is_phrase_word(input, before);
        if comma - before > LONGEST {
            return None;
        }
        if !inside || input.breaks_after(before) {
            // Without an article only the words of a role are sure to belong to it.
            return ending_at(input, comma, head);
        }
        start = before;
    }
    while start < comma && is_link(input.token(start)) {
        start += 1;
    }
    let range = start..comma;
    has_head(input, &range, head).then_some(range)
}

/// The role phrase that starts after a name's comma, article skipped.
fn starting_at(
    input: &Input<'_>,
    entities: &[Entity],
    from: usize,
    head: Head,
) -> Option<Range<usize>> {
    let determined = lists(DETERMINERS, input.token(from));
    let mut start = from + usize::from(determined);
    start += usize::from(is_party(input.token(start)) && is_phrase_word(input, start + 1));
    let mut end = phrase_end(input, start, |i| determined && is_noun(input, i));
    // "a teacher living in Hull": what follows the role is no part of it.
    while end > start && !is_phrase_word(input, end - 1) {
        end -= 1;
    }
    // "…, defence secretary John Healey": the next person's.
    let next = input.tokens.get(end)?.span;
    let at = entities.partition_point(|e| e.span.start < next.start);
    if !has_head(input, &(start..end), head)
        || entities
            .get(at)
            .is_some_and(|e| e.span.start == next.start && e.label == Label::Person)
    {
        return None;
    }
    if is_link(input.token(end)) {
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
            end = past_region(input, entities, to);
        }
    }
    Some(start..end)
}

/// "mayor of South Bend, Indiana, spoke": where the region ends that a place before token
/// `end` lies in, if one follows.
fn past_region(input: &Input<'_>, entities: &[Entity], end: usize) -> usize {
    let place_at = |index: usize| -> Option<Span> {
        let start = input.tokens.get(index)?.span.start;
        let entity = entities.get(entities.partition_point(|e| e.span.end <= start))?;
        (entity.label == Label::Place && entity.span.start <= start).then_some(entity.span)
    };
    let region = || {
        place_at(end.checked_sub(1)?)?;
        let region = place_at(end + 1).filter(|_| input.token(end) == ",")?;
        let past = input.tokens.partition_point(|t| t.span.start < region.end);
        matches!(input.token(past), "," | "." | ")").then_some(past)
    };
    region().unwrap_or(end)
}

/// Whether the word before the first preposition, or the last word, says what a person is.
fn has_head(input: &Input<'_>, range: &Range<usize>, head: Head) -> bool {
    let is_role_at = |i: usize| {
        i >= range.start
            && (head(input.token(i))
                // "Chief Justice", "First Lady"
                || i > range.start
                    && matches!(input.token(i), "Justice" | "Lady")
                    && is_capitalised(input.token(i - 1)))
    };
    let before_link = range
        .clone()
        .skip(1)
        .any(|i| is_link(input.token(i)) && is_role_at(i - 1));
    let last = range.end.checked_sub(1);
    // "a spokeswoman for the Smith campaign" is not Smith.
    let whole = last.is_some_and(|i| !is_link(input.token(i)) && input.token(i) != "the");
    whole && (before_link || last.is_some_and(is_role_at))
}
