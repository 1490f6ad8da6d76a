//! A form for a label of the user's own.

use super::Dispatch;
use crate::{
    app::{Action, deciding, labelling},
    document::{Extra, Kind, LabelDef},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Colours to choose from; each is at least 4.5 to 1 with white.
const COLOURS: [(&str, &str); 6] = [
    ("teal", "#0b6b6b"),
    ("violet", "#6b3fa0"),
    ("green", "#1b6646"),
    ("rose", "#a02a55"),
    ("slate", "#475569"),
    ("umber", "#7a4a21"),
];

/// What the form needs.
#[derive(Properties, PartialEq)]
pub struct LabelFormProps {
    /// The digit that the label will have, when one is free.
    pub free: Option<char>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The form.
#[component]
pub fn LabelForm(props: &LabelFormProps) -> Html {
    let name = use_node_ref();
    let colour = use_state(|| 0_usize);
    let onsubmit = {
        let (name, colour, free, dispatch) = (
            name.clone(),
            colour.clone(),
            props.free,
            props.dispatch.clone(),
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = name.cast::<HtmlInputElement>() else {
                return;
            };
            dispatch.emit(Action::Decide(deciding::Action::Label(
                labelling::Change::Add(LabelDef {
                    name: input.value().trim().to_owned().into(),
                    kind: Kind::Sentence,
                    key: free,
                    color: COLOURS[*colour % COLOURS.len()].1.into(),
                    description: "".into(),
                    extra: Extra::new(),
                }),
            )));
            input.set_value("");
            colour.set((*colour + 1) % COLOURS.len());
        })
    };
    html! {
        <details class="own-label">
            <summary>{ "Add your own label" }</summary>
            <form {onsubmit}>
                <input ref={name} class="field" aria-label="Name of the label" placeholder="Name" maxlength="40" required=true autocomplete="off" />
                <button type="submit" class="btn">{ match props.free {
                    Some(key) => format!("Add, key {key}"),
                    None => "Add".to_owned(),
                } }</button>
                <fieldset class="swatches">
                    <legend class="hush">{ "Colour" }</legend>
                    { for COLOURS.iter().enumerate().map(|(at, (word, hex))| {
                        let colour = colour.clone();
                        html! {
                            <label key={*word}><input type="radio" name="colour" checked={*colour == at} style={format!("--hue:{hex}")} title={*word}
                                aria-label={*word} onchange={Callback::from(move |_: Event| colour.set(at))} /></label>
                        }
                    }) }
                </fieldset>
            </form>
        </details>
    }
}
