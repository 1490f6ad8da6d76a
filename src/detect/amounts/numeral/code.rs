//! Digits that name a line, a card, a book: telephone numbers and the like are no numbers.

use super::super::scan::{after, before};
use super::digits::Shape;

/// Telephone numbers: "+44 20 7946 0018", "020 7946 0018", "555-0143".
pub(super) fn is_telephone(text: &str, start: usize, end: usize, shape: &Shape) -> bool {
    let digits = shape.groups[0];
    let rest = after(text, end);
    let next_group = || {
        let tail = rest.strip_prefix([' ', '-', '\u{a0}', '\u{2011}', ')'])?;
        let tail = tail.strip_prefix(' ').unwrap_or(tail);
        Some(tail.bytes().take_while(u8::is_ascii_digit).count())
    };
    let international = before(text, start).ends_with('+') && next_group().is_some_and(|n| n >= 2);
    let national = shape.leading_zero && digits >= 3 && next_group().is_some_and(|n| n >= 3);
    let local = digits == 3
        && rest.starts_with(['-', '\u{2011}'])
        && next_group() == Some(4)
        && shape.count == 1;
    international || national || local
}

/// Where a number of an account, a card, a book or a telephone ends that starts at byte
/// `start`: three groups of digits or more with hyphens between, nine digits at least
/// ("360-555-0177"), or three groups of four with spaces ("4111 1111 1111").
pub(super) fn code_end(text: &str, start: usize, end: usize) -> Option<usize> {
    let joiner = after(text, end).chars().next()?;
    let fits = |len: usize| match joiner {
        '-' => len > 0,
        ' ' => len == 4,
        _ => false,
    };
    let (mut groups, mut digits, mut stop) = (0, 0, start);
    let mut rest = Some(after(text, start));
    while let Some(group) = rest {
        let len = group.bytes().take_while(u8::is_ascii_digit).count();
        if !fits(len) {
            break;
        }
        groups += 1;
        digits += len;
        let tail = after(group, len);
        stop = text.len() - tail.len();
        rest = tail.strip_prefix(joiner);
    }
    (groups >= 3 && digits >= 9).then_some(stop)
}

/// Where a telephone number ends whose first group ends at `end`.
pub(super) fn telephone_end(text: &str, mut end: usize) -> usize {
    loop {
        let rest = after(text, end);
        let gap = rest
            .bytes()
            .take_while(|b| matches!(b, b' ' | b'-' | b'(' | b')'))
            .count();
        let digits = after(rest, gap)
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count();
        if !(1..=2).contains(&gap) || digits < 2 {
            return end;
        }
        end += gap + digits;
    }
}

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn codes_and_telephones() {
        for text in [
            "020 7946 0018", "+44 20 7946 0018", "555-0143", "360-555-0177", "978-3-16-148410-0",
            "4111 1111 1111 1111",
        ] {
            check(text, &[]);
        }
        check("a 27-14-3 record", &["27-14-3|CARDINAL|"]);
    }
}
