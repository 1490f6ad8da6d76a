//! How good a ranking is: scores, each with whether it is of a right one.

/// Average precision, in per cent: the mean of the precision at each right one.
#[must_use]
pub fn average_precision(scored: &mut [(f32, bool)]) -> f64 {
    best_first(scored);
    let (mut hits, mut sum) = (0.0, 0.0);
    for (rank, (_, right)) in (1..).zip(scored.iter()) {
        if *right {
            hits += 1.0;
            sum += hits / f64::from(rank);
        }
    }
    100.0 * sum / f64::max(hits, 1.0)
}

/// The best F1, in per cent, and the score from which it is reached.
#[must_use]
pub fn best_f1(scored: &mut [(f32, bool)]) -> (f64, f32) {
    best_first(scored);
    let gold = scored.iter().filter(|s| s.1).count() as f64;
    let mut hits = 0.0;
    let mut best = (0.0, 1.0);
    for (rank, (score, right)) in (1..).zip(scored.iter()) {
        hits += f64::from(u8::from(*right));
        let f1 = 200.0 * hits / (f64::from(rank) + gold);
        if f1 > best.0 {
            best = (f1, *score);
        }
    }
    best
}

/// F1, in per cent, of those that score `threshold` or more.
#[must_use]
pub fn f1_from(scored: &[(f32, bool)], threshold: f32) -> f64 {
    let found = scored.iter().filter(|s| s.0 >= threshold);
    let hits = found.clone().filter(|s| s.1).count();
    let gold = scored.iter().filter(|s| s.1).count();
    200.0 * hits as f64 / usize::max(found.count() + gold, 1) as f64
}

fn best_first(scored: &mut [(f32, bool)]) {
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ranking_of_four() {
        let mut scored = [(0.1, false), (0.9, true), (0.5, false), (0.4, true)];
        assert!((average_precision(&mut scored) - 100.0 * (1.0 + 2.0 / 3.0) / 2.0).abs() < 1e-9);
        let (f1, threshold) = best_f1(&mut scored);
        assert_eq!((f1, threshold), (80.0, 0.4));
        assert_eq!(f1_from(&scored, threshold), 80.0);
    }
}
