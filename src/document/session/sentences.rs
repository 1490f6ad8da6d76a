//! What people do to sentences.

use super::{Pace, Session, Touched};
use crate::document::{
    Edit, Extra, LabelName, Origin, SentenceMark, SentenceView, Stamp, State, SuggestionMark,
    TagMark,
};

impl Session {
    /// Puts `label` on the sentence of that index, or takes it off. Putting it is a
    /// decision of one's own, also where the engine suggests it. A note is never lost: it moves to the tag
    /// that is left, or to the sentence, and from there to the next tag.
    pub fn toggle_tag(&mut self, sentence: usize, label: &str, stamp: &Stamp) -> Vec<Touched> {
        self.edit_sentence(
            sentence,
            Pace::Step,
            &format!("tag “{label}”"),
            stamp,
            |_, mark| match mark.tags.iter().position(|tag| tag.label == label) {
                Some(at) => {
                    let note = mark.tags.remove(at).note;
                    carry_note(mark, note);
                }
                None => put_tag(mark, label, Origin::Human, stamp),
            },
        )
    }

    /// Makes a suggestion a tag.
    pub fn accept_suggestion(
        &mut self,
        sentence: usize,
        label: &str,
        stamp: &Stamp,
    ) -> Vec<Touched> {
        let name = format!("accepting “{label}”");
        self.edit_sentence(sentence, Pace::Step, &name, stamp, |view, mark| {
            if view.suggestions.iter().any(|s| s.label == label) {
                put_tag(mark, label, Origin::Detected, stamp);
            }
        })
    }

    /// Rejects a suggestion.
    pub fn reject_suggestion(
        &mut self,
        sentence: usize,
        label: &str,
        stamp: &Stamp,
    ) -> Vec<Touched> {
        let name = format!("rejecting “{label}”");
        self.edit_sentence(sentence, Pace::Step, &name, stamp, |view, mark| {
            if let Some(suggestion) = view.open().find(|s| s.label == label) {
                mark.suggestions.retain(|s| s.label != label);
                mark.suggestions.push(SuggestionMark {
                    state: State::Rejected,
                    by: stamp.by.clone(),
                    created: Some(stamp.at.clone()),
                    ..suggestion.clone()
                });
            }
        })
    }

    /// Notes something on a sentence: on its newest tag, or on itself where it has
    /// none. Keystrokes in one note undo together, until [`Session::seal`].
    pub fn note_sentence(&mut self, sentence: usize, text: &str, stamp: &Stamp) -> Vec<Touched> {
        let note = (!text.is_empty()).then(|| text.to_owned());
        self.edit_sentence(sentence, Pace::Typing, "note", stamp, |_, mark| match mark
            .tags
            .last_mut()
        {
            Some(tag) => tag.note = note,
            None => mark.note = note,
        })
    }

    fn edit_sentence(
        &mut self,
        sentence: usize,
        pace: Pace,
        name: &str,
        stamp: &Stamp,
        change: impl FnOnce(&SentenceView, &mut SentenceMark),
    ) -> Vec<Touched> {
        let Some(view) = self.view.sentences.get(sentence) else {
            return Vec::new();
        };
        let span = view.span;
        let old = self
            .document
            .sentences
            .get(&span)
            .cloned()
            .unwrap_or_default();
        let mut new = old.clone();
        change(view, &mut new);
        if new == old {
            return Vec::new();
        }
        self.commit_at(pace, name, vec![Edit::Sentence(span, Some(new))], stamp)
    }

    /// The edits that give every tag called `from` the name `to`.
    pub(super) fn rename_tags(&self, from: &str, to: &LabelName, edits: &mut Vec<Edit>) {
        for (span, mark) in &self.document.sentences {
            let mut renamed = mark.clone();
            for label in renamed
                .tags
                .iter_mut()
                .map(|tag| &mut tag.label)
                .chain(renamed.suggestions.iter_mut().map(|s| &mut s.label))
                .filter(|label| *label == from)
            {
                *label = to.clone();
            }
            if renamed != *mark {
                edits.push(Edit::Sentence(*span, Some(renamed)));
            }
        }
    }
}

fn put_tag(mark: &mut SentenceMark, label: &str, origin: Origin, stamp: &Stamp) {
    // An imported suggestion stays behind its tag, for when that is taken off; a
    // rejection is overruled.
    mark.suggestions
        .retain(|s| s.label != label || s.state != State::Rejected);
    mark.tags.push(TagMark {
        label: label.to_owned().into(),
        origin,
        note: mark.note.take(),
        by: stamp.by.clone(),
        created: Some(stamp.at.clone()),
        extra: Extra::new(),
    });
}

/// Finds a home for the note of a tag that was taken off.
fn carry_note(mark: &mut SentenceMark, note: Option<String>) {
    let Some(note) = note else { return };
    let home = match mark.tags.last_mut() {
        Some(tag) => &mut tag.note,
        None => &mut mark.note,
    };
    *home = Some(match home.take() {
        Some(there) => format!("{there}\n{note}"),
        None => note,
    });
}
