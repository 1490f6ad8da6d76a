//! What the model sees of a token: hashes of its spelling as it looks to a
//! reader, its shape, and what the [`Lexicon`] knows of it.

use super::lexicon::{Cluster, Lexicon, PLACE};
use crate::text::{Kind, Token};

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Case {
    /// Punctuation, symbols, addresses.
    Other,
    /// No capital.
    Lower,
    /// A capital, then none ("Kyiv").
    Initial,
    /// One capital, with or without a stop ("J.").
    Single,
    /// Two capitals or more and nothing else ("UK", "U.S.").
    Upper,
    /// Capitals inside ("McDonald", "eBay").
    Mixed,
    /// Digits.
    Number,
}

/// What the model sees of a token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Hash of the spelling without accents; case kept.
    pub exact: u32,
    /// The same in lower case.
    pub lower: u32,
    /// Hash of the sequence of character classes, runs taken as one.
    pub shape: u32,
    /// Hashes of the first one to four letters, folded. Set where there is a capital.
    pub prefixes: [u32; 4],
    /// Hashes of the last one to four letters, folded. Set where there is a capital.
    pub suffixes: [u32; 4],
    /// How it is written.
    pub case: Case,
    /// Its word cluster.
    pub cluster: Cluster,
    /// Without a capital, but spelled as a country or the like ("punjab").
    pub small_place: bool,
    /// Its first letter, folded.
    pub initial: char,
}

impl Word {
    /// Stands for what lies before and after a sentence.
    pub(super) const NONE: Self = Self {
        exact: 0,
        lower: 0,
        shape: 0,
        prefixes: [0; 4],
        suffixes: [0; 4],
        case: Case::Other,
        cluster: Cluster { coarse: 0, part: 0 },
        small_place: false,
        initial: '\0',
    };

    /// Reads a token.
    pub(super) fn read(text: &str, token: Token, lexicon: &Lexicon) -> Self {
        let spelling = token.span.slice(text);
        let mut word = Self::NONE;
        let (mut exact, mut lower) = (Hash::default(), Hash::default());
        let (mut capitals, mut smalls, mut digits) = (0_u32, 0_u32, 0_u32);
        let mut first_capital = false;
        let mut last = ['\0'; 4];
        let mut length = 0_usize;
        let mut shape = Hash::default();
        let mut last_class = '\0';
        for c in spelling.chars().filter_map(plain) {
            let folded = fold(c);
            let class = if c.is_lowercase() {
                smalls += 1;
                'x'
            } else if c.is_uppercase() {
                capitals += 1;
                first_capital |= length == 0;
                'X'
            } else if c.is_numeric() {
                digits += 1;
                'd'
            } else {
                c
            };
            if class != last_class {
                shape.push(class);
                last_class = class;
            }
            exact.push(if c.is_uppercase() {
                folded.to_ascii_uppercase()
            } else {
                folded
            });
            lower.push(folded);
            if length == 0 {
                word.initial = folded;
            }
            if length < 4 {
                word.prefixes[length] = lower.end();
            }
            last[length % 4] = folded;
            length += 1;
        }
        word.exact = exact.end();
        word.lower = lower.end();
        word.shape = shape.end();
        word.case = match token.kind {
            Kind::Number => Case::Number,
            Kind::Word if capitals == 0 => Case::Lower,
            Kind::Word if capitals == 1 && smalls + digits == 0 => Case::Single,
            Kind::Word if smalls == 0 => Case::Upper,
            Kind::Word if capitals == 1 && first_capital => Case::Initial,
            Kind::Word => Case::Mixed,
            _ => Case::Other,
        };
        word.cluster = lexicon.cluster(word.lower);
        word.small_place =
            word.case == Case::Lower && lexicon.lists(phrase_hash([word.lower])) & PLACE != 0;
        if capitals > 0 {
            let mut tail = Hash::default();
            for back in 0..4.min(length) {
                tail.push(last[(length - 1 - back) % 4]);
                word.suffixes[back] = tail.end();
            }
        }
        word
    }

    /// Whether a name can start or end here.
    pub(super) fn is_telling(&self) -> bool {
        self.is_capitalised() || self.small_place
    }

    /// A word with a capital.
    pub(super) fn is_capitalised(&self) -> bool {
        !matches!(self.case, Case::Other | Case::Lower | Case::Number)
    }
}

/// The hash of a phrase's words in lower case, for the lexicon.
#[must_use]
pub fn phrase_hash(words: impl IntoIterator<Item = u32>) -> u32 {
    words.into_iter().fold(0, mix)
}

/// The hash of a word in lower case, without accents.
#[must_use]
pub fn lower_hash(word: &str) -> u32 {
    let mut hash = Hash::default();
    word.chars()
        .filter_map(plain)
        .for_each(|c| hash.push(fold(c)));
    hash.end()
}

/// The [hash](lower_hash) of the word made of these folded letters.
pub(super) fn initials_hash(letters: impl IntoIterator<Item = char>) -> u32 {
    let mut hash = Hash::default();
    letters.into_iter().for_each(|c| hash.push(c));
    hash.end()
}

/// Joins two hashes; order matters.
pub(super) fn mix(a: u32, b: u32) -> u32 {
    let joined = (u64::from(a) << 32 | u64::from(b)).wrapping_add(0x9e37_79b9_7f4a_7c15);
    let product = (joined ^ (joined >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (product ^ (product >> 32)) as u32
}

/// A running hash over characters (FNV-1a over code points, finished by a multiplication).
#[derive(Clone, Copy)]
struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    fn push(&mut self, c: char) {
        self.0 = (self.0 ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
    }

    fn end(self) -> u32 {
        ((self.0 ^ (self.0 >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
    }
}

/// The character as it looks: one apostrophe, one hyphen; combining marks are dropped.
fn plain(c: char) -> Option<char> {
    match c {
        _ if c.is_ascii() => Some(c),
        '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' => None,
        '‘' | '’' | 'ʼ' | 'ʻ' | '′' => Some('\''),
        '“' | '”' | '„' | '«' | '»' => Some('"'),
        '\u{2010}'..='\u{2012}' => Some('-'),
        '\u{2013}'..='\u{2015}' => Some('—'),
        _ => Some(c),
    }
}

/// Lower case without accents; a Latin letter becomes its ASCII base.
fn fold(c: char) -> char {
    /// U+00C0 to U+017F.
    const LATIN: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrr\
        ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    match c {
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        '\u{c0}'..='\u{17f}' => LATIN
            .get(c as usize - 0xc0)
            .map_or(c, |base| char::from(*base)),
        '\u{1ea0}'..='\u{1eb7}' => 'a',
        '\u{1eb8}'..='\u{1ec7}' => 'e',
        '\u{1ec8}'..='\u{1ecb}' => 'i',
        '\u{1ecc}'..='\u{1ee3}' | 'ơ' | 'Ơ' => 'o',
        '\u{1ee4}'..='\u{1ef1}' | 'ư' | 'Ư' => 'u',
        '\u{1ef2}'..='\u{1ef9}' => 'y',
        '\u{218}' | '\u{219}' => 's',
        '\u{21a}' | '\u{21b}' => 't',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(a: &str, b: &str) {
        assert_eq!(lower_hash(a), lower_hash(b), "{a} {b}");
    }

    #[test]
    fn words_are_read_as_they_look() {
        same("Beyoncé", "BEYONCE");
        same("Beyonce\u{301}", "Beyoncé");
        same("O’Brien", "O'Brien");
        same("Łódź", "lodz");
        same("Nguyễn", "nguyen");
        assert_ne!(lower_hash("Kent"), lower_hash("Kant"));
    }
}
