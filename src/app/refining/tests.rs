//! What is said of the entity in focus.

use crate::app::refining;
use crate::app::testing::*;

fn decide(state: &mut State, action: deciding::Action) {
    act(state, Action::Decide(action));
}

/// Puts the focus on the first entity with these words.
fn focus(state: &mut State, words: &str) {
    let desk = state.desk.as_ref().unwrap();
    let mut entities = desk.session.view().entities.iter();
    let at = entities.position(|e| e.span.slice(desk.text()) == words);
    act(state, Action::Move(moving::Action::ToEntity(at.unwrap())));
}

#[test]
fn an_entity_goes_back_to_what_was_suggested() {
    let mut state = desk();
    label(&mut state, "Lee", "ORG");
    assert_eq!(labels_of(&state, "Ann Lee").len(), 2);
    let desk = state.desk.as_ref().unwrap();
    let (_, entity) = refining::in_focus(desk).unwrap();
    assert!(refining::has_suggestion(desk, entity));
    decide(&mut state, deciding::Action::Reset);
    assert_eq!(labels_of(&state, "Ann Lee"), ["PERSON"; 3]);
    let desk = state.desk.as_ref().unwrap();
    let (_, entity) = refining::in_focus(desk).unwrap();
    assert_eq!(entity.span.slice(desk.text()), "Ann Lee");
    assert!(
        !refining::has_suggestion(desk, entity),
        "nothing is decided"
    );
}

#[test]
fn a_note_accepts_the_entity_it_is_on() {
    let mut state = desk();
    focus(&mut state, "£5 million");
    decide(&mut state, deciding::Action::NoteEntity("gross".into()));
    let (_, entity) = refining::in_focus(state.desk.as_ref().unwrap()).unwrap();
    assert_eq!(entity.state, Decided::Accepted);
    assert_eq!(entity.mark.as_ref().unwrap().note.as_deref(), Some("gross"));
}

#[test]
fn an_actor_is_named_by_any_of_its_mentions() {
    let mut state = desk();
    focus(&mut state, "Ann Lee");
    decide(&mut state, deciding::Action::Name(" Dame Ann Lee ".into()));
    let view = state.desk.as_ref().unwrap().session.view();
    assert_eq!(view.actors[0].name, "Dame Ann Lee");
    assert_eq!(view.actors[0].aliases, ["Ann Lee"]);
}
