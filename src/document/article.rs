//! The article and what is known about it.

use super::Extra;
use crate::text::Text;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A moment in RFC 3339, UTC, to the second: "2026-01-31T12:00:00Z". What a file
/// says is kept as it says it, so that importing loses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub String);

impl Timestamp {
    /// The moment `seconds` after 1970 began; the nearest representable one when
    /// that lies beyond the calendar.
    #[must_use]
    pub fn from_unix(seconds: i64) -> Self {
        let moment = jiff::Timestamp::from_second(seconds).unwrap_or(if seconds < 0 {
            jiff::Timestamp::MIN
        } else {
            jiff::Timestamp::MAX
        });
        Self(moment.to_string())
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What people may say about an article, all of it editable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Shown in the library; names the exported file.
    pub title: String,
    /// Where it was published, usually an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The article's own day: relative dates are counted from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Unique among saved articles.
    pub id: String,
    /// Title, source and day.
    #[serde(flatten)]
    pub about: About,
    /// BCP 47 tag of its language.
    pub language: String,
    /// When annotating began.
    pub created: Timestamp,
    /// When something was last decided.
    pub modified: Timestamp,
    /// The text; all spans refer to it. Records keep it beside, packed when it is long.
    #[serde(skip)]
    pub text: Text,
    /// Fields of `document` in an imported file that this version does not know.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Article {
    /// A new article, named after its first line and identified by its content.
    #[must_use]
    pub fn new(text: Text, now: Timestamp) -> Self {
        Self {
            id: id_of(&text),
            about: About {
                title: title_of(&text),
                ..About::default()
            },
            language: "en".into(),
            created: now.clone(),
            modified: now,
            text,
            extra: Extra::new(),
        }
    }
}

/// An identifier from the content: 16 hexadecimal digits of 64-bit FNV-1a, so
/// that the same text has the same identifier on every machine and in every version.
#[must_use]
pub fn id_of(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// Longest headline, in characters.
const HEADLINE: usize = 120;
/// Length of a title made of first words, in characters.
const FIRST_WORDS: usize = 60;

/// A title for a text: its first line when that looks like a headline (short,
/// without a final stop), else its first words. White space runs become one space.
#[must_use]
pub fn title_of(text: &str) -> String {
    let Some(line) = text.lines().map(str::trim).find(|line| !line.is_empty()) else {
        return "Untitled".into();
    };
    let headline =
        line.chars().count() <= HEADLINE && !line.ends_with(['.', ',', ';', ':', '…', '”', '"']);
    let limit = if headline { HEADLINE } else { FIRST_WORDS };
    let mut title = String::new();
    let mut length = 0;
    for word in line.split_whitespace() {
        let chars = word.chars().count();
        if length + chars > limit {
            if title.is_empty() {
                title.extend(word.chars().take(limit));
            }
            title.push('…');
            break;
        }
        if !title.is_empty() {
            title.push(' ');
            length += 1;
        }
        title.push_str(word);
        length += chars;
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, title: &str) {
        assert_eq!(title_of(text), title);
    }

    #[test]
    fn a_short_line_without_a_stop_is_a_headline() {
        check(
            "\n  Bridge  to close for a year \nThe bridge…",
            "Bridge to close for a year",
        );
        check("Will the bridge close?\nIt will.", "Will the bridge close?");
    }

    #[test]
    fn else_the_first_words() {
        check("The bridge is closing.", "The bridge is closing.");
        check(
            "The bridge over the river will close for a year from Monday, the council said.",
            "The bridge over the river will close for a year from Monday,…",
        );
        check(" \n\t", "Untitled");
        check(&"x".repeat(500), &format!("{}…", "x".repeat(60)));
    }

    #[test]
    fn identifiers_never_change() {
        assert_eq!(id_of(""), "cbf29ce484222325");
        assert_eq!(id_of("a"), "af63dc4c8601ec8c");
    }

    #[test]
    fn moments() {
        assert_eq!(
            Timestamp::from_unix(1_769_860_800).0,
            "2026-01-31T12:00:00Z"
        );
        assert!(Timestamp::from_unix(i64::MAX).0.starts_with("9999-12-"));
    }
}
