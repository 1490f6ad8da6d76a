//! Quotation marks: which characters are marks, and which pairs hold a quotation.
//!
//! Every token that could be a mark is read once with its surroundings, so that
//! apostrophes, decades ("’90s") and feet and inches (6'2") drop out; then one
//! walk over the marks pairs them. Looking ahead is bounded, so time is linear.

use crate::detect::Input;
use crate::text::{Kind, Span};

/// A passage between marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    /// With its marks.
    pub span: Span,
    /// Whether the last mark closes it.
    pub closed: bool,
}

/// Marks that belong together whatever their shape: articles mix “ and " in one quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Double,
    Single,
    Guillemet,
}

/// What a mark can do, judged by its shape and its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    /// Closes, unless a better one follows: it may be a plural's apostrophe or an inch.
    MayClose,
    /// Closes what is open, else opens.
    Either,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    span: Span,
    class: Class,
    role: Role,
    /// Index of its paragraph.
    paragraph: usize,
    /// Whether the paragraph starts with it.
    leads: bool,
}

/// How many marks a nested or single mark looks ahead for its partner.
const LOOKAHEAD: usize = 32;

/// All passages in quotation marks, in order; what is quoted inside one is part of it.
pub(super) fn passages(input: &Input<'_>) -> Vec<Passage> {
    let marks = marks(input);
    let mut out = Vec::new();
    let mut open: Option<Open> = None;
    let mut at = 0;
    while let Some(&mark) = marks.get(at) {
        if let Some(o) = &mut open
            && mark.paragraph != o.paragraph
        {
            if mark.class == o.class && o.continued_by(&mark) {
                o.paragraph = mark.paragraph;
                o.depth = 1;
                at += 1;
                continue;
            }
            out.push(o.cut_at_paragraph(input));
            open = None;
        }
        let rest = marks.get(at..).unwrap_or_default();
        match &mut open {
            None => open = Open::with(rest),
            Some(o) if o.class != mark.class => {}
            Some(o) => match mark.role {
                Role::Opens if nests(rest) => o.depth += 1,
                Role::Opens => {
                    out.push(o.cut_before(mark, input));
                    open = Open::with(rest);
                }
                Role::MayClose if better_close_follows(rest) => {}
                Role::Closes | Role::MayClose | Role::Either => {
                    o.depth -= 1;
                    if o.depth == 0 {
                        out.push(Passage {
                            span: Span::new(o.start, mark.span.end),
                            closed: true,
                        });
                        open = None;
                    }
                }
            },
        }
        at += 1;
    }
    if let Some(o) = open {
        out.push(o.cut_at_paragraph(input));
    }
    out.retain(|p| p.span.slice(input.text).contains(char::is_alphanumeric));
    out
}

/// A quotation whose last mark has not come yet.
struct Open {
    start: u32,
    class: Class,
    /// Index of the paragraph that last (re)opened it.
    paragraph: usize,
    depth: u32,
}

impl Open {
    /// What the first of `marks` opens.
    fn with(marks: &[Mark]) -> Option<Self> {
        let mark = marks.first()?;
        let opens = match (mark.class, mark.role) {
            (_, Role::Closes | Role::MayClose) => false,
            // A lone single mark is an apostrophe that nobody can tell from a mark.
            (Class::Single, Role::Either) => false,
            (Class::Single, Role::Opens) => closes_or_reopens(marks),
            (_, Role::Opens) => true,
            (_, Role::Either) => closes_or_reopens(marks),
        };
        opens.then_some(Self {
            start: mark.span.start,
            class: mark.class,
            paragraph: mark.paragraph,
            depth: 1,
        })
    }

    /// Whether `mark` reopens it at the start of the next paragraph.
    fn continued_by(&self, mark: &Mark) -> bool {
        mark.leads && mark.paragraph == self.paragraph + 1 && mark.role != Role::Closes
    }

    /// Never closed: it ends with its paragraph.
    fn cut_at_paragraph(&self, input: &Input<'_>) -> Passage {
        let end = input
            .paragraphs
            .get(self.paragraph)
            .map_or(self.start, |p| p.end);
        Passage {
            span: Span::new(self.start, end.max(self.start)),
            closed: false,
        }
    }

    /// Never closed, and the next quotation starts at `mark`.
    fn cut_before(&self, mark: Mark, input: &Input<'_>) -> Passage {
        let inside = Span::new(self.start, mark.span.start).slice(input.text);
        let end = self.start + inside.trim_end().len() as u32;
        Passage {
            span: Span::new(self.start, end),
            closed: false,
        }
    }
}

/// The marks after the first of `marks` that share its class and paragraph, as far as one looks.
fn ahead(marks: &[Mark]) -> impl Iterator<Item = &Mark> {
    let first = marks.first();
    marks
        .iter()
        .skip(1)
        .take(LOOKAHEAD)
        .take_while(move |m| first.is_some_and(|f| f.paragraph == m.paragraph))
        .filter(move |m| first.is_some_and(|f| f.class == m.class))
}

/// Whether the first mark, which opens within an open quotation, is closed
/// within it too: then it is nested, else the outer one was left unclosed.
fn nests(marks: &[Mark]) -> bool {
    let mut depth = 2;
    for mark in ahead(marks) {
        match mark.role {
            Role::Opens => depth += 1,
            Role::Closes | Role::MayClose | Role::Either => depth -= 1,
        }
        if depth == 0 {
            return true;
        }
    }
    depth == 1 && reopened(marks)
}

/// Whether the paragraph after that of the first mark starts with a mark of its class.
fn reopened(marks: &[Mark]) -> bool {
    let Some(first) = marks.first() else {
        return false;
    };
    marks
        .iter()
        .take(LOOKAHEAD)
        .find(|m| m.paragraph != first.paragraph)
        .is_some_and(|m| m.leads && m.class == first.class && m.paragraph == first.paragraph + 1)
}

fn closes_or_reopens(marks: &[Mark]) -> bool {
    ahead(marks).find(|m| m.role != Role::Opens).is_some()
        || marks.first().is_some_and(|m| m.leads) && reopened(marks)
}

/// "the allies’ plan is good,’ he said": the first of `marks` is only an apostrophe.
fn better_close_follows(marks: &[Mark]) -> bool {
    ahead(marks)
        .take_while(|m| m.role != Role::Opens)
        .any(|m| m.role == Role::Closes)
}

fn marks(input: &Input<'_>) -> Vec<Mark> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::tests::with_input;

    /// `expected`: each passage, an unclosed one followed by "…".
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let got: Vec<String> = with_input(text, |input| {
            passages(input)
                .iter()
                .map(|p| format!("{}{}", p.span.slice(text), if p.closed { "" } else { "…" }))
                .collect()
        });
        assert_eq!(got, expected, "{text}");
    }

    #[test]
    fn shapes() {
        check("She said “yes” and \"no\".", &["“yes”", "\"no\""]);
        check(
            "„Ja“, sagte er; „Oui” and ”nej” too.",
            &["„Ja“", "„Oui”", "”nej”"],
        );
        check(
            "Il dit « bonjour » et »Tag« und «ciao».",
            &["« bonjour »", "»Tag«", "«ciao»"],
        );
        check(
            "‘We go,’ he said. 'We stay,' she said.",
            &["‘We go,’", "'We stay,'"],
        );
        check("``Old wires,'' he said.", &["``Old wires,''"]);
        check("“Mixed marks,\" she said.", &["“Mixed marks,\""]);
    }

    #[test]
    fn nested_marks_are_part_of_the_outer() {
        check(
            "“He told us ‘no’ twice,” she said.",
            &["“He told us ‘no’ twice,”"],
        );
        check(
            "“He told us “no” twice,” she said.",
            &["“He told us “no” twice,”"],
        );
        check(
            "\"He said \"no\" to me,\" she said.",
            &["\"He said \"no\" to me,\""],
        );
        check(
            "'He said \"no\" twice,' she said.",
            &["'He said \"no\" twice,'"],
        );
        check(
            "\"He said, 'Which one?' \" Dr Ames recalled.",
            &["\"He said, 'Which one?' \""],
        );
    }

    #[test]
    fn brackets_and_joined_marks() {
        check("“We [need to] go, ” he said.", &["“We [need to] go, ”"]);
        check(
            "(\"the Group\") and “[They] left”",
            &["\"the Group\"", "“[They] left”"],
        );
        check("It—\"as planned\"—failed.", &["\"as planned\""]);
        check("\"...not so\" and \"so…\"", &["\"...not so\"", "\"so…\""]);
    }

    #[test]
    fn a_quotation_over_paragraphs_is_one() {
        check(
            "He said: \"One.\n\n\"Two.\n\"Three.\" Then “four”.",
            &["\"One.\n\n\"Two.\n\"Three.\"", "“four”"],
        );
        check("“One.\n“Two ‘b’.”\nEnd.", &["“One.\n“Two ‘b’.”"]);
        check("‘One.\n‘Two.’\nEnd.", &["‘One.\n‘Two.’"]);
    }

    #[test]
    fn an_unclosed_mark_swallows_nothing() {
        check(
            "He said: “One. Two.\nThree “four” five.",
            &["“One. Two.…", "“four”"],
        );
        check(
            "“One, he said. “Two,” she said.",
            &["“One, he said.…", "“Two,”"],
        );
        check(
            "\"One, he said. \"Two,\" she said.",
            &["\"One, he said.…", "\"Two,\""],
        );
        check("He said \"one.\nAnd \"two\".\n", &["\"one.…", "\"two\""]);
        check("A stray ” and a stray ’ here.", &[]);
    }

    #[test]
    fn apostrophes_and_measures_are_no_marks() {
        check("The students' union in the '90s wasn't rock 'n' roll.", &[]);
        check("He is 6'2\" and she 5'11\" tall, with a 12\" record.", &[]);
        check("It’s the allies’ own; ‘tis true, get ‘em.", &[]);
        check(
            "'The allies' plan is good,' he said.",
            &["'The allies' plan is good,'"],
        );
        check("‘Goin’ home’, he called it.", &["‘Goin’ home’"]);
        check(
            "\"She is 6'2\" tall,\" he said.",
            &["\"She is 6'2\" tall,\""],
        );
        check(
            "\"I own a 12\" record,\" he said.",
            &["\"I own a 12\" record,\""],
        );
        check("\" \" and \"\" and ''", &[]);
    }
}
