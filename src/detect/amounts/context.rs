//! What recognisers know of the article beside the numeral at hand.

use super::countries::{Country, country};
use super::currencies::{Code, Currency};
use crate::text::{Kind, Token};
use std::cell::{Cell, OnceCell};

/// The article, with the countries that it speaks of (counted when first asked for).
pub(super) struct Context<'t> {
    pub text: &'t str,
    tokens: &'t [Token],
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

    /// Which currency a shared sign or name means: that of the country that the article names most.
    pub(super) fn choose(&self, currency: Currency) -> Code {
        if currency.by_country.len() < 2 {
            return currency.usual;
        }
        let mut best = (currency.usual, 0);
        for (country, code) in currency.by_country {
            let count = self.mentions(country);
            if count > best.1 {
                best = (code, count);
            }
        }
        best.0
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
        let counts = self.countries.get_or_init(|| self.count());
        counts
            .iter()
            .find(|(name, _)| *name == country)
            .map_or(0, |(_, count)| *count)
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
