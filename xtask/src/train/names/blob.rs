//! Writes the blobs that the engine reads.

/// Appends an unsigned LEB128 number.
pub fn number(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends a count of keys and the keys, which must ascend, as differences.
pub fn keys(out: &mut Vec<u8>, keys: &[u32]) {
    number(out, keys.len() as u32);
    let mut last = 0;
    for key in keys {
        number(out, key - last);
        last = *key;
    }
}
