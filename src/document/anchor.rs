//! How marks find their place again when the text was edited or the engine got better.
//!
//! A document keeps its text and the spans of its marks, and no quotations beside
//! them: what a mark covers, and what stands around it, can be read there until the
//! very moment when the text changes. Only an [`Orphan`], whose text is gone, carries
//! its words and their context with it, as Hypothesis' annotations do.

use super::{Document, EntityKey, EntityMark, LabelName, QuoteMark, SentenceMark};
use crate::{
    detect::{Analysis, Sentence},
    text::Span,
};
use serde::{Deserialize, Serialize};
use std::{
    collections::{HashMap, HashSet, VecDeque},
    mem,
};

/// A place in a text that may have changed: the W3C's text quote and text position
/// selectors in one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selector {
    /// Where it stood, in bytes.
    pub span: Span,
    /// What stood there.
    pub exact: String,
    /// Up to [`CONTEXT`] bytes before it.
    pub prefix: String,
    /// Up to [`CONTEXT`] bytes after it.
    pub suffix: String,
}

/// How much text around a place is remembered on each side, in bytes.
pub const CONTEXT: usize = 32;

/// How many bytes of context have to agree before words found elsewhere count as the same place.
const AGREEMENT: usize = 8;

/// How many orphans are looked for in an edited text: each costs a pass over it.
const MOST_SEARCHES: usize = 500;

/// A decision whose place is gone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Orphan {
    /// Where it stood.
    pub selector: Selector,
    /// What was decided.
    #[serde(flatten)]
    pub mark: Lost,
}

/// The decision of an orphan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lost {
    /// About a sentence.
    Sentence(SentenceMark),
    /// About an entity under a label.
    Entity(LabelName, EntityMark),
    /// About a quotation.
    Quote(QuoteMark),
}

impl Selector {
    /// The selector of `span` in `text`.
    #[must_use]
    pub fn new(text: &str, span: Span) -> Self {
        let (start, end) = (span.start as usize, span.end as usize);
        let before = text.get(..start).unwrap_or_default();
        let after = text.get(end..).unwrap_or_default();
        Self {
            span,
            exact: span.slice(text).into(),
            prefix: before[before.ceil_char_boundary(before.len().saturating_sub(CONTEXT))..]
                .into(),
            suffix: after[..after.floor_char_boundary(CONTEXT)].into(),
        }
    }

    /// Where its words stand within `window` of `text`: of several places the one whose
    /// surroundings agree best, of equal ones the one nearest to byte `near`.
    #[must_use]
    pub fn find(&self, text: &str, window: Span, near: u32) -> Option<Span> {
        if self.exact.is_empty() {
            return None;
        }
        let found = window
            .slice(text)
            .match_indices(&self.exact)
            .map(|(at, words)| {
                let start = window.start as usize + at;
                let span = Span::of(&(start..start + words.len()));
                (self.agreement(text, span), span)
            });
        let best = found.max_by_key(|(agreement, span)| {
            (*agreement, std::cmp::Reverse(span.start.abs_diff(near)))
        });
        best.map(|(_, span)| span)
    }

    /// How many bytes before and after `span` are as they were.
    fn agreement(&self, text: &str, span: Span) -> usize {
        let before = text.as_bytes()[..span.start as usize].iter().rev();
        let after = text.as_bytes()[span.end as usize..].iter();
        before
            .zip(self.prefix.as_bytes().iter().rev())
            .take_while(|(a, b)| a == b)
            .count()
            + after
                .zip(self.suffix.as_bytes())
                .take_while(|(a, b)| a == b)
                .count()
    }
}

/// Moves the decisions of `document` onto the sentences of `analysis`, which is of the
/// same text: each to the sentence that shares most with its own. One that lies on no
/// sentence, or outside the text, becomes an orphan.
pub(super) fn settle(document: &mut Document, analysis: &Analysis) {
    let text = document.article.text.clone();
    let strays: Vec<_> = document
        .sentences
        .keys()
        .filter(|span| sentence_on(analysis, **span).is_none())
        .copied()
        .collect();
    for span in strays {
        let Some(mark) = document.sentences.remove(&span) else {
            continue;
        };
        match overlapping(&analysis.sentences, span) {
            Some(home) => merge(document.sentences.entry(home).or_default(), mark),
            None => lose(document, &text, span, Lost::Sentence(mark)),
        }
    }
    let fits = |span: Span| {
        text.get(span.range())
            .is_some_and(|words| !words.is_empty())
    };
    let strays: Vec<_> = document
        .entities
        .extract_if(.., |key, _| !fits(key.span))
        .collect();
    for (key, mark) in strays {
        lose(document, &text, key.span, Lost::Entity(key.label, mark));
    }
    let strays: Vec<_> = document
        .quotes
        .extract_if(.., |span, _| !fits(*span))
        .collect();
    for (span, mark) in strays {
        lose(document, &text, span, Lost::Quote(mark));
    }
}

/// Moves the decisions of `document` from the text of `old` to that of `new`. Sentences
/// are paired first, the same by their words and edited ones by what they share; what
/// stands in them goes with them. Orphans whose words are back take their place again.
pub(super) fn revise(document: &mut Document, old: &Analysis, new: &Analysis) {
    let pairs = pair(old, new);
    let (before, after) = (&old.text, &new.text);
    document.article.text = new.text.clone();
    let returning = mem::take(&mut document.orphans);

    for (span, mark) in mem::take(&mut document.sentences) {
        match sentence_on(old, span).and_then(|index| pairs[index]) {
            Some(home) => merge(
                document
                    .sentences
                    .entry(new.sentences[home].span)
                    .or_default(),
                mark,
            ),
            None => lose(document, before, span, Lost::Sentence(mark)),
        }
    }
    let place = |span: Span| {
        let index = old.sentences.partition_point(|s| s.span.end <= span.start);
        let home = new.sentences.get((*pairs.get(index)?)?)?.span;
        let moved = home
            .start
            .saturating_add(span.start.saturating_sub(old.sentences[index].span.start));
        let same = Span::new(moved, moved.saturating_add(span.len()));
        if same.slice(after) == span.slice(before) {
            return Some(same);
        }
        Selector::new(before, span).find(after, home, moved)
    };
    for (key, mark) in mem::take(&mut document.entities) {
        match place(key.span) {
            Some(span) => {
                document.entities.insert(EntityKey { span, ..key }, mark);
            }
            None => lose(document, before, key.span, Lost::Entity(key.label, mark)),
        }
    }
    for (span, mut mark) in mem::take(&mut document.quotes) {
        mark.cue = mark.cue.and_then(place);
        mark.speaker = mark.speaker.and_then(|s| {
            Some(super::SpeakerMark {
                span: place(s.span)?,
                ..s
            })
        });
        match place(span) {
            Some(span) => {
                document.quotes.insert(span, mark);
            }
            None => lose(document, before, span, Lost::Quote(mark)),
        }
    }
    for (searched, orphan) in returning.into_iter().enumerate() {
        let lost = if searched < MOST_SEARCHES {
            restore(document, new, orphan)
        } else {
            Some(orphan)
        };
        document.orphans.extend(lost);
    }
}

/// Gives an orphan its place back; returns it when its words, in their old
/// surroundings, are not in the text.
fn restore(document: &mut Document, new: &Analysis, orphan: Orphan) -> Option<Orphan> {
    let Orphan { selector, mark } = orphan;
    let whole = Span::new(0, new.text.len() as u32);
    let found = selector.find(&new.text, whole, selector.span.start);
    let sure = |span: &Span| {
        let known = selector.prefix.len() + selector.suffix.len();
        selector.agreement(&new.text, *span) >= AGREEMENT.min(known)
    };
    let Some(span) = found else {
        return Some(Orphan { selector, mark });
    };
    match mark {
        Lost::Sentence(mark) => match sentence_on(new, span) {
            Some(_) => merge(document.sentences.entry(span).or_default(), mark),
            None => {
                return Some(Orphan {
                    selector,
                    mark: Lost::Sentence(mark),
                });
            }
        },
        mark if !sure(&span) => return Some(Orphan { selector, mark }),
        Lost::Entity(label, mark) => {
            document
                .entities
                .entry(EntityKey { span, label })
                .or_insert(mark);
        }
        Lost::Quote(mark) => {
            document.quotes.entry(span).or_insert(mark);
        }
    }
    None
}

fn lose(document: &mut Document, text: &str, span: Span, mark: Lost) {
    document.orphans.push(Orphan {
        selector: Selector::new(text, span),
        mark,
    });
}

/// Takes `mark` into `home`, which may already say something.
fn merge(home: &mut SentenceMark, mark: SentenceMark) {
    for tag in mark.tags {
        if !home.tags.iter().any(|t| t.label == tag.label) {
            home.tags.push(tag);
        }
    }
    for suggestion in mark.suggestions {
        if !home.suggestions.iter().any(|s| s.label == suggestion.label) {
            home.suggestions.push(suggestion);
        }
    }
    home.note = match (home.note.take(), mark.note) {
        (Some(there), Some(more)) => Some(format!("{there}\n{more}")),
        (there, more) => there.or(more),
    };
    for (field, value) in mark.extra {
        home.extra.entry(field).or_insert(value);
    }
}

fn sentence_on(analysis: &Analysis, span: Span) -> Option<usize> {
    analysis
        .sentences
        .binary_search_by_key(&span, |s| s.span)
        .ok()
}

/// The sentence that shares most with `span`.
fn overlapping(sentences: &[Sentence], span: Span) -> Option<Span> {
    let from = sentences.partition_point(|s| s.span.end <= span.start);
    let to = sentences.partition_point(|s| s.span.start < span.end);
    let shared = |s: Span| s.end.min(span.end).saturating_sub(s.start.max(span.start));
    // Of equals the first.
    let over = sentences.get(from..to)?.iter().map(|s| s.span).rev();
    over.max_by_key(|s| shared(*s))
}

/// For each sentence of `old` the index of the one in `new` that it became.
fn pair(old: &Analysis, new: &Analysis) -> Vec<Option<usize>> {
    let mut places: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (index, sentence) in new.sentences.iter().enumerate() {
        places
            .entry(sentence.span.slice(&new.text))
            .or_default()
            .push_back(index);
    }
    let mut pairs: Vec<_> = old
        .sentences
        .iter()
        .map(|s| places.get_mut(s.span.slice(&old.text))?.pop_front())
        .collect();
    let mut free: Vec<bool> = vec![true; new.sentences.len()];
    for index in pairs.iter().flatten() {
        free[*index] = false;
    }
    // An edited sentence stands after what the one before it became.
    let mut next = 0;
    for (at, sentence) in old.sentences.iter().enumerate() {
        if let Some(index) = pairs[at] {
            next = index + 1;
            continue;
        }
        let words = words(sentence.span.slice(&old.text));
        let best = (next..new.sentences.len())
            .take(REACH)
            .filter(|index| free[*index])
            .map(|index| {
                (
                    likeness(&words, new.sentences[index].span.slice(&new.text)),
                    index,
                )
            })
            // The most alike; of equals the first.
            .min_by(|a, b| b.0.total_cmp(&a.0))
            .filter(|(likeness, _)| *likeness >= 0.5);
        if let Some((_, index)) = best {
            pairs[at] = Some(index);
            free[index] = false;
            next = index + 1;
        }
    }
    pairs
}

/// How many sentences an edited one is compared with.
const REACH: usize = 20;

fn words(text: &str) -> HashSet<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Dice's coefficient of two sentences' words, 0 to 1.
fn likeness(words_of_one: &HashSet<&str>, other: &str) -> f32 {
    let other = words(other);
    let shared = words_of_one.intersection(&other).count();
    2.0 * shared as f32 / (words_of_one.len() + other.len()).max(1) as f32
}
