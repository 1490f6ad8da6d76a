//! Which articles are held back: scored, but never looked at and never trained on
//! when a figure is to be believed.

/// Whether the article `id` is held back.
///
/// Our own articles ("uk-03", "nr:us-12", "desk-30") by the number in their id, when 3
/// divides it; all others by a hash of the id, one in three.
#[must_use]
pub fn held_back(id: &str) -> bool {
    match own_number(id) {
        Some(number) => number.is_multiple_of(3),
        None => fnv1a(id.as_bytes()).is_multiple_of(3),
    }
}

fn own_number(id: &str) -> Option<u32> {
    let (region, number) = id.rsplit_once('-')?;
    let region = region.strip_prefix("nr:").unwrap_or(region);
    let plain = region.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    (plain && number.len() == 2).then(|| number.parse().ok())?
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo).
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newsroom_goes_by_number() {
        assert!(held_back("uk-03") && held_back("asia_east_latin-12") && held_back("nr:us-30"));
        assert!(!held_back("uk-01") && !held_back("nr:africa-10"));
    }

    #[test]
    fn others_go_by_hash() {
        let ids: Vec<_> = (0..300).map(|n| format!("wn:2020-01-01:{n}")).collect();
        let held = ids.iter().filter(|id| held_back(id)).count();
        assert!((70..130).contains(&held), "{held}");
    }
}
