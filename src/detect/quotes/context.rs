//! Who said it where the words beside a quotation do not tell: who spoke or
//! acted before, or who says the same elsewhere.

use super::attribute::Place;
use super::scene::Scene;
use super::{Quote, Speaker};
use std::ops::RangeInclusive;

/// Who goes on speaking where the sentence does not tell.
pub(super) fn goes_on(
    scene: &Scene<'_>,
    quote: &Quote,
    place: &Place,
    done: &[Quote],
) -> Option<Speaker> {
    let previous = done.last();
    if place.chained
        && let Some(speaker) = previous.and_then(|q| q.speaker)
    {
        return Some(speaker);
    }
    if !place.before.is_empty() {
        // "Smith thinks the plan “a waste of money”": the subject of the sentence.
        let who = scene.first_subject(place.sentence..place.before.end, None)?;
        return scene.speaker(&who, done);
    }
    let first = scene.token_at(quote.span.start);
    let sentences = scene.input.sentences;
    let before = sentences.partition_point(|s| s.start < quote.span.start);
    let last = sentences.get(before.checked_sub(1)?)?;
    // Straight after a quotation and its attribution.
    if let Some(q) = previous
        && q.speaker.is_some()
        && (q.span.end > last.start || last.contains(q.span))
    {
        return q.speaker;
    }
    let range = scene.token_at(last.start)..first;
    let who = scene.first_subject(range, None)?;
    scene.speaker(&who, done)
}

/// How many words a fragment has that is looked for in fuller quotations.
const WORDS: RangeInclusive<usize> = 2..=10;

/// How many quotations on either side may hold the whole of a fragment.
const NEIGHBOURS: usize = 12;

/// A fragment of two words or more that returns in a fuller quotation is its
/// speaker's: so "the prime minister" finds a name that the text never joins to it,
/// and what a headline quotes finds who said it.
pub(super) fn match_fragments(scene: &Scene<'_>, quotes: &mut [Quote]) {
    let text = scene.input.text;
    for at in 0..quotes.len() {
        let Some(quote) = quotes.get(at) else {
            continue;
        };
        if quote.speaker.is_some_and(|s| s.actor.is_some()) {
            continue;
        }
        let fragment = inside(quote.span.slice(text));
        if !WORDS.contains(&fragment.split_whitespace().count()) {
            continue;
        }
        // A headline starts the fragment with a capital: "‘Never again’" is "I said never again".
        let mut rest = fragment.chars();
        rest.next();
        let rest = rest.as_str();
        let near = at.saturating_sub(NEIGHBOURS)..quotes.len().min(at + NEIGHBOURS);
        let said = quotes.get(near).into_iter().flatten().find_map(|other| {
            let whole = inside(other.span.slice(text));
            let fuller = whole.len() > fragment.len() && whole.contains(rest);
            other.speaker.filter(|s| fuller && s.actor.is_some())
        });
        if let Some(said) = said
            && let Some(quote) = quotes.get_mut(at)
        {
            let speaker = quote.speaker.get_or_insert(said);
            speaker.actor = said.actor;
            quote.speech = true;
        }
    }
}

/// A quotation without its marks and the punctuation beside them.
fn inside(quote: &str) -> &str {
    quote.trim_matches(|c: char| !c.is_alphanumeric())
}
