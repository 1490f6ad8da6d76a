//! Whether a passage in quotation marks is somebody's words, or a title, a
//! nickname, a term.

use super::Quote;
use super::attribute::{Evidence, Place};
use super::scene::Scene;
use crate::detect::Label;
use crate::detect::actors::vocabulary::{FUNCTION_WORDS, lists};

/// Words before a passage that make it a name: "a process called “exfiltration”"; sorted.
const NAMING: &[&str] = &[
    "award", "called", "codenamed", "dubbed", "entitled", "hashtag", "known", "label", "labelled",
    "name", "named", "nicknamed", "phrase", "pseudonym", "song", "term", "termed", "terms",
    "theme", "title", "titled", "word", "words",
];

pub(super) fn is_speech(
    scene: &Scene<'_>,
    quote: &Quote,
    place: &Place,
    evidence: Evidence,
) -> bool {
    let text = quote.span.slice(scene.input.text);
    let inner =
        text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '!' | '?' | '.' | ','));
    let words = inner.split_whitespace().count();
    let sentence = inner.ends_with(['!', '?', '.', ',']);
    if evidence == Evidence::Adjacent && quote.speaker.is_some() {
        return true;
    }
    if words >= 8 {
        return true;
    }
    if named(scene, quote, place) || between_names(scene, place) || bracketed(scene, place) {
        return false;
    }
    if is_title_case(inner) && words > 1 {
        return false;
    }
    match evidence {
        Evidence::Adjacent | Evidence::Sentence => true,
        Evidence::Context => words >= 3 || sentence || place.chained,
        Evidence::Nothing => words >= 5,
    }
}

/// "a process called", "known as", "the term"; but not "he called it".
fn named(scene: &Scene<'_>, quote: &Quote, place: &Place) -> bool {
    let back = |n: usize| {
        place
            .before
            .end
            .checked_sub(n)
            .filter(|i| place.before.contains(i))
            .map_or("", |i| scene.word(i))
    };
    let mut n = 1;
    while n < 3 && matches!(back(n), "the" | "a" | "an" | "as" | "of") {
        n += 1;
    }
    let naming = back(n);
    // Who calls somebody a name speaks; what is called so has the name.
    let calls = super::cues::cue(naming).is_some() && quote.speaker.is_some();
    let passive = matches!(
        back(n + 1),
        "was" | "is" | "are" | "were" | "been" | "being" | "be"
    );
    lists(NAMING, naming) && (!calls || passive)
}

/// Anderson “Pepper” Mahabir
fn between_names(scene: &Scene<'_>, place: &Place) -> bool {
    let before = place
        .before
        .end
        .checked_sub(1)
        .and_then(|i| scene.entity(i));
    let after = scene.entity(place.after.start);
    let person = |e: Option<usize>| {
        e.and_then(|e| scene.entities.get(e))
            .is_some_and(|e| e.label == Label::Person)
    };
    person(before) && person(after) || before.is_some() && before == after
}

/// (“the Group”)
fn bracketed(scene: &Scene<'_>, place: &Place) -> bool {
    place
        .before
        .end
        .checked_sub(1)
        .is_some_and(|i| scene.word(i) == "(")
        && matches!(scene.word(place.after.start), ")" | "or" | ",")
}

/// Whether all words but small ones start with a capital.
fn is_title_case(inner: &str) -> bool {
    inner
        .split_whitespace()
        .all(|w| lists(FUNCTION_WORDS, w) || !w.starts_with(char::is_lowercase))
}
