//! Sections and paragraphs of the article. Each is drawn again only when it is
//! another one than before.

use crate::app::{
    proof::{Chip, Hue, Line, Paragraph, Piece, Rank, Section},
    shared::Shared,
};
use yew::prelude::*;

/// A section.
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// What it shows.
    pub section: Shared<Section>,
}

/// A section of the article.
#[component]
pub fn SectionView(props: &SectionProps) -> Html {
    html! {
        <section>
            { for props.section.paragraphs.iter().enumerate().map(|(index, paragraph)| html! {
                <ParagraphView key={index} paragraph={paragraph.clone()} />
            }) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ParagraphProps {
    paragraph: Shared<Paragraph>,
}

/// A paragraph of the article.
#[component]
fn ParagraphView(props: &ParagraphProps) -> Html {
    let lines = props.paragraph.sentences.iter().map(line);
    match props.paragraph.rank {
        Rank::Headline => html! { <h1>{ for lines }</h1> },
        Rank::Crosshead => html! { <h2>{ for lines }</h2> },
        Rank::Body => html! { <p>{ for lines }</p> },
    }
}

fn line(line: &Line) -> Html {
    let beside = !line.chips.is_empty() || line.speaker.is_some() || line.noted;
    let id = format!("margin-{}", line.index);
    html! {
        <>
            if beside {
                <span class="margin" id={id.clone()} key="margin">
                    { for line.chips.iter().map(chip) }
                    if let Some(speaker) = &line.speaker {
                        <span class="speaker" key="speaker">{ speaker }</span>
                    }
                    if line.noted {
                        <span class="has-note" key="note">{ "note" }</span>
                    }
                </span>
            }
            <span key="sentence" class="sentence" data-sentence={line.index.to_string()} tabindex={if line.current { "0" } else { "-1" }}
                aria-current={line.current.then_some("true")} aria-describedby={beside.then_some(id)}>
                { for line.pieces.iter().map(|p| piece(p, line.current)) }
            </span>
            { &line.gap }
        </>
    }
}

fn chip(chip: &Chip) -> Html {
    let (class, style) = hue(&chip.hue);
    let maybe = (!chip.decided).then_some("maybe");
    let said = if chip.decided { "" } else { "suggested: " };
    html! {
        <span key={chip.label.clone()} class={classes!("chip", class, maybe)} {style}>
            <span class="hush">{ said }</span>{ &chip.label }
        </span>
    }
}

/// The class and the style that give a label its colour.
pub fn hue(hue: &Hue) -> (&'static str, Option<String>) {
    match hue {
        Hue::Class(class) => (class, None),
        Hue::Own(color) => ("own", Some(format!("--own:{color}"))),
    }
}

fn piece(piece: &Piece, current: bool) -> Html {
    match piece {
        Piece::Text(text) => html! { text },
        Piece::Entity {
            index,
            text,
            label,
            word,
            class,
            accepted,
        } => {
            let state = if *accepted { "accepted" } else { "suggested" };
            html! {
                <mark key={*index} class={*class} data-entity={index.to_string()} data-label={label.clone()}
                    data-state={state} data-word={word.clone()} aria-description={format!("{word}, {state}")}
                    tabindex={if current { "0" } else { "-1" }}>{ text }</mark>
            }
        }
    }
}
