//! The remembered names: listed, forgotten, handed out and taken in.

use super::{Dispatch, app::on_click};
use crate::{
    app::{Action, remembering, shared::Shared, words::look_of},
    detect::{Gazetteer, Label},
    web,
};
use yew::prelude::*;

/// What the list shows.
#[derive(Properties, PartialEq)]
pub struct NamesProps {
    /// The names.
    pub names: Shared<Gazetteer>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The list.
#[component]
pub fn NamesList(props: &NamesProps) -> Html {
    let dispatch = &props.dispatch;
    let names = props.names.iter();
    let is_empty = names.len() == 0;
    html! {
        <details class="names">
            <summary id="names">{ "Remembered names" }<span>{ names.len() }</span></summary>
            <p class="hint">{ "Later articles start from them. Correct a name, then choose Remember. Amounts and dates are read anew in each article, and your own labels are yours to put." }</p>
            <ul>{ for names.map(|(name, label)| remembered(name, label, dispatch)) }</ul>
            <div class="names-do">
                <button type="button" class="mini" disabled={is_empty} aria-label="Export the remembered names"
                    onclick={on_click(dispatch, || Action::Names(remembering::Action::Export))}>{ "Export" }</button>
                <button type="button" class="mini" aria-label="Import remembered names"
                    onclick={Callback::from(|_: MouseEvent| web::choose())}>{ "Import" }</button>
                <button type="button" class="mini" disabled={is_empty} aria-label="Clear all remembered names"
                    onclick={on_click(dispatch, || Action::Names(remembering::Action::Clear))}>{ "Clear all" }</button>
            </div>
        </details>
    }
}

fn remembered(name: &str, label: Option<Label>, dispatch: &Dispatch) -> Html {
    let look = label.map(look_of);
    let forget = {
        let name = name.to_owned();
        on_click(dispatch, move || {
            Action::Names(remembering::Action::Forget(name.clone()))
        })
    };
    html! {
        <li key={name.to_owned()} class={classes!(look.map(|look| look.class))}>
            <b>{ name }</b>
            <small>{ look.map_or("Never a name", |look| look.word) }</small>
            <button type="button" class="delete" aria-label={format!("Forget {name}")} title="Forget" onclick={forget}>{ "×" }</button>
        </li>
    }
}
