//! Yew components, thin: they draw view models of `app` and send its actions.
//! What is drawn anew at each action is a plain function; what must not be (the
//! article, the library) is a component whose properties compare by pointer.

mod app;
mod entities;
mod entity;
mod figures;
mod foot;
mod help;
mod label_form;
mod library;
mod names;
mod notices;
mod palette;
mod panel;
mod paragraph;
mod quotes;
mod sentence;
mod sheet;
mod start;
mod strip;
mod top;

pub use app::App;

use crate::app::{Action, moving};
use yew::prelude::*;

/// Where actions go.
type Dispatch = Callback<Action>;

/// Sends the action that `act` makes of an event, if it makes one.
fn sending<E: 'static>(
    dispatch: &Dispatch,
    act: impl Fn(E) -> Option<Action> + 'static,
) -> Callback<E> {
    let dispatch = dispatch.clone();
    Callback::from(move |event| {
        if let Some(action) = act(event) {
            dispatch.emit(action);
        }
    })
}

/// What keys do in a note: Escape and Ctrl+Enter leave it for where it belongs.
fn leaving(dispatch: &Dispatch, to: moving::Action) -> Callback<KeyboardEvent> {
    sending(dispatch, move |event: KeyboardEvent| {
        let done = event.key() == "Escape"
            || (event.key() == "Enter" && (event.ctrl_key() || event.meta_key()));
        if !done {
            return None;
        }
        event.prevent_default();
        Some(Action::Move(to.clone()))
    })
}

/// Puts the focus on the element with that identifier, if there is one.
fn focus_on(id: &str) {
    if let Some(element) = crate::web::by_id::<web_sys::HtmlElement>(id) {
        let _ = element.focus();
    }
}

/// A key, as it is printed.
fn key(name: impl Into<AttrValue>) -> Html {
    html! { <kbd>{ name.into() }</kbd> }
}

/// A bar that is full to a share of 0 to 1.
fn bar(share: f64) -> Html {
    html! { <span class="bar" aria-hidden="true"><i style={format!("width:{:.1}%", share.clamp(0.0, 1.0) * 100.0)} /></span> }
}

/// `part` of `whole`; 0 of nothing.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}
