//! Where records lie, and what can go wrong there.

use std::fmt;

/// Strings under keys, as localStorage has them.
pub trait Backend {
    /// What lies under `key`.
    ///
    /// # Errors
    /// When there is no storage, or the browser forbids it.
    fn get(&self, key: &str) -> Result<Option<String>, Fault>;

    /// Puts `value` under `key`, wholly or not at all.
    ///
    /// # Errors
    /// As [`Self::get`], and when the storage is full.
    fn set(&self, key: &str, value: &str) -> Result<(), Fault>;

    /// Removes what lies under `key`, if anything.
    ///
    /// # Errors
    /// As [`Self::get`].
    fn remove(&self, key: &str) -> Result<(), Fault>;

    /// All keys, in any order.
    ///
    /// # Errors
    /// As [`Self::get`].
    fn keys(&self) -> Result<Vec<String>, Fault>;
}

/// Why a backend could not do as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no storage here.
    Missing,
    /// The browser forbids it (private mode, blocked site data).
    Denied,
    /// It is full.
    Full,
}

/// Why something could not be saved or loaded. Its `Display` is for the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The backend failed.
    Backend(Fault),
    /// No article has that identifier.
    NotFound,
    /// The record could not be read; it lies under the key named, or under its own
    /// where no other could be written.
    Corrupt {
        /// Where it lies now.
        key: String,
    },
    /// A newer Galley wrote the record.
    Newer {
        /// The version of its format.
        version: u32,
    },
    /// The article was saved elsewhere since: that revision is stored.
    Conflict {
        /// The revision that is stored.
        stored: u64,
    },
}

impl From<Fault> for StorageError {
    fn from(fault: Fault) -> Self {
        Self::Backend(fault)
    }
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Backend(Fault::Missing) => f.write_str("This browser has no storage for pages. Your work is kept while this page is open: export it before you close."),
            Self::Backend(Fault::Denied) => f.write_str("This browser does not let the page save. Allow site data for this page, or export your work before you close."),
            Self::Backend(Fault::Full) => f.write_str("The browser's storage for this page is full. Export or delete an article in the library; until then your work is kept while this page is open."),
            Self::NotFound => f.write_str("This article is no longer in the library."),
            Self::Corrupt { key } => write!(f, "The saved copy of this article is damaged and could not be opened. It is kept under “{key}”."),
            Self::Newer { version } => write!(f, "This article was saved by a newer Galley (format {version}). It is left as it is: reload the page to get the newer version."),
            Self::Conflict { .. } => f.write_str("This article was changed in another tab. Choose which of the two to keep."),
        }
    }
}

impl std::error::Error for StorageError {}
