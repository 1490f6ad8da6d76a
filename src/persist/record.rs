//! A record: an envelope that any version can read, and a payload in its version's form.

use crate::document::{Document, Timestamp};
use serde::{Deserialize, Serialize, de::IgnoredAny};
use std::borrow::Cow;

/// The version of payloads that is written, and the newest that is read.
pub(super) const VERSION: u32 = 1;

/// What a record says about itself.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Envelope<'a, P> {
    pub version: u32,
    /// "article", "library", "names" or "settings".
    pub kind: Cow<'a, str>,
    pub saved: Timestamp,
    /// How often it was saved; 1 at first.
    pub revision: u64,
    pub payload: P,
}

/// Why a record cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unusable {
    Corrupt,
    Newer { version: u32 },
}

/// The revision of a record, without reading its payload.
pub(super) fn revision(record: &str) -> Result<u64, Unusable> {
    head(record).map(|head| head.revision)
}

fn head(record: &str) -> Result<Envelope<'_, IgnoredAny>, Unusable> {
    let head: Envelope<'_, IgnoredAny> =
        serde_json::from_str(record).map_err(|_| Unusable::Corrupt)?;
    match head.version {
        0 => Err(Unusable::Corrupt),
        1..=VERSION => Ok(head),
        version => Err(Unusable::Newer { version }),
    }
}

/// Writes a record.
pub(super) fn encode<P: Serialize>(
    kind: &str,
    revision: u64,
    saved: Timestamp,
    payload: &P,
) -> String {
    let envelope = Envelope {
        version: VERSION,
        kind: kind.into(),
        saved,
        revision,
        payload,
    };
    // Payloads are maps with string keys, written to memory: that cannot fail.
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// Reads a record of `kind`. The door for older versions: each will be brought to the
/// next one's form here, one step a version, before it is read as the present one.
pub(super) fn decode<'a, P: Deserialize<'a>>(
    kind: &str,
    record: &'a str,
) -> Result<Envelope<'a, P>, Unusable> {
    head(record)?;
    let envelope: Envelope<'_, P> = serde_json::from_str(record).map_err(|_| Unusable::Corrupt)?;
    if envelope.kind != kind {
        return Err(Unusable::Corrupt);
    }
    Ok(envelope)
}

/// An article as it is stored.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Stored<'a> {
    /// Index of the sentence where the reader is.
    #[serde(default)]
    pub position: usize,
    pub text: Packed<'a>,
    pub document: Cow<'a, Document>,
}

/// A text: as it is when short, packed by lz-string when long. Packing costs time but
/// once an article, since a text is never changed by annotating; the decisions beside it
/// are small and stay plain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Packed<'a> {
    Plain(Cow<'a, str>),
    Lz(Cow<'a, str>),
}

/// Length in bytes from which a text is packed.
const LONG: usize = 16 << 10;

pub(super) fn is_long(text: &str) -> bool {
    text.len() >= LONG
}

/// Packs a text for a storage of UTF-16. In a page a megabyte takes a good part of a second.
#[must_use]
pub fn pack(text: &str) -> String {
    lz_str::compress_to_utf16(text)
}

impl<'a> Packed<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        if is_long(text) {
            Self::Lz(pack(text).into())
        } else {
            Self::Plain(text.into())
        }
    }

    /// The text; none when it is damaged.
    pub(super) fn unpack(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Plain(text) => Some(Cow::Borrowed(text)),
            Self::Lz(packed) => {
                // Fifteen bits a unit, above the control characters; the crate
                // subtracts without looking.
                if packed
                    .encode_utf16()
                    .any(|unit| !(32..32 + (1 << 15)).contains(&unit))
                {
                    return None;
                }
                let units = lz_str::decompress_from_utf16(packed)?;
                String::from_utf16(&units).ok().map(Cow::Owned)
            }
        }
    }

    pub(super) fn into_owned(self) -> Packed<'static> {
        match self {
            Self::Plain(text) => Packed::Plain(Cow::Owned(text.into_owned())),
            Self::Lz(packed) => Packed::Lz(Cow::Owned(packed.into_owned())),
        }
    }

    pub(super) fn borrowed(&self) -> Packed<'_> {
        match self {
            Self::Plain(text) => Packed::Plain(Cow::Borrowed(text)),
            Self::Lz(packed) => Packed::Lz(Cow::Borrowed(packed)),
        }
    }
}
