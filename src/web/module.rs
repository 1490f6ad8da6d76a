//! The engine for scripts: `import init, { annotate } from "./galley.js"`.

use crate::{
    Text,
    detect::analyse,
    document::{Article, Document, Session},
    exchange::json,
    web::now,
};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;

/// Annotates an article and returns its export as JSON. Needs no page and mounts none.
#[wasm_bindgen]
#[must_use]
pub fn annotate(text: &str) -> String {
    let text = Text::new(text);
    let document = Document::new(Article::new(text.clone(), now()));
    let session = Session::open(document, Rc::new(analyse(text, None)));
    json::export(session.document(), session.view())
}
