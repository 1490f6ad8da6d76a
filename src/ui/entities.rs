//! All entities, each once: a filter, then label by label.

use super::{Dispatch, app::on_click, focus_on, key, label_form::LabelForm, paragraph::hue};
use crate::{
    app::{
        Action, Desk,
        labelling::free_key,
        proof::hue_of,
        roster::{self, Deed, Entry, roster},
        words::{count, plural_of},
    },
    document::Kind,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Most entries that are listed: the filter finds the others.
const MOST: usize = 1000;

/// Draws the tab.
pub fn view(desk: &Desk, dispatch: &Dispatch) -> Html {
    let entries = roster(desk);
    let shown = entries.len().min(MOST);
    let mut groups: Vec<Html> = Vec::new();
    let mut from = 0;
    for group in entries[..shown].chunk_by(|a, b| a.label == b.label) {
        groups.push(group_of(group, from, desk, dispatch));
        from += group.len();
    }
    html! {
        // The same three children at all times: the filter must keep the focus.
        <>
            { filter(desk, dispatch) }
            <div key="list" class="roster">
                if entries.is_empty() {
                    <p key="none" class="hint">{ nothing(desk) }</p>
                }
                { for groups }
                if shown < entries.len() {
                    <p key="more" class="hint">{ format!("and {} more: filter to see them", entries.len() - shown) }</p>
                }
            </div>
            { own_labels(desk, dispatch) }
        </>
    }
}

fn nothing(desk: &Desk) -> &'static str {
    if desk.filter.trim().is_empty() {
        "No entity yet. Select words in the article and press a label’s key."
    } else {
        "No entity holds these words."
    }
}

fn filter(desk: &Desk, dispatch: &Dispatch) -> Html {
    let oninput = dispatch.reform(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::List(roster::Action::Filter(input.value()))
    });
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "ArrowDown" {
            event.prevent_default();
            focus_on("entry-0");
        }
    });
    html! {
        <section key="filter">
            <input id="filter" type="search" class="field" aria-label="Filter the entities" placeholder="Filter by name, label or value"
                value={desk.filter.clone()} {oninput} {onkeydown} autocomplete="off" spellcheck="false" />
            <p class="roster-keys by-key" aria-hidden="true">
                <span>{ key("↵") }{ " next mention" }</span>
                <span>{ key("↑") }{ key("↓") }{ " entry" }</span>
                <span>{ key("a") }{ " accept all" }</span>
                <span>{ key("x") }{ " reject all" }</span>
                <span>{ key("p") }{ key("o") }{ key("l") }{ "… relabel all" }</span>
            </p>
        </section>
    }
}

fn group_of(group: &[Entry], from: usize, desk: &Desk, dispatch: &Dispatch) -> Html {
    let Some(label) = group.first().map(|entry| &entry.label) else {
        return Html::default();
    };
    let (class, style) = hue(&hue_of(
        &desk.session.document().labels,
        Kind::Entity,
        label,
    ));
    let name = plural_of(label);
    html! {
        <section key={label.to_string()} {class} {style}>
            <h2 class="eyebrow">{ name }<span>{ group.len() }</span></h2>
            <ul class="rows">
                { for group.iter().enumerate().map(|(at, entry)| row(entry, from + at, desk, dispatch)) }
            </ul>
        </section>
    }
}

fn row(entry: &Entry, index: usize, desk: &Desk, dispatch: &Dispatch) -> Html {
    let place = desk
        .entity
        .and_then(|at| entry.mentions.iter().position(|mention| *mention == at));
    let number = entry.mentions.len();
    let times = match place {
        _ if number == 1 => String::new(),
        Some(place) => format!("{} of {number}", place + 1),
        None => format!("×{number}"),
    };
    let onkeydown = on_key(entry, index, desk, dispatch);
    html! {
        <li key={format!("{} {:?}", entry.name, entry.value)}>
            <button type="button" id={format!("entry-{index}")} class="row" aria-current={place.map(|_| "true")} {onkeydown}
                title={count(number, "mention", "mentions")}
                onclick={on_click(dispatch, move || Action::List(roster::Action::Go(index)))}>
                <span class="row-text">
                    { &entry.name }
                    if entry.accepted {
                        <span class="tick" title="accepted">{ " ✓" }</span>
                    }
                    if !entry.forms.is_empty() {
                        <small>{ entry.forms.join(", ") }</small>
                    }
                </span>
                <span class="row-end">{ entry.value.clone() }{ " " }{ times }</span>
            </button>
        </li>
    }
}

/// What keys do on an entry: they act on it, not on what has the focus in the article.
fn on_key(
    entry: &Entry,
    index: usize,
    desk: &Desk,
    dispatch: &Dispatch,
) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    let labels = desk.session.document().labels.of(Kind::Entity);
    let keys: Vec<_> = labels
        .filter(|label| label.name != entry.label)
        .filter_map(|label| Some((label.key?, label.name.clone())))
        .collect();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let name = event.key();
        let deed = match name.as_str() {
            "ArrowDown" | "ArrowUp" => {
                event.prevent_default();
                return if name == "ArrowDown" {
                    focus_on(&format!("entry-{}", index + 1));
                } else if let Some(before) = index.checked_sub(1) {
                    focus_on(&format!("entry-{before}"));
                } else {
                    focus_on("filter");
                };
            }
            "a" => Deed::Accept,
            "x" => Deed::Reject,
            name => match keys.iter().find(|(key, _)| name.chars().eq([*key])) {
                Some((_, label)) => Deed::Label(label.clone()),
                None => return,
            },
        };
        event.prevent_default();
        dispatch.emit(Action::List(roster::Action::Decide(index, deed)));
    })
}

/// The user's own entity labels.
fn own_labels(desk: &Desk, dispatch: &Dispatch) -> Html {
    let labels = &desk.session.document().labels;
    html! {
        <section key="labels">
            { for labels.of(Kind::Entity).filter(|label| !label.is_built_in()).map(|label| html! {
                // Keyed by what it is, so that a form that has done its work closes.
                <LabelForm key={format!("{label:?}")} kind={Kind::Entity} old={label.clone()} free={None} dispatch={dispatch.clone()} />
            }) }
            <LabelForm key={labels.iter().count()} kind={Kind::Entity} free={free_key(labels, Kind::Entity)} dispatch={dispatch.clone()} />
        </section>
    }
}
