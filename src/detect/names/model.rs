//! A linear-chain conditional random field (Lafferty, McCallum and Pereira,
//! 2001): the weights of features by tag, those of a tag after another, and the
//! search for the best sequence (Viterbi). Weights are whole numbers in steps
//! that the trainer chose, since only their comparison counts.

use super::article::Article;
use super::features::features;
use super::table::{Filter, Reader, spread};
use super::tag::{self, LABELS, OUTSIDE, TAGS, begin, label_of, may_follow};
use super::votes::Votes;
use super::{rules, short};

/// Score that no allowed sequence falls to.
const FORBIDDEN: i32 = i32::MIN / 4;

/// Weights as trained.
#[derive(Debug)]
pub struct Model {
    /// The keys of all features. Half of those that a token has are not among them, and
    /// to find that out in `rows` would wait for the main memory each time.
    known: Filter,
    rows: Rows,
    transitions: Transitions,
}

impl Model {
    /// Reads a blob: the transitions, two bytes each, little end first; the
    /// count of features and their keys; for each how many weights it has; the
    /// tags of all these weights; the weights. `None` when it is cut short.
    #[must_use]
    pub fn parse(blob: &[u8]) -> Option<Self> {
        let mut reader = Reader(blob);
        let transitions = Transitions::parse(&mut reader)?;
        let count = reader.number()?;
        let keys = reader.keys(count)?;
        let lengths = reader.0.get(..keys.len())?;
        let total = lengths.iter().map(|n| usize::from(*n)).sum::<usize>();
        let rest = reader.0.get(keys.len()..)?;
        let mut stored = rest.get(..total)?.iter().zip(rest.get(total..2 * total)?);
        let mut rows = Rows::with_room(keys.len());
        for (key, length) in keys.iter().zip(lengths) {
            let row = rows.entry(*key)?;
            for (tag, weight) in stored.by_ref().take(usize::from(*length)) {
                *row.get_mut(usize::from(*tag))
                    .filter(|_| *tag < TAGS as u8)? = i8::from_le_bytes([*weight]);
            }
        }
        Some(Self {
            known: Filter::of(keys),
            rows,
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
            // Its own votes tell a run nothing new.
            votes.uncount(article, run, tags);
            let mut changed = false;
            for (at, scores) in run.tokens.clone().zip(emitted.iter_mut()) {
                keys.clear();
                votes.features(article, run, tags, at, keys);
                changed |= !keys.is_empty();
                self.add(keys, scores);
            }
            votes.count(article, run, tags);
            if changed {
                *tags = self.best(emitted, back);
                rules::apply(article, run, tags);
            }
        }
        short::settle_short_names(article, &mut tags);
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
                    let mut scores = [0; LANES];
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
        let Transitions {
            open,
            inside,
            bounds,
        } = &self.transitions;
        back.clear();
        let mut scores = [FORBIDDEN; TAGS];
        scores[OUTSIDE] = 0;
        for emitted in emitted {
            let mut next = [FORBIDDEN; TAGS];
            let mut from = [0_u8; TAGS];
            let mut step = |tag: usize, to: usize, weight: i32| {
                let sum = scores[tag].saturating_add(weight);
                if sum > next[to] {
                    next[to] = sum;
                    from[to] = tag as u8;
                }
            };
            // What the best tag reaches at least, whatever follows: a tag that stays below
            // it even at most is the best before no open tag, and most tags do.
            let least = (0..TAGS).map(|tag| scores[tag].saturating_add(bounds[tag].0));
            let sure = least.max().unwrap_or(FORBIDDEN);
            // Few runs are long, and few tags can be reached at their start.
            for tag in (0..TAGS).filter(|tag| scores[*tag] > FORBIDDEN) {
                if scores[tag].saturating_add(bounds[tag].1) >= sure {
                    for (to, weight) in OPEN.iter().zip(&open[tag]) {
                        step(tag, *to, *weight);
                    }
                }
                if tag != OUTSIDE {
                    step(tag, tag::inside(label_of(tag)), inside[tag]);
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
        let end = |tag: usize| scores[tag].saturating_add(open[tag][0]);
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

    /// Adds the weights of features to the scores of a token's tags. What passes the
    /// filter comes to the front of `keys` first: without a branch, and so without the
    /// wrong guesses of one that nobody can foresee.
    fn add(&self, keys: &mut [u32], scores: &mut Scores) {
        let mut known = 0;
        for at in 0..keys.len() {
            let key = keys[at];
            keys[known] = key;
            known += usize::from(self.known.may_hold(key));
        }
        for key in &keys[..known] {
            if let Some(row) = self.rows.get(*key) {
                for (score, weight) in scores.iter_mut().zip(row) {
                    *score = score.saturating_add(i16::from(*weight));
                }
            }
        }
    }
}

/// Tags, and what fills them up to whole vectors: adding two rows then takes three
/// steps of eight lanes, not seventeen of one.
const LANES: usize = TAGS.next_multiple_of(8);

/// The weights of features by tag, in a hash table with linear probing. A key stands
/// beside its weights, so that one look into the main memory brings both.
#[derive(Debug)]
struct Rows(Vec<Row>);

/// Half a cache line. Key 0 stands for "none".
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(32))]
struct Row {
    key: u32,
    weights: [i8; LANES],
}

impl Rows {
    fn with_room(count: usize) -> Self {
        // Half of them stay empty at least, so that most searches end where they start.
        let slots = (count * 2 + 1).next_power_of_two();
        Self(vec![Row::default(); slots])
    }

    /// The slot of `key`, or the empty one where it would be.
    #[inline]
    fn slot(&self, key: u32) -> usize {
        let mask = self.0.len() - 1;
        let mut at = spread(key) as usize & mask;
        while !matches!(self.0[at].key, k if k == key || k == 0) {
            at = (at + 1) & mask;
        }
        at
    }

    #[inline]
    fn get(&self, key: u32) -> Option<&[i8; LANES]> {
        let row = &self.0[self.slot(key)];
        (row.key == key).then_some(&row.weights)
    }

    /// The weights of `key`, none set when they are new. `None` for key 0.
    fn entry(&mut self, key: u32) -> Option<&mut [i8; LANES]> {
        let slot = self.slot(key);
        let row = &mut self.0[slot];
        row.key = key;
        (key != 0).then_some(&mut row.weights)
    }
}

/// The tags that may follow any other: outside, and the first of a name.
const OPEN: [usize; 1 + LABELS.len()] = {
    let mut tags = [OUTSIDE; 1 + LABELS.len()];
    let mut label = 0;
    while label < LABELS.len() {
        tags[1 + label] = begin(label);
        label += 1;
    }
    tags
};

/// The weights of a tag after another.
#[derive(Debug)]
struct Transitions {
    /// From each tag to those of [`OPEN`].
    open: [[i32; OPEN.len()]; TAGS],
    /// From each tag of a label to the inside of the same one.
    inside: [i32; TAGS],
    /// The least and the greatest weight of `open`.
    bounds: [(i32, i32); TAGS],
}

impl Transitions {
    fn parse(reader: &mut Reader<'_>) -> Option<Self> {
        let mut open = [[0; OPEN.len()]; TAGS];
        let mut inside = [0; TAGS];
        let mut bounds = [(0, 0); TAGS];
        for from in 0..TAGS {
            for to in 0..TAGS {
                let weight = i32::from(i16::from_le_bytes([reader.byte()?, reader.byte()?]));
                if let Some(at) = OPEN.iter().position(|open| *open == to) {
                    open[from][at] = weight;
                } else if may_follow(from, to) {
                    inside[from] = weight;
                }
            }
            bounds[from] = (*open[from].iter().min()?, *open[from].iter().max()?);
        }
        Some(Self {
            open,
            inside,
            bounds,
        })
    }
}

/// A token's score for each tag.
type Scores = [i16; LANES];

/// Memory that is used again.
#[derive(Debug, Default)]
struct Scratch {
    keys: Vec<u32>,
    back: Vec<[u8; TAGS]>,
    /// For each token of each run, what the first pass made of it.
    emitted: Vec<Scores>,
}
