//! When the program fails: the page says so, and what is saved stays as it is.

use super::{by_id, document, window};
use gloo::events::EventListener;
use js_sys::{Reflect, WebAssembly::RuntimeError};
use wasm_bindgen::JsCast;
use web_sys::Element;

const CRASH: &str = "crash";

/// Has the end of the program told in words, a panic or any other.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        tell();
    }));
    if let Some(window) = window() {
        // Memory that runs out is no panic.
        EventListener::new(&window, "error", |event| {
            let error = Reflect::get(event, &"error".into());
            if error.is_ok_and(|error| error.is_instance_of::<RuntimeError>()) {
                tell();
            }
        })
        .forget();
    }
}

fn tell() -> Option<()> {
    if by_id::<Element>(CRASH).is_some() {
        return None;
    }
    let document = document()?;
    let notice = document.create_element("p").ok()?;
    notice.set_id(CRASH);
    notice.set_class_name("notice notice-bad");
    notice.set_attribute("role", "alert").ok()?;
    notice.set_text_content(Some(
        "Galley has stopped: it met an error of its own. Your articles are saved in this browser; of a long one the very last decision may be missing. Reload the page to go on.",
    ));
    document.body()?.append_child(&notice).ok()?;
    Some(())
}
