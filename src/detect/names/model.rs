//! A linear-chain conditional random field (Lafferty, McCallum and Pereira,
//! 2001): the weights of features by tag, those of a tag after another, and the
//! search for the best sequence (Viterbi). Weights are whole numbers in steps
//! that the trainer chose, since only their comparison counts.

use super::article::{Article, Run};
use super::features::features;
use super::table::{Reader, Table};
use super::tag::{OUTSIDE, TAGS, may_follow};

/// Score that no allowed sequence falls to.
const FORBIDDEN: i32 = i32::MIN / 4;

/// Weights as trained.
#[derive(Debug)]
pub struct Model {
    /// From a feature's key to its row.
    rows: Table<u32>,
    weights: Vec<[i8; TAGS]>,
    /// From one tag (row) to the next.
    transitions: [[i32; TAGS]; TAGS],
}

impl Model {
    /// Reads a blob: the transitions, two bytes each, little end first; the
    /// count of features and their keys; for each how many weights it has; the
    /// tags of all these weights; the weights. `None` when it is cut short.
    #[must_use]
    pub fn parse(blob: &[u8]) -> Option<Self> {
        let mut reader = Reader(blob);
        let mut transitions = [[FORBIDDEN; TAGS]; TAGS];
        for (from, row) in transitions.iter_mut().enumerate() {
            for (to, weight) in row.iter_mut().enumerate() {
                let stored = i16::from_le_bytes([reader.byte()?, reader.byte()?]);
                if may_follow(from, to) {
                    *weight = i32::from(stored);
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

    /// The best tags of a run, one a token, into `tags`.
    pub(super) fn decode(
        &self,
        article: &Article,
        run: &Run,
        scratch: &mut Scratch,
        tags: &mut Vec<u8>,
    ) {
        let Scratch { keys, back } = scratch;
        back.clear();
        // What lies before a run is outside.
        let mut scores = [FORBIDDEN; TAGS];
        scores[OUTSIDE] = 0;
        for at in run.tokens.clone() {
            keys.clear();
            features(article, run, at, keys);
            let emitted = self.emit(keys);
            let mut next = [FORBIDDEN; TAGS];
            let mut from = [0_u8; TAGS];
            for (tag, score) in scores.iter().enumerate() {
                for (to, step) in self.transitions[tag].iter().enumerate() {
                    let reached = score.saturating_add(*step);
                    if reached > next[to] {
                        next[to] = reached;
                        from[to] = tag as u8;
                    }
                }
            }
            for (score, emitted) in next.iter_mut().zip(emitted) {
                *score = score.saturating_add(emitted).max(FORBIDDEN);
            }
            scores = next;
            back.push(from);
        }
        // What lies after is outside too.
        let mut tag = (0..TAGS)
            .max_by_key(|tag| {
                (
                    scores[*tag].saturating_add(self.transitions[*tag][OUTSIDE]),
                    std::cmp::Reverse(*tag),
                )
            })
            .unwrap_or(OUTSIDE);
        tags.clear();
        for from in back.iter().rev() {
            tags.push(tag as u8);
            tag = usize::from(from[tag]);
        }
        tags.reverse();
    }

    fn emit(&self, keys: &[u32]) -> [i32; TAGS] {
        let mut sum = [0_i32; TAGS];
        for key in keys {
            let row = self
                .rows
                .get(*key)
                .and_then(|row| self.weights.get(row as usize));
            if let Some(row) = row {
                for (sum, weight) in sum.iter_mut().zip(row) {
                    *sum += i32::from(*weight);
                }
            }
        }
        sum
    }
}

/// Memory that is used again for each run.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    keys: Vec<u32>,
    back: Vec<[u8; TAGS]>,
}
