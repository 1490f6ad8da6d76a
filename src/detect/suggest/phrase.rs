//! An amount with the words that make sense of it.

use super::{Entity, Input, Label};
use crate::text::{Kind, Span, Token};

/// The amount with what it measures before ("a rise of 4 per cent") and, for a bare
/// number, what it counts ("7,000 new soldiers").
pub(super) fn phrase(input: &Input<'_>, tokens: &[Token], entity: &Entity) -> Span {
    let mut span = entity.span;
    let first = tokens.partition_point(|t| t.span.start < span.start);
    if let Some([article, noun, of]) = first.checked_sub(3).and_then(|at| tokens.get(at..first))
        && of.span.slice(input.text) == "of"
        && noun.kind == Kind::Word
        && matches!(
            article.span.slice(input.text),
            "a" | "an" | "the" | "A" | "An" | "The"
        )
    {
        span.start = article.span.start;
    }
    if entity.label == Label::Cardinal
        && let Some(counted) = counted(input, tokens, entity)
    {
        span.end = counted.end;
    }
    span
}

/// What a bare number counts: one or two plain words after it.
pub(super) fn counted(input: &Input<'_>, tokens: &[Token], entity: &Entity) -> Option<Span> {
    let after = tokens.partition_point(|t| t.span.start < entity.span.end);
    let mut words = tokens.get(after..)?.iter().take(2).map_while(|token| {
        let word = token.span.slice(input.text);
        let plain = token.kind == Kind::Word
            && word.starts_with(char::is_lowercase)
            && !FUNCTION_WORDS.contains(&word);
        plain.then_some((token.span, word))
    });
    let (first, word) = words.next()?;
    let plural = word.ends_with('s') || matches!(word, "people" | "men" | "women" | "children");
    match words.next() {
        Some((second, _)) if !plural => Some(second),
        _ => Some(first),
    }
}

/// Words after a number that it does not count.
const FUNCTION_WORDS: &[&str] = &[
    "a", "an", "after", "against", "and", "are", "as", "at", "because", "before", "but", "by",
    "for", "from", "had", "has", "have", "if", "in", "into", "is", "of", "on", "or", "over",
    "since", "so", "than", "that", "the", "then", "this", "to", "under", "until", "up", "was",
    "were", "when", "where", "which", "while", "who", "will", "with", "would",
];
