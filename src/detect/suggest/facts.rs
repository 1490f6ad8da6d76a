//! What a sentence holds and where it stands, counted; what stands beside it; what
//! its article is like.
//!
//! A count becomes features by a ladder: each step that it reaches is one, so that
//! a model of sums can bend.

use super::cues::hints;
use super::features::{Unit, units};
use super::{Entity, Input, Label, Quote, skip_before, within};
use crate::detect::Value;
use crate::text::{Span, Token};

/// Something counted in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fact {
    // Entities, in the order of `Label`.
    Person,
    Org,
    Place,
    Norp,
    Event,
    Law,
    Work,
    Product,
    Date,
    Time,
    Money,
    Percent,
    Quantity,
    Cardinal,
    Ordinal,
    // Entities by what they are for.
    Amounts,
    Numbers,
    Names,
    Dates,
    /// Digits of the largest amount before its point.
    Digits,
    Approximate,
    // The words outside entities.
    Words,
    Past,
    Going,
    Superlative,
    // Hints of words, see `cues`.
    Change,
    Comparison,
    Hedge,
    Cause,
    Future,
    Rule,
    Saying,
    Harm,
    Statistics,
    Sport,
    FirstPerson,
    ThirdPerson,
    Negation,
    Source,
    // How it begins and ends.
    BeginsWithFirstPerson,
    BeginsWithThirdPerson,
    BeginsWithOrg,
    BeginsWithPerson,
    Question,
    Exclamation,
    Stop,
    // Quotations.
    /// Quarters in quotation marks.
    Quoted,
    Quotes,
    Speakers,
    NamedSpeakers,
    // Where it stands.
    FirstOfParagraph,
    Index,
    /// Eighths of the article before it.
    Eighth,
    FromEnd,
    /// Sentences of the article.
    Sentences,
}

const FACTS: usize = Fact::Sentences as usize + 1;

/// By fact.
type Counts = [u16; FACTS];

/// Whose count is read.
#[derive(Clone, Copy)]
enum Whose {
    Own,
    /// Of the sentence before.
    Before,
    /// Of the sentence after.
    After,
    /// Eight times the mean over the article.
    Article,
}

const ANY: &[u16] = &[1];
const FEW: &[u16] = &[1, 2, 3];
const SOME: &[u16] = &[1, 2, 3, 5];
const MEAN: &[u16] = &[1, 2, 4, 8, 16];
const LENGTH: &[u16] = &[8, 12, 16, 20, 25, 30, 40];

/// Which counts are features, and from which values.
const READINGS: &[(Whose, Fact, &[u16])] = &[
    (Whose::Own, Fact::Person, FEW),
    (Whose::Own, Fact::Org, FEW),
    (Whose::Own, Fact::Place, FEW),
    (Whose::Own, Fact::Norp, FEW),
    (Whose::Own, Fact::Event, FEW),
    (Whose::Own, Fact::Law, FEW),
    (Whose::Own, Fact::Work, FEW),
    (Whose::Own, Fact::Product, FEW),
    (Whose::Own, Fact::Date, FEW),
    (Whose::Own, Fact::Time, FEW),
    (Whose::Own, Fact::Money, FEW),
    (Whose::Own, Fact::Percent, FEW),
    (Whose::Own, Fact::Quantity, FEW),
    (Whose::Own, Fact::Cardinal, FEW),
    (Whose::Own, Fact::Ordinal, FEW),
    (Whose::Own, Fact::Amounts, SOME),
    (Whose::Own, Fact::Numbers, SOME),
    (Whose::Own, Fact::Names, SOME),
    (Whose::Own, Fact::Dates, SOME),
    (Whose::Own, Fact::Digits, &[1, 2, 3, 4, 5, 7, 10]),
    (Whose::Own, Fact::Approximate, ANY),
    (Whose::Own, Fact::Words, LENGTH),
    (Whose::Own, Fact::Past, SOME),
    (Whose::Own, Fact::Going, FEW),
    (Whose::Own, Fact::Superlative, ANY),
    (Whose::Own, Fact::Change, FEW),
    (Whose::Own, Fact::Comparison, FEW),
    (Whose::Own, Fact::Hedge, FEW),
    (Whose::Own, Fact::Cause, FEW),
    (Whose::Own, Fact::Future, FEW),
    (Whose::Own, Fact::Rule, FEW),
    (Whose::Own, Fact::Saying, FEW),
    (Whose::Own, Fact::Harm, FEW),
    (Whose::Own, Fact::Statistics, FEW),
    (Whose::Own, Fact::Sport, FEW),
    (Whose::Own, Fact::FirstPerson, FEW),
    (Whose::Own, Fact::ThirdPerson, FEW),
    (Whose::Own, Fact::Negation, FEW),
    (Whose::Own, Fact::Source, ANY),
    (Whose::Own, Fact::BeginsWithFirstPerson, ANY),
    (Whose::Own, Fact::BeginsWithThirdPerson, ANY),
    (Whose::Own, Fact::BeginsWithOrg, ANY),
    (Whose::Own, Fact::BeginsWithPerson, ANY),
    (Whose::Own, Fact::Question, ANY),
    (Whose::Own, Fact::Exclamation, ANY),
    (Whose::Own, Fact::Stop, ANY),
    (Whose::Own, Fact::Quoted, &[1, 2, 3, 4]),
    (Whose::Own, Fact::Quotes, FEW),
    (Whose::Own, Fact::Speakers, ANY),
    (Whose::Own, Fact::NamedSpeakers, ANY),
    (Whose::Own, Fact::FirstOfParagraph, ANY),
    (Whose::Own, Fact::Index, &[1, 2, 3, 5, 8, 12, 20]),
    (Whose::Own, Fact::Eighth, &[1, 2, 3, 4, 5, 6, 7]),
    (Whose::Own, Fact::FromEnd, &[2, 3, 5, 8, 12, 20]),
    (Whose::Own, Fact::Sentences, &[8, 12, 16, 20, 30, 50]),
    (Whose::Before, Fact::Amounts, FEW),
    (Whose::Before, Fact::Numbers, FEW),
    (Whose::Before, Fact::Quoted, &[1, 2, 3, 4]),
    (Whose::Before, Fact::Words, LENGTH),
    (Whose::Before, Fact::Harm, FEW),
    (Whose::Before, Fact::Statistics, FEW),
    (Whose::After, Fact::Amounts, FEW),
    (Whose::After, Fact::Numbers, FEW),
    (Whose::After, Fact::Quoted, &[1, 2, 3, 4]),
    (Whose::After, Fact::Words, LENGTH),
    (Whose::After, Fact::Harm, FEW),
    (Whose::After, Fact::Statistics, FEW),
    (Whose::Article, Fact::Amounts, MEAN),
    (Whose::Article, Fact::Numbers, MEAN),
    (Whose::Article, Fact::Percent, MEAN),
    (Whose::Article, Fact::Money, MEAN),
    (Whose::Article, Fact::Dates, MEAN),
    (Whose::Article, Fact::Person, MEAN),
    (Whose::Article, Fact::Org, MEAN),
    (Whose::Article, Fact::Work, MEAN),
    (Whose::Article, Fact::Harm, MEAN),
    (Whose::Article, Fact::Sport, MEAN),
    (Whose::Article, Fact::Statistics, MEAN),
    (Whose::Article, Fact::Rule, MEAN),
    (Whose::Article, Fact::FirstPerson, MEAN),
    (Whose::Article, Fact::Quoted, &[4, 8, 12, 16]),
    (Whose::Article, Fact::Words, &[96, 120, 144, 168, 192]),
];

/// How many features there are: every step of every ladder.
pub const FACT_FEATURES: usize = {
    let (mut count, mut at) = (0, 0);
    while at < READINGS.len() {
        count += READINGS[at].2.len();
        at += 1;
    }
    count
};

/// The counts of the sentences of an article.
pub(super) struct Facts {
    sentences: Vec<Counts>,
    /// Eight times the mean.
    article: Counts,
}

impl Facts {
    pub(super) fn of(input: &Input<'_>, entities: &[Entity], quotes: &[Quote]) -> Self {
        let (mut token_at, mut entity_at, mut quote_at, mut paragraph_at) = (0, 0, 0, 0);
        let mut sums = [0u64; FACTS];
        let all = input.sentences.len();
        let one = |(index, &span): (usize, &Span)| {
            let mut counts = [0; FACTS];
            let tokens = within(&mut token_at, input.tokens, span, |t| t.span);
            let entities = within(&mut entity_at, entities, span, |e| e.span);
            let quotes = within(&mut quote_at, quotes, span, |q| q.span);
            count_entities(&mut counts, entities);
            count_words(&mut counts, input.text, tokens, entities);
            count_quotes(&mut counts, input.text, span, quotes);
            skip_before(&mut paragraph_at, input.paragraphs, span, |p| *p);
            let paragraph = input.paragraphs.get(paragraph_at);
            let first = paragraph.is_some_and(|p| p.start == span.start);
            for (fact, value) in [
                (Fact::FirstOfParagraph, usize::from(first)),
                (Fact::Index, index),
                (Fact::Eighth, index * 8 / all),
                (Fact::FromEnd, all - index),
                (Fact::Sentences, all),
            ] {
                counts[fact as usize] = u16::try_from(value).unwrap_or(u16::MAX);
            }
            for (sum, count) in sums.iter_mut().zip(counts) {
                *sum += u64::from(count);
            }
            counts
        };
        let sentences = input.sentences.iter().enumerate().map(one).collect();
        let mean = |sum: u64| u16::try_from(8 * sum / all.max(1) as u64).unwrap_or(u16::MAX);
        Self {
            sentences,
            article: sums.map(mean),
        }
    }

    /// Appends the features of a sentence, in rising order.
    pub(super) fn read(&self, index: usize, out: &mut Vec<u16>) {
        let sentence = |index: usize| self.sentences.get(index).unwrap_or(&[0; FACTS]);
        // By `Whose`.
        let counts = [
            sentence(index),
            index.checked_sub(1).map_or(&[0; FACTS], sentence),
            sentence(index + 1),
            &self.article,
        ];
        let mut feature = 0;
        for (whose, fact, ladder) in READINGS {
            let value = counts[*whose as usize][*fact as usize];
            // Most counts are nothing, and no ladder starts there.
            if value > 0 {
                let reached = ladder.iter().take_while(|step| value >= **step).count() as u16;
                out.extend(feature..feature + reached);
            }
            feature += ladder.len() as u16;
        }
    }
}

fn add(counts: &mut Counts, fact: Fact) {
    let count = &mut counts[fact as usize];
    *count = count.saturating_add(1);
}

fn count_entities(counts: &mut Counts, entities: &[Entity]) {
    for entity in entities {
        // The first facts are the labels.
        let own = &mut counts[entity.label as usize];
        *own = own.saturating_add(1);
        let purpose = match entity.label {
            Label::Money | Label::Percent | Label::Quantity => Fact::Amounts,
            Label::Cardinal | Label::Ordinal => Fact::Numbers,
            Label::Date | Label::Time => Fact::Dates,
            _ => Fact::Names,
        };
        add(counts, purpose);
        if let Some(Value::Amount(amount)) = &entity.value {
            if amount.approximate {
                add(counts, Fact::Approximate);
            }
            if let Some(number) = amount.number {
                let digits = number.trunc().mantissa().unsigned_abs();
                let digits = digits.checked_ilog10().map_or(1, |log| log as u16 + 1);
                let largest = &mut counts[Fact::Digits as usize];
                *largest = digits.max(*largest);
            }
        }
    }
}

fn count_words(counts: &mut Counts, text: &str, tokens: &[Token], entities: &[Entity]) {
    units(text, tokens, entities, |unit| {
        let first = counts[Fact::Words as usize] == 0;
        add(counts, Fact::Words);
        match unit {
            Unit::Word(s, hash) => {
                for (ending, fact) in [
                    ("ed", Fact::Past),
                    ("ing", Fact::Going),
                    ("est", Fact::Superlative),
                ] {
                    if s.len() > 4 && s.ends_with(ending) {
                        add(counts, fact);
                    }
                }
                for hint in hints(hash) {
                    add(counts, hint);
                    match hint {
                        Fact::FirstPerson if first => add(counts, Fact::BeginsWithFirstPerson),
                        Fact::ThirdPerson if first => add(counts, Fact::BeginsWithThirdPerson),
                        _ => {}
                    }
                }
            }
            Unit::Entity(Label::Org) if first => add(counts, Fact::BeginsWithOrg),
            Unit::Entity(Label::Person) if first => add(counts, Fact::BeginsWithPerson),
            Unit::Entity(_) | Unit::Number(_) => {}
        }
    });
}

fn count_quotes(counts: &mut Counts, text: &str, span: Span, quotes: &[Quote]) {
    let mut quoted = 0;
    for quote in quotes.iter().filter(|q| q.speech) {
        quoted += quote.span.end.min(span.end) - quote.span.start.max(span.start);
        add(counts, Fact::Quotes);
        if let Some(speaker) = quote.speaker {
            add(counts, Fact::Speakers);
            if speaker.span.slice(text).starts_with(char::is_uppercase) {
                add(counts, Fact::NamedSpeakers);
            }
        }
    }
    counts[Fact::Quoted as usize] = (4 * quoted).div_ceil(span.len().max(1)).min(4) as u16;
    let end = span
        .slice(text)
        .trim_end_matches(['"', '”', '’', '\'', ')']);
    match end.bytes().next_back() {
        Some(b'?') => add(counts, Fact::Question),
        Some(b'!') => add(counts, Fact::Exclamation),
        Some(b'.') => add(counts, Fact::Stop),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_facts_are_the_labels() {
        let facts = [Fact::Person, Fact::Work, Fact::Date, Fact::Ordinal];
        let labels = [Label::Person, Label::Work, Label::Date, Label::Ordinal];
        assert_eq!(facts.map(|f| f as usize), labels.map(|l| l as usize));
    }
}
