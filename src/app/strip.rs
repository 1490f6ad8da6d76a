//! The strip beside the article: all of it at a glance, as the lines of one drawing.

use super::state::Desk;
use crate::document::View;
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

/// The tags and open suggestions of an article, as lines.
#[must_use]
pub fn marks(view: &View) -> Vec<Lines> {
    const LOOKS: [(&str, bool, &str); 7] = [
        ("claim", false, "claim maybe"),
        ("quote", false, "quote maybe"),
        ("figure", false, "figure maybe"),
        ("claim", true, "claim"),
        ("quote", true, "quote"),
        ("figure", true, "figure"),
        ("", true, "tag"),
    ];
    let length = view.analysis.text.len();
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
        let at = height(sentence.span.start, length);
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
    found
        .into_iter()
        .map(|(lines, _)| lines)
        .filter(|lines| !lines.path.is_empty())
        .collect()
}

/// Where the reader is, as a line.
#[must_use]
pub fn here(desk: &Desk) -> Option<Lines> {
    let sentence = desk.session.view().sentences.get(desk.sentence)?;
    let at = height(sentence.span.start, desk.text().len());
    Some(Lines {
        class: "here",
        path: format!("M-3 {at}h14"),
    })
}

/// How far down byte `offset` of a text of `length` bytes is.
fn height(offset: u32, length: usize) -> u64 {
    u64::from(offset) * u64::from(HEIGHT) / length.max(1) as u64
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
