//! The remembered names.

use crate::{
    app::{Tone, shelving, testing::*},
    persist::{Fault, StorageError},
};

#[test]
fn a_correction_is_remembered_for_later_articles() {
    let mut state = desk();
    label(&mut state, "Bridge", "ORG");
    let effects = press(&mut state, "R");
    let change = NameChange::Remember("Bridge".into(), Some(Label::Org));
    assert!(effects.contains(&Effect::Remember(vec![change])));
    assert!(state.notice.as_ref().unwrap().text.contains("remembered"));
    open(&mut state, "A fall in Bridge shares.");
    let desk = state.desk.as_ref().unwrap();
    let found = &desk.session.view().entities;
    assert!(
        found
            .iter()
            .any(|e| e.label == "ORG" && e.state == Decided::Suggested)
    );

    press(&mut state, "ArrowRight x R");
    open(&mut state, "More of Bridge.");
    assert_eq!(labels_of(&state, "Bridge"), [""; 0]);
}

#[test]
fn a_full_storage_is_told_each_time_and_takes_no_offer_away() {
    let full = || StorageError::Backend(Fault::Full);
    let failed = || Action::Shelve(shelving::Action::Failed(full()));
    let mut state = desk();
    act(&mut state, failed());
    label(&mut state, "Bridge", "ORG");
    act(&mut state, failed());
    let effects = press(&mut state, "R");
    assert!(effects.iter().any(|e| matches!(e, Effect::Remember(_))));
    act(
        &mut state,
        Action::Names(remembering::Action::NotStored(full())),
    );
    let notice = state.notice.as_ref().unwrap();
    assert!(notice.tone == Tone::Bad && notice.text.contains("this tab alone"));
}

#[test]
fn amounts_and_own_labels_are_not_remembered() {
    let mut state = desk();
    label(&mut state, "£5 million", "CARDINAL");
    assert!(state.notice.is_none());
    label(&mut state, "Bridge", "WEAPON");
    assert!(state.notice.is_none());
}

#[test]
fn names_are_forgotten_and_brought_back() {
    let mut state = desk();
    label(&mut state, "Bridge", "ORG");
    press(&mut state, "R");
    let forget = remembering::Action::Forget("Bridge".into());
    act(&mut state, Action::Names(forget));
    assert!(state.names.is_empty());
    press(&mut state, "a");
    assert_eq!(state.names.iter().count(), 1);
    act(&mut state, Action::Names(remembering::Action::Clear));
    assert!(state.names.is_empty());
    press(&mut state, "a");
    assert_eq!(
        state.names.iter().next(),
        Some(("Bridge", Some(Label::Org)))
    );
}

#[test]
fn a_file_of_names_goes_over_those_that_are_here() {
    let mut state = State::default();
    let file = |json: &str| {
        let file = opening::Action::File("n.json".into(), json.as_bytes().to_vec());
        Action::Open(file)
    };
    let good = r#"{"format": "galley-names", "version": 1,
        "names": [{"text": "Reed", "label": "ORG"}, {"text": "May", "label": null}, {"text": 1}]}"#;
    act(&mut state, file(good));
    assert_eq!(state.names.iter().count(), 2);
    assert!(
        state
            .notice
            .as_ref()
            .unwrap()
            .text
            .contains("1 entry was left out")
    );
    act(
        &mut state,
        file(r#"{"format": "galley-names", "version": 9}"#),
    );
    assert!(state.notice.as_ref().unwrap().text.contains("version 9"));
    assert_eq!(state.names.iter().count(), 2, "nothing is lost");
    act(&mut state, file(&good.replace("ORG", "PERSON")));
    press(&mut state, "a");
    assert_eq!(state.names.iter().nth(1), Some(("Reed", Some(Label::Org))));
}
