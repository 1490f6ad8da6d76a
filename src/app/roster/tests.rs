//! The list of all entities.

use crate::app::testing::*;

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
