//! A hash table from 32-bit keys to small values, and how tables are stored:
//! the keys in order, as differences; and the hasher of maps whose keys are
//! hashes already.

use std::hash::{BuildHasherDefault, Hasher};

/// A map from hashes of words.
pub(super) type ByHash<V> = std::collections::HashMap<u32, V, BuildHasherDefault<Spread>>;

/// A set of hashes of words.
pub(super) type Hashes = std::collections::HashSet<u32, BuildHasherDefault<Spread>>;

/// Spreads the bits of what is a hash already: a word's hash is looked up some
/// times for each token, and a hasher that withstands attacks costs more than
/// all else there.
#[derive(Clone, Copy, Default)]
pub(super) struct Spread(u64);

impl Hasher for Spread {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, key: u32) {
        self.0 = (self.0 ^ u64::from(key)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// Keys to values; open addressing with linear probing. Key 0 stands for "none".
#[derive(Debug)]
pub(super) struct Table<V> {
    slots: Vec<(u32, V)>,
}

impl<V: Copy + Default> Table<V> {
    /// An empty table with room for `count` keys.
    pub(super) fn with_room(count: usize) -> Self {
        Self {
            slots: vec![(0, V::default()); (count * 2).next_power_of_two().max(2)],
        }
    }

    /// The value of `key`.
    #[inline]
    pub(super) fn get(&self, key: u32) -> Option<V> {
        let mask = self.slots.len() - 1;
        let mut at = Self::home(key) & mask;
        loop {
            let (found, value) = self.slots[at & mask];
            if found == key && key != 0 {
                return Some(value);
            }
            if found == 0 {
                return None;
            }
            at = (at + 1) & mask;
        }
    }

    /// The value of `key`, made with the default when missing. `None` when the
    /// table is full or the key is 0.
    pub(super) fn entry(&mut self, key: u32) -> Option<&mut V> {
        let mask = self.slots.len() - 1;
        let start = Self::home(key) & mask;
        // One slot always stays empty, so that a search ends.
        let at = (0..mask)
            .map(|step| (start + step) & mask)
            .find(|at| matches!(self.slots[*at].0, k if k == key || k == 0))?;
        if key == 0 {
            return None;
        }
        self.slots[at].0 = key;
        Some(&mut self.slots[at].1)
    }

    fn home(key: u32) -> usize {
        spread(key) as usize
    }
}

/// A set of keys that says of most others that they are not in it (a Bloom filter of
/// one hash). It is small enough to stay in the processor's cache, so that a key which
/// is in no table seldom costs a look into the main memory.
#[derive(Debug)]
pub(super) struct Filter {
    bits: Vec<u64>,
}

/// Bits of a filter: with some fifty thousand keys, one other key in twenty passes.
const FILTER_BITS: u32 = 1 << 20;

impl Filter {
    /// The filter of these keys.
    pub(super) fn of(keys: impl IntoIterator<Item = u32>) -> Self {
        let mut bits = vec![0; FILTER_BITS as usize / 64];
        for key in keys {
            let bit = spread(key) % FILTER_BITS;
            bits[bit as usize / 64] |= 1 << (bit % 64);
        }
        Self { bits }
    }

    /// Whether `key` may be one of the keys; never false for one that is.
    #[inline]
    pub(super) fn may_hold(&self, key: u32) -> bool {
        let bit = spread(key) % FILTER_BITS;
        self.bits
            .get(bit as usize / 64)
            .is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }
}

/// Spreads the bits of a key over the lower ones.
pub(super) const fn spread(key: u32) -> u32 {
    key.wrapping_mul(0x9e37_79b1) >> 7
}

/// Reads a blob from its start; every method is `None` past its end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'b>(pub &'b [u8]);

impl Reader<'_> {
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// An unsigned LEB128 number.
    pub(super) fn number(&mut self) -> Option<u32> {
        let mut value = 0_u32;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// `count` keys in ascending order, stored as differences.
    pub(super) fn keys(&mut self, count: u32) -> Option<Vec<u32>> {
        let mut last = 0_u32;
        (0..count)
            .map(|_| {
                last = last.wrapping_add(self.number()?);
                Some(last)
            })
            .collect()
    }
}
