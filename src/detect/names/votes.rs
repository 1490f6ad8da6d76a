//! The second pass: how the first one took the same words elsewhere in the
//! article (Krishnan and Manning, "An effective two-stage model for exploiting
//! non-local dependencies in named entity recognition", ACL 2006).

use super::article::{Article, Run};
use super::features::Features;
use super::table::ByHash;
use super::tag::{LABELS, OUTSIDE, label_of};
use super::word::mix;

/// The choice "no name", after the labels.
const NONE: usize = LABELS.len();

/// How often each word was taken for each label, or for none.
#[derive(Debug, Default)]
pub struct Votes(ByHash<[u16; LABELS.len() + 1]>);

impl Votes {
    /// Counts the tags of a run.
    pub fn count(&mut self, article: &Article, run: &Run, tags: &[u8]) {
        for (word, tag) in capitalised(article, run, tags) {
            let votes = self.0.entry(word).or_default();
            votes[choice(tag)] = votes[choice(tag)].saturating_add(1);
        }
    }

    /// Takes back what was [counted](Self::count).
    pub fn uncount(&mut self, article: &Article, run: &Run, tags: &[u8]) {
        for (word, tag) in capitalised(article, run, tags) {
            if let Some(votes) = self.0.get_mut(&word) {
                votes[choice(tag)] = votes[choice(tag)].saturating_sub(1);
            }
        }
    }

    /// Pushes the keys of features of the token `at` of `run`, whose tags are
    /// `tags` and do not count now; none when its word stands in no other run.
    pub fn features(
        &self,
        article: &Article,
        run: &Run,
        tags: &[u8],
        at: usize,
        out: &mut Vec<u32>,
    ) {
        let Some(word) = article.words.get(at).filter(|w| w.is_capitalised()) else {
            return;
        };
        let Some(votes) = self.0.get(&word.lower) else {
            return;
        };
        let total: u16 = votes.iter().fold(0, |sum, n| sum.saturating_add(*n));
        if total == 0 {
            return;
        }
        let best = (0..votes.len())
            .rev()
            .max_by_key(|i| votes[*i])
            .unwrap_or(NONE);
        let sure = u32::from(u32::from(votes[best]) * 10 >= u32::from(total) * 8);
        let many = u32::from(total.min(4));
        let tag = tags
            .get(at - run.tokens.start)
            .map_or(NONE, |tag| choice(*tag));
        let winner = best as u32 * 2 + sure;
        let starts = u32::from(at == run.sentence.start);
        let mut features = Features::from_template(200, out);
        features.pair(winner, many);
        features.pair(winner, tag as u32);
        features.pair(winner, mix(word.case as u32, starts));
        features.pair(winner, run.style as u32);
    }
}

fn capitalised<'a>(
    article: &'a Article,
    run: &Run,
    tags: &'a [u8],
) -> impl Iterator<Item = (u32, u8)> + 'a {
    let words = article.words.get(run.tokens.clone()).unwrap_or_default();
    let pairs = words.iter().zip(tags);
    pairs
        .filter(|(word, _)| word.is_capitalised())
        .map(|(word, tag)| (word.lower, *tag))
}

fn choice(tag: u8) -> usize {
    match usize::from(tag) {
        OUTSIDE => NONE,
        tag => label_of(tag).min(NONE),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tag::{TAGS, begin};
    use super::super::testing::{Marked, lexicon};
    use super::*;

    /// The number of features of the word `word` where it stands last, after
    /// all runs were counted.
    #[track_caller]
    fn check(marked: &str, word: &str, expected: usize) {
        let Marked { article, tags, .. } = &Marked::read(marked, &lexicon(&[]));
        let mut votes = Votes::default();
        for (run, tags) in article.runs().iter().zip(tags) {
            votes.count(article, run, tags);
        }
        let word = super::super::lower_hash(word);
        let runs = article.runs().iter().zip(tags).rev();
        let places = runs.flat_map(|(run, tags)| run.tokens.clone().map(move |at| (run, tags, at)));
        let mut found = places.filter(|(.., at)| article.words[*at].lower == word);
        let Some((run, tags, at)) = found.next() else {
            panic!("{marked}: no such word");
        };
        votes.uncount(article, run, tags);
        let mut keys = Vec::new();
        votes.features(article, run, tags, at, &mut keys);
        assert_eq!(keys.len(), expected, "{marked}");
    }

    #[test]
    fn a_word_hears_of_itself_elsewhere() {
        check("[Kotoko|ORG] won. They said Kotoko lost.", "Kotoko", 4);
    }

    #[test]
    fn a_word_does_not_hear_its_own_run() {
        check("[Kotoko|ORG] won.", "Kotoko", 0);
        check("[Kotoko|ORG] and [Kotoko|PLACE] won.", "Kotoko", 0);
    }

    #[test]
    fn a_tag_is_a_choice() {
        assert_eq!(choice(begin(2) as u8), 2);
        assert_eq!(choice(OUTSIDE as u8), NONE);
        assert_eq!(choice(TAGS as u8 - 1), LABELS.len() - 1);
    }
}
