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
    /// What it shows; none before it is drawn.
    pub section: Option<Shared<Section>>,
}

/// A section of the article; its place is kept before it is drawn.
#[component]
pub fn SectionView(props: &SectionProps) -> Html {
    let paragraphs = props.section.iter().flat_map(|section| &section.paragraphs);
    html! {
        <section>
            { for paragraphs.enumerate().map(|(index, paragraph)| html! {
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
    let beside = beside(line);
    html! {
        <>
            if beside.is_some() {
                // Generated content: the article's text stays the text alone, to read, copy and compare.
                <span class="margin" key="margin" aria-hidden="true">
                    { for line.chips.iter().map(chip) }
                    if let Some(speaker) = &line.speaker {
                        <span class="speaker" key="speaker" data-says={speaker.clone()} />
                    }
                    if line.noted {
                        <span class="has-note" key="note" data-says="note" />
                    }
                </span>
            }
            <span key="sentence" id={format!("sentence-{}", line.index)} class="sentence" data-sentence={line.index.to_string()} tabindex={if line.current { "0" } else { "-1" }}
                aria-current={line.current.then_some("true")} aria-description={beside}>
                { for line.pieces.iter().map(|p| piece(p, line.current)) }
            </span>
            { &line.gap }
        </>
    }
}

/// What stands beside a sentence, in words.
fn beside(line: &Line) -> Option<String> {
    let chips = line.chips.iter().map(|chip| {
        let how = if chip.decided { "tagged" } else { "suggested" };
        format!("{how}: {}", chip.label)
    });
    let speaker = line.speaker.iter().map(|name| format!("speaker: {name}"));
    let note = line.noted.then(|| "has a note".to_owned());
    let all: Vec<_> = chips.chain(speaker).chain(note).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn chip(chip: &Chip) -> Html {
    let (class, style) = hue(&chip.hue);
    let maybe = (!chip.decided).then_some("maybe");
    html! {
        <span key={chip.label.clone()} class={classes!("chip", class, maybe)} {style} data-says={chip.label.clone()} />
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
            hue: look,
            accepted,
        } => {
            let state = if *accepted { "accepted" } else { "suggested" };
            let (class, style) = hue(look);
            html! {
                <mark key={*index} id={format!("entity-{index}")} {class} {style} data-entity={index.to_string()} data-label={label.clone()}
                    data-state={state} data-word={word.clone()} aria-description={format!("{word}, {state}")}
                    tabindex={if current { "0" } else { "-1" }}>{ text }</mark>
            }
        }
    }
}
