//! Role phrases: "the defence secretary" is John Healey, if the text says so.

use super::holders::Roles;
use super::org_name::descriptions;
use super::vocabulary::{DETERMINERS, FUNCTION_WORDS, is_link, is_modifier, is_role, lists};
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

/// Longest role phrase in tokens.
const LONGEST: usize = 12;

/// All phrases that stand for people of `entities`, in any order, and who holds which role.
pub(super) fn find(input: &Input<'_>, entities: &[Entity]) -> (Vec<Phrase>, Roles) {
    let mut phrases = Vec::new();
    let mut roles = Roles::default();
    for entity in entities.iter().filter(|e| e.label == Label::Person) {
        let Some(actor) = entity.actor else { continue };
        for range in beside(input, entities, entity) {
            let span = span(input, &range);
            if span.slice(input.text).eq_ignore_ascii_case("police") {
                continue;
            }
            roles.give(span.slice(input.text), actor);
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
        if !head_is_role(input, &whole) {
            continue;
        }
        let holder = whole
            .clone()
            .filter(|&i| past - i > 1 || whole.len() == 1)
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
        let whole = phrase_end(input, at + 1, |i| roles.uses(input.token(i)));
        let head = (at + 2..whole)
            .find(|&i| is_link(input.token(i)))
            .unwrap_or(whole);
        for end in [whole, head] {
            let phrase = span(input, &(at + 1..end));
            if beside.contains(&phrase.start) {
                break;
            }
            if let Some(actor) = roles.holder(phrase.slice(input.text)) {
                let article = input.tokens.get(at).map_or(phrase, |t| t.span);
                phrases.push(Phrase {
                    span: article.join(phrase),
                    actor,
                });
                from = end;
                break;
            }
        }
    }
}

/// Where the words of a role phrase from token `start` on end; `also` says which
/// words may belong to it beside those that always may.
fn phrase_end(input: &Input<'_>, start: usize, also: impl Fn(usize) -> bool) -> usize {
    let mut end = start;
    while end - start < LONGEST
        && (is_phrase_word(input, end) || also(end))
        && (end == start || !breaks_after(input, end - 1))
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
    let second = first
        .checked_sub(1)
        .is_some_and(|i| is_role(input.token(i)));
    // "lead author Professor David Livermore" is no "author Professor".
    out.extend(ending_at(input, if second { first } else { name }));
    // "the defence secretary, John Healey, said"
    if let Some(comma) = first.checked_sub(1)
        && input.token(comma) == ","
        && !matches!(input.token(after), "and" | "or" | "'s" | "’s")
    {
        out.extend(definite_before(input, comma));
    }
    // "John Healey, the defence secretary, said"
    let comma = matches!(input.token(after), "," | "(" | "–" | "—");
    let mut from = after + usize::from(comma);
    let who = input.token(from) == "who";
    from += usize::from(who);
    let copula = matches!(input.token(from), "is" | "was");
    from += usize::from(copula);
    // "Healey is the defence secretary", but not "Healey is a former soldier".
    let holds = copula && (input.token(from) == "the" || is_role(input.token(from)));
    if holds || comma && !who && !copula {
        out.extend(starting_at(input, entities, from));
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
                && (is_capitalised(word) || !is_cue(word) && (is_role(word) || is_modifier(word)))
        }
        _ => false,
    };
    let before = index.checked_sub(1).map_or("", |i| input.token(i));
    let joins = || match word {
        "-" => true,
        "'s" | "’s" => is_capitalised(before),
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
fn ending_at(input: &Input<'_>, end: usize) -> Option<Range<usize>> {
    let mut start = end;
    while let Some(before) = start.checked_sub(1)
        && end - before <= LONGEST
        && (is_phrase_word(input, before) || joins_roles(input, before))
        && !breaks_after(input, before)
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
    head_is_role(input, &range).then_some(range)
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
        let noun = input
            .tokens
            .get(before)
            .is_some_and(|t| t.kind == Kind::Word)
            && !lists(FUNCTION_WORDS, word)
            && !is_cue(word);
        let inside = determiner || is_link(word) || noun || is_phrase_word(input, before);
        if comma - before > LONGEST || breaks_after(input, before) {
            return None;
        }
        if !inside {
            // Without an article only the words of a role are sure to belong to it.
            return ending_at(input, comma);
        }
        start = before;
    }
    while start < comma && is_link(input.token(start)) {
        start += 1;
    }
    let range = start..comma;
    head_is_role(input, &range).then_some(range)
}

/// The role phrase that starts after a name's comma, article skipped.
fn starting_at(input: &Input<'_>, entities: &[Entity], from: usize) -> Option<Range<usize>> {
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
    if !head_is_role(input, &(start..end))
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
            end = to;
        }
    }
    Some(start..end)
}

/// Whether the word before the first preposition, or the last word, says what a person is.
fn head_is_role(input: &Input<'_>, range: &Range<usize>) -> bool {
    let is_role_at = |i: usize| i >= range.start && is_role(input.token(i));
    let before_link = range
        .clone()
        .skip(1)
        .any(|i| is_link(input.token(i)) && is_role_at(i - 1));
    before_link || range.end.checked_sub(1).is_some_and(is_role_at)
}
