//! Who said it: looks at the words beside each quotation, in order of how much they tell.

use super::context::{goes_on, match_fragments};
use super::cues::{Cue, cue, is_saying};
use super::scene::{Scene, Who};
use super::{Quote, speech};
use crate::detect::Label;
use crate::text::Span;
use std::ops::Range;

/// How many tokens of a sentence are looked at on either side of a quotation.
const REACH: usize = 60;

/// How the speaker of a quotation is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// Nothing tells.
    Nothing,
    /// Who spoke or acted before goes on.
    Context,
    /// A cue elsewhere in the sentence.
    Sentence,
    /// A cue right beside the quotation.
    Adjacent,
}

/// A quotation in its sentence.
pub(super) struct Place {
    /// Tokens of the sentence before it, after any earlier quotation.
    pub before: Range<usize>,
    /// Tokens of the sentence after it, before any later quotation.
    pub after: Range<usize>,
    /// First token of its sentence, across earlier quotations.
    pub sentence: usize,
    /// Whether an earlier quotation shares the sentence.
    pub chained: bool,
    /// The last character inside its marks.
    pub last: Option<char>,
}

struct Found {
    who: Who,
    cue: Option<Span>,
    evidence: Evidence,
}

/// Gives every quotation its speaker, cue and whether it is speech.
pub(super) fn attribute(scene: &Scene<'_>, quotes: &mut [Quote]) {
    for at in 0..quotes.len() {
        let (done, rest) = quotes.split_at_mut(at);
        let next = rest.get(1).map(|q| q.span.start);
        let Some(quote) = rest.first_mut() else {
            continue;
        };
        let place = place(scene, quote, done.last(), next);
        let found = beside(scene, &place);
        let mut evidence = Evidence::Nothing;
        if let Some(found) = found {
            quote.cue = found.cue;
            quote.speaker = scene.speaker(&found.who, done);
            evidence = found.evidence;
        }
        if evidence == Evidence::Nothing
            && let Some(speaker) = goes_on(scene, quote, &place, done)
        {
            quote.speaker = Some(speaker);
            evidence = Evidence::Context;
        }
        quote.speech = speech::is_speech(scene, quote, &place, evidence);
        if !quote.speech {
            quote.speaker = None;
            quote.cue = None;
        }
    }
    match_fragments(scene, quotes);
}

fn place(scene: &Scene<'_>, quote: &Quote, previous: Option<&Quote>, next: Option<u32>) -> Place {
    let first = scene.token_at(quote.span.start);
    let past = scene.token_at(quote.span.end);
    let floor = previous.map_or(0, |q| scene.token_at(q.span.end));
    let mut start = first;
    while start > floor
        && first - start < REACH
        && !is_terminal(scene.word(start - 1))
        && !scene.input.breaks_after(start - 1)
    {
        start -= 1;
    }
    let chained = start == floor
        && previous.is_some_and(|q| {
            let ended = last_char(scene, q).is_some_and(|c| matches!(c, '.' | '!' | '?'));
            let goes_on =
                scene.word(start).starts_with(|c: char| !c.is_uppercase()) && start < first;
            start > 0 && !scene.input.breaks_after(start - 1) && (!ended || goes_on)
        });
    let sentence = if chained {
        sentence_start(scene, previous.map_or(0, |q| q.span.start), start)
    } else {
        start
    };
    let ceiling = next.map_or(scene.input.tokens.len(), |n| scene.token_at(n));
    let mut end = past;
    while end < ceiling
        && end - past < REACH
        && !is_terminal(scene.word(end))
        && (end == past || !scene.input.breaks_after(end - 1))
    {
        end += 1;
    }
    if past > 0 && scene.input.breaks_after(past - 1) {
        end = past;
    }
    Place {
        before: start..first,
        after: past..end,
        sentence,
        chained,
        last: last_char(scene, quote),
    }
}

fn sentence_start(scene: &Scene<'_>, quote_start: u32, fallback: usize) -> usize {
    let sentences = scene.input.sentences;
    sentences
        .partition_point(|s| s.start <= quote_start)
        .checked_sub(1)
        .and_then(|i| sentences.get(i))
        .map_or(fallback, |s| scene.token_at(s.start).min(fallback))
}

/// The last character of a quotation inside its marks.
fn last_char(scene: &Scene<'_>, quote: &Quote) -> Option<char> {
    quote
        .span
        .slice(scene.input.text)
        .trim_end_matches(['"', '”', '“', '’', '\'', '»', '«', ' ', '\u{a0}'])
        .chars()
        .next_back()
}

fn is_terminal(word: &str) -> bool {
    matches!(word, "." | "!" | "?")
}

/// What the sentence around the quotation tells.
fn beside(scene: &Scene<'_>, place: &Place) -> Option<Found> {
    introduced(scene, place)
        .or_else(|| followed(scene, place))
        .or_else(|| led_to(scene, place))
        .or_else(|| followed_later(scene, place))
}

/// `She said: "…"`, `Smith told LBC, "…"`, `Smith: "…"`.
fn introduced(scene: &Scene<'_>, place: &Place) -> Option<Found> {
    let last = place.before.end.checked_sub(1)?;
    if place.before.is_empty() {
        return None;
    }
    let mark = matches!(scene.word(last), "," | ":");
    let end = if mark { last } else { place.before.end };
    let direct = end
        .checked_sub(1)
        .filter(|&i| i >= place.before.start && is_cue_at(scene, i));
    if let Some(verb) = direct {
        return by_verb(scene, place, verb, Evidence::Adjacent);
    }
    if !mark {
        return None;
    }
    if let Some(verb) = last_cue(scene, place.before.start..end) {
        return by_verb(scene, place, verb, Evidence::Adjacent);
    }
    if scene.word(last) != ":" {
        return None;
    }
    let who = scene
        .subject_before(end, place.before.start)
        .filter(|who| begins(scene, who) <= place.before.start + 1)
        .filter(|who| !matches!(who, Who::Phrase(range) if is_saying(scene.word(range.end.saturating_sub(1)))))
        .or_else(|| scene.first_subject(place.sentence..end, None))?;
    Some(Found {
        who,
        cue: None,
        evidence: Evidence::Adjacent,
    })
}

/// `"…," he said`, `"…," said Smith`, `"…," according to Smith`.
fn followed(scene: &Scene<'_>, place: &Place) -> Option<Found> {
    let Range { mut start, end } = place.after;
    let comma = matches!(scene.word(start), "," | "–" | "—" | "-") && start < end;
    if comma {
        start += 1;
    }
    if start >= end {
        return None;
    }
    let word = scene.word(start);
    let lower = word.starts_with(char::is_lowercase);
    let soft = comma
        || place
            .last
            .is_some_and(|c| matches!(c, ',' | '?' | '!' | '-' | '–' | '—' | '…'));
    if !soft && !lower && place.last.is_some_and(|c| c == '.') {
        return None;
    }
    if matches!(
        word,
        "while" | "but" | "and" | "as" | "when" | "after" | "before" | "which"
    ) {
        return None;
    }
    if let Some(found) = according(scene, start, end) {
        // "Smith called it a “farce,” according to CNN": Smith did.
        let said = last_cue(scene, place.before.clone()).is_some();
        return (!said).then_some(found);
    }
    let mut verb = start;
    while verb < end && super::cues::is_between(scene.word(verb)) {
        verb += 1;
    }
    if cue(scene.word(verb)) == Some(Cue::Saying) && verb < end {
        // `"…," said Smith`; but not `"…" asked Smith to …` of a fragment.
        let past = verb + 1 + usize::from(is_particle(scene.word(verb + 1)));
        let who = scene.nominal_starting(past, end)?;
        let told = matches!(scene.word(verb), "told" | "asked" | "called") && !soft;
        return (!told).then_some(Found {
            who,
            cue: scene.input.tokens.get(verb).map(|t| t.span),
            evidence: Evidence::Adjacent,
        });
    }
    if !soft {
        return None;
    }
    let verb = (start..end)
        .find(|&i| cue(scene.word(i)) == Some(Cue::Saying) && scene.entity(i).is_none())?;
    let who = scene.subject_before(verb, start)?;
    (begins(scene, &who) <= start + 10).then_some(Found {
        who,
        cue: scene.input.tokens.get(verb).map(|t| t.span),
        evidence: Evidence::Adjacent,
    })
}

/// "chimed in Smith", "fired back the mayor"
fn is_particle(word: &str) -> bool {
    matches!(word, "back" | "in" | "on" | "out" | "up")
}

/// The first token of what names a speaker.
fn begins(scene: &Scene<'_>, who: &Who) -> usize {
    match who {
        Who::Entity(entity) => scene.entity_start(*entity),
        Who::Pronoun(token) => *token,
        Who::Phrase(range) => range.start,
    }
}

/// `according to Smith`, from token `at`.
fn according(scene: &Scene<'_>, at: usize, end: usize) -> Option<Found> {
    let who_from = match (scene.word(at), scene.word(at + 1)) {
        ("according" | "According", "to") => at + 2,
        ("per" | "Per", _) => at + 1,
        _ => return None,
    };
    let who = scene.nominal_starting(who_from, end)?;
    let last = scene.input.tokens.get(who_from - 1)?.span;
    Some(Found {
        who,
        cue: scene.input.tokens.get(at).map(|t| t.span.join(last)),
        evidence: Evidence::Adjacent,
    })
}

/// A cue further before the quotation, in its sentence: `Smith said it was a "farce"`.
fn led_to(scene: &Scene<'_>, place: &Place) -> Option<Found> {
    if scene.word(place.after.start) == "by"
        && last_cue(scene, place.before.clone()).is_some_and(|verb| is_passive(scene, verb))
    {
        return Some(Found {
            who: scene.nominal_starting(place.after.start + 1, place.after.end)?,
            cue: None,
            evidence: Evidence::Sentence,
        });
    }
    if let Some(verb) = last_cue(scene, place.before.clone())
        && let Some(found) = by_verb(scene, place, verb, Evidence::Sentence)
    {
        return Some(found);
    }
    place
        .before
        .clone()
        .find_map(|i| according(scene, i, place.before.end))
        .map(|found| Found {
            evidence: Evidence::Sentence,
            ..found
        })
}

/// A cue further after it: `The "farce" must end, he said`, `described as "a farce" by Smith`.
fn followed_later(scene: &Scene<'_>, place: &Place) -> Option<Found> {
    // The next sentence says who says what comes after.
    let ended = place.last.is_some_and(|c| matches!(c, '.' | '!' | '?'));
    if ended
        && scene
            .word(place.after.start)
            .starts_with(char::is_uppercase)
    {
        return None;
    }
    for at in place.after.clone() {
        if let Some(found) = according(scene, at, place.after.end) {
            return Some(Found {
                evidence: Evidence::Sentence,
                ..found
            });
        }
        if scene.word(at) != "," {
            continue;
        }
        let verb = (at + 1..place.after.end.min(at + 12)).find(|&i| is_cue_at(scene, i));
        if let Some(verb) = verb
            && let Some(who) = scene.subject_before(verb, at + 1)
            && !matches!(&who, Who::Phrase(range) if scene.span(range).is_none())
        {
            return Some(Found {
                who,
                cue: scene.input.tokens.get(verb).map(|t| t.span),
                evidence: Evidence::Sentence,
            });
        }
    }
    None
}

/// The speaker by the cue at `verb`, which stands before the quotation.
fn by_verb(scene: &Scene<'_>, place: &Place, verb: usize, evidence: Evidence) -> Option<Found> {
    let cue = scene.input.tokens.get(verb).map(|t| t.span);
    let found = |who| Found { who, cue, evidence };
    // "was described by Smith as"
    if scene.word(verb + 1) == "by" {
        return scene
            .nominal_starting(verb + 2, place.before.end)
            .map(found);
    }
    if scene.word(verb).ends_with("ing") || scene.word(verb.wrapping_sub(1)) == "to" {
        // "and Smith calling it “a farce”"
        if let Some(Who::Entity(entity)) = scene.subject_before(verb, place.before.start)
            && scene.label(entity) == Some(Label::Person)
            && scene.tokens_of(entity).end == verb
        {
            return Some(found(Who::Entity(entity)));
        }
        return scene
            .first_subject(place.sentence..verb, None)
            .or_else(|| led_by(scene, place, verb))
            .map(found);
    }
    scene
        .subject_before(verb, place.before.start)
        .or_else(|| scene.first_subject(place.sentence..verb, None))
        .map(found)
}

/// `Calling it a “farce”, Smith left`: who follows is who calls.
fn led_by(scene: &Scene<'_>, place: &Place, verb: usize) -> Option<Who> {
    if verb != place.sentence {
        return None;
    }
    let comma = usize::from(scene.word(place.after.start) == ",");
    scene.nominal_starting(place.after.start + comma, place.after.end)
}

/// "was described", "has been called"
fn is_passive(scene: &Scene<'_>, verb: usize) -> bool {
    (1..=2).any(|back| {
        matches!(
            scene.word(verb.wrapping_sub(back)),
            "was" | "were" | "is" | "are" | "been" | "being" | "be"
        )
    })
}

fn last_cue(scene: &Scene<'_>, range: Range<usize>) -> Option<usize> {
    range.rev().find(|&i| is_cue_at(scene, i))
}

/// Whether token `index` is a cue; a name is none ("Reports", "Post").
fn is_cue_at(scene: &Scene<'_>, index: usize) -> bool {
    (scene.is_cue_word(index) || scene.word(index) == "put" && scene.word(index + 1) == "it")
        && scene.entity(index).is_none()
}
