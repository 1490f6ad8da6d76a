//! Trains a linear-chain conditional random field by FTRL-Proximal (McMahan and
//! others, "Ad click prediction: a view from the trenches", KDD 2013): steps
//! sized for each weight, and an L1 penalty that leaves most weights exactly
//! zero. Marks may leave several tags possible: what is raised is the
//! probability of all sequences that they allow together.

// The loops over tags index several rows at once.
#![allow(clippy::needless_range_loop)]

use super::sample::{Sample, Tags};
use galley::detect::names::{FEATURE_BITS, OUTSIDE, TAGS, may_follow};

/// Gradients below this are taken for zero.
const SMALL: f32 = 1e-3;

/// One number for each tag.
pub type Row = [f32; TAGS];

/// How to train.
#[derive(Clone, Copy)]
pub struct Options {
    /// Rounds over the samples.
    pub rounds: usize,
    /// Size of the first steps.
    pub rate: f32,
    /// The L1 penalty, for each sample.
    pub penalty: f32,
    /// Features seen less often are left out.
    pub least: u32,
    /// The share of features that is hidden at each step, so that no name is
    /// learnt by its spelling alone (Sutton, Sindelar and McCallum, "Reducing
    /// weight undertraining in structured discriminative learning", NAACL 2006).
    pub dropout: f32,
}

/// What was learnt.
pub struct Weights {
    /// Keys of the features, ascending.
    pub keys: Vec<u32>,
    /// Their weights.
    pub rows: Vec<Row>,
    /// From one tag to the next.
    pub transitions: [Row; TAGS],
}

/// Learns from `samples`.
pub fn train(samples: &[&Sample], options: Options) -> Weights {
    let (keys, index) = dictionary(samples, options.least);
    let known: Vec<Vec<Vec<u32>>> = samples
        .iter()
        .map(|sample| {
            let rows = |keys: &Vec<u32>| {
                let rows = keys.iter().map(|key| index[*key as usize]);
                rows.filter(|row| *row != u32::MAX).collect()
            };
            sample.features.iter().map(rows).collect()
        })
        .collect();
    drop(index);

    let mut learner = Learner {
        options,
        penalty: 0.0,
        features: vec![Learnt::default(); keys.len()],
        transitions: vec![Learnt::default(); TAGS],
        chain: Chain::default(),
        clamped: Chain::default(),
        random: Random(0xd40b),
    };
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let mut random = Random(0x5eed);
    for round in 0..options.rounds {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for at in &order {
            loss += learner.learn(samples[*at], &known[*at]);
        }
        eprintln!("round {round}: loss {:.0}", loss);
    }
    let rows = learner
        .features
        .iter()
        .map(|l| l.weights(&learner.options, learner.penalty));
    let mut transitions = [[0.0; TAGS]; TAGS];
    for (row, learnt) in transitions.iter_mut().zip(&learner.transitions) {
        *row = learnt.weights(&learner.options, 0.0);
    }
    Weights {
        keys,
        rows: rows.collect(),
        transitions,
    }
}

/// The keys of features that are seen often enough, and from a key to its place among them.
fn dictionary(samples: &[&Sample], least: u32) -> (Vec<u32>, Vec<u32>) {
    let mut counts = vec![0_u32; 1 << FEATURE_BITS];
    for key in samples.iter().flat_map(|s| s.features.iter().flatten()) {
        counts[*key as usize] += 1;
    }
    let mut keys = Vec::new();
    for (key, count) in (0..).zip(&mut counts) {
        if *count >= least {
            *count = keys.len() as u32;
            keys.push(key);
        } else {
            *count = u32::MAX;
        }
    }
    (keys, counts)
}

struct Learner {
    options: Options,
    /// The L1 penalty of all samples so far.
    penalty: f32,
    features: Vec<Learnt>,
    transitions: Vec<Learnt>,
    chain: Chain,
    clamped: Chain,
    random: Random,
}

impl Learner {
    /// Takes a step; returns the loss before it.
    fn learn(&mut self, sample: &Sample, rows: &[Vec<u32>]) -> f32 {
        let options = self.options;
        self.penalty += options.penalty;
        let hidden = (options.dropout * 1000.0) as usize;
        let rows: Vec<Vec<u32>> = rows
            .iter()
            .map(|rows| {
                let seen = rows.iter().filter(|_| self.random.below(1000) >= hidden);
                seen.copied().collect()
            })
            .collect();
        let mut steps = [[0.0; TAGS]; TAGS];
        for (row, learnt) in steps.iter_mut().zip(&self.transitions) {
            *row = learnt.weights(&options, 0.0);
        }
        for (from, row) in steps.iter_mut().enumerate() {
            for (to, step) in row.iter_mut().enumerate() {
                *step = if may_follow(from, to) {
                    step.exp()
                } else {
                    0.0
                };
            }
        }
        let scores: Vec<Row> = rows
            .iter()
            .map(|rows| {
                let mut sum = [0.0; TAGS];
                for row in rows {
                    let weights = self.features[*row as usize].weights(&options, self.penalty);
                    for (sum, weight) in sum.iter_mut().zip(weights) {
                        *sum += weight;
                    }
                }
                sum
            })
            .collect();
        let any = vec![Tags::MAX; scores.len()];
        let all = self.chain.run(&scores, &steps, &any);
        let right = self.clamped.run(&scores, &steps, &sample.allowed);
        // Marks that no sequence fits teach nothing.
        if !right.is_finite() || !all.is_finite() {
            return 0.0;
        }
        for (at, rows) in rows.iter().enumerate() {
            let mut gradient = [0.0; TAGS];
            for (tag, g) in gradient.iter_mut().enumerate() {
                *g = sample.weight * (self.chain.at[at][tag] - self.clamped.at[at][tag]);
            }
            // Most tokens are soon told so well that a step would change nothing.
            if gradient.iter().all(|g| g.abs() < SMALL) {
                continue;
            }
            for row in rows {
                self.features[*row as usize].step(&gradient, &options, self.penalty);
            }
        }
        for (from, learnt) in self.transitions.iter_mut().enumerate() {
            let mut gradient = [0.0; TAGS];
            for (to, g) in gradient.iter_mut().enumerate() {
                *g = sample.weight * (self.chain.steps[from][to] - self.clamped.steps[from][to]);
            }
            learnt.step(&gradient, &options, 0.0);
        }
        sample.weight * (all - right)
    }
}

/// What FTRL keeps for a row of weights.
#[derive(Clone, Copy, Default)]
struct Learnt {
    /// Sum of gradients, less what the steps have answered.
    z: Row,
    /// Root of the sum of squared gradients.
    n: Row,
}

impl Learnt {
    #[inline]
    fn weights(&self, options: &Options, penalty: f32) -> Row {
        let mut weights = [0.0; TAGS];
        for tag in 0..TAGS {
            let z = self.z[tag];
            let over = (z.abs() - penalty).max(0.0);
            weights[tag] = -over.copysign(z) * options.rate / (0.5 + self.n[tag]);
        }
        weights
    }

    #[inline]
    fn step(&mut self, gradient: &Row, options: &Options, penalty: f32) {
        let weights = self.weights(options, penalty);
        for tag in 0..TAGS {
            let g = gradient[tag];
            let n = (self.n[tag] * self.n[tag] + g * g).sqrt();
            let sigma = (n - self.n[tag]) / options.rate;
            self.z[tag] += g - sigma * weights[tag];
            self.n[tag] = n;
        }
    }
}

/// Forward and backward sums over the sequences of a run.
#[derive(Default)]
struct Chain {
    forward: Vec<Row>,
    emitted: Vec<Row>,
    scales: Vec<f32>,
    /// Probability of each tag at each token.
    at: Vec<Row>,
    /// Expected number of times that a tag follows another.
    steps: [Row; TAGS],
}

impl Chain {
    /// Fills `at` and `steps`; returns the logarithm of the sum over all allowed
    /// sequences, not finite when there is none.
    fn run(&mut self, scores: &[Row], steps: &[Row; TAGS], allowed: &[Tags]) -> f32 {
        let length = scores.len();
        self.forward.clear();
        self.emitted.clear();
        self.scales.clear();
        self.at.clear();
        self.at.resize(length, [0.0; TAGS]);
        self.steps = [[0.0; TAGS]; TAGS];
        let mut total = 0.0;
        for at in 0..length {
            let top = scores[at].iter().copied().fold(f32::MIN, f32::max);
            let mut emitted = [0.0; TAGS];
            for tag in 0..TAGS {
                if allowed[at] >> tag & 1 == 1 {
                    emitted[tag] = (scores[at][tag] - top).exp();
                }
            }
            let mut next = [0.0; TAGS];
            if at == 0 {
                next = steps[OUTSIDE];
            } else {
                for (from, p) in self.forward[at - 1].iter().enumerate() {
                    for to in 0..TAGS {
                        next[to] += p * steps[from][to];
                    }
                }
            }
            let mut sum = 0.0;
            for tag in 0..TAGS {
                next[tag] *= emitted[tag];
                sum += next[tag];
            }
            if sum <= 0.0 || !sum.is_finite() {
                return f32::NAN;
            }
            next.iter_mut().for_each(|p| *p /= sum);
            total += sum.ln() + top;
            self.forward.push(next);
            self.emitted.push(emitted);
            self.scales.push(sum);
        }
        // What follows is outside.
        let mut back = [0.0; TAGS];
        let mut end = 0.0;
        for tag in 0..TAGS {
            back[tag] = steps[tag][OUTSIDE];
            end += back[tag] * self.forward[length - 1][tag];
        }
        if end <= 0.0 || !end.is_finite() {
            return f32::NAN;
        }
        total += end.ln();
        back.iter_mut().for_each(|p| *p /= end);
        for tag in 0..TAGS {
            self.steps[tag][OUTSIDE] += self.forward[length - 1][tag] * back[tag];
        }
        for at in (0..length).rev() {
            for tag in 0..TAGS {
                self.at[at][tag] = self.forward[at][tag] * back[tag];
            }
            let mut ahead = [0.0; TAGS];
            for tag in 0..TAGS {
                ahead[tag] = back[tag] * self.emitted[at][tag] / self.scales[at];
            }
            if at == 0 {
                for to in 0..TAGS {
                    self.steps[OUTSIDE][to] += steps[OUTSIDE][to] * ahead[to];
                }
                break;
            }
            let before = self.forward[at - 1];
            for from in 0..TAGS {
                let mut sum = 0.0;
                for to in 0..TAGS {
                    let p = steps[from][to] * ahead[to];
                    self.steps[from][to] += before[from] * p;
                    sum += p;
                }
                back[from] = sum;
            }
        }
        total
    }
}

/// A small generator of fixed seed (xorshift64*).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for at in (1..order.len()).rev() {
            order.swap(at, self.below(at + 1));
        }
    }
}
