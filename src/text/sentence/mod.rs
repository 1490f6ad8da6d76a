//! Sentence boundaries.
//!
//! A stop ends a sentence unless something speaks against it ([`stopped`]); a
//! sentence also ends where a stop was never set but a new one plainly starts
//! ([`unstopped`]). Reference for the problem: Sadvilkar and Neumann, "PySBD:
//! Pragmatic Sentence Boundary Disambiguation" (2020).

mod stop;
mod stopped;
mod unstopped;

use super::words::{STARTERS, contains};
use super::{Kind, Span, Token};

/// The sentences of a text, in order, without overlap, none crossing a paragraph;
/// together they cover all that is not white space.
///
/// `tokens` are those of the whole `text`. Quotation marks and brackets that
/// close right after a stop, and reference marks ("[3]"), belong to the sentence
/// before; the sentences inside a quotation count.
#[must_use]
pub fn sentences(text: &str, paragraphs: &[Span], tokens: &[Token]) -> Vec<Span> {
    let mut out = Vec::with_capacity(paragraphs.len() * 2);
    let mut at = 0;
    for paragraph in paragraphs {
        let first = at;
        while tokens.get(at).is_some_and(|t| t.span.end <= paragraph.end) {
            at += 1;
        }
        let line = Line {
            text,
            tokens: &tokens[first..at],
        };
        let mut start = paragraph.start;
        let mut next = 0;
        while let Some((end, after)) = line.next_boundary(next) {
            out.push(Span::new(start, end));
            start = line.tokens[after].span.start;
            next = after;
        }
        if start < paragraph.end {
            out.push(Span::new(start, paragraph.end));
        }
    }
    out
}

/// A paragraph's tokens.
#[derive(Clone, Copy)]
struct Line<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl<'t> Line<'t> {
    fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |t| t.span.slice(self.text))
    }

    /// The word before token `at`, or nothing.
    fn before(&self, at: usize) -> &'t str {
        at.checked_sub(1).map_or("", |i| self.word(i))
    }

    fn is(&self, at: usize, kind: Kind) -> bool {
        self.tokens.get(at).is_some_and(|t| t.kind == kind)
    }

    fn is_lower(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_lowercase)
    }

    fn is_capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// Whether nothing stands between token `at` and the one before it.
    fn is_joined(&self, at: usize) -> bool {
        at > 0
            && self
                .tokens
                .get(at)
                .is_some_and(|t| t.span.start == self.tokens[at - 1].span.end)
    }

    /// The next boundary after token `from`, which starts a sentence: the byte at
    /// which that sentence ends and the token that starts the following one.
    fn next_boundary(&self, from: usize) -> Option<(u32, usize)> {
        let mut at = from;
        while at < self.tokens.len() {
            if at > from && self.starts_unstopped(from, at) {
                return Some((self.tokens[at - 1].span.end, at));
            }
            let Some((stop, rest)) = self.stop(at) else {
                at += 1;
                continue;
            };
            let end = self.end_of_stop(at, stop, rest);
            if end.after >= self.tokens.len() {
                return None;
            }
            if self.breaks(from, &end) {
                return Some((self.tokens[end.after - 1].span.end, end.after));
            }
            at = end.after.max(at + 1);
        }
        None
    }
}

fn is_starter(word: &str) -> bool {
    let word = word.split(['\'', '’']).next().unwrap_or(word);
    contains(STARTERS, word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{paragraphs, tokens};

    /// Boundaries are written as "|" in the case.
    #[track_caller]
    fn check(marked: &str) {
        let text = marked.replace('|', "");
        let found = sentences(&text, &paragraphs(&text), &tokens(&text));
        let got: Vec<_> = found.iter().map(|s| s.slice(&text)).collect();
        let expected: Vec<_> = marked.split('|').map(str::trim).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn a_stop_inside_quotation_marks_ends_the_sentence() {
        check("He said: “Yes.| They are.”| Then he left.");
        check("\"Why now?\" she asked.| \"Because it rains.\"| Nobody laughed.");
        check("“Stop!” he cried, and it did.");
        check("(It was closed.)| A second door stood open.");
    }

    #[test]
    fn abbreviations_and_decimals_do_not() {
        check("Mr. Smith paid $2.5 million to Acme Inc. on Dec. 19.");
        check("The plan was backed by Cllr. Jane Doe on Monday.");
        check("A note came from Amb. Joe Roe and Pres. Ann Poe on Friday.");
        check("He left the U.S. Senate at 9 a.m. Eastern time.| It was late.");
        check("She moved to the U.S.| The visa came later.");
        check("The firm became Tallow Bros. Ltd.| It failed.");
        check("Dr. J. R. Owusu of St. Mary's, e.g. on Sundays, spoke to approx. 300 people.");
        check("There was no Plan B.| Plan A had failed.| Inter lead Serie A.| Roma are last.");
        check("She runs a B&B.| Mint is sold there at €385/t.| Rye is not.");
        check("They play in No. 4 shirts.| The answer is no.| He knew.");
    }

    #[test]
    fn marks_in_names() {
        check("He sold Yahoo! shares and read Yahoo! Finance.| Then he left.");
    }

    #[test]
    fn ellipses() {
        check("It was... quiet.| Then it was not...| Nobody came.");
    }

    #[test]
    fn as_people_type() {
        check("it rained all day.| we stayed in.| did you?| i did not!| ok");
        check("The game ended.|Then the lights went out.");
        check("Great place :)| Will come again.");
    }

    #[test]
    fn titles_that_end_in_a_mark() {
        check("Panic! at the Disco read How the Hen Stole Easter! (1957) aloud.| He left.");
        check("Their film Who Is There? opened in May.| It closed in June.");
        check("Isaac Fawkes (1675? – 1732) sang.| He died.");
    }

    #[test]
    fn notes_and_asides_after_a_stop() {
        check(
            "It fell in May.3| Nobody rebuilt it. 4| The stones lay there.[5]| It ended.*| A gun went off",
        );
        check("The mill in May.| (credit: town archive)");
        check("We knew nothing.” — Ruth Ames");
        check("It ended.| ... Nobody came ... that day.");
    }

    #[test]
    fn other_scripts() {
        check("他走了。|她留下。|好");
        check("वह चला गया।| वह रुकी।");
    }

    #[test]
    fn no_stop_at_all() {
        check("Great service| I had a flat battery.");
        check("Hi Tom,| The parcel came.| Best regards,| Ann");
        check("See http://a.example/b| It has the times.");
        check("Ferry workers in Oban| Photograph: Ian Gow");
        check("He called the film The quiet man dull.");
        check("Many thanks,| Ann| Ann,| The parcel came.");
        check("Storm ends| Thursday, May 7, 2015");
        check("It ended well.| Ann| Tom,| The parcel came.");
        check("Best regards,| Ann Lee| Please see the note.");
        check("Sheep at the mill| Posted by Ruth Ames");
        check("It fell.| (Evening Herald)| The mill stood empty.");
    }

    #[test]
    fn references_belong_to_the_sentence_before() {
        check("The bridge opened in 1931.[4] [5]| It closed in 1988.| [6");
    }

    #[test]
    fn lists_and_addresses() {
        check("1. Open the gate.| Close it.");
        check("On the list: 1. Apologies.| 2. Minutes of May.| 3. Money.");
        check("Write to desk@example.org.| See https://example.org/a.b?c=1.| Then wait.");
    }
}
