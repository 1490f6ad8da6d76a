//! Corrections of entities, and how far they go.

use crate::app::testing::*;

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
