//! Documents as the trainer sees them: features, and the tags that are possible.

use super::corpus::{Document, Mark, Says};
use galley::detect::names::{Article, LABELS, Lexicon, begin, features, inside};
use galley::text::{Span, Token, paragraphs, sentences, tokens};
use std::ops::Range;

/// A set of tags, one bit each.
pub type Tags = u32;

/// A run of tokens to learn from.
pub struct Sample {
    /// For each token, the keys of its features.
    pub features: Vec<Vec<u32>>,
    /// For each token, the tags that its marks allow.
    pub allowed: Vec<Tags>,
    /// How much an error on it counts.
    pub weight: f32,
}

/// A document read by the engine.
pub struct Read {
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Its sentences.
    pub sentences: Vec<Span>,
}

/// Reads a document as the engine does.
pub fn read(document: &Document) -> Read {
    let text = &document.text;
    let found = tokens(text);
    let sentences = sentences(text, &paragraphs(text), &found);
    Read {
        tokens: found,
        sentences,
    }
}

/// The samples of a document.
pub fn samples(document: &Document, lexicon: &Lexicon) -> Vec<Sample> {
    let read = read(document);
    let article = Article::read(&document.text, &read.tokens, &read.sentences, lexicon);
    let allowed = allowed(document, &read.tokens);
    article
        .runs()
        .iter()
        .map(|run| {
            let features = run.tokens.clone().map(|at| {
                let mut keys = Vec::with_capacity(96);
                features(&article, run, at, &mut keys);
                keys.sort_unstable();
                keys.dedup();
                keys
            });
            let mut allowed = allowed[run.tokens.clone()].to_vec();
            // A name whose first word lies before the run begins with the run.
            if let Some(first) = allowed.first_mut()
                && let Some(label) = (0..LABELS.len()).find(|l| *first == 1 << inside(*l))
            {
                *first = 1 << begin(label);
            }
            Sample {
                features: features.collect(),
                allowed,
                weight: document.corpus.weight,
            }
        })
        .collect()
}

/// For each token the tags that the document's marks allow.
fn allowed(document: &Document, tokens: &[Token]) -> Vec<Tags> {
    // What is unmarked is outside, or has a label that this corpus does not mark.
    let unmarked = 1 | both(!document.corpus.marks);
    let mut allowed = vec![unmarked; tokens.len()];
    let mut done = 0;
    for mark in &document.marks {
        // The outermost of nested marks counts.
        if mark.start < done {
            continue;
        }
        done = mark.end;
        let covered = covered(mark, tokens);
        for at in covered.clone() {
            allowed[at] = match mark.says {
                Says::Is(label) if at == covered.start => 1 << begin(label),
                Says::Is(label) => 1 << inside(label),
                Says::Perhaps(labels) => 1 | both(labels),
            };
        }
    }
    allowed
}

/// The tokens that a mark covers.
fn covered(mark: &Mark, tokens: &[Token]) -> Range<usize> {
    let start = tokens.partition_point(|t| t.span.end as usize <= mark.start);
    let end = tokens.partition_point(|t| (t.span.start as usize) < mark.end);
    start..end.max(start)
}

/// Both tags of each label.
fn both(labels: u8) -> Tags {
    (0..LABELS.len())
        .filter(|label| labels >> label & 1 == 1)
        .map(|label| 1 << begin(label) | 1 << inside(label))
        .sum()
}
