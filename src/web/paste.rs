//! Rich text comes in as HTML; paragraphs and headings stay, and nothing else. The
//! HTML is parsed apart from the page: no part of it ever gets into the page.

use crate::app::opening::LIMIT;
use wasm_bindgen::JsCast;
use web_sys::{
    ClipboardEvent, DataTransfer, DomParser, Element, HtmlTextAreaElement, Node, SupportedType,
};

/// The text of what is pasted or dropped; rich text is preferred, for its paragraphs.
#[must_use]
pub fn text_of(data: &DataTransfer) -> Option<String> {
    let get = |format| data.get_data(format).ok().filter(|s| !s.trim().is_empty());
    get("text/html")
        .and_then(|html| text_of_html(&html))
        .or_else(|| get("text/plain"))
}

/// What is pasted, when it is longer than any article may be: taken from the browser, which
/// would lay all of it out in the box first and not answer meanwhile.
pub fn oversized(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    if text.len() <= LIMIT {
        return None;
    }
    event.prevent_default();
    Some(text)
}

/// Pastes into a text box, in the place of what is selected there.
pub fn into_box(event: &ClipboardEvent) -> Option<()> {
    let area: HtmlTextAreaElement = event.target()?.dyn_into().ok()?;
    let data = event.clipboard_data()?;
    // Plain text alone is best left to the browser: it can undo it.
    data.get_data("text/html")
        .ok()
        .filter(|html| !html.is_empty())?;
    let text = text_of(&data)?;
    event.prevent_default();
    let start = area.selection_start().ok()??;
    let end = area.selection_end().ok()??;
    area.set_range_text_with_start_and_end(&text, start, end)
        .ok()?;
    let after = start + text.encode_utf16().count() as u32;
    area.set_selection_range(after, after).ok()
}

/// The text of an HTML page or fragment: a line for each paragraph, heading, list item
/// and row, an empty line between them. None when it holds no text.
#[must_use]
pub fn text_of_html(html: &str) -> Option<String> {
    let parsed = DomParser::new()
        .ok()?
        .parse_from_string(html, SupportedType::TextHtml)
        .ok()?;
    // A page says where its article is; else all of it is.
    let body: Node = match parsed.query_selector("article") {
        Ok(Some(article)) => article.into(),
        _ => parsed.body()?.into(),
    };
    let mut lines = Lines::default();
    walk(&body, &mut lines);
    let text = lines.finish();
    (!text.is_empty()).then_some(text)
}

/// Lines of text with HTML's white space collapsed.
#[derive(Default)]
struct Lines {
    done: Vec<String>,
    line: String,
}

impl Lines {
    fn push(&mut self, text: &str, keeps_lines: bool) {
        for c in text.chars() {
            match c {
                '\n' if keeps_lines => self.end(),
                ' ' | '\n' | '\t' | '\r' | '\u{c}' => {
                    if !self.line.is_empty() && !self.line.ends_with(' ') {
                        self.line.push(' ');
                    }
                }
                c => self.line.push(c),
            }
        }
    }

    fn end(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.done.push(line.trim().to_owned());
        }
    }

    fn finish(mut self) -> String {
        self.end();
        self.done.join("\n\n")
    }
}

/// Goes through `root` without recursion: pasted HTML may be nested to any depth.
fn walk(root: &Node, lines: &mut Lines) {
    let mut node = root.first_child();
    let mut within = vec![];
    while let Some(at) = node {
        let element = at.dyn_ref::<Element>();
        let role = element.map_or(Role::Inline, |e| role(&e.tag_name()));
        match role {
            Role::Block | Role::Pre | Role::Break => lines.end(),
            Role::Inline | Role::Hidden => {}
        }
        if at.node_type() == Node::TEXT_NODE {
            lines.push(
                &at.text_content().unwrap_or_default(),
                within.contains(&Role::Pre),
            );
        }
        node = match at.first_child() {
            Some(child) if role != Role::Hidden => {
                within.push(role);
                Some(child)
            }
            _ => after(at, root, &mut within, lines),
        };
    }
}

/// The node after `node` and all in it, leaving the elements that end there.
fn after(node: Node, root: &Node, within: &mut Vec<Role>, lines: &mut Lines) -> Option<Node> {
    let mut at = node;
    loop {
        if let Some(next) = at.next_sibling() {
            return Some(next);
        }
        at = at.parent_node()?;
        if at == *root {
            return None;
        }
        if matches!(within.pop(), Some(Role::Block | Role::Pre)) {
            lines.end();
        }
    }
}

/// What an element does to the text in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Nothing.
    Inline,
    /// It stands on lines of its own.
    Block,
    /// It also keeps its lines.
    Pre,
    /// It ends a line.
    Break,
    /// It is not for reading.
    Hidden,
}

fn role(tag: &str) -> Role {
    match tag {
        "BR" => Role::Break,
        "PRE" => Role::Pre,
        "SCRIPT" | "STYLE" | "TEMPLATE" | "NOSCRIPT" | "HEAD" | "TITLE" | "SVG" | "NAV"
        | "BUTTON" | "SELECT" | "TEXTAREA" | "IFRAME" | "OBJECT" | "AUDIO" | "VIDEO" | "FORM" => {
            Role::Hidden
        }
        "P" | "DIV" | "H1" | "H2" | "H3" | "H4" | "H5" | "H6" | "LI" | "UL" | "OL" | "DL"
        | "DT" | "DD" | "BLOCKQUOTE" | "SECTION" | "ARTICLE" | "HEADER" | "FOOTER" | "MAIN"
        | "ASIDE" | "FIGURE" | "FIGCAPTION" | "TABLE" | "TR" | "HR" | "ADDRESS" => Role::Block,
        _ => Role::Inline,
    }
}
