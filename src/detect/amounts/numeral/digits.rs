//! Numbers in digits: "1,200", "12,50,000", "10 061", "2.26", "1.234,5", "44 1/2", "2½",
//! "22nd", each with the scale words after it.

use super::super::scan::{after, before, is_space, word_after};
use super::code::{code_end, is_telephone, telephone_end};
use super::{Form, Numeral, Read, Scale, scale_after, times_ten_to};
use rust_decimal::Decimal;

/// Most groups of digits in one number; more are a list or a version.
const GROUPS: usize = 12;
/// Most digits that a [`Decimal`] holds for certain.
const DIGITS: usize = 28;

/// Reads the digits at byte `start`.
pub(super) fn read(text: &str, start: usize) -> Option<Read> {
    if let Some((value, end)) = vulgar(text, start) {
        return Some(Read::Numeral(finish(
            text,
            start,
            end,
            Some(value),
            Form::Fraction,
        )));
    }
    let shape = Shape::of(after(text, start))?;
    let end = start + shape.end;
    let previous = before(text, start).chars().next_back();
    if is_telephone(text, start, end, &shape) {
        return Some(Read::Other(telephone_end(text, end)));
    }
    if let Some(end) = code_end(text, start, end) {
        return Some(Read::Other(end));
    }
    let Some(mut number) = shape.number() else {
        return Some(Read::Other(end));
    };
    let mut start = start;
    // ".25 cent"
    if previous == Some('.')
        && shape.count == 1
        && before(text, start - 1).ends_with(|c: char| c.is_whitespace() || c == '$')
    {
        start -= 1;
        number = number.and_then(|n| n.checked_mul(Decimal::new(1, shape.groups[0].into())));
    }
    if previous == Some('/') && shape.count == 1 && !is_other_unit(text, start, end) {
        // A date, a score or a path: "9/11". Fractions are read from their first part.
        return Some(Read::Other(end));
    }
    if let Some((over, stop)) = denominator(text, end) {
        let value = number
            .zip(over)
            .and_then(|(n, d)| (n < d).then(|| n.checked_div(d)).flatten());
        return Some(match value {
            Some(value) => Read::Numeral(finish(text, start, stop, Some(value), Form::Fraction)),
            None => Read::Other(stop),
        });
    }
    let (number, end) = with_fraction(text, number, end);
    let suffix = word_after(text, end).filter(|w| w.start == end);
    if let Some(suffix) = suffix
        && shape.is_whole()
        && is_ordinal(
            after(text, start).get(..shape.end).unwrap_or_default(),
            suffix.word,
        )
    {
        return Some(Read::Numeral(Numeral {
            start,
            end: suffix.end,
            number,
            form: Form::Ordinal,
            scale: 0,
            letter: None,
        }));
    }
    Some(Read::Numeral(finish(
        text,
        start,
        end,
        number,
        Form::Digits,
    )))
}

/// Adds the scale words that follow.
fn finish(text: &str, start: usize, end: usize, number: Option<Decimal>, form: Form) -> Numeral {
    let mut numeral = Numeral {
        start,
        end,
        number,
        form,
        scale: 0,
        letter: None,
    };
    // At most two: "2 lakh crore", "300 thousand million".
    for _ in 0..2 {
        match scale_after(text, numeral.end) {
            Some(Scale::Word(end, power)) => {
                numeral.end = end;
                numeral.number = numeral.number.and_then(|n| times_ten_to(n, power));
                numeral.scale += power;
                numeral.form = Form::Digits;
            }
            Some(Scale::Dozen(end)) => {
                numeral.end = end;
                numeral.number = numeral.number.and_then(|n| n.checked_mul(12.into()));
                break;
            }
            Some(Scale::Letter(end, power)) => {
                if numeral.scale == 0 {
                    numeral.letter = Some((end, power));
                }
                break;
            }
            None => break,
        }
    }
    numeral
}

/// Groups of digits with the separators between them.
pub(super) struct Shape {
    /// Bytes that they take.
    end: usize,
    /// Length in digits of each group.
    pub(super) groups: [u8; GROUPS],
    /// The separator before each group; the first has none.
    separators: [char; GROUPS],
    pub(super) count: usize,
    /// All digits as one number; `None` when there are too many.
    mantissa: Option<i128>,
    pub(super) leading_zero: bool,
    overlong: bool,
}

impl Shape {
    fn of(rest: &str) -> Option<Self> {
        let mut shape = Self {
            end: 0,
            groups: [0; GROUPS],
            separators: ['\0'; GROUPS],
            count: 0,
            mantissa: Some(0),
            leading_zero: rest.starts_with('0'),
            overlong: false,
        };
        let mut digits = 0;
        let mut separator = '\0';
        let mut chars = rest.char_indices().peekable();
        loop {
            let mut len = 0_usize;
            while let Some(&(at, c)) = chars.peek() {
                let Some(digit) = digit(c) else { break };
                digits += 1;
                len += 1;
                shape.mantissa = shape
                    .mantissa
                    .filter(|_| digits <= DIGITS)
                    .map(|m| m * 10 + i128::from(digit));
                shape.end = at + c.len_utf8();
                chars.next();
            }
            if len == 0 {
                break;
            }
            if let (Some(group), Some(before)) = (
                shape.groups.get_mut(shape.count),
                shape.separators.get_mut(shape.count),
            ) {
                *group = len.min(u8::MAX.into()) as u8;
                *before = separator;
                shape.count += 1;
            } else {
                shape.overlong = true;
            }
            let Some(&(at, c)) = chars.peek() else { break };
            let tail = after(rest, at + c.len_utf8());
            let joins = match c {
                '.' | ',' => tail.chars().next().and_then(self::digit).is_some(),
                '\'' | '’' => groups_of_three(tail),
                c if is_space(c) => {
                    !shape.leading_zero
                        && shape.groups[0] <= 3
                        && (shape.count == 1 || is_space(separator))
                        && groups_of_three(tail)
                }
                _ => false,
            };
            if !joins {
                break;
            }
            separator = if is_space(c) { ' ' } else { c };
            chars.next();
        }
        (shape.count > 0).then_some(shape)
    }

    fn is_whole(&self) -> bool {
        self.separators[..self.count].iter().all(|s| *s != '.')
    }

    /// The number that the groups spell; `None` when they spell none,
    /// `Some(None)` when it has too many digits.
    fn number(&self) -> Option<Option<Decimal>> {
        if self.overlong {
            return None;
        }
        let groups = &self.groups[..self.count];
        let last = *groups.last()?;
        let separators = &self.separators[1..self.count];
        let decimals = match separators {
            [] => 0,
            ['.'] => last,
            // "3,5": an English list has a space after its comma.
            [','] if last < 3 && groups[0] <= 3 => last,
            [same @ (',' | ' ' | '\'' | '’' | '.'), rest @ ..]
                if rest.iter().all(|s| s == same) =>
            {
                if !is_grouped(groups) {
                    return None;
                }
                0
            }
            [same, inner @ .., point @ ('.' | ',')]
                if same != point && inner.iter().all(|s| s == same) =>
            {
                if !is_grouped(&groups[..self.count - 1]) {
                    return None;
                }
                last
            }
            _ => return None,
        };
        Some(
            self.mantissa
                .and_then(|m| Decimal::try_from_i128_with_scale(m, decimals.into()).ok()),
        )
    }
}

/// Thousands ("12,500,000") or lakhs and crores ("1,25,00,000").
fn is_grouped(groups: &[u8]) -> bool {
    let [first, middle @ .., last] = groups else {
        return false;
    };
    (1..=3).contains(first)
        && *last == 3
        && (middle.iter().all(|g| *g == 3) || (*first <= 2 && middle.iter().all(|g| *g == 2)))
}

/// Whether `rest` starts with exactly three digits.
fn groups_of_three(rest: &str) -> bool {
    let mut chars = rest.chars();
    let three = chars.by_ref().take(3).filter(char::is_ascii_digit).count() == 3;
    three
        && !chars
            .next()
            .is_some_and(|c| c.is_alphanumeric() && c.is_numeric())
}

/// The value of a decimal digit, full-width ones too.
fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '０'..='９' => Some((u32::from(c) - u32::from('０')) as u8),
        _ => None,
    }
}

/// "½" and its like at byte `at`: value and end.
fn vulgar(text: &str, at: usize) -> Option<(Decimal, usize)> {
    let c = after(text, at).chars().next()?;
    let (over, under) = match c {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    let value = Decimal::from(over).checked_div(Decimal::from(under))?;
    Some((value, at + c.len_utf8()))
}

/// "/3" after a number: the denominator when it can be one, and where it ends.
fn denominator(text: &str, at: usize) -> Option<(Option<Decimal>, usize)> {
    let rest = after(text, at).strip_prefix(['/', '⁄'])?;
    let start = text.len() - rest.len();
    let len = rest.bytes().take_while(u8::is_ascii_digit).count();
    if len == 0 {
        return None;
    }
    let end = start + len;
    let next = after(text, end).chars().next();
    let alone = !next.is_some_and(|c| c == '/' || c.is_alphanumeric());
    let under = rest
        .get(..len)
        .and_then(|d| d.parse::<u8>().ok())
        .filter(|d| alone && matches!(d, 2..=6 | 8 | 10 | 12 | 16 | 32 | 64 | 100));
    Some((under.map(Decimal::from), end))
}

/// Whether the digits after a stroke are a measure of their own: "180C/160C".
fn is_other_unit(text: &str, start: usize, end: usize) -> bool {
    let mut head = before(text, start).chars().rev().skip(1);
    head.next().is_some_and(char::is_alphabetic)
        && head.next().is_some_and(|c| c.is_ascii_digit())
        && after(text, end).starts_with(char::is_alphabetic)
}

/// Adds "½" or " 1/2" to a whole number.
fn with_fraction(text: &str, number: Option<Decimal>, end: usize) -> (Option<Decimal>, usize) {
    if let Some((part, stop)) = vulgar(text, end) {
        return (number.and_then(|n| n.checked_add(part)), stop);
    }
    let rest = after(text, end);
    let Some(tail) = rest.strip_prefix([' ', '\u{a0}', '-']) else {
        return (number, end);
    };
    let start = text.len() - tail.len();
    if let Some((part, stop)) = vulgar(text, start) {
        return (number.and_then(|n| n.checked_add(part)), stop);
    }
    let over = tail.chars().next().and_then(digit);
    // In prices a fraction is one of the last place: "$2.89 1/2".
    let places = number.map_or(0, |n| n.scale());
    if let (true, Some(over @ 1..)) = (places <= 2, over)
        && let Some((Some(under), stop)) = denominator(text, start + 1)
        && Decimal::from(over) < under
    {
        let part = Decimal::from(over)
            .checked_div(under)
            .and_then(|part| part.checked_mul(Decimal::new(1, places)));
        return (number.zip(part).and_then(|(n, p)| n.checked_add(p)), stop);
    }
    (number, end)
}

/// Whether `suffix` makes an ordinal of `digits`; "18st" is a weight.
fn is_ordinal(digits: &str, suffix: &str) -> bool {
    let tens = digits.bytes().rev().nth(1).unwrap_or(b'0');
    let expected = match digits.bytes().next_back() {
        _ if tens == b'1' => "th",
        Some(b'1') => "st",
        Some(b'2') => "nd",
        Some(b'3') => "rd",
        _ => "th",
    };
    suffix.eq_ignore_ascii_case(expected) || (suffix == "d" && matches!(expected, "nd" | "rd"))
}

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn numbers_in_digits() {
        check("12,50,000 votes", &["12,50,000|CARDINAL|1250000"]);
        check("10 061 points", &["10 061|CARDINAL|10061"]);
        check("2½ or 2 1/2", &["2½|CARDINAL|2.5", "2 1/2|CARDINAL|2.5"]);
    }

    #[test]
    fn no_number_is_too_large() {
        let long = "9".repeat(100);
        check(&format!("£{long}"), &[&format!("£{long}|MONEY| GBP")]);
        check("$$$$$", &[]);
    }
}
