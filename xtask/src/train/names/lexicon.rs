//! Packs the gazetteer and clusters words by their vectors.

use super::super::vectors::{self, DIMENSIONS, Vectors};
use super::{assets, blob};
use galley::detect::names::{LISTS, LONGEST_PHRASE, key, lower_hash, phrase_hash};
use galley::text::tokens;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Words that get a cluster: the most frequent ones of the vectors.
const WORDS: usize = 44_000;
/// Clusters; one byte names them, 0 is kept for "unknown".
const CLUSTERS: usize = 255;
/// Parts of a cluster.
const PARTS: usize = 6;
/// Rounds of k-means.
const ROUNDS: usize = 15;

/// Writes `assets/names/lexicon.bin`.
pub fn train(file: &str) -> Result<(), String> {
    let mut out = Vec::new();
    for list in LISTS {
        let keys = read_list(list)?;
        eprintln!("{list}: {}", keys.len());
        blob::keys(&mut out, &keys);
    }
    let clusters = clusters(&vectors::load(file)?);
    let keys: Vec<u32> = clusters.keys().copied().collect();
    blob::keys(&mut out, &keys);
    out.extend(clusters.values().map(|(cluster, _)| cluster));
    out.extend(clusters.values().map(|(_, part)| part));
    let path = assets().join("lexicon.bin");
    fs::write(&path, &out).map_err(|e| format!("{}: {e}", path.display()))?;
    eprintln!("{}: {} bytes", path.display(), out.len());
    Ok(())
}

fn read_list(name: &str) -> Result<Vec<u32>, String> {
    let path = assets().join("lists").join(format!("{name}.txt"));
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let keys: BTreeSet<u32> = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| (line, tokens(line)))
        .filter(|(_, words)| words.len() <= LONGEST_PHRASE)
        .map(|(line, words)| {
            key(phrase_hash(
                words.iter().map(|t| lower_hash(t.span.slice(line))),
            ))
        })
        .collect();
    Ok(keys.into_iter().collect())
}

/// The cluster, from 1, of each word's key, and the part of the cluster, from 0.
fn clusters(vectors: &Vectors) -> BTreeMap<u32, (u8, u8)> {
    let mut words = Vec::new();
    let mut points: Vec<[f32; DIMENSIONS]> = Vec::new();
    for word in &vectors.words {
        if words.len() == WORDS {
            break;
        }
        let fits = word
            .chars()
            .all(|c| c.is_alphanumeric() || c == '\'' || c == '.')
            && word.contains(char::is_alphabetic);
        let Some(vector) = vectors.vectors.get(word).filter(|_| fits) else {
            continue;
        };
        let mut point = [0.0; DIMENSIONS];
        let length = vector[..DIMENSIONS]
            .iter()
            .map(|x| x * x)
            .sum::<f32>()
            .sqrt();
        for (to, from) in point.iter_mut().zip(vector) {
            *to = from / length.max(1e-6);
        }
        words.push(word);
        points.push(point);
    }
    let assigned = k_means(&points, CLUSTERS);
    let mut found = BTreeMap::new();
    for cluster in 0..CLUSTERS {
        let members: Vec<usize> = (0..words.len())
            .filter(|at| assigned[*at] == cluster)
            .collect();
        let inside: Vec<_> = members.iter().map(|at| points[*at]).collect();
        let parts = k_means(&inside, PARTS.min(inside.len()));
        for (at, part) in members.into_iter().zip(parts) {
            // On a collision of keys the more frequent word wins.
            let (rank, ..) = found.entry(key(lower_hash(words[at]))).or_insert((
                at,
                cluster as u8 + 1,
                part as u8,
            ));
            if at < *rank {
                found.insert(
                    key(lower_hash(words[at])),
                    (at, cluster as u8 + 1, part as u8),
                );
            }
        }
    }
    found
        .into_iter()
        .map(|(key, (_, cluster, part))| (key, (cluster, part)))
        .collect()
}

/// Lloyd's algorithm, from centres spread evenly over the words by frequency.
fn k_means(points: &[[f32; DIMENSIONS]], count: usize) -> Vec<usize> {
    let mut centres: Vec<[f32; DIMENSIONS]> = (0..count)
        .map(|c| points[c * points.len() / count])
        .collect();
    let mut assigned = vec![0; points.len()];
    for _ in 0..ROUNDS {
        for (cluster, point) in assigned.iter_mut().zip(points) {
            *cluster = nearest(&centres, point);
        }
        let mut sums = vec![[0.0; DIMENSIONS]; count];
        for (cluster, point) in assigned.iter().zip(points) {
            for (sum, x) in sums[*cluster].iter_mut().zip(point) {
                *sum += x;
            }
        }
        for (centre, sum) in centres.iter_mut().zip(sums) {
            let length = sum.iter().map(|x| x * x).sum::<f32>().sqrt();
            if length > 0.0 {
                *centre = sum.map(|x| x / length);
            }
        }
    }
    assigned
}

fn nearest(centres: &[[f32; DIMENSIONS]], point: &[f32; DIMENSIONS]) -> usize {
    let mut best = (f32::MIN, 0);
    for (at, centre) in centres.iter().enumerate() {
        let mut lanes = [0.0_f32; 4];
        for (a, b) in centre.chunks_exact(4).zip(point.chunks_exact(4)) {
            for lane in 0..4 {
                lanes[lane] += a[lane] * b[lane];
            }
        }
        let likeness = lanes.iter().sum();
        if likeness > best.0 {
            best = (likeness, at);
        }
    }
    best.1
}
