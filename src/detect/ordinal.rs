//! ORDINAL.

use super::{Entity, Input};

/// Finds ORDINAL.
pub(super) fn find(_input: &Input<'_>, _out: &mut Vec<Entity>) {}
