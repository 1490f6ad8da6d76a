//! DATE.

use super::{Entity, Input};

/// Finds DATE.
pub(super) fn find(_input: &Input<'_>, _out: &mut Vec<Entity>) {}
