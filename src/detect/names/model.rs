//! A linear-chain conditional random field (Lafferty, McCallum and Pereira,
//! 2001): the weights of features by tag, those of a tag after another, and the
//! search for the best sequence (Viterbi). Weights are whole numbers in steps
//! that the trainer chose, since only their comparison counts.

use super::article::Article;
use super::features::features;
use super::rules;
use super::table::{Reader, Table};
use super::tag::{OUTSIDE, TAGS, may_follow};
use super::votes::Votes;

/// Score that no allowed sequence falls to.
const FORBIDDEN: i32 = i32::MIN / 4;

/// Weights as trained.
#[derive(Debug)]
pub struct Model {
    /// From a feature's key to its row.
    rows: Table<u32>,
    weights: Vec<[i8; TAGS]>,
    /// For each tag those that may follow it, with their weights.
    transitions: [Vec<(usize, i32)>; TAGS],
}

impl Model {
    /// Reads a blob: the transitions, two bytes each, little end first; the
    /// count of features and their keys; for each how many weights it has; the
    /// tags of all these weights; the weights. `None` when it is cut short.
    #[must_use]
    pub fn parse(blob: &[u8]) -> Option<Self> {
        let mut reader = Reader(blob);
        let mut transitions = [const { Vec::new() }; TAGS];
        for (from, row) in transitions.iter_mut().enumerate() {
            for to in 0..TAGS {
                let weight = i16::from_le_bytes([reader.byte()?, reader.byte()?]);
                if may_follow(from, to) {
                    row.push((to, i32::from(weight)));
                }
            }
        }
        let count = reader.number()?;
        let keys = reader.keys(count)?;
        let mut rows = Table::with_room(keys.len());
        for (row, key) in (0..).zip(&keys) {
            *rows.entry(*key)? = row;
        }
        let lengths = reader.0.get(..keys.len())?;
        let total = lengths.iter().map(|n| usize::from(*n)).sum::<usize>();
        let rest = reader.0.get(keys.len()..)?;
        let mut stored = rest.get(..total)?.iter().zip(rest.get(total..2 * total)?);
        let mut weights = vec![[0; TAGS]; keys.len()];
        for (row, length) in weights.iter_mut().zip(lengths) {
            for (tag, weight) in stored.by_ref().take(usize::from(*length)) {
                *row.get_mut(usize::from(*tag))? = i8::from_le_bytes([*weight]);
            }
        }
        Some(Self {
            rows,
            weights,
            transitions,
        })
    }

    /// The best tags of each run, one a token; twice over: the second time in the
    /// light of what the first made of the same words elsewhere.
    #[must_use]
    pub fn decode(&self, article: &Article) -> Vec<Vec<u8>> {
        let mut scratch = Scratch::default();
        let mut tags = self.decode_once(article, &mut scratch);
        let mut votes = Votes::default();
        for (run, tags) in article.runs().iter().zip(&tags) {
            votes.count(article, run, tags);
        }
        let mut first = 0;
        let Scratch {
            keys,
            back,
            emitted,
        } = &mut scratch;
        for (run, tags) in article.runs().iter().zip(&mut tags) {
            let Some(emitted) = emitted.get_mut(first..first + run.tokens.len()) else {
                break;
            };
            first += run.tokens.len();
            let own = Votes::of(article, run, tags);
            let mut changed = false;
            for (at, scores) in run.tokens.clone().zip(emitted.iter_mut()) {
                keys.clear();
                votes.features(&own, article, run, tags, at, keys);
                changed |= !keys.is_empty();
                self.add(keys, scores);
            }
            if changed {
                *tags = self.best(emitted, back);
                rules::apply(article, run, tags);
            }
        }
        rules::settle_short_names(article, &mut tags);
        tags
    }

    /// The first pass alone; the training of the second one starts from it.
    #[must_use]
    pub fn first_pass(&self, article: &Article) -> Vec<Vec<u8>> {
        self.decode_once(article, &mut Scratch::default())
    }

    fn decode_once(&self, article: &Article, scratch: &mut Scratch) -> Vec<Vec<u8>> {
        let Scratch {
            keys,
            back,
            emitted,
        } = scratch;
        article
            .runs()
            .iter()
            .map(|run| {
                let first = emitted.len();
                for at in run.tokens.clone() {
                    keys.clear();
                    features(article, run, at, keys);
                    let mut scores = [0; TAGS];
                    self.add(keys, &mut scores);
                    emitted.push(scores);
                }
                let mut tags = self.best(emitted.get(first..).unwrap_or_default(), back);
                rules::apply(article, run, &mut tags);
                tags
            })
            .collect()
    }

    /// The best sequence of tags: what lies before and after is outside.
    fn best(&self, emitted: &[Scores], back: &mut Vec<[u8; TAGS]>) -> Vec<u8> {
        back.clear();
        let mut scores = [FORBIDDEN; TAGS];
        scores[OUTSIDE] = 0;
        for emitted in emitted {
            let mut next = [FORBIDDEN; TAGS];
            let mut from = [0_u8; TAGS];
            // Few runs are long, and few tags can be reached at their start.
            let reached = |(_, score): &(usize, &i32)| **score > FORBIDDEN;
            for (tag, score) in scores.iter().enumerate().filter(reached) {
                for (to, weight) in &self.transitions[tag] {
                    let sum = score.saturating_add(*weight);
                    if sum > next[*to] {
                        next[*to] = sum;
                        from[*to] = tag as u8;
                    }
                }
            }
            for (score, emitted) in next.iter_mut().zip(emitted) {
                if *score > FORBIDDEN {
                    *score = score.saturating_add(i32::from(*emitted)).max(FORBIDDEN);
                }
            }
            scores = next;
            back.push(from);
        }
        let end = |tag: usize| {
            let out = self.transitions[tag].iter().find(|(to, _)| *to == OUTSIDE);
            out.map_or(FORBIDDEN, |(_, weight)| scores[tag].saturating_add(*weight))
        };
        let mut tag = (0..TAGS)
            .rev()
            .max_by_key(|tag| end(*tag))
            .unwrap_or(OUTSIDE);
        let mut tags = vec![0; emitted.len()];
        for (found, from) in tags.iter_mut().zip(back.iter()).rev() {
            *found = tag as u8;
            tag = usize::from(from[tag]);
        }
        tags
    }

    /// Adds the weights of features to the scores of a token's tags.
    fn add(&self, keys: &[u32], scores: &mut Scores) {
        for key in keys {
            let row = self
                .rows
                .get(*key)
                .and_then(|row| self.weights.get(row as usize));
            if let Some(row) = row {
                for (score, weight) in scores.iter_mut().zip(row) {
                    *score = score.saturating_add(i16::from(*weight));
                }
            }
        }
    }
}

/// A token's score for each tag.
type Scores = [i16; TAGS];

/// Memory that is used again.
#[derive(Debug, Default)]
struct Scratch {
    keys: Vec<u32>,
    back: Vec<[u8; TAGS]>,
    /// For each token of each run, what the first pass made of it.
    emitted: Vec<Scores>,
}
