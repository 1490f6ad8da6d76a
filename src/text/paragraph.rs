//! Paragraphs: lines that hold something, without the white space around them.

use super::Span;

/// The paragraphs of `text`, in order.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let kept = line.trim();
        if !kept.is_empty() {
            let from = start + (line.len() - line.trim_start().len());
            found.push(Span::of(&(from..from + kept.len())));
        }
        start += line.len() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_paragraph() {
        let text = "  One. \n\n\t\nTwo";
        let found: Vec<_> = paragraphs(text)
            .into_iter()
            .map(|p| p.slice(text))
            .collect();
        assert_eq!(found, ["One.", "Two"]);
    }
}
