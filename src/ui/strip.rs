//! The strip beside the article.

use super::{Dispatch, sending};
use crate::app::{
    Action, moving,
    strip::{HEIGHT, Lines},
};
use web_sys::Element;
use yew::prelude::*;

/// What the strip shows.
#[derive(Properties, PartialEq)]
pub struct StripProps {
    /// Its lines.
    pub lines: Vec<Lines>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The whole article at a glance; a click or a drag goes there. For the pointer alone:
/// the keys walk the sentences themselves.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let go = sending(&props.dispatch, |event: PointerEvent| {
        if event.buttons() & 1 == 0 {
            return None;
        }
        let strip: Element = event
            .current_target()
            .and_then(|t| wasm_bindgen::JsCast::dyn_into(t).ok())?;
        if event.type_() == "pointerdown" {
            let _ = strip.set_pointer_capture(event.pointer_id());
        }
        let frame = strip.get_bounding_client_rect();
        let share = (f64::from(event.client_y()) - frame.top()) / frame.height().max(1.0);
        Some(Action::Move(moving::Action::Share(share)))
    });
    html! {
        <div class="strip" aria-hidden="true" onpointerdown={go.clone()} onpointermove={go}>
            <svg viewBox={format!("0 0 8 {HEIGHT}")} preserveAspectRatio="none">
                { for props.lines.iter().map(|lines| html! {
                    <path key={lines.class} class={lines.class} d={lines.path.clone()} />
                }) }
            </svg>
        </div>
    }
}
