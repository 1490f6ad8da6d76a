//! The claim model: logistic regression on hashed features of sentences that were
//! judged by hand (folder `claims`: kind and worth of each sentence of newsroom's and
//! wikinews' articles, by id; the texts come from `tests/gold/newsroom` and from the
//! folder `wikinews`). Word vectors come from the words of the folder `voa_silver`
//! (news of Voice of America, public domain; its labels are not used).

use super::logistic::{self, Features, Weights};
use super::ranking::{average_precision, best_f1, f1_from};
use super::vectors::{Word, vectors};
use crate::eval;
use galley::detect::claims::{
    Feature, Input, KIND_SLOTS, Kind, MAGIC, Model, WORTH_SLOTS, check, each, slot, word_feature,
};
use galley::{Span, Text, annotate, text};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;

#[derive(Deserialize)]
struct Row {
    id: String,
    sentences: Vec<Judged>,
}

#[derive(Deserialize)]
struct Judged {
    start: usize,
    end: usize,
    kind: String,
    worth: u8,
    text: String,
}

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
}

#[derive(Deserialize)]
struct Unlabelled {
    tokens: Vec<String>,
}

/// An article's sentences as the model sees them.
struct Article {
    id: String,
    sentences: Vec<Sentence>,
}

struct Sentence {
    features: Vec<Feature>,
    worth: u8,
    kind: Kind,
}

impl Sentence {
    const fn is_claim(&self) -> bool {
        self.worth >= 2
    }
}

/// The probability that is learnt for each worth: a claim of the first rank counts
/// more than one of the second. Found by cross-validation, as all numbers here.
const TARGETS: [f32; 4] = [0.05, 0.1, 0.7, 1.0];
const PULL: f32 = 5.0;
const FOLDS: usize = 5;

/// Trains, prints how good it is on articles that it did not see, and writes the
/// model of all articles to `assets/claims.bin`.
pub fn run(dir: &Path) -> Result<(), String> {
    let articles = read(dir)?;
    let unlabelled: Vec<Unlabelled> = eval::lines(&dir.join("voa_silver/voa_silver.jsonl"))?;
    let lower = |s: Unlabelled| s.tokens.iter().map(|t| t.to_lowercase()).collect();
    let unlabelled: Vec<Vec<String>> = unlabelled.into_iter().map(lower).collect();
    let words = vectors(&unlabelled);
    let fit = |articles: &[&Article], threshold| fit(articles, &words, threshold);
    let all: Vec<&Article> = articles.iter().collect();
    let (held, open): (Vec<&Article>, Vec<&Article>) =
        all.iter().partition(|a| eval::held_back(&a.id));

    let mut scored = Vec::new();
    for fold in 0..FOLDS {
        let (test, train) = fold_of(&open, fold);
        scored.extend(scores(&fit(&train, 0.5), &test)?);
    }
    let (best, threshold) = best_f1(&mut scored);
    println!(
        "cross-validation: average precision {:.1}, F1 {best:.1} from {threshold:.3}",
        average_precision(&mut scored)
    );

    let model = fit(&open, threshold);
    let mut scored = scores(&model, &held)?;
    println!(
        "{} articles held back: average precision {:.1}, F1 {:.1}, kind right {:.1} %",
        held.len(),
        average_precision(&mut scored),
        f1_from(&scored, threshold),
        kinds_right(&model, &held)?,
    );

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/claims.bin");
    let bytes = fit(&all, threshold);
    std::fs::write(&path, &bytes).map_err(|e| format!("{}: {e}", path.display()))?;
    println!(
        "assets/claims.bin: {} bytes, of {} articles",
        bytes.len(),
        all.len()
    );
    Ok(())
}

/// The articles of one fold, and all others.
fn fold_of<'a>(articles: &[&'a Article], fold: usize) -> (Vec<&'a Article>, Vec<&'a Article>) {
    let mut at = 0..;
    articles
        .iter()
        .partition(|_| at.next().is_some_and(|at| at % FOLDS == fold))
}

/// The model file of these articles.
fn fit(articles: &[&Article], words: &[Word], threshold: f32) -> Vec<u8> {
    let sentences: Vec<&Sentence> = articles.iter().flat_map(|a| &a.sentences).collect();
    let mut known = Known::default();
    let row = |s: &&Sentence| s.features.iter().map(|f| known.met(*f)).collect();
    let rows: Vec<Vec<u32>> = sentences.iter().map(row).collect();
    let read: u32 = words.iter().map(|w| w.count).sum();
    let met: u32 = known.counts.iter().sum();
    let mut vectors = vec![None; known.features.len()];
    for word in words {
        let id = known.id(word_feature(&word.text)) as usize;
        vectors.resize(known.features.len(), None);
        vectors[id] = Some(word.vector);
        // How often it would have been met in an article, roughly: a third of what is met are words.
        let expected = f64::from(word.count) / f64::from(read) * f64::from(met) / 3.0;
        known.counts[id] = known.counts[id].max(expected as u32);
    }
    let features = Features { vectors, rows };
    let learn = |target: &dyn Fn(&Sentence) -> f32| {
        let targets: Vec<f32> = sentences.iter().map(|s| target(s)).collect();
        logistic::fit(&features, &targets, PULL)
    };
    let worth = learn(&|s| TARGETS[usize::from(s.worth.min(3))]);
    let kinds: Vec<Weights> = Kind::ALL
        .iter()
        .map(|kind| learn(&|s| f32::from(u8::from(s.kind == *kind))))
        .collect();

    let mut out = MAGIC.to_vec();
    let (worth_step, worth_table) = known.pack(&[&worth], WORTH_SLOTS);
    let (kind_step, kind_table) = known.pack(&kinds.iter().collect::<Vec<_>>(), KIND_SLOTS);
    for number in [worth_step, worth.bias, threshold, kind_step] {
        out.extend(number.to_le_bytes());
    }
    for kind in &kinds {
        out.extend(kind.bias.to_le_bytes());
    }
    out.extend(worth_table);
    out.extend(kind_table);
    out
}

/// Features by number, and how often each was met.
#[derive(Default)]
struct Known {
    ids: HashMap<Feature, u32>,
    features: Vec<Feature>,
    counts: Vec<u32>,
}

impl Known {
    fn id(&mut self, feature: Feature) -> u32 {
        *self.ids.entry(feature).or_insert_with(|| {
            self.features.push(feature);
            self.counts.push(0);
            self.features.len() as u32 - 1
        })
    }

    fn met(&mut self, feature: Feature) -> u32 {
        let id = self.id(feature);
        self.counts[id as usize] += 1;
        id
    }

    /// A table of the features that matter most in each slot, and what a step of its weights is.
    fn pack(&self, weights: &[&Weights], slots: usize) -> (f32, Vec<u8>) {
        let matters = |id: usize| {
            let sum: f32 = weights.iter().map(|w| w.features[id].abs()).sum();
            sum * (self.counts[id] as f32).sqrt()
        };
        let mut chosen: Vec<Option<usize>> = vec![None; slots];
        for (id, feature) in self.features.iter().enumerate() {
            let slot = &mut chosen[slot(*feature, slots)];
            if slot.is_none_or(|other| matters(id) > matters(other)) {
                *slot = Some(id);
            }
        }
        let of_chosen = chosen.iter().flatten();
        let largest = of_chosen
            .flat_map(|id| weights.iter().map(|w| w.features[*id].abs()))
            .fold(f32::MIN_POSITIVE, f32::max);
        let step = largest / 127.0;
        let mut table = Vec::with_capacity(slots * (1 + weights.len()));
        for id in chosen {
            table.push(id.map_or(0, |id| check(self.features[id])));
            for w in weights {
                table.push(id.map_or(0, |id| (w.features[id] / step).round() as i8 as u8));
            }
        }
        (step, table)
    }
}

/// The score of each sentence, and whether it is a claim.
fn scores(model: &[u8], articles: &[&Article]) -> Result<Vec<(f32, bool)>, String> {
    let model = Model::read(model).ok_or("what was trained cannot be read")?;
    let sentences = articles.iter().flat_map(|a| &a.sentences);
    Ok(sentences
        .map(|s| (model.worth(&s.features), s.is_claim()))
        .collect())
}

fn kinds_right(model: &[u8], articles: &[&Article]) -> Result<f64, String> {
    let model = Model::read(model).ok_or("what was trained cannot be read")?;
    let sentences: Vec<_> = articles.iter().flat_map(|a| &a.sentences).collect();
    let right = |s: &&&Sentence| model.kind(&s.features, &Kind::ALL) == Some(s.kind);
    Ok(100.0 * sentences.iter().filter(right).count() as f64 / sentences.len() as f64)
}

fn read(dir: &Path) -> Result<Vec<Article>, String> {
    let mut texts: HashMap<String, Text> = eval::newsroom()?
        .into_iter()
        .map(|gold| (format!("nr:{}", gold.id), gold.text))
        .collect();
    let wikinews: Vec<Document> = eval::lines(&dir.join("wikinews/wikinews.jsonl"))?;
    texts.extend(wikinews.into_iter().map(|d| (d.id, Text::new(&d.text))));
    let rows: Vec<Row> = eval::lines(&dir.join("claims/claims.jsonl"))?;
    rows.into_iter()
        .map(|row| {
            let text = texts
                .get(&row.id)
                .ok_or_else(|| format!("no text for {}", row.id))?;
            article(row, text)
        })
        .collect()
}

fn article(row: Row, text: &Text) -> Result<Article, String> {
    let mut bytes: Vec<u32> = text.char_indices().map(|(at, _)| at as u32).collect();
    bytes.push(text.len() as u32);
    let at = |point: usize| bytes.get(point).copied().unwrap_or(text.len() as u32);
    let spans: Vec<Span> = row
        .sentences
        .iter()
        .map(|s| Span::new(at(s.start), at(s.end)))
        .collect();
    for (s, span) in row.sentences.iter().zip(&spans) {
        if s.text != span.slice(text) {
            return Err(format!("{}: {:?} is not at {}", row.id, s.text, s.start));
        }
    }
    let found = annotate(text);
    let tokens = text::tokens(text);
    // The sentences that were judged, wrongly split ones too.
    let input = Input {
        text,
        tokens: &tokens,
        paragraphs: &found.paragraphs,
        sentences: &spans,
        day: None,
    };
    let mut features = Vec::new();
    each(&input, &found.entities, &found.quotes, |_, f| {
        features.push(f.to_vec())
    });
    let judged = row.sentences.iter().zip(features);
    let sentences = judged.map(|(judged, features)| {
        Ok(Sentence {
            features,
            worth: judged.worth,
            kind: kind(&judged.kind).ok_or_else(|| format!("no kind is named {}", judged.kind))?,
        })
    });
    Ok(Article {
        sentences: sentences.collect::<Result<_, String>>()?,
        id: row.id,
    })
}

/// The kind with this letter in the corpus.
fn kind(letter: &str) -> Option<Kind> {
    let at = "QCRPEOXN".find(letter)?;
    Kind::ALL.get(at).copied()
}
