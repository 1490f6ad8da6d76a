//! Sentence boundaries.

use super::{Kind, Span, Token};

/// The sentences of a text, in order, without overlap, none crossing a paragraph;
/// together they cover all that is not white space.
///
/// A sentence ends after ".", "!", "?" or an ellipsis, and the quotation marks and
/// brackets that close after it, when what follows can start a sentence.
#[must_use]
pub fn sentences(text: &str, paragraphs: &[Span], tokens: &[Token]) -> Vec<Span> {
    let mut out = Vec::with_capacity(paragraphs.len() * 2);
    let mut at = 0;
    for paragraph in paragraphs {
        let first = at;
        while tokens.get(at).is_some_and(|t| t.span.end <= paragraph.end) {
            at += 1;
        }
        split(text, *paragraph, &tokens[first..at], &mut out);
    }
    out
}

fn split(text: &str, paragraph: Span, tokens: &[Token], out: &mut Vec<Span>) {
    let mut start = paragraph.start;
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens[at];
        at += 1;
        if !ends_sentence(text, token) {
            continue;
        }
        let mut end = token.span.end;
        while let Some(next) = tokens.get(at)
            && (is_terminal(text, *next)
                || (next.span.start == end && is_closing(next.span.slice(text))))
        {
            end = next.span.end;
            at += 1;
        }
        let Some(next) = tokens.get(at) else { break };
        if next.span.start > end && can_start(text, token, &tokens[at..]) {
            out.push(Span::new(start, end));
            start = next.span.start;
        }
    }
    if start < paragraph.end {
        out.push(Span::new(start, paragraph.end));
    }
}

fn is_terminal(text: &str, token: Token) -> bool {
    token.kind == Kind::Punctuation && token.span.slice(text).starts_with(['.', '!', '?', '…'])
}

fn ends_sentence(text: &str, token: Token) -> bool {
    is_terminal(text, token) || (token.kind == Kind::Word && token.span.slice(text).ends_with('.'))
}

fn is_closing(s: &str) -> bool {
    matches!(s, "”" | "’" | "\"" | "'" | ")" | "]" | "»")
}

fn can_start(text: &str, last: Token, rest: &[Token]) -> bool {
    let opened = rest
        .iter()
        .find(|t| t.kind != Kind::Punctuation)
        .or(rest.first());
    let Some(first) = opened else { return true };
    let first = first.span.slice(text);
    let upper = first
        .chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let last = last.span.slice(text);
    if last.len() > 1 && last.ends_with('.') && last.chars().next().is_some_and(char::is_alphabetic)
    {
        // An abbreviation or an initial ends a sentence only before a plain sentence starter.
        return matches!(
            first,
            "The" | "He" | "She" | "It" | "They" | "But" | "A" | "In" | "We" | "And" | "This"
        ) && !matches!(last, "Mr." | "Mrs." | "Ms." | "Dr.");
    }
    if last.starts_with("..") || last == "…" {
        upper
    } else {
        upper || !first.starts_with(char::is_alphabetic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{paragraphs, tokens};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = sentences(text, &paragraphs(text), &tokens(text));
        let got: Vec<_> = found.iter().map(|s| s.slice(text)).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn a_stop_inside_quotation_marks_ends_the_sentence() {
        check(
            "He said: “Yes. They are.” Then he left.",
            &["He said: “Yes.", "They are.”", "Then he left."],
        );
    }

    #[test]
    fn abbreviations_and_decimals_do_not() {
        check(
            "Mr. Smith paid $2.5 million to Acme Inc. on Dec. 19.",
            &["Mr. Smith paid $2.5 million to Acme Inc. on Dec. 19."],
        );
    }
}
