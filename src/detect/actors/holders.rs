//! Who holds which role: phrases as keys, and what is known of them.

use super::maps::{Map, Set};
use super::vocabulary::{is_link, lists};
use super::{fold, nations};

/// Who holds which role.
#[derive(Debug, Default)]
pub(in crate::detect) struct Roles {
    present: Holders,
    /// Who held which role: "former president" leaves "the president" to who is.
    former: Holders,
    /// The words of all given phrases, in lower case.
    words: Set<String>,
}

/// By phrase, as [`key`] makes it.
type Holders = Map<String, Holder>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holder {
    /// The text gives the phrase to one actor.
    Named(u32),
    /// The phrase is the end of one that the text gives to the actor.
    Implied(u32),
    /// Several could be meant.
    Several,
}

impl Roles {
    /// Who is meant by `phrase` (without article), if the text tells.
    pub(in crate::detect) fn holder(&self, phrase: &str) -> Option<u32> {
        let key = key(phrase);
        let (first, second) = if is_former(phrase) {
            (&self.former, &self.present)
        } else {
            (&self.present, &self.former)
        };
        match first.get(&key).or_else(|| second.get(&key))? {
            Holder::Named(actor) | Holder::Implied(actor) => Some(*actor),
            Holder::Several => None,
        }
    }

    /// Whether no one holds any role.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether `word` belongs to a role that somebody holds.
    pub(super) fn uses(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Gives the whole of `phrase` to `actor`, and its ends where no one else has them.
    pub(super) fn give(&mut self, phrase: &str, actor: u32) {
        let whole = key(phrase);
        self.learn(&whole);
        let holders = if is_former(phrase) {
            &mut self.former
        } else {
            &mut self.present
        };
        let mut end = whole.as_str();
        loop {
            if end.len() < whole.len() {
                imply(holders, end, actor);
            }
            match end.split_once([' ', '-']) {
                // A vice president is no president.
                Some((first, rest)) if !lists(LESSENING, first) => end = rest,
                _ => break,
            }
        }
        let named = holders.entry(whole).or_insert(Holder::Named(actor));
        *named = match *named {
            Holder::Named(other) if other != actor => Holder::Several,
            Holder::Several => Holder::Several,
            _ => Holder::Named(actor),
        };
    }

    /// Gives a body's kind ("commission"), unless several could be meant.
    pub(super) fn imply(&mut self, phrase: &str, actor: u32) {
        self.learn(phrase);
        imply(&mut self.present, phrase, actor);
    }

    /// Remembers the words of `phrase`.
    fn learn(&mut self, phrase: &str) {
        for word in phrase.split(' ') {
            if !self.words.contains(word) {
                self.words.insert(word.to_owned());
            }
        }
    }
}

fn imply(holders: &mut Holders, phrase: &str, actor: u32) {
    let holder = holders
        .entry(phrase.to_owned())
        .or_insert(Holder::Implied(actor));
    if let Holder::Implied(other) = *holder
        && other != actor
    {
        *holder = Holder::Several;
    }
}

/// Whether `phrase` says that a role is held no more.
fn is_former(phrase: &str) -> bool {
    phrase
        .split_whitespace()
        .any(|word| word.eq_ignore_ascii_case("former"))
}

/// Words that make of an office another one; sorted.
const LESSENING: &[&str] = &[
    "acting", "assistant", "associate", "deputy", "ex", "junior", "shadow", "under", "vice",
];

/// A phrase as it is compared: folded, without "former", what an office is of before
/// the office: "Ukrainian president", "president of Ukraine" and "Ukraine's president" are one.
pub(super) fn key(phrase: &str) -> String {
    let mut words = fold::words(phrase);
    words.retain(|word| {
        !matches!(
            word.as_str(),
            "the" | "former" | "then" | "current" | "incumbent" | "new"
        )
    });
    let mut rest = words.as_slice();
    let mut plain: Vec<&str> = Vec::with_capacity(rest.len());
    while let Some((word, after)) = rest.split_first() {
        rest = match nations::leading(rest) {
            Some((long, country)) => {
                plain.push(country);
                rest.get(long..).unwrap_or_default()
            }
            None => {
                let word = word.strip_prefix("then-").unwrap_or(word);
                plain.push(
                    word.strip_suffix("'s")
                        .unwrap_or(word)
                        .trim_end_matches('\''),
                );
                after
            }
        };
    }
    let mut out = String::with_capacity(phrase.len());
    let mut office = plain.as_slice();
    // "Secretary of State" is one office.
    while let Some(link) = office.iter().rposition(|w| is_link(w))
        && link > 0
        && office.get(link..) != Some(&["of", "state"])
    {
        for word in office.get(link + 1..).unwrap_or_default() {
            push_word(&mut out, word);
        }
        office = office.get(..link).unwrap_or_default();
    }
    for word in office {
        push_word(&mut out, word);
    }
    out
}

fn push_word(out: &mut String, word: &str) {
    if !out.is_empty() {
        out.push(' ');
    }
    out.push_str(word);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key() {
        assert_eq!(key("President of the United States"), "us president");
        assert_eq!(
            key("former Ukrainian president"),
            key("Ukraine’s president")
        );
        assert_eq!(key("Secretary of State for Cod"), "cod secretary of state");
    }
}
