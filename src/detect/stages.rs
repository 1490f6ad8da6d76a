//! The engine's stages one by one, for whoever measures them.

use super::{Input, actors, amounts, names, quotes, resolve, suggest, temporal};
use crate::text::{Text, paragraphs, sentences, tokens};
use std::hint::black_box;

/// Calls `visit` with each stage's name and its work on `text`, which may be
/// done as often as one likes: it reads what the stages before it found.
pub fn each(text: &Text, mut visit: impl FnMut(&'static str, &dyn Fn())) {
    visit("normalise", &|| drop(black_box(Text::new(text))));
    let lines = paragraphs(text);
    visit("paragraphs", &|| drop(black_box(paragraphs(text))));
    let words = tokens(text);
    visit("tokens", &|| drop(black_box(tokens(text))));
    let spans = sentences(text, &lines, &words);
    visit("sentences", &|| {
        drop(black_box(sentences(text, &lines, &words)));
    });

    let input = Input {
        text,
        tokens: &words,
        paragraphs: &lines,
        sentences: &spans,
        day: None,
    };
    let mut found = Vec::new();
    temporal::find(&input, &mut found);
    visit("temporal", &|| temporal::find(&input, &mut Vec::new()));
    amounts::find(&input, &mut found);
    visit("amounts", &|| amounts::find(&input, &mut Vec::new()));
    names::find(&input, &mut found);
    visit("names", &|| names::find(&input, &mut Vec::new()));
    let mut entities = resolve::resolve(found);

    let passages = quotes::find(&input);
    visit("quotes", &|| drop(black_box(quotes::find(&input))));
    visit("actors", &|| {
        drop(black_box(
            actors::link(&input, &mut entities.clone()).actors,
        ));
    });
    let cast = actors::link(&input, &mut entities);
    let mut quotes = passages.clone();
    quotes::attribute(&input, &entities, &cast, &mut quotes);
    visit("speakers", &|| {
        quotes::attribute(&input, &entities, &cast, &mut passages.clone());
    });
    visit("suggest", &|| {
        drop(black_box(suggest::suggest(
            &input, &entities, &quotes, &cast.actors,
        )));
    });
}
