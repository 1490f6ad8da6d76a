//! Paragraphs: lines that hold something, without the white space around them.
//! Lines that were broken at a fixed width (an e-mail, a PDF, an agency wire) are joined.

use super::Span;

/// The paragraphs of `text`, in order. Line and paragraph separators (U+2028,
/// U+2029) count as line ends.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut block = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\u{2028}', '\u{2029}']) {
        let kept = line.trim();
        if kept.is_empty() {
            close(text, &mut block, &mut found);
        } else {
            let from = start + (line.len() - line.trim_start().len());
            block.push(Span::of(&(from..from + kept.len())));
        }
        start += line.len();
    }
    close(text, &mut block, &mut found);
    found
}

/// Ends a block of lines with no empty line between them.
fn close(text: &str, block: &mut Vec<Span>, found: &mut Vec<Span>) {
    match block.as_slice() {
        [first, .., last] if is_wrapped(text, block) => found.push(first.join(*last)),
        lines => found.extend_from_slice(lines),
    }
    block.clear();
}

/// Bytes of a line that was broken at a fixed width.
const WRAPPED: std::ops::RangeInclusive<u32> = 45..=100;

/// Whether a block is one paragraph broken at a fixed width: three lines or more,
/// all but the last about as long, most of them broken in mid-sentence.
fn is_wrapped(text: &str, block: &[Span]) -> bool {
    let Some((_, full)) = block.split_last() else {
        return false;
    };
    let ends_open = |line: &&Span| {
        !line
            .slice(text)
            .ends_with(['.', '!', '?', '"', '”', ':', '’'])
    };
    let starts_small = |line: &&Span| line.slice(text).starts_with(char::is_lowercase);
    full.len() >= 2
        && full.iter().all(|line| WRAPPED.contains(&line.len()))
        && full.iter().filter(ends_open).count() * 2 > full.len()
        && block[1..].iter().filter(starts_small).count() * 3 > full.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = paragraphs(text)
            .into_iter()
            .map(|p| p.slice(text))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_line_is_a_paragraph() {
        check(
            "  One. \n\n\t\nTwo\nThree\u{2028}Four",
            &["One.", "Two", "Three", "Four"],
        );
    }

    #[test]
    fn lines_broken_at_a_fixed_width_are_joined() {
        let wrapped = "The harbour board voted on Tuesday night to shut the old\n\
                       swing bridge for nine months, and told the two fishing\n\
                       firms upstream to land their catch elsewhere.";
        check(
            &format!("Head\n\n{wrapped}\n\nTail"),
            &["Head", wrapped, "Tail"],
        );
    }
}
