//! The claim model: how much each feature speaks for a claim, and for which kind.
//!
//! `assets/claims.bin`, made by `cargo xtask train claims`, holds two tables. A
//! feature's upper bits choose a slot, its lowest byte must equal the slot's check;
//! a slot keeps the feature that matters most of those that share it, and the others
//! count nothing, which costs less than their sum would (Bloomier filters do the like).
//! All numbers are little-endian.
//!
//! | bytes | what |
//! | --- | --- |
//! | 4 | `GCM1` |
//! | 4 × 4 | f32: what a step of a worth weight is, bias, threshold; what a step of a kind weight is |
//! | 8 × 4 | f32: bias of each kind |
//! | [`WORTH_SLOTS`] × 2 | check, weight (i8) |
//! | [`KIND_SLOTS`] × 9 | check, weight for each kind (i8) |

use super::features::Feature;

/// Slots of the table for the worth of a check.
pub const WORTH_SLOTS: usize = 1 << 14;
/// Slots of the table for kinds.
pub const KIND_SLOTS: usize = 1 << 12;
/// The first bytes of a model file.
pub const MAGIC: &[u8; 4] = b"GCM1";
const KINDS: usize = Kind::ALL.len();
const HEAD: usize = 4 + 4 * 4 + KINDS * 4;

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

/// A model file, read in place.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    worth_step: f32,
    worth_bias: f32,
    /// The score from which a sentence is suggested as a claim.
    pub threshold: f32,
    kind_step: f32,
    kind_biases: [f32; KINDS],
    worth: &'a [u8],
    kinds: &'a [u8],
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
            *bias = number(4 + at)?;
        }
        let tables = bytes.get(HEAD..)?;
        let (worth, kinds) = tables.split_at_checked(WORTH_SLOTS * 2)?;
        Some(Self {
            worth_step: number(0)?,
            worth_bias: number(1)?,
            threshold: number(2)?,
            kind_step: number(3)?,
            kind_biases,
            worth,
            kinds: kinds.get(..KIND_SLOTS * (1 + KINDS))?,
        })
    }

    /// How likely a sentence with these features is worth a check, 0 to 1.
    #[must_use]
    pub fn worth(&self, features: &[Feature]) -> f32 {
        let steps: i32 = features.iter().map(|f| self.worth_weight(*f)).sum();
        let logit = self.worth_bias + steps as f32 * self.worth_step;
        1.0 / (1.0 + (-logit).exp())
    }

    fn worth_weight(&self, feature: Feature) -> i32 {
        let at = slot(feature, WORTH_SLOTS) * 2;
        match self.worth.get(at..at + 2) {
            Some([known, weight]) if *known == check(feature) => i32::from(*weight as i8),
            _ => 0,
        }
    }

    /// The likeliest of `kinds` for a sentence with these features.
    #[must_use]
    pub fn kind(&self, features: &[Feature], kinds: &[Kind]) -> Option<Kind> {
        let mut steps = [0i32; KINDS];
        for feature in features {
            let at = slot(*feature, KIND_SLOTS) * (1 + KINDS);
            if let Some([known, weights @ ..]) = self.kinds.get(at..at + 1 + KINDS)
                && *known == check(*feature)
            {
                for (sum, weight) in steps.iter_mut().zip(weights) {
                    *sum += i32::from(*weight as i8);
                }
            }
        }
        let logit = |kind: &Kind| {
            let at = *kind as usize;
            self.kind_biases[at] + steps[at] as f32 * self.kind_step
        };
        let better = |a: &Kind, b: &Kind| logit(a).total_cmp(&logit(b));
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
        assert!(Model::read(b"GCM1 and then some").is_none());
    }
}
