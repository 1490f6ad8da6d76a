//! Between UTF-8 byte offsets and Unicode code points, both ways.

/// An index over a text: the byte offset of every [`STRIDE`]th code point, so that
/// any look-up reads at most one stride, in whatever order they come. Text in ASCII
/// needs none.
pub(super) struct CodePoints<'t> {
    text: &'t str,
    every: Vec<u32>,
}

/// Code points between two entries of the index.
const STRIDE: usize = 256;

impl<'t> CodePoints<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let every = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices()
                .step_by(STRIDE)
                .map(|(byte, _)| byte as u32)
                .collect()
        };
        Self { text, every }
    }

    /// The code points before byte `offset`; those of the whole text when that lies past its end.
    pub(super) fn of_byte(&self, offset: u32) -> u32 {
        let offset = (offset as usize).min(self.text.len());
        let Some(entry) = self
            .every
            .partition_point(|byte| *byte as usize <= offset)
            .checked_sub(1)
        else {
            return offset as u32;
        };
        let from = self.every[entry] as usize;
        let within = &self.text.as_bytes()[from..offset];
        let starts = within
            .iter()
            .filter(|byte| !is_continuation(**byte))
            .count();
        (entry * STRIDE + starts) as u32
    }

    /// The byte offset of code point `index`, or of the end of the text; none past that.
    pub(super) fn to_byte(&self, index: u64) -> Option<u32> {
        let index = usize::try_from(index).ok()?;
        if self.every.is_empty() {
            return (index <= self.text.len()).then_some(index as u32);
        }
        let from = match self.every.get(index / STRIDE) {
            Some(byte) => *byte as usize,
            // The text ends exactly where the next entry would be.
            None if index / STRIDE == self.every.len() && index.is_multiple_of(STRIDE) => {
                let last = *self.every.last()? as usize;
                let full = self.text[last..].chars().count() == STRIDE;
                return full.then_some(self.text.len() as u32);
            }
            None => return None,
        };
        let rest = &self.text[from..];
        let mut places = rest
            .char_indices()
            .map(|(byte, _)| byte)
            .chain([rest.len()]);
        Some((from + places.nth(index % STRIDE)?) as u32)
    }
}

/// Whether a byte of UTF-8 continues a character rather than starting one.
fn is_continuation(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str) {
        let index = CodePoints::new(text);
        let places = text
            .char_indices()
            .map(|(byte, _)| byte)
            .chain([text.len()]);
        let mut count = 0;
        for (chars, byte) in places.enumerate() {
            assert_eq!(index.of_byte(byte as u32), chars as u32);
            assert_eq!(index.to_byte(chars as u64), Some(byte as u32), "{chars}");
            count = chars;
        }
        assert_eq!(index.to_byte(count as u64 + 1), None);
        assert_eq!(index.to_byte(u64::MAX), None);
        assert_eq!(index.of_byte(u32::MAX), count as u32);
    }

    #[test]
    fn both_ways_at_every_character() {
        check("");
        check("plain");
        check("£5m “so” 👩‍👩‍👧 e\u{301}");
        for length in [255, 256, 257, 511, 512, 513] {
            check(&"é".repeat(length));
            check(&"x".repeat(length));
        }
    }
}
