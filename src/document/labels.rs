//! The labels that people annotate with: those built in, and their own.

mod built_in;

use super::Extra;
use built_in::BUILT_IN;
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt};

/// The name of a label; borrowed for those built in.
pub type LabelName = Cow<'static, str>;

/// What a label is put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Kind {
    /// A sentence; its labels are called tags.
    Sentence,
    /// A span.
    Entity,
}

/// A label as people see and define it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LabelDef {
    /// Unique within its kind.
    pub name: LabelName,
    /// What it is put on.
    pub kind: Kind,
    /// The key that puts it there, unique within its kind.
    pub key: Option<char>,
    /// `#rrggbb`.
    pub color: Cow<'static, str>,
    /// When to use it, in the words of whoever defined it.
    pub description: Cow<'static, str>,
    /// Fields of an imported label that this version does not know.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl LabelDef {
    /// Whether Galley brings it: such a label cannot be removed or renamed.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        BUILT_IN
            .iter()
            .any(|(name, kind, ..)| *name == self.name && *kind == self.kind)
    }
}

/// The labels of an article, in the order in which they are shown. Names and keys
/// are unique within a kind, and those built in are always there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Labels(Vec<LabelDef>);

/// Why a label cannot be as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelError {
    /// It has no name.
    Unnamed,
    /// Another label of its kind has the name.
    NameTaken(String),
    /// Another label of its kind, the one named, has the key.
    KeyTaken(char, String),
    /// It is built in, and what was asked would change its name or remove it.
    BuiltIn(String),
    /// There is no such label.
    Missing(String),
}

impl fmt::Display for LabelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unnamed => write!(f, "A label needs a name."),
            Self::NameTaken(name) => {
                write!(f, "There is already a label “{name}”. Choose another name.")
            }
            Self::KeyTaken(key, name) => write!(
                f,
                "The key {key} already puts the label “{name}”. Choose another key."
            ),
            Self::BuiltIn(name) => write!(
                f,
                "“{name}” comes with Galley: its colour, key and description can change, its name cannot."
            ),
            Self::Missing(name) => write!(f, "There is no label “{name}”."),
        }
    }
}

impl std::error::Error for LabelError {}

impl Default for Labels {
    fn default() -> Self {
        Self(
            BUILT_IN
                .iter()
                .map(|&(name, kind, key, color, description)| LabelDef {
                    name: name.into(),
                    kind,
                    key: Some(key),
                    color: color.into(),
                    description: description.into(),
                    extra: Extra::new(),
                })
                .collect(),
        )
    }
}

impl Labels {
    /// The labels of a file, in its order, then those built in that it lacks; and what
    /// could not be taken as it stands. A label whose key is taken comes without one.
    #[must_use]
    pub fn assemble(defs: Vec<LabelDef>) -> (Self, Vec<LabelError>) {
        let mut labels = Self(Vec::with_capacity(defs.len()));
        let mut refused = Vec::new();
        let built_in = Self::default().0;
        for def in defs {
            refused.extend(labels.add_without_clash(def));
        }
        for def in built_in {
            if labels.get(def.kind, &def.name).is_none() {
                // The file's own label keeps a key that both want.
                labels.add_without_clash(def);
            }
        }
        (labels, refused)
    }

    /// Adds a label, without its key where that is taken; says what was refused.
    fn add_without_clash(&mut self, mut def: LabelDef) -> Option<LabelError> {
        let mut refused = self.check(&def, None).err();
        if let Some(LabelError::KeyTaken(..)) = refused {
            def.key = None;
        }
        if let Err(error) = self.add(def) {
            refused = Some(error);
        }
        refused
    }

    /// All labels, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, LabelDef> {
        self.0.iter()
    }

    /// The labels of one kind, in order.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &LabelDef> {
        self.0.iter().filter(move |label| label.kind == kind)
    }

    /// The label of that kind and name.
    #[must_use]
    pub fn get(&self, kind: Kind, name: &str) -> Option<&LabelDef> {
        self.of(kind).find(|label| label.name == name)
    }

    /// The label of that kind that `key` puts.
    #[must_use]
    pub fn by_key(&self, kind: Kind, key: char) -> Option<&LabelDef> {
        self.of(kind).find(|label| label.key == Some(key))
    }

    /// Adds a label at the end.
    ///
    /// # Errors
    /// When its name is empty, or its name or key is taken.
    pub fn add(&mut self, label: LabelDef) -> Result<(), LabelError> {
        self.check(&label, None)?;
        self.0.push(label);
        Ok(())
    }

    /// Puts `label` in the place of the one of its kind named `name`.
    ///
    /// # Errors
    /// When there is none, when it would rename one built in, or as [`Self::add`].
    pub fn change(&mut self, name: &str, label: LabelDef) -> Result<(), LabelError> {
        let at = self.position(label.kind, name)?;
        if self.0[at].is_built_in() && label.name != name {
            return Err(LabelError::BuiltIn(name.into()));
        }
        self.check(&label, Some(at))?;
        self.0[at] = label;
        Ok(())
    }

    /// Removes one of the user's own labels.
    ///
    /// # Errors
    /// When there is none, or it is built in.
    pub fn remove(&mut self, kind: Kind, name: &str) -> Result<LabelDef, LabelError> {
        let at = self.position(kind, name)?;
        if self.0[at].is_built_in() {
            return Err(LabelError::BuiltIn(name.into()));
        }
        Ok(self.0.remove(at))
    }

    fn position(&self, kind: Kind, name: &str) -> Result<usize, LabelError> {
        self.0
            .iter()
            .position(|label| label.kind == kind && label.name == name)
            .ok_or_else(|| LabelError::Missing(name.into()))
    }

    /// Whether `label` could stand at index `at` (or at the end).
    fn check(&self, label: &LabelDef, at: Option<usize>) -> Result<(), LabelError> {
        if label.name.trim().is_empty() {
            return Err(LabelError::Unnamed);
        }
        for (index, other) in self.0.iter().enumerate() {
            if Some(index) == at || other.kind != label.kind {
                continue;
            }
            if other.name == label.name {
                return Err(LabelError::NameTaken(label.name.to_string()));
            }
            if let Some(key) = label.key
                && other.key == Some(key)
            {
                return Err(LabelError::KeyTaken(key, other.name.to_string()));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::Label;

    fn own(name: &'static str, key: Option<char>) -> LabelDef {
        LabelDef {
            name: name.into(),
            kind: Kind::Sentence,
            key,
            color: "#123456".into(),
            description: "".into(),
            extra: Extra::new(),
        }
    }

    #[test]
    fn those_built_in_are_sound() {
        let mut labels = Labels(Vec::new());
        for label in Labels::default().0 {
            assert!(label.is_built_in());
            labels.add(label).unwrap();
        }
        assert_eq!(labels, Labels::default());
        assert_eq!(labels.of(Kind::Entity).count(), Label::ALL.len());
        for label in Label::ALL {
            assert!(labels.get(Kind::Entity, label.name()).is_some());
        }
    }

    #[test]
    fn names_and_keys_are_unique_within_a_kind() {
        let mut labels = Labels::default();
        assert_eq!(labels.add(own(" ", None)), Err(LabelError::Unnamed));
        assert_eq!(
            labels.add(own("claim", None)),
            Err(LabelError::NameTaken("claim".into()))
        );
        assert_eq!(
            labels.add(own("promise", Some('1'))),
            Err(LabelError::KeyTaken('1', "claim".into()))
        );
        labels.add(own("promise", Some('4'))).unwrap();
        labels.add(own("PERSON", Some('p'))).unwrap();
        assert_eq!(labels.by_key(Kind::Sentence, 'p').unwrap().name, "PERSON");
    }

    #[test]
    fn those_built_in_keep_their_names() {
        let mut labels = Labels::default();
        assert_eq!(
            labels.change("claim", own("x", None)),
            Err(LabelError::BuiltIn("claim".into()))
        );
        labels.change("claim", own("claim", Some('9'))).unwrap();
        assert!(labels.remove(Kind::Sentence, "claim").is_err());
        assert_eq!(
            labels.remove(Kind::Sentence, "x"),
            Err(LabelError::Missing("x".into()))
        );
    }
}
