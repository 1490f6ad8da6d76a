//! Makes what the engine's name model reads: the lexicon (lists of names and
//! word clusters) and the model, trained on marked text; or tells how well a
//! model does on articles that it was not trained on.

mod blob;
mod corpus;
mod crf;
mod detokenise;
mod lexicon;
mod sample;
mod score;

pub use lexicon::train as pack_lexicon;

use corpus::Document;
use crf::{Options, Weights};
use galley::detect::names::{self, LABELS, Lexicon, Model, TAGS};
use sample::{Sample, samples};
use score::{Miss, Score, score};
use std::fs;
use std::path::PathBuf;

/// Steps of a stored weight in one unit.
const STEPS: f32 = 24.0;

/// Where the engine's assets lie.
fn assets() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../assets/names")
}

/// The argument after `flag`.
fn option<'a>(arguments: &'a [String], flag: &str) -> Option<&'a str> {
    let at = arguments.iter().position(|a| a == flag)?;
    arguments.get(at + 1).map(String::as_str)
}

/// Trains on the corpora in `folder`, and writes the model or evaluates it.
pub fn train(folder: &str, arguments: &[String]) -> Result<(), String> {
    let number = |flag: &str, default: f32| {
        option(arguments, flag).map_or(Ok(default), |v| {
            v.parse::<f32>().map_err(|e| format!("{flag}: {e}"))
        })
    };
    let options = Options {
        rounds: number("--rounds", 5.0)? as usize,
        rate: number("--rate", 0.1)?,
        penalty: number("--penalty", 8e-6)?,
        least: number("--least", 2.0)? as u32,
    };
    let lexicon = names::lexicon().ok_or("assets/names/lexicon.bin does not parse")?;
    let documents = corpus::read(folder)?;
    if arguments.iter().any(|a| a == "--evaluate") {
        return evaluate(&documents, lexicon, options, arguments);
    }
    let samples: Vec<Sample> = documents.iter().flat_map(|d| samples(d, lexicon)).collect();
    let weights = crf::train(&samples.iter().collect::<Vec<_>>(), options);
    let blob = pack(&weights);
    let path = assets().join("model.bin");
    fs::write(&path, &blob).map_err(|e| format!("{}: {e}", path.display()))?;
    eprintln!("{}: {} bytes", path.display(), blob.len());
    Ok(())
}

/// Whether a document is kept from training when a model is to be evaluated.
fn held_back(document: &Document) -> bool {
    match document.corpus.name {
        "newsroom" => {
            let digits = document
                .id
                .trim_start_matches(|c: char| !c.is_ascii_digit());
            digits.parse::<u32>().is_ok_and(|n| n.is_multiple_of(3))
        }
        "wikinews" | "uner_ewt_dev" | "gum" | "wikigold" => {
            let sum = document
                .id
                .bytes()
                .fold(7_u32, |h, b| h.wrapping_mul(31).wrapping_add(b.into()));
            (sum >> 3).is_multiple_of(3)
        }
        _ => false,
    }
}

fn evaluate(
    documents: &[Document],
    lexicon: &Lexicon,
    options: Options,
    arguments: &[String],
) -> Result<(), String> {
    let without = option(arguments, "--without").unwrap_or_default();
    let samples: Vec<Sample> = documents
        .iter()
        .filter(|d| !held_back(d) && !without.split(',').any(|w| w == d.corpus.name))
        .flat_map(|d| samples(d, lexicon))
        .collect();
    let weights = crf::train(&samples.iter().collect::<Vec<_>>(), options);
    drop(samples);
    let blob = pack(&weights);
    let kept = weights
        .rows
        .iter()
        .filter(|row| row.iter().any(|w| quantise(*w) != 0))
        .count();
    println!(
        "{kept} of {} features, {} bytes",
        weights.keys.len(),
        blob.len()
    );
    let model = Model::parse(&blob).ok_or("the packed model does not parse")?;
    if let Some(path) = option(arguments, "--write") {
        fs::write(path, &blob).map_err(|e| format!("{path}: {e}"))?;
    }
    for name in ["newsroom", "wikinews", "uner_ewt_dev", "gum", "wikigold"] {
        let held = documents
            .iter()
            .filter(|d| d.corpus.name == name && held_back(d));
        let mut misses = Vec::new();
        let found = score(&model, lexicon, held, &mut misses);
        print(name, &found);
        if option(arguments, "--misses") == Some(name) {
            print_misses(&misses);
        }
    }
    Ok(())
}

fn print(name: &str, score: &Score) {
    let core = score[0].plus(score[1]).plus(score[2]);
    print!("{name:13} {:5.1} |", core.f1());
    for (label, counts) in LABELS.iter().zip(score) {
        print!(" {} {:.1} ({})", label.name(), counts.f1(), counts.gold);
    }
    println!(" | EVENT+LAW {:.1}", score[4].plus(score[5]).f1());
}

fn print_misses(misses: &[Miss]) {
    for kind in ["missed", "wrong label", "wrong bounds", "invented"] {
        let of_kind: Vec<_> = misses.iter().filter(|m| m.kind == kind).collect();
        println!("== {kind}: {}", of_kind.len());
        for miss in of_kind {
            println!("{}", miss.shown);
        }
    }
}

fn quantise(weight: f32) -> i8 {
    (weight * STEPS).round().clamp(-127.0, 127.0) as i8
}

/// The blob that the engine reads; see `galley::detect::names::Model::parse`.
fn pack(weights: &Weights) -> Vec<u8> {
    let mut out = Vec::new();
    for weight in weights.transitions.iter().flatten() {
        let stored = (weight * STEPS).round().clamp(-32000.0, 32000.0) as i16;
        out.extend(stored.to_le_bytes());
    }
    let rows = weights.keys.iter().zip(&weights.rows).map(|(key, row)| {
        let stored = (0..TAGS as u8)
            .zip(row.map(quantise))
            .filter(|(_, w)| *w != 0);
        (*key, stored.collect::<Vec<_>>())
    });
    let rows: Vec<_> = rows.filter(|(_, row)| !row.is_empty()).collect();
    blob::keys(
        &mut out,
        &rows.iter().map(|(key, _)| *key).collect::<Vec<_>>(),
    );
    out.extend(rows.iter().map(|(_, row)| row.len() as u8));
    out.extend(
        rows.iter()
            .flat_map(|(_, row)| row.iter().map(|(tag, _)| *tag)),
    );
    out.extend(
        rows.iter()
            .flat_map(|(_, row)| row.iter().map(|(_, w)| *w as u8)),
    );
    out
}
