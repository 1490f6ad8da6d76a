//! The start: one box, one button, a file, a sample.

use super::{Dispatch, app::on_click, key, sending};
use crate::{
    app::{Action, State, opening},
    web,
};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlTextAreaElement};
use yew::prelude::*;

/// Draws the start.
pub fn view(state: &State, dispatch: &Dispatch) -> Html {
    let busy = state.waiting.is_some();
    let annotate = {
        let dispatch = dispatch.clone();
        move || {
            if let Some(area) = web::by_id::<HtmlTextAreaElement>("paste") {
                dispatch.emit(Action::Open(opening::Action::Text(area.value())));
            }
        }
    };
    let onkeydown = {
        let annotate = annotate.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                annotate();
            }
        })
    };
    let onpaste = sending(dispatch, |event: Event| {
        let event: ClipboardEvent = event.dyn_into().ok()?;
        if let Some(text) = web::oversized(&event) {
            // Nothing of it gets into the box: it is refused in words.
            return Some(Action::Open(opening::Action::Text(text)));
        }
        // Plain text is left to the browser.
        let _ = web::into_box(&event);
        None
    });
    html! {
        <main class="start">
            <div class="start-sheet">
                <h1>{ "Paste an article. See what it says, who said it, and the figures." }</h1>
                <p class="start-lead">{ "Galley marks people, organisations, places, dates and amounts, finds quotations and their speakers, and lets you tag each sentence. Nothing leaves this browser." }</p>
                <label for="paste">{ "Article text" }</label>
                <textarea id="paste" class="field" spellcheck="false" autocomplete="off"
                    placeholder="Paste here, or drop a .txt, .md, .html or .json file" {onkeydown} {onpaste} />
                <div class="start-actions">
                    <button type="button" class="btn btn-main" disabled={busy} onclick={Callback::from(move |_: MouseEvent| annotate())}>
                        { if busy { "Reading…" } else { "Annotate" } }
                    </button>
                    <button type="button" class="btn" onclick={Callback::from(|_: MouseEvent| web::choose())}>{ "Open a file" }</button>
                    <button type="button" class="btn" onclick={on_click(dispatch, || Action::Open(opening::Action::Sample))}>{ "Try the sample" }</button>
                    <span class="keys" aria-hidden="true"><span>{ key("Ctrl") }{ key("Enter") }</span></span>
                </div>
                <dl class="facts">
                    <div><dt>{ "One key a decision" }</dt><dd>{ "1 claim, 2 quote, 3 figure; j and k walk the sentences." }</dd></div>
                    <div><dt>{ "Saved as you go" }</dt><dd>{ "Every decision is kept in this browser. Export it as JSON at any time." }</dd></div>
                    <div><dt>{ "Yours alone" }</dt><dd>{ "No account and no server: the page reads your article where it is." }</dd></div>
                </dl>
            </div>
        </main>
    }
}
