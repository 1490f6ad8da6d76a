//! A set of articles with their scores.

use super::gold::Gold;
use super::score::{Score, Tallies, score};
use galley::{Text, annotate};

/// A set of articles and their scores.
pub struct Part {
    /// Its name in tables.
    pub name: String,
    /// Whether its cases may be looked at.
    for_use: Use,
    /// In the order of the files.
    pub articles: Vec<Article>,
}

/// What a part may be used for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Its cases are shown.
    Development,
    /// Its counts are shown, its cases never.
    HeldBack,
}

/// One article, scored.
pub struct Article {
    /// As in its gold.
    pub id: String,
    /// What the engine read.
    pub text: Text,
    /// What came of it.
    pub score: Score,
}

impl Part {
    /// Runs the engine on `articles` and scores it.
    #[must_use]
    pub fn score(name: String, for_use: Use, articles: Vec<Gold>) -> Self {
        let scored = |gold: Gold| Article {
            score: score(&gold, &annotate(&gold.text)),
            id: gold.id,
            text: gold.text,
        };
        let articles = articles.into_iter().map(scored).collect();
        Self {
            name,
            for_use,
            articles,
        }
    }

    /// The articles whose cases may be looked at.
    pub fn open(&self) -> &[Article] {
        match self.for_use {
            Use::Development => &self.articles,
            Use::HeldBack => &[],
        }
    }

    /// The sum of its articles' tallies.
    #[must_use]
    pub fn tallies(&self) -> Tallies {
        let mut sum = Tallies::new();
        for article in &self.articles {
            for (scored, tally) in &article.score.tallies {
                *sum.entry(*scored).or_default() += *tally;
            }
        }
        sum
    }
}
