//! The page's logic from outside: actions in, state and effects out.

use super::{
    Action, Effect, Focus, Offer, State,
    correcting::Correction,
    deciding, finding, keys,
    keys::{Key, Place},
    labelling::Change,
    moving, opening, remembering,
    roster::{self, roster},
    showing, update,
};
use crate::{
    annotate,
    detect::{Label, analyse_with, gazetteer::Change as NameChange},
    document::{Extra, Kind, LabelDef, State as Decided, Timestamp, Touched},
    text::Span,
};
use std::rc::Rc;

const ARTICLE: &str = "Bridge shut\nAnn Lee paid £5 million on Monday. She paid £3 million, said Ann Lee.\n“It is done,” Ann Lee said.";

fn now() -> Timestamp {
    Timestamp::from_unix(0)
}

fn act(state: &mut State, action: Action) -> Vec<Effect> {
    update(state, action, &now())
}

/// Opens a text as the shell would.
fn open(state: &mut State, text: &str) -> Vec<Effect> {
    let effects = act(state, Action::Open(opening::Action::Text(text.into())));
    assert_eq!(effects, [Effect::Analyse]);
    let (text, day) = state.waiting.as_ref().unwrap().text();
    let analysis = Rc::new(analyse_with(text, day, &state.names));
    act(
        state,
        Action::Open(opening::Action::Analysed(state.asked, analysis)),
    )
}

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

fn desk() -> State {
    let mut state = State::default();
    open(&mut state, ARTICLE);
    state
}

/// Presses keys in the article, as a keyboard would; an unknown key does nothing.
fn press(state: &mut State, names: &str) -> Vec<Effect> {
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
fn offered(state: &State) -> &Correction {
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
fn labels_of(state: &State, words: &str) -> Vec<String> {
    let desk = state.desk.as_ref().unwrap();
    let shown = desk.session.view().entities.iter().filter(|e| e.is_shown());
    let named = shown.filter(|e| e.span.slice(desk.text()) == words);
    named.map(|e| e.label.to_string()).collect()
}

/// Labels the first place where these words stand, by hand.
fn label(state: &mut State, words: &str, label: &'static str) -> Vec<Effect> {
    let at = state.desk.as_ref().unwrap().text().find(words).unwrap();
    let span = Span::of(&(at..at + words.len()));
    act(
        state,
        Action::Decide(deciding::Action::Add(span, label.into())),
    )
}

fn tags(state: &State, sentence: usize) -> Vec<String> {
    let view = state.desk.as_ref().unwrap().session.view();
    let tags = &view.sentences[sentence].tags;
    tags.iter().map(|tag| tag.label.to_string()).collect()
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
fn a_label_is_corrected_with_two_keys_and_everywhere_with_a_third() {
    let mut state = desk();
    for _ in 0..3 {
        // Added by hand, so that the test stands on no recogniser.
        let text = state.desk.as_ref().unwrap().text().to_owned();
        for (at, words) in text.match_indices("Ann Lee") {
            let span = Span::of(&(at..at + words.len()));
            let label = "PLACE".into();
            act(
                &mut state,
                Action::Decide(deciding::Action::Add(span, label)),
            );
        }
    }
    act(&mut state, Action::Move(moving::Action::To(1)));
    press(&mut state, "ArrowRight p");
    assert_eq!(offered(&state).mentions.len(), 2);
    press(&mut state, "a");
    let desk = state.desk.as_ref().unwrap();
    let people = desk.session.view().entities.iter().filter(|e| {
        e.label == "PERSON"
            && e.state == Decided::Accepted
            && e.span.slice(desk.text()) == "Ann Lee"
    });
    assert_eq!(people.count(), 3);
}

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
fn only_the_paragraph_of_a_decision_is_drawn_anew() {
    let mut state = State::default();
    let long: String = (0..50)
        .map(|n| format!("Sentence {n} is here.\n"))
        .collect();
    open(&mut state, &long);
    let sections = |state: &State| state.desk.as_ref().unwrap().proof.drawn().to_vec();
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

#[test]
fn a_long_article_is_drawn_in_slices_and_stays_drawn() {
    let mut state = State::default();
    let long: String = (0..330).map(|n| format!("Line {n} is here.\n")).collect();
    open(&mut state, &long);
    let drawn = |state: &State| state.desk.as_ref().unwrap().proof.drawn().len();
    let next = || Action::Open(opening::Action::Continue);
    assert_eq!(drawn(&state), 4);
    assert_eq!(act(&mut state, next()), [Effect::Continue]);
    assert_eq!(drawn(&state), 8);
    act(&mut state, next());
    act(&mut state, next());
    assert_eq!(act(&mut state, next()), []);
    assert_eq!(drawn(&state), 17);
    let desk = state.desk.as_mut().unwrap();
    desk.proof.touch(&desk.session, &[Touched::Text], 0);
    assert!(desk.proof.is_complete());
}

#[test]
fn a_search_goes_round_and_leaves_the_reader_at_its_hit() {
    let mut state = desk();
    act(&mut state, Action::Find(finding::Action::Open));
    act(
        &mut state,
        Action::Find(finding::Action::For("ann lee".into())),
    );
    act(&mut state, Action::Find(finding::Action::Step(-1)));
    let search = state.desk.as_ref().unwrap().search.clone().unwrap();
    assert_eq!((search.at, search.hits.len()), (2, 3));
    act(&mut state, Action::Show(showing::Action::Dismiss));
    assert_eq!(state.desk.as_ref().unwrap().sentence, 3);
}

#[test]
fn a_correction_is_offered_to_all_mentions_of_the_actor() {
    let mut state = State::default();
    open(
        &mut state,
        "John Smith spoke on Monday. Mr Smith said it was done. Critics of John Smith disagreed.",
    );
    let view = state.desk.as_ref().unwrap().session.view();
    let actor = view.entities[0].actor;
    let mentions = view.entities.iter().filter(|e| e.actor == actor).count();
    assert!(actor.is_some() && mentions == 3, "{:?}", view.entities);
    press(&mut state, "ArrowRight o");
    let labelled = |state: &State, label: &str| {
        let view = state.desk.as_ref().unwrap().session.view();
        view.entities.iter().filter(|e| e.label == label).count()
    };
    assert_eq!(
        (labelled(&state, "ORG"), labelled(&state, "PERSON")),
        (1, 2)
    );
    press(&mut state, "a");
    assert_eq!(
        (labelled(&state, "ORG"), labelled(&state, "PERSON")),
        (3, 0)
    );
}

#[test]
fn own_labels_are_added_changed_and_removed_for_new_articles_too() {
    let own = |name: &'static str, key| LabelDef {
        name: name.into(),
        kind: Kind::Sentence,
        key,
        color: "#0b6b6b".into(),
        description: "what was promised".into(),
        extra: Extra::new(),
    };
    let label = |change| Action::Decide(deciding::Action::Label(change));
    let mut state = desk();
    act(&mut state, label(Change::Add(own("vow", Some('4')))));
    press(&mut state, "4");
    let replaced = Change::Replace("vow".into(), own("promise", Some('5')));
    assert!(act(&mut state, label(replaced)).contains(&Effect::Keep));
    assert_eq!(tags(&state, 0), ["promise"]);
    assert_eq!(state.settings.labels, [own("promise", Some('5'))]);
    act(&mut state, label(Change::Add(own("promise", None))));
    assert!(state.notice.as_ref().unwrap().text.contains("already"));
    let removed = Change::Remove(Kind::Sentence, "promise".into());
    act(&mut state, label(removed));
    assert!(state.settings.labels.is_empty());
    assert_eq!(tags(&state, 0), ["promise"], "no decision is lost");
    press(&mut state, "5");
    assert_eq!(tags(&state, 0), ["promise"], "its key is free");
}

#[test]
fn the_same_words_everywhere_are_labelled_found_or_not() {
    let mut state = State::default();
    open(
        &mut state,
        "The quellor spoke. A quellor is no quellors’ friend. Then the quellor left.",
    );
    label(&mut state, "quellor", "ORG");
    assert_eq!(offered(&state).same.len(), 2);
    press(&mut state, "a");
    assert_eq!(labels_of(&state, "quellor"), ["ORG"; 3]);
    press(&mut state, "u");
    assert_eq!(
        labels_of(&state, "quellor"),
        ["ORG"],
        "one undo takes it back"
    );
}

#[test]
fn a_corrected_span_is_offered_where_the_wrong_one_stands() {
    let mut state = State::default();
    let text = "The Orla Reed Trust paid. It was the Orla Reed Trust. Orla Reed Trust is rich.";
    open(&mut state, text);
    label(&mut state, "Orla Reed Trust", "ORG");
    press(&mut state, "a");
    assert_eq!(labels_of(&state, "Orla Reed Trust"), ["ORG"; 3]);
    label(&mut state, "Orla Reed", "PERSON");
    assert_eq!(offered(&state).same.len(), 2);
    press(&mut state, "a");
    assert_eq!(labels_of(&state, "Orla Reed"), ["PERSON"; 3]);
    assert_eq!(labels_of(&state, "Orla Reed Trust"), [""; 0]);
}

#[test]
fn the_palette_keeps_the_label_while_the_span_is_stretched() {
    let mut state = desk();
    label(&mut state, "Bridge", "ORG");
    press(&mut state, "e ArrowRight Enter");
    assert_eq!(labels_of(&state, "Bridge shut"), ["ORG"]);
}

#[test]
fn a_rejection_goes_everywhere_and_to_the_same_words_alone() {
    let text = "John Smith spoke on Monday. Mr Smith said it. Smith left. Critics of John Smith disagreed.";
    for (key, left) in [("a", 0), ("A", 2)] {
        let mut state = State::default();
        open(&mut state, text);
        press(&mut state, "ArrowRight x");
        let offer = offered(&state);
        assert_eq!((offer.same.len(), offer.mentions.len()), (1, 3));
        press(&mut state, key);
        assert_eq!(labels_of(&state, "John Smith").len(), 0);
        assert_eq!(labels_of(&state, "Smith").len(), left);
    }
}

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

#[test]
fn the_roster_has_every_entity_once_and_decides_on_all_its_mentions() {
    let mut state = State::default();
    open(
        &mut state,
        "John Smith spoke in Leeds on Monday. Mr Smith left Leeds. It cost £5 million, then £5 million more.",
    );
    let names = |state: &State| -> Vec<String> {
        let entries = roster(state.desk.as_ref().unwrap());
        let named = entries
            .iter()
            .map(|e| format!("{} {}", e.name, e.mentions.len()));
        named.collect()
    };
    let all = names(&state);
    assert!(all.contains(&"John Smith 2".into()), "{all:?}");
    assert!(
        all.contains(&"Leeds 2".into()) && all.contains(&"£5 million 2".into()),
        "{all:?}"
    );
    let list = |action| Action::List(action);
    act(&mut state, list(roster::Action::Filter("smith".into())));
    assert_eq!(names(&state), ["John Smith 2"]);
    let go = || list(roster::Action::Go(0));
    assert!(act(&mut state, go()).contains(&Effect::Focus(Focus::Entity(0))));
    let second = act(&mut state, go());
    assert!(
        !second.contains(&Effect::Focus(Focus::Entity(0))),
        "on to the next"
    );
    let deed = roster::Deed::Label("ORG".into());
    let effects = act(&mut state, list(roster::Action::Decide(0, deed)));
    assert_eq!(labels_of(&state, "Smith"), ["ORG"]);
    assert!(effects.contains(&Effect::Focus(Focus::Entry(0))));
    press(&mut state, "u");
    assert_eq!(names(&state), ["John Smith 2"]);
    act(
        &mut state,
        list(roster::Action::Decide(0, roster::Deed::Reject)),
    );
    assert_eq!(names(&state), [""; 0]);
}

#[test]
fn own_entity_labels_are_in_the_palette_with_their_key() {
    let mut state = desk();
    let own = LabelDef {
        name: "WEAPON".into(),
        kind: Kind::Entity,
        key: Some('h'),
        color: "#0b6b6b".into(),
        description: "".into(),
        extra: Extra::new(),
    };
    let add = deciding::Action::Label(Change::Add(own));
    act(&mut state, Action::Decide(add));
    press(&mut state, "e h");
    assert_eq!(labels_of(&state, "Bridge"), ["WEAPON"]);
    press(&mut state, "e ArrowRight Enter");
    assert_eq!(labels_of(&state, "Bridge shut"), ["WEAPON"]);
    press(&mut state, "p");
    assert_eq!(labels_of(&state, "Bridge shut"), ["PERSON"]);
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

#[test]
fn the_palette_goes_on_to_the_next_word() {
    let mut state = desk();
    press(&mut state, "j e Tab Tab Tab Tab o");
    assert_eq!(labels_of(&state, "million"), ["ORG"]);
}

#[test]
fn a_rejection_goes_on_to_the_next_entity_of_the_sentence() {
    let mut state = State::default();
    open(
        &mut state,
        "Leeds paid £5 million on Monday. It was £3 million.",
    );
    press(&mut state, "ArrowRight ArrowRight x");
    let desk = state.desk.as_ref().unwrap();
    let next = &desk.session.view().entities[desk.entity.unwrap()];
    assert_eq!(next.span.slice(desk.text()), "Monday");
    press(&mut state, "x");
    let desk = state.desk.as_ref().unwrap();
    assert_eq!((desk.entity, desk.sentence), (None, 0));
}
