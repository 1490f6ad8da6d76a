//! Corpora outside the project, in a folder given by argument: JSON Lines with
//! offsets in code points (`wikinews`, `gum`, `uner_ewt_dev`), or tokens with BIO
//! tags (`wikigold`).
//!
//! wikinews: 231 articles of English Wikinews marked for this project.
//! GUM: the Georgetown University Multilayer corpus. uner_ewt_dev: Universal NER's
//! English Web Treebank, development part. wikigold: Wikipedia sentences by Balasuriya et al. 2009.

use super::gold::{Gold, GoldEntity, GoldQuote, Marks, Said};
use galley::{Span, Text, detect::Label};
use serde::Deserialize;
use std::path::Path;

/// One document of a corpus.
#[derive(Deserialize)]
struct Document {
    id: String,
    #[serde(default)]
    genre: String,
    text: String,
    entities: Vec<Entity>,
    sentences: Option<Vec<(usize, usize)>>,
    quotes: Option<Vec<Quote>>,
    actors: Option<Vec<Vec<String>>>,
}

#[derive(Deserialize)]
struct Entity {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    label: String,
    /// The span without a possessive.
    core: Option<(usize, usize)>,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    nested: bool,
}

#[derive(Deserialize)]
struct Quote {
    start: usize,
    end: usize,
    speaker: Option<String>,
    kind: String,
}

/// A sentence as tokens, with a BIO tag for each.
#[derive(Deserialize)]
struct Tagged {
    tokens: Vec<String>,
    tags: Vec<String>,
}

/// A corpus file, what it is complete for, and which of its documents make a set.
struct Set {
    name: &'static str,
    file: &'static str,
    labels: &'static [Label],
    genres: &'static [&'static str],
}

const NAMES: &[Label] = &[Label::Person, Label::Org, Label::Place];
const ALL_NAMES: &[Label] = &[
    Label::Person,
    Label::Org,
    Label::Place,
    Label::Norp,
    Label::Event,
    Label::Law,
    Label::Work,
    Label::Product,
];
const EDITED: &[&str] = &["academic", "bio", "news", "textbook", "voyage"];
const SPOKEN: &[&str] = &["conversation", "court", "interview", "speech", "vlog"];

const fn set(
    name: &'static str,
    file: &'static str,
    labels: &'static [Label],
    genres: &'static [&'static str],
) -> Set {
    Set {
        name,
        file,
        labels,
        genres,
    }
}

const SETS: &[Set] = &[
    set("wikinews", "wikinews/wikinews.jsonl", ALL_NAMES, &[]),
    set("gum edited", "gum/gum_train.jsonl", NAMES, EDITED),
    set("gum spoken", "gum/gum_train.jsonl", NAMES, SPOKEN),
    set("gum dev edited", "gum/gum_dev.jsonl", NAMES, EDITED),
    set("gum dev spoken", "gum/gum_dev.jsonl", NAMES, SPOKEN),
    set(
        "uner_ewt_dev",
        "uner_ewt_dev/uner_ewt_dev.jsonl",
        NAMES,
        &[],
    ),
];
const WIKIGOLD: &str = "wikigold/wikigold.jsonl";

/// The sets of documents in `dir`, by name.
///
/// # Errors
/// Names the file that cannot be read, and the line.
pub fn read(dir: &Path) -> Result<Vec<(String, Vec<Gold>)>, String> {
    let mut out = Vec::new();
    for set in SETS {
        let wanted = |d: &Document| set.genres.is_empty() || set.genres.contains(&&*d.genre);
        let documents: Vec<Document> = lines(&dir.join(set.file))?;
        let gold = documents.into_iter().filter(wanted);
        let gold = gold.map(|d| from_document(d, set.labels)).collect();
        out.push((set.name.to_owned(), gold));
    }
    let tagged: Vec<Tagged> = lines(&dir.join(WIKIGOLD))?;
    let gold = tagged.iter().enumerate();
    let gold = gold.map(|(at, t)| from_tagged(&format!("wikigold:{at}"), t));
    out.push(("wikigold".to_owned(), gold.collect()));
    Ok(out)
}

/// Reads a JSON Lines file.
pub fn lines<T: for<'a> Deserialize<'a>>(path: &Path) -> Result<Vec<T>, String> {
    let content = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let parse = |(at, line)| {
        serde_json::from_str(line).map_err(|e| format!("{}, line {}: {e}", path.display(), at + 1))
    };
    content.lines().enumerate().map(parse).collect()
}

fn from_document(document: Document, labels: &[Label]) -> Gold {
    let text = Text::new(&document.text);
    let at = byte_offsets(&document.text);
    let span = |start: usize, end: usize| Span::new(at(start), at(end));
    let entities = document.entities.iter().filter_map(|e| {
        let (start, end) = e.core.unwrap_or((e.start, e.end));
        Some(GoldEntity {
            span: span(start, end),
            label: Label::from_name(&e.label)?,
            value: None,
            doubtful: e.optional || e.nested,
        })
    });
    let quotes = document.quotes.map(|quotes| {
        let quote = |q: Quote| GoldQuote {
            span: span(q.start, q.end),
            said: match (q.kind.as_str(), q.speaker) {
                ("no speech", _) => Said::Nobody,
                (_, Some(name)) => Said::By(name),
                (_, None) => Said::Unknown,
            },
        };
        quotes.into_iter().map(quote).collect()
    });
    let sentences = document.sentences;
    Gold {
        id: document.id,
        labels: labels.to_vec(),
        entities: Some(entities.filter(|e| labels.contains(&e.label)).collect()),
        sentences: sentences.map(|all| all.iter().map(|s| span(s.0, s.1)).collect()),
        quotes,
        marks: Marks::Double,
        claims: None,
        actors: document.actors,
        text,
    }
}

/// From code points of `raw` to bytes of its normalised form.
fn byte_offsets(raw: &str) -> impl Fn(usize) -> u32 {
    let mut at = Vec::with_capacity(raw.len() + 1);
    let mut kept = 0;
    for c in raw.chars() {
        at.push(kept);
        // What normalising drops takes no room.
        kept += Text::new(c.encode_utf8(&mut [0; 4])).len() as u32;
    }
    move |point| at.get(point).copied().unwrap_or(kept)
}

fn from_tagged(id: &str, tagged: &Tagged) -> Gold {
    let mut text = String::new();
    let mut entities: Vec<GoldEntity> = Vec::new();
    let mut open = false;
    for (token, tag) in tagged.tokens.iter().zip(&tagged.tags) {
        let tight = matches!(
            &**token,
            "." | "," | ";" | ":" | "?" | "!" | ")" | "%" | "'s"
        );
        if !(text.is_empty() || tight || text.ends_with('(')) {
            text.push(' ');
        }
        let start = text.len() as u32;
        text.push_str(token);
        let end = text.len() as u32;
        let label = tag.get(2..).and_then(Label::from_name);
        match (label, entities.last_mut()) {
            (Some(label), Some(last)) if open && tag.starts_with("I-") && last.label == label => {
                last.span.end = end;
            }
            (Some(label), _) => entities.push(GoldEntity {
                span: Span::new(start, end),
                label,
                value: None,
                doubtful: false,
            }),
            (None, _) => {}
        }
        open = label.is_some();
    }
    Gold {
        id: id.to_owned(),
        text: Text::new(&text),
        labels: NAMES.to_vec(),
        entities: Some(entities),
        sentences: None,
        quotes: None,
        marks: Marks::Double,
        claims: None,
        actors: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_to_bytes() {
        let at = byte_offsets("é\u{200b}a\r\nb");
        assert_eq!([at(0), at(1), at(2), at(3)], [0, 2, 2, 3]);
        assert_eq!(at(99), "éa\n\nb".len() as u32);
    }

    #[test]
    fn tags_become_spans() {
        let words = |s: &str| s.split(' ').map(str::to_owned).collect();
        let tagged = Tagged {
            tokens: words("Ann Lee 's Acme , Oslo"),
            tags: words("B-PERSON I-PERSON O B-ORG O B-PLACE"),
        };
        let gold = from_tagged("x", &tagged);
        let entities = gold.entities.unwrap_or_default();
        let got: Vec<_> = entities.iter().map(|e| e.span.slice(&gold.text)).collect();
        assert_eq!(got, ["Ann Lee", "Acme", "Oslo"]);
        assert_eq!(&*gold.text, "Ann Lee's Acme, Oslo");
    }
}
