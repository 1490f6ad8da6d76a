//! Numbers in words: "twenty-one", "a hundred and five", "two and a half million",
//! "half a dozen", "two-thirds", "tens of thousands", "twenty-first".

use super::super::scan::{Gap, Near, one_of, word_after, word_before};
use super::item::{Item, item};
use super::{Form, Numeral, Read, ten_to, times_ten_to};
use rust_decimal::Decimal;

/// Reads the number whose first word, `first`, spans bytes `start` to `end`.
pub(super) fn read(text: &str, start: usize, end: usize, first: Item) -> Option<Read> {
    let at = Words { text, start, end };
    let numeral = match first {
        Item::Article => at.article(),
        Item::Half => at.half(),
        Item::Few | Item::Multi => at.few(),
        Item::Couple => at.couple(),
        Item::Scores => at.skip("of").and_then(|_| at.plural(20.into())),
        Item::Plural(power) => at.plural(ten_to(power)?),
        Item::Dozens => at.plural(12.into()),
        Item::Ordinal(n, false) => Some(at.done(Decimal::from(n), Form::Ordinal)),
        Item::Unit(n) => at
            .fraction(n)
            .or_else(|| at.number(Decimal::from(n), Slot::Unit)),
        Item::Tens(n) => at.number(Decimal::from(n), Slot::Tens),
        Item::Quarter => at.quarter(),
        // "Hundred" and the like need something before them.
        Item::Hundred | Item::Scale(_) | Item::Dozen | Item::Ordinal(_, true) => None,
    };
    numeral.map(Read::Numeral)
}

/// What the group read so far can be followed by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slot {
    /// A scale was read: any group may follow.
    Open,
    /// A whole group below a hundred.
    Unit,
    /// "twenty": a unit may follow.
    Tens,
    /// "two hundred": tens or a unit may follow.
    Hundred,
}

/// The number being read: its first word's start, and the end of the last one.
#[derive(Clone, Copy)]
pub(super) struct Words<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'t> Words<'t> {
    pub(super) fn done(self, number: Decimal, form: Form) -> Numeral {
        Numeral {
            start: self.start,
            end: self.end,
            number: Some(number),
            form,
            scale: 0,
            letter: None,
        }
    }

    /// The next word, over a space or a hyphen.
    pub(super) fn next(self) -> Option<Near<'t>> {
        word_after(self.text, self.end).filter(|near| near.gap != Gap::None)
    }

    pub(super) fn next_item(self) -> Option<(Item, Self)> {
        let near = self.next()?;
        Some((item(near.word)?, self.to(near.end)))
    }

    /// The next word, when it is `word`.
    pub(super) fn skip(self, word: &str) -> Option<Self> {
        let near = self.next()?;
        near.word
            .eq_ignore_ascii_case(word)
            .then(|| self.to(near.end))
    }

    fn to(self, end: usize) -> Self {
        Self { end, ..self }
    }

    /// A number whose first group starts with `group`.
    fn number(self, group: Decimal, slot: Slot) -> Option<Numeral> {
        self.sum(Decimal::ZERO, 0, group, slot)
    }

    /// A number that starts with ten to the power of `scale`: "a million".
    fn scaled(self, scale: u8) -> Option<Numeral> {
        self.sum(ten_to(scale)?, scale, Decimal::ZERO, Slot::Open)
    }

    /// A number of which `total`, with its last `scale`, and then `group` are read.
    fn sum(self, total: Decimal, scale: u8, group: Decimal, slot: Slot) -> Option<Numeral> {
        let joins_halves = !word_before(self.text, self.start)
            .is_some_and(|near| near.word.eq_ignore_ascii_case("between"));
        let mut at = self;
        let (mut total, mut group, mut slot) = (total, group, slot);
        let mut last_scale = scale;
        let mut smallest = if scale == 0 { u8::MAX } else { scale };
        let mut form = Form::Words;
        let mut dozen = false;
        while let Some((item, next)) = at.past_and(slot, joins_halves).next_item() {
            match (item, slot) {
                (Item::Unit(n @ 1..=9), Slot::Tens) => {
                    group = group.checked_add(n.into())?;
                    slot = Slot::Unit;
                }
                (Item::Unit(n), Slot::Hundred | Slot::Open) if n > 0 => {
                    group = group.checked_add(n.into())?;
                    slot = Slot::Unit;
                }
                (Item::Tens(n), Slot::Hundred | Slot::Open) => {
                    group = group.checked_add(n.into())?;
                    slot = Slot::Tens;
                }
                (Item::Hundred, Slot::Unit) if group < Decimal::ONE_HUNDRED => {
                    group = times_ten_to(group, 2)?;
                    slot = Slot::Hundred;
                }
                (Item::Dozen, Slot::Unit | Slot::Tens) if total.is_zero() => {
                    group = group.checked_mul(12.into())?;
                    at = next;
                    dozen = true;
                    break;
                }
                (Item::Scale(power), Slot::Unit | Slot::Tens | Slot::Hundred) => {
                    if power < smallest {
                        total = total.checked_add(times_ten_to(group, power)?)?;
                        smallest = power;
                    } else {
                        break;
                    }
                    group = Decimal::ZERO;
                    slot = Slot::Open;
                    last_scale = power;
                }
                (Item::Scale(power), Slot::Open) if group.is_zero() => {
                    // "two lakh crore", "a thousand billion".
                    total = times_ten_to(total, power)?;
                    last_scale += power;
                }
                (Item::Ordinal(n, false), Slot::Tens) if n < 10 => {
                    group = group.checked_add(n.into())?;
                    form = Form::Ordinal;
                    at = next;
                    break;
                }
                (Item::Ordinal(100, false), Slot::Unit) => {
                    group = times_ten_to(group, 2)?;
                    form = Form::Ordinal;
                    at = next;
                    break;
                }
                _ => break,
            }
            at = next;
        }
        let mut numeral = at.done(total.checked_add(group)?, form);
        if slot == Slot::Open && group.is_zero() {
            numeral.scale = last_scale;
        }
        if form == Form::Words && !dozen {
            at.and_a_half(&mut numeral, slot);
        }
        Some(numeral)
    }

    /// Steps over the "and" of "a hundred and twelve", where one may stand.
    fn past_and(self, slot: Slot, joins: bool) -> Self {
        let number = |and: &Self| match and.next_item() {
            Some((item @ (Item::Unit(1..) | Item::Tens(_)), at)) => {
                // "a hundred and fifty thousand", but "a hundred and two hundred".
                let apart = at
                    .next_item()
                    .is_some_and(|(item, _)| item == Item::Hundred);
                !(apart || slot == Slot::Open && at.scales(item))
            }
            _ => false,
        };
        match self.skip("and").filter(number) {
            Some(and) if joins && matches!(slot, Slot::Hundred | Slot::Open) => and,
            _ => self,
        }
    }

    /// Whether what follows `item` makes it a number of its own with a scale:
    /// "one million and two million" is two numbers.
    fn scales(self, item: Item) -> bool {
        let next = match (item, self.next_item()) {
            (Item::Tens(_), Some((Item::Unit(_), next))) => next.next_item(),
            (_, next) => next,
        };
        matches!(
            next,
            Some((Item::Scale(_) | Item::Hundred | Item::Dozen, _))
        )
    }

    /// "and a half", "and three-quarters", with the scale that may follow.
    fn and_a_half(self, numeral: &mut Numeral, slot: Slot) {
        let Some(and) = self.skip("and") else { return };
        let Some((first, at)) = and.next_item() else {
            return;
        };
        let (part, at) = match first {
            Item::Article | Item::Unit(1) => match at.next_item() {
                Some((Item::Half, at)) => (Decimal::new(5, 1), at),
                Some((Item::Quarter, at)) => (Decimal::new(25, 2), at),
                _ => return,
            },
            Item::Unit(3) => match at.next_item() {
                Some((Item::Quarter, at)) => (Decimal::new(75, 2), at),
                _ => return,
            },
            Item::Half => (Decimal::new(5, 1), at),
            _ => return,
        };
        let part = if slot == Slot::Open {
            // "a million and a half"
            times_ten_to(part, numeral.scale)
        } else {
            Some(part)
        };
        numeral.number = numeral
            .number
            .zip(part)
            .and_then(|(n, part)| n.checked_add(part));
        numeral.end = at.end;
        if let Some((Item::Scale(power), at)) = at.next_item()
            && slot != Slot::Open
        {
            numeral.number = numeral.number.and_then(|n| times_ten_to(n, power));
            numeral.scale = power;
            numeral.end = at.end;
        }
    }

    /// "a hundred", "a million", "a dozen", "a third of", "a few thousand".
    fn article(self) -> Option<Numeral> {
        let Some((item, at)) = self.next_item() else {
            return self.coin();
        };
        let numeral = match item {
            Item::Hundred => at.number(Decimal::ONE_HUNDRED, Slot::Hundred),
            Item::Scale(power) => at.scaled(power),
            Item::Dozen => Some(at.done(12.into(), Form::Words)),
            Item::Half => Some(at.part(1, 2)),
            Item::Quarter if at.is_quarter() => Some(at.part(1, 4)),
            Item::Ordinal(n @ 3.., false) if at.is_part() => Some(at.part(1, n)),
            Item::Few => at.few(),
            Item::Couple => at.couple(),
            _ => None,
        }?;
        // In "a million-dollar house" the article is the house's.
        let compound = matches!(item, Item::Hundred | Item::Scale(_) | Item::Dozen)
            && word_after(self.text, numeral.end).is_some_and(|next| {
                next.gap == Gap::Hyphen && !one_of(next.word, &["plus", "odd"])
            });
        let start = self.next().filter(|_| compound).map(|near| near.start);
        Some(Numeral {
            start: start.unwrap_or(numeral.start),
            ..numeral
        })
    }

    /// "a dollar", "a tenner": one of them, where no noun follows that it only describes.
    fn coin(self) -> Option<Numeral> {
        let near = self.next().filter(|near| near.gap == Gap::Space)?;
        let alone = word_after(self.text, near.end)
            .is_none_or(|next| next.gap == Gap::Space && one_of(next.word, AFTER_A_COIN));
        (one_of(near.word, COINS) && alone).then(|| self.done(Decimal::ONE, Form::Article))
    }

    /// "a couple of hundred": vague, and two hundred at least.
    fn couple(self) -> Option<Numeral> {
        let (item, at) = self.skip("of")?.next_item()?;
        let power = match item {
            Item::Hundred => 2,
            Item::Scale(power) => power,
            _ => return None,
        };
        at.plural(times_ten_to(2.into(), power)?)
    }

    /// "several hundred", "a few thousand".
    fn few(self) -> Option<Numeral> {
        let (item, at) = self.next_item()?;
        match item {
            Item::Hundred => at.plural(Decimal::ONE_HUNDRED),
            Item::Scale(power) | Item::Plural(power) => at.plural(ten_to(power)?),
            Item::Dozen => at.plural(12.into()),
            _ => None,
        }
    }

    /// "hundreds", "tens of thousands", "several hundred thousand": `number` becomes the
    /// least that it can mean.
    fn plural(self, first: Decimal) -> Option<Numeral> {
        let mut at = self;
        let mut least = first;
        while let Some((Item::Plural(power) | Item::Scale(power), next)) =
            at.skip("of").unwrap_or(at).next_item()
        {
            least = times_ten_to(least, power)?;
            at = next;
        }
        Some(at.done(least, Form::Vague))
    }
}

/// What an article makes an amount with.
const COINS: &[&str] = &[
    "cent", "dime", "dirham", "dollar", "euro", "fiver", "franc", "krona", "krone", "penny",
    "peso", "quid", "rouble", "ruble", "rupee", "shekel", "tenner", "yen", "yuan", "zloty",
];

/// Words after a coin that it does not describe.
const AFTER_A_COIN: &[&str] = &[
    "a", "an", "and", "at", "each", "every", "for", "from", "in", "less", "more", "off", "on",
    "or", "per", "to",
];

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn numbers_in_words() {
        check(
            "two and a half million people",
            &["two and a half million|CARDINAL|2500000"],
        );
        check(
            "a hundred and fifty thousand",
            &["a hundred and fifty thousand|CARDINAL|150000"],
        );
        check(
            "a million and a half",
            &["a million and a half|CARDINAL|1500000"],
        );
        check(
            "one million two hundred thousand",
            &["one million two hundred thousand|CARDINAL|1200000"],
        );
        check(
            "one and two million",
            &["one|CARDINAL|1", "two million|CARDINAL|2000000"],
        );
        check(
            "a million-dollar dog",
            &["million-dollar|MONEY|1000000 USD"],
        );
        check(
            "a couple of hundred",
            &["a couple of hundred|CARDINAL| low 200 ~"],
        );
    }
}
