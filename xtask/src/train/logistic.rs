//! Logistic regression on binary features: stochastic gradient descent with
//! AdaGrad's step sizes (Duchi et al. 2011), the mean of the later epochs' weights.

/// A sentence to learn from.
#[derive(Clone, Copy)]
pub struct Example<'a> {
    /// Numbers of the features that are there.
    pub features: &'a [u32],
    /// The probability to learn, 0 to 1.
    pub target: f32,
}

/// What was learnt.
pub struct Weights {
    /// By number of the feature.
    pub slots: Vec<f32>,
    /// Added to every sum.
    pub bias: f32,
}

impl Weights {
    /// The logit of these features.
    fn logit(&self, features: &[u32]) -> f32 {
        let sum: f32 = features.iter().map(|id| self.slots[*id as usize]).sum();
        self.bias + sum
    }
}

const EPOCHS: u32 = 16;
const STEP: f32 = 0.1;
const BIAS_STEP: f32 = 0.01;

/// Learns `slots` weights; `pull` is how strongly each is drawn towards 0 (L2).
///
/// Deterministic: the order of examples comes from a generator with a fixed seed.
#[must_use]
pub fn fit(examples: &[Example<'_>], slots: usize, pull: f32) -> Weights {
    let mut weights = Weights {
        slots: vec![0.0; slots],
        bias: 0.0,
    };
    let mut mean = weights.slots.clone();
    let mut mean_bias = 0.0;
    let mut squares = vec![1e-2f32; slots];
    // A weight's pull is spread over the examples that have its feature.
    let mut counts = vec![0.0f32; slots];
    for id in examples.iter().flat_map(|e| e.features) {
        counts[*id as usize] += 1.0;
    }
    let mut order: Vec<&Example<'_>> = examples.iter().collect();
    let mut random = 0x2545_f491_4f6c_dd1du64;
    for epoch in 0..EPOCHS {
        for i in (1..order.len()).rev() {
            // Knuth's linear congruential generator, MMIX.
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            order.swap(i, (random >> 33) as usize % (i + 1));
        }
        for example in &order {
            let p = 1.0 / (1.0 + (-weights.logit(example.features)).exp());
            let error = p - example.target;
            weights.bias -= BIAS_STEP * error;
            for id in example.features {
                let id = *id as usize;
                let gradient = error + pull * weights.slots[id] / counts[id];
                squares[id] += gradient * gradient;
                weights.slots[id] -= STEP * gradient / squares[id].sqrt();
            }
        }
        if epoch >= EPOCHS / 2 {
            let share = 1.0 / (EPOCHS - EPOCHS / 2) as f32;
            mean_bias += share * weights.bias;
            for (m, w) in mean.iter_mut().zip(&weights.slots) {
                *m += share * w;
            }
        }
    }
    Weights {
        slots: mean,
        bias: mean_bias,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn learns_which_feature_tells() {
        let example = |features, target| Example { features, target };
        let examples = [
            example(&[0, 1], 1.0),
            example(&[1], 0.0),
            example(&[0], 1.0),
        ]
        .repeat(20);
        let weights = fit(&examples, 2, 0.1);
        assert!(weights.logit(&[0]) > 0.5 && weights.logit(&[1]) < -0.5);
    }
}
