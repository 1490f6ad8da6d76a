//! Who said it where the words beside a quotation do not tell: who spoke or
//! acted before, or who says the same elsewhere.

use super::attribute::Place;
use super::scene::Scene;
use super::{Quote, Speaker};

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

/// How many quotations on either side may hold the whole of a fragment.
const NEIGHBOURS: usize = 12;

/// A fragment of two words or more that returns in a fuller quotation is its
/// speaker's: so "the prime minister" finds a name that the text never joins to it.
pub(super) fn match_fragments(scene: &Scene<'_>, quotes: &mut [Quote]) {
    let text = scene.input.text;
    for at in 0..quotes.len() {
        let Some(Quote {
            span,
            speaker: Some(Speaker { actor: None, .. }),
            ..
        }) = quotes.get(at)
        else {
            continue;
        };
        let fragment = inside(span.slice(text));
        if !(2..=6).contains(&fragment.split_whitespace().count()) {
            continue;
        }
        let near = at.saturating_sub(NEIGHBOURS)..quotes.len().min(at + NEIGHBOURS);
        let actor = quotes.get(near).into_iter().flatten().find_map(|other| {
            let whole = inside(other.span.slice(text));
            let fuller = whole.len() > fragment.len() && whole.contains(fragment);
            other.speaker.filter(|_| fuller)?.actor
        });
        if let Some(quote) = quotes.get_mut(at)
            && let Some(speaker) = &mut quote.speaker
        {
            speaker.actor = actor;
        }
    }
}

/// A quotation without its marks and the punctuation beside them.
fn inside(quote: &str) -> &str {
    quote.trim_matches(|c: char| !c.is_alphanumeric())
}
