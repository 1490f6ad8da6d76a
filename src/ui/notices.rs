//! What to tell the user; it floats, and blocks nothing.

use super::{Dispatch, app::on_click};
use crate::app::{Action, Notice, Offer, State, Tone, deciding, shelving, showing};
use yew::prelude::*;

/// Draws the notice, and what a screen reader says.
pub fn view(state: &State, dispatch: &Dispatch) -> Html {
    let of = |tone| {
        let notice = state
            .notice
            .as_ref()
            .filter(move |notice| notice.tone == tone);
        notice.map(|notice| view_notice(notice, dispatch))
    };
    html! {
        <>
            <div class="hush" role="status" aria-live="polite">{ &state.announcement }</div>
            <div class="notices">
                <div role="status" aria-live="polite">{ for of(Tone::Plain) }</div>
                <div role="alert">{ for of(Tone::Bad) }</div>
            </div>
        </>
    }
}

fn view_notice(notice: &Notice, dispatch: &Dispatch) -> Html {
    let tone = matches!(notice.tone, Tone::Bad).then_some("notice-bad");
    html! {
        <div class={classes!("notice", tone)}>
            <p>{ &notice.text }</p>
            { for notice.offer.iter().map(|offer| offered(offer, dispatch)) }
            <button type="button" class="close" aria-label="Close the notice" onclick={on_click(dispatch, || Action::Show(showing::Action::Heard))}>{ "×" }</button>
        </div>
    }
}

fn offered(offer: &Offer, dispatch: &Dispatch) -> Html {
    match offer {
        Offer::Everywhere { entities, .. } => html! {
            <button type="button" onclick={on_click(dispatch, || Action::Decide(deciding::Action::Everywhere))}>
                { format!("Apply to all {} (a)", entities.len() + 1) }
            </button>
        },
        Offer::Restore(_) => html! {
            <button type="button" onclick={on_click(dispatch, || Action::Shelve(shelving::Action::Restore))}>{ "Undo" }</button>
        },
        Offer::Choose { .. } => html! { <>
            <button type="button" onclick={on_click(dispatch, || Action::Shelve(shelving::Action::KeepMine))}>{ "Keep mine" }</button>
            <button type="button" onclick={on_click(dispatch, || Action::Shelve(shelving::Action::TakeTheirs))}>{ "Take the other" }</button>
        </> },
    }
}
