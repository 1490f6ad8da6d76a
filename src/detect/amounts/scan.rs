//! What stands beside a figure: the words and gaps that recognisers look at.

/// What separates a word from the figure beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: "5km".
    None,
    /// One space of any width: "5 km".
    Space,
    /// A hyphen: "5-km".
    Hyphen,
}

/// A word beside a figure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Near<'t> {
    /// Its letters.
    pub word: &'t str,
    /// Byte offset of its first letter.
    pub start: usize,
    /// Byte offset after its last letter.
    pub end: usize,
    /// What stands between it and the figure.
    pub gap: Gap,
}

/// The text from byte `at` on; empty when `at` does not fit.
pub(super) fn after(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// The text before byte `at`; empty when `at` does not fit.
pub(super) fn before(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or_default()
}

/// Steps over a space or a hyphen at `at`.
pub(super) fn gap_after(text: &str, at: usize) -> (Gap, usize) {
    match after(text, at).chars().next() {
        Some(c) if is_space(c) => (Gap::Space, at + c.len_utf8()),
        Some(c @ ('-' | '\u{2010}' | '\u{2011}')) => (Gap::Hyphen, at + c.len_utf8()),
        _ => (Gap::None, at),
    }
}

/// The word that follows byte `at`, over at most one space or hyphen.
pub(super) fn word_after(text: &str, at: usize) -> Option<Near<'_>> {
    let (gap, start) = gap_after(text, at);
    let rest = after(text, start);
    let len = rest
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(rest.len());
    (len > 0).then(|| Near {
        word: &rest[..len],
        start,
        end: start + len,
        gap,
    })
}

/// The word that ends at byte `at`, or before one space or hyphen there.
pub(super) fn word_before(text: &str, at: usize) -> Option<Near<'_>> {
    let all = before(text, at);
    let (gap, end) = match all.chars().next_back() {
        Some(c) if is_space(c) => (Gap::Space, at - c.len_utf8()),
        Some(c @ ('-' | '\u{2010}' | '\u{2011}')) => (Gap::Hyphen, at - c.len_utf8()),
        _ => (Gap::None, at),
    };
    let all = &all[..end];
    let start = all
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphabetic())
        .last()
        .map(|(start, _)| start)?;
    Some(Near {
        word: &all[start..],
        start,
        end,
        gap,
    })
}

/// A space that can stand inside an amount: not a line end, not a tab.
pub(super) fn is_space(c: char) -> bool {
    c == ' ' || (c.is_whitespace() && !c.is_control())
}

/// Whether `word` is one of `list`, in any case. Lists are short.
pub(super) fn one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Longest word that the vocabularies hold, in bytes.
const LONGEST: usize = 20;

/// `word` in lower case without an allocation; `None` when it is longer than any known word.
pub(super) struct Lower {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Lower {
    /// Lowers the ASCII letters of `word`.
    pub(super) fn of(word: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        let target = bytes.get_mut(..word.len())?;
        target.copy_from_slice(word.as_bytes());
        target.make_ascii_lowercase();
        Some(Self {
            bytes,
            len: word.len(),
        })
    }

    /// The lowered word.
    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}
