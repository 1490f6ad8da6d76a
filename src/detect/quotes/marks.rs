//! Quotation marks: which characters are marks, and what each can do.
//!
//! Every token that could be a mark is read once with its surroundings, so that
//! apostrophes, decades ("’90s") and feet and inches (6'2") drop out.

use crate::detect::Input;
use crate::text::{Kind, Span};

/// Marks that belong together whatever their shape: articles mix “ and " in one quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Double,
    Single,
    Guillemet,
}

/// What a mark can do, judged by its shape and its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Opens,
    Closes,
    /// Closes, unless a better one follows: it may be a plural's apostrophe or an inch.
    MayClose,
    /// Closes what is open, else opens.
    Either,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub span: Span,
    pub class: Class,
    pub role: Role,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Whether the paragraph starts with it.
    pub leads: bool,
}

/// All marks, in order.
pub(super) fn marks(input: &Input<'_>) -> Vec<Mark> {
    let mut out: Vec<Mark> = Vec::new();
    let mut paragraph = 0;
    for (index, token) in input.tokens.iter().enumerate() {
        if token.kind != Kind::Punctuation {
            continue;
        }
        let first = input.text.as_bytes().get(token.span.start as usize);
        if !matches!(first, Some(b'"' | b'\'' | b'`' | 0xc2 | 0xe2)) {
            continue;
        }
        let Some((class, glyph, span)) = glyph(input, index) else {
            continue;
        };
        if out.last().is_some_and(|last| last.span.overlaps(span)) {
            continue;
        }
        let Some(role) = role(input, index, class, glyph, span) else {
            continue;
        };
        while input
            .paragraphs
            .get(paragraph)
            .is_some_and(|p| p.end <= span.start)
        {
            paragraph += 1;
        }
        let leads = input
            .paragraphs
            .get(paragraph)
            .is_some_and(|p| p.start == span.start);
        out.push(Mark {
            span,
            class,
            role,
            paragraph,
            leads,
        });
    }
    out
}

/// What the shape of a mark says about its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Glyph {
    Opening,
    Closing,
    Straight,
}

fn glyph(input: &Input<'_>, index: usize) -> Option<(Class, Glyph, Span)> {
    let span = input.tokens.get(index)?.span;
    let doubled = || {
        let next = input.tokens.get(index + 1)?.span;
        (next.start == span.end && input.token(index + 1) == input.token(index))
            .then(|| span.join(next))
    };
    Some(match input.token(index) {
        "\"" => (Class::Double, Glyph::Straight, span),
        "“" | "„" | "‟" => (Class::Double, Glyph::Opening, span),
        "”" => (Class::Double, Glyph::Closing, span),
        "«" => (Class::Guillemet, Glyph::Opening, span),
        "»" => (Class::Guillemet, Glyph::Closing, span),
        // ``As TeX and old agency wires write it.''
        "`" => (Class::Double, Glyph::Opening, doubled()?),
        "'" => match doubled() {
            Some(both) => (Class::Double, Glyph::Straight, both),
            None => (Class::Single, Glyph::Straight, span),
        },
        "‘" | "‚" => (Class::Single, Glyph::Opening, span),
        "’" => (Class::Single, Glyph::Closing, span),
        _ => return None,
    })
}

/// The role of a mark in its surroundings; `None` when it is no mark there.
fn role(input: &Input<'_>, index: usize, class: Class, glyph: Glyph, span: Span) -> Option<Role> {
    let before = input.text.get(..span.start as usize)?.chars().next_back();
    let after = input.text.get(span.end as usize..)?.chars().next();
    let free_left = before.is_none_or(|c| {
        c.is_whitespace() || matches!(c, '(' | '[' | '{' | '-' | '–' | '—' | '/' | '‘' | '“')
    });
    let free_right = after.is_none_or(|c| {
        c.is_whitespace()
            || (!is_mark(c)
                && !matches!(c, '(' | '[' | '#' | '@' | '$' | '£' | '€')
                && !c.is_alphanumeric())
    });
    let by_place = match (free_left, free_right) {
        (true, false) => Role::Opens,
        (false, true) => Role::Closes,
        _ => Role::Either,
    };
    match class {
        Class::Double => {
            let measure = before.is_some_and(|c| c.is_ascii_digit());
            match (glyph, by_place) {
                (Glyph::Straight, _) if measure && feet_before(input, index) => None,
                (Glyph::Straight, Role::Closes) if measure => Some(Role::MayClose),
                (Glyph::Straight, role) => Some(role),
                // „low“ closes with the mark that opens elsewhere.
                (Glyph::Opening, Role::Closes) => Some(Role::Either),
                (Glyph::Opening, _) => Some(Role::Opens),
                // ”Swedish”
                (Glyph::Closing, Role::Opens) => Some(Role::Either),
                (Glyph::Closing, _) => Some(Role::Closes),
            }
        }
        // »German« marks point the other way, « French » ones have spaces inside.
        Class::Guillemet => Some(match (glyph, by_place) {
            (Glyph::Opening, Role::Closes) => Role::Closes,
            (Glyph::Closing, Role::Opens) => Role::Opens,
            (Glyph::Closing, _) => Role::Closes,
            _ => Role::Opens,
        }),
        Class::Single => match (glyph, by_place) {
            (Glyph::Closing | Glyph::Straight, Role::Closes) => {
                Some(if maybe_apostrophe(input, before, span) {
                    Role::MayClose
                } else {
                    Role::Closes
                })
            }
            (Glyph::Opening, _) | (Glyph::Straight, Role::Opens) => {
                (!after.is_none_or(char::is_whitespace) && !elision(input, index))
                    .then_some(Role::Opens)
            }
            _ => None,
        },
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' | '`'
    )
}

/// 6'2": the inches' mark comes after feet.
fn feet_before(input: &Input<'_>, index: usize) -> bool {
    let touching = |a: usize, b: usize| {
        matches!(
            (input.tokens.get(a), input.tokens.get(b)),
            (Some(a), Some(b)) if a.span.end == b.span.start
        )
    };
    let Some(feet) = index.checked_sub(3) else {
        return false;
    };
    touching(feet, feet + 1)
        && touching(feet + 1, feet + 2)
        && matches!(input.token(feet + 1), "'" | "’" | "′")
        && input
            .tokens
            .get(feet)
            .is_some_and(|t| t.kind == Kind::Number)
        && input
            .tokens
            .get(feet + 2)
            .is_some_and(|t| t.kind == Kind::Number)
}

/// "the allies’ plan", "goin' home", 6' tall: as likely an apostrophe as a mark.
fn maybe_apostrophe(input: &Input<'_>, before: Option<char>, span: Span) -> bool {
    let goes_on = input.text.get(span.end as usize..).is_some_and(|rest| {
        rest.starts_with([' ', '\u{a0}']) && rest.trim_start().starts_with(char::is_alphanumeric)
    });
    goes_on
        && (before.is_some_and(|c| matches!(c, 's' | 'S' | 'x' | 'z') || c.is_ascii_digit())
            || input
                .text
                .get(..span.start as usize)
                .is_some_and(|t| t.ends_with("in")))
}

/// "’90s", "'em", "rock 'n' roll": letters are left out, nothing is quoted.
fn elision(input: &Input<'_>, index: usize) -> bool {
    const ELIDED: &[&str] = &[
        "am", "bout", "cause", "cos", "em", "ere", "n", "neath", "round", "s", "til", "tis",
        "twas", "tween", "twere", "twill",
    ];
    let next = input.token(index + 1);
    let decade = input
        .tokens
        .get(index + 1)
        .is_some_and(|t| t.kind == Kind::Number)
        && matches!(input.token(index + 2), "s" | "'s" | "’s")
        && next.len() == 2;
    decade
        || ELIDED.iter().any(|word| word.eq_ignore_ascii_case(next))
            // ‘Cause’ in marks of its own is a word like any other.
            && (next.eq_ignore_ascii_case("n") || !matches!(input.token(index + 2), "'" | "’"))
            && !input.text.get(..input.tokens.get(index).map_or(0, |t| t.span.start as usize)).is_some_and(|t| t.trim_end().ends_with([',', ':']))
}
