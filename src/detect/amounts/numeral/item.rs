//! The words that numbers are made of.

use super::super::scan::Lower;

/// A word of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::detect) enum Item {
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
pub(in crate::detect) fn item(word: &str) -> Option<Item> {
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
