//! Which action a key is.

use super::{
    Action, Offer, State,
    correcting::Reach,
    deciding, finding, moving, remembering, shelving, showing,
    showing::End,
    words::{PALETTE, look_of},
};
use crate::document::{Kind, LabelName};

/// A key that was pressed.
#[derive(Clone, Copy, Debug)]
pub struct Key<'a> {
    /// As browsers name it: "j", "ArrowDown", "Enter".
    pub name: &'a str,
    /// With Ctrl, or Command on a Mac.
    pub ctrl: bool,
    /// With Shift.
    pub shift: bool,
    /// With Alt.
    pub alt: bool,
    /// Where the focus is.
    pub place: Place,
}

/// Where the focus is when a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the article, or nowhere.
    Article,
    /// On something that has keys of its own: a button, a tab, a summary.
    Control,
    /// Where text is typed: no key acts.
    TextBox,
}

/// The action of `key`, if it has one.
#[must_use]
pub fn action(key: Key<'_>, state: &State) -> Option<Action> {
    if key.place == Place::TextBox || key.alt {
        return None;
    }
    if key.ctrl {
        return match key.name {
            "z" | "Z" if key.shift => Some(Action::Decide(deciding::Action::Redo)),
            "z" => Some(Action::Decide(deciding::Action::Undo)),
            "y" => Some(Action::Decide(deciding::Action::Redo)),
            _ => None,
        };
    }
    match key.name {
        "?" => return Some(Action::Show(showing::Action::Help)),
        "N" => return Some(Action::Shelve(shelving::Action::New)),
        "Escape" => return Some(Action::Show(showing::Action::Dismiss)),
        _ => {}
    }
    if let Some(palette) = state.desk.as_ref().and_then(|desk| desk.palette) {
        return in_palette(key, palette);
    }
    if let Some(action) = in_notice(key.name, state) {
        return Some(action);
    }
    let desk = state.desk.as_ref()?;
    let mut chars = key.name.chars();
    let single = chars.next().filter(|_| chars.next().is_none());
    if let Some(digit) = single.filter(char::is_ascii_digit) {
        let label = desk
            .session
            .document()
            .labels
            .by_key(Kind::Sentence, digit)?;
        return Some(Action::Decide(deciding::Action::Tag(
            label.name.to_string(),
        )));
    }
    Some(match key.name {
        "j" | "ArrowDown" => Action::Move(moving::Action::Sentence(1)),
        "k" | "ArrowUp" => Action::Move(moving::Action::Sentence(-1)),
        "ArrowRight" if key.place == Place::Article => Action::Move(moving::Action::Entity(1)),
        "ArrowLeft" if key.place == Place::Article => Action::Move(moving::Action::Entity(-1)),
        "Enter" if key.place == Place::Article => Action::Decide(deciding::Action::Accept),
        "x" => Action::Decide(deciding::Action::Reject),
        "n" => Action::Show(showing::Action::Note),
        "u" => Action::Decide(deciding::Action::Undo),
        "/" => Action::Find(finding::Action::Open),
        "e" => Action::Show(showing::Action::Edit),
        "s" => Action::Show(showing::Action::Labels),
        _ => {
            desk.entity?;
            Action::Decide(deciding::Action::Relabel(label_of(single?)?))
        }
    })
}

/// What a key does about a notice that offers something.
fn in_notice(name: &str, state: &State) -> Option<Action> {
    match (name, state.notice.as_ref()?.offer.as_ref()?) {
        ("a", Offer::Correct(correction)) if !correction.mentions.is_empty() => Some(
            Action::Decide(deciding::Action::Everywhere(Reach::Mentions)),
        ),
        ("A", Offer::Correct(correction)) if !correction.same.is_empty() => {
            Some(Action::Decide(deciding::Action::Everywhere(Reach::Words)))
        }
        ("R", Offer::Correct(correction)) if correction.lesson.is_some() => {
            Some(Action::Names(remembering::Action::Remember))
        }
        ("a", Offer::Names(_)) => Some(Action::Names(remembering::Action::Restore)),
        ("a", Offer::Restore(_)) => Some(Action::Shelve(shelving::Action::Restore)),
        _ => None,
    }
}

fn in_palette(key: Key<'_>, palette: showing::Palette) -> Option<Action> {
    let end = if key.shift { End::Start } else { End::End };
    let add = |label| Action::Decide(deciding::Action::Add(palette.span, label));
    Some(match key.name {
        "ArrowRight" => Action::Show(showing::Action::Stretch(end, 1)),
        "ArrowLeft" => Action::Show(showing::Action::Stretch(end, -1)),
        "ArrowDown" => Action::Show(showing::Action::Choose(1)),
        "ArrowUp" => Action::Show(showing::Action::Choose(-1)),
        "Enter" => add(LabelName::Borrowed(PALETTE.get(palette.chosen)?.name())),
        "x" => Action::Decide(deciding::Action::Reject),
        name => {
            let mut chars = name.chars();
            let single = chars.next().filter(|_| chars.next().is_none())?;
            add(label_of(single)?)
        }
    })
}

fn label_of(key: char) -> Option<LabelName> {
    PALETTE
        .into_iter()
        .find(|label| look_of(*label).key == key)
        .map(|label| LabelName::Borrowed(label.name()))
}
