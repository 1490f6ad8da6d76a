//! What both sides compare.

use galley::document::{Article, Document, Session, Timestamp};
use galley::exchange::json;

/// The export of a text, made at the epoch.
pub fn export(text: &str) -> String {
    let text = galley::Text::new(text);
    let document = Document::new(Article::new(text.clone(), Timestamp::from_unix(0)));
    let analysis = galley::detect::analyse(text, None);
    let session = Session::open(document, std::rc::Rc::new(analysis));
    json::export(session.document(), session.view())
}
