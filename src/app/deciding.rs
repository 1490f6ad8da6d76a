//! Decisions: tags, suggestions, labels, notes, undo. Each is announced and saved.

use super::{
    Effect, State,
    correcting::{self, Reach},
    labelling, moving, opening, refining,
    state::{Desk, Waiting},
};
use crate::{
    detect::Analysis,
    document::{About, LabelName, Stamp, State as Decided, Touched},
    text::Span,
};
use jiff::civil::Date;
use std::rc::Rc;

/// What somebody decides.
#[derive(Clone, Debug)]
pub enum Action {
    /// Put a tag on the sentence in focus, or take it away.
    Tag(String),
    /// Accept the suggestion in focus: the entity's, else the sentence's first.
    Accept,
    /// Reject the suggestion in focus.
    Reject,
    /// Decide on that suggestion of the sentence of that index.
    Suggestion(usize, String, Verdict),
    /// Give the entity in focus a label.
    Relabel(LabelName),
    /// Label a span by hand.
    Add(Span, LabelName),
    /// Make the correction that a notice offers to elsewhere too.
    Everywhere(Reach),
    /// Put back what is suggested where the entity in focus stands.
    Reset,
    /// Note something on the entity in focus.
    NoteEntity(String),
    /// Give the actor that the entity in focus mentions another name.
    Name(String),
    /// Note something on the sentence in focus.
    Note(String),
    /// Change the article's title.
    Rename(String),
    /// Say where the article was published; an empty text takes it back.
    Source(String),
    /// Say on which day it was published, so that its relative dates mean a day.
    Date(Option<Date>),
    /// Add, change or remove a label of the user's own.
    Label(labelling::Change),
    /// Take back the last decision.
    Undo,
    /// Do it again.
    Redo,
}

/// What is decided about a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is right.
    Accept,
    /// It is wrong.
    Reject,
}

pub(super) fn update(state: &mut State, action: Action, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let sentence = desk.sentence;
    match action {
        Action::Tag(label) => {
            let touched = desk.session.toggle_tag(sentence, &label, stamp);
            let there = desk
                .session
                .view()
                .sentences
                .get(sentence)
                .is_some_and(|s| s.tags.iter().any(|t| t.label == label));
            let text = if there {
                format!("{label} added to sentence {}", sentence + 1)
            } else {
                format!("{label} removed from sentence {}", sentence + 1)
            };
            settle(state, &touched, &capitalised(&text))
        }
        Action::Accept => decide_in_focus(state, Verdict::Accept, stamp),
        Action::Reject => decide_in_focus(state, Verdict::Reject, stamp),
        Action::Suggestion(index, label, verdict) => {
            suggestion(state, index, &label, verdict, stamp)
        }
        Action::Relabel(label) => match desk.entity {
            Some(entity) => correcting::relabel(state, entity, label, stamp),
            None => Vec::new(),
        },
        Action::Add(span, label) => correcting::correct(state, span, label, stamp),
        Action::Everywhere(reach) => correcting::everywhere(state, reach, stamp),
        Action::Reset => refining::reset(state, stamp),
        Action::NoteEntity(text) => refining::note(state, &text, stamp),
        Action::Name(name) => refining::name(state, &name, stamp),
        Action::Note(text) => {
            let touched = desk.session.note_sentence(sentence, &text, stamp);
            settle(state, &touched, "")
        }
        Action::Rename(title) => {
            let title = title.trim();
            if title.is_empty() {
                return Vec::new();
            }
            let about = About {
                title: title.to_owned(),
                ..desk.session.document().article.about.clone()
            };
            describe(state, about, "Title changed", stamp)
        }
        Action::Source(source) => {
            let source = source.trim();
            let about = About {
                source: (!source.is_empty()).then(|| source.to_owned()),
                ..desk.session.document().article.about.clone()
            };
            describe(state, about, "Source changed", stamp)
        }
        Action::Date(date) => {
            let article = &desk.session.document().article;
            let (text, about) = (article.text.clone(), article.about.clone());
            if about.date == date {
                return Vec::new();
            }
            let mut effects = describe(state, About { date, ..about }, "Date changed", stamp);
            effects.extend(opening::wait(state, Waiting::Dated(text, date)));
            effects
        }
        Action::Label(change) => labelling::update(state, change, stamp),
        Action::Undo => {
            let Some(name) = desk.session.history().undoes().map(str::to_owned) else {
                state.announce("Nothing to undo");
                return Vec::new();
            };
            let touched = desk.session.undo(&stamp.at);
            step(state, &touched, &format!("Undone: {name}"))
        }
        Action::Redo => {
            let Some(name) = desk.session.history().redoes().map(str::to_owned) else {
                state.announce("Nothing to redo");
                return Vec::new();
            };
            let touched = desk.session.redo(&stamp.at);
            step(state, &touched, &format!("Done again: {name}"))
        }
    }
}

/// Changes title, source or day, in the library too.
fn describe(state: &mut State, about: About, said: &str, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let touched = desk.session.describe(about, stamp);
    let mut effects = settle(state, &touched, said);
    effects.push(Effect::Note);
    effects
}

/// Puts a new analysis of the same article under its decisions.
pub(super) fn revise(state: &mut State, analysis: Rc<Analysis>, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let touched = desk.session.revise(analysis, stamp);
    settle(state, &touched, "Dates counted from the article's day")
}

/// Draws what was touched, says it, saves it.
pub(super) fn settle(state: &mut State, touched: &[Touched], said: &str) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    if touched.is_empty() {
        return Vec::new();
    }
    desk.proof.touch(&desk.session, touched, desk.sentence);
    desk.totals.touch(desk.session.view(), touched);
    if !said.is_empty() {
        state.announce(said);
    }
    vec![Effect::Save]
}

/// Settles an undo or redo, and goes where it happened.
fn step(state: &mut State, touched: &[Touched], said: &str) -> Vec<Effect> {
    state.notice = None;
    let mut effects = settle(state, touched, said);
    if let Some(desk) = &mut state.desk {
        desk.palette = None;
        let mut places: Vec<_> = touched
            .iter()
            .filter_map(|touch| match touch {
                Touched::Sentence(index) => Some(*index),
                Touched::Entities(span) => desk.session.view().sentence_at(span.start),
                _ => None,
            })
            .collect();
        places.sort_unstable();
        places.dedup();
        let place = match places[..] {
            [] => None,
            [place] => Some(place),
            // All over the article: the reader stays.
            _ => Some(desk.sentence),
        };
        if let Some(place) = place {
            effects.extend(moving::go(desk, place));
        }
    }
    effects
}

fn decide_in_focus(state: &mut State, verdict: Verdict, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    if let Some(entity) = desk.entity {
        return correcting::decide_entity(state, entity, verdict, stamp);
    }
    let index = desk.sentence;
    let open = desk
        .session
        .view()
        .sentences
        .get(index)
        .and_then(|s| s.open().next().map(|s| s.label.to_string()));
    match open {
        Some(label) => suggestion(state, index, &label, verdict, stamp),
        None => {
            state.announce("No open suggestion in this sentence");
            Vec::new()
        }
    }
}

fn suggestion(
    state: &mut State,
    index: usize,
    label: &str,
    verdict: Verdict,
    stamp: &Stamp,
) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let touched = match verdict {
        Verdict::Accept => desk.session.accept_suggestion(index, label, stamp),
        Verdict::Reject => desk.session.reject_suggestion(index, label, stamp),
    };
    let done = match verdict {
        Verdict::Accept => "accepted",
        Verdict::Reject => "rejected",
    };
    settle(
        state,
        &touched,
        &capitalised(&format!("{label} {done} for sentence {}", index + 1)),
    )
}

/// Whether an entity in focus waits for a decision.
#[must_use]
pub fn is_open(desk: &Desk, entity: usize) -> bool {
    let entities = &desk.session.view().entities;
    entities
        .get(entity)
        .is_some_and(|e| e.state == Decided::Suggested)
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
