//! Maps and sets of this room. Their keys are short strings, most of them asked for once or
//! twice: the standard hasher costs more there than all else that is done with them.

use foldhash::fast::RandomState;

/// A map with a fast hasher, seeded anew each time as the standard one is.
pub(super) type Map<K, V> = std::collections::HashMap<K, V, RandomState>;

/// A set with the same hasher.
pub(super) type Set<K> = std::collections::HashSet<K, RandomState>;
