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

use corpus::{Document, Marked};
use crf::{Options, Weights};
use galley::detect::names::{self, LABELS, Lexicon, Model, TAGS};
use sample::{Lesson, Sample};
use score::{Miss, Score, score};
use std::fs;
use std::path::PathBuf;
use std::thread;

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

/// The number after `flag`.
fn number(arguments: &[String], flag: &str, default: f32) -> Result<f32, String> {
    option(arguments, flag).map_or(Ok(default), |v| {
        v.parse().map_err(|e| format!("{flag} {v}: {e}"))
    })
}

/// Trains on the corpora in `folder`, and writes the model or evaluates it.
pub fn train(folder: &str, arguments: &[String]) -> Result<(), String> {
    let options = Options {
        rounds: number(arguments, "--rounds", 5.0)? as usize,
        rate: number(arguments, "--rate", 0.1)?,
        penalty: number(arguments, "--penalty", 6.3e-6)?,
        least: number(arguments, "--least", 2.0)? as u32,
        dropout: number(arguments, "--dropout", 0.0)?,
    };
    let lexicon = names::lexicon().ok_or("assets/names/lexicon.bin does not parse")?;
    let documents = corpus::read(folder)?;
    if arguments.iter().any(|a| a == "--evaluate") {
        return evaluate(&documents, lexicon, options, arguments);
    }
    let weights = learn(documents.iter(), lexicon, options)?;
    let blob = pack(&weights);
    let path = assets().join("model.bin");
    fs::write(&path, &blob).map_err(|e| format!("{}: {e}", path.display()))?;
    eprintln!("{}: {} bytes", path.display(), blob.len());
    Ok(())
}

/// Learns both passes. The second one learns from what a first pass makes of
/// text that it was not trained on: each half is read by a model of the other.
fn learn<'d>(
    documents: impl Iterator<Item = &'d Document>,
    lexicon: &Lexicon,
    options: Options,
) -> Result<Weights, String> {
    let mut halves = [Vec::new(), Vec::new()];
    let mut turn = 0;
    for document in documents {
        let mut add = |lesson| {
            halves[turn % 2].push(lesson);
            turn += 1;
        };
        add(Lesson::read(document, lexicon));
        if document.corpus.has_headlines() {
            add(Lesson::read_headline(document, lexicon));
        }
    }
    let [mut even, mut odd] = halves;
    let (of_even, of_odd) = thread::scope(|scope| {
        let other = scope.spawn(|| half_model(&odd, options));
        (half_model(&even, options), other.join())
    });
    let of_odd = of_odd.map_err(|_| "a thread of the training ended early")?;
    let mut second = Vec::new();
    for (lessons, model) in [(&mut even, of_odd?), (&mut odd, of_even?)] {
        for lesson in lessons {
            if lesson.marked == Marked::ByMachine {
                lesson.doubt(&model);
            }
            second.extend(lesson.second_pass(&model));
        }
    }
    let first = even.iter().chain(&odd).flat_map(|l| &l.samples);
    Ok(crf::train(
        &first.chain(&second).collect::<Vec<_>>(),
        options,
    ))
}

/// A first pass learnt from one half of the text, to read the other one.
fn half_model(lessons: &[Lesson], options: Options) -> Result<Model, String> {
    let samples: Vec<&Sample> = lessons.iter().flat_map(|l| &l.samples).collect();
    let options = Options {
        rounds: options.rounds.min(3),
        ..options
    };
    let blob = pack(&crf::train(&samples, options));
    Model::parse(&blob).ok_or_else(|| "the packed model does not parse".to_owned())
}

/// What a document is for when a model is to be evaluated.
#[derive(PartialEq, Eq)]
enum Use {
    Train,
    Test,
    Neither,
}

/// Fold 0 is for the figures that are published. To look at errors and to choose
/// between features, use the others: they leave fold 0 of newsroom alone.
fn split(document: &Document, fold: u32) -> Use {
    let part = match document.corpus.name {
        "newsroom" | "desk" => {
            let digits = document
                .id
                .trim_start_matches(|c: char| !c.is_ascii_digit());
            digits.parse::<u32>().unwrap_or_default() % 3
        }
        "wikinews" | "uner_ewt_dev" | "gum" | "wikigold" => {
            let hash = |h: u32, b: u8| h.wrapping_mul(31).wrapping_add(b.into());
            (document.id.bytes().fold(7, hash) >> 3) % 3
        }
        _ => return Use::Train,
    };
    match part {
        part if part == fold => Use::Test,
        0 if matches!(document.corpus.name, "newsroom" | "desk") => Use::Neither,
        _ => Use::Train,
    }
}

fn evaluate(
    documents: &[Document],
    lexicon: &Lexicon,
    options: Options,
    arguments: &[String],
) -> Result<(), String> {
    let fold = number(arguments, "--fold", 0.0)? as u32;
    let without = option(arguments, "--without").unwrap_or_default();
    let blob = match option(arguments, "--model") {
        Some(path) => fs::read(path).map_err(|e| format!("{path}: {e}"))?,
        None => {
            let chosen = documents.iter().filter(|d| {
                split(d, fold) == Use::Train && !without.split(',').any(|w| w == d.corpus.name)
            });
            pack(&learn(chosen, lexicon, options)?)
        }
    };
    println!("{} bytes", blob.len());
    let model = Model::parse(&blob).ok_or("the packed model does not parse")?;
    if let Some(path) = option(arguments, "--write") {
        fs::write(path, &blob).map_err(|e| format!("{path}: {e}"))?;
    }
    let mut average = 0.0;
    for (name, part) in HELD {
        let held = documents.iter().filter(|d| {
            d.corpus.name == *name && d.id.contains(part) && split(d, fold) == Use::Test
        });
        let mut misses = Vec::new();
        let found = score(&model, lexicon, held, &mut misses);
        print(&format!("{name} {part}"), &found);
        average += found[0].plus(found[1]).plus(found[2]).f1() / HELD.len() as f64;
        if option(arguments, "--misses").is_some_and(|n| n.split(',').any(|n| n == *name)) {
            print_misses(&misses);
        }
    }
    println!("average {average:.2}");
    Ok(())
}

/// What is held back in part: corpora, and parts of them by a piece of the document's name.
const HELD: &[(&str, &str)] = &[
    ("newsroom", ""),
    ("desk", ""),
    ("wikinews", ""),
    ("uner_ewt_dev", ""),
    ("gum", "_news_"),
    ("gum", "_interview_"),
    ("gum", ""),
    ("wikigold", ""),
];

fn print(name: &str, score: &Score) {
    let core = score[0].plus(score[1]).plus(score[2]);
    print!("{name:15} {:5.1} |", core.f1());
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
