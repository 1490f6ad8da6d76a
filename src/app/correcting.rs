//! Corrections of entities: accepted, rejected, given another label or span; and the same
//! for all mentions of the actor and the same words everywhere.

use super::{
    Effect, State,
    deciding::{Verdict, settle},
    moving, showing,
    state::{Desk, Focus, Offer},
    words::look_of_name,
};
use crate::{
    document::{EntityView, LabelName, Stamp, Touched},
    text::Span,
};

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
            let text = desk.text();
            let same = elsewhere(desk, entity.span, |e| {
                *e.label == *entity.label && e.span.slice(text) == words
            });
            let before = desk.session.view().entities.len();
            let touched = desk.session.reject_entities(&[index], stamp);
            // One added by hand is gone, and those after it have moved.
            let gone = desk.session.view().entities.len() < before;
            let sentence = desk
                .session
                .view()
                .sentence_at(entity.span.start)
                .unwrap_or(desk.sentence);
            let mut effects = settle(state, &touched, &format!("“{words}” rejected"));
            if let Some(desk) = &mut state.desk {
                effects.extend(moving::go(desk, sentence));
            }
            if !gone {
                offer_everywhere(state, &words, "rejected", same, None);
            }
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
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let Some(entity) = desk.session.view().entities.get(index).cloned() else {
        return Vec::new();
    };
    let mut effects = showing::close_palette(desk);
    if entity.label == label {
        effects.extend(decide_entity(state, index, Verdict::Accept, stamp));
        effects.push(Effect::Focus(Focus::Entity(index)));
        return effects;
    }
    let others = others(desk, &entity);
    let touched = desk.session.relabel_entities(&[index], &label, stamp);
    finish(state, entity.span, &label, &others, &touched, effects)
}

pub(super) fn add(state: &mut State, span: Span, label: LabelName, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let effects = showing::close_palette(desk);
    let there = shown_at(desk, span).and_then(|at| desk.session.view().entities.get(at));
    let others = there.map_or_else(Vec::new, |entity| others(desk, entity));
    let touched = desk.session.add_entity(span, &label, stamp);
    finish(state, span, &label, &others, &touched, effects)
}

/// Settles a correction: the focus stays on the entity, and its actor's `others` and the
/// same words elsewhere are offered the same.
fn finish(
    state: &mut State,
    span: Span,
    label: &LabelName,
    others: &[Span],
    touched: &[Touched],
    mut effects: Vec<Effect>,
) -> Vec<Effect> {
    let Some(desk) = &state.desk else {
        return effects;
    };
    let words = span.slice(desk.text()).to_owned();
    let word = look_of_name(label)
        .map_or(label.as_ref(), |look| look.word)
        .to_lowercase();
    effects.extend(settle(state, touched, &format!("“{words}” is now {word}")));
    let Some(desk) = &mut state.desk else {
        return effects;
    };
    if let Some(at) = shown_at(desk, span) {
        desk.entity = Some(at);
        effects.push(Effect::Focus(Focus::Entity(at)));
    }
    let text = desk.text();
    let same = elsewhere(desk, span, |e| {
        *e.label != **label
            && (e.span.slice(text) == words || others.binary_search(&e.span).is_ok())
    });
    offer_everywhere(
        state,
        &words,
        &format!("now {word}"),
        same,
        Some(label.clone()),
    );
    effects
}

/// The first shown entity that a span touches.
fn shown_at(desk: &Desk, span: Span) -> Option<usize> {
    let view = desk.session.view();
    view.entities_near(span).find(|at| {
        let entity = &view.entities[*at];
        entity.is_shown() && entity.span.overlaps(span)
    })
}

/// All mentions of the actor that an entity mentions, in order; a correction parts the
/// entity from them, so they are looked up before it.
fn others(desk: &Desk, entity: &EntityView) -> Vec<Span> {
    let entities = desk.session.view().entities.iter();
    entities
        .filter(|e| e.actor.is_some() && e.actor == entity.actor)
        .map(|e| e.span)
        .collect()
}

/// The shown entities that `which` picks, but for the one at `span`.
fn elsewhere(desk: &Desk, span: Span, which: impl Fn(&EntityView) -> bool) -> Vec<usize> {
    let entities = desk.session.view().entities.iter().enumerate();
    entities
        .filter(|(_, e)| e.is_shown() && e.span != span && which(e))
        .map(|(index, _)| index)
        .collect()
}

fn offer_everywhere(
    state: &mut State,
    words: &str,
    done: &str,
    entities: Vec<usize>,
    label: Option<LabelName>,
) {
    if entities.is_empty() {
        state.notice = None;
        return;
    }
    let text = match entities.len() {
        1 => format!("“{words}” is {done}. It is mentioned in one more place."),
        n => format!("“{words}” is {done}. It is mentioned in {n} more places."),
    };
    state.offer(text, Offer::Everywhere { entities, label });
}

pub(super) fn everywhere(state: &mut State, stamp: &Stamp) -> Vec<Effect> {
    let Some(Offer::Everywhere { entities, label }) =
        state.notice.as_ref().and_then(|n| n.offer.clone())
    else {
        return Vec::new();
    };
    state.notice = None;
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let touched = match &label {
        Some(label) => desk.session.relabel_entities(&entities, label, stamp),
        None => desk.session.reject_entities(&entities, stamp),
    };
    settle(
        state,
        &touched,
        &format!("Done in {} more places", entities.len()),
    )
}
