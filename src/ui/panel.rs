//! The panel: the sentence in focus, or all of one kind. At the bottom edge of a phone
//! it is a sheet with the sentence's tags on top.

use super::{Dispatch, app::on_click, entities, figures, focus_on, quotes, sending, sentence};
use crate::app::{Action, Desk, deciding, moving, showing, showing::Tab, words::count};
use yew::prelude::*;

/// Draws the panel.
pub fn view(desk: &Desk, dispatch: &Dispatch) -> Html {
    html! {
        <aside class={classes!("panel", desk.panel_open.then_some("panel-open"))} aria-label="Details">
            { head(desk, dispatch) }
            <div class="tabs" role="tablist" aria-label="Details">
                { for Tab::ALL.into_iter().map(|tab| tab_button(tab, desk, dispatch)) }
            </div>
            <div class="tab-body" role="tabpanel" id="tab-body" tabindex="-1" aria-label={name(desk.tab)}>
                { match desk.tab {
                    Tab::Sentence => sentence::view(desk, dispatch),
                    Tab::Entities => entities::view(desk, dispatch),
                    Tab::Figures => figures::view(desk, dispatch),
                    Tab::Quotes => quotes::view(desk, dispatch),
                } }
            </div>
        </aside>
    }
}

/// What stands on top on a phone: where the reader is, and the way on.
fn head(desk: &Desk, dispatch: &Dispatch) -> Html {
    let view = desk.session.view();
    let total = view.sentences.len();
    let open = view
        .sentences
        .get(desk.sentence)
        .and_then(|s| s.open().next());
    html! {
        <div class="panel-head">
            <button type="button" class="btn undo" aria-label="Undo" disabled={desk.session.history().undoes().is_none()} onclick={on_click(dispatch, || Action::Decide(deciding::Action::Undo))}>{ "↶" }</button>
            <button type="button" class="btn" aria-label="Previous sentence" onclick={on_click(dispatch, || Action::Move(moving::Action::Sentence(-1)))}>{ "‹" }</button>
            <button type="button" class="panel-more" aria-expanded={desk.panel_open.to_string()} onclick={on_click(dispatch, || Action::Show(showing::Action::Panel))}>
                <span class="panel-where">
                    { format!("Sentence {} of {total}", desk.sentence + 1) }
                    if let Some(open) = open {
                        { " · " }<b>{ format!("{}?", open.label) }</b>
                    }
                </span>
                { if desk.panel_open { " ▾" } else { " ▴" } }
            </button>
            <button type="button" class="btn" aria-label="Next sentence" onclick={on_click(dispatch, || Action::Move(moving::Action::Sentence(1)))}>{ "›" }</button>
        </div>
    }
}

const fn name(tab: Tab) -> &'static str {
    match tab {
        Tab::Sentence => "Sentence",
        Tab::Entities => "Entities",
        Tab::Figures => "Figures",
        Tab::Quotes => "Quotes",
    }
}

fn tab_button(tab: Tab, desk: &Desk, dispatch: &Dispatch) -> Html {
    let view = desk.session.view();
    let selected = tab == desk.tab;
    let number = match tab {
        Tab::Sentence => None,
        Tab::Entities => Some(desk.totals.entities),
        Tab::Figures => Some(desk.totals.figures.len()),
        Tab::Quotes => Some(view.quotes.len()),
    };
    // Arrows walk the tabs, as in any list of tabs.
    let onkeydown = sending(dispatch, move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => Tab::ALL.len() - 1,
            _ => return None,
        };
        event.prevent_default();
        let at = Tab::ALL.iter().position(|t| *t == tab)?;
        let to = (at + by) % Tab::ALL.len();
        focus_on(&format!("tab-{to}"));
        Some(Action::Show(showing::Action::Tab(Tab::ALL[to])))
    });
    let at = tab as usize;
    html! {
        <button type="button" key={at} id={format!("tab-{at}")} role="tab" aria-selected={selected.to_string()} aria-controls="tab-body"
            tabindex={if selected { "0" } else { "-1" }} {onkeydown}
            onclick={on_click(dispatch, move || Action::Show(showing::Action::Tab(tab)))}>
            { name(tab) }
            if let Some(number) = number {
                <small>{ format!(" {}", count(number, "", "").trim()) }</small>
            }
        </button>
    }
}
