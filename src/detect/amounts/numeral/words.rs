//! Numbers in words: "twenty-one", "a hundred and five", "two and a half million",
//! "half a dozen", "two-thirds", "tens of thousands", "twenty-first".

use super::super::scan::{Gap, Lower, Near, one_of, word_after, word_before};
use super::{Form, Numeral, Read, ten_to, times_ten_to};
use rust_decimal::Decimal;

/// A word of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::detect::amounts) enum Item {
    /// 0 to 19.
    Unit(u8),
    /// 20, 30 to 90.
    Tens(u8),
    /// "hundred".
    Hundred,
    /// "thousand" and up: a power of ten.
    Scale(u8),
    /// "dozen".
    Dozen,
    /// "half".
    Half,
    /// "quarter", "quarters".
    Quarter,
    /// "a", "an".
    Article,
    /// "several", "few".
    Few,
    /// "multi", before "million".
    Multi,
    /// "couple", before "of hundred".
    Couple,
    /// "scores", before "of".
    Scores,
    /// "tens", "hundreds", "thousands": a power of ten.
    Plural(u8),
    /// "dozens".
    Dozens,
    /// "third", and whether it is plural ("thirds").
    Ordinal(u8, bool),
}

/// What `word` is as part of a number, in any case.
pub(in crate::detect::amounts) fn item(word: &str) -> Option<Item> {
    // Most words are none of these: their first letter tells.
    if !matches!(
        word.as_bytes().first()? | 0x20,
        b'a' | b'b'
            | b'c'
            | b'd'
            | b'e'
            | b'f'
            | b'h'
            | b'l'
            | b'm'
            | b'n'
            | b'o'
            | b'q'
            | b's'
            | b't'
            | b'z'
    ) {
        return None;
    }
    Some(match Lower::of(word)?.as_str() {
        "a" | "an" => Item::Article,
        "zero" | "nought" | "nil" => Item::Unit(0),
        "one" => Item::Unit(1),
        "two" => Item::Unit(2),
        "three" => Item::Unit(3),
        "four" => Item::Unit(4),
        "five" => Item::Unit(5),
        "six" => Item::Unit(6),
        "seven" => Item::Unit(7),
        "eight" => Item::Unit(8),
        "nine" => Item::Unit(9),
        "ten" => Item::Unit(10),
        "eleven" => Item::Unit(11),
        "twelve" => Item::Unit(12),
        "thirteen" => Item::Unit(13),
        "fourteen" => Item::Unit(14),
        "fifteen" => Item::Unit(15),
        "sixteen" => Item::Unit(16),
        "seventeen" => Item::Unit(17),
        "eighteen" => Item::Unit(18),
        "nineteen" => Item::Unit(19),
        "twenty" => Item::Tens(20),
        "thirty" => Item::Tens(30),
        "forty" | "fourty" => Item::Tens(40),
        "fifty" => Item::Tens(50),
        "sixty" => Item::Tens(60),
        "seventy" => Item::Tens(70),
        "eighty" => Item::Tens(80),
        "ninety" => Item::Tens(90),
        "hundred" => Item::Hundred,
        "thousand" => Item::Scale(3),
        "lakh" => Item::Scale(5),
        "million" => Item::Scale(6),
        "crore" => Item::Scale(7),
        "billion" => Item::Scale(9),
        "trillion" => Item::Scale(12),
        "quadrillion" => Item::Scale(15),
        "dozen" => Item::Dozen,
        "half" => Item::Half,
        "quarter" | "quarters" => Item::Quarter,
        "several" | "few" => Item::Few,
        "multi" => Item::Multi,
        "couple" => Item::Couple,
        "scores" => Item::Scores,
        "dozens" => Item::Dozens,
        "tens" => Item::Plural(1),
        "hundreds" => Item::Plural(2),
        "thousands" => Item::Plural(3),
        "lakhs" => Item::Plural(5),
        "millions" | "multimillion" => Item::Plural(6),
        "crores" => Item::Plural(7),
        "billions" | "multibillion" => Item::Plural(9),
        "trillions" => Item::Plural(12),
        "first" | "firstly" => Item::Ordinal(1, false),
        "second" | "secondly" => Item::Ordinal(2, false),
        "third" | "thirdly" => Item::Ordinal(3, false),
        "fourth" | "fourthly" => Item::Ordinal(4, false),
        "fifth" => Item::Ordinal(5, false),
        "sixth" => Item::Ordinal(6, false),
        "seventh" => Item::Ordinal(7, false),
        "eighth" => Item::Ordinal(8, false),
        "ninth" => Item::Ordinal(9, false),
        "tenth" => Item::Ordinal(10, false),
        "eleventh" => Item::Ordinal(11, false),
        "twelfth" => Item::Ordinal(12, false),
        "thirteenth" => Item::Ordinal(13, false),
        "fourteenth" => Item::Ordinal(14, false),
        "fifteenth" => Item::Ordinal(15, false),
        "sixteenth" => Item::Ordinal(16, false),
        "seventeenth" => Item::Ordinal(17, false),
        "eighteenth" => Item::Ordinal(18, false),
        "nineteenth" => Item::Ordinal(19, false),
        "twentieth" => Item::Ordinal(20, false),
        "thirtieth" => Item::Ordinal(30, false),
        "fortieth" => Item::Ordinal(40, false),
        "fiftieth" => Item::Ordinal(50, false),
        "sixtieth" => Item::Ordinal(60, false),
        "seventieth" => Item::Ordinal(70, false),
        "eightieth" => Item::Ordinal(80, false),
        "ninetieth" => Item::Ordinal(90, false),
        "hundredth" => Item::Ordinal(100, false),
        "thirds" => Item::Ordinal(3, true),
        "fourths" => Item::Ordinal(4, true),
        "fifths" => Item::Ordinal(5, true),
        "sixths" => Item::Ordinal(6, true),
        "sevenths" => Item::Ordinal(7, true),
        "eighths" => Item::Ordinal(8, true),
        "ninths" => Item::Ordinal(9, true),
        "tenths" => Item::Ordinal(10, true),
        "twelfths" => Item::Ordinal(12, true),
        "hundredths" => Item::Ordinal(100, true),
        _ => return None,
    })
}

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
struct Words<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

impl<'t> Words<'t> {
    fn done(self, number: Decimal, form: Form) -> Numeral {
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
    fn next(self) -> Option<Near<'t>> {
        word_after(self.text, self.end).filter(|near| near.gap != Gap::None)
    }

    fn next_item(self) -> Option<(Item, Self)> {
        let near = self.next()?;
        Some((item(near.word)?, self.to(near.end)))
    }

    /// The next word, when it is `word`.
    fn skip(self, word: &str) -> Option<Self> {
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

    /// "two-thirds", "one third", "three-quarters of a million".
    fn fraction(self, over: u8) -> Option<Numeral> {
        let (denominator, at) = self.next_item()?;
        let under = match denominator {
            Item::Ordinal(n @ 3.., true) if over > 1 => n,
            Item::Ordinal(n @ 3.., false) if over == 1 => n,
            Item::Quarter if matches!(over, 1 | 3) => 4,
            Item::Half if over == 1 => 2,
            _ => return None,
        };
        let near = self.next()?;
        if near.gap == Gap::Space && !at.is_part() {
            return None;
        }
        Some(at.part(over, under))
    }

    /// A fraction, and the scale that it may be a part of.
    fn part(self, over: u8, under: u8) -> Numeral {
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

    /// "a hundred", "a million", "a dozen", "a third of", "a few thousand".
    fn article(self) -> Option<Numeral> {
        let Some((item, at)) = self.next_item() else {
            return self.coin();
        };
        match item {
            Item::Hundred => at.number(Decimal::ONE_HUNDRED, Slot::Hundred),
            Item::Scale(power) => at.scaled(power),
            Item::Dozen => Some(at.done(12.into(), Form::Words)),
            Item::Half => Some(at.part(1, 2)),
            Item::Quarter if at.is_quarter() => Some(at.part(1, 4)),
            Item::Ordinal(n @ 3.., false) if at.is_part() => Some(at.part(1, n)),
            Item::Few => at.few(),
            Item::Couple => at.couple(),
            _ => None,
        }
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

    /// "quarter of a million"; other quarters need an article or a count before them.
    fn quarter(self) -> Option<Numeral> {
        let part = self.part(1, 4);
        (part.form == Form::Words).then_some(part)
    }

    /// "half", "half a million", "half a dozen", "half-dozen".
    fn half(self) -> Option<Numeral> {
        Some(self.part(1, 2))
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

    /// Whether an ordinal word that ends here is a part ("a third of", "by a fifth.")
    /// rather than a place in a row ("a third man").
    fn is_part(self) -> bool {
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
    fn is_quarter(self) -> bool {
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

/// Words that a fraction follows: "by a third", "nearly a quarter".
const BEFORE_A_PART: &[&str] = &[
    "about", "almost", "around", "below", "by", "cut", "down", "dropped", "exactly", "fell",
    "jumped", "just", "least", "lost", "nearly", "only", "over", "roughly", "rose", "roughly",
    "some", "than", "to", "under", "up", "shed", "gained", "climbed", "slumped", "barely", "above",
];
