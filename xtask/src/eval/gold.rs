//! Gold articles in the project's inline format; `tests/gold/README.md` tells the form.

use galley::detect::{Label, claims::Kind};
use galley::{Span, Text};

/// An article and what is true of it. A layer that nobody marked is `None`.
#[derive(Debug)]
pub struct Gold {
    /// Unique among all gold.
    pub id: String,
    /// What the engine gets.
    pub text: Text,
    /// The labels that `entities` is complete for.
    pub labels: Vec<Label>,
    /// In order, without overlap.
    pub entities: Option<Vec<GoldEntity>>,
    /// In order.
    pub sentences: Option<Vec<Span>>,
    /// In order; a quotation over paragraphs may be marked piece by piece.
    pub quotes: Option<Vec<GoldQuote>>,
    /// Which quotation marks `quotes` is complete for.
    pub marks: Marks,
    /// Sentences judged as a fact-checker would, in order; maybe not all.
    pub claims: Option<Vec<GoldClaim>>,
    /// For each actor the strings that stand for it, fullest first.
    pub actors: Option<Vec<Vec<String>>>,
}

/// A span with a label.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldEntity {
    /// Where.
    pub span: Span,
    /// What.
    pub label: Label,
    /// Its value, in the notation of [`super::value`].
    pub value: Option<String>,
    /// A doubtful one is neither missed nor wrong.
    pub doubtful: bool,
}

/// A passage in quotation marks.
#[derive(Clone, Debug, PartialEq)]
pub struct GoldQuote {
    /// With its marks.
    pub span: Span,
    /// Whose words.
    pub said: Said,
}

/// A sentence and what a fact-checker thinks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoldClaim {
    /// Where.
    pub span: Span,
    /// How much one would want to check it, 0 to 3.
    pub worth: u8,
    /// What it states.
    pub kind: Kind,
}

impl GoldClaim {
    /// Whether it is worth a check.
    pub const fn is_claim(self) -> bool {
        self.worth >= 2
    }
}

/// Kinds of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// All.
    All,
    /// Double ones and guillemets.
    Double,
}

impl Marks {
    /// Whether a passage that begins so is judged.
    pub fn judge(self, passage: &str) -> bool {
        self == Self::All || passage.starts_with(DOUBLE_OPENING)
    }
}

const DOUBLE_OPENING: [char; 4] = ['“', '«', '"', '„'];

/// Whose words a passage in quotation marks is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// This one's; the fullest form that the text has, or a role.
    By(String),
    /// Somebody's, the text does not tell whose.
    Unknown,
    /// Nobody's: a title, a nickname, a scare quote.
    Nobody,
}

impl Said {
    /// `-` is nobody, `?` unknown.
    pub fn parse(s: &str) -> Self {
        match s.trim() {
            "-" => Self::Nobody,
            "?" | "" => Self::Unknown,
            name => Self::By(name.to_owned()),
        }
    }
}

/// What a file marks, as its `@layers:` and `@labels:` say.
struct Form {
    layers: Vec<String>,
    labels: Vec<Label>,
}

impl Form {
    fn has(&self, layer: &str) -> bool {
        self.layers.iter().any(|l| l == layer)
    }
}

/// A mark of the body, before it is known which layer it belongs to.
struct Mark<'a> {
    span: Span,
    name: &'a str,
    value: Option<&'a str>,
}

/// Reads the articles of one file.
///
/// # Errors
/// A sentence that names the article and what is wrong with it.
pub fn parse(content: &str) -> Result<Vec<Gold>, String> {
    let mut form = Form {
        layers: vec!["entities".into(), "speakers".into()],
        labels: Label::ALL.to_vec(),
    };
    let mut sections = content.split("\n## ");
    let preamble = sections.next().unwrap_or_default();
    // A file may open with its first article.
    let first = preamble.strip_prefix("## ");
    if first.is_none() {
        for line in preamble.lines() {
            if let Some(layers) = line.strip_prefix("@layers:") {
                form.layers = layers.split_whitespace().map(str::to_owned).collect();
            } else if let Some(labels) = line.strip_prefix("@labels:") {
                form.labels = labels
                    .split_whitespace()
                    .map(|name| Label::from_name(name).ok_or(format!("no label is named {name}")))
                    .collect::<Result<_, _>>()?;
            }
        }
    }
    first
        .into_iter()
        .chain(sections)
        .map(|section| {
            let (header, body) = section.split_once('\n').unwrap_or((section, ""));
            let id = header.split('|').next().unwrap_or_default().trim();
            article(id, body, &form).map_err(|e| format!("{id}: {e}"))
        })
        .collect()
}

fn article(id: &str, body: &str, form: &Form) -> Result<Gold, String> {
    let mut speakers: Option<&str> = None;
    let mut lines = Vec::new();
    for line in body.lines().filter(|line| !line.trim().is_empty()) {
        match line.strip_prefix("@speakers:") {
            Some(names) => speakers = Some(names),
            None => lines.push(line),
        }
    }
    let body = lines.join("\n");
    let (plain, marks, mut ends) = unmark(&body)?;
    let text = Text::new(&plain);
    if *text != *plain {
        return Err("the text changes when it is normalised; write it as it comes out".into());
    }

    let mut gold = Gold {
        id: id.to_owned(),
        labels: form.labels.clone(),
        entities: form.has("entities").then(Vec::new),
        sentences: None,
        quotes: form.has("quotes").then(Vec::new),
        marks: if form.has("speakers") {
            Marks::Double
        } else {
            Marks::All
        },
        claims: None,
        actors: None,
        text,
    };
    for Mark { span, name, value } in marks {
        let layer_is_missing = || format!("a mark {name}, but the file's @layers has none such");
        match name {
            "QUOTE" => gold
                .quotes
                .as_mut()
                .ok_or_else(layer_is_missing)?
                .push(GoldQuote {
                    span,
                    said: Said::parse(value.unwrap_or("?")),
                }),
            _ => {
                let label =
                    Label::from_name(name).ok_or_else(|| format!("no label is named {name}"))?;
                gold.entities
                    .as_mut()
                    .ok_or_else(layer_is_missing)?
                    .push(GoldEntity {
                        span,
                        label,
                        value: value.map(str::to_owned),
                        doubtful: false,
                    });
            }
        }
    }
    if form.has("sentences") {
        ends.extend(plain.match_indices('\n').map(|(at, _)| at as u32));
        ends.push(plain.len() as u32);
        ends.sort_unstable();
        ends.dedup();
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let spans = starts.zip(&ends).map(|(start, end)| {
            let skip = plain[start as usize..*end as usize].len()
                - plain[start as usize..*end as usize].trim_start().len();
            Span::new(start + skip as u32, *end)
        });
        gold.sentences = Some(spans.filter(|s| !s.is_empty()).collect());
    } else if !ends.is_empty() {
        return Err("a ‖, but the file's @layers has no sentences".into());
    }
    if form.has("speakers") {
        let passages = passages(&plain);
        let said: Vec<_> = speakers
            .map(|names| names.split(';').map(Said::parse).collect())
            .unwrap_or_default();
        if passages.len() != said.len() {
            let (passages, said) = (passages.len(), said.len());
            return Err(format!(
                "{passages} passages in double quotation marks, but @speakers names {said}"
            ));
        }
        let quotes = passages.into_iter().zip(said);
        gold.quotes = Some(
            quotes
                .map(|(span, said)| GoldQuote { span, said })
                .collect(),
        );
    }
    Ok(gold)
}

/// The plain text of a body, its `[text|NAME=value]` marks, and where its `‖` stood.
fn unmark(body: &str) -> Result<(String, Vec<Mark<'_>>, Vec<u32>), String> {
    let mut plain = String::with_capacity(body.len());
    let mut marks = Vec::new();
    let mut ends = Vec::new();
    let mut open: Option<u32> = None;
    let mut rest = body;
    while let Some(at) = rest.find(['[', ']', '|', '⟦', '⟧', '‖']) {
        plain.push_str(&rest[..at]);
        let here = plain.len() as u32;
        let mut chars = rest[at..].chars();
        let c = chars.next().unwrap_or_default();
        rest = chars.as_str();
        match (c, open) {
            ('⟦', _) => plain.push('['),
            ('⟧', _) => plain.push(']'),
            ('‖', _) => ends.push(here),
            ('[', None) => open = Some(here),
            ('|', Some(start)) => {
                let (name, after) = rest.split_once(']').ok_or("a mark has no end")?;
                rest = after;
                open = None;
                let (name, value) = match name.split_once('=') {
                    Some((name, value)) => (name, Some(value)),
                    None => (name, None),
                };
                let span = Span::new(start, here);
                marks.push(Mark { span, name, value });
            }
            ('|', None) => plain.push('|'),
            _ => {
                let near: String = plain.chars().rev().take(20).collect();
                let near: String = near.chars().rev().collect();
                return Err(format!(
                    "{c} out of place after “{near}”; write ⟦ ⟧ for brackets of the text"
                ));
            }
        }
    }
    if open.is_some() {
        return Err("a mark has no end".into());
    }
    plain.push_str(rest);
    Ok((plain, marks, ends))
}

/// The passages in double quotation marks, with their marks; the end of a paragraph ends one.
fn passages(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut open: Option<u32> = None;
    for (at, c) in text.char_indices() {
        let end = (at + c.len_utf8()) as u32;
        match (c, open) {
            (c, None) if DOUBLE_OPENING.contains(&c) => open = Some(at as u32),
            ('”' | '»' | '"', Some(start)) => {
                out.push(Span::new(start, end));
                open = None;
            }
            ('\n', Some(start)) => {
                out.push(Span::new(start, at as u32));
                open = None;
            }
            _ => {}
        }
    }
    if let Some(start) = open {
        out.push(Span::new(start, text.len() as u32));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(content: &str) -> Result<Gold, String> {
        parse(content).map(|mut all| all.remove(0))
    }

    #[test]
    fn marks_values_and_brackets() -> Result<(), String> {
        let gold = one("## a-01 | x\n[Ann|PERSON] got [£3m|MONEY=3000000 GBP] ⟦sic⟧.\n")?;
        assert_eq!(&*gold.text, "Ann got £3m [sic].");
        let entities = gold.entities.unwrap_or_default();
        assert_eq!(entities[1].span.slice(&gold.text), "£3m");
        assert_eq!(entities[1].value.as_deref(), Some("3000000 GBP"));
        Ok(())
    }

    #[test]
    fn speakers_pair_with_passages() -> Result<(), String> {
        let gold = one("## a-01\n“Yes,” said Ann of “the hut”.\n@speakers: Ann; -\n")?;
        let said: Vec<_> = gold.quotes.into_iter().flatten().map(|q| q.said).collect();
        assert_eq!(said, [Said::By("Ann".into()), Said::Nobody]);
        assert!(one("## a-01\n“Yes.”\n").is_err());
        Ok(())
    }

    #[test]
    fn sentence_ends() -> Result<(), String> {
        let gold = one("@layers: sentences\n\n## s-01\nHe left.‖ She\nHere.\n")?;
        let got: Vec<_> = gold
            .sentences
            .iter()
            .flatten()
            .map(|s| s.slice(&gold.text))
            .collect();
        assert_eq!(got, ["He left.", "She", "Here."]);
        Ok(())
    }

    #[test]
    fn slips_are_told() {
        for slip in ["[Ann|PERSN]", "[Ann", "Ann]", "[“Yes”|QUOTE=Ann]", "Ann.‖"] {
            assert!(one(&format!("## a-01\n{slip}\n")).is_err(), "{slip}");
        }
    }
}
