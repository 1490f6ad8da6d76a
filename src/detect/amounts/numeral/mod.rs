//! Numbers as people write them, in digits and in words: read once for the
//! whole text, before anything asks what they count.

mod code;
mod digits;
mod fraction;
mod item;
mod words;

use super::{currencies, scan};
use crate::text::{Kind, Token};
use rust_decimal::Decimal;

pub(in crate::detect) use item::{Item, item};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::detect) enum Form {
    /// "1,200", "2.5 million".
    Digits,
    /// "three million", "two and a half".
    Words,
    /// "two-thirds", "a quarter", "1/3", "½".
    Fraction,
    /// "tens of thousands", "several hundred".
    Vague,
    /// "22nd", "twenty-first".
    Ordinal,
    /// "a" before the name of a coin or a note: "a dollar", "a tenner".
    Article,
}

/// A number in the text. Byte offsets; a sign is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::detect) struct Numeral {
    /// First byte.
    pub start: usize,
    /// First byte after it, scale words included.
    pub end: usize,
    /// What it says, scale included; the least that it can mean when it is vague;
    /// `None` when it is too large.
    pub number: Option<Decimal>,
    /// How it is written.
    pub form: Form,
    /// Power of ten of its last scale word ("million": 6), 0 without one.
    pub scale: u8,
    /// A letter that follows and may be a scale or a unit ("5m"): its end and power of ten.
    pub letter: Option<(usize, u8)>,
}

impl Numeral {
    /// The same with its ambiguous letter read as a scale.
    pub(super) fn scaled(self) -> Self {
        match self.letter {
            Some((end, scale)) => Self {
                end,
                number: self.number.and_then(|n| times_ten_to(n, scale)),
                scale,
                letter: None,
                ..self
            },
            None => self,
        }
    }

    /// Its number without its scale: 5 in "5 million".
    pub(super) fn coefficient(&self) -> Option<Decimal> {
        self.number?.checked_div(ten_to(self.scale)?)
    }
}

/// 10 to the power of `power`.
pub(super) fn ten_to(power: u8) -> Option<Decimal> {
    Some(Decimal::from_i128_with_scale(
        10_i128.checked_pow(power.into())?,
        0,
    ))
}

/// `number` times ten to the power of `power`, `None` when that is too large.
pub(super) fn times_ten_to(number: Decimal, power: u8) -> Option<Decimal> {
    number.checked_mul(ten_to(power)?)
}

/// All numbers of `text`, in order, without overlap.
pub(in crate::detect) fn numerals(text: &str, tokens: &[Token]) -> Vec<Numeral> {
    let mut found = Vec::with_capacity(tokens.len() / 16);
    let mut read_to = 0;
    for token in tokens {
        if (token.span.start as usize) < read_to {
            continue;
        }
        match read(text, token) {
            Some(Read::Numeral(numeral)) => {
                read_to = numeral.end;
                found.push(numeral);
            }
            Some(Read::Other(end)) => read_to = end,
            None => {}
        }
    }
    found
}

/// The number that starts at `token`.
pub(in crate::detect) fn numeral(text: &str, token: &Token) -> Option<Numeral> {
    match read(text, token)? {
        Read::Numeral(numeral) => Some(numeral),
        Read::Other(_) => None,
    }
}

fn read(text: &str, token: &Token) -> Option<Read> {
    let start = token.span.start as usize;
    match token.kind {
        Kind::Number => digits::read(text, start),
        Kind::Word => {
            let word = token.span.slice(text);
            match item(word) {
                Some(first) => words::read(text, start, start + word.len(), first),
                None => {
                    after_prefix(text, start, word).and_then(|at| digits::read(text, start + at))
                }
            }
        }
        Kind::Address | Kind::Symbol | Kind::Punctuation => None,
    }
}

/// What stands where a number could start.
#[derive(Clone, Copy, Debug)]
enum Read {
    /// A number.
    Numeral(Numeral),
    /// Digits that are no number (a version, a telephone number), up to a byte offset.
    Other(usize),
}

/// Length of a currency's letters that digits follow in one word ("Rs500", "N384", "$US5").
fn after_prefix(text: &str, start: usize, word: &str) -> Option<usize> {
    if !word.as_bytes().first()?.is_ascii_uppercase() {
        return None;
    }
    let digit = word
        .bytes()
        .take(currencies::LONGEST_PREFIX + 1)
        .position(|b| b.is_ascii_digit())?;
    let letters = word.get(..digit)?;
    let dollar =
        || scan::before(text, start).ends_with('$') && currencies::dollar(letters).is_some();
    (currencies::is_prefix(letters) || dollar()).then_some(digit)
}

/// A scale after a number: its end and its power of ten, or "dozen".
#[derive(Clone, Copy)]
enum Scale {
    Word(usize, u8),
    Dozen(usize),
    Letter(usize, u8),
}

/// The scale that follows byte `at`.
fn scale_after(text: &str, at: usize) -> Option<Scale> {
    let near = scan::word_after(text, at)?;
    if near.gap == scan::Gap::None {
        if let Some(power) = abbreviation(near.word) {
            return Some(Scale::Word(near.end, power));
        }
        let power = match near.word {
            "k" | "K" => 3,
            "m" | "M" => 6,
            "b" | "B" => 9,
            "t" | "T" => 12,
            _ => return None,
        };
        return Some(Scale::Letter(near.end, power));
    }
    match item(near.word) {
        Some(Item::Scale(power)) => return Some(Scale::Word(near.end, power)),
        Some(Item::Dozen) => return Some(Scale::Dozen(near.end)),
        _ => {}
    }
    if near.gap == scan::Gap::Space {
        // "3,5 Mio. €", as German papers write it.
        let stop =
            matches!(near.word, "Mio" | "Mrd") && scan::after(text, near.end).starts_with('.');
        return abbreviation(near.word)
            .map(|power| Scale::Word(near.end + usize::from(stop), power));
    }
    None
}

/// Scale abbreviations that are nothing else.
fn abbreviation(word: &str) -> Option<u8> {
    Some(match word {
        "bn" | "Bn" | "BN" | "bln" | "bil" | "Mrd" | "billion" => 9,
        "mn" | "Mn" | "MN" | "mln" | "mil" | "mio" | "Mio" | "million" => 6,
        "tn" | "Tn" | "TN" | "trn" | "tln" | "trillion" => 12,
        "cr" | "Cr" | "crore" | "crores" => 7,
        "lakh" | "lakhs" | "lac" | "lacs" => 5,
        _ => return None,
    })
}
