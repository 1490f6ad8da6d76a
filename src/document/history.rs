//! Undo and redo: a line of transactions and a place on it.
//!
//! Behind the place stand inverses to apply when undoing, before it those to apply
//! when redoing. A new transaction ends what could be redone. (Helix keeps a tree
//! of them; a newsroom's undo button is a line.)

use super::Edit;
use std::collections::VecDeque;

/// Changes that people made as one, and undo as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Transaction {
    /// What it did, for "Undo …": "tag “claim”".
    pub name: String,
    /// In the order in which to apply them.
    pub edits: Vec<Edit>,
}

/// Whether the next transaction may join the last one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tail {
    /// It stands alone.
    #[default]
    Sealed,
    /// It is text being typed: more typing in the same slot joins it.
    Typing,
}

/// What can be undone and redone.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: VecDeque<Transaction>,
    redo: Vec<Transaction>,
    weight: usize,
    tail: Tail,
}

/// How much memory inverses may hold, in bytes; the oldest go first.
const CAPACITY: usize = 32 << 20;

impl History {
    /// Records the inverse of what was just done.
    pub fn record(&mut self, inverse: Transaction) {
        self.push(inverse);
        self.redo.clear();
        self.tail = Tail::Sealed;
    }

    /// Records the inverse of a keystroke in a text: while the same text is being
    /// typed, one undo takes it all back.
    pub fn record_typing(&mut self, inverse: Transaction) {
        let joins = self.tail == Tail::Typing
            && self.redo.is_empty()
            && self.undo.back().is_some_and(|last| {
                last.edits.len() == inverse.edits.len()
                    && last
                        .edits
                        .iter()
                        .zip(&inverse.edits)
                        .all(|(a, b)| a.same_slot(b))
            });
        // What stood there before the first keystroke is already recorded.
        if !joins {
            self.record(inverse);
        }
        self.tail = Tail::Typing;
    }

    /// Ends the typing, when the text box loses the focus.
    pub fn seal(&mut self) {
        self.tail = Tail::Sealed;
    }

    /// What undoing would take back.
    #[must_use]
    pub fn undoes(&self) -> Option<&str> {
        self.undo.back().map(|t| t.name.as_str())
    }

    /// What redoing would do again.
    #[must_use]
    pub fn redoes(&self) -> Option<&str> {
        self.redo.last().map(|t| t.name.as_str())
    }

    /// Takes the inverse to apply for an undo; what comes of it goes to [`Self::undone`].
    pub fn take_undo(&mut self) -> Option<Transaction> {
        let last = self.undo.pop_back()?;
        self.weight = self.weight.saturating_sub(weight(&last));
        Some(last)
    }

    /// Records the inverse of an undo.
    pub fn undone(&mut self, inverse: Transaction) {
        self.redo.push(inverse);
        self.tail = Tail::Sealed;
    }

    /// Takes the transaction to apply for a redo; what comes of it goes to [`Self::redone`].
    pub fn take_redo(&mut self) -> Option<Transaction> {
        self.redo.pop()
    }

    /// Records the inverse of a redo.
    pub fn redone(&mut self, inverse: Transaction) {
        self.push(inverse);
        self.tail = Tail::Sealed;
    }

    fn push(&mut self, inverse: Transaction) {
        self.weight += weight(&inverse);
        self.undo.push_back(inverse);
        while self.weight > CAPACITY
            && self.undo.len() > 1
            && let Some(oldest) = self.undo.pop_front()
        {
            self.weight = self.weight.saturating_sub(weight(&oldest));
        }
    }
}

fn weight(transaction: &Transaction) -> usize {
    transaction.edits.iter().map(Edit::weight).sum()
}
