//! Word vectors from unlabelled text: positive pointwise mutual information of words
//! that stand near each other, reduced by subspace iteration (Levy and Goldberg 2014;
//! Halko, Martinsson and Tropp 2011). They let a model carry what it learnt of one
//! word over to words that are used alike.

use super::random::Random;
use std::collections::HashMap;

/// How many numbers a vector has.
pub const DIMENSIONS: usize = 100;
/// How many words get a vector.
const WORDS: usize = 15_000;
/// How often a word must occur.
const RARE: u32 = 5;
/// How far apart two words may stand.
const WINDOW: usize = 4;
/// Damps how much rare neighbours stand out.
const SMOOTHING: f32 = 0.75;
const ITERATIONS: usize = 6;

/// A vector of length 1.
pub type Vector = [f32; DIMENSIONS];

/// A word, how often it occurs, and its vector.
pub struct Word {
    /// In lower case.
    pub text: String,
    /// In the text that was read.
    pub count: u32,
    /// Alike for words that are used alike.
    pub vector: Vector,
}

/// A sparse matrix: for each word the others near it, with their weight.
type Matrix = Vec<Vec<(u32, f32)>>;

/// The vectors of the words of `sentences`, which are lists of words in lower case.
#[must_use]
pub fn vectors(sentences: &[Vec<String>]) -> Vec<Word> {
    let words = frequent(sentences);
    let matrix = information(sentences, &words);
    let mut random = Random::new();
    let mut basis: Vec<Vector> = words
        .iter()
        .map(|_| std::array::from_fn(|_| random.unit() - 0.5))
        .collect();
    orthonormalise(&mut basis);
    for _ in 0..ITERATIONS {
        basis = product(&matrix, &basis);
        orthonormalise(&mut basis);
    }
    let mut rows = product(&matrix, &basis);
    // A column's length is its singular value; half of that weight is taken out.
    for column in 0..DIMENSIONS {
        let root = dot(&rows, column, column).sqrt().sqrt().max(1e-6);
        rows.iter_mut().for_each(|row| row[column] /= root);
    }
    for row in &mut rows {
        let length = row.iter().map(|x| x * x).sum::<f32>().sqrt().max(1e-9);
        row.iter_mut().for_each(|x| *x /= length);
    }
    let named = words.into_iter().zip(rows);
    named
        .map(|((text, count), vector)| Word {
            text: text.to_owned(),
            count,
            vector,
        })
        .collect()
}

/// The most frequent words with their counts, most frequent first.
fn frequent(sentences: &[Vec<String>]) -> Vec<(&str, u32)> {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for word in sentences.iter().flatten() {
        *counts.entry(word).or_default() += 1;
    }
    let mut words: Vec<_> = counts.into_iter().filter(|(_, n)| *n >= RARE).collect();
    words.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    words.truncate(WORDS);
    words
}

/// Positive pointwise mutual information of each two words.
fn information(sentences: &[Vec<String>], words: &[(&str, u32)]) -> Matrix {
    let ids: HashMap<&str, u32> = (0..)
        .zip(words)
        .map(|(id, (word, _))| (*word, id))
        .collect();
    let mut near: HashMap<(u32, u32), f32> = HashMap::new();
    for sentence in sentences {
        let sentence: Vec<_> = sentence.iter().map(|w| ids.get(w.as_str())).collect();
        for (at, a) in sentence.iter().enumerate() {
            let after = sentence.iter().skip(at + 1).take(WINDOW);
            for (distance, b) in (1u8..).zip(after) {
                if let (Some(a), Some(b)) = (a, b) {
                    let weight = 1.0 / f32::from(distance);
                    *near.entry((**a, **b)).or_default() += weight;
                    *near.entry((**b, **a)).or_default() += weight;
                }
            }
        }
    }
    // Sums of floats depend on their order, a hash map's order on the run.
    let mut near: Vec<_> = near.into_iter().collect();
    near.sort_unstable_by_key(|(pair, _)| *pair);
    let mut sums = vec![0.0f32; words.len()];
    for ((a, _), weight) in &near {
        sums[*a as usize] += weight;
    }
    let smoothed: Vec<f32> = sums.iter().map(|sum| sum.powf(SMOOTHING)).collect();
    let total: f32 = smoothed.iter().sum();
    let mut matrix = vec![Vec::new(); words.len()];
    for ((a, b), weight) in near {
        let expected = sums[a as usize] * smoothed[b as usize] / total;
        if weight > expected {
            matrix[a as usize].push((b, (weight / expected).ln()));
        }
    }
    matrix
}

fn product(matrix: &Matrix, basis: &[Vector]) -> Vec<Vector> {
    let row = |row: &Vec<(u32, f32)>| {
        let mut sum = [0.0; DIMENSIONS];
        for (id, weight) in row {
            for (s, x) in sum.iter_mut().zip(&basis[*id as usize]) {
                *s += weight * x;
            }
        }
        sum
    };
    matrix.iter().map(row).collect()
}

/// Gram and Schmidt's way, column by column.
fn orthonormalise(rows: &mut [Vector]) {
    for column in 0..DIMENSIONS {
        for other in 0..column {
            let shared = dot(rows, column, other);
            rows.iter_mut()
                .for_each(|row| row[column] -= shared * row[other]);
        }
        let length = dot(rows, column, column).sqrt().max(1e-9);
        rows.iter_mut().for_each(|row| row[column] /= length);
    }
}

fn dot(rows: &[Vector], a: usize, b: usize) -> f32 {
    rows.iter().map(|row| row[a] * row[b]).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_used_alike_are_alike() {
        let frames = [["the", "X", "sat", "there"], ["a", "X", "ran", "off"]];
        let others = [["we", "paid", "Y", "pounds"], ["it", "cost", "Y", "euros"]];
        let mut sentences = Vec::new();
        for (frames, marked, words) in
            [(frames, "X", ["cat", "dog"]), (others, "Y", ["ten", "six"])]
        {
            for (frame, word) in frames.iter().flat_map(|f| words.map(|w| (f, w))) {
                let fill = |w: &&str| (if *w == marked { word } else { w }).to_owned();
                sentences.extend(std::iter::repeat_n(frame.iter().map(fill).collect(), 5));
            }
        }
        let words = vectors(&sentences);
        let of = |text: &str| words.iter().find(|w| w.text == text).map(|w| w.vector);
        let alike = |a: &str, b: &str| -> f32 {
            let (a, b) = (
                of(a).unwrap_or([0.0; DIMENSIONS]),
                of(b).unwrap_or([0.0; DIMENSIONS]),
            );
            a.iter().zip(b).map(|(a, b)| a * b).sum()
        };
        assert!(alike("cat", "dog") > 0.9, "{}", alike("cat", "dog"));
        assert!(alike("cat", "ten") < 0.5, "{}", alike("cat", "ten"));
    }
}
