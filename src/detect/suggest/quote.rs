//! 'quote': the sentence has somebody's words.

use super::{Actor, Input, Quote, Suggestion, Tag};
use crate::text::Span;

/// The suggestion, if speech of `quotes` lies in the sentence.
pub(super) fn suggest(
    input: &Input<'_>,
    sentence: Span,
    quotes: &[Quote],
    actors: &[Actor],
) -> Option<Suggestion> {
    let speech = || quotes.iter().filter(|q| q.speech);
    let shared = |q: &Quote| {
        Span::new(
            q.span.start.max(sentence.start),
            q.span.end.min(sentence.end),
        )
    };
    let longest = speech().max_by_key(|q| shared(q).len())?;
    let quoted: u32 = speech().map(|q| shared(q).len()).sum();
    let share = quoted as f32 / sentence.len().max(1) as f32;
    let by = match speaker(input, longest, actors) {
        Some(name) => format!(" by {name}"),
        None => String::new(),
    };
    let starts = sentence.start <= longest.span.start;
    let ends = longest.span.end <= sentence.end;
    let why = match (starts, ends) {
        (true, true) if share < 0.25 => {
            let words = longest.span.slice(input.text);
            match speaker(input, longest, actors) {
                Some(name) => format!("quotes some words of {name}: {words}"),
                None => format!("quotes some words: {words}"),
            }
        }
        (true, true) => format!("a direct quotation{by}"),
        (true, false) => format!("begins a direct quotation{by}"),
        (false, true) => format!("ends a direct quotation{by}"),
        (false, false) => format!("goes on with a direct quotation{by}"),
    };
    let known = if by.is_empty() { 0.0 } else { 0.1 };
    Some(Suggestion {
        tag: Tag::Quote,
        score: (0.6 + 0.3 * share + known).min(1.0),
        why: why.into(),
    })
}

/// The speaker's fullest name.
fn speaker<'a>(input: &Input<'a>, quote: &Quote, actors: &'a [Actor]) -> Option<&'a str> {
    let speaker = quote.speaker?;
    let actor = speaker.actor.and_then(|at| actors.get(at as usize));
    Some(actor.map_or_else(|| speaker.span.slice(input.text), |a| a.name.as_str()))
}
