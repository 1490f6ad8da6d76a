//! Names of organisations whose last words stand in lower case: "the Labour party" beside
//! "the Labour Party".

use super::maps::Set;
use super::org_name;
use crate::detect::{Entity, Input, Label};
use crate::text::Kind;

/// How many words in lower case a name may go on for.
const WORDS: usize = 2;

/// Lets each name go on to the form that the text writes elsewhere with capitals.
pub(super) fn complete(input: &Input<'_>, entities: &mut [Entity]) {
    let full: Set<Vec<String>> = entities
        .iter()
        .filter(|e| e.label == Label::Org)
        .map(|e| org_name::words(e.span.slice(input.text)))
        .filter(|words| words.len() > 1)
        .collect();
    if full.is_empty() {
        return;
    }
    for at in 0..entities.len() {
        let next = entities.get(at + 1).map_or(u32::MAX, |e| e.span.start);
        let Some(entity) = entities.get_mut(at) else {
            continue;
        };
        if !matches!(entity.label, Label::Org | Label::Norp) {
            continue;
        }
        let after = input
            .tokens
            .partition_point(|t| t.span.start < entity.span.end);
        let lower = |i: usize| {
            input.tokens.get(i).filter(|t| {
                t.kind == Kind::Word
                    && t.span.end <= next
                    && t.span.slice(input.text).starts_with(char::is_lowercase)
                    && !input.breaks_after(i - 1)
            })
        };
        if after == 0 || lower(after).is_none() {
            continue;
        }
        let mut words = org_name::words(entity.span.slice(input.text));
        for i in after..after + WORDS {
            let Some(token) = lower(i) else { break };
            words.push(super::fold::word(token.span.slice(input.text)));
            if full.contains(&words) {
                entity.span.end = token.span.end;
                entity.label = Label::Org;
            }
        }
    }
}
