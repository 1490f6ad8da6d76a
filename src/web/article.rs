//! The article's markup: from its elements to spans, and back.

use super::{by_id, document, focus, window};
use crate::{Span, app::Desk};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, Range, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Index of the sentence that holds `element`.
#[must_use]
pub fn sentence_of(element: &Element) -> Option<usize> {
    index_of(element, "data-sentence")
}

/// Index of the entity that holds `element`.
#[must_use]
pub fn entity_of(element: &Element) -> Option<usize> {
    index_of(element, "data-entity")
}

fn index_of(element: &Element, attribute: &str) -> Option<usize> {
    let holder = element.closest(&format!("[{attribute}]")).ok()??;
    holder.get_attribute(attribute)?.parse().ok()
}

/// The sentence or entity of that index: by its identifier, which costs no more in a long
/// article, as a selector would.
fn find(what: &str, index: usize) -> Option<HtmlElement> {
    by_id(&format!("{what}-{index}"))
}

/// Gives a sentence the focus and brings it into view.
pub fn focus_sentence(index: usize) {
    if let Some(element) = find("sentence", index) {
        focus(&element);
        scroll(&element);
    }
}

/// Gives an entity the focus and brings it into view.
pub fn focus_entity(index: usize) {
    if let Some(element) = find("entity", index) {
        focus(&element);
        scroll(&element);
    }
}

/// Brings a sentence into view.
pub fn scroll_to(index: usize) {
    if let Some(element) = find("sentence", index) {
        scroll(&element);
    }
}

fn scroll(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// What is selected in the article; none when that is nothing, or lies outside.
#[must_use]
pub fn selected(desk: &Desk) -> Option<Span> {
    let selection = window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = offset(
        desk,
        &range.start_container().ok()?,
        range.start_offset().ok()?,
    )?;
    let end = offset(desk, &range.end_container().ok()?, range.end_offset().ok()?)?;
    (start < end).then(|| Span::new(start, end))
}

/// Lets go of what is selected.
pub fn deselect() {
    if let Some(Ok(Some(selection))) = window().map(|window| window.get_selection()) {
        let _ = selection.remove_all_ranges();
    }
}

/// Byte offset in the article of a place in its markup.
fn offset(desk: &Desk, node: &Node, at: u32) -> Option<u32> {
    let element = node
        .dyn_ref::<Element>()
        .cloned()
        .or_else(|| node.parent_element())?;
    let holder = element.closest("[data-sentence]").ok()??;
    let index: usize = holder.get_attribute("data-sentence")?.parse().ok()?;
    let before = document()?.create_range().ok()?;
    before.set_start(&holder, 0).ok()?;
    before.set_end(node, at).ok()?;
    let text = String::from(before.to_string());
    let sentence = desk.session.view().sentences.get(index)?;
    Some((sentence.span.start + text.len() as u32).min(sentence.span.end))
}

/// The part of the markup that shows `span`, as far as it is drawn; a span over several
/// sentences gives one range each.
#[must_use]
pub fn ranges(desk: &Desk, span: Span) -> Vec<Range> {
    let view = desk.session.view();
    let first = view.sentence_at(span.start).unwrap_or(0);
    let sentences = view.sentences.iter().enumerate().skip(first);
    sentences
        .take_while(|(_, sentence)| sentence.span.start < span.end)
        .filter_map(|(index, sentence)| {
            let start = span.start.max(sentence.span.start);
            let end = span.end.min(sentence.span.end);
            if start >= end {
                return None;
            }
            let units = |to| {
                Span::new(sentence.span.start, to)
                    .slice(desk.text())
                    .encode_utf16()
                    .count()
            };
            let holder = find("sentence", index)?;
            let range = document()?.create_range().ok()?;
            let (node, at) = place(&holder, units(start), Side::After)?;
            range.set_start(&node, at).ok()?;
            let (node, at) = place(&holder, units(end), Side::Before)?;
            range.set_end(&node, at).ok()?;
            Some(range)
        })
        .collect()
}

/// Which of two text nodes a place between them belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// The text node of a sentence that holds the place `units` UTF-16 units from its start,
/// and how far into it.
fn place(sentence: &Node, units: usize, side: Side) -> Option<(Node, u32)> {
    let mut left = units;
    let pieces = sentence.child_nodes();
    for at in 0..pieces.length() {
        let piece = pieces.get(at)?;
        // A piece is a text node, or an entity with one in it.
        let text = if piece.node_type() == Node::TEXT_NODE {
            piece
        } else {
            match piece.first_child() {
                Some(text) => text,
                None => continue,
            }
        };
        let len = text.text_content().map_or(0, |s| s.encode_utf16().count());
        if left < len || (left == len && side == Side::Before) {
            return Some((text, left as u32));
        }
        left -= len;
    }
    None
}

/// Puts the palette beside what it is about.
pub fn place_palette(desk: &Desk) -> Option<()> {
    let palette = desk.palette?;
    let element: HtmlElement = by_id("palette")?;
    let range = ranges(desk, palette.span).pop()?;
    let (at, own) = (
        range.get_bounding_client_rect(),
        element.get_bounding_client_rect(),
    );
    let window = window()?;
    let width = window.inner_width().ok()?.as_f64()?;
    let height = window.inner_height().ok()?.as_f64()?;
    let left = at.left().min(width - own.width() - 8.0).max(8.0);
    let below = at.bottom() + 8.0;
    let top = if below + own.height() > height - 8.0 {
        (at.top() - own.height() - 8.0).max(8.0)
    } else {
        below
    };
    let style = element.style();
    style.set_property("left", &format!("{left}px")).ok()?;
    style.set_property("top", &format!("{top}px")).ok()
}
