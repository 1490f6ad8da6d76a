//! Keys that are pressed faster than the page answers.
//!
//! Yew answers a key in a task of its own, and when drawing took long it lets the browser's
//! next event in first: that key would still find the focus where it was. So it is held
//! until the key before it is answered, and then pressed again where the focus is now.

use super::document;
use std::{cell::RefCell, collections::VecDeque, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDocument, HtmlElement, KeyboardEvent, KeyboardEventInit};

/// What is typed in.
const TEXT_BOX: &str =
    "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=file])";

/// What Enter and the space bar press.
const CONTROL: &str = "button, a, summary, input, [role=tab]";

/// The keys that wait.
#[derive(Clone, Debug, Default)]
pub struct Ahead(Rc<RefCell<Queue>>);

#[derive(Debug, Default)]
struct Queue {
    stage: Stage,
    held: VecDeque<KeyboardEvent>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    /// No key waits for its answer.
    #[default]
    Free,
    /// One does.
    Asked,
}

impl Ahead {
    /// Keeps a key from the page while another is not answered yet.
    pub fn hold(&self, event: &KeyboardEvent) {
        let mut queue = self.0.borrow_mut();
        if queue.stage == Stage::Asked && is_held(event) {
            event.prevent_default();
            event.stop_immediate_propagation();
            // A key that is held down must not run on when it is let go.
            if !event.repeat() {
                queue.held.push_back(event.clone());
            }
        }
    }

    /// A key is on its way to the page.
    pub fn ask(&self) {
        self.0.borrow_mut().stage = Stage::Asked;
    }

    /// The key is answered: once the page is drawn and the focus given, those that were held follow.
    pub fn answer(&self) {
        let ahead = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            ahead.0.borrow_mut().stage = Stage::Free;
            while let Some(event) = ahead.next() {
                let _ = press_again(&event);
            }
        });
    }

    /// The next held key, unless one that was pressed again waits for its own answer.
    fn next(&self) -> Option<KeyboardEvent> {
        let mut queue = self.0.borrow_mut();
        match queue.stage {
            Stage::Free => queue.held.pop_front(),
            Stage::Asked => None,
        }
    }
}

/// Whether a key can be held: what it does by itself, `press_again` can do.
fn is_held(event: &KeyboardEvent) -> bool {
    let name = event.key();
    let is_arrow = matches!(
        name.as_str(),
        "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight"
    );
    event.is_trusted()
        && !event.is_composing()
        && (is_character(event)
            || matches!(name.as_str(), "Enter" | "Escape")
            || is_arrow && !is_typing(event))
}

fn is_character(event: &KeyboardEvent) -> bool {
    let chord = event.ctrl_key() || event.meta_key() || event.alt_key();
    !chord && event.key().chars().count() == 1
}

/// Whether a key goes to something that is typed in.
#[must_use]
pub fn is_typing(event: &KeyboardEvent) -> bool {
    is_on(event, TEXT_BOX)
}

/// Whether a key goes to something that has keys of its own.
#[must_use]
pub fn is_on_control(event: &KeyboardEvent) -> bool {
    is_on(event, CONTROL)
}

fn is_on(event: &KeyboardEvent, selector: &str) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// Presses a key where the focus is, and does what the browser does by itself for a key
/// that a person presses.
fn press_again(event: &KeyboardEvent) -> Result<(), JsValue> {
    let Some(target) = document().and_then(|document| document.active_element()) else {
        return Ok(());
    };
    let init = KeyboardEventInit::new();
    init.set_key(&event.key());
    init.set_code(&event.code());
    init.set_shift_key(event.shift_key());
    init.set_bubbles(true);
    init.set_cancelable(true);
    let again = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init)?;
    if !target.dispatch_event(&again)? {
        return Ok(());
    }
    if target.matches(TEXT_BOX)? {
        if is_character(event)
            && let Some(document) =
                document().and_then(|document| document.dyn_into::<HtmlDocument>().ok())
        {
            document.exec_command_with_show_ui_and_value("insertText", false, &event.key())?;
        }
    } else if matches!(event.key().as_str(), "Enter" | " ")
        && target.matches(CONTROL)?
        && let Ok(control) = target.dyn_into::<HtmlElement>()
    {
        control.click();
    }
    Ok(())
}
