//! Which action a key is.

use super::{
    Action, Offer, State, correcting::Reach, deciding, finding, moving, remembering, roster,
    shelving, showing, showing::End,
};
use crate::document::{Kind, LabelDef, Labels};

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
    let labels = state
        .desk
        .as_ref()
        .map(|desk| &desk.session.document().labels);
    if let (Some(palette), Some(labels)) =
        (state.desk.as_ref().and_then(|desk| desk.palette), labels)
    {
        return in_palette(key, palette, labels);
    }
    if let Some(action) = in_notice(key.name, state) {
        return Some(action);
    }
    let desk = state.desk.as_ref()?;
    let mut chars = key.name.chars();
    let single = chars.next().filter(|_| chars.next().is_none());
    if let Some(digit) = single.filter(char::is_ascii_digit) {
        let label = labels?.by_key(Kind::Sentence, digit)?;
        return Some(Action::Decide(deciding::Action::Tag(
            label.name.to_string(),
        )));
    }
    Some(match key.name {
        "j" | "ArrowDown" => Action::Move(moving::Action::Sentence(1)),
        "J" => Action::Move(moving::Action::Waiting(1)),
        "K" => Action::Move(moving::Action::Waiting(-1)),
        "E" => Action::List(roster::Action::Open),
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
            let label = labels?.by_key(Kind::Entity, single?)?;
            Action::Decide(deciding::Action::Relabel(label.name.clone()))
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

fn in_palette(key: Key<'_>, palette: showing::Palette, labels: &Labels) -> Option<Action> {
    let end = if key.shift { End::Start } else { End::End };
    let add =
        |label: &LabelDef| Action::Decide(deciding::Action::Add(palette.span, label.name.clone()));
    Some(match key.name {
        "ArrowRight" => Action::Show(showing::Action::Stretch(end, 1)),
        "ArrowLeft" => Action::Show(showing::Action::Stretch(end, -1)),
        "Tab" => Action::Show(showing::Action::Slide(if key.shift { -1 } else { 1 })),
        "ArrowDown" => Action::Show(showing::Action::Choose(1)),
        "ArrowUp" => Action::Show(showing::Action::Choose(-1)),
        "Enter" => add(labels.of(Kind::Entity).nth(palette.chosen)?),
        "x" => Action::Decide(deciding::Action::Reject),
        name => {
            let mut chars = name.chars();
            let single = chars.next().filter(|_| chars.next().is_none())?;
            add(labels.by_key(Kind::Entity, single)?)
        }
    })
}

#[cfg(test)]
mod tests;
