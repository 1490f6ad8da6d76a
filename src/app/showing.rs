//! What is open on the page: the panel's tab, the palette, the help.

use super::{
    Effect, Paint, State, moving,
    state::{Desk, Focus},
};
use crate::{
    document::Kind,
    text::{Span, tokens},
};

/// What is shown or hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A tab of the panel.
    Tab(Tab),
    /// The panel as a whole, where it is a sheet at the bottom edge.
    Panel,
    /// All labels inline, or not.
    Labels,
    /// The help, or not.
    Help,
    /// The library, where it is a drawer.
    Drawer,
    /// The note of the sentence in focus.
    Note,
    /// The palette for a span that was selected.
    Pick(Span),
    /// The palette for the entity in focus, or the first word of the sentence.
    Edit,
    /// Move an end of what the palette is about, by words.
    Stretch(End, isize),
    /// Move what the palette is about, by words: one word from there on.
    Slide(isize),
    /// Another entry of the palette.
    Choose(isize),
    /// Close whatever floats, the palette first.
    Dismiss,
    /// Close the notice.
    Heard,
}

/// The panel's tabs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// The sentence in focus.
    #[default]
    Sentence,
    /// All entities by label, and who is who.
    Entities,
    /// All amounts.
    Figures,
    /// All quotations by speaker.
    Quotes,
}

impl Tab {
    /// In order.
    pub const ALL: [Self; 4] = [Self::Sentence, Self::Entities, Self::Figures, Self::Quotes];
}

/// An end of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The first byte's.
    Start,
    /// The last byte's.
    End,
}

/// An open palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// What gets the label.
    pub span: Span,
    /// Index among the entity labels of the one that Enter chooses.
    pub chosen: usize,
}

pub(super) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Help => {
            state.help_open = !state.help_open;
            // It may have been asked for from there, and would cover it.
            state.drawer_open = false;
            return if state.help_open {
                vec![Effect::Focus(Focus::Help)]
            } else {
                refocus(state)
            };
        }
        Action::Drawer => state.drawer_open = !state.drawer_open,
        Action::Heard => {
            state.notice = None;
            return refocus(state);
        }
        Action::Dismiss => return dismiss(state),
        _ => {}
    }
    let Some(desk) = &mut state.desk else {
        return Vec::new();
    };
    match action {
        Action::Tab(tab) => desk.tab = tab,
        Action::Panel => desk.panel_open = !desk.panel_open,
        Action::Labels => desk.labelled = !desk.labelled,
        Action::Note => {
            desk.tab = Tab::Sentence;
            desk.panel_open = true;
            return vec![Effect::Focus(Focus::Note)];
        }
        Action::Pick(span) => {
            desk.palette = None;
            return snapped(desk, span).map_or_else(Vec::new, |span| pick(desk, span));
        }
        Action::Edit => return edit(desk),
        Action::Stretch(end, by) => return stretch(desk, end, by),
        Action::Slide(by) => return slide(desk, by),
        Action::Choose(by) => {
            if let Some(palette) = &mut desk.palette {
                let labels = &desk.session.document().labels;
                let len = labels.of(Kind::Entity).count() as isize;
                palette.chosen = (palette.chosen as isize + by).rem_euclid(len) as usize;
            }
        }
        Action::Help | Action::Drawer | Action::Heard | Action::Dismiss => {}
    }
    Vec::new()
}

fn dismiss(state: &mut State) -> Vec<Effect> {
    let desk = state.desk.as_mut();
    if let Some(desk) = desk.filter(|desk| desk.palette.is_some()) {
        let mut effects = close_palette(desk);
        effects.push(Effect::Focus(
            desk.entity
                .map_or(Focus::Sentence(desk.sentence), Focus::Entity),
        ));
        return effects;
    }
    if state
        .desk
        .as_ref()
        .is_some_and(|desk| desk.search.is_some())
    {
        return super::finding::update(state, super::finding::Action::Close);
    }
    if state.help_open {
        state.help_open = false;
    } else if state.drawer_open {
        state.drawer_open = false;
    } else if state.notice.is_some() {
        state.notice = None;
    } else if let Some(desk) = &mut state.desk {
        desk.panel_open = false;
        return moving::update(state, moving::Action::Out);
    }
    refocus(state)
}

/// Gives the focus back to where it was in the article.
pub(super) fn refocus(state: &State) -> Vec<Effect> {
    let focus = match &state.desk {
        Some(desk) => desk
            .entity
            .map_or(Focus::Sentence(desk.sentence), Focus::Entity),
        None => Focus::Paste,
    };
    vec![Effect::Focus(focus)]
}

/// Closes the palette, if it is open.
pub(super) fn close_palette(desk: &mut Desk) -> Vec<Effect> {
    match desk.palette.take() {
        Some(_) => vec![Effect::Paint(Paint::Picked, Vec::new())],
        None => Vec::new(),
    }
}

fn pick(desk: &mut Desk, span: Span) -> Vec<Effect> {
    let view = desk.session.view();
    // While the span is stretched, what was chosen stays chosen.
    let chosen = desk.palette.map_or_else(
        || {
            let entity = view
                .entities_near(span)
                .map(|at| &view.entities[at])
                .find(|e| e.is_shown() && e.span.overlaps(span));
            let label = entity.map(|e| e.label.as_ref());
            let mut labels = desk.session.document().labels.of(Kind::Entity);
            let known = labels.position(|known| Some(known.name.as_ref()) == label);
            known.unwrap_or(0)
        },
        |palette| palette.chosen,
    );
    desk.palette = Some(Palette { span, chosen });
    vec![Effect::Paint(Paint::Picked, vec![span])]
}

/// A selection grown to the tokens that it touches.
fn snapped(desk: &Desk, span: Span) -> Option<Span> {
    let view = desk.session.view();
    let sentence = view.sentence_at(span.start)?;
    words_of(desk, view.sentences.get(sentence)?.span)
        .into_iter()
        .filter(|word| word.overlaps(span))
        .reduce(Span::join)
}

fn edit(desk: &mut Desk) -> Vec<Effect> {
    let view = desk.session.view();
    let span = match desk.entity.and_then(|at| view.entities.get(at)) {
        Some(entity) => Some(entity.span),
        None => view.sentences.get(desk.sentence).and_then(|sentence| {
            let first = *words_of(desk, sentence.span).first()?;
            Some(first)
        }),
    };
    span.map_or_else(Vec::new, |span| pick(desk, span))
}

/// What the palette is open at, and the words of its sentence.
fn picked_among(desk: &Desk) -> Option<(Span, Vec<Span>)> {
    let picked = desk.palette?.span;
    let view = desk.session.view();
    let sentence = view.sentences.get(view.sentence_at(picked.start)?)?;
    Some((picked, words_of(desk, sentence.span)))
}

fn stretch(desk: &mut Desk, end: End, by: isize) -> Vec<Effect> {
    let Some((picked, words)) = picked_among(desk) else {
        return Vec::new();
    };
    let first = words.partition_point(|w| w.end <= picked.start);
    let last = words
        .partition_point(|w| w.start < picked.end)
        .saturating_sub(1);
    let step = |at: usize| {
        at.saturating_add_signed(by)
            .min(words.len().saturating_sub(1))
    };
    let (first, last) = match end {
        End::Start => {
            let first = step(first);
            (first, last.max(first))
        }
        End::End => {
            let last = step(last);
            (first.min(last), last)
        }
    };
    match (words.get(first), words.get(last)) {
        (Some(first), Some(last)) => pick(desk, first.join(*last)),
        _ => Vec::new(),
    }
}

fn slide(desk: &mut Desk, by: isize) -> Vec<Effect> {
    let Some((picked, words)) = picked_among(desk) else {
        return Vec::new();
    };
    let words: Vec<_> = words
        .into_iter()
        .filter(|word| word.slice(desk.text()).contains(char::is_alphanumeric))
        .collect();
    let at = if by > 0 {
        words.partition_point(|word| word.start < picked.end)
    } else {
        let before = words.partition_point(|word| word.end <= picked.start);
        before.saturating_sub(1)
    };
    match words.get(at) {
        Some(word) => pick(desk, *word),
        None => Vec::new(),
    }
}

/// The tokens of a sentence, placed in the article.
fn words_of(desk: &Desk, sentence: Span) -> Vec<Span> {
    tokens(sentence.slice(desk.text()))
        .iter()
        .map(|t| Span::new(t.span.start + sentence.start, t.span.end + sentence.start))
        .collect()
}

#[cfg(test)]
mod tests;
