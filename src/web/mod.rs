//! Everything that touches the browser: storage, clipboard, files, selection, tabs.
//! UTF-16 offsets exist here and nowhere else.

mod article;
mod crash;
mod files;
mod highlight;
mod module;
mod paste;
mod shell;
mod storage;
mod worker;

pub use article::{deselect, entity_of, place_palette, selected, sentence_of};
pub use files::{choose, read as read_file};
pub use paste::{into_box, oversized, text_of as text_of_transfer};
pub use shell::Shell;
pub use worker::Heard;

use crate::document::Timestamp;
use std::{
    future::Future,
    task::{Context, Waker},
};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, Window};

/// Starts the page.
pub fn start() {
    crash::watch();
    let Some(root) = document().and_then(|d| d.get_element_by_id("app")) else {
        return;
    };
    root.set_text_content(None);
    yew::Renderer::<crate::ui::App>::with_root(root).render();
}

/// Draws what waits to be drawn, and does what follows from it, such as giving the focus.
///
/// Yew draws after the event, and may let several keys in before it goes on with a page
/// that takes it longer than a frame: they would be lost or go where the focus was.
pub fn draw_now() {
    let mut drawn = std::pin::pin!(yew::scheduler::flush());
    // Its first poll draws. What it then waits for is nothing to us.
    let _ = drawn.as_mut().poll(&mut Context::from_waker(Waker::noop()));
}

/// The window; none outside a page.
#[must_use]
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
#[must_use]
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The element with that identifier.
#[must_use]
pub fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Now.
#[must_use]
pub fn now() -> Timestamp {
    Timestamp::from_unix((js_sys::Date::now() / 1000.0) as i64)
}

/// Says on `<html>` whether the page is usable.
pub fn set_ready(ready: bool) {
    if let Some(html) = document().and_then(|d| d.document_element()) {
        let _ = html.set_attribute("data-galley", if ready { "ready" } else { "busy" });
    }
}

/// Names the page in the browser's tabs.
pub fn set_title(title: Option<&str>) {
    if let Some(document) = document() {
        let title = title.map_or_else(|| "Galley".into(), |title| format!("{title} · Galley"));
        if document.title() != title {
            document.set_title(&title);
        }
    }
}

/// Gives an element the focus, and no more: scrolling is asked for by itself.
fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
