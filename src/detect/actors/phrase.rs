//! What a role phrase is made of: "Treasury minister", "mayor of South Bend".

use super::vocabulary::{FUNCTION_WORDS, is_body, is_link, is_modifier, is_role, lists};
use crate::detect::Input;
use crate::detect::quotes::is_cue;
use crate::text::{Kind, Span};
use std::ops::Range;

/// Whether a word says what somebody or something is.
pub(super) type Head = fn(&str) -> bool;

/// Longest role phrase in tokens.
pub(super) const LONGEST: usize = 12;

/// Where the words of a role phrase from token `start` on end; `also` says which
/// words may belong to it beside those that always may.
pub(super) fn phrase_end(input: &Input<'_>, start: usize, also: impl Fn(usize) -> bool) -> usize {
    let mut end = start;
    while end - start < LONGEST
        && (is_phrase_word(input, end) || also(end))
        && (end == start || !input.breaks_after(end - 1))
    {
        end += 1;
    }
    end
}

/// Whether the word before the first preposition, or the last word, says what a person is.
pub(super) fn has_head(input: &Input<'_>, range: &Range<usize>, head: Head) -> bool {
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

/// Whether token `index` can be a word of a role phrase before its preposition.
pub(super) fn is_phrase_word(input: &Input<'_>, index: usize) -> bool {
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
        "the" => {
            is_link(before)
                && (is_capitalised(input.token(index + 1)) || is_body(input.token(index + 1)))
        }
        _ if is_link(word) => {
            let next = input.token(index + 1);
            let next = if next == "the" {
                input.token(index + 2)
            } else {
                next
            };
            let held_in = is_capitalised(next) || input.token(index + 1) == "the" && is_body(next);
            (is_role(before) || word == "of" && is_capitalised(before)) && held_in
        }
        // "speaker of the parliament"
        _ if before == "the" && is_body(word) => {
            let role = index
                .checked_sub(3)
                .is_some_and(|i| is_role(input.token(i)));
            role && is_link(input.token(index - 2))
        }
        _ => false,
    };
    plain || joins()
}

/// Whether token `index` is a word, in lower case and none of grammar or of saying.
pub(super) fn is_noun(input: &Input<'_>, index: usize) -> bool {
    let word = input.token(index);
    input
        .tokens
        .get(index)
        .is_some_and(|t| t.kind == Kind::Word)
        && word.starts_with(char::is_lowercase)
        && !lists(FUNCTION_WORDS, word)
        && !is_cue(word)
}

/// Whether token `index` touches those on both sides.
pub(super) fn is_tight(input: &Input<'_>, index: usize) -> bool {
    let around = index
        .checked_sub(1)
        .and_then(|before| input.tokens.get(before..before + 3));
    matches!(around, Some([a, b, c]) if a.span.end == b.span.start && b.span.end == c.span.start)
}

pub(super) fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

pub(super) fn span(input: &Input<'_>, range: &Range<usize>) -> Span {
    match (
        input.tokens.get(range.start),
        range.end.checked_sub(1).and_then(|i| input.tokens.get(i)),
    ) {
        (Some(first), Some(last)) if range.start < range.end => first.span.join(last.span),
        _ => Span::new(0, 0),
    }
}
