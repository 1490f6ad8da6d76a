//! From what was pasted to the article that is annotated.

use std::{fmt, ops::Deref, sync::Arc};

/// An article after normalisation, cheap to clone; never changed by annotating.
///
/// CRLF and CR are LF; byte order marks, soft hyphens, zero-width spaces (not
/// joiners) and control characters other than tab and LF are gone; all else is
/// as it was pasted. Shorter than 4 GiB, so that a `u32` holds any byte offset.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Text(Arc<str>);

/// Longest text in bytes; what lies beyond is cut off.
const LIMIT: usize = u32::MAX as usize;

impl Text {
    /// Normalises `raw`.
    #[must_use]
    pub fn new(raw: &str) -> Self {
        let raw = &raw[..raw.floor_char_boundary(LIMIT)];
        if !raw.chars().any(|c| c == '\r' || is_dropped(c)) {
            return Self(raw.into());
        }
        let mut out = String::with_capacity(raw.len());
        let mut after_cr = false;
        for c in raw.chars() {
            match c {
                '\r' => out.push('\n'),
                '\n' if after_cr => {}
                c if is_dropped(c) => {}
                c => out.push(c),
            }
            after_cr = c == '\r';
        }
        Self(out.into())
    }

    /// The text as a string slice.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_dropped(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{ad}' | '\u{200b}')
        || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn line_ends_become_lf() {
        assert_eq!(Text::new("a\r\nb\rc\n\r\nd").as_str(), "a\nb\nc\n\nd");
    }

    #[test]
    fn invisible_characters_go_and_joiners_stay() {
        assert_eq!(
            Text::new("\u{feff}co\u{ad}op\u{200b}\u{0}\u{200d}\t").as_str(),
            "coop\u{200d}\t"
        );
    }
}
