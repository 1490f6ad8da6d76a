//! The article as it is drawn: sections of paragraphs of sentences of pieces.
//!
//! A decision rebuilds the paragraphs that it touched, their sections and nothing
//! else; what was not rebuilt is the same pointer and is not drawn again. A long article
//! is drawn in slices, from the reader's place outwards.

mod paragraph;

pub use paragraph::{Chip, Hue, Line, Paragraph, Piece, Rank, hue_of, speaker_name};

use super::shared::Shared;
use crate::document::{Session, Touched, View};
use std::ops::Range;

/// Paragraphs a section: the browser lays out whole sections as they come into view.
const SECTION: usize = 20;
/// Sections drawn at once when an article opens.
const FIRST: usize = 4;
/// Sections drawn at once after that, at most: as many as the browser builds in a few
/// frames, so that a key never waits for long.
const SLICE: usize = 8;

/// The article as it is drawn.
#[derive(Debug, Default)]
pub struct Proof {
    /// In order; none where one is not drawn yet.
    sections: Vec<Option<Shared<Section>>>,
    /// How many are drawn.
    drawn: usize,
    /// For each paragraph its sentences.
    sentences: Vec<Range<usize>>,
    /// How many entities the view had when the proof was last brought up to date.
    entities: usize,
    /// Whether the first paragraph is a headline.
    has_headline: bool,
}

/// Some paragraphs.
#[derive(Debug)]
pub struct Section {
    /// In order.
    pub paragraphs: Vec<Shared<Paragraph>>,
}

impl Proof {
    /// The proof of an article with the focus on sentence `current`.
    #[must_use]
    pub fn new(session: &Session, current: usize) -> Self {
        let view = session.view();
        let sentences = sentences_of(view);
        let mut proof = Self {
            sections: vec![None; sentences.len().div_ceil(SECTION)],
            drawn: 0,
            sentences,
            entities: view.entities.len(),
            has_headline: paragraph::rank(view, 0) == Rank::Headline,
        };
        proof.draw_more(session, current);
        proof
    }

    /// All sections in order; none where one is not drawn yet.
    #[must_use]
    pub fn sections(&self) -> &[Option<Shared<Section>>] {
        &self.sections
    }

    /// Whether the article begins with a headline.
    #[must_use]
    pub fn has_headline(&self) -> bool {
        self.has_headline
    }

    /// Whether all of it is drawn.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.drawn == self.sections.len()
    }

    /// Draws another slice: what is nearest to the focus, on sentence `current`.
    pub fn draw_more(&mut self, session: &Session, current: usize) {
        // The first screen is there at once; then fewer and larger slices.
        self.draw_some(self.drawn.clamp(FIRST, SLICE), session, current);
    }

    /// Draws the section of a sentence, with the focus on sentence `current`.
    pub fn draw_to(&mut self, session: &Session, sentence: usize, current: usize) {
        self.draw(self.paragraph_of(sentence) / SECTION, session, current);
    }

    /// Draws so many sections more, those nearest to the focus.
    fn draw_some(&mut self, many: usize, session: &Session, current: usize) {
        let here = self.paragraph_of(current) / SECTION;
        let outwards =
            (0..self.sections.len()).flat_map(|by| [Some(here + by), here.checked_sub(by)]);
        let missing = |at: &usize| self.sections.get(*at).is_some_and(Option::is_none);
        let mut next: Vec<_> = outwards.flatten().filter(missing).take(many + 1).collect();
        // At no distance it is there twice.
        next.dedup();
        next.truncate(many);
        for at in next {
            self.draw(at, session, current);
        }
    }

    fn draw(&mut self, section: usize, session: &Session, current: usize) {
        let from = section * SECTION;
        let to = self.sentences.len().min(from + SECTION);
        if self.sections.get(section).is_some_and(Option::is_none) {
            let paragraphs = (from..to)
                .map(|index| Shared::new(self.paragraph(session, index, current)))
                .collect();
            self.sections[section] = Some(Shared::new(Section { paragraphs }));
            self.drawn += 1;
        }
    }

    /// Brings the proof up to date with what was touched.
    pub fn touch(&mut self, session: &Session, touched: &[Touched], current: usize) {
        for touch in touched {
            match touch {
                Touched::Sentence(index) => {
                    self.rebuild(session, [self.paragraph_of(*index)], current)
                }
                Touched::Entities(span) => {
                    let view = session.view();
                    let first = view.sentence_at(span.start).unwrap_or_default();
                    let last = view
                        .sentence_at(span.end.saturating_sub(1))
                        .unwrap_or(first);
                    let to = if self.entities == view.entities.len() {
                        self.paragraph_of(last)
                    } else {
                        // Indices after it have moved.
                        self.sentences.len().saturating_sub(1)
                    };
                    self.entities = view.entities.len();
                    self.rebuild(session, self.paragraph_of(first)..=to, current);
                }
                Touched::About => {}
                Touched::Quotes | Touched::Actors | Touched::Labels => {
                    self.rebuild(session, 0..self.sentences.len(), current);
                }
                Touched::Text => {
                    let drawn = self.drawn;
                    *self = Self::new(session, current);
                    // What the reader has in view stays there.
                    self.draw_some(drawn.saturating_sub(self.drawn), session, current);
                }
            }
        }
    }

    /// Moves the focus from sentence `from` to sentence `to`.
    pub fn refocus(&mut self, session: &Session, from: usize, to: usize) {
        let (left, entered) = (self.paragraph_of(from), self.paragraph_of(to));
        self.draw_to(session, to, to);
        self.rebuild(session, [left], to);
        if entered != left {
            self.rebuild(session, [entered], to);
        }
    }

    fn paragraph_of(&self, sentence: usize) -> usize {
        self.sentences
            .partition_point(|range| range.end <= sentence)
    }

    fn rebuild(
        &mut self,
        session: &Session,
        paragraphs: impl IntoIterator<Item = usize>,
        current: usize,
    ) {
        let mut open: Option<(usize, Vec<Shared<Paragraph>>)> = None;
        for index in paragraphs {
            let section = index / SECTION;
            if open.as_ref().is_some_and(|(at, _)| *at != section) {
                self.put(open.take());
            }
            // One that is not drawn yet is drawn as things then are.
            let Some(Some(there)) = self.sections.get(section) else {
                continue;
            };
            let old = &there.paragraphs[index % SECTION];
            let new = self.paragraph(session, index, current);
            if **old != new {
                let (_, list) = open.get_or_insert_with(|| (section, there.paragraphs.clone()));
                list[index % SECTION] = Shared::new(new);
            }
        }
        self.put(open);
    }

    fn put(&mut self, section: Option<(usize, Vec<Shared<Paragraph>>)>) {
        if let Some((at, paragraphs)) = section {
            self.sections[at] = Some(Shared::new(Section { paragraphs }));
        }
    }

    fn paragraph(&self, session: &Session, index: usize, current: usize) -> Paragraph {
        Paragraph::new(session, index, self.sentences[index].clone(), current)
    }
}

/// For each paragraph its sentences.
fn sentences_of(view: &View) -> Vec<Range<usize>> {
    let mut from = 0;
    (0..view.analysis.paragraphs.len())
        .map(|index| {
            let len = view.sentences[from..]
                .iter()
                .take_while(|s| s.paragraph as usize == index)
                .count();
            let range = from..from + len;
            from = range.end;
            range
        })
        .collect()
}

#[cfg(test)]
mod tests;
