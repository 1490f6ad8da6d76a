//! All entities: who is who, then every label with its mentions.

use super::{Dispatch, app::on_click};
use crate::{
    app::{
        Action, Desk, moving,
        words::{PALETTE, count, look_of, value},
    },
    document::EntityView,
};
use std::rc::Rc;
use yew::prelude::*;

/// Draws the tab.
pub fn view(desk: &Desk, dispatch: &Dispatch) -> Html {
    let view = desk.session.view();
    let shown = || {
        view.entities
            .iter()
            .enumerate()
            .filter(|(_, e)| e.is_shown())
    };
    if shown().next().is_none() {
        return html! { <p class="hint">{ "No entity yet. Select words in the article and press a label's key." }</p> };
    }
    html! {
        <>
            <section key="actors">
                <h2 class="eyebrow">{ "Who is who" }</h2>
                { for view.actors.iter().enumerate().map(|(index, actor)| {
                    let mentions: Vec<_> = shown().filter(|(_, e)| e.actor == Some(index as u32)).collect();
                    let class = crate::app::words::look_of_name(&actor.label).map_or("other", |l| l.class);
                    group(&format!("actor-{index}"), &actor.name, class, &mentions, desk, dispatch)
                }) }
            </section>
            <section key="labels">
                <h2 class="eyebrow">{ "By label" }</h2>
                { for PALETTE.into_iter().map(|label| {
                    let look = look_of(label);
                    let found: Vec<_> = shown().filter(|(_, e)| e.label == label.name()).collect();
                    group(label.name(), look.plural, look.class, &found, desk, dispatch)
                }) }
            </section>
        </>
    }
}

/// A heading with a count, and the mentions under it once it is opened.
fn group(
    id: &str,
    name: &str,
    class: &'static str,
    found: &[(usize, &Rc<EntityView>)],
    desk: &Desk,
    dispatch: &Dispatch,
) -> Html {
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <details key={id.to_owned()} class={classes!("group", class)}>
            <summary>{ name }<span>{ count(found.len(), "", "").trim() }</span></summary>
            <ul class="rows">
                { for found.iter().take(MOST).map(|(at, entity)| row(*at, entity, desk, dispatch)) }
            </ul>
            if found.len() > MOST {
                <p class="hint">{ format!("and {} more: search the article for them with /", found.len() - MOST) }</p>
            }
        </details>
    }
}

/// Most mentions listed under one heading.
const MOST: usize = 300;

fn row(at: usize, entity: &EntityView, desk: &Desk, dispatch: &Dispatch) -> Html {
    let sentence = desk
        .session
        .view()
        .sentence_at(entity.span.start)
        .map_or(0, |s| s + 1);
    let end = entity
        .value
        .as_ref()
        .map_or_else(|| sentence.to_string(), value);
    html! {
        <li key={at}>
            <button type="button" class="row" aria-current={(desk.entity == Some(at)).then_some("true")}
                onclick={on_click(dispatch, move || Action::Move(moving::Action::ToEntity(at)))}>
                <span class="row-text">{ entity.span.slice(desk.text()) }</span>
                <span class="row-end">{ end }</span>
            </button>
        </li>
    }
}
