//! Tags proposed for sentences, each with a score and a reason in words.

mod claim;
mod cues;
mod facts;
mod features;
mod figure;
mod model;
mod phrase;
mod quote;

use super::{Actor, Entity, Input, Label, Quote, Sentence};
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

pub use facts::FACT_FEATURES;
pub use features::{Feature, Features, each, word_feature};
pub use model::{KIND_SLOTS, Kind, MAGIC, Model, WORTH_SLOTS, check, slot, word_scale};

/// The built-in tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Tag {
    /// A checkable statement that is worth checking.
    Claim,
    /// Holds somebody's words.
    Quote,
    /// States an amount.
    Figure,
}

impl Tag {
    /// The name in exports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Quote => "quote",
            Self::Figure => "figure",
        }
    }
}

/// A tag that the engine proposes; never a human decision until accepted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The tag.
    pub tag: Tag,
    /// 0 to 1; ranks suggestions of one tag within an article.
    pub score: f32,
    /// The reason, in words.
    pub why: Cow<'static, str>,
}

/// The sentences of the article with what is proposed for each. Linear.
pub(super) fn suggest(
    input: &Input<'_>,
    entities: &[Entity],
    quotes: &[Quote],
    actors: &[Actor],
) -> Vec<Sentence> {
    let model = Model::read(claim::MODEL);
    let mut cursor = (0, 0, 0, 0);
    let mut out = Vec::with_capacity(input.sentences.len());
    features::each(input, entities, quotes, |index, features| {
        let Some(&span) = input.sentences.get(index) else {
            return;
        };
        skip_before(&mut cursor.0, input.paragraphs, span, |p| *p);
        let tokens = within(&mut cursor.1, input.tokens, span, |t| t.span);
        let entities = within(&mut cursor.2, entities, span, |e| e.span);
        let quotes = within(&mut cursor.3, quotes, span, |q| q.span);
        let claim = model
            .as_ref()
            .and_then(|model| claim::suggest(model, features, input, tokens, entities));
        let quote = quote::suggest(input, span, quotes, actors);
        let figure = figure::suggest(input, tokens, entities);
        let mut suggestions: Vec<_> = [claim, quote, figure].into_iter().flatten().collect();
        suggestions.sort_by(|a, b| b.score.total_cmp(&a.score));
        out.push(Sentence {
            span,
            paragraph: cursor.0 as u32,
            suggestions,
        });
    });
    out
}

/// Moves `at` past what ends before `span` begins.
fn skip_before<T>(at: &mut usize, all: &[T], span: Span, of: impl Fn(&T) -> Span) {
    while all.get(*at).is_some_and(|x| of(x).end <= span.start) {
        *at += 1;
    }
}

/// What of `all` (in order, without overlap) lies in `span` or over its bounds; `at`
/// remembers the place for the next span.
fn within<'a, T>(
    at: &mut usize,
    all: &'a [T],
    span: Span,
    of: impl Fn(&T) -> Span + Copy,
) -> &'a [T] {
    skip_before(at, all, span, of);
    let rest = all.get(*at..).unwrap_or_default();
    let count = rest.iter().take_while(|x| of(x).start < span.end).count();
    rest.get(..count).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::Speaker;
    use crate::text::{paragraphs, sentences, tokens};

    fn span_of(text: &str, part: &str) -> Span {
        let start = text.find(part).unwrap_or_default();
        Span::of(&(start..start + part.len()))
    }

    /// The suggestions for the sentences of `text`, with these entities and quotations.
    fn suggested(text: &str, entities: &[(&str, Label)], quotes: &[(&str, &str)]) -> Vec<Sentence> {
        let paragraphs = paragraphs(text);
        let tokens = tokens(text);
        let sentences = sentences(text, &paragraphs, &tokens);
        let input = Input {
            text,
            tokens: &tokens,
            paragraphs: &paragraphs,
            sentences: &sentences,
            day: None,
        };
        let entities: Vec<_> = entities
            .iter()
            .map(|(part, label)| Entity::new(span_of(text, part), *label))
            .collect();
        let quotes: Vec<_> = quotes
            .iter()
            .map(|(part, speaker)| Quote {
                span: span_of(text, part),
                closed: true,
                speech: true,
                speaker: Some(Speaker {
                    span: span_of(text, speaker),
                    actor: None,
                }),
                cue: None,
            })
            .collect();
        suggest(&input, &entities, &quotes, &[])
    }

    fn reasons(sentences: &[Sentence], tag: Tag) -> Vec<&str> {
        sentences
            .iter()
            .flat_map(|s| &s.suggestions)
            .filter(|s| s.tag == tag)
            .map(|s| &*s.why)
            .collect()
    }

    #[track_caller]
    fn check_figure(text: &str, entity: (&str, Label), why: &[&str]) {
        let found = suggested(text, &[entity], &[]);
        assert_eq!(reasons(&found, Tag::Figure), why, "{text}");
    }

    #[test]
    fn figures() {
        check_figure(
            "A rise of 4 per cent was seen.",
            ("4 per cent", Label::Percent),
            &["states a percentage: A rise of 4 per cent"],
        );
        check_figure(
            "It sent 7,000 new soldiers there.",
            ("7,000", Label::Cardinal),
            &["states a number: 7,000 new soldiers"],
        );
        check_figure("One of them left.", ("One", Label::Cardinal), &[]);
        check_figure("He came on Monday.", ("Monday", Label::Date), &[]);
    }

    #[test]
    fn several_figures_weigh_more_than_one() {
        let money = [
            ("£3m", Label::Money),
            ("£5m", Label::Money),
            ("£7m", Label::Money),
        ];
        let score = |count: usize| {
            let found = suggested("It cost £3m, then £5m, then £7m.", &money[..count], &[]);
            found[0]
                .suggestions
                .iter()
                .find(|s| s.tag == Tag::Figure)
                .map_or(0.0, |s| s.score)
        };
        assert!(score(1) < score(2) && score(2) < score(3) && score(3) <= 1.0);
    }

    #[test]
    fn quotations_over_sentences() {
        let found = suggested(
            "“We go. We come. We stay,” said Ann. Bob wept.",
            &[],
            &[("“We go. We come. We stay,”", "Ann")],
        );
        assert_eq!(
            reasons(&found, Tag::Quote),
            [
                "begins a direct quotation by Ann",
                "goes on with a direct quotation by Ann",
                "ends a direct quotation by Ann",
            ]
        );
    }

    #[test]
    fn a_few_quoted_words() {
        let found = suggested(
            "Ann told the crowd in the square on Monday that they should “step up” again.",
            &[],
            &[("“step up”", "Ann")],
        );
        assert_eq!(
            reasons(&found, Tag::Quote),
            ["quotes some words of Ann: “step up”"]
        );
    }

    #[test]
    fn claims_say_why() {
        let found = suggested(
            "Report\nThe number of patients who waited more than 12 hours rose by 40 per cent last year.",
            &[("12 hours", Label::Time), ("40 per cent", Label::Percent)],
            &[],
        );
        assert_eq!(
            reasons(&found, Tag::Claim),
            ["states a quantity: 40 per cent"]
        );
        let found = suggested("Lunch\nThank you very much, she said.", &[], &[]);
        assert!(reasons(&found, Tag::Claim).is_empty());
    }

    #[test]
    fn paragraphs_are_counted() {
        let found = suggested("One.\n\nTwo. Three.", &[], &[]);
        let at: Vec<_> = found.iter().map(|s| s.paragraph).collect();
        assert_eq!(at, [0, 1, 1]);
    }
}
