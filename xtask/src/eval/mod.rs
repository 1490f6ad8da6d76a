//! `cargo xtask eval`: scores the engine on the gold articles in `tests/gold`,
//! and on corpora in a folder.

mod claims;
mod corpora;
mod gold;
mod part;
mod quotes;
mod report;
mod results;
mod score;
mod split;
mod tally;
mod value;

pub use claims::kind_of;
pub use corpora::lines;
pub use gold::{Gold, GoldClaim};
use part::{Part, Use};
use results::Results;
pub use split::held_back;
use std::io::Write;
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
    let parts = score_sets(read_gold(&folder)?);
    let outside = match corpora {
        Some(dir) => score_sets(corpora::read(&dir)?),
        None => Vec::new(),
    };
    let out = &mut std::io::stdout().lock();
    if let Some(label) = errors {
        return printed(report::errors(out, parts.iter().chain(&outside), label));
    }
    let file = folder.join("results.txt");
    let committed = std::fs::read_to_string(&file).ok();
    let committed = committed.map(|content| Results::parse(&content));
    let now = Results::of(&parts);
    match against {
        Against::Accept => {
            std::fs::write(&file, now.to_string())
                .map_err(|e| format!("{}: {e}", file.display()))?;
            printed(report::changes(out, committed.as_ref(), &now))
        }
        Against::Check if committed.as_ref() != Some(&now) => {
            printed(report::changes(out, committed.as_ref(), &now))?;
            Err("tests/gold/results.txt is not the present result: run `cargo xtask eval --accept` and look at its diff".into())
        }
        Against::Check => printed(writeln!(
            out,
            "tests/gold/results.txt is the present result"
        )),
        Against::Show => printed(
            report::tables(out, parts.iter().chain(&outside))
                .and_then(|()| report::changes(out, committed.as_ref(), &now)),
        ),
    }
}

/// A reader that stops reading ("| head") is no error.
fn printed(result: std::io::Result<()>) -> Result<(), String> {
    match result {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => Err(e.to_string()),
        _ => Ok(()),
    }
}

fn gold_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/gold")
}

/// Newsroom's articles.
///
/// # Errors
/// Names the file that cannot be read, and the article.
pub fn newsroom() -> Result<Vec<Gold>, String> {
    read_set(&gold_folder().join("newsroom"))
}

/// Desk's articles.
///
/// # Errors
/// Names the file that cannot be read, and the article.
pub fn desk() -> Result<Vec<Gold>, String> {
    read_set(&gold_folder().join("desk"))
}

/// The gold articles by set: the files of a folder are one set, every other file its own.
fn read_gold(folder: &Path) -> Result<Vec<(String, Vec<Gold>)>, String> {
    let mut sets = Vec::new();
    for name in ["newsroom", "desk"] {
        sets.push((name.to_owned(), read_set(&folder.join(name))?));
    }
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

/// The articles of all files in a folder, with what its `claims.tsv` says of their sentences.
fn read_set(folder: &Path) -> Result<Vec<Gold>, String> {
    let mut articles = Vec::new();
    for path in text_files(folder)? {
        articles.extend(read_file(&path)?);
    }
    let path = folder.join("claims.tsv");
    let judged = read_text(&path).and_then(|content| {
        claims::judge(&mut articles, &content).map_err(|e| format!("{}: {e}", path.display()))
    });
    judged.map(|()| articles)
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
    gold::parse(&read_text(path)?).map_err(|e| format!("{}: {e}", path.display()))
}

fn read_text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Scores sets of articles; of the sets that are split, those held back are parts of their own.
fn score_sets(sets: Vec<(String, Vec<Gold>)>) -> Vec<Part> {
    let mut parts = Vec::new();
    for (name, articles) in sets {
        let splits = matches!(name.as_str(), "newsroom" | "desk" | "wikinews");
        let is_held_back = |a: &Gold| splits && held_back(&a.id);
        let (held, open): (Vec<_>, Vec<_>) = articles.into_iter().partition(is_held_back);
        if splits {
            parts.push(Part::score(
                format!("{name} held back"),
                Use::HeldBack,
                held,
            ));
        }
        parts.push(Part::score(name, Use::Development, open));
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
