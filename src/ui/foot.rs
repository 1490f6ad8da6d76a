//! The foot: progress, and the keys that do something now.

use super::{bar, key, share};
use crate::app::{Desk, deciding::is_open};
use yew::prelude::*;

/// Draws the foot.
pub fn view(desk: &Desk) -> Html {
    let (tagged, total) = (desk.totals.tagged, desk.session.view().sentences.len());
    html! {
        <footer class="foot">
            <span title="Sentences with a tag"><b>{ format!("{tagged} of {total}") }</b><span class="hush">{ " sentences tagged" }</span></span>
            { bar(share(tagged, total)) }
            <div class="keys" aria-label="Keys" role="group">
                { for keys_now(desk).into_iter().map(|(keys, does)| html! {
                    <span key={does}>{ for keys.split(' ').map(key_of) }{ does }</span>
                }) }
            </div>
            <span class="foot-end">{ "Everything stays in this browser" }</span>
        </footer>
    }
}

fn key_of(name: &str) -> Html {
    key(name.to_owned())
}

/// The keys that do something now, likeliest first, and what they do.
fn keys_now(desk: &Desk) -> Vec<(&'static str, &'static str)> {
    let mut keys = Vec::new();
    if desk.palette.is_some() {
        keys.extend([
            ("Enter", "take the label"),
            ("↑ ↓", "labels"),
            ("Tab", "next word"),
            ("← →", "move the end"),
            ("Esc", "close"),
        ]);
        return keys;
    }
    if let Some(entity) = desk.entity {
        if is_open(desk, entity) {
            keys.push(("Enter", "accept"));
        }
        keys.extend([
            ("x", "reject"),
            ("p o l g m d", "other label"),
            ("e", "edit span"),
            ("← →", "entity"),
            ("Esc", "sentence"),
        ]);
        return keys;
    }
    keys.extend([("j k", "sentence"), ("1 2 3", "tag")]);
    let sentence = desk.session.view().sentences.get(desk.sentence);
    if sentence.is_some_and(|s| s.open().next().is_some()) {
        keys.extend([("Enter", "accept"), ("x", "reject")]);
    }
    keys.extend([
        ("→", "entity"),
        ("e", "label words"),
        ("n", "note"),
        ("u", "undo"),
        ("/", "search"),
        ("?", "all keys"),
    ]);
    keys
}
