//! The claim model: logistic regression on hashed features of sentences that were
//! judged by hand: those of `tests/gold/newsroom`, and of a corpus in folders `wikinews`
//! (texts) and `claims` (kind and worth of each sentence, by id). Those of
//! `tests/gold/desk` are never trained on. Word vectors come from a file, see [`vectors`].

use super::logistic::{self, Weights};
use super::ranking::{average_precision, best_f1, f1_from};
use super::vectors::{self, Vector};
use crate::eval::{self, Gold, GoldClaim};
use galley::detect::claims::{
    FACT_FEATURES, Feature, Features, Input, KIND_SLOTS, Kind, MAGIC, Model, WORTH_SLOTS, check,
    each, slot, word_feature, word_scale,
};
use galley::{Span, Text, annotate, text};
use serde::Deserialize;
use std::collections::HashMap;
use std::iter::repeat_n;
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

/// An article's sentences as the model sees them.
struct Article {
    id: String,
    sentences: Vec<Sentence>,
}

struct Sentence {
    features: Features,
    judged: GoldClaim,
}

/// The probability that is learnt for each worth: a claim of the first rank counts
/// more than one of the second. Found by cross-validation, as all numbers here.
const TARGETS: [f32; 4] = [0.05, 0.1, 0.7, 1.0];
const PULL: f32 = 0.5;
/// How often a claim counts in learning kinds, which are told of claims as the reason.
const CLAIM_TIMES: usize = 4;
/// How often a feature must be met to count, when its word has no vector.
const MET: u32 = 3;
/// How many words have a vector.
const WORDS: usize = 16_000;
/// A word counts by how rare it is, its inverse document frequency; this is about its mean.
const RARITY: f32 = 5.0;
/// How much a fact counts beside a sentence's words, which together count about 1.
const FACT: f32 = 0.1;
const FOLDS: usize = 5;

/// Trains, prints how good it is on articles that it did not see, and writes the
/// model of all articles to `assets/claims.bin`.
pub fn run(dir: &Path, vectors: &str) -> Result<(), String> {
    let articles = read(dir)?;
    let words = vectors::read(vectors, WORDS)?;
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

    tell("held back", &fit(&open, threshold), &held)?;

    let bytes = fit(&all, threshold);
    let desk = own(eval::desk()?);
    let desk: Vec<&Article> = desk.iter().collect();
    let held: Vec<&Article> = desk
        .iter()
        .copied()
        .filter(|a| eval::held_back(&a.id))
        .collect();
    tell("of desk", &bytes, &desk)?;
    tell("of desk that are held back", &bytes, &held)?;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/claims.bin");
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
fn fit(articles: &[&Article], words: &[(String, Vector)], threshold: f32) -> Vec<u8> {
    let sentences: Vec<&Sentence> = articles.iter().flat_map(|a| &a.sentences).collect();
    let known = Known::of(&sentences, words);
    let rows = |of: &[&Sentence]| logistic::Features {
        rows: of.iter().map(|s| known.row(&s.features)).collect(),
        vectors: known.vectors(),
    };
    let learn =
        |features: &logistic::Features, of: &[&Sentence], target: &dyn Fn(&Sentence) -> f32| {
            let targets: Vec<f32> = of.iter().map(|s| target(s)).collect();
            logistic::fit(features, &targets, PULL)
        };
    let worth = learn(&rows(&sentences), &sentences, &|s| {
        TARGETS[usize::from(s.judged.worth.min(3))]
    });
    let times = |s: &Sentence| if s.judged.is_claim() { CLAIM_TIMES } else { 1 };
    let repeated: Vec<&Sentence> = sentences
        .iter()
        .flat_map(|s| repeat_n(*s, times(s)))
        .collect();
    let features = rows(&repeated);
    let kinds: Vec<Weights> = Kind::ALL
        .iter()
        .map(|kind| {
            let target = |s: &Sentence| f32::from(u8::from(s.judged.kind == *kind));
            learn(&features, &repeated, &target)
        })
        .collect();

    let (worth_steps, worth_table) = known.pack(&[&worth], WORTH_SLOTS);
    let (kind_steps, kind_table) = known.pack(&kinds.iter().collect::<Vec<_>>(), KIND_SLOTS);
    let mut out = MAGIC.to_vec();
    let numbers = [[worth.bias, threshold], worth_steps, kind_steps];
    let biases = kinds.iter().map(|kind| kind.bias);
    for number in numbers.into_iter().flatten().chain(biases) {
        out.extend(number.to_le_bytes());
    }
    out.extend(worth_table);
    out.extend(kind_table);
    out
}

/// A word, pair or stem that has a weight.
struct Word {
    feature: Feature,
    /// How often it was met, or is expected to be.
    count: f32,
    value: f32,
    vector: Option<Vector>,
}

/// The features that have a weight: first the facts, then words.
struct Known {
    words: Vec<Word>,
    ids: HashMap<Feature, usize>,
}

impl Known {
    fn of(sentences: &[&Sentence], vectors: &[(String, Vector)]) -> Self {
        let mut met: HashMap<Feature, u32> = HashMap::new();
        for feature in sentences.iter().flat_map(|s| &s.features.words) {
            *met.entry(*feature).or_default() += 1;
        }
        let value = |count: u32| (sentences.len() as f32 / (1 + count) as f32).ln() / RARITY;
        let mut words = Vec::new();
        for (rank, (text, vector)) in (1..).zip(vectors) {
            let feature = word_feature(text);
            let count = met.remove(&feature).unwrap_or_default();
            // Zipf's law: the word of rank r is a tenth of an r-th of all words, of which a sentence has some 25.
            let expected = 2.5 * sentences.len() as f32 / rank as f32;
            words.push(Word {
                feature,
                count: expected.max(count as f32),
                value: value(count),
                vector: Some(*vector),
            });
        }
        let mut often: Vec<_> = met.into_iter().filter(|(_, count)| *count >= MET).collect();
        often.sort_unstable();
        words.extend(often.into_iter().map(|(feature, count)| Word {
            feature,
            count: count as f32,
            value: value(count),
            vector: None,
        }));
        let ids = words.iter().zip(0..).map(|(word, id)| (word.feature, id));
        Self {
            ids: ids.collect(),
            words,
        }
    }

    /// By number: none for the facts.
    fn vectors(&self) -> Vec<Option<Vector>> {
        let of_words = self.words.iter().map(|word| word.vector);
        repeat_n(None, FACT_FEATURES).chain(of_words).collect()
    }

    fn row(&self, features: &Features) -> Vec<(u32, f32)> {
        let ids = features.words.iter().filter_map(|f| self.ids.get(f));
        let ids: Vec<usize> = ids.copied().collect();
        let scale = word_scale(ids.len() as u32);
        let facts = features.facts.iter().map(|fact| (u32::from(*fact), FACT));
        let words = ids.into_iter().map(|id| {
            let value = self.words[id].value / scale;
            ((FACT_FEATURES + id) as u32, value)
        });
        facts.chain(words).collect()
    }

    /// What a step of the words' and of the facts' weights is; then a table of the words
    /// that matter most in each slot, and the facts.
    fn pack(&self, weights: &[&Weights], slots: usize) -> ([f32; 2], Vec<u8>) {
        let of_word =
            |id: usize, w: &Weights| w.features[FACT_FEATURES + id] * self.words[id].value;
        let matters = |id: usize| {
            let sum: f32 = weights.iter().map(|w| of_word(id, w).abs()).sum();
            sum * self.words[id].count.sqrt()
        };
        let mut chosen: Vec<Option<usize>> = vec![None; slots];
        for (id, word) in self.words.iter().enumerate() {
            let slot = &mut chosen[slot(word.feature, slots)];
            if slot.is_none_or(|other| matters(id) > matters(other)) {
                *slot = Some(id);
            }
        }
        let pairs = |id: usize| weights.iter().map(move |w| of_word(id, w));
        let word_step = step(chosen.iter().flatten().flat_map(|id| pairs(*id)));
        let facts =
            (0..FACT_FEATURES).flat_map(|id| weights.iter().map(move |w| w.features[id] * FACT));
        let fact_step = step(facts.clone());
        let mut table = Vec::with_capacity(slots * (1 + weights.len()));
        for id in chosen {
            table.push(id.map_or(0, |id| check(self.words[id].feature)));
            for w in weights {
                table.push(id.map_or(0, |id| byte(of_word(id, w), word_step)));
            }
        }
        table.extend(facts.map(|weight| byte(weight, fact_step)));
        ([word_step, fact_step], table)
    }
}

/// A step with which the largest of these weights fits in a byte.
fn step(weights: impl Iterator<Item = f32>) -> f32 {
    weights.map(f32::abs).fold(f32::MIN_POSITIVE, f32::max) / 127.0
}

fn byte(weight: f32, step: f32) -> u8 {
    (weight / step).round() as i8 as u8
}

/// The score of each sentence, and whether it is a claim.
fn scores(model: &[u8], articles: &[&Article]) -> Result<Vec<(f32, bool)>, String> {
    let model = Model::read(model).ok_or("what was trained cannot be read")?;
    let sentences = articles.iter().flat_map(|a| &a.sentences);
    Ok(sentences
        .map(|s| (model.worth(&s.features), s.judged.is_claim()))
        .collect())
}

/// Prints how good a model is on articles that it did not see.
fn tell(which: &str, model: &[u8], articles: &[&Article]) -> Result<(), String> {
    let mut scored = scores(model, articles)?;
    let model = Model::read(model).ok_or("what was trained cannot be read")?;
    let kinds = |kinds: &[Kind], counts: fn(&GoldClaim) -> bool| {
        let sentences = articles.iter().flat_map(|a| &a.sentences);
        let judged = sentences.filter(|s| counts(&s.judged));
        let right = |s: &&Sentence| model.kind(&s.features, kinds) == Some(s.judged.kind);
        100.0 * judged.clone().filter(right).count() as f64 / judged.count() as f64
    };
    println!(
        "{} articles {which}: average precision {:.1}, F1 {:.1}, kind right {:.1} %, of claims {:.1} %",
        articles.len(),
        average_precision(&mut scored),
        f1_from(&scored, model.threshold),
        kinds(&Kind::ALL, |_| true),
        kinds(&Kind::CHECKABLE, |s| s.is_claim()),
    );
    Ok(())
}

/// Newsroom and Wikinews.
fn read(dir: &Path) -> Result<Vec<Article>, String> {
    let mut out = own(eval::newsroom()?);
    let wikinews: Vec<Document> = eval::lines(&dir.join("wikinews/wikinews.jsonl"))?;
    let texts: HashMap<String, Text> = wikinews
        .into_iter()
        .map(|d| (d.id, Text::new(&d.text)))
        .collect();
    let rows: Vec<Row> = eval::lines(&dir.join("claims/claims.jsonl"))?;
    for row in rows {
        if let Some(text) = texts.get(&row.id) {
            let claims = row.claims(text).map_err(|e| format!("{}: {e}", row.id))?;
            out.push(article(row.id, text, &claims));
        }
    }
    Ok(out)
}

/// The project's own articles, as far as they are judged.
fn own(articles: Vec<Gold>) -> Vec<Article> {
    let judged = |gold: Gold| {
        let claims = gold.claims?;
        Some(article(gold.id, &gold.text, &claims))
    };
    articles.into_iter().filter_map(judged).collect()
}

impl Row {
    fn claims(&self, text: &Text) -> Result<Vec<GoldClaim>, String> {
        let mut bytes: Vec<u32> = text.char_indices().map(|(at, _)| at as u32).collect();
        bytes.push(text.len() as u32);
        let at = |point: usize| bytes.get(point).copied().unwrap_or(text.len() as u32);
        let claim = |s: &Judged| {
            let span = Span::new(at(s.start), at(s.end));
            if s.text != span.slice(text) {
                return Err(format!("{:?} is not at {}", s.text, s.start));
            }
            let kind = eval::kind_of(&s.kind).ok_or(format!("no kind is named {}", s.kind))?;
            let worth = s.worth;
            Ok(GoldClaim { span, worth, kind })
        };
        self.sentences.iter().map(claim).collect()
    }
}

fn article(id: String, text: &Text, judged: &[GoldClaim]) -> Article {
    let found = annotate(text);
    let tokens = text::tokens(text);
    // The sentences that were judged, wrongly split ones too.
    let spans: Vec<Span> = judged.iter().map(|s| s.span).collect();
    let input = Input {
        text,
        tokens: &tokens,
        paragraphs: &found.paragraphs,
        sentences: &spans,
        day: None,
    };
    let mut sentences = Vec::new();
    each(&input, &found.entities, &found.quotes, |at, features| {
        sentences.extend(judged.get(at).map(|judged| Sentence {
            features: features.clone(),
            judged: *judged,
        }));
    });
    Article { id, sentences }
}
