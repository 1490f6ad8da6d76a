//! The strip beside the article.

use super::{Dispatch, sending};
use crate::app::{
    Action, moving,
    shared::Shared,
    strip::{HEIGHT, Lines},
};
use web_sys::Element;
use yew::prelude::*;

/// What the strip shows.
#[derive(Properties, PartialEq)]
pub struct StripProps {
    /// Tags and suggestions.
    pub marks: Shared<Vec<Lines>>,
    /// Where the reader is.
    pub here: Option<Lines>,
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
                <Marks marks={props.marks.clone()} />
                { for props.here.iter().map(path) }
            </svg>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct MarksProps {
    marks: Shared<Vec<Lines>>,
}

/// The lines that stay while the reader moves on.
#[component]
fn Marks(props: &MarksProps) -> Html {
    html! { <g>{ for props.marks.iter().map(path) }</g> }
}

fn path(lines: &Lines) -> Html {
    html! { <path key={lines.class} class={lines.class} d={lines.path.clone()} /> }
}
