//! An article made ready for the model: its words, runs and phrases, what the
//! lexicon knows of them, and what the article itself says elsewhere.

use super::evidence::Evidences;
use super::lexicon::{LONGEST_PHRASE, Lexicon, Lists};
use super::phrase::{phrases, runs};
use super::word::{Case, Recent, Spelling, Word, mix};
use crate::text::{Span, Token};
use std::ops::Range;

/// An article made ready for the model.
#[derive(Debug)]
pub struct Article {
    pub(super) words: Vec<Word>,
    /// Of the tokens in runs, one run after the other.
    spellings: Vec<Spelling>,
    /// For each token, the lists that hold it alone; set in and beside runs.
    pub(super) lists: Vec<Lists>,
    /// For each token, the lists that hold a phrase of several words that starts there.
    pub(super) begins: Vec<Lists>,
    /// The same for phrases that go on there.
    pub(super) continues: Vec<Lists>,
    pub(super) evidence: Evidences,
    runs: Vec<Run>,
}

/// A run of tokens that could be in names.
#[derive(Debug)]
pub struct Run {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Where the spellings of its tokens start.
    spellings: usize,
    pub(super) sentence: Range<usize>,
    pub(super) style: Style,
    pub(super) phrases: Vec<Range<usize>>,
}

/// How a sentence is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Style {
    /// Like most.
    Plain,
    /// In capitals.
    Capitals,
    /// Most words start with a capital, as in some headlines.
    Title,
}

impl Article {
    /// Reads an article.
    #[must_use]
    pub fn read(text: &str, tokens: &[Token], sentences: &[Span], lexicon: &Lexicon) -> Self {
        let mut recent = Recent::of(tokens.len());
        let words: Vec<_> = tokens
            .iter()
            .map(|token| recent.read(text, *token, lexicon))
            .collect();
        let mut article = Self {
            lists: vec![0; words.len()],
            begins: vec![0; words.len()],
            continues: vec![0; words.len()],
            words,
            spellings: Vec::new(),
            evidence: Evidences::default(),
            runs: Vec::new(),
        };
        let mut first = 0;
        for sentence in sentences {
            let rest = tokens.get(first..).unwrap_or_default();
            let count = rest.partition_point(|t| t.span.start < sentence.end);
            article.read_sentence(first..first + count, lexicon);
            first += count;
        }
        article.evidence.note_lower(&article.words);
        for run in &mut article.runs {
            run.spellings = article.spellings.len();
            let tokens = tokens.get(run.tokens.clone()).unwrap_or_default();
            let spellings = tokens.iter().map(|token| Spelling::read(text, *token));
            article.spellings.extend(spellings);
        }
        article
    }

    /// Where names can be; tokens outside are in none.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// How the token `at`, which lies in `run`, is spelled.
    pub(super) fn spelling(&self, run: &Run, at: usize) -> Option<&Spelling> {
        let offset = at.checked_sub(run.tokens.start)?;
        self.spellings.get(run.spellings + offset)
    }

    fn read_sentence(&mut self, sentence: Range<usize>, lexicon: &Lexicon) {
        let mut found = Vec::new();
        runs(&self.words, sentence.clone(), &mut found);
        if found.is_empty() {
            return;
        }
        let style = style(&self.words[sentence.clone()]);
        for tokens in found {
            self.look_up(&tokens, &sentence, lexicon);
            let mut parts = Vec::new();
            phrases(&self.words, tokens.clone(), |phrase| parts.push(phrase));
            if style != Style::Capitals {
                for phrase in &parts {
                    self.evidence
                        .note(&self.words, &self.lists, phrase.clone(), sentence.clone());
                }
            }
            self.runs.push(Run {
                tokens,
                spellings: 0,
                sentence: sentence.clone(),
                style,
                phrases: parts,
            });
        }
    }

    fn look_up(&mut self, run: &Range<usize>, sentence: &Range<usize>, lexicon: &Lexicon) {
        let near = run.start.saturating_sub(2).max(sentence.start)..(run.end + 2).min(sentence.end);
        for at in near {
            let mut phrase = 0;
            for length in 1..=LONGEST_PHRASE {
                let last = at + length - 1;
                if last >= run.end && length > 1 || last >= sentence.end {
                    break;
                }
                phrase = mix(phrase, self.words[last].lower);
                let lists = lexicon.lists(phrase);
                if length == 1 {
                    self.lists[at] = lists;
                } else if lists != 0 {
                    self.begins[at] |= lists;
                    for inside in &mut self.continues[at + 1..=last] {
                        *inside |= lists;
                    }
                }
            }
        }
    }
}

fn style(words: &[Word]) -> Style {
    let count = |cases: &[Case]| words.iter().filter(|w| cases.contains(&w.case)).count();
    let lower = count(&[Case::Lower]);
    let upper = count(&[Case::Upper]);
    let all = lower + upper + count(&[Case::Initial, Case::Mixed, Case::Single]);
    if upper >= 2 && upper * 10 >= all * 7 {
        Style::Capitals
    } else if all >= 5 && lower * 3 <= all {
        Style::Title
    } else {
        Style::Plain
    }
}
