//! What people decide about an article.
//!
//! * [`Document`]: an article, its labels and the decisions taken about it. A
//!   decision is a *mark*; what the engine finds is derived and never stored.
//! * [`View`]: an [`Analysis`](crate::Analysis) and a document merged into what is shown and
//!   exported; one decision re-merges one place, whatever the article's length.
//! * [`Session`]: an open article: document, view and history together. Its
//!   methods are what people do (tag, accept, relabel, note, undo); each returns
//!   which places it [`Touched`].
//! * [`Edit`]: the smallest change, "this slot now holds that"; its inverse is
//!   what the slot held before. [`History`] keeps inverses.
//! * [`anchor`]: how marks find their place again in an edited text.
//!
//! Nothing here reads a clock: whoever decides brings a [`Stamp`].

pub mod anchor;
mod article;
mod edit;
mod history;
mod labels;
mod mark;
mod realign;
mod session;
mod view;

pub use anchor::{Lost, Orphan, Selector};
pub use article::{About, Article, Timestamp, id_of, title_of};
pub use edit::{Document, Edit, Revision};
pub use history::{History, Transaction};
pub use labels::{Kind, LabelDef, LabelError, LabelName, Labels};
pub use mark::{
    ActorMark, EntityKey, EntityMark, Extra, Origin, QuoteMark, SentenceMark, SpeakerMark, Stamp,
    State, SuggestionMark, TagMark,
};
pub use session::{Session, Touched};
pub use view::{ActorView, EntityView, QuoteView, SentenceView, View};
