//! `cargo xtask eval`: scores the engine on the gold articles in `tests/gold`,
//! and on corpora in a folder.

mod corpora;
mod gold;
mod report;
mod results;
mod score;
mod split;
mod tally;
mod value;

use galley::annotate;
use gold::Gold;
use results::{Part, Results};
use std::path::{Path, PathBuf};

const USAGE: &str = "usage: cargo xtask eval [--accept | --check] [--errors LABEL] [--corpora DIR]
  without options: scores on tests/gold, and what got better and worse since the committed result
  --accept         writes the result to tests/gold/results.txt
  --check          fails where tests/gold/results.txt is not the present result
  --errors LABEL   shows what is wrong in articles for development (ORG, speaker, \"MONEY value\"…)
  --corpora DIR    scores on the corpora of that folder too";

/// What to do with the result.
enum Against {
    Show,
    Accept,
    Check,
}

/// Runs the command with the arguments after `eval`.
///
/// # Errors
/// A sentence for the user: a bad argument, a gold file that cannot be read, a stale result.
pub fn run(args: &[String]) -> Result<(), String> {
    let mut against = Against::Show;
    let mut errors = None;
    let mut corpora = None;
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--accept" => against = Against::Accept,
            "--check" => against = Against::Check,
            "--errors" => errors = Some(args.next().ok_or(USAGE)?),
            "--corpora" => corpora = Some(PathBuf::from(args.next().ok_or(USAGE)?)),
            _ => return Err(USAGE.to_owned()),
        }
    }

    let folder = gold_folder();
    let mut parts = Vec::new();
    for (name, articles) in read_gold(&folder)? {
        parts.extend(score_parts(&name, &articles));
    }
    if let Some(label) = errors {
        report::errors(&parts, label);
        return Ok(());
    }
    let file = folder.join("results.txt");
    let committed = std::fs::read_to_string(&file)
        .ok()
        .map(|s| Results::parse(&s));
    let now = Results::of(&parts);
    match against {
        Against::Accept => {
            std::fs::write(&file, now.to_string())
                .map_err(|e| format!("{}: {e}", file.display()))?;
            report::changes(committed.as_ref(), &now);
        }
        Against::Check if committed.as_ref() != Some(&now) => {
            report::changes(committed.as_ref(), &now);
            return Err("tests/gold/results.txt is not the present result: run `cargo xtask eval --accept` and look at its diff".into());
        }
        Against::Check => println!("tests/gold/results.txt is the present result"),
        Against::Show => {
            parts.iter().for_each(report::table);
            report::changes(committed.as_ref(), &now);
        }
    }
    if let Some(dir) = corpora {
        corpora::score(&dir)?;
    }
    Ok(())
}

fn gold_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/gold")
}

/// The gold articles by set: newsroom's files are one set, every other file its own.
fn read_gold(folder: &Path) -> Result<Vec<(String, Vec<Gold>)>, String> {
    let mut sets = Vec::new();
    let mut newsroom = Vec::new();
    for path in text_files(&folder.join("newsroom"))? {
        newsroom.extend(read_file(&path)?);
    }
    sets.push(("newsroom".to_owned(), newsroom));
    for path in text_files(folder)? {
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name != "results" {
            sets.push((name, read_file(&path)?));
        }
    }
    Ok(sets)
}

fn text_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    Ok(paths)
}

fn read_file(path: &Path) -> Result<Vec<Gold>, String> {
    let told = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let content = std::fs::read_to_string(path).map_err(|e| told(&e))?;
    gold::parse(&content).map_err(|e| told(&e))
}

/// Scores a set, newsroom's held-back articles as a part of their own.
fn score_parts(name: &str, articles: &[Gold]) -> Vec<Part> {
    let (held, open): (Vec<_>, Vec<_>) = articles.iter().partition(|a| split::held_back(&a.id));
    let part = |name: String, open, articles: Vec<&Gold>| Part {
        name,
        open,
        scores: articles
            .into_iter()
            .map(|gold| (gold, score::score(gold, &annotate(&gold.text))))
            .map(|(gold, score)| (gold.id.clone(), gold.text.clone(), score))
            .collect(),
    };
    let mut parts = vec![part(name.to_owned(), true, open)];
    if !held.is_empty() {
        parts.push(part(format!("{name} held back"), false, held));
    }
    parts
}

#[cfg(test)]
mod tests {
    #[test]
    fn gold_files_parse() {
        let sets = super::read_gold(&super::gold_folder());
        assert!(
            sets.as_ref()
                .is_ok_and(|s| s.iter().all(|(_, a)| !a.is_empty())),
            "{:?}",
            sets.err()
        );
    }
}
