//! The sentence in focus: its tags, suggestions, entities, sums and note.

use super::{Dispatch, app::on_click, entity, key, label_form::LabelForm, leaving, paragraph::hue};
use crate::{
    app::{
        Action, Desk,
        deciding::{self, Verdict},
        figures::sums_with,
        labelling::free_key,
        moving,
        proof::hue_of,
        words::{value, with_unit, word_of},
    },
    document::{Kind, SentenceView, SuggestionMark},
};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Draws the tab.
pub fn view(desk: &Desk, dispatch: &Dispatch) -> Html {
    let view = desk.session.view();
    let Some(sentence) = view.sentences.get(desk.sentence) else {
        return html! { <p class="hint">{ "This article has no sentence." }</p> };
    };
    html! {
        <>
            { tags(desk, sentence, dispatch) }
            { entity::view(desk, dispatch) }
            { suggestions(desk, sentence, dispatch) }
            { entities(desk, sentence, dispatch) }
            { sums(desk, sentence) }
            { note(sentence, dispatch) }
        </>
    }
}

fn tags(desk: &Desk, sentence: &SentenceView, dispatch: &Dispatch) -> Html {
    let labels = &desk.session.document().labels;
    let total = desk.session.view().sentences.len();
    html! {
        <section key="tags" class="tags-section" aria-label="Tags">
            <h2 class="eyebrow">{ format!("Sentence {} of {total}", desk.sentence + 1) }</h2>
            <div class="tags">
                { for labels.of(Kind::Sentence).map(|label| {
                    let name = label.name.to_string();
                    let pressed = sentence.tags.iter().any(|tag| tag.label == label.name);
                    let (class, style) = hue(&hue_of(labels, Kind::Sentence, &name));
                    let title = label.description.to_string();
                    let mut shown = name.clone();
                    if let Some(first) = shown.get_mut(0..1) {
                        first.make_ascii_uppercase();
                    }
                    html! {
                        <button type="button" key={name.clone()} class={classes!("tag", class)} {style} {title} aria-pressed={pressed.to_string()}
                            onclick={on_click(dispatch, move || Action::Decide(deciding::Action::Tag(name.clone())))}>
                            <span class="tag-name">{ shown }</span>
                            if let Some(k) = label.key { { key(k.to_string()) } }
                        </button>
                    }
                }) }
            </div>
            { for labels.of(Kind::Sentence).filter(|label| !label.is_built_in()).map(|label| html! {
                // Keyed by what it is, so that a form that has done its work closes.
                <LabelForm key={format!("{label:?}")} kind={Kind::Sentence} old={label.clone()} free={None} dispatch={dispatch.clone()} />
            }) }
            <LabelForm key={labels.iter().count()} kind={Kind::Sentence} free={free_key(labels, Kind::Sentence)} dispatch={dispatch.clone()} />
        </section>
    }
}

fn suggestions(desk: &Desk, sentence: &SentenceView, dispatch: &Dispatch) -> Html {
    let open: Vec<_> = sentence.open().collect();
    if open.is_empty() {
        return Html::default();
    }
    html! {
        <section key="suggestions">
            <h2 class="eyebrow">{ "Suggested" }</h2>
            { for open.iter().enumerate().map(|(at, s)| suggestion(desk, s, at == 0 && desk.entity.is_none(), dispatch)) }
        </section>
    }
}

fn suggestion(desk: &Desk, suggestion: &SuggestionMark, first: bool, dispatch: &Dispatch) -> Html {
    let name = suggestion.label.to_string();
    let (class, style) = hue(&hue_of(
        &desk.session.document().labels,
        Kind::Sentence,
        &name,
    ));
    let index = desk.sentence;
    let decide = |verdict| {
        let name = name.clone();
        on_click(dispatch, move || {
            Action::Decide(deciding::Action::Suggestion(index, name.clone(), verdict))
        })
    };
    let mini = |verb: &str, k: &'static str, verdict| {
        html! {
            <button type="button" class="mini" onclick={decide(verdict)}>
                { verb }<span class="hush">{ format!(" {name}") }</span>
                if first { <span aria-hidden="true">{ key(k) }</span> }
            </button>
        }
    };
    let mut why = suggestion.why.to_string();
    if let Some(start) = why.get_mut(0..1) {
        start.make_ascii_uppercase();
    }
    html! {
        <div class="suggestion" key={name.clone()}>
            <div class="suggestion-head">
                <span class={classes!("chip", "maybe", class)} {style}>{ &name }</span>
                if let Some(score) = suggestion.score {
                    <meter min="0" max="1" value={format!("{score:.2}")} aria-label={format!("How likely: {:.0} of 100", score * 100.0)} />
                }
                { mini("Accept", "↵", Verdict::Accept) }
                { mini("Reject", "x", Verdict::Reject) }
            </div>
            <p>{ why }</p>
        </div>
    }
}

fn entities(desk: &Desk, sentence: &SentenceView, dispatch: &Dispatch) -> Html {
    let view = desk.session.view();
    let rows: Vec<_> = view
        .entities_near(sentence.span)
        .filter(|at| {
            let entity = &view.entities[*at];
            entity.is_shown() && entity.span.overlaps(sentence.span)
        })
        .map(|at| {
            let entity = &view.entities[at];
            let (class, style) = hue(&hue_of(&desk.session.document().labels, Kind::Entity, &entity.label));
            let text = entity.span.slice(desk.text());
            let actor = entity.actor.and_then(|actor| view.actors.get(actor as usize));
            let end = match (&entity.value, actor) {
                (Some(v), _) => value(v),
                (None, Some(actor)) if actor.name != text => format!("→ {}", actor.name),
                _ => String::new(),
            };
            html! {
                <li key={at}>
                    <button type="button" class={classes!("row", class)} {style} aria-current={(desk.entity == Some(at)).then_some("true")}
                        onclick={on_click(dispatch, move || Action::Move(moving::Action::ToEntity(at)))}>
                        <span class="row-label">{ word_of(&entity.label) }</span>
                        <span class="row-text">{ text }</span>
                        <span class="row-end">{ end }</span>
                    </button>
                </li>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section key="entities">
            <h2 class="eyebrow">{ "In this sentence" }</h2>
            <ul class="rows">{ for rows }</ul>
        </section>
    }
}

fn sums(desk: &Desk, sentence: &SentenceView) -> Html {
    let view = desk.session.view();
    let figures = &desk.totals.figures;
    let sum = figures
        .iter()
        .filter(|figure| {
            view.entities
                .get(figure.entity)
                .is_some_and(|e| e.span.overlaps(sentence.span))
        })
        .find_map(|figure| sums_with(figures, figure.entity));
    let Some(sum) = sum else {
        return Html::default();
    };
    let total = sum.figures.first().map(|f| f.number).unwrap_or_default();
    html! {
        <section key="sums">
            <h2 class="eyebrow">{ "Figures add up" }</h2>
            <div class="sums">
                { for sum.figures.iter().map(|figure| {
                    let hundredths = (figure.number * rust_decimal::Decimal::ONE_HUNDRED)
                        .checked_div(total)
                        .unwrap_or_default();
                    html! { <>
                        <span>{ with_unit(figure.number, figure.unit.as_deref()) }</span>
                        <i style={format!("width:{}%", hundredths.round_dp(1))} />
                    </> }
                }) }
            </div>
            <p class="verdict">{ format!("{}, as the text says.", sum.in_words()) }</p>
        </section>
    }
}

fn note(sentence: &SentenceView, dispatch: &Dispatch) -> Html {
    let oninput = dispatch.reform(|event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        Action::Decide(deciding::Action::Note(area.value()))
    });
    let onkeydown = leaving(dispatch, moving::Action::Out);
    html! {
        <section key="note">
            <h2 class="eyebrow"><label for="note">{ "Note" }</label></h2>
            <div class="note-box">
                <textarea id="note" class="field" rows="2" placeholder="Add a note" value={sentence.noted().unwrap_or_default().to_owned()} {oninput} {onkeydown} />
                { key("n") }
            </div>
        </section>
    }
}
