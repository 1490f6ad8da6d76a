//! Fractions in words: "two-thirds", "a quarter of a million", "half a dozen", "a third to a half".

use super::super::scan::{Gap, one_of, word_after, word_before};
use super::item::Item;
use super::words::Words;
use super::{Form, Numeral, times_ten_to};
use rust_decimal::Decimal;

impl Words<'_> {
    /// "two-thirds", "one third", "three-quarters of a million".
    pub(super) fn fraction(self, over: u8) -> Option<Numeral> {
        let (denominator, at) = self.next_item()?;
        let under = match denominator {
            Item::Ordinal(n @ 3.., true) if over > 1 => n,
            Item::Ordinal(n @ 3.., false) if over == 1 => n,
            Item::Quarter if matches!(over, 1 | 3) => 4,
            Item::Half if over == 1 => 2,
            _ => return None,
        };
        let near = self.next()?;
        // "two thirds" rank nobody.
        let plural = matches!(denominator, Item::Ordinal(_, true));
        if near.gap == Gap::Space && !plural && !at.is_part() {
            return None;
        }
        Some(at.part(over, under))
    }

    /// A fraction, and the scale that it may be a part of.
    pub(super) fn part(self, over: u8, under: u8) -> Numeral {
        let value = Decimal::from(over).checked_div(under.into());
        let whole = self
            .skip("of")
            .and_then(|at| at.skip("a"))
            .or_else(|| self.skip("a").filter(|_| under == 2))
            .and_then(Self::next_item);
        let hyphenated = self.next_item().filter(|_| under == 2);
        let (end, scale, value) = match whole.or(hyphenated) {
            Some((Item::Scale(power), at)) => {
                (at.end, power, value.and_then(|v| times_ten_to(v, power)))
            }
            Some((Item::Dozen, at)) => (at.end, 0, value.and_then(|v| v.checked_mul(12.into()))),
            _ => (self.end, 0, value),
        };
        Numeral {
            end,
            number: value,
            scale,
            form: if end == self.end {
                Form::Fraction
            } else {
                Form::Words
            },
            ..self.done(Decimal::ZERO, Form::Fraction)
        }
    }

    /// "quarter of a million"; other quarters need an article or a count before them.
    pub(super) fn quarter(self) -> Option<Numeral> {
        let part = self.part(1, 4);
        (part.form == Form::Words).then_some(part)
    }

    /// "half", "half a million", "half a dozen", "half-dozen".
    pub(super) fn half(self) -> Option<Numeral> {
        Some(self.part(1, 2))
    }

    /// Whether an ordinal word that ends here is a part ("a third of", "by a fifth.")
    /// rather than a place in a row ("a third man").
    pub(super) fn is_part(self) -> bool {
        match word_after(self.text, self.end) {
            Some(next) if next.gap == Gap::Space => {
                one_of(next.word, &["of"])
                    || self.is_a_range()
                    || (one_of(next.word, AFTER_A_PART) && self.is_measured())
            }
            Some(_) => false,
            None => self.is_measured(),
        }
    }

    /// Whether another part follows: "a third to a half".
    fn is_a_range(self) -> bool {
        let next = ["to", "or", "and"]
            .iter()
            .find_map(|word| self.skip(word)?.next_item());
        let Some((Item::Article | Item::Unit(_), at)) = next else {
            return matches!(next, Some((Item::Half, _)));
        };
        matches!(
            at.next_item(),
            Some((Item::Half | Item::Quarter | Item::Ordinal(3.., _), _))
        )
    }

    /// Whether a quarter that ends here is a part rather than three months.
    pub(super) fn is_quarter(self) -> bool {
        self.skip("of").is_some() || (self.is_measured() && self.skip("final").is_none())
    }

    /// Whether the word before says that a measure follows.
    fn is_measured(self) -> bool {
        word_before(self.text, self.start).is_some_and(|near| one_of(near.word, BEFORE_A_PART))
    }
}

/// Words that follow a fraction and never the noun that an ordinal counts.
const AFTER_A_PART: &[&str] = &[
    "after", "and", "as", "at", "because", "but", "by", "compared", "down", "during", "fewer",
    "following", "for", "from", "higher", "in", "last", "less", "lower", "more", "on", "or",
    "since", "than", "that", "the", "this", "to", "under", "up", "when", "while", "with", "year",
];

/// Words that a fraction follows: "by a third", "nearly a quarter".
const BEFORE_A_PART: &[&str] = &[
    "about", "almost", "around", "below", "by", "cut", "down", "dropped", "exactly", "fell",
    "jumped", "just", "least", "lost", "nearly", "only", "over", "roughly", "rose", "roughly",
    "some", "than", "to", "under", "up", "shed", "gained", "climbed", "slumped", "barely", "above",
];
