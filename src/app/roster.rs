//! The roster: every entity of the article once, with all its mentions; an actor under
//! its name, anything else under its words.

use super::{
    Effect, State,
    correcting::{offer_lesson, shown_at},
    deciding::settle,
    moving,
    showing::Tab,
    state::{Desk, Focus},
    words::{self, count},
};
use crate::{
    document::{EntityView, Kind, LabelName, Stamp, State as Decided},
    text::Span,
};
use std::collections::HashMap;

/// What happens to the roster.
#[derive(Clone, Debug)]
pub enum Action {
    /// Show it, with the focus on the entry of the entity in focus, or the first.
    Open,
    /// List only what holds these words.
    Filter(String),
    /// To the next mention of the entry of that index.
    Go(usize),
    /// Decide on all mentions of the entry of that index.
    Decide(usize, Deed),
}

/// What is decided about all mentions of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// They are right.
    Accept,
    /// They are wrong.
    Reject,
    /// They have another label.
    Label(LabelName),
}

/// An entity that is mentioned once or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its label's name.
    pub label: LabelName,
    /// The actor's name, or the words.
    pub name: String,
    /// Other forms of the name.
    pub forms: Vec<String>,
    /// What it amounts to.
    pub value: Option<String>,
    /// Indices of its mentions, in order.
    pub mentions: Vec<usize>,
    /// Whether all of them are accepted.
    pub accepted: bool,
}

/// What makes mentions one entry.
#[derive(PartialEq, Eq, Hash)]
enum Identity<'a> {
    Actor(u32),
    Words(&'a str, Option<String>),
}

/// The entries that hold the filter's words, label by label; names by how often they are
/// mentioned, amounts and dates by place.
#[must_use]
pub fn roster(desk: &Desk) -> Vec<Entry> {
    let view = desk.session.view();
    let mut known: HashMap<(&str, Identity<'_>), usize> = HashMap::new();
    let mut entries: Vec<Entry> = Vec::new();
    for (index, entity) in view
        .entities
        .iter()
        .enumerate()
        .filter(|(_, e)| e.is_shown())
    {
        let (identity, fresh) = entry_of(desk, entity);
        let at = *known.entry((&entity.label, identity)).or_insert_with(|| {
            entries.push(fresh);
            entries.len() - 1
        });
        if let Some(entry) = entries.get_mut(at) {
            entry.mentions.push(index);
            entry.accepted &= entity.state == Decided::Accepted;
        }
    }
    let filter = desk.filter.trim().to_lowercase();
    entries.retain(|entry| holds(entry, &filter));
    let labels = &desk.session.document().labels;
    let rank = |entry: &Entry| {
        labels
            .of(Kind::Entity)
            .position(|label| label.name == entry.label)
    };
    // Stable: what is mentioned as often stays in the order of the text.
    entries.sort_by_cached_key(|entry| {
        let often = if entry.value.is_none() {
            entry.mentions.len()
        } else {
            0
        };
        (
            rank(entry).unwrap_or(usize::MAX),
            entry.label.clone(),
            usize::MAX - often,
        )
    });
    entries
}

/// What an entity is one entry with, and that entry without mentions.
fn entry_of<'a>(desk: &'a Desk, entity: &'a EntityView) -> (Identity<'a>, Entry) {
    let view = desk.session.view();
    let words = entity.span.slice(desk.text());
    // What says no more than the words is left out.
    let value = entity
        .value
        .as_ref()
        .map(words::value)
        .filter(|value| value != words);
    let actor = entity
        .actor
        .and_then(|at| Some((at, view.actors.get(at as usize)?)));
    let (identity, name, forms) = match actor {
        Some((at, actor)) => (
            Identity::Actor(at),
            actor.name.as_str(),
            actor.aliases.clone(),
        ),
        None => (Identity::Words(words, value.clone()), words, Vec::new()),
    };
    let entry = Entry {
        label: entity.label.clone(),
        name: name.to_owned(),
        forms,
        value,
        mentions: Vec::new(),
        accepted: true,
    };
    (identity, entry)
}

/// Whether an entry holds `filter`, which is in lower case: in its name, another form,
/// its value or its label.
fn holds(entry: &Entry, filter: &str) -> bool {
    let label = words::plural_of(&entry.label);
    let forms = entry.forms.iter().chain(&entry.value).map(String::as_str);
    let mut all = forms.chain([entry.name.as_str(), label]);
    filter.is_empty() || all.any(|text| text.to_lowercase().contains(filter))
}

pub(super) fn update(state: &mut State, action: Action, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    match action {
        Action::Open => {
            desk.tab = Tab::Entities;
            desk.panel_open = true;
            let entries = roster(desk);
            let here = |entry: &Entry| desk.entity.is_some_and(|at| entry.mentions.contains(&at));
            let at = entries.iter().position(here).unwrap_or(0);
            vec![Effect::Focus(Focus::Entry(at))]
        }
        Action::Filter(filter) => {
            desk.filter = filter;
            Vec::new()
        }
        Action::Go(index) => {
            let entries = roster(desk);
            let Some(mentions) = entries.get(index).map(|entry| &entry.mentions) else {
                return Vec::new();
            };
            let after = desk
                .entity
                .and_then(|at| mentions.iter().find(|mention| **mention > at));
            let among = desk.entity.is_some_and(|at| mentions.contains(&at));
            let next = after.filter(|_| among).or(mentions.first()).copied();
            next.map_or_else(Vec::new, |next| {
                moving::update(state, moving::Action::ToEntity(next))
            })
        }
        Action::Decide(index, deed) => decide(state, index, deed, stamp),
    }
}

fn decide(state: &mut State, index: usize, deed: Deed, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let entries = roster(desk);
    let Some(entry) = entries.get(index) else {
        return Vec::new();
    };
    let view = desk.session.view();
    let span = |at: usize| view.entities.get(at).map(|e| e.span);
    let spans: Vec<Span> = entry.mentions.iter().filter_map(|at| span(*at)).collect();
    let focused = desk.entity.and_then(span);
    let (touched, done) = match deed {
        Deed::Accept => {
            let touched = desk.session.accept_entities(&entry.mentions, stamp);
            (touched, "accepted".to_owned())
        }
        Deed::Reject => {
            let touched = desk.session.reject_entities(&entry.mentions, stamp);
            (touched, "rejected".to_owned())
        }
        Deed::Label(ref label) => {
            let touched = desk.session.label_spans(&spans, label, stamp);
            (touched, format!("now {}", words::a_label(label)))
        }
    };
    let mentions = count(spans.len(), "mention", "mentions");
    let said = format!("“{}”, {mentions}: {done}", entry.name);
    let name = entry.name.clone();
    desk.entity = focused.and_then(|span| shown_at(desk, span));
    let mut effects = settle(state, &touched, &said);
    match deed {
        Deed::Accept => state.notice = None,
        Deed::Reject => offer_lesson(state, name, None),
        Deed::Label(label) => offer_lesson(state, name, Some(label)),
    }
    if let Some(desk) = &state.desk {
        let last = roster(desk).len().saturating_sub(1);
        effects.push(Effect::Focus(Focus::Entry(index.min(last))));
    }
    effects
}

#[cfg(test)]
mod tests;
