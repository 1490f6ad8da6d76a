//! Logistic regression: stochastic gradient descent with AdaGrad's step sizes
//! (Duchi et al. 2011), the mean of the later epochs' weights.
//!
//! A feature may have a vector; its weight is its own plus what the vector, the same
//! for all features that are used alike, adds. So a word that was never seen in
//! training gets a weight as well.

use super::random::Random;
use super::vectors::{DIMENSIONS, Vector};

/// What to learn from: features by number.
pub struct Features {
    /// For each feature its vector, if it has one.
    pub vectors: Vec<Option<Vector>>,
    /// For each example the features that are there, with their values.
    pub rows: Vec<Vec<(u32, f32)>>,
}

/// What was learnt.
pub struct Weights {
    /// By number of the feature.
    pub features: Vec<f32>,
    /// Added to every sum.
    pub bias: f32,
}

const EPOCHS: u32 = 20;
const STEP: f32 = 0.1;
const BIAS_STEP: f32 = 0.01;
/// How much a row's vectors count beside its features.
const VECTOR_SCALE: f32 = 0.14;

/// A weight, the sum of its squared gradients, and its mean over the later epochs.
#[derive(Clone, Copy)]
struct Weight {
    now: f32,
    squares: f32,
    mean: f32,
}

impl Weight {
    const ZERO: Self = Self {
        now: 0.0,
        squares: 1e-2,
        mean: 0.0,
    };

    fn step(&mut self, gradient: f32) {
        self.squares += gradient * gradient;
        self.now -= STEP * gradient / self.squares.sqrt();
    }
}

/// Learns to give each row its target, a probability; `pull` is how strongly each
/// weight is drawn towards 0 (L2). The same input gives the same weights.
#[must_use]
pub fn fit(features: &Features, targets: &[f32], pull: f32) -> Weights {
    let Features { vectors, rows } = features;
    let mut weights = vec![Weight::ZERO; vectors.len()];
    let mut shared = [Weight::ZERO; DIMENSIONS];
    let mut bias = Weight::ZERO;
    // A weight's pull is spread over the rows that have its feature.
    let mut counts = vec![0.0f32; vectors.len()];
    for (id, _) in rows.iter().flatten() {
        counts[*id as usize] += 1.0;
    }
    let sums: Vec<Vector> = rows.iter().map(|row| sum(vectors, row)).collect();
    let mut examples: Vec<_> = rows.iter().zip(&sums).zip(targets).collect();
    let mut random = Random::new();
    for epoch in 0..EPOCHS {
        random.shuffle(&mut examples);
        for ((row, sum), target) in &examples {
            let own: f32 = row
                .iter()
                .map(|(id, x)| weights[*id as usize].now * x)
                .sum();
            let common: f32 = shared.iter().zip(*sum).map(|(w, x)| w.now * x).sum();
            let error = 1.0 / (1.0 + (-(bias.now + own + common)).exp()) - **target;
            bias.now -= BIAS_STEP * error;
            for (id, x) in *row {
                let weight = &mut weights[*id as usize];
                weight.step(error * x + pull * weight.now / counts[*id as usize]);
            }
            for (weight, x) in shared.iter_mut().zip(*sum) {
                weight.step(error * x + pull * weight.now / rows.len() as f32);
            }
        }
        if epoch >= EPOCHS / 2 {
            let all = weights.iter_mut().chain(&mut shared).chain([&mut bias]);
            all.for_each(|w| w.mean += w.now / (EPOCHS - EPOCHS / 2) as f32);
        }
    }
    let of = |(weight, vector): (&Weight, &Option<Vector>)| {
        let common = vector.iter().flat_map(|v| v.iter().zip(&shared));
        weight.mean + common.map(|(x, w)| VECTOR_SCALE * x * w.mean).sum::<f32>()
    };
    Weights {
        features: weights.iter().zip(vectors).map(of).collect(),
        bias: bias.mean,
    }
}

fn sum(vectors: &[Option<Vector>], row: &[(u32, f32)]) -> Vector {
    let mut sum = [0.0; DIMENSIONS];
    for (id, value) in row {
        for (s, x) in sum.iter_mut().zip(vectors[*id as usize].iter().flatten()) {
            *s += VECTOR_SCALE * value * x;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::iter::repeat_n;

    #[test]
    fn learns_which_feature_tells() {
        let features = Features {
            vectors: vec![None; 2],
            rows: repeat_n(
                [vec![(0, 1.0), (1, 1.0)], vec![(1, 1.0)], vec![(0, 1.0)]],
                20,
            )
            .flatten()
            .collect(),
        };
        let weights = fit(&features, &[1.0, 0.0, 1.0].repeat(20), 0.1);
        assert!(weights.features[0] > weights.features[1] + 1.0);
    }

    #[test]
    fn a_feature_never_seen_learns_from_its_like() {
        let vector = [1.0; DIMENSIONS];
        let features = Features {
            vectors: vec![Some(vector), None, Some(vector)],
            rows: repeat_n([vec![(0, 1.0)], vec![(1, 1.0)]], 20)
                .flatten()
                .collect(),
        };
        let weights = fit(&features, &[1.0, 0.0].repeat(20), 0.1);
        assert!(weights.features[2] > 0.1);
    }
}
