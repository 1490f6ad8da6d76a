//! What recognisers know of the article beside the numeral at hand.

use super::countries::{Country, country};
use super::currencies::{Code, Currency};
use crate::text::{Kind, Token};
use std::cell::{Cell, OnceCell};

/// The article, with the countries that it speaks of (counted when first asked for).
pub(super) struct Context<'t> {
    pub text: &'t str,
    tokens: &'t [Token],
    /// Each with how often it is named, in the order of their first mentions.
    countries: OnceCell<Vec<(Country, usize)>>,
    /// The currency of the last amount of money: whose cents follow.
    pub last: Cell<Option<Code>>,
}

impl<'t> Context<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t [Token]) -> Self {
        Self {
            text,
            tokens,
            countries: OnceCell::new(),
            last: Cell::new(None),
        }
    }

    /// Which currency a shared sign or name at byte `at` means: that of the country that
    /// the sentence opens with ("Norway's fund made 835 billion crowns"), else of the one
    /// that the article names most, the first of them on a tie.
    pub(super) fn choose(&self, currency: Currency, at: usize) -> Code {
        if currency.by_country.len() < 2 {
            return currency.usual;
        }
        let code = |country: Country| {
            currency
                .by_country
                .iter()
                .find(|(name, _)| *name == country)
                .map(|(_, code)| *code)
        };
        if let Some(code) = self.opening(at).and_then(code) {
            return code;
        }
        let mut best = (currency.usual, 0);
        for (country, count) in self.countries() {
            if let Some(code) = code(country)
                && *count > best.1
            {
                best = (code, *count);
            }
        }
        best.0
    }

    /// The country among the first words of the sentence that byte `at` stands in.
    fn opening(&self, at: usize) -> Option<Country> {
        /// Bytes before `at` in which its sentence must start.
        const LONGEST: usize = 160;
        /// Words that are looked at.
        const WORDS: usize = 3;
        let from = self.text.floor_char_boundary(at.saturating_sub(LONGEST));
        let head = self.text.get(from..at)?;
        let start = [". ", "\n"]
            .iter()
            .filter_map(|end| Some(head.rfind(end)? + end.len()))
            .max()
            .or((from == 0).then_some(0))?;
        head.get(start..)?
            .split(|c: char| !c.is_alphabetic() && c != '.')
            .take(WORDS)
            .find_map(country)
    }

    /// Whether the article names a country of `currency`, or has already used it.
    pub(super) fn expects(&self, currency: Currency) -> bool {
        self.last.get().is_some_and(|code| code == currency.usual)
            || currency
                .by_country
                .iter()
                .any(|(country, _)| self.mentions(country) > 0)
    }

    fn mentions(&self, country: Country) -> usize {
        self.countries()
            .iter()
            .find(|(name, _)| *name == country)
            .map_or(0, |(_, count)| *count)
    }

    fn countries(&self) -> &[(Country, usize)] {
        self.countries.get_or_init(|| self.count())
    }

    fn count(&self) -> Vec<(Country, usize)> {
        let mut counts: Vec<(Country, usize)> = Vec::new();
        for token in self.tokens.iter().filter(|t| t.kind == Kind::Word) {
            let Some(found) = country(token.span.slice(self.text)) else {
                continue;
            };
            match counts.iter_mut().find(|(name, _)| *name == found) {
                Some((_, count)) => *count += 1,
                None => counts.push((found, 1)),
            }
        }
        counts
    }
}
