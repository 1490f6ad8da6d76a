//! PERSON, ORG, PLACE, NORP, EVENT, LAW, WORK, PRODUCT.

use super::{Entity, Input};

/// Finds names.
pub(super) fn find(_input: &Input<'_>, _out: &mut Vec<Entity>) {}
