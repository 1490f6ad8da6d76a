//! MONEY.

use super::{Entity, Input};

/// Finds MONEY.
pub(super) fn find(_input: &Input<'_>, _out: &mut Vec<Entity>) {}
