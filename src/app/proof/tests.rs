//! What is drawn anew.

use crate::app::testing::*;

#[test]
fn only_the_paragraph_of_a_decision_is_drawn_anew() {
    let mut state = State::default();
    let long: String = (0..50)
        .map(|n| format!("Sentence {n} is here.\n"))
        .collect();
    open(&mut state, &long);
    let sections = |state: &State| -> Vec<_> {
        let sections = state.desk.as_ref().unwrap().proof.sections();
        sections.iter().flatten().cloned().collect()
    };
    let before = sections(&state);
    act(&mut state, Action::Move(moving::Action::To(25)));
    press(&mut state, "2");
    let after = sections(&state);
    assert!(before[0] != after[0], "the focus left it");
    assert!(before[1] != after[1] && before[2] == after[2]);
    let same =
        |section: usize, at: usize| before[section].paragraphs[at] == after[section].paragraphs[at];
    assert!(!same(1, 5) && same(1, 4) && same(1, 6));
}

/// Indices of the sections that are drawn.
fn drawn(state: &State) -> Vec<usize> {
    let sections = state.desk.as_ref().unwrap().proof.sections();
    let drawn = sections.iter().enumerate().filter(|(_, s)| s.is_some());
    drawn.map(|(at, _)| at).collect()
}

#[test]
fn a_long_article_is_drawn_in_slices_from_the_reader_outwards() {
    let mut state = State::default();
    let long: String = (0..330).map(|n| format!("Line {n} is here.\n")).collect();
    open(&mut state, &long);
    assert_eq!(drawn(&state), [0, 1, 2, 3]);
    act(&mut state, Action::Move(moving::Action::To(210)));
    assert_eq!(drawn(&state), [0, 1, 2, 3, 10]);
    let next = || Action::Open(opening::Action::Continue);
    assert_eq!(act(&mut state, next()), [Effect::Continue]);
    assert_eq!(drawn(&state), [0, 1, 2, 3, 8, 9, 10, 11, 12, 13]);
    assert_eq!(act(&mut state, next()), [Effect::Continue]);
    assert_eq!(act(&mut state, next()), []);
    assert_eq!(drawn(&state).len(), 17);
    let desk = state.desk.as_mut().unwrap();
    desk.proof.touch(&desk.session, &[Touched::Text], 0);
    assert!(desk.proof.is_complete(), "what was drawn stays drawn");
}
