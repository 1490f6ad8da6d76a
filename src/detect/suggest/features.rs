//! What the claim model sees of a sentence.
//!
//! Words, pairs and stems, hashed, with its entities replaced by their labels, so
//! that what was learnt of one city's budget holds for another's; and [facts](super::facts).

use super::facts::Facts;
use super::{Entity, Input, Label, Quote, within};
use crate::text::{Kind, Token};

/// A word, pair or stem: 32 bits, of which the model uses the upper ones.
pub type Feature = u32;

/// The features of a sentence.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// Words, pairs and stems, each once.
    pub words: Vec<Feature>,
    /// Numbers below [`FACT_FEATURES`](super::FACT_FEATURES), rising.
    pub facts: Vec<u16>,
}

/// Kinds of feature; what they hash with, so that a word is not mistaken for a stem.
#[derive(Clone, Copy)]
#[repr(u32)]
enum Of {
    Word = 1,
    Pair,
    Stem,
    First,
}

const fn mix(h: u32, x: u32) -> u32 {
    let h = (h ^ x).wrapping_mul(0x85eb_ca6b);
    h ^ (h >> 15)
}

/// Spreads a hash over all its bits, the upper ones too.
const fn finish(h: u32) -> u32 {
    mix(mix(h, 0x9e37_79b9), 0xc2b2_ae35)
}

const fn feature(of: Of, value: u32) -> Feature {
    finish(mix(of as u32, value.wrapping_mul(0x9e37_79b1)))
}

/// Hash of a word, its ASCII letters in lower case.
pub(super) fn word(s: &str) -> u32 {
    s.bytes().fold(0x811c_9dc5, |h, b| {
        (h ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    })
}

/// The feature of a sentence that has this word.
#[must_use]
pub fn word_feature(s: &str) -> Feature {
    feature(Of::Word, word(s))
}

/// How many bytes of a word count as its stem.
const STEM: usize = 5;

/// Calls `read` with the features of each sentence, in order. Linear.
///
/// `entities` and `quotes` are in order and without overlap.
pub fn each(
    input: &Input<'_>,
    entities: &[Entity],
    quotes: &[Quote],
    mut read: impl FnMut(usize, &Features),
) {
    let facts = Facts::of(input, entities, quotes);
    let mut features = Features::default();
    let (mut token_at, mut entity_at) = (0, 0);
    for (index, &span) in input.sentences.iter().enumerate() {
        features.words.clear();
        features.facts.clear();
        let tokens = within(&mut token_at, input.tokens, span, |t| t.span);
        let entities = within(&mut entity_at, entities, span, |e| e.span);
        words(input.text, tokens, entities, &mut features.words);
        facts.read(index, &mut features.facts);
        read(index, &features);
    }
}

/// A piece of a sentence.
pub(super) enum Unit<'a> {
    /// An entity, whatever its words.
    Entity(Label),
    /// A number that is no entity, by its shape.
    Number(u32),
    /// Any other token, and its hash.
    Word(&'a str, u32),
}

/// Calls `read` with each piece of a sentence.
pub(super) fn units<'a>(
    text: &'a str,
    tokens: &[Token],
    entities: &[Entity],
    mut read: impl FnMut(Unit<'a>),
) {
    let mut entities = entities.iter().peekable();
    let mut inside = 0;
    for token in tokens {
        if token.span.start < inside {
            continue;
        }
        while entities
            .next_if(|e| e.span.end <= token.span.start)
            .is_some()
        {}
        if let Some(entity) = entities.next_if(|e| e.span.overlaps(token.span)) {
            inside = entity.span.end;
            read(Unit::Entity(entity.label));
            continue;
        }
        let s = token.span.slice(text);
        read(match token.kind {
            Kind::Number => Unit::Number(shape(s)),
            _ => Unit::Word(s, word(s)),
        });
    }
}

/// Numbers by their shape.
fn shape(s: &str) -> u32 {
    let separated = s.bytes().any(|b| matches!(b, b'.' | b','));
    (s.len() as u32).min(5) * 2 + u32::from(separated)
}

/// Words, pairs and stems, with an entity as one word: its label.
fn words(text: &str, tokens: &[Token], entities: &[Entity], out: &mut Vec<Feature>) {
    let mut last = 0;
    units(text, tokens, entities, |unit| {
        let this = match unit {
            Unit::Entity(label) => mix(0x5bd1, label as u32),
            Unit::Number(shape) => mix(0x3c6e, shape),
            Unit::Word(s, hash) => {
                if s.len() > STEM && s.is_char_boundary(STEM) {
                    out.push(feature(Of::Stem, word(&s[..STEM])));
                }
                hash
            }
        };
        out.push(feature(Of::Word, this));
        out.push(feature(Of::Pair, mix(last, this)));
        if last == 0 {
            out.push(feature(Of::First, this));
        }
        last = this;
    });
    out.sort_unstable();
    out.dedup();
}
