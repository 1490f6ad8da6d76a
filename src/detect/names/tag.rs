//! Tags of tokens: outside, or begin or inside of one of the labels (BIO).

use super::Label;
use std::ops::Range;

/// The labels that names have, in the order of their tags.
pub const LABELS: [Label; 8] = [
    Label::Person,
    Label::Org,
    Label::Place,
    Label::Norp,
    Label::Event,
    Label::Law,
    Label::Work,
    Label::Product,
];

/// How many tags there are; tag 0 is "outside", then begin and inside of each label.
pub const TAGS: usize = 1 + 2 * LABELS.len();

/// The tag of a token in no name.
pub const OUTSIDE: usize = 0;

/// The tag of a name's first token.
#[must_use]
pub const fn begin(label: usize) -> usize {
    1 + 2 * label
}

/// The tag of a name's other tokens.
#[must_use]
pub const fn inside(label: usize) -> usize {
    2 + 2 * label
}

/// Whether `tag` goes on with the name that the token before is in.
#[must_use]
pub const fn is_inside(tag: usize) -> bool {
    tag != OUTSIDE && tag.is_multiple_of(2)
}

/// Index in [`LABELS`] of the label of a tag that is not [`OUTSIDE`].
#[must_use]
pub const fn label_of(tag: usize) -> usize {
    (tag - 1) / 2
}

/// The tokens of the first name at or after token `from`.
#[must_use]
pub fn next_name(tags: &[u8], from: usize) -> Option<Range<usize>> {
    let rest = tags.get(from..)?;
    let start = from + rest.iter().position(|tag| usize::from(*tag) != OUTSIDE)?;
    let others = tags.get(start + 1..).unwrap_or_default();
    let inside = others
        .iter()
        .take_while(|tag| is_inside(usize::from(**tag)));
    Some(start..start + 1 + inside.count())
}

/// Whether `next` can follow `tag`: a name goes on only with its own label.
#[must_use]
pub const fn may_follow(tag: usize, next: usize) -> bool {
    !is_inside(next) || (tag != OUTSIDE && label_of(tag) == label_of(next))
}
