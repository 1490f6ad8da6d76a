//! Who is who: mentions of one person or organisation, linked.

use super::{Entity, Input, Label};

/// One person or organisation behind several mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The fullest form in the text.
    pub name: String,
    /// PERSON or ORG.
    pub label: Label,
    /// The other forms, in order of first mention, role phrases among them.
    pub aliases: Vec<String>,
}

/// Links the mentions in `entities` to the actors that it returns.
pub(super) fn link(_input: &Input<'_>, _entities: &mut [Entity]) -> Vec<Actor> {
    Vec::new()
}
