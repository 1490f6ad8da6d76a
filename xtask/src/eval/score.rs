//! The engine's analysis of an article against its gold: pure, no printing.

use super::gold::{Gold, GoldEntity, GoldQuote, Said};
use super::tally::Tally;
use super::value::notation;
use galley::Span;
use galley::detect::{Actor, Analysis, Entity, Label, Quote, Tag};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Tallies by what is scored, in the order of printing.
pub type Tallies = BTreeMap<Scored, Tally>;

/// What a tally counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scored {
    /// Entities of one label: strict span and label.
    Label(Label),
    /// PERSON, ORG and PLACE together.
    Names,
    /// All labels together.
    All,
    /// Values, where span and label are right.
    Value(Label),
    /// Ends of sentences.
    SentenceEnd,
    /// Passages in quotation marks: right where a quotation is found there.
    Quote,
    /// Speech told apart from what is nobody's words.
    Speech,
    /// Who says it, where the text tells.
    Speaker,
    /// Pairs of strings that stand for one actor.
    Joined,
    /// Sentences worth a check.
    Claim,
}

impl Scored {
    /// Its name in tables and in the results file.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Label(label) => label.name().to_owned(),
            Self::Names => "names".to_owned(),
            Self::All => "all".to_owned(),
            Self::Value(label) => format!("{} value", label.name()),
            Self::SentenceEnd => "sentence end".to_owned(),
            Self::Quote => "quote".to_owned(),
            Self::Speech => "speech".to_owned(),
            Self::Speaker => "speaker".to_owned(),
            Self::Joined => "actors joined".to_owned(),
            Self::Claim => "claim".to_owned(),
        }
    }
}

/// Which side of a difference a case stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// In the gold, not found.
    Missed,
    /// Found, not in the gold.
    Spurious,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// What it counts for.
    pub scored: Scored,
    /// Missed or spurious.
    pub side: Side,
    /// Where.
    pub span: Span,
    /// The text there, and what was said of it if that is not plain.
    pub text: String,
}

/// The score of one article.
#[derive(Debug, Default)]
pub struct Score {
    /// Counts by what is scored.
    pub tallies: Tallies,
    /// All that is wrong, in the order of the layers.
    pub wrong: Vec<Wrong>,
}

impl Score {
    fn right(&mut self, scored: Scored) {
        *self.tallies.entry(scored).or_default() += Tally {
            right: 1,
            found: 1,
            gold: 1,
        };
    }

    fn missed(&mut self, scored: Scored, span: Span, text: impl Into<String>) {
        *self.tallies.entry(scored).or_default() += Tally {
            gold: 1,
            ..Tally::default()
        };
        self.wrong(scored, Side::Missed, span, text);
    }

    fn spurious(&mut self, scored: Scored, span: Span, text: impl Into<String>) {
        *self.tallies.entry(scored).or_default() += Tally {
            found: 1,
            ..Tally::default()
        };
        self.wrong(scored, Side::Spurious, span, text);
    }

    fn wrong(&mut self, scored: Scored, side: Side, span: Span, text: impl Into<String>) {
        let text = text.into().replace('\n', "⏎");
        self.wrong.push(Wrong {
            scored,
            side,
            span,
            text,
        });
    }
}

/// Scores one article on all layers that its gold has.
#[must_use]
pub fn score(gold: &Gold, found: &Analysis) -> Score {
    let mut score = Score::default();
    if let Some(entities) = &gold.entities {
        score_entities(gold, entities, found, &mut score);
    }
    if let Some(sentences) = &gold.sentences {
        let found: Vec<_> = found.sentences.iter().map(|s| s.span).collect();
        score_sentences(&gold.text, sentences, &found, &mut score);
    }
    if let Some(quotes) = &gold.quotes {
        score_quotes(&gold.text, quotes, found, &mut score);
    }
    if let Some(actors) = &gold.actors {
        score_actors(actors, &found.actors, &mut score);
    }
    if let Some(claims) = &gold.claims {
        score_claims(claims, found, &mut score);
    }
    score
}

fn score_entities(gold: &Gold, entities: &[GoldEntity], found: &Analysis, score: &mut Score) {
    let text: &str = &gold.text;
    let judged = |e: &&Entity| gold.labels.contains(&e.label);
    let by_place: HashMap<_, _> = found
        .entities
        .iter()
        .filter(judged)
        .map(|e| ((e.span, e.label), e))
        .collect();
    let wanted: HashSet<_> = entities.iter().map(|e| (e.span, e.label)).collect();
    for want in entities {
        let covered = want.span.slice(text);
        match by_place.get(&(want.span, want.label)) {
            Some(_) if want.doubtful => {}
            Some(got) => {
                score.right(Scored::Label(want.label));
                if let Some(value) = &want.value {
                    let got = got.value.as_ref().map_or("-".to_owned(), notation);
                    score_value(want, covered, value, &got, score);
                }
            }
            None if want.doubtful => {}
            None => score.missed(Scored::Label(want.label), want.span, covered),
        }
    }
    for got in found.entities.iter().filter(judged) {
        let doubtful = || {
            entities
                .iter()
                .any(|e| e.doubtful && e.span.overlaps(got.span))
        };
        if !wanted.contains(&(got.span, got.label)) && !doubtful() {
            score.spurious(Scored::Label(got.label), got.span, got.span.slice(text));
        }
    }
    let sum = |labels: &[Label]| {
        let mut sum = Tally::default();
        for label in labels {
            sum += score
                .tallies
                .get(&Scored::Label(*label))
                .copied()
                .unwrap_or_default();
        }
        sum
    };
    let names = sum(&[Label::Person, Label::Org, Label::Place]);
    let all = sum(&Label::ALL);
    score.tallies.insert(Scored::Names, names);
    score.tallies.insert(Scored::All, all);
}

fn score_value(want: &GoldEntity, covered: &str, value: &str, got: &str, score: &mut Score) {
    let scored = Scored::Value(want.label);
    if got == value {
        score.right(scored);
    } else {
        score.missed(scored, want.span, format!("{covered} = {value}"));
        score.spurious(scored, want.span, format!("{covered} = {got}"));
    }
}

/// Ends count by how many characters other than white space stand before them.
fn score_sentences(text: &str, gold: &[Span], found: &[Span], score: &mut Score) {
    let trimmed = |spans: &[Span]| -> HashSet<u32> {
        spans
            .iter()
            .map(|s| s.start + s.slice(text).trim_end().len() as u32)
            .collect()
    };
    let (want, got) = (trimmed(gold), trimmed(found));
    let around = |end: u32| {
        let (before, after) = text.split_at(end as usize);
        let before: Vec<_> = before.chars().rev().take(24).collect();
        let before: String = before.into_iter().rev().collect();
        let after: String = after.chars().take(16).collect();
        format!("{before}‖{after}")
    };
    let mut ends: Vec<_> = want.union(&got).copied().collect();
    ends.sort_unstable();
    for end in ends {
        let span = Span::new(end, end);
        match (want.contains(&end), got.contains(&end)) {
            (true, true) => score.right(Scored::SentenceEnd),
            (true, false) => score.missed(Scored::SentenceEnd, span, around(end)),
            _ => score.spurious(Scored::SentenceEnd, span, around(end)),
        }
    }
}

fn score_quotes(text: &str, gold: &[GoldQuote], found: &Analysis, score: &mut Score) {
    let mut met = HashSet::new();
    for want in gold {
        let covered = want.span.slice(text);
        let head: String = covered.chars().take(40).collect();
        // A quotation over paragraphs may be marked piece by piece.
        let got = found
            .quotes
            .iter()
            .position(|q| q.span == want.span || q.span.contains(want.span));
        let Some(at) = got else {
            score.missed(Scored::Quote, want.span, &head);
            match &want.said {
                Said::Nobody => {}
                said => {
                    score.missed(Scored::Speech, want.span, &head);
                    if let Said::By(name) = said {
                        score.missed(Scored::Speaker, want.span, format!("{head} {name}"));
                    }
                }
            }
            continue;
        };
        met.insert(at);
        score.right(Scored::Quote);
        let quote = &found.quotes[at];
        match (&want.said, quote.speech) {
            (Said::Nobody, false) => {}
            (Said::Nobody, true) => score.spurious(Scored::Speech, want.span, &head),
            (_, true) => score.right(Scored::Speech),
            (_, false) => score.missed(Scored::Speech, want.span, &head),
        }
        score_speaker(text, want, quote, &found.actors, &head, score);
    }
    for (at, quote) in found.quotes.iter().enumerate() {
        if !met.contains(&at) {
            let head: String = quote.span.slice(text).chars().take(40).collect();
            score.spurious(Scored::Quote, quote.span, head);
        }
    }
}

fn score_speaker(
    text: &str,
    want: &GoldQuote,
    quote: &Quote,
    actors: &[Actor],
    head: &str,
    score: &mut Score,
) {
    let actor = quote.speaker.and_then(|s| actors.get(s.actor? as usize));
    let mention = quote.speaker.map(|s| s.span.slice(text));
    let got = actor.map(|a| a.name.as_str()).or(mention);
    match (&want.said, got) {
        (Said::By(name), Some(got)) => {
            let aliases = actor
                .into_iter()
                .flat_map(|a| &a.aliases)
                .map(String::as_str);
            if std::iter::once(got)
                .chain(mention)
                .chain(aliases)
                .any(|s| same_name(s, name))
            {
                score.right(Scored::Speaker);
            } else {
                score.missed(Scored::Speaker, want.span, format!("{head} {name}"));
                score.spurious(Scored::Speaker, want.span, format!("{head} {got}"));
            }
        }
        (Said::By(name), None) => {
            score.missed(Scored::Speaker, want.span, format!("{head} {name}"));
        }
        // Who speaks where the gold does not know is not judged.
        (Said::Unknown, _) | (Said::Nobody, None) => {}
        (Said::Nobody, Some(got)) => {
            score.spurious(Scored::Speaker, want.span, format!("{head} {got}"));
        }
    }
}

/// Whether two strings name the same speaker: equal but for case, article and
/// title, or one the end of the other ("Healey", "John Healey").
fn same_name(a: &str, b: &str) -> bool {
    let words = |s: &str| -> Vec<String> {
        s.to_lowercase()
            .split(|c: char| c.is_whitespace() || matches!(c, '.' | ','))
            .filter(|w| !w.is_empty() && !TITLES.contains(w))
            .map(str::to_owned)
            .collect()
    };
    let (a, b) = (words(a), words(b));
    !a.is_empty() && !b.is_empty() && (a.ends_with(&b) || b.ends_with(&a))
}

/// Words before a name that do not tell who it is.
const TITLES: &[&str] = &[
    "the", "a", "an", "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof",
    "professor",
];

/// Pairs of strings of one gold actor, against pairs of strings that the engine joins.
fn score_actors(gold: &[Vec<String>], found: &[Actor], score: &mut Score) {
    let known: HashSet<&str> = gold.iter().flatten().map(String::as_str).collect();
    let mut got = HashSet::new();
    for actor in found {
        let strings: Vec<&str> = std::iter::once(&actor.name)
            .chain(&actor.aliases)
            .map(String::as_str)
            .filter(|s| known.contains(s))
            .collect();
        got.extend(pairs(&strings));
    }
    let strings = gold
        .iter()
        .map(|a| a.iter().map(String::as_str).collect::<Vec<_>>());
    let want: HashSet<_> = strings.flat_map(|a| pairs(&a)).collect();
    let mut all: Vec<_> = want.union(&got).copied().collect();
    all.sort_unstable();
    let nowhere = Span::new(0, 0);
    for pair in all {
        let text = format!("{} = {}", pair.0, pair.1);
        match (want.contains(&pair), got.contains(&pair)) {
            (true, true) => score.right(Scored::Joined),
            (true, false) => score.missed(Scored::Joined, nowhere, text),
            _ => score.spurious(Scored::Joined, nowhere, text),
        }
    }
}

fn pairs<'a>(strings: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    let pair = |a: &'a str, b: &'a str| if a < b { (a, b) } else { (b, a) };
    let mut out = Vec::new();
    for (at, a) in strings.iter().enumerate() {
        out.extend(
            strings[at + 1..]
                .iter()
                .filter(|b| *b != a)
                .map(|b| pair(a, b)),
        );
    }
    out
}

fn score_claims(gold: &[Span], found: &Analysis, score: &mut Score) {
    for sentence in &found.sentences {
        let text = sentence.span.slice(&found.text);
        let claimed = sentence.suggestions.iter().any(|s| s.tag == Tag::Claim);
        let wanted = gold.iter().any(|claim| mostly(*claim, sentence.span));
        match (wanted, claimed) {
            (true, true) => score.right(Scored::Claim),
            (true, false) => score.missed(Scored::Claim, sentence.span, text),
            (false, true) => score.spurious(Scored::Claim, sentence.span, text),
            (false, false) => {}
        }
    }
}

/// Whether more than half of either lies in the other.
fn mostly(a: Span, b: Span) -> bool {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    2 * shared > a.len().min(b.len())
}
