//! Deciding and undoing.

use crate::decisions::{TEXTS, deeds, open, run, session, stamp};
use galley::{
    Span, Text,
    detect::analyse,
    document::{Session, View},
};
use proptest::prelude::*;
use std::rc::Rc;

fn assert_same_view(a: &View, b: &View) {
    assert_eq!(a.sentences, b.sentences);
    assert_eq!(a.entities, b.entities);
    assert_eq!(a.quotes, b.quotes);
    assert_eq!(a.actors, b.actors);
}

proptest! {
    /// Re-merging one place gives what merging everything gives.
    #[test]
    fn the_view_is_always_that_of_the_document(deeds in deeds()) {
        let mut session = open(TEXTS[0]);
        for deed in &deeds {
            run(&mut session, deed);
            let fresh = View::new(session.document(), Rc::clone(&session.view().analysis));
            assert_same_view(session.view(), &fresh);
        }
    }

    #[test]
    fn undoing_everything_and_redoing_it_changes_nothing(deeds in deeds()) {
        let mut session = session(&deeds);
        let start = open(TEXTS[0]);
        let decided = session.document().clone();
        let mut undone = 0;
        while !session.undo(&stamp().at).is_empty() {
            undone += 1;
        }
        prop_assert_eq!(session.document(), start.document());
        for _ in 0..undone {
            session.redo(&stamp().at);
        }
        // What had been undone before can be redone as well; up to there it is the same.
        prop_assert_eq!(&decided, session.document());
    }

    #[test]
    fn saved_decisions_open_as_they_were(deeds in deeds()) {
        let session = session(&deeds);
        let again = Session::open(session.document().clone(), Rc::clone(&session.view().analysis));
        prop_assert_eq!(again.document(), session.document());
    }
}

fn tags(session: &Session) -> Vec<(&str, Vec<&str>)> {
    let view = session.view();
    let tagged = view.sentences.iter().filter(|s| !s.tags.is_empty());
    tagged
        .map(|s| {
            (
                s.span.slice(&view.analysis.text),
                s.tags.iter().map(|t| &*t.label).collect(),
            )
        })
        .collect()
}

fn revise(session: &mut Session, text: &str) {
    session.revise(Rc::new(analyse(Text::new(text), None)), &stamp());
}

#[test]
fn decisions_survive_an_edited_text() {
    let mut session =
        open("A first line.\nThe bridge will close in May.\nIt costs much.\nAll agree on that.");
    session.toggle_tag(1, "claim", &stamp());
    session.toggle_tag(3, "quote", &stamp());
    revise(
        &mut session,
        "All agree on that.\nA new line, longer than the first one.\nThe old bridge will close in June.",
    );
    assert_eq!(
        tags(&session),
        [
            ("All agree on that.", vec!["quote"]),
            ("The old bridge will close in June.", vec!["claim"])
        ]
    );
}

#[test]
fn what_cannot_be_placed_is_kept_and_comes_back() {
    let mut session = open("One is here.\nThe bridge will close in May.");
    session.toggle_tag(1, "claim", &stamp());
    let at = session.view().analysis.text.find("bridge").unwrap();
    session.label_spans(&[Span::of(&(at..at + 6))], &"PLACE".into(), &stamp());
    let before = session.document().clone();
    revise(&mut session, "One is here.\nA bridge too far.");
    assert!(tags(&session).is_empty());
    assert_eq!(session.document().orphans.len(), 2);
    revise(&mut session, "Nothing now.\nThe bridge will close in May.");
    assert!(session.document().orphans.is_empty());
    assert_eq!(tags(&session).len(), 1);
    assert_eq!(session.document().entities.len(), 1);
    session.undo(&stamp().at);
    session.undo(&stamp().at);
    assert_eq!(session.document(), &before);
}

#[test]
fn a_note_moves_with_the_tag_and_typing_undoes_at_once() {
    let mut session = open("One sentence.");
    for note in ["c", "ch", "che"] {
        session.note_sentence(0, note, &stamp());
    }
    session.toggle_tag(0, "claim", &stamp());
    let noted = |session: &Session| session.view().sentences[0].noted().map(str::to_owned);
    assert_eq!(
        session.view().sentences[0].tags[0].note.as_deref(),
        Some("che")
    );
    session.toggle_tag(0, "claim", &stamp());
    assert_eq!(noted(&session).as_deref(), Some("che"));
    session.undo(&stamp().at);
    session.undo(&stamp().at);
    assert_eq!(noted(&session).as_deref(), Some("che"));
    session.undo(&stamp().at);
    assert_eq!(noted(&session), None);
    assert_eq!(session.history().undoes(), None);
    assert_eq!(session.history().redoes(), Some("note"));
}
