//! How fast the engine reads: megabytes a second at three sizes, whole and stage
//! by stage. `cargo xtask bench` runs it; a size's name as an argument ("5 KB")
//! runs that one alone.
//!
//! The text is the project's own gold articles. Each figure is the best of several runs:
//! what the machine does beside it only ever makes a run slower.

use galley::Text;
use galley::detect::stages;
use std::collections::BTreeSet;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// A letter, an article, a book, in bytes.
const SIZES: &[(&str, usize)] = &[("5 KB", 5_000), ("100 KB", 100_000), ("5 MB", 5_000_000)];
/// Time spent on each figure, at least.
const SPAN: Duration = Duration::from_millis(400);
/// Runs for each figure, at least.
const RUNS: usize = 3;

/// Where the marked articles lie that the benchmark reads: hard news, courts, business,
/// sport, live blogs from all parts of the English-speaking world.
const GOLD: [&str; 2] = ["tests/gold/newsroom", "tests/gold/desk"];

/// The gold articles, in order, as files mark them: `[Ann Lee|PERSON]`.
fn marked() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = GOLD
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).into_iter().flatten());
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let mut articles = Vec::new();
    for text in files.iter().flat_map(fs::read_to_string) {
        for line in text.lines() {
            if line.starts_with("## ") {
                articles.push(String::new());
            } else if let Some(article) = articles.last_mut()
                && !line.starts_with('@')
                && !line.is_empty()
            {
                *article += line;
                *article += "\n\n";
            }
        }
    }
    articles
}

/// The words of the people's names in `articles`, each once.
fn name_words(articles: &[String]) -> Vec<&str> {
    let people = articles
        .iter()
        .flat_map(|article| article.split('['))
        .filter_map(|mark| mark.split_once("|PERSON]"));
    let words: BTreeSet<_> = people.flat_map(|(name, _)| name.split(' ')).collect();
    words.into_iter().collect()
}

/// The same text at every run: articles one after the other. Whenever all have been
/// read they start anew with other people, so that a long text brings new names as long
/// texts do; the same ones again would make it faster than any real one.
fn article(size: usize) -> String {
    let articles = marked();
    let names = name_words(&articles);
    let mut text = String::with_capacity(size + 10_000);
    for round in 0.. {
        let renamed = |word: &str| match names.binary_search(&word) {
            Ok(at) => names[(at + 997 * round) % names.len()].to_owned(),
            Err(_) => word.to_owned(),
        };
        for article in &articles {
            let mut pieces = article.split(['[', ']']);
            text += pieces.next().unwrap_or_default();
            while let (Some(mark), Some(after)) = (pieces.next(), pieces.next()) {
                match mark.split_once('|') {
                    Some((name, "PERSON")) => {
                        let words: Vec<_> = name.split(' ').map(renamed).collect();
                        text += &words.join(" ");
                    }
                    Some((name, _)) => text += name,
                    None => text += mark,
                }
                text += after;
            }
            if text.len() >= size || articles.is_empty() {
                text.truncate(text.floor_char_boundary(size));
                return text.replace('\u{27e6}', "[").replace('\u{27e7}', "]");
            }
        }
    }
    text
}

/// The shortest time that `work` took.
fn best<T>(mut work: impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let mut best = Duration::MAX;
    let mut runs = 0;
    while runs < RUNS || start.elapsed() < SPAN {
        runs += 1;
        let run = Instant::now();
        black_box(work());
        best = best.min(run.elapsed());
    }
    best
}

fn report(what: &str, bytes: usize, time: Duration) {
    let speed = bytes as f64 / 1e6 / time.as_secs_f64();
    println!(
        "{what:<16}{speed:>10.1} MB/s{:>12.2} ms",
        time.as_secs_f64() * 1e3
    );
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |name: &str| {
        !wanted
            .iter()
            .any(|w| SIZES.iter().any(|(size, _)| w == size))
            || wanted.iter().any(|w| w == name)
    };
    for (name, size) in SIZES.iter().filter(|(name, _)| is_wanted(name)) {
        let raw = article(*size);
        println!("{name}:");
        let whole = best(|| galley::annotate(&raw));
        report("annotate", raw.len(), whole);
        let text = Text::new(&raw);
        let mut names = Duration::ZERO;
        let mut sum = Duration::ZERO;
        stages::each(&text, |stage, work| {
            let time = best(work);
            sum += time;
            if stage == "names" {
                names = time;
            }
            report(&format!("  {stage}"), raw.len(), time);
        });
        // Deciding overlaps, giving memory back, and finding the caches cold.
        report("  between", raw.len(), whole.saturating_sub(sum));
        report("without names", raw.len(), whole.saturating_sub(names));
        println!();
    }
}
