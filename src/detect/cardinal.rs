//! CARDINAL.

use super::{Entity, Input};

/// Finds CARDINAL.
pub(super) fn find(_input: &Input<'_>, _out: &mut Vec<Entity>) {}
