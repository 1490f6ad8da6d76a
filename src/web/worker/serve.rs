//! The worker's side: it answers one question after another.

use super::{Answer, Question, Request, decode, encode, moving};
use crate::{
    Text,
    app::{opening::SAMPLE, shared::Shared},
    persist::pack,
};
use gloo::events::EventListener;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers the page, in a worker that the page has started; elsewhere it does nothing.
#[wasm_bindgen]
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    // The models are read and the code is compiled before anybody waits for it.
    let _ = crate::annotate(SAMPLE);
    let there = scope.clone();
    EventListener::new(&scope, "message", move |event| {
        let answered = event.dyn_ref::<MessageEvent>().and_then(answer);
        // What cannot be read is answered too: the page then does without.
        let message = answered.unwrap_or_default();
        let _ = there.post_message_with_transfer(&message, &moving(&message));
    })
    .forget();
    let _ = scope.post_message(&JsValue::NULL);
}

fn answer(event: &MessageEvent) -> Option<Uint8Array> {
    let message = event.data().dyn_into().ok()?;
    Some(encode(&match decode(&message)? {
        Question::Analyse {
            asked,
            text,
            day,
            names,
        } => {
            let request = Request {
                asked,
                text: Text::new(&text),
                day,
                names: Shared::new(names.into_owned()),
            };
            Answer::Analysed(asked, request.analyse())
        }
        Question::Pack(text) => Answer::Packed(pack(&text)),
    }))
}
