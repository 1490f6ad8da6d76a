//! Passages between quotation marks: which marks belong together.
//!
//! One walk over the marks pairs them. Looking ahead is bounded, so time is linear.

use super::marks::{Class, Mark, Role, marks};
use crate::detect::Input;
use crate::text::Span;

/// A passage between marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    /// With its marks.
    pub span: Span,
    /// Whether the last mark closes it.
    pub closed: bool,
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
