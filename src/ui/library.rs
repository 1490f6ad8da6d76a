//! The saved articles.

use super::{
    Dispatch,
    app::{new_article, on_click},
    bar, key,
    names::NamesList,
    share,
};
use crate::{
    app::{
        Action,
        shared::Shared,
        shelving, showing,
        words::{count, day},
    },
    detect::Gazetteer,
    persist::Entry,
    web,
};
use yew::prelude::*;

/// What the library shows.
#[derive(Properties, PartialEq)]
pub struct LibraryProps {
    /// The articles, the last changed first.
    pub entries: Vec<Entry>,
    /// The remembered names.
    pub names: Shared<Gazetteer>,
    /// Identifier of the open one.
    pub open: Option<AttrValue>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The library.
#[component]
pub fn LibraryList(props: &LibraryProps) -> Html {
    let dispatch = &props.dispatch;
    let today = day(&web::now());
    html! {
        <nav class="library" aria-label="Articles">
            <button type="button" class="btn" onclick={dispatch.reform(|_| new_article())}>
                { "New article" }{ key("Shift N") }
            </button>
            // On a phone the top bar has no room for these.
            <div class="drawer-tools">
                <button type="button" class="btn" onclick={Callback::from(|_: MouseEvent| web::choose())}>{ "Import" }</button>
                <button type="button" class="btn" onclick={on_click(dispatch, || Action::Show(showing::Action::Help))}>{ "Help" }</button>
            </div>
            <h2 class="eyebrow">{ "Articles" }</h2>
            <ul>{ for props.entries.iter().map(|entry| saved_article(entry, props, &today)) }</ul>
            <NamesList names={props.names.clone()} dispatch={dispatch.clone()} />
        </nav>
    }
}

fn saved_article(entry: &Entry, props: &LibraryProps, today: &str) -> Html {
    let open = props.open.as_deref() == Some(entry.id.as_str());
    let date = day(&entry.modified);
    let date = if date == today {
        "today".to_owned()
    } else {
        date
    };
    let total = entry.sentences.unwrap_or_default();
    let progress = match entry.sentences {
        Some(total) if total > 0 && entry.tagged == total => {
            format!("{} · done", count(total, "sentence", "sentences"))
        }
        Some(total) => format!(
            "{} · {} tagged",
            count(total, "sentence", "sentences"),
            entry.tagged
        ),
        None => format!("{} tagged", entry.tagged),
    };
    let id = entry.id.clone();
    let pick = props
        .dispatch
        .reform(move |_: MouseEvent| Action::Shelve(shelving::Action::Pick(id.clone())));
    let id = entry.id.clone();
    let delete = props
        .dispatch
        .reform(move |_: MouseEvent| Action::Shelve(shelving::Action::Delete(id.clone())));
    html! {
        <li class="saved-article" key={entry.id.clone()} aria-current={open.then_some("true")}>
            <button type="button" class="saved-open" onclick={pick}>
                <b>{ &entry.title }</b>
                <small>{ format!("{date} · {progress}") }</small>
                { bar(share(entry.tagged, total)) }
            </button>
            <button type="button" class="delete" aria-label={format!("Delete {}", entry.title)} title="Delete" onclick={delete}>{ "×" }</button>
        </li>
    }
}
