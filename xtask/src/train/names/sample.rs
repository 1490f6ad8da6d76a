//! Documents as the trainer sees them: features, and the tags that are possible.

use super::corpus::{Document, Mark, Marked, Says};
use galley::detect::names::{Article, LABELS, Lexicon, Model, Votes, begin, features, inside};
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

/// A document read by the engine, with its samples, one a run.
pub struct Lesson {
    /// As the engine reads it.
    pub article: Article,
    /// What to learn from.
    pub samples: Vec<Sample>,
    /// Who marked it.
    pub marked: Marked,
}

impl Lesson {
    /// Reads a document's headline as if it were set in capitals.
    pub fn read_headline(document: &Document, lexicon: &Lexicon) -> Self {
        let end = document.text.find('\n').unwrap_or(document.text.len());
        let mut text = document.text.clone();
        text[..end].make_ascii_uppercase();
        let shouted = Document {
            id: document.id.clone(),
            corpus: document.corpus,
            text,
            marks: document.marks.clone(),
        };
        let mut lesson = Self::read(&shouted, lexicon);
        let headline = read(&shouted)
            .tokens
            .partition_point(|t| (t.span.start as usize) < end);
        let runs = lesson.article.runs();
        let count = runs.partition_point(|run| run.tokens.start < headline);
        lesson.samples.truncate(count);
        lesson
    }

    /// Reads a document.
    pub fn read(document: &Document, lexicon: &Lexicon) -> Self {
        let read = read(document);
        let article = Article::read(&document.text, &read.tokens, &read.sentences, lexicon);
        let allowed = allowed(document, &read.tokens);
        let samples = article.runs().iter().map(|run| {
            let mut allowed = allowed[run.tokens.clone()].to_vec();
            // A name whose first word lies before the run begins with the run.
            if let Some(first) = allowed.first_mut()
                && let Some(label) = (0..LABELS.len()).find(|l| *first == 1 << inside(*l))
            {
                *first = 1 << begin(label);
            }
            let features = run.tokens.clone().map(|at| {
                let mut keys = Vec::with_capacity(96);
                features(&article, run, at, &mut keys);
                keys
            });
            Sample {
                features: features.collect(),
                allowed,
                weight: document.corpus.weight,
            }
        });
        let samples = samples.collect();
        Self {
            article,
            samples,
            marked: document.corpus.marked,
        }
    }

    /// Doubts marks that a machine made where `model` reads otherwise: both are allowed.
    pub fn doubt(&mut self, model: &Model) {
        let tags = model.first_pass(&self.article);
        for (sample, tags) in self.samples.iter_mut().zip(tags) {
            for (allowed, tag) in sample.allowed.iter_mut().zip(tags) {
                *allowed |= 1 << tag;
            }
        }
    }

    /// The samples of the second pass, after `model` made the first: those runs
    /// whose words stand elsewhere too.
    pub fn second_pass(&self, model: &Model) -> Vec<Sample> {
        let tags = model.first_pass(&self.article);
        let mut votes = Votes::default();
        for (run, tags) in self.article.runs().iter().zip(&tags) {
            votes.count(&self.article, run, tags);
        }
        let mut second = Vec::new();
        let runs = self.article.runs().iter().zip(&tags);
        for ((run, tags), sample) in runs.zip(&self.samples) {
            votes.uncount(&self.article, run, tags);
            let mut features = sample.features.clone();
            let mut changed = false;
            for (at, keys) in run.tokens.clone().zip(&mut features) {
                let before = keys.len();
                votes.features(&self.article, run, tags, at, keys);
                changed |= keys.len() > before;
            }
            votes.count(&self.article, run, tags);
            if changed {
                second.push(Sample {
                    features,
                    allowed: sample.allowed.clone(),
                    weight: sample.weight,
                });
            }
        }
        second
    }
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
