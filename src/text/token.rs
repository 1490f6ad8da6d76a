//! The tokeniser: one pass over the text; all recognisers read its tokens.
//!
//! A token never holds white space, and tokens cover all that is not white space.
//! * Hyphens stand alone ("war-torn" is three tokens), so that any half can be an entity.
//! * Abbreviations and initials keep their stop ("U.S.", "Mr.", "J.", "a.m.").
//! * A clitic "'s" is its own token; other apostrophes inside a word stay ("O'Brien", "don't").
//! * Digits keep the separators between them ("1,200", "9.30") and end before
//!   letters ("2.26bn" is two tokens); a word may hold digits ("G7").

use super::Span;
use super::words::{ABBREVIATIONS, contains};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Letters, with digits or apostrophes inside.
    Word,
    /// Digits, with separators between them.
    Number,
    /// A web or e-mail address.
    Address,
    /// A currency sign, a percent sign, a mathematical sign, a pictograph.
    Symbol,
    /// A mark of punctuation; dots of an ellipsis together.
    Punctuation,
}

/// The smallest unit that recognisers look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: Kind,
}

/// The tokens of `text`, in order. Linear in its length.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let (len, kind) = scan(&text[at..], c);
        let (len, kind) = (len.max(c.len_utf8()), kind);
        if kind == Kind::Word
            && let Some(clitic) = clitic(&text[at..at + len])
        {
            out.push(Token {
                span: Span::of(&(at..at + len - clitic)),
                kind,
            });
            out.push(Token {
                span: Span::of(&(at + len - clitic..at + len)),
                kind,
            });
        } else {
            out.push(Token {
                span: Span::of(&(at..at + len)),
                kind,
            });
        }
        at += len;
    }
    out
}

fn scan(rest: &str, first: char) -> (usize, Kind) {
    if first.is_numeric() {
        return (number(rest), Kind::Number);
    }
    if first.is_alphabetic() {
        if let Some(len) = address(rest) {
            return (len, Kind::Address);
        }
        return (word(rest), Kind::Word);
    }
    match first {
        '.' => (
            rest.len() - rest.trim_start_matches('.').len(),
            Kind::Punctuation,
        ),
        '\'' | '’' if clitic_at(rest) => (first.len_utf8() + 1, Kind::Word),
        '%' | '‰' | '°' | '+' | '=' | '<' | '>' | '|' | '~' | '^' | '×' | '±' | '$' | '£' | '€'
        | '#' | '@' | '&' => (first.len_utf8(), Kind::Symbol),
        c if c.is_ascii_punctuation() || is_general_punctuation(c) => {
            (c.len_utf8(), Kind::Punctuation)
        }
        c => (c.len_utf8(), Kind::Symbol),
    }
}

/// U+2010 to U+205E without the mathematical ones, CJK and Latin-1 marks.
fn is_general_punctuation(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '、' | '。' | '「' | '」')
}

/// Length of the number that `rest` starts with: digits, and single separators between digits.
fn number(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_numeric() {
            end = at + c.len_utf8();
        } else if matches!(c, '.' | ',')
            && chars.peek().is_some_and(|(_, next)| next.is_ascii_digit())
        {
        } else {
            break;
        }
    }
    end
}

fn word(rest: &str) -> usize {
    if let Some(len) = dotted(rest) {
        return len;
    }
    // Most words are plain letters to their end.
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let mut end = plain;
    let mut chars = rest[plain..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = is_word_char(c)
            || (matches!(c, '\'' | '’')
                && chars.peek().is_some_and(|(_, next)| next.is_alphabetic()));
        if !inside {
            break;
        }
        end = plain + at + c.len_utf8();
    }
    let word = &rest[..end];
    if rest[end..].starts_with('.') && !rest[end..].starts_with("..") && takes_stop(word) {
        end += 1;
    }
    end
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || is_combining(c) || matches!(c, '\u{200c}' | '\u{200d}')
}

/// Marks that combine with the letter before them, and the variants of one.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// "U.S.", "a.m.", "J.K.": letters each followed by a stop, at least two of them.
fn dotted(rest: &str) -> Option<usize> {
    let mut end = 0;
    let mut pairs = 0;
    let mut chars = rest.chars();
    while let (Some(letter), Some('.')) = (chars.next(), chars.next()) {
        if !letter.is_alphabetic() {
            break;
        }
        end += letter.len_utf8() + 1;
        pairs += 1;
    }
    if pairs == 0 {
        return None;
    }
    // "U.S" at the end of a sentence whose stop is not doubled, or "U.K" without its last stop.
    let open = rest[end..].chars().next().filter(|c| c.is_alphabetic());
    match open {
        Some(_) if rest[end..].chars().nth(1).is_none_or(|c| !is_word_char(c)) => {
            let letter = open.map_or(0, char::len_utf8);
            Some(end + letter)
        }
        Some(_) if pairs == 1 => None,
        _ => (pairs >= 2).then_some(end),
    }
}

fn takes_stop(word: &str) -> bool {
    let mut chars = word.chars();
    let initial =
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none() && word != "I";
    initial || contains(ABBREVIATIONS, word) || is_capital_abbreviation(word)
}

/// "LTD", "CO": the same in capitals.
fn is_capital_abbreviation(word: &str) -> bool {
    word.len() > 1
        && word.len() <= 6
        && word.bytes().all(|b| b.is_ascii_uppercase())
        && ABBREVIATIONS
            .iter()
            .any(|a| a.eq_ignore_ascii_case(word) && a.starts_with(|c: char| c.is_uppercase()))
}

/// Length in bytes of a clitic "'s" at the end of `word`.
fn clitic(word: &str) -> Option<usize> {
    if !word.ends_with(['s', 'S']) {
        return None;
    }
    ["'s", "’s", "'S", "’S"]
        .iter()
        .find(|c| word.ends_with(**c) && word.len() > c.len())
        .map(|c| c.len())
}

fn clitic_at(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    matches!(chars.next(), Some('s' | 'S')) && chars.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Length of the web or e-mail address that `rest` starts with.
fn address(rest: &str) -> Option<usize> {
    let head = rest.as_bytes();
    let plausible = ["http://", "https://", "www."]
        .iter()
        .any(|p| rest.starts_with(p));
    let run = || rest.find(char::is_whitespace).unwrap_or(rest.len());
    if plausible {
        let all = rest[..run()].trim_end_matches([
            '.', ',', ';', ':', '!', '?', ')', '"', '\'', '”', '’', ']', '>',
        ]);
        return Some(all.len());
    }
    // Most words end where an address would have to go on.
    let plain = head.iter().position(|b| !b.is_ascii_alphanumeric())?;
    if !matches!(head[plain], b'@' | b'.' | b'_' | b'-' | b'+') {
        return None;
    }
    let local = head
        .iter()
        .take(64)
        .position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+')))?;
    if head[local] != b'@' {
        return None;
    }
    let domain = head[local + 1..]
        .iter()
        .position(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')))
        .unwrap_or(head.len() - local - 1);
    let all = rest[..local + 1 + domain].trim_end_matches(['.', '-']);
    all[local + 1..].contains('.').then_some(all.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let got: Vec<_> = tokens(text).iter().map(|t| t.span.slice(text)).collect();
        assert_eq!(got.join("|"), expected, "{text}");
    }

    #[test]
    fn words() {
        check(
            "Healey's war-torn O’Brien don't",
            "Healey|'s|war|-|torn|O’Brien|don't",
        );
        check(
            "allies’ G7 A321neo Covid-19",
            "allies|’|G7|A321neo|Covid|-|19",
        );
    }

    #[test]
    fn stops_that_belong_to_a_word() {
        check(
            "Mr. J. R. Smith of the U.S. at 9 a.m. went.",
            "Mr.|J.|R.|Smith|of|the|U.S.|at|9|a.m.|went|.",
        );
        check(
            "Calif. and so on... No. I. Then",
            "Calif.|and|so|on|...|No|.|I|.|Then",
        );
    }

    #[test]
    fn numbers() {
        check(
            "£2.26bn, 1,200 and 9.30pm 1990s 19th.",
            "£|2.26|bn|,|1,200|and|9.30|pm|1990|s|19|th|.",
        );
        check("3,4,5 10%", "3,4,5|10|%");
    }

    #[test]
    fn addresses() {
        check(
            "See https://a.org/x?y=1. Or me@b.co.uk, ok",
            "See|https://a.org/x?y=1|.|Or|me@b.co.uk|,|ok",
        );
    }

    #[test]
    fn quotes_stand_alone() {
        check("“We [need to]” 'so'", "“|We|[|need|to|]|”|'|so|'");
    }
}
