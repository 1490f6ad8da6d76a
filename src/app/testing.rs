//! What tests of the page's logic share: actions in, state and effects out.

pub(super) use super::{
    Action, Effect, Focus, Offer, State,
    correcting::Correction,
    deciding, finding, keys,
    keys::{Key, Place},
    labelling::Change,
    moving, opening, remembering,
    roster::{self, roster},
    showing, update,
};
pub(super) use crate::{
    annotate,
    detect::{Label, analyse_with, gazetteer::Change as NameChange},
    document::{Extra, Kind, LabelDef, State as Decided, Timestamp, Touched},
    text::Span,
};
pub(super) use std::rc::Rc;

pub(super) const ARTICLE: &str = "Bridge shut\nAnn Lee paid £5 million on Monday. She paid £3 million, said Ann Lee.\n“It is done,” Ann Lee said.";

pub(super) fn now() -> Timestamp {
    Timestamp::from_unix(0)
}

pub(super) fn act(state: &mut State, action: Action) -> Vec<Effect> {
    update(state, action, &now())
}

/// Opens a text as the shell would.
pub(super) fn open(state: &mut State, text: &str) -> Vec<Effect> {
    let effects = act(state, Action::Open(opening::Action::Text(text.into())));
    assert_eq!(effects, [Effect::Analyse]);
    let (text, day) = state.waiting.as_ref().unwrap().text();
    let analysis = Rc::new(analyse_with(text, day, &state.names));
    act(
        state,
        Action::Open(opening::Action::Analysed(state.asked, analysis)),
    )
}

pub(super) fn desk() -> State {
    let mut state = State::default();
    open(&mut state, ARTICLE);
    state
}

/// Presses keys in the article, as a keyboard would; an unknown key does nothing.
pub(super) fn press(state: &mut State, names: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for name in names.split(' ') {
        let key = Key {
            name: name.trim_start_matches('^'),
            ctrl: name.starts_with('^'),
            shift: false,
            alt: false,
            place: Place::Article,
        };
        if let Some(action) = keys::action(key, state) {
            effects = act(state, action);
        }
    }
    effects
}

/// The correction that the notice offers to go on with.
#[track_caller]
pub(super) fn offered(state: &State) -> &Correction {
    match state
        .notice
        .as_ref()
        .and_then(|notice| notice.offer.as_ref())
    {
        Some(Offer::Correct(correction)) => correction,
        other => panic!("{other:?}"),
    }
}

/// The shown entities with these words, as `LABEL` each.
pub(super) fn labels_of(state: &State, words: &str) -> Vec<String> {
    let desk = state.desk.as_ref().unwrap();
    let shown = desk.session.view().entities.iter().filter(|e| e.is_shown());
    let named = shown.filter(|e| e.span.slice(desk.text()) == words);
    named.map(|e| e.label.to_string()).collect()
}

/// Labels the first place where these words stand, by hand.
pub(super) fn label(state: &mut State, words: &str, label: &'static str) -> Vec<Effect> {
    let at = state.desk.as_ref().unwrap().text().find(words).unwrap();
    let span = Span::of(&(at..at + words.len()));
    act(
        state,
        Action::Decide(deciding::Action::Add(span, label.into())),
    )
}

pub(super) fn tags(state: &State, sentence: usize) -> Vec<String> {
    let view = state.desk.as_ref().unwrap().session.view();
    let tags = &view.sentences[sentence].tags;
    tags.iter().map(|tag| tag.label.to_string()).collect()
}
