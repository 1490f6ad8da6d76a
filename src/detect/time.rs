//! TIME.

use super::{Entity, Input};

/// Finds TIME.
pub(super) fn find(_input: &Input<'_>, _out: &mut Vec<Entity>) {}
