//! What the model is asked of a token: each feature is a hash of a template's
//! number and of what stands there.

use super::article::{Article, Run};
use super::lexicon::LISTS;
use super::word::{Word, mix};
use std::ops::Range;

/// Bits of a feature's key.
pub const FEATURE_BITS: u32 = 25;

/// Pushes the keys of the features of the token `at`, which lies in `run`.
pub fn features(article: &Article, run: &Run, at: usize, out: &mut Vec<u32>) {
    let mut features = Features::from_template(0, out);
    let view = View { article, run };
    word(&mut features, view, at);
    lexicon(&mut features, view, at);
    phrase(&mut features, view, at);
    evidence(&mut features, view, at);
}

/// Collects keys, numbering the templates.
pub(super) struct Features<'o> {
    template: u32,
    out: &'o mut Vec<u32>,
}

impl<'o> Features<'o> {
    /// Templates are numbered from here on.
    pub(super) fn from_template(template: u32, out: &'o mut Vec<u32>) -> Self {
        Self { template, out }
    }

    /// The next template's feature.
    fn add(&mut self, value: u32) {
        self.template += 1;
        let key = mix(self.template, value) >> (32 - FEATURE_BITS);
        self.out.push(key.max(1));
    }

    /// The next template's feature, joined of two values.
    pub(super) fn pair(&mut self, a: u32, b: u32) {
        self.add(mix(a, b));
    }

    /// The next template's feature, when `value` says anything.
    fn some(&mut self, value: u32) {
        if value == 0 {
            self.template += 1;
        } else {
            self.add(value);
        }
    }
}

#[derive(Clone, Copy)]
struct View<'a> {
    article: &'a Article,
    run: &'a Run,
}

impl View<'_> {
    /// The word `offset` tokens from `at`, within the sentence.
    fn word(&self, at: usize, offset: isize) -> &Word {
        at.checked_add_signed(offset)
            .filter(|i| self.run.sentence.contains(i))
            .and_then(|i| self.article.words.get(i))
            .unwrap_or(&Word::NONE)
    }

    fn lists(&self, at: usize, offset: isize) -> u32 {
        at.checked_add_signed(offset)
            .filter(|i| self.run.sentence.contains(i))
            .and_then(|i| self.article.lists.get(i))
            .map_or(0, |lists| u32::from(*lists))
    }
}

/// A word's cluster; of an unknown word, how it is written.
pub(super) fn class(word: &Word) -> u32 {
    if word.cluster.coarse == 0 {
        1000 + word.case as u32
    } else {
        u32::from(word.cluster.coarse)
    }
}

/// The part of a word's cluster; 0 when unknown.
fn fine(word: &Word) -> u32 {
    u32::from(word.cluster.coarse) << 8 | u32::from(word.cluster.part)
}

/// Spelling, shape and cluster, of the word and of its neighbours.
fn word(f: &mut Features<'_>, view: View<'_>, at: usize) {
    let [p2, p1, w, n1, n2] = [-2, -1, 0, 1, 2].map(|offset| view.word(at, offset));
    let Some(spelling) = view.article.spelling(view.run, at) else {
        return;
    };
    let starts = u32::from(at == view.run.sentence.start);
    f.add(0);
    f.add(spelling.exact);
    f.add(w.lower);
    for near in [p2, p1, n1, n2] {
        f.add(near.lower);
    }
    f.pair(p1.lower, w.lower);
    f.pair(w.lower, n1.lower);
    f.pair(p1.lower, n1.lower);
    f.add(w.shape);
    f.pair(p1.shape, w.shape);
    f.pair(w.shape, n1.shape);
    f.add(mix(mix(p1.shape, w.shape), n1.shape));
    f.pair(p2.shape, p1.shape);
    f.pair(n1.shape, n2.shape);
    f.pair(w.case as u32, starts);
    f.pair(w.case as u32, view.run.style as u32);
    for (prefix, suffix) in spelling.prefixes.iter().zip(spelling.suffixes) {
        f.some(*prefix);
        f.some(suffix);
    }
    f.pair(spelling.suffixes[1], n1.case as u32);
    f.pair(spelling.suffixes[1], p1.case as u32);
    let [c2, c1, c, d1, d2] = [p2, p1, w, n1, n2].map(class);
    for near in [c2, c1, c, d1, d2] {
        f.add(near);
    }
    f.pair(c1, c);
    f.pair(c, d1);
    f.add(mix(mix(c1, c), d1));
    f.pair(c, w.case as u32);
    f.pair(p1.lower, c);
    f.pair(c, n1.lower);
    f.pair(c, starts);
    f.add(mix(mix(c2, c1), c));
    for near in [p1, w, n1] {
        f.some(fine(near));
    }
    f.pair(fine(w), w.case as u32);
}

/// What the lists say, of the word and of its neighbours.
fn lexicon(f: &mut Features<'_>, view: View<'_>, at: usize) {
    let [before, lists, after] = [-1, 0, 1].map(|offset| view.lists(at, offset));
    let get = |lists: &[u16]| lists.get(at).map_or(0, |l| u32::from(*l));
    let begins = get(&view.article.begins);
    let continues = get(&view.article.continues);
    let case = view.word(at, 0).case as u32;
    f.pair(lists, case);
    f.pair(lists, before);
    f.pair(lists, after);
    f.add(mix(mix(before, lists), after));
    f.add(before);
    f.add(after);
    f.some(begins);
    f.some(continues);
    f.pair(lists, view.run.style as u32);
    f.pair(lists, u32::from(at == view.run.sentence.start));
    let template = f.template;
    for bit in (0..LISTS.len()).filter(|bit| (lists | begins | continues) >> bit & 1 == 1) {
        let place = |lists: u32| lists >> bit & 1;
        f.template = template;
        f.pair(
            bit as u32,
            place(lists) | place(begins) << 1 | place(continues) << 2,
        );
    }
    f.template = template + 1;
}

/// The phrase that the word is in, and what stands around it.
fn phrase(f: &mut Features<'_>, view: View<'_>, at: usize) {
    let phrases = &view.run.phrases;
    let index = phrases.partition_point(|phrase| phrase.end <= at);
    let found = phrases.get(index).filter(|phrase| phrase.contains(&at));
    let Some(Range { start, end }) = found.cloned() else {
        f.template += 33;
        return;
    };
    let (first, last) = (view.word(start, 0), view.word(end - 1, 0));
    let (before, after) = (view.word(start, -1), view.word(end, 0));
    let own = class(view.word(at, 0));
    let place = u32::from(at == start) | u32::from(at + 1 == end) << 1;
    let length = (end - start).min(5) as u32;
    f.pair(place, length);
    f.pair(first.lower, place);
    f.pair(last.lower, place);
    f.pair(class(first), place);
    f.pair(class(last), place);
    f.pair(fine(first), place);
    f.pair(fine(last), place);
    f.pair(class(first), class(last));
    f.pair(view.lists(start, 0), place);
    f.pair(view.lists(end - 1, 0), place);
    f.pair(view.lists(start, 0), view.lists(end - 1, 0));
    f.add(before.lower);
    f.add(after.lower);
    f.pair(before.lower, after.lower);
    f.pair(before.lower, view.word(start, -2).lower);
    f.pair(after.lower, view.word(end, 1).lower);
    f.pair(before.lower, own);
    f.pair(after.lower, own);
    f.pair(class(before), class(after));
    f.pair(mix(class(before), class(after)), own);
    f.pair(class(before), view.lists(start, 0));
    f.pair(class(after), view.lists(end - 1, 0));
    f.add(mix(mix(view.lists(start, -1), length), place));
    elsewhere(f, view, start, last);
    let previous = index.checked_sub(1).and_then(|i| phrases.get(i));
    beyond(f, view, before, previous.filter(|p| p.end + 1 == start));
    let next = phrases.get(index + 1);
    beyond(f, view, after, next.filter(|p| p.start == end + 1));
}

/// The phrase on the other side of one word: "Next and *Boots*", "Neal's *Yard Dairy*".
fn beyond(f: &mut Features<'_>, view: View<'_>, joint: &Word, phrase: Option<&Range<usize>>) {
    let Some(phrase) = phrase else {
        f.template += 3;
        return;
    };
    let last = view.word(phrase.end - 1, 0);
    f.pair(joint.lower, class(last));
    f.pair(joint.lower, view.lists(phrase.end - 1, 0));
    f.pair(joint.lower, view.lists(phrase.start, 0));
}

/// What stands around the phrases elsewhere that end in the same word.
fn elsewhere(f: &mut Features<'_>, view: View<'_>, start: usize, last: &Word) {
    let template = f.template;
    for found in view.article.evidence.contexts(last, start) {
        f.template = template;
        f.some(found.before.lower);
        f.some(found.after.lower);
        f.some(found.before.class);
        f.some(found.after.class);
    }
    f.template = template + 4;
}

/// What the rest of the article says.
fn evidence(f: &mut Features<'_>, view: View<'_>, at: usize) {
    let word = view.word(at, 0);
    if !word.is_capitalised() {
        return;
    }
    let starts = u32::from(at == view.run.sentence.start);
    let known = view.article.evidence.of(word);
    let seen = u32::from(known.seen);
    f.pair(seen, starts);
    f.pair(seen, view.run.style as u32);
    f.pair(seen, class(word));
    f.pair(seen, view.lists(at, 0));
    let (first, last) = known.ends;
    f.add(first);
    f.add(last);
    let is_first = u32::from(first == word.lower);
    let is_last = u32::from(last == word.lower);
    f.add(mix(u32::from(known.length.min(5)), is_first | is_last << 1));
    f.some(view.article.evidence.expansion(word).unwrap_or(0));
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Marked, lexicon};
    use super::super::word::lower_hash;
    use super::*;
    use std::collections::HashSet;

    /// The features of `word` where it first stands in a run.
    #[track_caller]
    fn read(text: &str, word: &str) -> HashSet<u32> {
        let words = [("Mr", "titles"), ("Sarah", "given"), ("Kent", "places")];
        let article = Marked::read(text, &lexicon(&words)).article;
        let hash = lower_hash(word);
        let mut places = article
            .runs()
            .iter()
            .flat_map(|run| run.tokens.clone().map(move |at| (run, at)));
        let Some((run, at)) = places.find(|(_, at)| article.words[*at].lower == hash) else {
            panic!("{text}: no {word} in a run");
        };
        let mut keys = Vec::new();
        features(&article, run, at, &mut keys);
        assert!(keys.iter().all(|key| (1..1 << FEATURE_BITS).contains(key)));
        keys.into_iter().collect()
    }

    #[test]
    fn what_does_not_touch_a_name_does_not_change_it() {
        for (word, a, b) in [
            (
                "Kotoko",
                "He met Kotoko there.",
                "He met Kotoko there. It rained.",
            ),
            (
                "Beyonce",
                "He met Beyoncé there.",
                "He met Beyonce\u{301} there.",
            ),
            ("O'Brien", "He met O’Brien there.", "He met O'Brien there."),
        ] {
            assert_eq!(read(a, word), read(b, word), "{a}");
        }
    }

    #[test]
    fn what_stands_by_a_name_changes_it() {
        for (a, b) in [
            ("He met Kotoko there.", "He met Mr Kotoko there."),
            ("He met Kotoko there.", "He met Sarah Kotoko there."),
            ("He met Kotoko there.", "He met kotoko in Kotoko there."),
            ("He met Kotoko there.", "HE MET KOTOKO THERE."),
            (
                "He met Kotoko there.",
                "He met Kotoko there. The Kotoko goalkeeper left.",
            ),
            (
                "He met Kotoko there.",
                "He met Kotoko there. She saw Asante Kotoko win.",
            ),
        ] {
            assert_ne!(read(a, "Kotoko"), read(b, "Kotoko"), "{b}");
        }
    }
}
