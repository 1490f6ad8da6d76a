//! "About", "more than", "up to": words beside an amount that say how exact it is.

use super::scan::{Gap, after, before, is_space, one_of, word_after, word_before};

/// What the words beside an amount say of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// Nothing: it is exact.
    Exact,
    /// "about", "nearly", "or so".
    Approximate,
    /// "more than", "at least": the lower bound.
    Low,
    /// "up to", "less than": the upper bound.
    High,
}

/// Reads what stands before byte `start` and after byte `end`.
pub(super) fn bound(text: &str, start: usize, end: usize) -> Bound {
    match before_amount(text, start) {
        Bound::Exact => after_amount(text, end),
        bound => bound,
    }
}

fn before_amount(text: &str, start: usize) -> Bound {
    let head = before(text, start).trim_end_matches(is_space);
    match head.chars().next_back() {
        Some('~' | '≈') => return Bound::Approximate,
        Some('>' | '≥') => return Bound::Low,
        Some('<' | '≤') => return Bound::High,
        _ => {}
    }
    let abbreviation = head
        .strip_suffix('.')
        .and_then(|head| word_before(text, head.len()));
    if abbreviation.is_some_and(|w| one_of(w.word, &["approx", "c", "ca", "est"])) {
        return Bound::Approximate;
    }
    let Some(near) = word_before(text, start) else {
        return Bound::Exact;
    };
    let earlier = || word_before(text, near.start).map_or("", |w| w.word);
    match near.word {
        w if one_of(w, APPROXIMATORS) => Bound::Approximate,
        w if one_of(w, &["over", "above", "exceeding"]) => Bound::Low,
        w if one_of(w, &["under", "below", "maximum"]) => Bound::High,
        w if one_of(w, &["least"]) => Bound::Low,
        w if one_of(w, &["most"]) && one_of(earlier(), &["at"]) => Bound::High,
        w if one_of(w, &["than"]) => {
            let than = word_before(text, near.start);
            let negated = than
                .and_then(|w| word_before(text, w.start))
                .is_some_and(|w| one_of(w.word, &["no", "not"]));
            match (than.map_or("", |w| w.word), negated) {
                ("more" | "More" | "greater" | "higher" | "better" | "larger", false) => Bound::Low,
                ("less" | "fewer" | "Less" | "Fewer" | "lower", false) => Bound::High,
                ("more" | "More", true) => Bound::High,
                ("less" | "fewer", true) => Bound::Low,
                _ => Bound::Exact,
            }
        }
        w if one_of(w, &["to"]) && one_of(earlier(), &["up"]) => Bound::High,
        w if one_of(w, &["to"]) && one_of(earlier(), &["close"]) => Bound::Approximate,
        w if one_of(w, &["as"]) && one_of(earlier(), &["much", "many", "high"]) => Bound::High,
        w if one_of(w, &["as"]) && one_of(earlier(), &["little", "few", "low"]) => Bound::Low,
        w if one_of(w, &["of"]) && one_of(earlier(), &["excess", "upwards", "minimum"]) => {
            Bound::Low
        }
        w if one_of(w, &["of"]) && one_of(earlier(), &["maximum", "shy"]) => Bound::High,
        w if one_of(w, &["of"]) && one_of(earlier(), &["region", "order"]) => Bound::Approximate,
        _ => Bound::Exact,
    }
}

fn after_amount(text: &str, end: usize) -> Bound {
    let rest = after(text, end);
    if rest
        .strip_prefix('+')
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
    {
        return Bound::Low;
    }
    let Some(near) = word_after(text, end).filter(|w| w.gap != Gap::None) else {
        return Bound::Exact;
    };
    match (near.gap, near.word) {
        (Gap::Hyphen, "plus") => return Bound::Low,
        (Gap::Hyphen, "odd" | "something" | "ish") => return Bound::Approximate,
        _ => {}
    }
    let next = word_after(text, near.end).map_or("", |w| w.word);
    match (near.word, next) {
        ("or", "so" | "thereabouts") => Bound::Approximate,
        ("or", "more" | "greater" | "higher") | ("or" | "and", "above" | "over") => Bound::Low,
        ("or", "less" | "fewer" | "lower") | ("or" | "and", "below" | "under") => Bound::High,
        _ => Bound::Exact,
    }
}

const APPROXIMATORS: &[&str] = &[
    "about", "around", "some", "nearly", "almost", "roughly", "approximately", "approx", "circa",
    "estimated", "perhaps", "virtually", "practically", "approaching",
];

#[cfg(test)]
mod tests {
    use crate::detect::amounts::testing::check;

    #[test]
    fn bounds() {
        check("nearly 300", &["300|CARDINAL|300 ~"]);
        check("20-odd sheep", &["20|CARDINAL|20 ~"]);
        check("more than £5m", &["£5m|MONEY|5000000 GBP low 5000000"]);
        check("no more than 20", &["20|CARDINAL|20 high 20"]);
        check("up to 50", &["50|CARDINAL|50 high 50"]);
        check("500-plus guests", &["500|CARDINAL|500 low 500"]);
        check("60 and over", &["60|CARDINAL|60 low 60"]);
        check(
            "approx. 300 or >400",
            &["300|CARDINAL|300 ~", "400|CARDINAL|400 low 400"],
        );
        check("as little as £3", &["£3|MONEY|3 GBP low 3"]);
        check("in the region of £2m", &["£2m|MONEY|2000000 GBP ~"]);
        check(
            "tens of thousands of eels",
            &["tens of thousands|CARDINAL| low 10000 ~"],
        );
    }
}
