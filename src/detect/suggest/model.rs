//! The claim model: how much each feature speaks for a claim, and for which kind.
//!
//! `assets/claims.bin`, made by `cargo xtask train claims`, holds two tables of words.
//! A feature's upper bits choose a slot, its lowest byte must equal the slot's check;
//! a slot keeps the feature that matters most of those that share it, and the others
//! count nothing, which costs less than their sum would (Bloomier filters do the like).
//! What the known words of a sentence say is divided by the root of how many they are,
//! so that a long sentence does not claim more by its length alone; facts add as they are.
//! All numbers are little-endian.
//!
//! | bytes | what |
//! | --- | --- |
//! | 4 | `GCM2` |
//! | 6 × 4 | f32: bias of worth, threshold, what a step of a word's and of a fact's weight is for worth and for kinds |
//! | 8 × 4 | f32: bias of each kind |
//! | [`WORTH_SLOTS`] × 2 | check, weight (i8) |
//! | [`FACT_FEATURES`] × 1 | weight (i8) |
//! | [`KIND_SLOTS`] × 9 | check, weight for each kind (i8) |
//! | [`FACT_FEATURES`] × 8 | weight for each kind (i8) |

use super::facts::FACT_FEATURES;
use super::features::{Feature, Features};

/// Slots of the table for the worth of a check.
pub const WORTH_SLOTS: usize = 1 << 14;
/// Slots of the table for kinds.
pub const KIND_SLOTS: usize = 1 << 12;
/// The first bytes of a model file.
pub const MAGIC: &[u8; 4] = b"GCM2";
const KINDS: usize = Kind::ALL.len();
const HEAD: usize = 4 + 6 * 4 + KINDS * 4;

/// What a sentence states, after Full Fact's classes of claims (Konstantinovskiy et al. 2018).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A quantity in the past or present.
    Quantity,
    /// What caused what, or goes with what.
    Cause,
    /// Laws and rules in force.
    Rule,
    /// Prediction, plan, promise.
    Future,
    /// Any other checkable fact.
    Fact,
    /// Opinion.
    Opinion,
    /// Personal experience.
    Experience,
    /// Nothing to check.
    Nothing,
}

impl Kind {
    /// Every kind, in the order of the model file.
    pub const ALL: [Self; 8] = [
        Self::Quantity,
        Self::Cause,
        Self::Rule,
        Self::Future,
        Self::Fact,
        Self::Opinion,
        Self::Experience,
        Self::Nothing,
    ];

    /// What a claim can be; the model may think of an opinion, but not as the reason for a check.
    pub const CHECKABLE: [Self; 5] = [
        Self::Quantity,
        Self::Cause,
        Self::Rule,
        Self::Future,
        Self::Fact,
    ];
}

/// The slot of a feature in a table of `slots` (a power of two).
#[must_use]
pub const fn slot(feature: Feature, slots: usize) -> usize {
    (feature >> (32 - slots.trailing_zeros())) as usize
}

/// What tells a feature from others of its slot.
#[must_use]
pub const fn check(feature: Feature) -> u8 {
    feature as u8
}

/// Weights for `N` questions: of words in a table with slots, of facts by number.
#[derive(Clone, Copy, Debug)]
struct Table<'a, const N: usize> {
    slots: usize,
    biases: [f32; N],
    word_step: f32,
    fact_step: f32,
    words: &'a [u8],
    facts: &'a [u8],
}

impl<'a, const N: usize> Table<'a, N> {
    /// Takes its weights off the front of `rest`.
    fn take(
        rest: &mut &'a [u8],
        slots: usize,
        biases: [f32; N],
        [word_step, fact_step]: [f32; 2],
    ) -> Option<Self> {
        let (words, after) = rest.split_at_checked(slots * (1 + N))?;
        let (facts, after) = after.split_at_checked(FACT_FEATURES * N)?;
        *rest = after;
        Some(Self {
            slots,
            biases,
            word_step,
            fact_step,
            words,
            facts,
        })
    }

    /// The logit of each question.
    fn logits(&self, features: &Features) -> [f32; N] {
        let (mut words, mut facts) = ([0i32; N], [0i32; N]);
        let mut known = 0u32;
        for feature in &features.words {
            let at = slot(*feature, self.slots) * (1 + N);
            if let Some([own, weights @ ..]) = self.words.get(at..at + 1 + N)
                && *own == check(*feature)
            {
                known += 1;
                add(&mut words, weights);
            }
        }
        for feature in &features.facts {
            let at = usize::from(*feature) * N;
            add(&mut facts, self.facts.get(at..at + N).unwrap_or_default());
        }
        let word_step = self.word_step / word_scale(known);
        std::array::from_fn(|of| {
            self.biases[of] + words[of] as f32 * word_step + facts[of] as f32 * self.fact_step
        })
    }
}

fn add(sums: &mut [i32], weights: &[u8]) {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum += i32::from(*weight as i8);
    }
}

/// By what the sum of the words' weights is divided when so many are known.
#[must_use]
pub fn word_scale(known: u32) -> f32 {
    (known as f32 + 1.0).sqrt()
}

/// A model file, read in place.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// The score from which a sentence is suggested as a claim.
    pub threshold: f32,
    worth: Table<'a, 1>,
    kinds: Table<'a, KINDS>,
}

impl<'a> Model<'a> {
    /// Reads a model file; `None` when it is not one.
    #[must_use]
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let body = bytes.strip_prefix(MAGIC)?;
        let number = |at: usize| {
            let four = body.get(at * 4..at * 4 + 4)?;
            Some(f32::from_le_bytes(four.try_into().ok()?))
        };
        let mut kind_biases = [0.0; KINDS];
        for (at, bias) in kind_biases.iter_mut().enumerate() {
            *bias = number(6 + at)?;
        }
        let rest = &mut bytes.get(HEAD..)?;
        Some(Self {
            threshold: number(1)?,
            worth: Table::take(rest, WORTH_SLOTS, [number(0)?], [number(2)?, number(3)?])?,
            kinds: Table::take(rest, KIND_SLOTS, kind_biases, [number(4)?, number(5)?])?,
        })
    }

    /// How likely a sentence with these features is worth a check, 0 to 1.
    #[must_use]
    pub fn worth(&self, features: &Features) -> f32 {
        let [logit] = self.worth.logits(features);
        1.0 / (1.0 + (-logit).exp())
    }

    /// The likeliest of `kinds` for a sentence with these features.
    #[must_use]
    pub fn kind(&self, features: &Features, kinds: &[Kind]) -> Option<Kind> {
        let logits = self.kinds.logits(features);
        let better = |a: &Kind, b: &Kind| logits[*a as usize].total_cmp(&logits[*b as usize]);
        kinds.iter().copied().max_by(better)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_model_can_be_read() {
        let model = Model::read(super::super::claim::MODEL);
        assert!(model.is_some_and(|m| (0.05..0.95).contains(&m.threshold)));
    }

    #[test]
    fn other_bytes_are_no_model() {
        assert!(Model::read(b"").is_none());
        assert!(Model::read(b"GCM2 and then some").is_none());
    }
}
