//! The entity in focus: what can be decided on it, who it is, and a note.

use super::{Dispatch, app::on_click, key, leaving, paragraph::hue};
use crate::{
    app::{
        Action, Desk,
        deciding::{self, is_open},
        moving,
        proof::hue_of,
        refining::{has_suggestion, in_focus},
        showing,
        words::{value, word_of},
    },
    document::{EntityView, Kind},
};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Draws it, when one has the focus.
pub fn view(desk: &Desk, dispatch: &Dispatch) -> Html {
    let Some((index, entity)) = in_focus(desk) else {
        return Html::default();
    };
    let view = desk.session.view();
    let (class, style) = hue(&hue_of(
        &desk.session.document().labels,
        Kind::Entity,
        &entity.label,
    ));
    let words = entity.span.slice(desk.text());
    let actor = entity.actor.and_then(|at| view.actors.get(at as usize));
    let deed = |verb: &'static str, k: Option<&'static str>, action: fn() -> Action| {
        html! {
            <button type="button" class="mini" onclick={on_click(dispatch, action)}>
                { verb }<span class="hush">{ format!(" “{words}”") }</span>
                { for k.map(|k| html! { <span aria-hidden="true">{ key(k) }</span> }) }
            </button>
        }
    };
    let open = is_open(desk, index);
    html! {
        <section key="entity" class={classes!("entity-card", class)} {style} aria-label="Entity in focus">
            <h2><span class="eyebrow">{ word_of(&entity.label) }</span>{ " " }{ words }
                if let Some(v) = &entity.value { <small>{ format!(" {}", value(v)) }</small> }
                if !open { <span class="tick" title="accepted">{ " ✓" }</span> }
            </h2>
            <div class="entity-do">
                if open { { deed("Accept", Some("↵"), || Action::Decide(deciding::Action::Accept)) } }
                { deed("Reject", Some("x"), || Action::Decide(deciding::Action::Reject)) }
                { deed("Change", Some("e"), || Action::Show(showing::Action::Edit)) }
                if has_suggestion(desk, entity) {
                    { deed("Back to the suggestion", None, || Action::Decide(deciding::Action::Reset)) }
                }
            </div>
            <div class="entity-more">
                { for actor.map(|actor| name(&actor.name, dispatch)) }
                { note(index, entity, dispatch) }
            </div>
        </section>
    }
}

/// The name under which all its mentions go.
fn name(name: &str, dispatch: &Dispatch) -> Html {
    let onchange = dispatch.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::Decide(deciding::Action::Name(input.value()))
    });
    html! {
        <label>{ "Known as" }
            <input type="text" class="field" value={name.to_owned()} {onchange} autocomplete="off" />
        </label>
    }
}

fn note(index: usize, entity: &EntityView, dispatch: &Dispatch) -> Html {
    let note = entity.mark.as_ref().and_then(|mark| mark.note.clone());
    let oninput = dispatch.reform(|event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        Action::Decide(deciding::Action::NoteEntity(area.value()))
    });
    let onkeydown = leaving(dispatch, moving::Action::ToEntity(index));
    html! {
        <label>{ "Note on this entity" }
            <textarea class="field" rows="1" value={note.unwrap_or_default()} {oninput} {onkeydown} />
        </label>
    }
}
