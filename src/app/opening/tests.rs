//! Articles come in, or are refused.

use crate::app::testing::*;

#[test]
fn an_analysis_that_another_article_overtook_is_dropped() {
    let mut state = State::default();
    act(
        &mut state,
        Action::Open(opening::Action::Text("The first one.".into())),
    );
    let first = state.asked;
    act(
        &mut state,
        Action::Open(opening::Action::Text(ARTICLE.into())),
    );
    let stale = Rc::new(annotate("The first one."));
    let effects = act(
        &mut state,
        Action::Open(opening::Action::Analysed(first, stale)),
    );
    assert!(effects.is_empty() && state.desk.is_none() && state.waiting.is_some());
}

#[track_caller]
fn check_refused(file: (&str, &[u8]), said: &str) {
    let mut state = desk();
    let action = opening::Action::File(file.0.into(), file.1.to_vec());
    assert_eq!(act(&mut state, Action::Open(action)), []);
    let notice = state.notice.as_ref().unwrap();
    assert!(notice.text.contains(said), "{}", notice.text);
    assert!(state.desk.is_some() && state.waiting.is_none());
}

#[test]
fn bad_input_is_told_in_words_and_changes_nothing() {
    check_refused(("a.txt", b" \n"), "is empty");
    check_refused(("a.txt", b"\xff\xfe"), "UTF-8");
    check_refused(("a.txt", b"PK\0\0"), "binary");
    check_refused(("a.json", b"{}"), "not a Galley file");
    let mut state = desk();
    let long = "a".repeat(opening::LIMIT + 1);
    assert_eq!(
        act(&mut state, Action::Open(opening::Action::Text(long))),
        []
    );
    assert!(state.notice.unwrap().text.contains("megabytes"));
}
