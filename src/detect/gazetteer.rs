//! What somebody has corrected before: names that are remembered from article to
//! article, and go before what the recognisers find.

use super::{Entity, Label};
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// The remembered names, in the order of their letters. Equal in case and spelling to
/// what stands in the text, or it is another name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gazetteer {
    /// The words, with their label; none for words that are no name.
    names: BTreeMap<String, Option<Label>>,
}

/// One change to what is remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// These words have that label from now on; none when they are no name.
    Remember(String, Option<Label>),
    /// Nothing is known of these words.
    Forget(String),
}

impl Gazetteer {
    /// How many names are remembered at most: it is one person's list, not a dictionary.
    pub const LIMIT: usize = 1000;

    /// Makes a change and returns its inverse; none when nothing changes, or there is
    /// no room for one name more.
    pub fn apply(&mut self, change: Change) -> Option<Change> {
        let (name, old) = match change {
            Change::Remember(name, label) => {
                let name = name.trim().to_owned();
                let known = self.names.get(&name);
                let room = known.is_some() || self.names.len() < Self::LIMIT;
                if name.is_empty() || !room || known == Some(&label) {
                    return None;
                }
                let old = self.names.insert(name.clone(), label);
                (name, old)
            }
            Change::Forget(name) => {
                let old = self.names.remove(&name)?;
                (name, Some(old))
            }
        };
        Some(match old {
            Some(label) => Change::Remember(name, label),
            None => Change::Forget(name),
        })
    }

    /// All names, with their label, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, Option<Label>)> {
        self.names
            .iter()
            .map(|(name, label)| (name.as_str(), *label))
    }

    /// Whether none is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Lays the names over `entities`, which are in order and without overlap, and
    /// stay so. What was found gives way to a remembered name, unless it is a longer
    /// one around it: "Washington Post" is not Washington. Words that are no name take
    /// away only what was found on exactly them.
    pub(super) fn overlay(&self, text: &str, entities: Vec<Entity>) -> Vec<Entity> {
        if self.is_empty() {
            return entities;
        }
        let mut out = Vec::with_capacity(entities.len());
        let mut found = entities.into_iter().peekable();
        for (span, label) in self.matches(text) {
            while let Some(before) = found.next_if(|e| e.span.end <= span.start) {
                out.push(before);
            }
            let stays = found.peek().is_some_and(|e| {
                let same = e.span == span;
                let around = e.span.start <= span.start && e.span.end >= span.end;
                match label {
                    Some(label) => around && (!same || e.label == label),
                    None => !same,
                }
            });
            if stays {
                continue;
            }
            match label {
                Some(label) => {
                    while found.next_if(|e| e.span.overlaps(span)).is_some() {}
                    out.push(Entity::new(span, label));
                }
                None => {
                    found.next_if(|e| e.span == span);
                }
            }
        }
        out.extend(found);
        out
    }

    /// Where the names stand as whole words: in order, without overlap, the longest
    /// at each place.
    fn matches(&self, text: &str) -> Vec<(Span, Option<Label>)> {
        let mut by_word: HashMap<&str, Vec<(&str, Option<Label>)>> = HashMap::new();
        // From the last to the first, so that longer ones come before what they begin with.
        for (name, label) in self.names.iter().rev() {
            by_word
                .entry(first_word(name))
                .or_default()
                .push((name, *label));
        }
        let mut out = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let word = first_word(rest);
            let names = by_word.get(word).map_or(&[][..], Vec::as_slice);
            let hit = names.iter().find(|(name, _)| {
                rest.strip_prefix(name)
                    .is_some_and(|after| !(ends_in_word(name) && starts_in_word(after)))
            });
            let length = hit.map_or(word.len(), |(name, _)| name.len());
            if let Some((_, label)) = hit {
                let start = text.len() - rest.len();
                out.push((Span::of(&(start..start + length)), *label));
            }
            rest = rest.get(length..).unwrap_or_default();
        }
        out
    }
}

/// Where `words` stand in `text` as whole words, in their own case: in order, without
/// overlap.
#[must_use]
pub fn occurrences(text: &str, words: &str) -> Vec<Span> {
    let mut alone = Gazetteer::default();
    alone.apply(Change::Remember(words.to_owned(), None));
    alone
        .matches(text)
        .into_iter()
        .map(|(span, _)| span)
        .collect()
}

/// The letters and digits that a text begins with, or else its first character.
fn first_word(text: &str) -> &str {
    let end = text
        .char_indices()
        .find(|(at, c)| *at > 0 && !(c.is_alphanumeric() && starts_in_word(text)))
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

fn starts_in_word(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric)
}

fn ends_in_word(text: &str) -> bool {
    text.ends_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lays names ("Ann Lee=PERSON", "Bridge=" for none) over finds of the same form.
    #[track_caller]
    fn check(names: &[&str], text: &str, found: &[&str], expected: &[&str]) {
        let mut gazetteer = Gazetteer::default();
        for (name, label) in names.iter().filter_map(|n| n.split_once('=')) {
            let label = Label::from_name(label);
            assert!(
                gazetteer
                    .apply(Change::Remember(name.into(), label))
                    .is_some()
            );
        }
        let found = found.iter().filter_map(|f| f.split_once('='));
        let entities = found.filter_map(|(words, label)| {
            let at = text.find(words)?;
            Some(Entity::new(
                Span::of(&(at..at + words.len())),
                Label::from_name(label)?,
            ))
        });
        let laid = gazetteer.overlay(text, entities.collect());
        assert!(laid.is_sorted_by(|a, b| a.span.end <= b.span.start));
        let laid: Vec<_> = laid
            .iter()
            .map(|e| format!("{}={}", e.span.slice(text), e.label.name()))
            .collect();
        assert_eq!(laid, expected, "{text}");
    }

    #[test]
    fn a_remembered_name_goes_before_what_was_found() {
        check(&["Orla=ORG"], "At Orla, Orla’s", &[], &["Orla=ORG"; 2]);
        check(
            &["Orla Reed=ORG"],
            "Orla Reed fell.",
            &["Orla=PERSON", "Reed=PLACE"],
            &["Orla Reed=ORG"],
        );
        check(&["Orla=ORG"], "Orla fell.", &["Orla=PERSON"], &["Orla=ORG"]);
        check(
            &["Reed=ORG", "Reed Hall=PLACE"],
            "Reed Hall and Reed",
            &[],
            &["Reed Hall=PLACE", "Reed=ORG"],
        );
        check(
            &["Mid=PLACE"],
            "Ann in Mid by Lee",
            &["Ann=PERSON", "Lee=PERSON"],
            &["Ann=PERSON", "Mid=PLACE", "Lee=PERSON"],
        );
    }

    #[test]
    fn a_longer_find_around_it_stays() {
        check(
            &["Reed=PERSON"],
            "Reed Hall",
            &["Reed Hall=PLACE"],
            &["Reed Hall=PLACE"],
        );
        check(
            &["Reed="],
            "Reed Hall",
            &["Reed Hall=PLACE"],
            &["Reed Hall=PLACE"],
        );
    }

    #[test]
    fn words_that_are_no_name_are_left_out() {
        check(
            &["Reed="],
            "Reed, Ann",
            &["Reed=PERSON", "Ann=PERSON"],
            &["Ann=PERSON"],
        );
    }

    #[test]
    fn only_whole_words_match_and_in_their_own_case() {
        check(&["Reed=ORG"], "Reeds, Freed, reed, Reedé", &[], &[]);
        check(
            &["Åse=ORG", "“É”=WORK"],
            "Åsen Åse “É”",
            &[],
            &["Åse=ORG", "“É”=WORK"],
        );
        check(&["=ORG"; 0], "", &[], &[]);
    }

    #[test]
    fn a_find_that_agrees_keeps_its_value() {
        let mut gazetteer = Gazetteer::default();
        gazetteer.apply(Change::Remember("£5 million".into(), Some(Label::Money)));
        let text = crate::Text::new("It cost £5 million.");
        let analysis = super::super::analyse_with(text, None, &gazetteer);
        assert!(analysis.entities.iter().any(|e| e.value.is_some()));
    }

    #[test]
    fn it_stays_small_and_survives_as_json() {
        let remember = |name: &str, label| Change::Remember(name.into(), label);
        let mut gazetteer = Gazetteer::default();
        for n in 0..Gazetteer::LIMIT {
            let made = gazetteer.apply(remember(&format!("Name {n}"), None));
            assert!(made.is_some());
        }
        assert_eq!(gazetteer.apply(remember("One more", None)), None);
        assert_eq!(gazetteer.apply(remember(" ", None)), None);
        assert!(
            gazetteer
                .apply(remember("Name 1", Some(Label::Org)))
                .is_some()
        );
        gazetteer
            .names
            .retain(|name, _| name < &"Name 10".to_owned());
        let json = serde_json::to_string(&gazetteer).unwrap();
        assert_eq!(json, r#"{"names":{"Name 0":null,"Name 1":"ORG"}}"#);
        assert_eq!(serde_json::from_str::<Gazetteer>(&json).unwrap(), gazetteer);
    }

    #[test]
    fn a_change_and_its_inverse_leave_things_as_they_were() {
        let mut gazetteer = Gazetteer::default();
        for change in [
            Change::Remember("Reed".into(), Some(Label::Org)),
            Change::Remember("Reed".into(), None),
            Change::Forget("Reed".into()),
        ] {
            let before = gazetteer.clone();
            let inverse = gazetteer.apply(change.clone());
            assert_ne!(gazetteer, before);
            assert!(inverse.is_some_and(|inverse| gazetteer.apply(inverse).is_some()));
            assert_eq!(gazetteer, before);
            gazetteer.apply(change);
        }
        assert_eq!(gazetteer.apply(Change::Forget("Reed".into())), None);
    }
}
