//! What the model sees of a token: hashes of its spelling as it looks to a
//! reader, its shape, and what the [`Lexicon`] knows of it.

use super::lexicon::{Cluster, Lexicon, PLACE};
use super::table::spread;
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

/// What the model sees of a token, wherever it stands. It is small, since every token
/// has one and each is looked at from its neighbours too; see also [`Spelling`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Hash of the spelling without accents, in lower case.
    pub lower: u32,
    /// Hash of the sequence of character classes, runs taken as one.
    pub shape: u32,
    /// Its first letter, folded.
    pub initial: char,
    /// Its word cluster.
    pub cluster: Cluster,
    /// How it is written.
    pub case: Case,
    /// Without a capital, but spelled as a country or the like ("punjab").
    pub small_place: bool,
}

impl Word {
    /// Stands for what lies before and after a sentence.
    pub(super) const NONE: Self = Self {
        lower: 0,
        shape: 0,
        initial: '\0',
        cluster: Cluster { coarse: 0, part: 0 },
        case: Case::Other,
        small_place: false,
    };

    /// Reads a token.
    pub(super) fn read(text: &str, token: Token, lexicon: &Lexicon) -> Self {
        let mut lower = Hash::default();
        let (mut capitals, mut smalls, mut digits) = (0_u32, 0_u32, 0_u32);
        let mut first_capital = false;
        let mut initial = None;
        let mut shape = Hash::default();
        let mut last_class = '\0';
        for c in spelling(text, token).chars().filter_map(plain) {
            let folded = fold(c);
            let class = if c.is_lowercase() {
                smalls += 1;
                'x'
            } else if c.is_uppercase() {
                capitals += 1;
                first_capital |= initial.is_none();
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
            lower.push(folded);
            initial = initial.or(Some(folded));
        }
        let lower = lower.end();
        let case = match token.kind {
            Kind::Number => Case::Number,
            Kind::Word if capitals == 0 => Case::Lower,
            Kind::Word if capitals == 1 && smalls + digits == 0 => Case::Single,
            Kind::Word if smalls == 0 => Case::Upper,
            Kind::Word if capitals == 1 && first_capital => Case::Initial,
            Kind::Word => Case::Mixed,
            _ => Case::Other,
        };
        Self {
            lower,
            shape: shape.end(),
            initial: initial.unwrap_or_default(),
            cluster: lexicon.cluster(lower),
            case,
            small_place: case == Case::Lower && lexicon.lists(phrase_hash([lower])) & PLACE != 0,
        }
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

/// What the model sees of a token in a run alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    /// Hash of the spelling without accents; case kept.
    pub exact: u32,
    /// Hashes of the first two, three and four letters, folded; 0 where there are fewer.
    pub prefixes: [u32; 3],
    /// Hashes of the last two, three and four letters, from the last on. Set where there
    /// is a capital.
    pub suffixes: [u32; 3],
}

impl Spelling {
    /// Reads a token.
    pub(super) fn read(text: &str, token: Token) -> Self {
        let letters = spelling(text, token).chars().filter_map(plain);
        let mut exact = Hash::default();
        let mut has_capital = false;
        for c in letters.clone() {
            let is_capital = c.is_uppercase();
            has_capital |= is_capital;
            let folded = fold(c);
            exact.push(if is_capital {
                folded.to_ascii_uppercase()
            } else {
                folded
            });
        }
        let suffixes = if has_capital {
            affixes(letters.clone().rev())
        } else {
            [0; 3]
        };
        Self {
            exact: exact.end(),
            prefixes: affixes(letters),
            suffixes,
        }
    }
}

/// The hashes of the first two, three and four of `letters`, folded.
fn affixes(letters: impl Iterator<Item = char>) -> [u32; 3] {
    let mut hash = Hash::default();
    let mut found = [0; 3];
    for (at, c) in letters.take(4).enumerate() {
        hash.push(fold(c));
        if let Some(affix) = at.checked_sub(1).and_then(|i| found.get_mut(i)) {
            *affix = hash.end();
        }
    }
    found
}

/// Words that were read lately, by their spelling: a few hundred make up most of any
/// text, and to read one costs two looks into the lexicon.
pub(super) struct Recent<'t> {
    words: Vec<(&'t str, Word)>,
}

impl<'t> Recent<'t> {
    /// For a text of so many tokens.
    pub(super) fn of(tokens: usize) -> Self {
        /// No more than stay in the processor's cache.
        const MOST: usize = 2048;
        let slots = tokens.next_power_of_two().min(MOST);
        Self {
            words: vec![("", Word::NONE); slots],
        }
    }

    /// As [`Word::read`].
    pub(super) fn read(&mut self, text: &'t str, token: Token, lexicon: &Lexicon) -> Word {
        let spelling = token.span.slice(text);
        if token.kind != Kind::Word {
            return Word::read(text, token, lexicon);
        }
        // Four letters and the length tell most words apart.
        let length = spelling.len();
        let places = [0, 1, length / 2, length.saturating_sub(1)];
        let letter = |at: usize| spelling.as_bytes().get(at).copied().unwrap_or_default();
        let key = u32::from_le_bytes(places.map(letter));
        let slot = spread(key ^ (length as u32) << 5) as usize & (self.words.len() - 1);
        let recent = &mut self.words[slot];
        if recent.0 != spelling {
            *recent = (spelling, Word::read(text, token, lexicon));
        }
        recent.1
    }
}

/// A token as a reader takes it: a hyphen between spaces is a dash ("Paris - Officials
/// said"), an en dash between letters a hyphen ("Harare–Masvingo").
fn spelling(text: &str, token: Token) -> &str {
    let range = token.span.range();
    let spaced = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let before = || text.get(..range.start).and_then(|t| t.chars().next_back());
    let after = || text.get(range.end..).and_then(|t| t.chars().next());
    match token.span.slice(text) {
        "-" if spaced(before()) && spaced(after()) => "—",
        "–" if !spaced(before()) && !spaced(after()) => "-",
        spelling => spelling,
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
