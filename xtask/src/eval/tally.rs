//! Counts, and precision, recall and F1 from them.

use std::ops::AddAssign;

/// How many were right, of how many found, of how many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Found and in the gold.
    pub right: u32,
    /// Found.
    pub found: u32,
    /// In the gold.
    pub gold: u32,
}

impl Tally {
    /// Share of the found that is right, in per cent.
    #[must_use]
    pub fn precision(self) -> f64 {
        percent(self.right, self.found)
    }

    /// Share of the gold that is found, in per cent.
    #[must_use]
    pub fn recall(self) -> f64 {
        percent(self.right, self.gold)
    }

    /// Harmonic mean of precision and recall, in per cent.
    #[must_use]
    pub fn f1(self) -> f64 {
        percent(2 * self.right, self.found + self.gold)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.gold += other.gold;
    }
}

fn percent(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        0.0
    } else {
        f64::from(part) * 100.0 / f64::from(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares() {
        let tally = Tally {
            right: 3,
            found: 4,
            gold: 6,
        };
        assert_eq!(tally.precision(), 75.0);
        assert_eq!(tally.recall(), 50.0);
        assert_eq!(tally.f1(), 60.0);
        assert_eq!(Tally::default().f1(), 0.0);
    }
}
