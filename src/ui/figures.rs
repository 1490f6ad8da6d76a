//! All amounts, as a ledger.

use super::{Dispatch, app::on_click};
use crate::app::{
    Action, Desk, moving,
    words::{value, with_unit},
};
use yew::prelude::*;

/// Draws the tab.
pub fn view(desk: &Desk, dispatch: &Dispatch) -> Html {
    let figures = &desk.totals.figures;
    if figures.is_empty() {
        return html! { <p class="hint">{ "This article states no amount." }</p> };
    }
    html! {
        <ul class="rows ledger">
            { for figures.iter().map(|figure| {
                let at = figure.entity;
                let entity = desk.session.view().entities.get(at);
                let text = entity.map_or("", |e| e.span.slice(desk.text()));
                let exact = entity
                    .and_then(|e| e.value.as_ref())
                    .map_or_else(|| with_unit(figure.number, figure.unit.as_deref()), value);
                html! {
                    <li key={at}>
                        <button type="button" class="row amount-row" aria-current={(desk.entity == Some(at)).then_some("true")}
                            onclick={on_click(dispatch, move || Action::Move(moving::Action::ToEntity(at)))}>
                            <span class="row-text">{ text }</span>
                            <span class="row-end">{ exact }</span>
                        </button>
                    </li>
                }
            }) }
        </ul>
    }
}
