//! What the rest of the article says of a word: a name that is clear in one
//! place helps where it is not (Chieu and Ng, "Named entity recognition with a
//! maximum entropy approach", CoNLL 2003).

use super::features::class;
use super::lexicon::{GIVEN, Lists, TITLE};
use super::table::ByHash;
use super::word::{Case, Word, initials_hash, lower_hash};
use std::ops::Range;
use std::sync::LazyLock;

/// What was seen of one word in lower case, anywhere in the article.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// Bits of [`LOWER`] to [`SPEAKS`].
    pub seen: u8,
    /// First and last word of the longest phrase that holds it.
    pub ends: (u32, u32),
    /// Words in that phrase.
    pub length: u8,
}

/// It stands in the article without a capital.
pub(super) const LOWER: u8 = 1;
/// It has its capital where no sentence starts.
pub(super) const MIDDLE: u8 = 2;
/// It follows a title.
pub(super) const TITLED: u8 = 4;
/// It follows a given name in the same phrase.
pub(super) const NAMED: u8 = 8;
/// It follows "in", "at", "near" or "from".
pub(super) const WHERE: u8 = 16;
/// It stands beside "said" and the like.
pub(super) const SPEAKS: u8 = 32;

/// A word beside a phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beside {
    /// Its hash; 0 where the sentence starts or ends.
    pub lower: u32,
    /// Its [class].
    pub class: u32,
}

/// What stands around a phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    /// Where the phrase starts: a token.
    start: usize,
    pub before: Beside,
    pub after: Beside,
}

/// Contexts that are kept for one word.
const CONTEXTS: usize = 4;

/// The evidence of one article.
#[derive(Debug, Default)]
pub(super) struct Evidences {
    words: ByHash<Evidence>,
    /// By a phrase's last word.
    contexts: ByHash<([Context; CONTEXTS], usize)>,
    /// Initials of phrases, and their last word.
    acronyms: ByHash<u32>,
}

struct Cues {
    places: [u32; 4],
    speech: [u32; 7],
}

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues {
    places: ["in", "at", "near", "from"].map(lower_hash),
    speech: ["said", "says", "told", "added", "who", "he", "she"].map(lower_hash),
});

impl Evidences {
    /// Takes note of a phrase in a sentence.
    pub(super) fn note(
        &mut self,
        words: &[Word],
        lists: &[Lists],
        phrase: Range<usize>,
        sentence: Range<usize>,
    ) {
        let cues = &*CUES;
        let inside = |i: usize| sentence.contains(&i);
        let before = phrase.start.checked_sub(1).filter(|i| inside(*i));
        let after = Some(phrase.end).filter(|i| inside(*i));
        let lower = |i: usize| words[i].lower;
        let mut common = 0;
        if before.is_some_and(|i| cues.places.contains(&lower(i))) {
            common |= WHERE;
        }
        if [before, after]
            .into_iter()
            .flatten()
            .any(|i| cues.speech.contains(&lower(i)))
        {
            common |= SPEAKS;
        }
        let ends = (lower(phrase.start), lower(phrase.end - 1));
        let length = u8::try_from(phrase.len()).unwrap_or(u8::MAX);
        for at in phrase.clone() {
            if !words[at].is_capitalised() {
                continue;
            }
            let seen = self.words.entry(lower(at)).or_default();
            seen.seen |= common;
            if at > sentence.start {
                seen.seen |= MIDDLE;
                if lists[at - 1] & TITLE != 0 {
                    seen.seen |= TITLED;
                }
            }
            if at > phrase.start && lists[phrase.start] & GIVEN != 0 {
                seen.seen |= NAMED;
            }
            if length > seen.length {
                seen.length = length;
                seen.ends = ends;
            }
        }
        let beside = |i: Option<usize>| {
            i.map_or(Beside::default(), |i| Beside {
                lower: lower(i),
                class: class(&words[i]),
            })
        };
        let context = Context {
            start: phrase.start,
            before: beside(before),
            after: beside(after),
        };
        let (kept, count) = self.contexts.entry(ends.1).or_default();
        let alike = |kept: &Context| {
            kept.before.lower == context.before.lower && kept.after.lower == context.after.lower
        };
        if kept.iter().take(*count).any(alike) {
            // Its weight would count twice.
        } else if let Some(free) = kept.get_mut(*count) {
            *free = context;
            *count += 1;
        }
        if phrase.len() > 1 {
            let capitals = phrase.filter(|i| words[*i].is_capitalised());
            self.acronyms
                .entry(initials_hash(capitals.map(|i| words[i].initial)))
                .or_insert(ends.1);
        }
    }

    /// Takes note of the words that stand without a capital too.
    pub(super) fn note_lower(&mut self, words: &[Word]) {
        for word in words.iter().filter(|w| w.case == Case::Lower) {
            if let Some(seen) = self.words.get_mut(&word.lower) {
                seen.seen |= LOWER;
            }
        }
    }

    /// What is known of a word.
    pub(super) fn of(&self, word: &Word) -> Evidence {
        self.words.get(&word.lower).copied().unwrap_or_default()
    }

    /// What stands around other phrases that end in `last` than the one that
    /// starts at `start`; alike ones once.
    pub(super) fn contexts(&self, last: &Word, start: usize) -> impl Iterator<Item = &Context> {
        let found = self.contexts.get(&last.lower);
        let others = found
            .into_iter()
            .flat_map(|(kept, count)| kept.iter().take(*count));
        others.filter(move |context| context.start != start)
    }

    /// The last word of the phrase whose initials `word` is.
    pub(super) fn expansion(&self, word: &Word) -> Option<u32> {
        (word.case == Case::Upper)
            .then(|| self.acronyms.get(&word.lower).copied())
            .flatten()
    }
}
