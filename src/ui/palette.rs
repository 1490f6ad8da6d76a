//! The palette: one key a label, at what was selected.

use super::{Dispatch, app::on_click, key};
use crate::{
    app::{
        Action, Desk, deciding,
        words::{PALETTE, look_of},
    },
    document::LabelName,
    web,
};
use yew::prelude::*;

/// Draws the palette, when it is open.
pub fn view(desk: &Desk, dispatch: &Dispatch) -> Html {
    let Some(palette) = desk.palette else {
        return Html::default();
    };
    let span = palette.span;
    html! {
        <div id="palette" class="palette" role="dialog" aria-label="Label">
            <p>{ format!("“{}”", span.slice(desk.text())) }<span class="by-key">{ " · one key" }</span></p>
            <ul role="listbox" aria-label="Labels">
                { for PALETTE.into_iter().enumerate().map(|(at, label)| {
                    let look = look_of(label);
                    let name = LabelName::Borrowed(label.name());
                    html! {
                        <li key={label.name()} role="presentation">
                            <button type="button" role="option" class={look.class} aria-selected={(at == palette.chosen).to_string()} tabindex="-1"
                                onclick={on_click(dispatch, move || {
                                    // A finger's selection would else open the palette again.
                                    web::deselect();
                                    Action::Decide(deciding::Action::Add(span, name.clone()))
                                })}>
                                { look.word }{ key(look.key.to_string()) }
                            </button>
                        </li>
                    }
                }) }
            </ul>
            <div class="palette-foot">
                <span>{ key("←") }{ key("→") }{ " end" }</span>
                <span>{ key("Shift") }{ key("←") }{ key("→") }{ " start" }</span>
                <span>{ key("Esc") }{ " close" }</span>
            </div>
        </div>
    }
}
