//! The engine's analysis of an article against its gold: pure, no printing.

use super::claims::score_claims;
use super::gold::{Gold, GoldEntity};
use super::quotes::{score_actors, score_quotes};
use super::tally::Tally;
use super::value::notation;
use galley::Span;
use galley::detect::{Analysis, Entity, Label};
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
    /// Strings of an actor joined to its fullest one.
    Joined,
    /// Sentences worth a check.
    Claim,
    /// Of an article's likeliest, as many as it has claims.
    ClaimFirst,
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
            Self::ClaimFirst => "claim first".to_owned(),
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
    pub(super) fn right(&mut self, scored: Scored) {
        *self.tallies.entry(scored).or_default() += Tally {
            right: 1,
            found: 1,
            gold: 1,
        };
    }

    pub(super) fn missed(&mut self, scored: Scored, span: Span, text: impl Into<String>) {
        *self.tallies.entry(scored).or_default() += Tally {
            gold: 1,
            ..Tally::default()
        };
        self.wrong(scored, Side::Missed, span, text);
    }

    pub(super) fn spurious(&mut self, scored: Scored, span: Span, text: impl Into<String>) {
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
        score_quotes(gold, quotes, found, &mut score);
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

#[cfg(test)]
mod tests {
    use super::super::gold::parse;
    use super::*;
    use galley::detect::Sentence;

    /// The tally of what is scored, for an analysis with these finds.
    #[track_caller]
    fn check(gold: &str, found: &[(&str, Label)], ends: &[&str], scored: Scored, counts: [u32; 3]) {
        let gold = parse(gold).map(|mut all| all.remove(0));
        let Ok(gold) = gold else {
            panic!("{gold:?}");
        };
        let span = |part: &str| {
            let start = gold.text.find(part).unwrap_or_default();
            Span::of(&(start..start + part.len()))
        };
        let entities = found
            .iter()
            .map(|(part, label)| Entity::new(span(part), *label));
        let sentences = ends.iter().map(|part| Sentence {
            span: span(part),
            paragraph: 0,
            suggestions: Vec::new(),
        });
        let analysis = Analysis {
            text: gold.text.clone(),
            paragraphs: Vec::new(),
            sentences: sentences.collect(),
            entities: entities.collect(),
            quotes: Vec::new(),
            actors: Vec::new(),
        };
        let tally = score(&gold, &analysis).tallies.get(&scored).copied();
        let Tally { right, found, gold } = tally.unwrap_or_default();
        assert_eq!([right, found, gold], counts);
    }

    #[test]
    fn spans_and_labels_are_strict() {
        let gold = "## a-01\n[Ann Lee|PERSON] of [Oslo|PLACE] won.\n";
        let ann = ("Ann Lee", Label::Person);
        check(gold, &[ann], &[], Scored::Label(Label::Person), [1, 1, 1]);
        check(
            gold,
            &[("Ann", Label::Person)],
            &[],
            Scored::Label(Label::Person),
            [0, 1, 1],
        );
        check(
            gold,
            &[ann, ("Oslo", Label::Org)],
            &[],
            Scored::Names,
            [1, 2, 2],
        );
    }

    #[test]
    fn a_value_that_is_missing_is_wrong() {
        let gold = "## a-01\nIt cost [£5|MONEY=5 GBP].\n";
        check(
            gold,
            &[("£5", Label::Money)],
            &[],
            Scored::Value(Label::Money),
            [0, 1, 1],
        );
        check(gold, &[], &[], Scored::Value(Label::Money), [0, 0, 0]);
    }

    #[test]
    fn labels_that_are_not_marked_are_not_judged() {
        let gold = "@layers: entities\n@labels: MONEY\n\n## a-01\nIn Oslo.\n";
        check(gold, &[("Oslo", Label::Place)], &[], Scored::All, [0, 0, 0]);
    }

    #[test]
    fn ends_of_sentences() {
        let gold = "@layers: sentences\n\n## a-01\nYes.‖ No. Or so.\n";
        check(
            gold,
            &[],
            &["Yes.", "No. Or so."],
            Scored::SentenceEnd,
            [2, 2, 2],
        );
        check(
            gold,
            &[],
            &["Yes. No.", "Or so."],
            Scored::SentenceEnd,
            [1, 2, 2],
        );
    }
}
