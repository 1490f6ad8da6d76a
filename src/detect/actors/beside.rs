//! The role phrases beside a name: "defence secretary John Healey", "Roscosmos, the space agency".

use super::phrase::{
    Head, LONGEST, has_head, is_capitalised, is_noun, is_phrase_word, phrase_end, span,
};
use super::vocabulary::{DETERMINERS, FUNCTION_WORDS, is_concern, is_link, is_role, lists};
use crate::detect::quotes::is_cue;
use crate::detect::{Entity, Input, Label};
use crate::text::{Kind, Span};
use std::ops::Range;

/// The role phrases beside a person's name, as token ranges.
pub(super) fn beside_person(
    input: &Input<'_>,
    entities: &[Entity],
    entity: &Entity,
) -> Vec<Range<usize>> {
    let place = Place::of(input, entity);
    let mut out = Vec::new();
    // "defence secretary John Healey", "US President Donald Trump"
    let second = place
        .first
        .checked_sub(1)
        .is_some_and(|i| is_role(input.token(i)));
    // "lead author Professor David Livermore" is no "author Professor".
    let end = if second { place.first } else { place.name };
    // "his wife First Lady Ann Lee" is both.
    let title = place.first..place.name;
    out.extend(Some(title).filter(|title| second && has_head(input, title, is_role)));
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
    out.extend(identified(input, place.first));
    // "John Healey, the defence secretary, said"
    let comma = matches!(input.token(place.after), "," | "(" | "–" | "—");
    let mut from = place.after + usize::from(comma);
    let who = input.token(from) == "who";
    from += usize::from(who);
    let copula = match [0, 1, 2].map(|i| input.token(from + i)) {
        ["is" | "was", "serving" | "acting", "as"] => 3,
        ["has" | "had", "been", _] | ["serves" | "served" | "acts" | "acted", "as", _] => 2,
        ["is" | "was" | "became", ..] => 1,
        _ => 0,
    };
    from += copula;
    // "Healey is the defence secretary", but not "Healey is a former soldier".
    let serves = copula > 1 && input.token(from - 1) == "as";
    let holds = serves || copula > 0 && (input.token(from) == "the" || is_role(input.token(from)));
    if holds || comma && !who && copula == 0 {
        out.extend(starting_at(input, entities, from, is_role));
    }
    out
}

/// "The attacker, identified as Bo Ray, ran", "the driver was named as Bo Ray": the role before.
fn identified(input: &Input<'_>, name: usize) -> Option<Range<usize>> {
    let verb = name.checked_sub(2)?;
    let identifies =
        matches!(input.token(verb), "identified" | "named") && input.token(verb + 1) == "as";
    let mut end = verb;
    while let Some(before) = end.checked_sub(1).filter(|_| identifies)
        && matches!(
            input.token(before),
            "," | "was" | "has" | "been" | "later" | "since"
        )
    {
        end = before;
    }
    (end < verb).then(|| ending_at(input, end, is_role))?
}

/// "the Russian space agency, Roscosmos", "Roscosmos, the Russian space agency".
pub(super) fn beside_organisation(
    input: &Input<'_>,
    entities: &[Entity],
    entity: &Entity,
) -> Vec<Range<usize>> {
    let place = Place::of(input, entity);
    // "the Fish Board, the Cod Court" are two names.
    let is_name = |range: &Range<usize>| {
        let end = span(input, range).end;
        let last = entities.partition_point(|e| e.span.end < end);
        entities
            .get(last)
            .is_some_and(|e| e.span.end == end && e.actor.is_some())
    };
    let before = place.before_comma(input, is_concern);
    let before = before.filter(|range| !is_name(range));
    let defined = input.token(place.after) == "," && input.token(place.after + 1) == "the";
    let after = defined.then(|| starting_at(input, entities, place.after + 1, is_concern));
    before.into_iter().chain(after.flatten()).collect()
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

    /// "the defence secretary, John Healey, said", "the parliament, the Senate, voted"
    fn before_comma(&self, input: &Input<'_>, head: Head) -> Option<Range<usize>> {
        let before = self.first.checked_sub(1)?;
        let comma = match input.token(before) {
            "the" => before.checked_sub(1)?,
            _ => before,
        };
        let apart = input.token(comma) == ","
            && !matches!(input.token(self.after), "and" | "or" | "'s" | "’s");
        apart.then(|| definite_before(input, comma, head))?
    }
}

/// The role phrase that ends right before token `end`: "Treasury minister", "Mayor of London".
fn ending_at(input: &Input<'_>, end: usize, head: Head) -> Option<Range<usize>> {
    let mut start = end;
    while let Some(before) = start.checked_sub(1)
        && end - before <= LONGEST
        && (is_phrase_word(input, before)
            || joins_roles(input, before)
            || start == end && head(input.token(before)))
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
    // "a teacher living in Hull": what follows the role is no part of it; but
    // "envoy for peace talks," goes on to the comma.
    let whole = is_closing(input.token(end)) && has_head(input, &(start..end), head);
    while end > start && !whole && !is_phrase_word(input, end - 1) && !head(input.token(end - 1)) {
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
        let closed = is_closing(input.token(far));
        if let Some(to) = if closed { Some(far) } else { kept } {
            end = to;
        }
    }
    Some(start..past_region(input, entities, end))
}

/// Whether an apposition can end before `word`.
fn is_closing(word: &str) -> bool {
    matches!(word, "," | "." | ")" | ";" | "–" | "—")
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
