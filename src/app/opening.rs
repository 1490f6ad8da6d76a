//! Articles come in: by paste, from a file, by import, from the library.

use super::{Effect, State, moving, proof::Proof, shelving, state::{Desk, Tone, Waiting}};
use crate::{
    detect::Analysis,
    document::{Article, Document, Session, Timestamp},
    exchange::json,
    persist::Saved,
    text::Text,
};
use std::rc::Rc;

/// The own sample article.
const SAMPLE: &str = include_str!("../../assets/sample.txt");

/// Longest article in bytes: ten times the longest that people annotate, and what a
/// browser's storage can just hold.
pub const LIMIT: usize = 8 << 20;

/// How an article comes in.
#[derive(Clone, Debug)]
pub enum Action {
    /// As text: pasted, typed, or read from a file of text.
    Text(String),
    /// As the bytes of a file of that name; for HTML the browser's parser took the text out.
    File(String, Vec<u8>),
    /// The sample.
    Sample,
    /// From the library.
    Loaded(Box<Saved>),
    /// The analysis of the article that waits.
    Analysed(Rc<Analysis>),
    /// The next slice of a long article is due.
    Continue,
    /// It cannot come in; why, for the user.
    Refused(String),
}

pub(super) fn update(state: &mut State, action: Action, now: &Timestamp) -> Vec<Effect> {
    match action {
        Action::Text(raw) => text(state, &raw, now),
        Action::File(name, bytes) => file(state, &name, bytes, now),
        Action::Sample => text(state, SAMPLE, now),
        Action::Loaded(saved) => wait(state, saved.document, saved.position, saved.revision),
        Action::Analysed(analysis) => open(state, analysis),
        Action::Continue => match &mut state.desk {
            Some(desk) if !desk.proof.is_complete() => {
                desk.proof.draw_more();
                vec![Effect::Continue]
            }
            _ => Vec::new(),
        },
        Action::Refused(why) => {
            state.tell(Tone::Bad, why);
            Vec::new()
        }
    }
}

fn text(state: &mut State, raw: &str, now: &Timestamp) -> Vec<Effect> {
    if raw.len() > LIMIT {
        state.tell(Tone::Bad, format!(
            "This text has {} megabytes; Galley takes up to {}. Paste a part of it, or annotate the whole with the command line.",
            raw.len() >> 20, LIMIT >> 20
        ));
        return Vec::new();
    }
    let text = Text::new(raw);
    if text.trim().is_empty() {
        state.tell(Tone::Bad, "There is no text yet. Paste an article into the box, then choose Annotate.");
        return Vec::new();
    }
    let article = Article::new(text, now.clone());
    if shelving::holds(state, &article.id) {
        state.tell(Tone::Plain, "You have this article already: here it is, with your decisions.");
        return vec![Effect::Save, Effect::Load(article.id)];
    }
    let mut document = Document::new(article);
    for label in &state.settings.labels {
        // One that clashes with a label built in since is left out.
        let _ = document.labels.add(label.clone());
    }
    wait(state, document, 0, 0)
}

fn file(state: &mut State, name: &str, bytes: Vec<u8>, now: &Timestamp) -> Vec<Effect> {
    let refused = match String::from_utf8(bytes) {
        Err(_) => format!("“{name}” is not text in UTF-8. Save it as plain text (UTF-8), or copy the article and paste it."),
        Ok(raw) if raw.contains('\0') => format!("“{name}” is not a text file: it holds binary data. Open a .txt, .md, .html or .json file, or paste the article."),
        Ok(raw) if raw.trim().is_empty() => format!("“{name}” is empty. Open a file with an article in it."),
        Ok(raw) if is_json(name) => return import(state, name, &raw),
        Ok(raw) => return text(state, &raw, now),
    };
    state.tell(Tone::Bad, refused);
    Vec::new()
}

fn is_json(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".json")
}

fn import(state: &mut State, name: &str, raw: &str) -> Vec<Effect> {
    match json::import(raw) {
        Ok(mut document) => {
            let id = document.article.id.clone();
            // The one that is here stays: the imported one stands beside it.
            let mut copy = 2;
            while shelving::holds(state, &document.article.id) {
                document.article.id = format!("{id}-{copy}");
                copy += 1;
            }
            wait(state, document, 0, 0)
        }
        Err(error) => {
            state.tell(Tone::Bad, format!("“{name}” could not be imported: {error}"));
            Vec::new()
        }
    }
}

fn wait(state: &mut State, document: Document, position: usize, revision: u64) -> Vec<Effect> {
    state.waiting = Some(Waiting {
        document,
        position,
        revision,
    });
    // What is on the desk is saved before it leaves.
    vec![Effect::Save, Effect::Analyse]
}

fn open(state: &mut State, analysis: Rc<Analysis>) -> Vec<Effect> {
    let Some(waiting) = state.waiting.take() else { return Vec::new() };
    let fresh = waiting.revision == 0;
    let session = Session::open(waiting.document, analysis);
    let last = session.view().sentences.len().saturating_sub(1);
    let sentence = waiting.position.min(last);
    let mut desk = Desk {
        proof: Proof::new(&session, sentence),
        session,
        sentence,
        entity: None,
        tab: super::showing::Tab::default(),
        panel_open: false,
        palette: None,
        search: None,
        labelled: false,
        revision: waiting.revision,
    };
    let mut effects = moving::go(&mut desk, sentence);
    let title = desk.session.document().article.about.title.clone();
    state.desk = Some(desk);
    if fresh {
        state.notice = None;
        effects.push(Effect::Save);
    }
    effects.extend([Effect::Note, Effect::Continue]);
    state.announce(format!("Opened: {title}"));
    effects
}
