//! An open article: what people do to it, and undo.
//!
//! Each verb makes one transaction of edits and returns which places it touched;
//! a verb that changes nothing returns none and leaves the history alone.

mod entities;
mod sentences;

use super::{
    About, ActorMark, Document, Edit, Extra, History, Kind, LabelDef, LabelError, Revision, Stamp,
    Timestamp, Transaction, View, anchor,
};
use crate::{detect::Analysis, text::Span};
use std::{mem, rc::Rc};

/// A place that a verb changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// The sentence of that index.
    Sentence(usize),
    /// The entities that share a byte with the span; the indices of those after it
    /// move when their number changes.
    Entities(Span),
    /// All quotations.
    Quotes,
    /// All actors, and so all entities and quotations.
    Actors,
    /// The labels.
    Labels,
    /// Title, source or day.
    About,
    /// The text, and so everything.
    Text,
}

/// An open article.
#[derive(Clone, Debug)]
pub struct Session {
    document: Document,
    view: View,
    history: History,
}

/// How a transaction enters the history.
#[derive(Clone, Copy)]
enum Pace {
    /// By itself.
    Step,
    /// With the keystrokes before it.
    Typing,
}

impl Session {
    /// Opens `document` with the analysis of its text. Decisions whose sentence the
    /// engine now cuts otherwise move to the sentence that shares most with theirs.
    #[must_use]
    pub fn open(mut document: Document, analysis: Rc<Analysis>) -> Self {
        anchor::settle(&mut document, &analysis);
        let view = View::new(&document, analysis);
        Self {
            document,
            view,
            history: History::default(),
        }
    }

    /// The article and its decisions, as they are saved.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What is shown and exported.
    #[must_use]
    pub fn view(&self) -> &View {
        &self.view
    }

    /// What can be undone and redone.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Takes back the last transaction; what it touched, none when there is nothing to undo.
    pub fn undo(&mut self, now: &Timestamp) -> Vec<Touched> {
        let mut touched = Vec::new();
        if let Some(transaction) = self.history.take_undo() {
            let inverse = self.carry_out(transaction, &mut touched);
            self.history.undone(inverse);
            self.document.article.modified = now.clone();
        }
        touched
    }

    /// Does the last undone transaction again.
    pub fn redo(&mut self, now: &Timestamp) -> Vec<Touched> {
        let mut touched = Vec::new();
        if let Some(transaction) = self.history.take_redo() {
            let inverse = self.carry_out(transaction, &mut touched);
            self.history.redone(inverse);
            self.document.article.modified = now.clone();
        }
        touched
    }

    /// Ends the typing of a note: the next keystrokes undo by themselves.
    pub fn seal(&mut self) {
        self.history.seal();
    }

    /// Changes title, source and day. A new day changes what relative dates mean:
    /// analyse again and [`Self::revise`].
    pub fn describe(&mut self, about: About, stamp: &Stamp) -> Vec<Touched> {
        if about == self.document.article.about {
            return Vec::new();
        }
        self.commit("details", vec![Edit::About(about)], stamp)
    }

    /// Adds a label.
    ///
    /// # Errors
    /// When its name is empty, or its name or key is taken.
    pub fn add_label(
        &mut self,
        label: LabelDef,
        stamp: &Stamp,
    ) -> Result<Vec<Touched>, LabelError> {
        let mut labels = self.document.labels.clone();
        let name = format!("label “{}”", label.name);
        labels.add(label)?;
        Ok(self.commit(&name, vec![Edit::Labels(labels)], stamp))
    }

    /// Changes the label of that kind and name; what bears it bears its new name.
    ///
    /// # Errors
    /// When there is none, when it would rename one built in, or as [`Self::add_label`].
    pub fn change_label(
        &mut self,
        name: &str,
        label: LabelDef,
        stamp: &Stamp,
    ) -> Result<Vec<Touched>, LabelError> {
        let mut labels = self.document.labels.clone();
        let (kind, to) = (label.kind, label.name.clone());
        labels.change(name, label)?;
        let mut edits = vec![Edit::Labels(labels)];
        if to != name {
            match kind {
                Kind::Sentence => self.rename_tags(name, &to, &mut edits),
                Kind::Entity => self.rename_entities(name, &to, &mut edits),
            }
        }
        Ok(self.commit(&format!("label “{to}”"), edits, stamp))
    }

    /// Removes one of the user's own labels. What bears it keeps it: no decision is lost.
    ///
    /// # Errors
    /// When there is none, or it is built in.
    pub fn remove_label(
        &mut self,
        kind: Kind,
        name: &str,
        stamp: &Stamp,
    ) -> Result<Vec<Touched>, LabelError> {
        let mut labels = self.document.labels.clone();
        labels.remove(kind, name)?;
        Ok(self.commit(
            &format!("removing label “{name}”"),
            vec![Edit::Labels(labels)],
            stamp,
        ))
    }

    /// Gives the actor of that index another name; the old one becomes an alias.
    /// Under the name of another actor with the same label the two become one.
    pub fn rename_actor(&mut self, actor: usize, name: &str, stamp: &Stamp) -> Vec<Touched> {
        let name = name.trim();
        let Some(old) = self.view.actors.get(actor) else {
            return Vec::new();
        };
        if name.is_empty() || name == old.name {
            return Vec::new();
        }
        let mut merged = ActorMark {
            name: name.into(),
            label: old.label.clone(),
            aliases: Vec::new(),
            extra: Extra::new(),
        };
        let namesake = |a: &super::ActorView| a.name == name && a.label == old.label;
        let mut names = vec![old.name.clone()];
        for view in self
            .view
            .actors
            .iter()
            .filter(|a| Rc::ptr_eq(a, old) || namesake(a))
        {
            names.push(view.name.clone());
            for form in std::iter::once(&view.name).chain(&view.aliases) {
                if form != name && !merged.aliases.contains(form) {
                    merged.aliases.push(form.clone());
                }
            }
            merged.extra.extend(view.extra.clone());
        }
        let mut actors = self.document.actors.clone();
        actors.retain(|mark| mark.label != merged.label || !names.contains(&mark.name));
        actors.push(merged);
        self.commit(&format!("name “{name}”"), vec![Edit::Actors(actors)], stamp)
    }

    /// Replaces the text by that of `analysis`. Decisions go where their words went;
    /// those whose words are gone become orphans.
    pub fn revise(&mut self, analysis: Rc<Analysis>, stamp: &Stamp) -> Vec<Touched> {
        let mut document = self.document.clone();
        anchor::revise(&mut document, &self.view.analysis, &analysis);
        let revision = Box::new(Revision { document, analysis });
        self.commit("editing the text", vec![Edit::Revision(revision)], stamp)
    }

    fn commit(&mut self, name: &str, edits: Vec<Edit>, stamp: &Stamp) -> Vec<Touched> {
        self.commit_at(Pace::Step, name, edits, stamp)
    }

    fn commit_at(
        &mut self,
        pace: Pace,
        name: &str,
        edits: Vec<Edit>,
        stamp: &Stamp,
    ) -> Vec<Touched> {
        let mut touched = Vec::new();
        if edits.is_empty() {
            return touched;
        }
        let transaction = Transaction {
            name: name.into(),
            edits,
        };
        let inverse = self.carry_out(transaction, &mut touched);
        match pace {
            Pace::Step => self.history.record(inverse),
            Pace::Typing => self.history.record_typing(inverse),
        }
        self.document.article.modified = stamp.at.clone();
        touched
    }

    /// Applies a transaction to document and view; returns its inverse.
    fn carry_out(&mut self, transaction: Transaction, touched: &mut Vec<Touched>) -> Transaction {
        let mut inverse: Vec<_> = transaction
            .edits
            .into_iter()
            .map(|edit| self.apply(edit, touched))
            .collect();
        inverse.reverse();
        Transaction {
            name: transaction.name,
            edits: inverse,
        }
    }

    fn apply(&mut self, edit: Edit, touched: &mut Vec<Touched>) -> Edit {
        let mut inverse = self.document.apply(edit);
        touched.extend(match &mut inverse {
            Edit::Sentence(span, _) => {
                let index = self.view.merge_sentence(&self.document, *span);
                index.map(Touched::Sentence)
            }
            Edit::Entity(key, _) => {
                self.view.merge_entities(&self.document, key.span);
                Some(Touched::Entities(key.span))
            }
            Edit::Quote(..) => {
                self.view.merge_quotes(&self.document);
                Some(Touched::Quotes)
            }
            Edit::Actors(_) => {
                self.view.merge_actors(&self.document);
                Some(Touched::Actors)
            }
            Edit::Labels(_) => Some(Touched::Labels),
            Edit::About(_) => Some(Touched::About),
            Edit::Revision(revision) => {
                mem::swap(&mut self.view.analysis, &mut revision.analysis);
                self.view = View::new(&self.document, Rc::clone(&self.view.analysis));
                Some(Touched::Text)
            }
        });
        inverse
    }
}
