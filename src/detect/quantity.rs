//! QUANTITY.

use super::{Entity, Input};

/// Finds QUANTITY.
pub(super) fn find(_input: &Input<'_>, _out: &mut Vec<Entity>) {}
