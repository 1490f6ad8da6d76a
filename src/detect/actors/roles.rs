//! Who holds which role: phrases beside names tell, and stand for their bearers elsewhere.

use super::beside::{beside_organisation, beside_person};
use super::holders::{Roles, key};
use super::maps::Set;
use super::org_name::descriptions;
use super::phrase::{has_head, phrase_end, span};
use super::vocabulary::{is_link, is_role};
use crate::detect::{Entity, Input, Label};
use crate::text::Span;

/// A phrase that stands for an actor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    pub span: Span,
    pub actor: u32,
}

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
    let mut seen = Set::default();
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
    let beside: Set<u32> = phrases.iter().map(|p| p.span.start).collect();
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
