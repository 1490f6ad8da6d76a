//! Names of organisations as they are compared, and what else they may be called.

use super::fold;
use super::nations;
use super::vocabulary::{is_body, lists};

/// Words at the end that do not tell companies apart; sorted.
const COMPANY_FORMS: &[&str] = &[
    "ag", "bhd", "co", "company", "corp", "corporation", "gmbh", "group", "holdings", "inc",
    "limited", "llc", "llp", "ltd", "nv", "plc", "pty", "sa", "se", "spa",
];

/// Bodies that are named with or without an "of": "Parliament of the United Kingdom"; sorted.
const TURNING: &[&str] = &[
    "army", "congress", "court", "government", "legislature", "parliament", "senate", "university",
];

/// Names longer than this have no short forms that one could guess.
pub(super) const LONGEST: usize = 12;

/// Short names that no initials lead to; sorted.
const WELL_KNOWN: &[(&str, &[&str])] = &[
    ("afp", &["agence", "francepresse"]),
    ("daesh", &["islamic", "state"]),
    ("fed", &["federal", "reserve"]),
    ("g20", &["group", "of", "twenty"]),
    ("g7", &["group", "of", "seven"]),
    ("g8", &["group", "of", "eight"]),
    ("is", &["islamic", "state"]),
    ("isil", &["islamic", "state"]),
    ("isis", &["islamic", "state"]),
    ("wn", &["wikinews"]),
];

/// The words of a name without article and legal form.
pub(super) fn words(name: &str) -> Vec<String> {
    // "Marks & Spencer" has an "and", "M&S" has initials.
    let name = name.replace(" & ", " and ").replace(['-', '–', '&'], "");
    let mut words = fold::words(&name);
    for word in words.iter_mut().filter(|w| *w == "utd") {
        "united".clone_into(word);
    }
    if words.len() > 1 && words.first().is_some_and(|w| w == "the") {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|w| lists(COMPANY_FORMS, w)) {
        words.pop();
    }
    words
}

/// The words of a name in the one order and form by which names are compared.
pub(super) fn canonical(mut words: Vec<String>) -> Vec<String> {
    if let [only] = words.as_slice()
        && let Ok(at) = WELL_KNOWN.binary_search_by_key(&only.as_str(), |(short, _)| short)
        && let Some((_, long)) = WELL_KNOWN.get(at)
    {
        return long.iter().map(|w| (*w).to_owned()).collect();
    }
    // "Parliament of the United Kingdom" is "UK Parliament".
    if let Some(of) = words.iter().position(|w| w == "of")
        && words.len() - of <= 4
        && let Some(body) = of.checked_sub(1).and_then(|i| words.get(i))
        && lists(TURNING, body)
    {
        let place = words.split_off(of).into_iter().skip(1);
        words.splice(..0, place.filter(|w| !is_small(w)));
    }
    if let Some((long, short)) = nations::leading(&words)
        && words.len() > long
    {
        words.splice(..long, [short.to_owned()]);
    }
    // "State Department" is "Department of State".
    let country = words.len() - without_country(&words).len();
    if words.len() > country + 1
        && let Some(body) = words.pop_if(|w| matches!(w.as_str(), "department" | "ministry"))
    {
        words.splice(country..country, [body, "of".to_owned()]);
    }
    words
}

/// A body's name without the country before it.
pub(super) fn without_country(words: &[String]) -> &[String] {
    match words {
        [country, rest @ ..] if !rest.is_empty() && matches!(country.as_str(), "us" | "uk") => rest,
        _ => words,
    }
}

/// Whether `word` is one of grammar inside a name.
pub(super) fn is_small(word: &str) -> bool {
    matches!(
        word,
        "of" | "the" | "and" | "for" | "on" | "in" | "to" | "de" | "da" | "du"
    )
}

/// What a body of this name is called in lower case: "appeals court", "circuit court" and "court"
/// for the Second Circuit Court of Appeals.
pub(super) fn descriptions(name: &str) -> Vec<String> {
    let words = canonical(words(name));
    let body = words.iter().rposition(|w| is_body(w));
    let Some(body) = body.filter(|_| words.len() <= LONGEST) else {
        return Vec::new();
    };
    let to_body = words.get(..=body).unwrap_or_default();
    let mut out: Vec<String> = (0..=body)
        .filter_map(|from| to_body.get(from..))
        .filter(|end| !end.first().is_some_and(|w| is_small(w)))
        .map(|end| end.join(" "))
        .collect();
    if let (Some(first), Some(body)) = (words.first(), to_body.last())
        && to_body.len() > 2
    {
        out.push(format!("{first} {body}"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(COMPANY_FORMS.is_sorted() && TURNING.is_sorted());
        assert!(WELL_KNOWN.is_sorted_by_key(|(short, _)| short));
    }

    #[test]
    fn one_order() {
        let check = |a: &str, b: &str| assert_eq!(canonical(words(a)), canonical(words(b)));
        check("Parliament of the United Kingdom", "British Parliament");
        check("US State Department", "United States Department of State");
        check("The Acme Co. Ltd", "Acme");
        check("ISIS", "Islamic State");
    }

    #[test]
    fn described() {
        assert_eq!(
            descriptions("Third Circuit Court of Cod"),
            [
                "cod third circuit court",
                "third circuit court",
                "circuit court",
                "court",
                "cod court"
            ]
        );
        assert!(descriptions("Acme").is_empty());
    }
}
