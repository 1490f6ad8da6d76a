//! Short names that stand for a longer one of the article: letters in brackets after a
//! name, storms that go by their own name alone, and firms that go by their first word.

use super::article::Article;
use super::lexicon::{CITY, DEMONYM, FAMILY, GIVEN, Lists, PLACE, TITLE};
use super::rules::{Name, word, write};
use super::table::ByHash;
use super::tag::LABELS;
use super::word::{Case, Word, lower_hash};
use crate::detect::Label;
use std::sync::LazyLock;

/// What has a name of its own after it, by which alone it goes later on ("Hurricane Lorenzo").
const STORMS: &str = "typhoon hurricane cyclone storm";

/// How the names of firms end; such a firm goes by its first word alone later on ("Tesco plc").
const FIRMS: &str = "ab ag airlines airways asa bancorp breweries capital co company corp corporation foods gmbh \
    group holdings inc industries limited llc llp ltd motors nv oyj partners pharmaceuticals plc pte pty sa \
    securities spa technologies ventures";

struct Words {
    open: u32,
    close: u32,
    storms: Vec<u32>,
    firms: Vec<u32>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let hashes = |words: &str| words.split_whitespace().map(lower_hash).collect();
    Words {
        open: lower_hash("("),
        close: lower_hash(")"),
        storms: hashes(STORMS),
        firms: hashes(FIRMS),
    }
});

/// Gives short names the label of the long ones that they stand for, once all
/// runs have their tags: letters in brackets after a name, storms that go by their
/// own name alone, and firms that go by their first word.
pub(super) fn settle_short_names(article: &Article, tags: &mut [Vec<u8>]) {
    let labels = short_names(article, tags);
    if labels.is_empty() {
        return;
    }
    for (run, tags) in article.runs().iter().zip(tags) {
        let words = article.words.get(run.tokens.clone()).unwrap_or_default();
        let mut at = 0;
        while let Some(mut name) = Name::next(tags, at) {
            at = name.end;
            let label = labels.get(&word(words, name.start).lower);
            if let Some(label) = label.filter(|_| name.length() == 1) {
                name.label = *label;
                write(tags, name);
            }
        }
    }
}

/// By their only word, the short names of an article and their labels.
fn short_names(article: &Article, tags: &[Vec<u8>]) -> ByHash<usize> {
    let words = &article.words;
    let is = |name: Name, label| LABELS.get(name.label) == Some(&label);
    let mut labels = ByHash::default();
    let mut people = Vec::new();
    let mut last: Option<Name> = None;
    for (run, tags) in article.runs().iter().zip(tags) {
        let mut at = 0;
        while let Some(found) = Name::next(tags, at) {
            at = found.end;
            let first = run.tokens.start;
            let name = Name {
                start: first + found.start,
                end: first + found.end,
                ..found
            };
            let is_storm = WORDS.storms.contains(&word(words, name.start).lower);
            if is(name, Label::Event) && name.length() == 2 && is_storm {
                labels.insert(word(words, name.start + 1).lower, name.label);
            }
            if is(name, Label::Org) && is_firm(article, name) {
                labels.insert(word(words, name.start).lower, name.label);
            }
            if is(name, Label::Person) && name.length() > 1 {
                people.push(word(words, name.end - 1).lower);
            }
            if let Some(owner) = last.filter(|owner| is_short_for(words, name, *owner)) {
                labels.insert(word(words, name.start).lower, owner.label);
            }
            last = Some(name);
        }
    }
    // "Dyson" is the man, where the text has one of that name.
    for person in people {
        labels.remove(&person);
    }
    labels
}

/// Whether `name` is a firm's, by its ending, and its first word is nothing else's: "Kenya
/// Airways" is not "Kenya".
fn is_firm(article: &Article, name: Name) -> bool {
    const OTHERS: Lists = GIVEN | FAMILY | CITY | PLACE | DEMONYM | TITLE;
    let last = word(&article.words, name.end - 1).lower;
    let known = article.lists.get(name.start);
    name.length() > 1
        && WORDS.firms.contains(&last)
        && known.is_some_and(|known| known & OTHERS == 0)
}

/// Whether `name` is "(AGOA)" after "African Growth and Opportunity Act"; not
/// "(ESP)" after "Real Madrid".
fn is_short_for(words: &[Word], name: Name, owner: Name) -> bool {
    let letters = word(words, name.start);
    name.length() == 1
        && letters.case == Case::Upper
        && name.start == owner.end + 1
        && word(words, owner.end).lower == WORDS.open
        && word(words, name.end).lower == WORDS.close
        && owner.length() > 1
        && LABELS.get(owner.label) != Some(&Label::Person)
        && letters.initial == word(words, owner.start).initial
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Marked, lexicon};
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str) {
        let mut marked = Marked::read(before, &lexicon(&[("Kent", "places")]));
        settle_short_names(&marked.article, &mut marked.tags);
        assert_eq!(marked.render(), after);
    }

    #[test]
    fn a_firm_goes_by_its_first_word() {
        check(
            "[Zenvara Foods|ORG] rose. [Zenvara|PLACE] fell.",
            "[Zenvara Foods|ORG] rose. [Zenvara|ORG] fell.",
        );
        for same in [
            "[Dyson Ltd|ORG] grew, said [Jo Dyson|PERSON]. [Dyson|PERSON] left.",
            "[Zenvara Bridge|ORG] shut. [Zenvara|PLACE] slept.",
            "[Kent Foods|ORG] left [Kent|PLACE].",
        ] {
            check(same, same);
        }
    }

    #[test]
    fn letters_in_brackets_are_the_name_before() {
        check(
            "the [Growth and Opportunity Act|LAW] ([GOA|ORG]) ends. [GOA|PLACE] was old",
            "the [Growth and Opportunity Act|LAW] ([GOA|LAW]) ends. [GOA|LAW] was old",
        );
        for same in [
            "[Ann Lee|PERSON] ([ABC|ORG])",
            "[Real Madrid|ORG] ([ESP|PLACE])",
        ] {
            check(same, same);
        }
    }

    #[test]
    fn a_storm_goes_by_its_own_name() {
        check(
            "[Hurricane Ines|EVENT] grew. [Ines|PERSON] may hit [Lagos|PLACE].",
            "[Hurricane Ines|EVENT] grew. [Ines|EVENT] may hit [Lagos|PLACE].",
        );
    }
}
