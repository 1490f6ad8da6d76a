//! The state of the page.

use super::{
    correcting::Correction,
    figures::{Figure, figures},
    finding::Search,
    proof::Proof,
    shared::Shared,
    showing::{Palette, Tab},
    strip::{self, Lines},
};
use crate::{
    detect::{Gazetteer, gazetteer::Change},
    document::{Document, Session, Touched, View},
    exchange::json::Imported,
    persist::{Entry, Saved, Settings},
    text::Text,
};
use jiff::civil::Date;

/// All that the page shows.
#[derive(Debug, Default)]
pub struct State {
    /// The open article; the start is shown without one.
    pub desk: Option<Desk>,
    /// An article on its way to the desk: it is being analysed.
    pub waiting: Option<Waiting>,
    /// How many analyses were asked for: the answer to an earlier one is stale.
    pub asked: u64,
    /// The library, the last changed first.
    pub library: Vec<Entry>,
    /// Whether work is safe.
    pub saving: Saving,
    /// What to tell the user, until it is read or overtaken.
    pub notice: Option<Notice>,
    /// What a screen reader says next.
    pub announcement: String,
    /// What holds for all articles.
    pub settings: Settings,
    /// The remembered names, for articles that are analysed from now on.
    pub names: Shared<Gazetteer>,
    /// Whether the help is open.
    pub help_open: bool,
    /// Whether the library is open where it is a drawer.
    pub drawer_open: bool,
}

/// An article that is being analysed.
#[derive(Debug)]
pub enum Waiting {
    /// One that is new, or comes from the library.
    Saved {
        /// The article and its decisions.
        document: Box<Document>,
        /// The sentence to open it at.
        position: usize,
        /// The stored revision that it stands on, 0 for none.
        revision: u64,
    },
    /// One from an exported file.
    Imported(Box<Imported>),
    /// The article on the desk, whose day has changed: its text, and the new day.
    Dated(Text, Option<Date>),
}

impl Waiting {
    /// What to analyse, and the day from which relative dates are counted.
    #[must_use]
    pub fn text(&self) -> (Text, Option<Date>) {
        match self {
            Self::Saved { document, .. } => {
                let article = &document.article;
                (article.text.clone(), article.about.date)
            }
            Self::Imported(imported) => (imported.text().clone(), imported.day()),
            Self::Dated(text, day) => (text.clone(), *day),
        }
    }
}

impl From<Saved> for Waiting {
    fn from(saved: Saved) -> Self {
        Self::Saved {
            document: Box::new(saved.document),
            position: saved.position,
            revision: saved.revision,
        }
    }
}

/// An open article.
#[derive(Debug)]
pub struct Desk {
    /// The article, its decisions and their history.
    pub session: Session,
    /// The article as it is drawn.
    pub proof: Proof,
    /// What is counted over the whole article.
    pub totals: Totals,
    /// Index of the sentence in focus.
    pub sentence: usize,
    /// Index of the entity in focus.
    pub entity: Option<usize>,
    /// The panel's tab.
    pub tab: Tab,
    /// Whether the panel is open where it is a sheet at the bottom edge.
    pub panel_open: bool,
    /// The palette, while it is open.
    pub palette: Option<Palette>,
    /// The search, while it is open.
    pub search: Option<Search>,
    /// What the list of entities is filtered by.
    pub filter: String,
    /// Whether entities show their label inline.
    pub labelled: bool,
    /// The stored revision that the work stands on.
    pub revision: u64,
}

/// What is counted over the whole article; kept, so that a key costs no more in a long one.
#[derive(Debug, Default)]
pub struct Totals {
    /// Words of the text.
    pub words: usize,
    /// Sentences that have a tag.
    pub tagged: usize,
    /// Entities that are shown.
    pub entities: usize,
    /// All exact amounts, in order.
    pub figures: Vec<Figure>,
    /// What the strip shows of tags and suggestions.
    pub strip: Shared<Vec<Lines>>,
}

impl Totals {
    /// Counts over an article.
    #[must_use]
    pub fn of(view: &View) -> Self {
        let mut totals = Self::default();
        totals.touch(view, &[Touched::Text]);
        totals
    }

    /// Counts again what was touched.
    pub fn touch(&mut self, view: &View, touched: &[Touched]) {
        let is = |kind: fn(&Touched) -> bool| touched.iter().any(kind);
        let all = is(|t| matches!(t, Touched::Text));
        if all {
            self.words = view.analysis.text.split_whitespace().count();
        }
        if all || is(|t| matches!(t, Touched::Entities(_))) {
            self.entities = view.entities.iter().filter(|e| e.is_shown()).count();
            self.figures = figures(view);
        }
        if all || is(|t| matches!(t, Touched::Sentence(_))) {
            let sentences = &view.sentences;
            self.tagged = sentences.iter().filter(|s| !s.tags.is_empty()).count();
            self.strip = Shared::new(strip::marks(view));
        }
    }
}

impl Desk {
    /// The article's text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.session.document().article.text
    }
}

/// Whether work is safe.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// There is nothing that is not saved.
    #[default]
    Saved,
    /// It could not be saved; why, for the user.
    Failed(String),
    /// Another tab saved this revision since.
    Conflict(u64),
}

/// Something to tell the user.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// In words: what happened, and what to do.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// What can be done about it.
    pub offer: Option<Offer>,
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    Plain,
    /// Something went wrong.
    Bad,
}

/// What a notice offers to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// Make a correction elsewhere too, or remember it.
    Correct(Correction),
    /// Change the remembered names back.
    Names(Vec<Change>),
    /// Put a deleted article back.
    Restore(Box<Saved>),
    /// Overwrite what another tab saved, or take it.
    Choose {
        /// The revision that is stored.
        stored: u64,
    },
}

/// Something that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The sentence of that index.
    Sentence(usize),
    /// The entity of that index.
    Entity(usize),
    /// The note of the sentence.
    Note,
    /// The search box.
    Search,
    /// The paste box.
    Paste,
    /// The help.
    Help,
    /// The remembered names.
    Names,
    /// The entry of that index in the list of entities.
    Entry(usize),
}

impl State {
    /// Tells the user something.
    pub fn tell(&mut self, tone: Tone, text: impl Into<String>) {
        self.notice = Some(Notice {
            text: text.into(),
            tone,
            offer: None,
        });
    }

    /// Tells the user that something went wrong, and leaves what is offered to them.
    pub fn warn(&mut self, text: impl Into<String>) {
        let offer = self.notice.take().and_then(|notice| notice.offer);
        self.tell(Tone::Bad, text);
        if let Some(notice) = &mut self.notice {
            notice.offer = offer;
        }
    }

    /// Tells the user something that they can do something about.
    pub fn offer(&mut self, text: impl Into<String>, offer: Offer) {
        self.notice = Some(Notice {
            text: text.into(),
            tone: Tone::Plain,
            offer: Some(offer),
        });
    }

    /// Has a screen reader say something; a repeated sentence is said again.
    pub fn announce(&mut self, text: impl Into<String>) {
        let mut text = text.into();
        if text == self.announcement {
            // A no-break space makes it another text, and is not spoken.
            text.push('\u{a0}');
        }
        self.announcement = text;
    }
}
