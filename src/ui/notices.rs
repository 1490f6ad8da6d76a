//! What to tell the user; it floats, and blocks nothing.

use super::{Dispatch, app::on_click, key};
use crate::app::{
    Action, Notice, Offer, State, Tone,
    correcting::{Correction, Reach},
    deciding, remembering, shelving, showing,
};
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

/// How far a correction can go: in words, by which key.
fn everywhere(correction: &Correction) -> Vec<(String, &'static str, Reach)> {
    let (words, mentions) = (correction.same.len(), correction.mentions.len());
    let mut reaches = Vec::new();
    if mentions > words {
        reaches.push((
            format!("All {} mentions", mentions + 1),
            "a",
            Reach::Mentions,
        ));
        if words > 0 {
            let same = format!("Only these words, {} times", words + 1);
            reaches.push((same, "Shift A", Reach::Words));
        }
    } else if words > 0 {
        reaches.push((format!("Apply to all {}", words + 1), "a", Reach::Words));
    }
    reaches
}

fn offered(offer: &Offer, dispatch: &Dispatch) -> Html {
    match offer {
        Offer::Correct(correction) => html! { <>
            { for everywhere(correction).into_iter().map(|(words, k, reach)| html! {
                <button type="button" onclick={on_click(dispatch, move || Action::Decide(deciding::Action::Everywhere(reach)))}>{ words }<span aria-hidden="true">{ key(k) }</span></button>
            }) }
            if correction.lesson.is_some() {
                <button type="button" onclick={on_click(dispatch, || Action::Names(remembering::Action::Remember))}>{ "Remember for later articles" }<span aria-hidden="true">{ key("Shift R") }</span></button>
            }
        </> },
        Offer::Names(_) => html! {
            <button type="button" onclick={on_click(dispatch, || Action::Names(remembering::Action::Restore))}>{ "Undo" }<span aria-hidden="true">{ key("a") }</span></button>
        },
        Offer::Restore(_) => html! {
            <button type="button" onclick={on_click(dispatch, || Action::Shelve(shelving::Action::Restore))}>{ "Undo" }<span aria-hidden="true">{ key("a") }</span></button>
        },
        Offer::Choose { .. } => html! { <>
            <button type="button" onclick={on_click(dispatch, || Action::Shelve(shelving::Action::KeepMine))}>{ "Keep mine" }</button>
            <button type="button" onclick={on_click(dispatch, || Action::Shelve(shelving::Action::TakeTheirs))}>{ "Take the other" }</button>
        </> },
    }
}
