//! Articles come in: by paste, from a file, by import, from the library.

use super::{
    Effect, State, deciding, moving,
    proof::Proof,
    remembering, shelving,
    state::{Desk, Saving, Tone, Totals, Waiting},
    words,
};
use crate::{
    detect::Analysis,
    document::{Article, Document, Session, Stamp, Timestamp},
    exchange::{json, names},
    persist::Saved,
    text::Text,
};
use std::rc::Rc;

/// The own sample article.
pub const SAMPLE: &str = include_str!("../../assets/sample.txt");

/// Longest article in bytes: some 35,000 sentences, and what the browser's storage can
/// hold beside others.
pub const LIMIT: usize = 4 << 20;

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
    /// An analysis, and which one it is: what [`State::asked`] said when it began.
    Analysed(u64, Rc<Analysis>),
    /// The next slice of a long article is due.
    Continue,
    /// It cannot come in; why, for the user.
    Refused(String),
}

pub(super) fn update(state: &mut State, action: Action, stamp: &Stamp) -> Vec<Effect> {
    let now = &stamp.at;
    match action {
        Action::Text(raw) => text(state, &raw, now),
        Action::File(name, bytes) => file(state, &name, bytes, now),
        Action::Sample => text(state, SAMPLE, now),
        Action::Loaded(mut saved) => {
            if let Some(desk) = &state.desk
                && desk.session.document().article.id == saved.document.article.id
            {
                // Loaded again since another tab saved it: the reader stays where they are.
                saved.position = desk.sentence;
            }
            wait(state, Waiting::from(*saved))
        }
        // Another article has come since: its own analysis is under way.
        Action::Analysed(asked, _) if asked != state.asked => Vec::new(),
        Action::Analysed(_, analysis) => match &state.waiting {
            Some(Waiting::Dated(..)) => {
                state.waiting = None;
                deciding::revise(state, analysis, stamp)
            }
            _ => open(state, analysis),
        },
        Action::Continue => match &mut state.desk {
            Some(desk) if !desk.proof.is_complete() => {
                desk.proof.draw_more(&desk.session, desk.sentence);
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
            "This text has {:.1} megabytes, and Galley takes up to {}. Paste a part of it, or annotate the whole with the command line.",
            raw.len() as f64 / f64::from(1 << 20), LIMIT >> 20
        ));
        return Vec::new();
    }
    let text = Text::new(raw);
    if text.trim().is_empty() {
        state.tell(
            Tone::Bad,
            "There is no text yet. Paste an article into the box, then choose Annotate.",
        );
        return Vec::new();
    }
    let article = Article::new(text, now.clone());
    if shelving::holds(state, &article.id) {
        state.tell(
            Tone::Plain,
            "You have this article already: here it is, with your decisions.",
        );
        return vec![Effect::Load(article.id)];
    }
    let mut document = Document::new(article);
    for label in &state.settings.labels {
        // One that clashes with a label built in since is left out.
        let _ = document.labels.add(label.clone());
    }
    wait(
        state,
        Waiting::Saved {
            document: Box::new(document),
            position: 0,
            revision: 0,
        },
    )
}

fn file(state: &mut State, name: &str, bytes: Vec<u8>, now: &Timestamp) -> Vec<Effect> {
    let refused = match String::from_utf8(bytes) {
        Err(_) => format!(
            "“{name}” is not text in UTF-8. Save it as plain text (UTF-8), or copy the article and paste it."
        ),
        Ok(raw) if raw.contains('\0') => format!(
            "“{name}” is not a text file: it holds binary data. Open a .txt, .md, .html or .json file, or paste the article."
        ),
        Ok(raw) if raw.trim().is_empty() => {
            format!("“{name}” is empty. Open a file with an article in it.")
        }
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
    let raw = raw.trim_start_matches('\u{feff}');
    let effects = if names::is_ours(raw) {
        names::import(raw).map(|imported| remembering::import(state, imported))
    } else {
        json::import(raw).map(|imported| wait(state, Waiting::Imported(Box::new(imported))))
    };
    match effects {
        Ok(effects) => effects,
        Err(error) => {
            state.tell(Tone::Bad, format!("“{name}” was not opened. {error}"));
            Vec::new()
        }
    }
}

pub(super) fn wait(state: &mut State, waiting: Waiting) -> Vec<Effect> {
    state.waiting = Some(waiting);
    state.asked += 1;
    vec![Effect::Analyse]
}

fn open(state: &mut State, analysis: Rc<Analysis>) -> Vec<Effect> {
    let Some(waiting) = state.waiting.take() else {
        return Vec::new();
    };
    let fresh = !matches!(waiting, Waiting::Saved { revision: 1.., .. });
    let mut unread = Vec::new();
    let (document, position, revision) = match waiting {
        Waiting::Saved {
            document,
            position,
            revision,
        } => (*document, position, revision),
        Waiting::Imported(imported) => {
            let (mut document, told) = imported.open(&analysis);
            unread = told;
            stand_beside(state, &mut document);
            (document, 0, 0)
        }
        // Goes to the desk, which is open.
        Waiting::Dated(..) => return Vec::new(),
    };
    let session = Session::open(document, analysis);
    let last = session.view().sentences.len().saturating_sub(1);
    let sentence = position.min(last);
    let mut desk = Desk {
        proof: Proof::new(&session, sentence),
        totals: Totals::of(session.view()),
        session,
        sentence,
        entity: None,
        tab: super::showing::Tab::default(),
        panel_open: false,
        palette: None,
        search: None,
        filter: String::new(),
        labelled: false,
        revision,
    };
    let mut effects = moving::go(&mut desk, sentence);
    let title = desk.session.document().article.about.title.clone();
    state.desk = Some(desk);
    if fresh {
        // What went wrong with saving is still true of this article.
        if state.saving == Saving::Saved {
            state.notice = None;
        }
        effects.push(Effect::Save);
    }
    if let Some(first) = unread.first() {
        let text = format!(
            "Opened, but {} could not be read; it is kept in the file. {first}",
            words::count(unread.len(), "entry", "entries")
        );
        state.tell(Tone::Bad, text);
    }
    effects.extend([Effect::Note, Effect::Continue]);
    state.announce(format!("Opened: {title}"));
    effects
}

/// Gives an imported article another identifier where its own is taken: the one that
/// is here stays as it is, and the imported one stands beside it.
fn stand_beside(state: &State, document: &mut Document) {
    let id = document.article.id.clone();
    let mut copy = 2;
    while shelving::holds(state, &document.article.id) {
        document.article.id = format!("{id}-{copy}");
        copy += 1;
    }
}

#[cfg(test)]
mod tests;
