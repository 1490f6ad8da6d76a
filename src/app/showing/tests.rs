//! The palette.

use crate::app::testing::*;

#[test]
fn the_palette_stretches_by_words_and_labels_with_one_key() {
    let mut state = desk();
    press(&mut state, "e ArrowRight o");
    let desk = state.desk.as_ref().unwrap();
    assert_eq!(desk.palette, None);
    let entity = &desk.session.view().entities[0];
    assert_eq!(entity.span.slice(desk.text()), "Bridge shut");
    assert_eq!(entity.label, "ORG");
}

#[test]
fn the_palette_keeps_the_label_while_the_span_is_stretched() {
    let mut state = desk();
    label(&mut state, "Bridge", "ORG");
    press(&mut state, "e ArrowRight Enter");
    assert_eq!(labels_of(&state, "Bridge shut"), ["ORG"]);
}

#[test]
fn the_palette_goes_on_to_the_next_word() {
    let mut state = desk();
    press(&mut state, "j e Tab Tab Tab Tab o");
    assert_eq!(labels_of(&state, "million"), ["ORG"]);
}
