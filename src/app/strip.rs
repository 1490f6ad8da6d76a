//! The strip beside the article: all of it at a glance, as the lines of one drawing.

use super::state::Desk;
use std::fmt::Write;

/// Height of the drawing in its own units.
pub const HEIGHT: u32 = 1000;

/// Lines of one look: a path, and the class that gives it hue and weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// Hue, and `maybe` for suggestions.
    pub class: &'static str,
    /// An SVG path.
    pub path: String,
}

/// What the strip shows of an article.
#[must_use]
pub fn lines(desk: &Desk) -> Vec<Lines> {
    const LOOKS: [(&str, bool, &str); 7] = [
        ("claim", false, "claim maybe"),
        ("quote", false, "quote maybe"),
        ("figure", false, "figure maybe"),
        ("claim", true, "claim"),
        ("quote", true, "quote"),
        ("figure", true, "figure"),
        ("", true, "tag"),
    ];
    let view = desk.session.view();
    let length = desk.text().len().max(1) as u64;
    let y = |offset: u32| (u64::from(offset) * u64::from(HEIGHT) / length) as u32;
    let mut found: Vec<_> = LOOKS
        .iter()
        .map(|(.., class)| {
            (
                Lines {
                    class,
                    path: String::new(),
                },
                None,
            )
        })
        .collect();
    for sentence in &view.sentences {
        let at = y(sentence.span.start);
        let tags = sentence.tags.iter().map(|tag| (tag.label.as_ref(), true));
        let open = sentence.open().map(|s| (s.label.as_ref(), false));
        for (label, decided) in tags.chain(open) {
            let look = LOOKS
                .iter()
                .position(|(name, done, _)| *name == label && *done == decided)
                .unwrap_or(LOOKS.len() - 1);
            let (lines, last) = &mut found[look];
            // In a long article many sentences share a line.
            if *last != Some(at) {
                *last = Some(at);
                let _ = write!(lines.path, "M0 {at}h8");
            }
        }
    }
    let mut lines: Vec<_> = found
        .into_iter()
        .map(|(lines, _)| lines)
        .filter(|lines| !lines.path.is_empty())
        .collect();
    if let Some(here) = view.sentences.get(desk.sentence) {
        lines.push(Lines {
            class: "here",
            path: format!("M-3 {}h14", y(here.span.start)),
        });
    }
    lines
}

/// The sentence at `share` of the strip's height, 0 to 1.
#[must_use]
pub fn sentence_at(desk: &Desk, share: f64) -> usize {
    let offset = (share.clamp(0.0, 1.0) * desk.text().len() as f64) as u32;
    let sentences = &desk.session.view().sentences;
    sentences
        .partition_point(|s| s.span.start <= offset)
        .saturating_sub(1)
}
