//! PERCENT.

use super::{Entity, Input};

/// Finds PERCENT.
pub(super) fn find(_input: &Input<'_>, _out: &mut Vec<Entity>) {}
