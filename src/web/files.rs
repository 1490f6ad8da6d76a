//! Files: opened, dropped, handed out.

use super::{document, paste::text_of_html};
use crate::app::{Action, opening};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlElement, Url};
use yew::Callback;

/// Largest file that is read, in bytes: an export is some times as long as its article.
const LIMIT: f64 = 64.0 * 1024.0 * 1024.0;

/// Opens the browser's file chooser.
pub fn choose() {
    if let Some(input) = super::by_id::<HtmlElement>("file") {
        input.click();
    }
}

/// Reads a file and sends what is in it.
pub fn read(file: File, dispatch: Callback<Action>) {
    let name = file.name();
    let refused = |why| Action::Open(opening::Action::Refused(why));
    if file.size() > LIMIT {
        dispatch.emit(refused(format!("“{name}” has more than 64 megabytes. Open a smaller file, or annotate it with the command line.")));
        return;
    }
    spawn_local(async move {
        dispatch.emit(match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => opened(name, js_sys::Uint8Array::new(&buffer).to_vec()),
            Err(_) => refused(format!("“{name}” could not be read. Is it still there? Open it again, or paste the article.")),
        });
    });
}

fn opened(name: String, bytes: Vec<u8>) -> Action {
    let lower = name.to_ascii_lowercase();
    let html = [".html", ".htm"].iter().any(|end| lower.ends_with(end));
    if html
        && let Ok(page) = std::str::from_utf8(&bytes)
        && !page.contains('\0')
        && let Some(text) = text_of_html(page)
    {
        return Action::Open(opening::Action::Text(text));
    }
    Action::Open(opening::Action::File(name, bytes))
}

/// Hands `contents` out as a file of JSON.
pub fn download(name: &str, contents: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = js_sys::Array::of1(&contents.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = document().ok_or(JsValue::UNDEFINED)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Browsers read it after the click; a minute is long enough for the slowest.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
