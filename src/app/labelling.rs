//! The user's own labels: added, changed, removed; in the open article, and for new ones.

use super::{Effect, State, deciding::settle, showing, state::Tone};
use crate::document::{Kind, LabelDef, LabelError, Labels, Stamp, Touched};

/// The keys that a label of a kind may have: digits for tags, and for entities the
/// letters that do nothing else.
#[must_use]
pub const fn keys_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Sentence => "123456789",
        Kind::Entity => "bcdfghilmopqrtvwyz",
    }
}

/// The first such key that no label has.
#[must_use]
pub fn free_key(labels: &Labels, kind: Kind) -> Option<char> {
    keys_of(kind)
        .chars()
        .find(|key| labels.by_key(kind, *key).is_none())
}

/// What is done to the labels.
#[derive(Clone, Debug)]
pub enum Change {
    /// Add one.
    Add(LabelDef),
    /// Put this one in the place of the one of its kind and that name.
    Replace(String, LabelDef),
    /// Remove one. What bears it keeps it.
    Remove(Kind, String),
}

pub(super) fn update(state: &mut State, change: Change, stamp: &Stamp) -> Vec<Effect> {
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    let session = &mut desk.session;
    let done = match &change {
        Change::Add(label) => session.add_label(label.clone(), stamp),
        Change::Replace(name, label) => session.change_label(name, label.clone(), stamp),
        Change::Remove(kind, name) => session.remove_label(*kind, name, stamp),
    };
    match done {
        Ok(touched) => keep(state, change, &touched),
        Err(error) => {
            state.tell(Tone::Bad, LabelError::to_string(&error));
            Vec::new()
        }
    }
}

/// Keeps a change for new articles too. One that an article brought is kept in that
/// article alone, until it is changed here.
fn keep(state: &mut State, change: Change, touched: &[Touched]) -> Vec<Effect> {
    let own = &mut state.settings.labels;
    let position = |own: &[LabelDef], kind: Kind, name: &str| {
        own.iter().position(|l| l.kind == kind && l.name == name)
    };
    let said = match change {
        Change::Add(label) => {
            let said = format!("Label {} added", label.name);
            if position(own, label.kind, &label.name).is_none() {
                own.push(label);
            }
            said
        }
        Change::Replace(name, label) => {
            let said = format!("Label {} changed", label.name);
            match position(own, label.kind, &name) {
                Some(at) => own[at] = label,
                None => own.push(label),
            }
            said
        }
        Change::Remove(kind, name) => {
            own.retain(|l| l.kind != kind || l.name != name);
            format!("Label {name} removed; what bears it keeps it")
        }
    };
    let mut effects = settle(state, touched, &said);
    effects.push(Effect::Keep);
    effects.extend(showing::refocus(state));
    effects
}

#[cfg(test)]
mod tests {
    use super::{free_key, keys_of};
    use crate::{app::testing::*, document::Labels};

    #[test]
    fn those_built_in_have_keys_that_do_nothing_else() {
        for label in Labels::default().iter() {
            let key = label.key.unwrap();
            assert!(keys_of(label.kind).contains(key), "{}: {key}", label.name);
        }
        assert_eq!(free_key(&Labels::default(), Kind::Sentence), Some('4'));
        assert_eq!(free_key(&Labels::default(), Kind::Entity), Some('h'));
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
}
