//! Marked text for the tests of this room: "[Storm Medea|EVENT] hit".

use super::article::Article;
use super::lexicon::{LISTS, Lexicon};
use super::tag::{LABELS, OUTSIDE, begin, inside, label_of, next_name};
use super::word::{lower_hash, phrase_hash};
use crate::text::{Token, paragraphs, sentences, tokens};

/// An article with the tags of its runs.
pub(super) struct Marked {
    text: String,
    tokens: Vec<Token>,
    pub article: Article,
    pub tags: Vec<Vec<u8>>,
}

/// A lexicon of these words in these lists, and no clusters.
#[track_caller]
pub(super) fn lexicon(words: &[(&str, &str)]) -> Lexicon {
    let mut blob = Vec::new();
    for list in LISTS {
        let mut keys: Vec<u32> = words
            .iter()
            .filter(|(_, of)| *of == list)
            .map(|(word, _)| super::key(phrase_hash([lower_hash(word)])))
            .collect();
        keys.sort_unstable();
        blob.push(keys.len() as u8);
        let mut last = 0;
        for key in keys {
            let mut rest = key - last;
            while rest >= 0x80 {
                blob.push(rest as u8 | 0x80);
                rest >>= 7;
            }
            blob.push(rest as u8);
            last = key;
        }
    }
    blob.push(0);
    match Lexicon::parse(&blob) {
        Some(lexicon) => lexicon,
        None => panic!("a lexicon"),
    }
}

impl Marked {
    /// Reads marked text with a lexicon.
    #[track_caller]
    pub(super) fn read(marked: &str, lexicon: &Lexicon) -> Self {
        let mut text = String::new();
        let mut marks = Vec::new();
        for (i, part) in marked.split(['[', ']']).enumerate() {
            let (name, label) = part.rsplit_once('|').unwrap_or((part, ""));
            let start = text.len();
            text += name;
            if i % 2 == 1 {
                let label = LABELS.iter().position(|l| l.name() == label);
                marks.push((start..text.len(), label));
            }
        }
        let tokens = tokens(&text);
        let sentences = sentences(&text, &paragraphs(&text), &tokens);
        let article = Article::read(&text, &tokens, &sentences, lexicon);
        let tag = |token: &Token| {
            let at = token.span.range().start;
            let mark = marks.iter().find(|(range, _)| range.contains(&at));
            match mark {
                Some((range, Some(label))) if range.start == at => begin(*label) as u8,
                Some((_, Some(label))) => inside(*label) as u8,
                _ => OUTSIDE as u8,
            }
        };
        let runs = article.runs().iter();
        let tags = runs
            .map(|run| tokens[run.tokens.clone()].iter().map(tag).collect())
            .collect();
        Self {
            text,
            tokens,
            article,
            tags,
        }
    }

    /// The text, marked as its tags are now.
    pub(super) fn render(&self) -> String {
        let mut out = String::new();
        let mut done = 0;
        for (run, tags) in self.article.runs().iter().zip(&self.tags) {
            let tokens = &self.tokens[run.tokens.clone()];
            let mut at = 0;
            while let Some(name) = next_name(tags, at) {
                at = name.end;
                let label = LABELS[label_of(usize::from(tags[name.start]))].name();
                let span = tokens[name.start].span.join(tokens[name.end - 1].span);
                out += &self.text[done..span.range().start];
                out += &format!("[{}|{label}]", span.slice(&self.text));
                done = span.range().end;
            }
        }
        out + &self.text[done..]
    }
}
