//! Who holds which role: phrases as keys, and what is known of them.

use std::collections::{HashMap, HashSet};

/// Who holds which role.
#[derive(Debug, Default)]
pub(in crate::detect) struct Roles {
    holders: HashMap<String, Holder>,
    /// The words of all given phrases, in lower case.
    words: HashSet<String>,
}

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
        match self.holders.get(&key(phrase))? {
            Holder::Named(actor) | Holder::Implied(actor) => Some(*actor),
            Holder::Several => None,
        }
    }

    /// Whether no one holds any role.
    pub(super) fn is_empty(&self) -> bool {
        self.holders.is_empty()
    }

    /// Whether `word` belongs to a role that somebody holds.
    pub(super) fn uses(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Gives the whole of `phrase` to `actor`, and its ends where no one else has them.
    pub(super) fn give(&mut self, phrase: &str, actor: u32) {
        let whole = key(phrase);
        for word in whole.split(' ') {
            if !self.words.contains(word) {
                self.words.insert(word.to_owned());
            }
        }
        // "chief executive of Acme" is also "the chief executive", and any end of that.
        let head = [" of ", " for ", " at ", " in ", " from ", " to "]
            .iter()
            .filter_map(|p| whole.find(p))
            .min()
            .map_or(whole.as_str(), |at| &whole[..at]);
        let mut end = head;
        loop {
            if end.len() < whole.len() {
                self.imply(end, actor);
            }
            match end.split_once([' ', '-']) {
                Some((_, rest)) => end = rest,
                None => break,
            }
        }
        let named = self.holders.entry(whole).or_insert(Holder::Named(actor));
        *named = match *named {
            Holder::Named(other) if other != actor => Holder::Several,
            Holder::Several => Holder::Several,
            _ => Holder::Named(actor),
        };
    }

    /// Gives `phrase`, the end of a longer one or a body's kind, unless several could be meant.
    pub(super) fn imply(&mut self, phrase: &str, actor: u32) {
        let holder = self
            .holders
            .entry(phrase.to_owned())
            .or_insert(Holder::Implied(actor));
        if let Holder::Implied(other) = *holder
            && other != actor
        {
            *holder = Holder::Several;
        }
    }
}

/// A phrase as it is compared: lower case, single spaces, without "former".
pub(super) fn key(phrase: &str) -> String {
    let mut out = String::with_capacity(phrase.len());
    for word in phrase.split_whitespace() {
        let word = word.to_lowercase();
        if matches!(
            word.as_str(),
            "former" | "then" | "current" | "incumbent" | "new"
        ) {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word.strip_prefix("then-").unwrap_or(&word));
    }
    out
}
