//! From a text as a file or an older version has it to the same text normalised.

use super::{Document, EntityKey};
use crate::text::{Span, Text};
use std::mem;

impl Document {
    /// Takes `raw` as the article's text: normalises it, and moves the marks, whose spans
    /// are of `raw`, with it. Gives the way from offsets of `raw` to those of the text.
    pub(crate) fn set_raw_text(&mut self, raw: &str) -> OffsetMap {
        self.article.text = Text::new(raw);
        let map = OffsetMap::new(raw, &self.article.text);
        if map.dropped.is_empty() {
            return map;
        }
        for (span, mark) in mem::take(&mut self.sentences) {
            self.sentences.insert(map.span(span), mark);
        }
        for (key, mark) in mem::take(&mut self.entities) {
            let span = map.span(key.span);
            self.entities.insert(EntityKey { span, ..key }, mark);
        }
        for (span, mut mark) in mem::take(&mut self.quotes) {
            mark.cue = mark.cue.map(|cue| map.span(cue));
            if let Some(speaker) = &mut mark.speaker {
                speaker.span = map.span(speaker.span);
            }
            self.quotes.insert(map.span(span), mark);
        }
        map
    }
}

/// From byte offsets of a raw text to those of the same normalised.
pub(crate) struct OffsetMap {
    /// Ascending offsets of the raw text, and how many bytes were dropped before each.
    dropped: Vec<(u32, u32)>,
}

impl OffsetMap {
    fn new(raw: &str, text: &str) -> Self {
        let mut dropped = Vec::new();
        if raw == text {
            return Self { dropped };
        }
        let mut removed = 0;
        let mut kept = text.chars().peekable();
        let mut after_cr = false;
        for (at, c) in raw.char_indices() {
            let becomes = if c == '\r' { '\n' } else { c };
            let stays = !(c == '\n' && after_cr) && kept.next_if_eq(&becomes).is_some();
            if !stays {
                removed += c.len_utf8() as u32;
                dropped.push(((at + c.len_utf8()) as u32, removed));
            }
            after_cr = c == '\r';
        }
        Self { dropped }
    }

    fn offset(&self, raw: u32) -> u32 {
        let before = self.dropped.partition_point(|(at, _)| *at <= raw);
        let removed = before.checked_sub(1).map_or(0, |last| self.dropped[last].1);
        raw.saturating_sub(removed)
    }

    /// A span of the raw text as one of the normalised.
    pub(crate) fn span(&self, raw: Span) -> Span {
        Span::new(self.offset(raw.start), self.offset(raw.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_follow_their_characters() {
        let raw = "\u{feff}one\r\n\r\ntwo\rth\u{ad}ree\u{0}";
        let text = Text::new(raw);
        let map = OffsetMap::new(raw, &text);
        for word in ["one", "two", "ree"] {
            let at = raw.find(word).unwrap();
            let span = map.span(Span::of(&(at..at + word.len())));
            assert_eq!(span.slice(&text), word);
        }
        assert_eq!(map.offset(raw.len() as u32), text.len() as u32);
    }
}
