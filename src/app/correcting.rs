//! Corrections of entities: accepted, rejected, given another label or span; and the same
//! for the same words everywhere, for all mentions of the actor, and for later articles.

use super::{
    Effect, State,
    deciding::{Verdict, settle},
    moving, showing,
    state::{Desk, Focus, Offer},
    words::{a_label, count},
};
use crate::{
    detect::{
        Label,
        gazetteer::{Change, occurrences},
    },
    document::{EntityView, LabelName, Stamp, State as Decided, Touched},
    text::Span,
};

/// A correction, and what it can be made to as well.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// The words.
    pub words: String,
    /// The label that they got; none when they were rejected.
    pub label: Option<LabelName>,
    /// Where the same words stand and are not so labelled.
    pub same: Vec<Span>,
    /// `same`, and the other mentions of the actor.
    pub mentions: Vec<Span>,
    /// What to remember for later articles; none when that is done, or cannot be.
    pub lesson: Option<Change>,
}

/// How far a correction goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// To the same words everywhere.
    Words,
    /// To them and all other mentions of the actor.
    Mentions,
}

impl Correction {
    /// Where it can be made as well.
    #[must_use]
    pub fn places(&self, reach: Reach) -> &[Span] {
        match reach {
            Reach::Words => &self.same,
            Reach::Mentions => &self.mentions,
        }
    }
}

pub(super) fn decide_entity(
    state: &mut State,
    index: usize,
    verdict: Verdict,
    stamp: &Stamp,
) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let Some(entity) = desk.session.view().entities.get(index).cloned() else {
        return Vec::new();
    };
    let words = entity.span.slice(desk.text()).to_owned();
    match verdict {
        Verdict::Accept => {
            let touched = desk.session.accept_entities(&[index], stamp);
            settle(state, &touched, &format!("“{words}” accepted"))
        }
        Verdict::Reject => {
            let others = mentions(desk, &entity);
            let mut effects = showing::close_palette(desk);
            let touched = desk.session.reject_entities(&[index], stamp);
            effects.extend(settle(state, &touched, &format!("“{words}” rejected")));
            let Some(desk) = &mut state.desk else {
                return effects;
            };
            effects.extend(go_on(desk, entity.span));
            let text = desk.text();
            let same = elsewhere(desk, entity.span, |e| {
                e.label == entity.label && e.span.slice(text) == words
            });
            let others = elsewhere(desk, entity.span, |e| others.binary_search(&e.span).is_ok());
            offer(state, words, None, same, others);
            effects
        }
    }
}

pub(super) fn relabel(
    state: &mut State,
    index: usize,
    label: LabelName,
    stamp: &Stamp,
) -> Vec<Effect> {
    let entity = state
        .desk
        .as_ref()
        .and_then(|desk| desk.session.view().entities.get(index));
    match entity.map(|entity| entity.span) {
        Some(span) => correct(state, span, label, stamp),
        None => Vec::new(),
    }
}

/// Gives a span a label; the same is offered for where its words stand, and for the
/// other mentions of the actor that stood there.
pub(super) fn correct(
    state: &mut State,
    span: Span,
    label: LabelName,
    stamp: &Stamp,
) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let mut effects = showing::close_palette(desk);
    let before = shown_at(desk, span).and_then(|at| desk.session.view().entities.get(at).cloned());
    // The correction parts the entity from its actor: looked up before it.
    let others = before
        .as_ref()
        .map_or_else(Vec::new, |entity| mentions(desk, entity));
    let touched = desk.session.label_spans(&[span], &label, stamp);
    let Some(at) = shown_at(desk, span) else {
        return effects;
    };
    let span = desk.session.view().entities[at].span;
    let words = span.slice(desk.text()).to_owned();
    let said = format!("“{words}” is now {}", a_label(&label));
    effects.extend(settle(state, &touched, &said));
    let Some(desk) = &mut state.desk else {
        return effects;
    };
    desk.entity = shown_at(desk, span);
    effects.extend(desk.entity.map(|at| Effect::Focus(Focus::Entity(at))));
    let agreed = before
        .as_ref()
        .is_some_and(|e| e.span == span && e.label == label);
    if agreed || touched.is_empty() {
        state.notice = None;
        return effects;
    }
    let old = before
        .as_ref()
        .map_or("", |entity| entity.span.slice(desk.text()));
    let same = same_words(desk, span, &label, old);
    let others = elsewhere(desk, span, |e| {
        e.label != label && others.binary_search(&e.span).is_ok()
    });
    offer(state, words, Some(label), same, others);
    effects
}

/// Puts the focus on the next entity of the sentence, after one that is gone, or else on
/// the sentence: whoever reviews them goes on from there.
fn go_on(desk: &mut Desk, gone: Span) -> Vec<Effect> {
    let view = desk.session.view();
    let sentence = view.sentence_at(gone.start).unwrap_or(desk.sentence);
    let end = view.sentences.get(sentence).map_or(0, |s| s.span.end);
    let from = view.entities.partition_point(|e| e.span.start < gone.end);
    let mut rest = view.entities.iter().enumerate().skip(from);
    let next = rest
        .find(|(_, e)| e.is_shown())
        .filter(|(_, e)| e.span.end <= end);
    match next.map(|(at, _)| at) {
        Some(at) => moving::enter_and_focus(desk, at),
        None => moving::go(desk, sentence),
    }
}

/// Where the words of `span` stand without being labelled so, and without being a part
/// of something else that is found or decided; `old` is what was wrongly found instead.
fn same_words(desk: &Desk, span: Span, label: &LabelName, old: &str) -> Vec<Span> {
    let view = desk.session.view();
    let text = desk.text();
    let is_free = |place: &Span| {
        let whole = view
            .sentence_at(place.start)
            .is_some_and(|at| view.sentences[at].span.end >= place.end);
        let there = view.entities_near(*place).map(|at| &view.entities[at]);
        let mut there = there.filter(|e| e.is_shown() && e.span.overlaps(*place));
        whole
            && there.all(|e| {
                if e.span == *place {
                    return e.label != *label;
                }
                let is_part = e.state == Decided::Suggested && place.join(e.span) == *place;
                is_part || e.span.slice(text) == old
            })
    };
    occurrences(text, span.slice(text))
        .into_iter()
        .filter(|place| *place != span && is_free(place))
        .collect()
}

/// The first shown entity that a span touches.
pub(super) fn shown_at(desk: &Desk, span: Span) -> Option<usize> {
    let view = desk.session.view();
    view.entities_near(span).find(|at| {
        let entity = &view.entities[*at];
        entity.is_shown() && entity.span.overlaps(span)
    })
}

/// All mentions of the actor that an entity mentions, in order.
fn mentions(desk: &Desk, entity: &EntityView) -> Vec<Span> {
    let entities = desk.session.view().entities.iter();
    entities
        .filter(|e| e.actor.is_some() && e.actor == entity.actor)
        .map(|e| e.span)
        .collect()
}

/// The shown entities that `which` picks, but for the one at `span`.
fn elsewhere(desk: &Desk, span: Span, which: impl Fn(&EntityView) -> bool) -> Vec<Span> {
    let entities = desk.session.view().entities.iter();
    entities
        .filter(|e| e.is_shown() && e.span != span && which(e))
        .map(|e| e.span)
        .collect()
}

/// Offers to remember what was decided on all mentions of something.
pub(super) fn offer_lesson(state: &mut State, words: String, label: Option<LabelName>) {
    offer(state, words, label, Vec::new(), Vec::new());
}

fn offer(
    state: &mut State,
    words: String,
    label: Option<LabelName>,
    same: Vec<Span>,
    others: Vec<Span>,
) {
    let mut mentions: Vec<_> = same.iter().copied().chain(others).collect();
    mentions.sort_unstable();
    mentions.dedup();
    let is = label.as_ref().map_or_else(
        || "rejected".to_owned(),
        |label| format!("now {}", a_label(label)),
    );
    let places = match mentions.len() {
        0 => String::new(),
        1 => " It stands in one more place.".to_owned(),
        n => format!(" It stands in {n} more places."),
    };
    let text = format!("“{words}” is {is}.{places}");
    let lesson = lesson(&words, label.as_ref(), state);
    if mentions.is_empty() && lesson.is_none() {
        state.notice = None;
        return;
    }
    let correction = Correction {
        words,
        label,
        same,
        mentions,
        lesson,
    };
    state.offer(text, Offer::Correct(correction));
}

/// What to remember of a correction: names alone, since an amount is read anew each
/// time, and a label of the user's own is no engine's.
fn lesson(words: &str, label: Option<&LabelName>, state: &State) -> Option<Change> {
    let label = match label {
        Some(name) => Some(Label::from_name(name).filter(|label| label.is_name())?),
        None => None,
    };
    let known = state.names.iter().any(|known| known == (words, label));
    (!known).then(|| Change::Remember(words.to_owned(), label))
}

/// Makes the correction that is offered to as much as `reach` says.
pub(super) fn everywhere(state: &mut State, reach: Reach, stamp: &Stamp) -> Vec<Effect> {
    let (Some(desk), Some(Offer::Correct(correction))) = (
        &mut state.desk,
        state
            .notice
            .as_mut()
            .and_then(|notice| notice.offer.as_mut()),
    ) else {
        return Vec::new();
    };
    let focused = desk
        .entity
        .and_then(|at| Some(desk.session.view().entities.get(at)?.span));
    let places = correction.places(reach);
    let number = places.len();
    let touched: Vec<Touched> = match &correction.label {
        Some(label) => desk.session.label_spans(places, label, stamp),
        None => {
            let view = desk.session.view();
            let indices = (0..view.entities.len())
                .filter(|at| places.binary_search(&view.entities[*at].span).is_ok());
            let indices: Vec<_> = indices.collect();
            desk.session.reject_entities(&indices, stamp)
        }
    };
    correction.same.clear();
    correction.mentions.clear();
    let keeps = correction.lesson.is_some();
    let said = format!("Done in {}", count(number, "more place", "more places"));
    match &mut state.notice {
        Some(notice) if keeps => notice.text = format!("{said}."),
        notice => *notice = None,
    }
    let mut effects = settle(state, &touched, &said);
    if let (Some(desk), Some(span)) = (&mut state.desk, focused) {
        desk.entity = shown_at(desk, span);
    }
    effects.extend(showing::refocus(state));
    effects
}

#[cfg(test)]
mod tests;
