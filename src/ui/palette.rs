//! The palette: one key a label, at what was selected.

use super::{Dispatch, app::on_click, key, paragraph::hue};
use crate::{
    app::{Action, Desk, deciding, proof::hue_of, words::word_of},
    document::Kind,
    web,
};
use yew::prelude::*;

/// Draws the palette, when it is open.
pub fn view(desk: &Desk, dispatch: &Dispatch) -> Html {
    let Some(palette) = desk.palette else {
        return Html::default();
    };
    let span = palette.span;
    let labels = &desk.session.document().labels;
    html! {
        <div id="palette" class="palette" role="dialog" aria-label="Label">
            <p>{ format!("“{}”", span.slice(desk.text())) }<span class="by-key">{ " · one key" }</span></p>
            <ul role="listbox" aria-label="Labels">
                { for labels.of(Kind::Entity).enumerate().map(|(at, label)| {
                    let (class, style) = hue(&hue_of(labels, Kind::Entity, &label.name));
                    let name = label.name.clone();
                    html! {
                        <li key={label.name.to_string()} role="presentation">
                            <button type="button" role="option" {class} {style} aria-selected={(at == palette.chosen).to_string()} tabindex="-1"
                                onclick={on_click(dispatch, move || {
                                    // A finger's selection would else open the palette again.
                                    web::deselect();
                                    Action::Decide(deciding::Action::Add(span, name.clone()))
                                })}>
                                { word_of(&label.name) }
                                { for label.key.map(|k| key(k.to_string())) }
                            </button>
                        </li>
                    }
                }) }
            </ul>
            <div class="palette-foot">
                <span>{ key("Tab") }{ " next word" }</span>
                <span>{ key("←") }{ key("→") }{ " end" }</span>
                <span>{ key("Shift") }{ key("←") }{ key("→") }{ " start" }</span>
                <span>{ key("Esc") }{ " close" }</span>
            </div>
        </div>
    }
}
