//! What the claim model sees of a sentence: hashed features, each there or not.
//!
//! Words, pairs and stems of the sentence with its entities replaced by their
//! labels, so that what was learnt of one city's budget holds for another's; then
//! what stands around: position, quotation, length, the neighbours' amounts.

use super::{Entity, Input, Label, Quote, skip_before, within};
use crate::text::{Kind, Span, Token};

/// A feature: 32 bits, of which the model uses the upper ones.
pub type Feature = u32;

/// Kinds of feature; what they hash with, so that a word is not mistaken for a stem.
#[derive(Clone, Copy)]
#[repr(u32)]
enum Of {
    Word = 1,
    Pair,
    Stem,
    First,
    Amounts,
    Names,
    Dates,
    Place,
    Depth,
    Length,
    Quoted,
    End,
    Before,
    After,
    AmountsAtPlace,
    AmountsQuoted,
    AmountsInLength,
    Article,
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
fn word(s: &str) -> u32 {
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
    mut read: impl FnMut(usize, &[Feature]),
) {
    let facts = facts(input, entities, quotes);
    let mut features = Vec::with_capacity(256);
    let (mut token_at, mut entity_at) = (0, 0);
    for (index, (&span, fact)) in input.sentences.iter().zip(&facts).enumerate() {
        features.clear();
        let tokens = within(&mut token_at, input.tokens, span, |t| t.span);
        let entities = within(&mut entity_at, entities, span, |e| e.span);
        words(input.text, tokens, entities, &mut features);
        around(&facts, index, fact, &mut features);
        read(index, &features);
    }
}

/// What one sentence holds, counted.
#[derive(Clone, Copy, Default)]
struct Facts {
    amounts: u8,
    numbers: u8,
    names: u8,
    dates: u8,
    /// Quarters of the sentence in quotation marks, 0 to 4.
    quoted: u8,
    length: u8,
    first_of_paragraph: bool,
    end: u8,
}

fn facts(input: &Input<'_>, entities: &[Entity], quotes: &[Quote]) -> Vec<Facts> {
    let (mut entity_at, mut quote_at, mut paragraph_at) = (0, 0, 0);
    let one = |&span: &Span| {
        let mut fact = Facts::default();
        for entity in within(&mut entity_at, entities, span, |e| e.span) {
            let count = match entity.label {
                Label::Money | Label::Percent | Label::Quantity => &mut fact.amounts,
                Label::Cardinal | Label::Ordinal => &mut fact.numbers,
                Label::Date | Label::Time => &mut fact.dates,
                _ => &mut fact.names,
            };
            *count = count.saturating_add(1);
        }
        let quoted: u32 = within(&mut quote_at, quotes, span, |q| q.span)
            .iter()
            .filter(|q| q.speech)
            .map(|q| q.span.end.min(span.end) - q.span.start.max(span.start))
            .sum();
        fact.quoted = (4 * quoted).div_ceil(span.len().max(1)).min(4) as u8;
        fact.length = half_octaves(span.len());
        skip_before(&mut paragraph_at, input.paragraphs, span, |p| *p);
        fact.first_of_paragraph = input
            .paragraphs
            .get(paragraph_at)
            .is_some_and(|p| p.start == span.start);
        fact.end = span.slice(input.text).bytes().next_back().unwrap_or(0);
        fact
    };
    input.sentences.iter().map(one).collect()
}

/// A length on a scale with two steps from each power of two to the next.
const fn half_octaves(length: u32) -> u8 {
    let length = if length < 2 { 2 } else { length };
    let octave = length.ilog2();
    (octave * 2 + (length >> (octave - 1) & 1)) as u8
}

/// Words, pairs and stems, with an entity as one word: its label.
fn words(text: &str, tokens: &[Token], entities: &[Entity], out: &mut Vec<Feature>) {
    let mut entities = entities.iter().peekable();
    let mut inside = 0;
    let mut last = 0;
    for token in tokens {
        if token.span.start < inside {
            continue;
        }
        while entities
            .next_if(|e| e.span.end <= token.span.start)
            .is_some()
        {}
        let this = if let Some(entity) = entities.next_if(|e| e.span.overlaps(token.span)) {
            inside = entity.span.end;
            mix(0x5bd1, entity.label as u32)
        } else {
            let s = token.span.slice(text);
            match shape(*token, s) {
                Some(shape) => mix(0x3c6e, shape),
                None => {
                    if s.len() > STEM && s.is_char_boundary(STEM) {
                        out.push(feature(Of::Stem, word(&s[..STEM])));
                    }
                    word(s)
                }
            }
        };
        out.push(feature(Of::Word, this));
        out.push(feature(Of::Pair, mix(last, this)));
        if last == 0 {
            out.push(feature(Of::First, this));
        }
        last = this;
    }
}

/// Numbers by their shape; `None` for words.
fn shape(token: Token, s: &str) -> Option<u32> {
    (token.kind == Kind::Number).then(|| {
        let separated = s.bytes().any(|b| matches!(b, b'.' | b','));
        (s.len() as u32).min(5) * 2 + u32::from(separated)
    })
}

/// What stands around the words.
fn around(facts: &[Facts], index: usize, fact: &Facts, out: &mut Vec<Feature>) {
    let amounts = u32::from(fact.amounts.min(3));
    let numbers = u32::from(fact.numbers.min(3));
    let has = u32::from(fact.amounts > 0) * 2 + u32::from(fact.numbers > 0);
    let place = match index {
        0..=5 => index as u32,
        6..=9 => 6,
        10..=19 => 7,
        _ => 8,
    };
    let from_end = (facts.len() - index).min(4) as u32;
    let quoted = u32::from(fact.quoted);
    let length = u32::from(fact.length);
    out.extend([
        feature(Of::Amounts, amounts * 4 + numbers),
        feature(Of::Names, u32::from(fact.names.min(4))),
        feature(Of::Dates, u32::from(fact.dates.min(3))),
        feature(Of::Place, place * 2 + u32::from(fact.first_of_paragraph)),
        feature(Of::Depth, from_end),
        feature(Of::Length, length),
        feature(Of::Quoted, quoted),
        feature(Of::End, u32::from(fact.end)),
        feature(Of::AmountsAtPlace, has * 16 + place),
        feature(Of::AmountsQuoted, has * 16 + quoted),
        feature(Of::AmountsInLength, has * 128 + length),
        feature(Of::Article, (facts.len() as u32).max(1).ilog2()),
    ]);
    let neighbour = |of, fact: Option<&Facts>| {
        let has = fact.map_or(9, |f| {
            u32::from(f.amounts > 0) * 4 + u32::from(f.numbers > 0) * 2 + u32::from(f.quoted > 2)
        });
        feature(of, has)
    };
    out.push(neighbour(
        Of::Before,
        index.checked_sub(1).and_then(|i| facts.get(i)),
    ));
    out.push(neighbour(Of::After, facts.get(index + 1)));
}
