//! Keys, and the decisions that they make.

use crate::app::testing::*;

#[test]
fn keys_tag_and_undo_and_each_decision_is_saved() {
    let mut state = desk();
    press(&mut state, "j");
    assert!(press(&mut state, "1").contains(&Effect::Save));
    press(&mut state, "3");
    assert_eq!(tags(&state, 1), ["claim", "figure"]);
    press(&mut state, "1");
    assert_eq!(tags(&state, 1), ["figure"]);
    press(&mut state, "j u");
    assert_eq!(tags(&state, 1), ["claim", "figure"]);
    assert_eq!(
        state.desk.as_ref().unwrap().sentence,
        1,
        "undo goes where it undoes"
    );
    press(&mut state, "^z ^y");
    assert_eq!(tags(&state, 1), ["claim", "figure"]);
    assert!(state.announcement.starts_with("Done again"));
}

#[test]
fn no_key_acts_in_a_text_box() {
    let state = desk();
    for name in ["j", "1", "Enter", "?", "Escape", "u"] {
        let key = Key {
            name,
            ctrl: false,
            shift: false,
            alt: false,
            place: Place::TextBox,
        };
        assert!(keys::action(key, &state).is_none(), "{name}");
    }
}

#[test]
fn keys_go_to_the_next_sentence_that_waits() {
    let mut state = State::default();
    open(
        &mut state,
        "Nobody came. It was cold. It cost £5 million. Nobody minded.",
    );
    press(&mut state, "J");
    assert_eq!(state.desk.as_ref().unwrap().sentence, 2);
    press(&mut state, "Enter Enter x x J");
    assert_eq!(state.desk.as_ref().unwrap().sentence, 2);
    assert!(state.announcement.starts_with("No suggestion"));
}

#[test]
fn an_undo_all_over_the_article_leaves_the_reader_in_place() {
    let mut state = State::default();
    open(
        &mut state,
        "Nobody came. The quellor spoke. A quellor left. The quellor slept.",
    );
    press(&mut state, "j");
    label(&mut state, "quellor", "ORG");
    press(&mut state, "a u");
    assert_eq!(state.desk.as_ref().unwrap().sentence, 1);
}
