//! The help: what a hand does, and every key. It floats beside the work and blocks none of it.

use super::{Dispatch, app::on_click, key};
use crate::{
    app::{Action, State, showing, words::word_of},
    document::{Kind, Labels},
};
use yew::prelude::*;

/// What is done by mouse or finger, and what comes of it.
const BY_HAND: [(&str, &str); 5] = [
    (
        "Choose a sentence",
        "its tags, suggestions and note are in the panel",
    ),
    ("Choose a tag", "it is the sentence’s; again takes it away"),
    (
        "Choose a marked name",
        "accept or reject it, or give it another label",
    ),
    (
        "Select words",
        "give them a label; hold a finger on a word to select it",
    ),
    ("Choose the title", "rename the article"),
];

const KEYS: [(&str, &str); 22] = [
    ("j k", "next, previous sentence; arrows do too"),
    (
        "Shift J Shift K",
        "next, previous sentence with a suggestion",
    ),
    ("1 2 3", "tag: claim, quote, figure; again takes it away"),
    ("4 … 9", "your own labels"),
    ("Enter", "accept the suggestion in focus"),
    ("x", "reject it, or an entity"),
    ("→ ←", "next, previous entity; Tab within the sentence"),
    ("e", "edit the entity’s label and span, or label words"),
    ("Tab", "there: on to the next word"),
    (
        "a",
        "apply the correction to all mentions; undo what a notice says",
    ),
    ("Shift A", "apply it to the same words alone"),
    ("Shift R", "remember it for later articles"),
    ("n", "note on the sentence"),
    ("u", "undo; Ctrl Z too"),
    ("Ctrl Shift Z", "redo"),
    ("/", "search the article; Enter and Shift Enter go on"),
    ("s", "show all labels in the text"),
    (
        "Shift E",
        "list of all entities; there a x p o l… decide on all mentions",
    ),
    ("Shift N", "new article"),
    ("Ctrl Enter", "annotate what is in the box"),
    ("Esc", "close, or back to the sentence"),
    ("?", "this help"),
];

/// Whom the models and lists in the page are owed to, as their licences ask.
const CREDITS: &str = "The name model is under CC BY-SA 4.0. It learnt from marked text of Wikinews, Wikipedia, \
    Voice of America, GUM, the English Web Treebank and others, from places of GeoNames (CC BY 4.0) and from \
    word vectors of GloVe; the claim model from Wikinews (CC BY 2.5). Their cards, in the project, name all sources.";

/// Draws the help.
pub fn view(state: &State, dispatch: &Dispatch) -> Html {
    let labels = match &state.desk {
        Some(desk) => desk.session.document().labels.clone(),
        None => Labels::default(),
    };
    html! {
        <aside id="help" class="help" aria-label="Help" tabindex="-1">
            <header>
                <h2>{ "Help" }</h2>
                <button type="button" class="btn btn-square" aria-label="Close help" onclick={on_click(dispatch, || Action::Show(showing::Action::Help))}>{ "×" }</button>
            </header>
            <section class="by-key">
                <h3 class="eyebrow">{ "Keys" }</h3>
                <dl>{ for KEYS.into_iter().map(|(keys, does)| entry(keys, does)) }</dl>
                <p>{ "No key acts while you type in a box." }</p>
                <h3 class="eyebrow">{ "Labels, with an entity in focus or words selected" }</h3>
                <dl class="help-labels">{ for labels.of(Kind::Entity).map(|label| html! {
                    <><dt>{ for label.key.map(|k| key(k.to_string())) }</dt><dd>{ word_of(&label.name).to_owned() }</dd></>
                }) }</dl>
            </section>
            <h3 class="eyebrow">{ "By mouse or finger" }</h3>
            <dl class="by-hand">{ for BY_HAND.into_iter().map(|(act, does)| html! { <><dt>{ act }</dt><dd>{ does }</dd></> }) }</dl>
            <p>{ "A filled chip with ✓ is your decision; a dashed one with ? is a suggestion and is never counted as yours." }</p>
            <p>{ CREDITS }</p>
        </aside>
    }
}

fn entry(keys: &'static str, does: &'static str) -> Html {
    html! { <><dt>{ for keys.split(' ').map(key) }</dt><dd>{ does }</dd></> }
}
