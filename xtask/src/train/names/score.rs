//! Scores a model on marked documents: strict span and label.

use super::corpus::{Document, Says};
use super::sample;
use galley::detect::names::{Article, LABELS, Lexicon, Model, names};
use std::collections::HashMap;

/// Counts of one label.
#[derive(Clone, Copy, Default)]
pub struct Counts {
    /// Names in the gold.
    pub gold: u32,
    /// Names found.
    pub found: u32,
    /// Found as in the gold.
    pub right: u32,
}

impl Counts {
    /// Harmonic mean of precision and recall, in per cent.
    pub fn f1(self) -> f64 {
        200.0 * f64::from(self.right) / f64::from(self.gold + self.found).max(1.0)
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            gold: self.gold + other.gold,
            found: self.found + other.found,
            right: self.right + other.right,
        }
    }
}

/// Counts by label.
pub type Score = [Counts; LABELS.len()];

/// A difference between gold and found: the span's text, what it is, what was found.
pub struct Miss {
    /// The kind of error.
    pub kind: &'static str,
    /// The words around it, for a reader.
    pub shown: String,
}

/// Scores `model` on `documents`; finds that touch a doubtful mark do not count.
pub fn score<'d>(
    model: &Model,
    lexicon: &Lexicon,
    documents: impl IntoIterator<Item = &'d Document>,
    misses: &mut Vec<Miss>,
) -> Score {
    let mut score = Score::default();
    for document in documents {
        let read = sample::read(document);
        let article = Article::read(&document.text, &read.tokens, &read.sentences, lexicon);
        let mut gold = HashMap::new();
        let mut doubtful = Vec::new();
        let mut done = 0;
        for mark in &document.marks {
            if mark.start < done {
                continue;
            }
            done = mark.end;
            match mark.says {
                Says::Is(label) => {
                    gold.insert((mark.start, mark.end), label);
                    score[label].gold += 1;
                }
                Says::Perhaps(_) => doubtful.push((mark.start, mark.end)),
            }
        }
        let mut found = HashMap::new();
        names(model, &article, &read.tokens, |span, label| {
            let range = span.range();
            let touches = doubtful
                .iter()
                .any(|(s, e)| *s < range.end && range.start < *e);
            let label = LABELS.iter().position(|l| *l == label).unwrap_or_default();
            if touches || document.corpus.marks >> label & 1 == 0 {
                return;
            }
            found.insert((range.start, range.end), label);
            score[label].found += 1;
            if gold.get(&(range.start, range.end)) == Some(&label) {
                score[label].right += 1;
            }
        });
        note(document, &gold, &found, misses);
    }
    score
}

type Names = HashMap<(usize, usize), usize>;

fn note(document: &Document, gold: &Names, found: &Names, misses: &mut Vec<Miss>) {
    let mut keys: Vec<_> = gold
        .iter()
        .filter(|(k, l)| found.get(*k) != Some(l))
        .collect();
    keys.sort();
    let text = &document.text;
    let shown = |span: &(usize, usize)| {
        let before: String = text[..span.0].chars().rev().take(40).collect();
        let after: String = text[span.1..].chars().take(30).collect();
        let before: String = before.chars().rev().collect();
        format!("{before}[{}]{after}", &text[span.0..span.1]).replace('\n', "⏎")
    };
    for (span, label) in keys {
        let label = LABELS[*label].name();
        let touching: Vec<_> = {
            let mut touching: Vec<_> = found
                .iter()
                .filter(|(s, _)| s.0 < span.1 && span.0 < s.1)
                .collect();
            touching.sort();
            touching
        };
        let (kind, got) = match touching.first() {
            None => ("missed", String::new()),
            Some((s, l)) if *s == span => ("wrong label", LABELS[**l].name().to_owned()),
            Some((s, l)) => (
                "wrong bounds",
                format!("{} {}", LABELS[**l].name(), &text[s.0..s.1]),
            ),
        };
        misses.push(Miss {
            kind,
            shown: format!("{label:7} {got}\t{}", shown(span)),
        });
    }
    let mut extra: Vec<_> = found
        .iter()
        .filter(|(s, _)| !gold.keys().any(|g| g.0 < s.1 && s.0 < g.1))
        .collect();
    extra.sort();
    for (span, label) in extra {
        let label = LABELS[*label].name();
        misses.push(Miss {
            kind: "invented",
            shown: format!("{label:7}\t{}", shown(span)),
        });
    }
}
