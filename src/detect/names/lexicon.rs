//! What is known of words and phrases before the text is read: lists of names
//! (the gazetteer), and clusters of words that are used alike.
//!
//! Both are stored as hashes of 24 bits: no word is spelled out, and one
//! unknown word in some hundred is taken for a known one, which the model
//! learns to expect.

use super::table::{Filter, Reader, Table};

/// The lists of the gazetteer, in the order of their bits.
pub const LISTS: [&str; 15] = [
    "given", "family", "cities", "places", "demonyms", "titles", "roles", "org_heads",
    "organisations", "place_heads", "event_heads", "law_heads", "products", "calendar", "clubs",
];

/// A set of [`LISTS`], one bit each.
pub type Lists = u16;

/// The bit of the list of given names.
pub(super) const GIVEN: Lists = 1;
/// The bit of the list of family names.
pub(super) const FAMILY: Lists = 1 << 1;
/// The bit of the list of cities.
pub(super) const CITY: Lists = 1 << 2;
/// The bit of the list of countries, regions and the like.
pub(super) const PLACE: Lists = 1 << 3;
/// The bit of the list of peoples, faiths and political groups.
pub(super) const DEMONYM: Lists = 1 << 4;
/// The bit of the list of titles.
pub(super) const TITLE: Lists = 1 << 5;

/// Words in a phrase of the gazetteer, at most.
pub const LONGEST_PHRASE: usize = 4;

/// Bits of a stored hash.
pub const KEY_BITS: u32 = 24;

/// The cluster of a word, and the part of it: words used alike, and more alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cluster {
    /// From 1; 0 when the word is unknown.
    pub coarse: u8,
    /// From 0.
    pub part: u8,
}

/// Gazetteer and word clusters.
#[derive(Debug)]
pub struct Lexicon {
    /// The keys of `phrases`: most words are asked for and in none.
    listed: Filter,
    phrases: Table<Lists>,
    clusters: Table<Cluster>,
}

impl Lexicon {
    /// Reads a blob: for each of [`LISTS`] a count and that many keys, then a
    /// count of words, their keys, and one byte each for their cluster, then for
    /// the part of it.
    /// `None` when it is cut short.
    #[must_use]
    pub fn parse(blob: &[u8]) -> Option<Self> {
        let mut reader = Reader(blob);
        let mut lists = Vec::with_capacity(LISTS.len());
        for _ in LISTS {
            let count = reader.number()?;
            lists.push(reader.keys(count)?);
        }
        let mut phrases = Table::with_room(lists.iter().map(Vec::len).sum());
        for (bit, keys) in lists.iter().enumerate() {
            for key in keys {
                *phrases.entry(*key)? |= 1 << bit;
            }
        }
        let listed = Filter::of(lists.into_iter().flatten());
        let count = reader.number()?;
        let keys = reader.keys(count)?;
        let mut clusters: Table<Cluster> = Table::with_room(keys.len());
        for key in &keys {
            clusters.entry(*key)?.coarse = reader.byte()?;
        }
        for key in &keys {
            clusters.entry(*key)?.part = reader.byte()?;
        }
        Some(Self {
            listed,
            phrases,
            clusters,
        })
    }

    /// The lists that hold the phrase with this [hash](super::phrase_hash).
    pub(super) fn lists(&self, phrase: u32) -> Lists {
        let key = key(phrase);
        if !self.listed.may_hold(key) {
            return 0;
        }
        self.phrases.get(key).unwrap_or_default()
    }

    /// The cluster of a word in lower case.
    pub(super) fn cluster(&self, lower: u32) -> Cluster {
        self.clusters.get(key(lower)).unwrap_or_default()
    }
}

/// The stored form of a hash; never 0.
#[must_use]
pub const fn key(hash: u32) -> u32 {
    let key = hash >> (32 - KEY_BITS);
    if key == 0 { 1 } else { key }
}
