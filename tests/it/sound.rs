//! What holds of the analysis of any text. `tests/it/robust.rs` and the fuzz
//! target in `fuzz/` share this one check; the crate itself ships without it.

use galley::{Analysis, Span};

/// Fails unless the analysis is sound: every span lies in the text, sentences
/// cover all that is not white space, and what is told to be in order is.
#[track_caller]
pub fn check(analysis: &Analysis) {
    let text = &*analysis.text;

    let mut end = 0;
    for sentence in &analysis.sentences {
        in_bounds(text, sentence.span, end);
        blank(text, end, sentence.span.start);
        let paragraph = analysis.paragraphs.get(sentence.paragraph as usize);
        assert!(
            paragraph.is_some_and(|p| p.contains(sentence.span)),
            "crosses a paragraph: {:?}",
            sentence.span
        );
        end = sentence.span.end;
    }
    blank(text, end, text.len() as u32);

    let actor = |index: Option<u32>| {
        let known = index.is_none_or(|index| (index as usize) < analysis.actors.len());
        assert!(known, "no such actor: {index:?}");
    };

    let mut end = 0;
    for entity in &analysis.entities {
        in_bounds(text, entity.span, end);
        let covered = entity.span.slice(text);
        assert_eq!(covered.trim(), covered, "white space at an end");
        end = entity.span.end;
        if let Some(title) = entity.title {
            in_bounds(text, title, 0);
        }
        actor(entity.actor);
    }

    let mut end = 0;
    for quote in &analysis.quotes {
        in_bounds(text, quote.span, end);
        end = quote.span.end;
        if let Some(cue) = quote.cue {
            in_bounds(text, cue, 0);
        }
        if let Some(speaker) = quote.speaker {
            in_bounds(text, speaker.span, 0);
            actor(speaker.actor);
        }
    }
}

/// Fails unless `span` holds something, lies in `text` on character boundaries,
/// and starts no sooner than `from`.
#[track_caller]
fn in_bounds(text: &str, span: Span, from: u32) {
    assert!(!span.is_empty(), "empty: {span:?}");
    assert!(from <= span.start, "overlaps or out of order: {span:?}");
    assert!(
        text.get(span.range()).is_some(),
        "not in the text: {span:?}"
    );
}

/// Fails unless nothing but white space lies between two offsets.
#[track_caller]
fn blank(text: &str, start: u32, end: u32) {
    let between = &text[start as usize..end as usize];
    assert!(between.trim().is_empty(), "outside sentences: {between:?}");
}
