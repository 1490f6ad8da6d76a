//! The top bar: what is open, whether it is saved, what can be done with the whole.

use super::{
    Dispatch,
    app::{new_article, on_click},
};
use crate::{
    app::{Action, Desk, Saving, State, deciding, shelving, showing},
    web,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Draws the top bar.
pub fn view(state: &State, dispatch: &Dispatch) -> Html {
    let import = Callback::from(|_: MouseEvent| web::choose());
    html! {
        <header class="top">
            if state.desk.is_some() {
                <a class="skip" href="#proof">{ "To the article" }</a>
            }
            <button type="button" class="brand" onclick={on_click(dispatch, new_article)} title="To the start">{ "Galley" }</button>
            if state.desk.is_some() {
                <button type="button" class="btn drawer" aria-expanded={state.drawer_open.to_string()}
                    onclick={on_click(dispatch, || Action::Show(showing::Action::Drawer))}>{ "Articles" }</button>
            }
            if let Some(desk) = &state.desk {
                <Title key={desk.session.document().article.id.clone()} title={desk.session.document().article.about.title.clone()} dispatch={dispatch.clone()} />
            }
            <div class="top-end">
                if let Some(desk) = &state.desk {
                    { saved(state) }
                    { history(desk, dispatch) }
                }
                <button type="button" class="btn wide" onclick={import}>{ "Import" }</button>
                if state.desk.is_some() {
                    <button type="button" class="btn btn-main" aria-label="Export JSON"
                        onclick={on_click(dispatch, || Action::Shelve(shelving::Action::Export))}>{ "Export" }</button>
                }
                <button type="button" class="btn btn-square wide" aria-label="Help" title="Help (?)" aria-expanded={state.help_open.to_string()}
                    onclick={on_click(dispatch, || Action::Show(showing::Action::Help))}>{ "?" }</button>
            </div>
        </header>
    }
}

fn saved(state: &State) -> Html {
    match &state.saving {
        Saving::Saved => html! { <p class="saved">{ "Saved in this browser" }</p> },
        Saving::Failed(why) => {
            html! { <p class="saved saved-not" title={why.clone()}>{ "Not saved" }</p> }
        }
        Saving::Conflict(_) => {
            html! { <p class="saved saved-not">{ "Changed in another tab" }</p> }
        }
    }
}

fn history(desk: &Desk, dispatch: &Dispatch) -> Html {
    let history = desk.session.history();
    let title = |verb: &str, name: Option<&str>, key: &str| match name {
        Some(name) => format!("{verb} {name} ({key})"),
        None => format!("Nothing to {}", verb.to_lowercase()),
    };
    html! { <>
        <button type="button" class="btn btn-square wide" aria-label="Undo" disabled={history.undoes().is_none()}
            title={title("Undo", history.undoes(), "u")}
            onclick={on_click(dispatch, || Action::Decide(deciding::Action::Undo))}>{ "↶" }</button>
        <button type="button" class="btn btn-square wide" aria-label="Redo" disabled={history.redoes().is_none()}
            title={title("Redo", history.redoes(), "Ctrl+Shift+Z")}
            onclick={on_click(dispatch, || Action::Decide(deciding::Action::Redo))}>{ "↷" }</button>
    </> }
}

#[derive(Properties, PartialEq)]
struct TitleProps {
    title: String,
    dispatch: Dispatch,
}

/// The title: a button that becomes a box to change it.
#[component]
fn Title(props: &TitleProps) -> Html {
    let editing = use_state(|| false);
    let field = use_node_ref();
    use_effect_with((*editing, field.clone()), |(editing, field)| {
        if *editing && let Some(input) = field.cast::<HtmlInputElement>() {
            let _ = input.focus();
            input.select();
        }
    });
    if !*editing {
        let edit = {
            let editing = editing.clone();
            Callback::from(move |_: MouseEvent| editing.set(true))
        };
        return html! {
            <button type="button" class="title" title="Rename" onclick={edit}>
                <span class="hush">{ "Rename: " }</span>{ &props.title }
            </button>
        };
    }
    let onblur = {
        let (editing, dispatch) = (editing.clone(), props.dispatch.clone());
        Callback::from(move |event: FocusEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            dispatch.emit(Action::Decide(deciding::Action::Rename(input.value())));
            editing.set(false);
        })
    };
    let onkeydown = {
        let title = props.title.clone();
        Callback::from(move |event: KeyboardEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if event.key() == "Escape" {
                input.set_value(&title);
            }
            if matches!(event.key().as_str(), "Enter" | "Escape") {
                event.prevent_default();
                let _ = input.blur();
            }
        })
    };
    html! { <input class="title" aria-label="Title" ref={field} value={props.title.clone()} {onblur} {onkeydown} /> }
}
