//! Names of organisations whose last words stand in lower case: "the Labour party" beside
//! "the Labour Party".

use super::maps::Set;
use super::{fold, org_name};
use crate::detect::{Entity, Input, Label};
use crate::text::Kind;

/// How many words in lower case a name may go on for.
const WORDS: usize = 2;

/// Lets each name go on to the form that the text writes elsewhere with capitals.
pub(super) fn complete(input: &Input<'_>, entities: &mut [Entity]) {
    let names = || {
        let orgs = entities.iter().filter(|e| e.label == Label::Org);
        orgs.map(|e| e.span.slice(input.text))
    };
    let lasts: Set<&str> = names()
        .filter_map(|name| tail(name.rsplit_once(' ')?.1))
        .collect();
    if lasts.is_empty() {
        return;
    }
    // The tokens after which names end that may go on, and of which entity: few do.
    let mut open = Vec::new();
    for (at, entity) in entities.iter().enumerate() {
        if !matches!(entity.label, Label::Org | Label::Norp) {
            continue;
        }
        let next = entities.get(at + 1).map_or(u32::MAX, |e| e.span.start);
        let after = input
            .tokens
            .partition_point(|t| t.span.start < entity.span.end);
        let lower = (after..after + WORDS).take_while(|&i| {
            input.tokens.get(i).is_some_and(|t| {
                t.kind == Kind::Word
                    && t.span.end <= next
                    && input.token(i).starts_with(char::is_lowercase)
                    && i.checked_sub(1)
                        .is_some_and(|before| !input.breaks_after(before))
            })
        });
        let ends = after..lower.last().map_or(after, |last| last + 1);
        let may_end = |i| tail(input.token(i)).is_some_and(|tail| lasts.contains(tail));
        if ends.clone().any(may_end) {
            open.push((at, ends));
        }
    }
    if open.is_empty() {
        return;
    }
    let full: Set<Vec<String>> = names().map(org_name::words).collect();
    for (at, ends) in open {
        let Some(entity) = entities.get_mut(at) else {
            continue;
        };
        let mut words = org_name::words(entity.span.slice(input.text));
        for token in input.tokens.get(ends).into_iter().flatten() {
            words.push(fold::word(token.span.slice(input.text)));
            if full.contains(&words) {
                entity.span.end = token.span.end;
                entity.label = Label::Org;
            }
        }
    }
}

/// A word without its first letter, which may be large or small.
fn tail(word: &str) -> Option<&str> {
    let mut letters = word.chars();
    letters.next()?;
    Some(letters.as_str())
}
