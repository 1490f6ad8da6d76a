//! Reads the corpora: what each is, which labels it marks, and how far to trust it.

use super::detokenise::detokenise;
use galley::detect::Label;
use galley::detect::names::LABELS;
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// A set of [`LABELS`], one bit each.
pub type Labels = u8;

const ALL: Labels = 0xff;
const PERSON_ORG_PLACE: Labels = 0b111;
/// What corpora of other aims leave unmarked or put under "miscellaneous".
const REST: Labels = !PERSON_ORG_PLACE;
const NORP: Labels = 1 << 3;
const EVENT: Labels = 1 << 4;
const LAW: Labels = 1 << 5;
const WORK: Labels = 1 << 6;
const PRODUCT: Labels = 1 << 7;

/// A marked document.
pub struct Document {
    /// Its name within the corpus.
    pub id: String,
    /// Its corpus.
    pub corpus: &'static Corpus,
    /// Its text.
    pub text: String,
    /// Spans in bytes, in order.
    pub marks: Vec<Mark>,
}

/// A marked span.
#[derive(Clone, Copy)]
pub struct Mark {
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// What it says of the span.
    pub says: Says,
}

/// What a mark says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// A name with this label (index in [`LABELS`]).
    Is(usize),
    /// A name of one of these labels, or none.
    Perhaps(Labels),
}

/// What is known of a corpus.
pub struct Corpus {
    /// Its folder.
    pub name: &'static str,
    files: &'static [&'static str],
    form: Form,
    /// Labels that it marks; of the others, nothing is known.
    pub marks: Labels,
    /// What its label OTHER could be.
    other: Labels,
    /// How much an error on it counts in training.
    pub weight: f32,
    kept: Kept,
    /// Who marked it.
    pub marked: Marked,
}

/// Where a corpus is kept.
#[derive(Clone, Copy)]
enum Kept {
    /// In the folder that the command names.
    Outside,
    /// With the project's gold, since the project wrote it.
    Gold,
}

/// Who marked a corpus.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// People, with care.
    ByHand,
    /// A model of other text.
    ByMachine,
}

impl Corpus {
    /// Whether the first line of a document is its headline: those are news marked
    /// for this project, every label in it.
    pub fn has_headlines(&self) -> bool {
        self.marks == ALL && !matches!(self.form, Form::Tokens(_))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Inline marks, articles under `##` headings.
    Inline,
    /// JSON lines: text and spans in code points.
    Spans,
    /// JSON lines: tokens and BIO tags of a sentence; so many sentences are
    /// taken as one document where the corpus does not name its documents.
    Tokens(usize),
}

/// All corpora.
pub const CORPORA: &[Corpus] = &[
    Corpus {
        name: "newsroom",
        files: &[
            "africa.txt", "asia_east_latin.txt", "asia_west.txt", "uk.txt", "us.txt", "world.txt",
        ],
        form: Form::Inline,
        marks: ALL,
        other: 0,
        weight: 2.0,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "desk",
        files: &[
            "business.txt", "courts.txt", "culture.txt", "live.txt", "local.txt", "sport.txt",
            "state.txt", "wires.txt",
        ],
        form: Form::Inline,
        marks: ALL,
        other: 0,
        weight: 2.0,
        kept: Kept::Gold,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "wikinews",
        files: &["wikinews.jsonl"],
        form: Form::Spans,
        marks: ALL,
        other: 0,
        weight: 2.0,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "gum",
        files: &["gum_train.jsonl", "gum_dev.jsonl"],
        form: Form::Spans,
        marks: PERSON_ORG_PLACE,
        other: REST,
        weight: 1.0,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "uner_ewt_dev",
        files: &["uner_ewt_dev.jsonl"],
        form: Form::Spans,
        marks: PERSON_ORG_PLACE,
        other: REST,
        weight: 1.5,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "wikigold",
        files: &["wikigold.jsonl"],
        form: Form::Tokens(20),
        marks: PERSON_ORG_PLACE,
        other: REST,
        weight: 1.0,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "btc",
        files: &["btc.jsonl"],
        form: Form::Tokens(1),
        marks: PERSON_ORG_PLACE,
        other: REST,
        weight: 0.5,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "wnut17",
        files: &["wnut17_train.jsonl"],
        form: Form::Tokens(1),
        marks: PERSON_ORG_PLACE | WORK | PRODUCT,
        other: REST,
        weight: 0.5,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "crossner",
        files: &["crossner.jsonl"],
        form: Form::Tokens(1),
        marks: PERSON_ORG_PLACE | NORP | EVENT | WORK,
        other: LAW | PRODUCT | WORK | EVENT,
        weight: 0.5,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "docred",
        files: &["docred.jsonl"],
        form: Form::Tokens(8),
        marks: PERSON_ORG_PLACE | NORP,
        other: EVENT | LAW | WORK | PRODUCT,
        weight: 0.5,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "europarl",
        files: &["europarl.jsonl"],
        form: Form::Tokens(20),
        marks: PERSON_ORG_PLACE | NORP,
        other: EVENT | LAW | WORK | PRODUCT,
        weight: 1.0,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "grobid_ner",
        files: &["grobid_ner.jsonl"],
        form: Form::Spans,
        marks: NORP | EVENT | LAW | WORK | PRODUCT,
        other: REST,
        weight: 0.5,
        kept: Kept::Outside,
        marked: Marked::ByHand,
    },
    Corpus {
        name: "voa_silver",
        files: &["voa_silver.jsonl"],
        form: Form::Tokens(15),
        marks: ALL,
        other: 0,
        weight: 0.3,
        kept: Kept::Outside,
        marked: Marked::ByMachine,
    },
    Corpus {
        name: "timeline_silver",
        files: &["timeline_silver.jsonl"],
        form: Form::Tokens(20),
        marks: ALL,
        other: 0,
        weight: 0.3,
        kept: Kept::Outside,
        marked: Marked::ByMachine,
    },
];

/// All documents of all corpora below `folder`, in order.
pub fn read(folder: &str) -> Result<Vec<Document>, String> {
    let mut documents = Vec::new();
    for corpus in CORPORA {
        for file in corpus.files {
            let home = match corpus.kept {
                Kept::Outside => Path::new(folder),
                Kept::Gold => Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/gold")),
            };
            let path = home.join(corpus.name).join(file);
            let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            let read = match corpus.form {
                Form::Inline => Ok(inline(corpus, &text)),
                Form::Spans => spans(corpus, &text),
                Form::Tokens(length) => tokens(corpus, &text, length),
            };
            documents.extend(read.map_err(|e| format!("{}: {e}", path.display()))?);
        }
    }
    Ok(documents)
}

fn inline(corpus: &'static Corpus, file: &str) -> Vec<Document> {
    file.split("\n## ")
        .map(|part| {
            let (head, body) = part.split_once('\n').unwrap_or((part, ""));
            let id = head
                .trim_start_matches("## ")
                .split(" |")
                .next()
                .unwrap_or(head);
            let mut document = Document {
                id: id.to_owned(),
                corpus,
                text: String::new(),
                marks: Vec::new(),
            };
            for line in body.lines().filter(|l| !l.starts_with("@speakers:")) {
                read_inline(line, &mut document);
                document.text.push('\n');
            }
            document
        })
        .collect()
}

/// Reads `[text|LABEL]` marks; `⟦` and `⟧` stand for square brackets.
fn read_inline(line: &str, document: &mut Document) {
    let plain = |s: &str| s.replace('⟦', "[").replace('⟧', "]");
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        document.text += &plain(before);
        let (mark, after) = after.split_once(']').unwrap_or((after, ""));
        let (text, label) = mark.rsplit_once('|').unwrap_or((mark, ""));
        let start = document.text.len();
        document.text += &plain(text);
        if let Some(label) = index(label) {
            document.marks.push(Mark {
                start,
                end: document.text.len(),
                says: Says::Is(label),
            });
        }
        rest = after;
    }
    document.text += &plain(rest);
}

#[derive(Deserialize)]
struct Spans {
    id: String,
    text: String,
    entities: Vec<Entity>,
}

#[derive(Deserialize)]
struct Entity {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    label: String,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    nested: bool,
}

fn spans(corpus: &'static Corpus, file: &str) -> Result<Vec<Document>, String> {
    file.lines()
        .map(|line| {
            let read: Spans = serde_json::from_str(line).map_err(|e| e.to_string())?;
            let mut bytes: Vec<usize> = read.text.char_indices().map(|(at, _)| at).collect();
            bytes.push(read.text.len());
            let mut marks = Vec::new();
            for entity in read.entities.iter().filter(|e| !e.nested) {
                let (Some(start), Some(end)) = (bytes.get(entity.start), bytes.get(entity.end))
                else {
                    return Err(format!("{}: a span past the end", read.id));
                };
                if let Some(says) = says(corpus, &entity.label, entity.optional) {
                    marks.push(Mark {
                        start: *start,
                        end: *end,
                        says,
                    });
                }
            }
            marks.sort_by_key(|m| (m.start, std::cmp::Reverse(m.end)));
            Ok(Document {
                id: read.id,
                corpus,
                text: read.text,
                marks,
            })
        })
        .collect()
}

#[derive(Deserialize)]
struct Sentence {
    doc: Option<String>,
    tokens: Vec<String>,
    tags: Vec<String>,
}

fn tokens(corpus: &'static Corpus, file: &str, length: usize) -> Result<Vec<Document>, String> {
    let mut documents: Vec<Document> = Vec::new();
    let mut count = 0;
    let mut name = None;
    for line in file.lines() {
        let sentence: Sentence = serde_json::from_str(line).map_err(|e| e.to_string())?;
        let new = match &sentence.doc {
            Some(_) => sentence.doc != name,
            None => count == length,
        };
        if new || documents.is_empty() {
            count = 0;
            name.clone_from(&sentence.doc);
            documents.push(Document {
                id: name.clone().unwrap_or_else(|| documents.len().to_string()),
                corpus,
                text: String::new(),
                marks: Vec::new(),
            });
        }
        count += 1;
        let Some(document) = documents.last_mut() else {
            continue;
        };
        let places = detokenise(&sentence.tokens, &mut document.text);
        for ((start, end), tag) in places.into_iter().zip(&sentence.tags) {
            if let (Some(_), Some(last)) = (tag.strip_prefix("I-"), document.marks.last_mut()) {
                last.end = end;
            } else if matches!(tag.as_str(), "B-NORP" | "B-PLACE")
                && is_compound(&document.text[start..end])
            {
                let says = Says::Perhaps(ALL);
                document.marks.push(Mark { start, end, says });
            } else if let Some(says) = tag.strip_prefix("B-").and_then(|l| says(corpus, l, false)) {
                document.marks.push(Mark { start, end, says });
            } else if tag != "O" {
                // A label that is not ours: its other tokens must not lengthen the last mark.
                document.marks.push(Mark {
                    start,
                    end,
                    says: Says::Perhaps(0),
                });
            }
        }
        document.text.push('\n');
    }
    Ok(documents)
}

/// "U.S.-Mexican": one token there, two names to us.
fn is_compound(token: &str) -> bool {
    let starts_high = |part: &str| part.starts_with(char::is_uppercase);
    token
        .split_once('-')
        .is_some_and(|(a, b)| starts_high(a) && starts_high(b))
}

/// What the corpus says by a label; `None` when the label is none of ours.
fn says(corpus: &Corpus, label: &str, doubtful: bool) -> Option<Says> {
    if let Some(label) = index(label) {
        if doubtful || corpus.marks >> label & 1 == 0 {
            return Some(Says::Perhaps(1 << label));
        }
        return Some(Says::Is(label));
    }
    match label {
        "OTHER" | "TITLE" => Some(Says::Perhaps(corpus.other)),
        _ => None,
    }
}

fn index(label: &str) -> Option<usize> {
    let label = Label::from_name(label)?;
    LABELS.iter().position(|l| *l == label)
}
