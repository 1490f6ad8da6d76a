//! The one place where overlapping finds are decided.

use super::Entity;

/// Keeps the best of overlapping entities and returns them in order.
///
/// The longest wins; of equally long ones the one whose recogniser came first.
pub(super) fn resolve(mut found: Vec<Entity>) -> Vec<Entity> {
    // The sort is stable: finds on the same span stay in the order of their recognisers.
    found.sort_by_key(|e| (e.span.start, std::cmp::Reverse(e.span.end)));
    let mut kept: Vec<Entity> = Vec::with_capacity(found.len());
    for entity in found {
        match kept.last() {
            Some(last) if last.span.overlaps(entity.span) => {
                if entity.span.len() > last.span.len() {
                    kept.pop();
                    kept.push(entity);
                }
            }
            _ => kept.push(entity),
        }
    }
    kept
}
