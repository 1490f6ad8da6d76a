//! All quotations, by speaker.

use super::{Dispatch, app::on_click};
use crate::{
    app::{Action, Desk, moving, proof::speaker_name, words::count},
    document::QuoteView,
};
use std::rc::Rc;
use yew::prelude::*;

/// Draws the tab.
pub fn view(desk: &Desk, dispatch: &Dispatch) -> Html {
    let view = desk.session.view();
    if view.quotes.is_empty() {
        return html! { <p class="hint">{ "This article quotes nobody." }</p> };
    }
    let mut speakers: Vec<(String, Vec<&Rc<QuoteView>>)> = Vec::new();
    for quote in &view.quotes {
        let name = match (quote.speech, speaker_name(view, quote)) {
            (false, _) => "Nobody’s words".to_owned(),
            (true, Some(name)) => name,
            (true, None) => "Speaker not named".to_owned(),
        };
        match speakers.iter_mut().find(|(known, _)| *known == name) {
            Some((_, quotes)) => quotes.push(quote),
            None => speakers.push((name, vec![quote])),
        }
    }
    html! {
        { for speakers.iter().map(|(name, quotes)| html! {
            <section key={name.clone()}>
                <h2 class="speaker-name">{ name }<small class="hint">{ format!(" · {}", count(quotes.len(), "quotation", "quotations")) }</small></h2>
                { for quotes.iter().map(|quote| said(quote, desk, dispatch)) }
            </section>
        }) }
    }
}

fn said(quote: &QuoteView, desk: &Desk, dispatch: &Dispatch) -> Html {
    let span = quote.span;
    let sentence = desk
        .session
        .view()
        .sentence_at(span.start)
        .map_or(0, |s| s + 1);
    let text = span.slice(desk.text());
    let shown: String = text.chars().take(160).collect();
    let more = if shown.len() < text.len() { "…" } else { "" };
    html! {
        <button type="button" key={span.start} class="said" onclick={on_click(dispatch, move || Action::Move(moving::Action::Show(span)))}>
            { shown }{ more }
            <small>{ format!("Sentence {sentence}") }</small>
        </button>
    }
}
