//! The saved articles.

use super::{
    Backend, StorageError,
    record::{Packed, Stored, Unusable, decode, encode, is_long, revision},
};
use crate::{
    detect::{Gazetteer, gazetteer::Change},
    document::{Document, Extra, LabelDef, Timestamp, View},
    text::Text,
};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, cell::RefCell};

const ARTICLE: &str = "galley:article:";
const CORRUPT: &str = "galley:corrupt:";
const INDEX: &str = "galley:library";
const NAMES: &str = "galley:names";
const SETTINGS: &str = "galley:settings";

/// Identifier of the article that a storage key holds, for whoever listens to changes
/// by other tabs.
#[must_use]
pub fn article_of_key(key: &str) -> Option<&str> {
    key.strip_prefix(ARTICLE)
}

/// Whether the remembered names lie under a storage key.
#[must_use]
pub fn is_key_of_names(key: &str) -> bool {
    key == NAMES
}

/// The saved articles, in a backend.
#[derive(Debug)]
pub struct Library<B> {
    backend: B,
    /// The text saved last, packed: a decision must not pack a long article again.
    packed: RefCell<Option<(Text, Packed<'static>)>>,
}

/// An article as it was saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The article and its decisions.
    pub document: Document,
    /// Index of the sentence where the reader was.
    pub position: usize,
    /// To be given when saving.
    pub revision: u64,
}

/// What the library shows of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When something was last decided.
    pub modified: Timestamp,
    /// How many sentences it has; none where it was not opened since the index was lost.
    #[serde(default)]
    pub sentences: Option<usize>,
    /// How many of them have a tag.
    #[serde(default)]
    pub tagged: usize,
}

impl Entry {
    /// The entry of an open article.
    #[must_use]
    pub fn new(document: &Document, view: &View) -> Self {
        Self {
            sentences: Some(view.sentences.len()),
            ..Self::of(document)
        }
    }

    fn of(document: &Document) -> Self {
        Self {
            id: document.article.id.clone(),
            title: document.article.about.title.clone(),
            modified: document.article.modified.clone(),
            sentences: None,
            tagged: document
                .sentences
                .values()
                .filter(|mark| !mark.tags.is_empty())
                .count(),
        }
    }
}

/// What is in the library.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shelf {
    /// The article that was open last.
    #[serde(default)]
    pub open: Option<String>,
    /// All articles, the last changed first.
    #[serde(default)]
    pub entries: Vec<Entry>,
}

/// What holds for all articles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The annotator's name, put on decisions as `by`.
    #[serde(default)]
    pub by: Option<String>,
    /// The user's own labels, for new articles.
    #[serde(default)]
    pub labels: Vec<LabelDef>,
    /// What other versions and parts of the page keep here.
    #[serde(flatten)]
    pub extra: Extra,
}

impl<B: Backend> Library<B> {
    /// The library in `backend`.
    pub const fn new(backend: B) -> Self {
        Self {
            backend,
            packed: RefCell::new(None),
        }
    }

    /// Where it lies.
    pub const fn backend(&self) -> &B {
        &self.backend
    }

    /// What is in it. The index is only a help: articles that it does not know are
    /// read, entries without an article go. Articles that cannot be read are left
    /// out here; loading them says why.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn shelf(&self) -> Result<Shelf, StorageError> {
        let mut shelf = match self.index() {
            Err(StorageError::Newer { .. }) => Shelf::default(),
            shelf => shelf?,
        };
        let keys = self.backend.keys()?;
        let mut ids: Vec<_> = keys.iter().filter_map(|key| article_of_key(key)).collect();
        ids.sort_unstable();
        shelf
            .entries
            .retain(|entry| ids.binary_search(&entry.id.as_str()).is_ok());
        for id in ids {
            if shelf.entries.iter().any(|entry| entry.id == id) {
                continue;
            }
            let record = self.backend.get(&key_of(id))?.unwrap_or_default();
            if let Ok(envelope) = decode::<Stored<'_>>("article", &record) {
                shelf.entries.push(Entry::of(&envelope.payload.document));
            }
        }
        let known = |id: &String| shelf.entries.iter().any(|entry| entry.id == *id);
        shelf.open = shelf.open.take().filter(known);
        shelf.entries.sort_by(|a, b| b.modified.cmp(&a.modified));
        Ok(shelf)
    }

    /// Loads an article. One whose record is damaged moves aside.
    ///
    /// # Errors
    /// When there is none, it cannot be read, or the backend fails.
    pub fn load(&self, id: &str) -> Result<Saved, StorageError> {
        let key = key_of(id);
        let record = self.backend.get(&key)?.ok_or(StorageError::NotFound)?;
        let envelope = decode::<Stored<'_>>("article", &record);
        let (envelope, raw) = match envelope.as_ref().map(|e| (e, e.payload.text.unpack())) {
            Ok((envelope, Some(raw))) => (envelope, raw),
            Err(Unusable::Newer { version }) => {
                return Err(StorageError::Newer { version: *version });
            }
            Ok((_, None)) | Err(Unusable::Corrupt) => {
                return Err(StorageError::Corrupt {
                    key: self.set_aside(&key, id, &record),
                });
            }
        };
        let mut document = envelope.payload.document.clone().into_owned();
        document.set_raw_text(&raw);
        if let Packed::Lz(packed) = &envelope.payload.text
            && *document.article.text == *raw
        {
            self.keep_packed(document.article.text.clone(), packed.to_string());
        }
        Ok(Saved {
            document,
            position: envelope.payload.position,
            revision: envelope.revision,
        })
    }

    /// Saves an article of which `revision` was loaded or saved last (0 for one that is
    /// new: where its identifier is taken that is a conflict too, so look before), with the reader at the sentence of index `position`. Gives its new revision.
    /// To overrule a conflict, save again on the revision that it names.
    ///
    /// # Errors
    /// When another revision is stored, a newer Galley stored it, or the backend fails;
    /// then what is stored stays as it is.
    pub fn save(
        &self,
        document: &Document,
        position: usize,
        revision: u64,
        now: &Timestamp,
    ) -> Result<u64, StorageError> {
        let id = &document.article.id;
        let stored = self.revision(id)?;
        if stored != 0 && stored != revision {
            return Err(StorageError::Conflict { stored });
        }
        let mut packed = self.packed.borrow_mut();
        let text = &document.article.text;
        let packed = match &mut *packed {
            Some((known, packed)) if known == text => packed,
            slot => {
                &mut slot
                    .insert((text.clone(), Packed::new(text).into_owned()))
                    .1
            }
        };
        let payload = Stored {
            position,
            text: packed.borrowed(),
            document: Cow::Borrowed(document),
        };
        let next = stored.max(revision) + 1;
        self.backend
            .set(&key_of(id), &encode("article", next, now.clone(), &payload))?;
        Ok(next)
    }

    /// Whether saving would first have to pack this text, which a page had better leave
    /// to another thread: see [`pack`](super::pack) and [`Self::keep_packed`].
    #[must_use]
    pub fn must_pack(&self, text: &Text) -> bool {
        let packed = self.packed.borrow();
        is_long(text) && packed.as_ref().is_none_or(|(known, _)| known != text)
    }

    /// Keeps the packed form of a text for saving it.
    pub fn keep_packed(&self, text: Text, packed: String) {
        self.packed.replace(Some((text, Packed::Lz(packed.into()))));
    }

    /// The revision of an article that is stored, 0 for none: tells another tab's
    /// saving without loading it. A damaged record moves aside and counts as none.
    ///
    /// # Errors
    /// When a newer Galley stored it, a damaged one cannot move aside, or the backend fails.
    pub fn revision(&self, id: &str) -> Result<u64, StorageError> {
        let Some(record) = self.backend.get(&key_of(id))? else {
            return Ok(0);
        };
        match revision(&record) {
            Ok(revision) => Ok(revision),
            Err(Unusable::Newer { version }) => Err(StorageError::Newer { version }),
            Err(Unusable::Corrupt) => {
                let own = key_of(id);
                let key = self.set_aside(&own, id, &record);
                if key == own {
                    Err(StorageError::Corrupt { key })
                } else {
                    Ok(0)
                }
            }
        }
    }

    /// Removes an article.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn remove(&self, id: &str) -> Result<(), StorageError> {
        Ok(self.backend.remove(&key_of(id))?)
    }

    /// Notes in the index which article is open, and what it looks like.
    ///
    /// # Errors
    /// When a newer Galley wrote the index, or the backend fails.
    pub fn note(&self, entry: Entry, now: &Timestamp) -> Result<(), StorageError> {
        let mut shelf = self.index()?;
        shelf.entries.retain(|other| other.id != entry.id);
        shelf.open = Some(entry.id.clone());
        shelf.entries.insert(0, entry);
        Ok(self
            .backend
            .set(INDEX, &encode("library", 1, now.clone(), &shelf))?)
    }

    /// Notes in the index that no article is open.
    ///
    /// # Errors
    /// As [`Self::note`].
    pub fn close(&self, now: &Timestamp) -> Result<(), StorageError> {
        let shelf = Shelf {
            open: None,
            ..self.index()?
        };
        Ok(self
            .backend
            .set(INDEX, &encode("library", 1, now.clone(), &shelf))?)
    }

    /// The settings; those of a fresh start where there are none that can be read.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn settings(&self) -> Result<Settings, StorageError> {
        let record = self.backend.get(SETTINGS)?.unwrap_or_default();
        Ok(decode("settings", &record).map_or_else(|_| Settings::default(), |e| e.payload))
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// When a newer Galley wrote those that are there, or the backend fails.
    pub fn set_settings(&self, settings: &Settings, now: &Timestamp) -> Result<(), StorageError> {
        self.keep(SETTINGS, "settings", settings, now)
    }

    /// The remembered names; none where they cannot be read. A damaged record moves aside.
    ///
    /// # Errors
    /// When the backend fails.
    pub fn names(&self) -> Result<Gazetteer, StorageError> {
        let Some(record) = self.backend.get(NAMES)? else {
            return Ok(Gazetteer::default());
        };
        Ok(match decode("names", &record) {
            Ok(envelope) => envelope.payload,
            Err(Unusable::Newer { .. }) => Gazetteer::default(),
            Err(Unusable::Corrupt) => {
                self.set_aside(NAMES, "names", &record);
                Gazetteer::default()
            }
        })
    }

    /// Makes changes to the remembered names, on top of what other tabs have made of
    /// them. Gives all names.
    ///
    /// # Errors
    /// When a newer Galley wrote those that are there, or the backend fails; then what is
    /// stored stays as it is.
    pub fn change_names(
        &self,
        changes: Vec<Change>,
        now: &Timestamp,
    ) -> Result<Gazetteer, StorageError> {
        let mut names = self.names()?;
        for change in changes {
            names.apply(change);
        }
        self.keep(NAMES, "names", &names, now)?;
        Ok(names)
    }

    /// Writes a record that whoever writes last may overwrite.
    fn keep<P: Serialize>(
        &self,
        key: &str,
        kind: &str,
        payload: &P,
        now: &Timestamp,
    ) -> Result<(), StorageError> {
        let there = self.backend.get(key)?.unwrap_or_default();
        let revision = match revision(&there) {
            Ok(revision) => revision,
            Err(Unusable::Newer { version }) => return Err(StorageError::Newer { version }),
            Err(Unusable::Corrupt) => 0,
        };
        Ok(self
            .backend
            .set(key, &encode(kind, revision + 1, now.clone(), payload))?)
    }

    fn index(&self) -> Result<Shelf, StorageError> {
        let record = self.backend.get(INDEX)?.unwrap_or_default();
        match decode("library", &record) {
            Ok(envelope) => Ok(envelope.payload),
            Err(Unusable::Newer { version }) => Err(StorageError::Newer { version }),
            // Derived from the articles: nothing is lost with it.
            Err(Unusable::Corrupt) => Ok(Shelf::default()),
        }
    }

    /// Moves the damaged record at `key` to a key of its own, called after `id`; gives the key where it lies now, which
    /// is its old one when it could not be written elsewhere.
    fn set_aside(&self, key: &str, id: &str, record: &str) -> String {
        let aside = self.free_key(id);
        // Removed first: a full storage has no room for two, and the record is at hand.
        if self.backend.remove(key).is_ok() && self.backend.set(&aside, record).is_ok() {
            return aside;
        }
        // Back to where it was; that room was just freed.
        let _ = self.backend.set(key, record);
        key.to_owned()
    }

    fn free_key(&self, id: &str) -> String {
        let keys = self.backend.keys().unwrap_or_default();
        let taken = |key: &String| keys.contains(key);
        (1..)
            .map(|n| format!("{CORRUPT}{id}:{n}"))
            .find(|key| !taken(key))
            .unwrap_or_default()
    }
}

fn key_of(id: &str) -> String {
    format!("{ARTICLE}{id}")
}
