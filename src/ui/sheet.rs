//! The sheet: the article, its headline and the search above it.

use super::{Dispatch, app::on_click, paragraph::SectionView, sending};
use crate::{
    app::{
        Action, Desk, deciding, finding,
        finding::Search,
        moving,
        words::{count, day, long_day},
    },
    web,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

/// Draws the sheet; `selected` hears when a selection may have been made.
pub fn view(desk: &Desk, dispatch: &Dispatch, selected: Callback<MouseEvent>) -> Html {
    let document = desk.session.document();
    // One listener for all sentences and entities: none of them has a closure of its own.
    let onfocusin = sending(dispatch, |event: FocusEvent| {
        let element: Element = event.target()?.dyn_into().ok()?;
        let entity = web::entity_of(&element).map(moving::Action::EnteredEntity);
        let entered = entity.or_else(|| web::sentence_of(&element).map(moving::Action::Entered))?;
        Some(Action::Move(entered))
    });
    html! {
        <main class="sheet" onmouseup={selected} tabindex="-1">
            if let Some(search) = &desk.search {
                { search_box(search, dispatch) }
            }
            <header class="headline">
                if !desk.proof.has_headline() {
                    <h1>{ &document.article.about.title }</h1>
                }
                { meta(desk) }
                { details(desk, dispatch) }
            </header>
            <article id="proof" aria-label="Article" class={classes!("proof", desk.labelled.then_some("labelled"))} {onfocusin}>
                { for desk.proof.sections().iter().enumerate().map(|(index, section)| html! {
                    <SectionView key={index} section={section.clone()} />
                }) }
            </article>
        </main>
    }
}

fn meta(desk: &Desk) -> Html {
    let view = desk.session.view();
    let article = &desk.session.document().article;
    html! {
        <p>{ format!(
            "{} · {} · {} · {}",
            article.about.date.map_or_else(|| day(&article.created), long_day),
            count(desk.totals.words, "word", "words"),
            count(desk.totals.entities, "entity", "entities"),
            count(view.quotes.len(), "quotation", "quotations"),
        ) }</p>
    }
}

/// Where and when the article was published: what it needs to be cited, and the day
/// from which "on Wednesday" is counted.
fn details(desk: &Desk, dispatch: &Dispatch) -> Html {
    let about = &desk.session.document().article.about;
    let onday = dispatch.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        // An incomplete date reads as empty, and takes the day back.
        Action::Decide(deciding::Action::Date(input.value().parse().ok()))
    });
    let onsource = dispatch.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::Decide(deciding::Action::Source(input.value()))
    });
    html! {
        <details class="about">
            <summary>{ "Date and source" }</summary>
            <label>
                { "Published on " }
                <input type="date" class="field" value={about.date.map(|day| day.to_string())} onchange={onday} />
            </label>
            <label>
                { "Source " }
                <input type="text" class="field" inputmode="url" placeholder="https://…" value={about.source.clone()} onchange={onsource} />
            </label>
        </details>
    }
}

fn search_box(search: &Search, dispatch: &Dispatch) -> Html {
    let oninput = dispatch.reform(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::Find(finding::Action::For(input.value()))
    });
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let action = match event.key().as_str() {
                "Enter" => finding::Action::Step(if event.shift_key() { -1 } else { 1 }),
                "Escape" => finding::Action::Close,
                _ => return,
            };
            event.prevent_default();
            dispatch.emit(Action::Find(action));
        })
    };
    let found = match (search.query.trim().is_empty(), search.hits.len()) {
        (true, _) => String::new(),
        (_, 0) => "Not found".into(),
        (_, n) => format!("{} of {n}", search.at + 1),
    };
    html! {
        <div class="search" role="search">
            <input id="search" type="search" class="field" aria-label="Search the article" placeholder="Search the article"
                value={search.query.clone()} {oninput} {onkeydown} autocomplete="off" spellcheck="false" />
            <output aria-live="polite">{ found }</output>
            <button type="button" class="btn btn-square" aria-label="Previous hit" onclick={on_click(dispatch, || Action::Find(finding::Action::Step(-1)))}>{ "↑" }</button>
            <button type="button" class="btn btn-square" aria-label="Next hit" onclick={on_click(dispatch, || Action::Find(finding::Action::Step(1)))}>{ "↓" }</button>
            <button type="button" class="btn btn-square" aria-label="Close search" onclick={on_click(dispatch, || Action::Find(finding::Action::Close))}>{ "×" }</button>
        </div>
    }
}
