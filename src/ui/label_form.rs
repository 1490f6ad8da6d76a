//! A form for a label of the user's own.

use super::{Dispatch, app::on_click, sending};
use crate::{
    app::{
        Action, deciding,
        labelling::{Change, keys_of},
    },
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
    /// What the label is put on.
    pub kind: Kind,
    /// The label to change; none to add one.
    #[prop_or_default]
    pub old: Option<LabelDef>,
    /// The key that a new label gets, when one is free.
    pub free: Option<char>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The form.
#[component]
pub fn LabelForm(props: &LabelFormProps) -> Html {
    let [name, digit, description] = [use_node_ref(), use_node_ref(), use_node_ref()];
    let old = props.old.as_ref();
    let before = old.map_or("", |label| label.color.as_ref());
    let colour = use_mut_ref(|| match before {
        "" => COLOURS[0].1.to_owned(),
        before => before.to_owned(),
    });
    let shown = colour.borrow().clone();
    let kind = props.kind;
    let onsubmit = {
        let fields = [name.clone(), digit.clone(), description.clone()];
        let (colour, old) = (colour.clone(), props.old.clone());
        sending(&props.dispatch, move |event: SubmitEvent| {
            event.prevent_default();
            let [name, digit, description] = fields.each_ref().map(|field| {
                let input = field.cast::<HtmlInputElement>();
                input.map_or_else(String::new, |input| input.value().trim().to_owned())
            });
            let label = LabelDef {
                name: name.into(),
                kind,
                key: digit.chars().next(),
                color: colour.borrow().clone().into(),
                description: description.into(),
                extra: old
                    .as_ref()
                    .map_or_else(Extra::new, |old| old.extra.clone()),
            };
            Some(label_action(match &old {
                Some(old) => Change::Replace(old.name.to_string(), label),
                None => Change::Add(label),
            }))
        })
    };
    let remove = old.map(|old| {
        let name = old.name.to_string();
        let remove = on_click(&props.dispatch, move || {
            label_action(Change::Remove(kind, name.clone()))
        });
        html! { <button type="button" class="btn" onclick={remove}>{ "Remove" }</button> }
    });
    let (summary, submit) = match old {
        Some(old) => (format!("Change “{}”", old.name), "Save"),
        None if kind == Kind::Entity => ("Add your own entity label".to_owned(), "Add"),
        None => ("Add your own label".to_owned(), "Add"),
    };
    let key_words = match kind {
        Kind::Sentence => "Its key, 1 to 9",
        Kind::Entity => "Its key, a letter that does nothing else",
    };
    let key = old.map_or(props.free, |old| old.key);
    let text = |of: fn(&LabelDef) -> &str| old.map_or_else(String::new, |old| of(old).to_owned());
    html! {
        <details class="own-label">
            <summary>{ summary }</summary>
            <form {onsubmit}>
                <input ref={name} class="field" aria-label="Name of the label" placeholder="Name" maxlength="40" required=true autocomplete="off" value={text(|l| &l.name)} />
                <input ref={digit} class="field" aria-label={key_words} title={key_words} placeholder="Key" maxlength="1" pattern={format!("[{}]", keys_of(kind))} autocomplete="off" value={key.map(String::from)} />
                <input ref={description} class="field own-label-when" aria-label="When to use it" placeholder="When to use it" maxlength="200" autocomplete="off" value={text(|l| &l.description)} />
                <fieldset class="swatches">
                    <legend class="hush">{ "Colour" }</legend>
                    { for COLOURS.iter().map(|(word, hex)| {
                        let colour = colour.clone();
                        html! {
                            <label key={*word}><input type="radio" name="colour" checked={shown == *hex} style={format!("--hue:{hex}")} title={*word}
                                aria-label={*word} onchange={Callback::from(move |_: Event| (*hex).clone_into(&mut colour.borrow_mut()))} /></label>
                        }
                    }) }
                </fieldset>
                <div class="own-label-do">
                    <button type="submit" class="btn">{ submit }</button>
                    { remove }
                </div>
            </form>
        </details>
    }
}

const fn label_action(change: Change) -> Action {
    Action::Decide(deciding::Action::Label(change))
}
