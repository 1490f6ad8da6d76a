//! The root: the state, the listeners of the whole page, and the frame.

use super::{
    Dispatch, foot, help, library::LibraryList, notices, palette, panel, sheet, start,
    strip::Strip, top,
};
use crate::{
    app::{self, Action, Effect, State, keys, opening, shelving, showing},
    web::{self, Shell},
};
use gloo::{
    events::{EventListener, EventListenerOptions, EventListenerPhase},
    timers::callback::Timeout,
};
use std::{cell::Cell, collections::VecDeque, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, KeyboardEvent, PointerEvent, StorageEvent};
use yew::prelude::*;

/// How long a finger's selection stays as it is before it counts, in milliseconds.
const REST_MS: u32 = 400;

/// The page.
#[derive(Debug)]
pub struct App {
    state: State,
    shell: Shell,
    dispatch: Dispatch,
    /// What is to be done to the page once it is drawn.
    effects: Vec<Effect>,
    dropping: bool,
    /// Runs out when a finger's selection has come to rest.
    resting: Option<Timeout>,
    _listeners: Vec<EventListener>,
}

/// What reaches the page.
#[derive(Debug)]
pub enum Message {
    /// An action.
    Act(Action),
    /// A key that was pressed.
    Key(KeyboardEvent),
    /// Something is dragged over the page, or no more.
    Dropping(bool),
    /// A finger is selecting something.
    Selecting,
    /// Something was selected in the article, perhaps.
    Selected,
    /// Another tab wrote under that key of the storage.
    Stored(String),
    /// What the worker brings.
    Heard(web::Heard),
    /// The page is about to be hidden or closed.
    Leave,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let dispatch = ctx.link().callback(Message::Act);
        let mut app = Self {
            state: State::default(),
            shell: Shell::new(dispatch.clone(), ctx.link().callback(Message::Heard)),
            effects: Vec::new(),
            dropping: false,
            resting: None,
            _listeners: listeners(ctx, &dispatch),
            dispatch,
        };
        let started = app.shell.started();
        app.act(started);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(action),
            Message::Key(event) => return self.press(&event),
            Message::Dropping(dropping) => {
                let changed = self.dropping != dropping;
                self.dropping = dropping;
                return changed;
            }
            Message::Selecting => {
                let link = ctx.link().clone();
                let rested = move || link.send_message(Message::Selected);
                self.resting = Some(Timeout::new(REST_MS, rested));
                return false;
            }
            Message::Selected => {
                let span = self.state.desk.as_ref().and_then(web::selected);
                let Some(span) = span else { return false };
                self.act(Action::Show(showing::Action::Pick(span)));
            }
            Message::Stored(key) => match self.shell.elsewhere(&key) {
                Some(action) => self.act(action),
                None => return false,
            },
            Message::Heard(heard) => match self.shell.hear(heard) {
                Some(action) => self.act(action),
                None => return false,
            },
            Message::Leave => {
                if self.shell.is_pending()
                    && let Some(action) = self.shell.flush(&self.state)
                {
                    self.act(action);
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let state = &self.state;
        let dispatch = &self.dispatch;
        let selected = ctx.link().callback(|_: MouseEvent| Message::Selected);
        let frame = classes!(
            "frame",
            state.desk.is_none().then_some("frame-start"),
            is_fresh(state).then_some("no-library"),
            state.drawer_open.then_some("drawer-open"),
            self.dropping.then_some("dropping"),
        );
        html! {
            <div class={frame}>
                { top::view(state, dispatch) }
                if !is_fresh(state) {
                    <LibraryList
                        entries={state.library.clone()}
                        names={state.names.clone()}
                        open={state.desk.as_ref().map(|desk| AttrValue::from(desk.session.document().article.id.clone()))}
                        dispatch={dispatch.clone()}
                    />
                }
                if let Some(desk) = &state.desk {
                    { sheet::view(desk, dispatch, selected) }
                    <Strip marks={desk.totals.strip.clone()} here={app::strip::here(desk)} dispatch={dispatch.clone()} />
                    { panel::view(desk, dispatch) }
                    { foot::view(desk) }
                    { palette::view(desk, dispatch) }
                } else {
                    { start::view(state, dispatch) }
                }
                if state.help_open {
                    { help::view(state, dispatch) }
                }
                { notices::view(state, dispatch) }
                { file_input(dispatch) }
            </div>
        }
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        for effect in std::mem::take(&mut self.effects) {
            // Neither the focus nor scrolling nor painting has an answer.
            self.shell.run(&self.state, effect);
        }
        let desk = self.state.desk.as_ref();
        if let Some(desk) = desk {
            // Out of the window's way, or not at all.
            let _ = web::place_palette(desk);
        }
        let drawn = desk.is_none_or(|desk| desk.proof.is_complete());
        web::set_ready(drawn && self.state.waiting.is_none());
        web::set_title(desk.map(|desk| desk.session.document().article.about.title.as_str()));
    }
}

impl App {
    fn act(&mut self, action: Action) {
        // Such an action may take the article off the desk: what waits is saved first.
        if self.shell.is_pending()
            && matches!(action, Action::Open(_) | Action::Shelve(_))
            && !matches!(action, Action::Open(opening::Action::Continue))
            && let Some(saved) = self.shell.flush(&self.state)
        {
            self.carry_out(saved);
        }
        self.carry_out(action);
    }

    /// Updates the state, and does what it asks of the browser, until nothing more comes
    /// of it. Only what is done to the article as it is drawn waits until it is: a decision
    /// is saved before anything else can happen.
    fn carry_out(&mut self, action: Action) {
        let mut actions = VecDeque::from([action]);
        while let Some(action) = actions.pop_front() {
            for effect in app::update(&mut self.state, action, &web::now()) {
                if matches!(
                    effect,
                    Effect::Focus(_) | Effect::Scroll(_) | Effect::Paint(..)
                ) {
                    self.effects.push(effect);
                } else {
                    actions.extend(self.shell.run(&self.state, effect));
                }
            }
        }
    }

    fn press(&mut self, event: &KeyboardEvent) -> bool {
        let name = event.key();
        let key = keys::Key {
            name: &name,
            ctrl: event.ctrl_key() || event.meta_key(),
            shift: event.shift_key(),
            alt: event.alt_key(),
            place: place_of(event),
        };
        let Some(action) = keys::action(key, &self.state) else {
            return false;
        };
        event.prevent_default();
        self.act(action);
        true
    }
}

/// Whether there is nothing yet that a library could show.
fn is_fresh(state: &State) -> bool {
    state.desk.is_none() && state.library.is_empty() && state.names.is_empty()
}

/// Where the focus is when a key is pressed.
fn place_of(event: &KeyboardEvent) -> keys::Place {
    // Not the event's target: what was drawn before it is heard may have moved the focus.
    let element = web::document().and_then(|document| document.active_element());
    let is = |selector| {
        element
            .as_ref()
            .is_some_and(|e| e.matches(selector).unwrap_or(false))
    };
    if event.default_prevented()
        || event.is_composing()
        || is(
            "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=file])",
        )
    {
        keys::Place::TextBox
    } else if is("button, a, summary, input, [role=tab]") {
        keys::Place::Control
    } else {
        keys::Place::Article
    }
}

/// Listens to what happens anywhere in the page.
fn listeners(ctx: &Context<App>, dispatch: &Dispatch) -> Vec<EventListener> {
    let (Some(window), Some(document)) = (web::window(), web::document()) else {
        return Vec::new();
    };
    let active = EventListenerOptions {
        phase: EventListenerPhase::Bubble,
        passive: false,
    };
    let link = ctx.link();
    let key = link.callback(Message::Key);
    let over = link.callback(|()| Message::Dropping(true));
    let left = link.callback(|()| Message::Dropping(false));
    let stored = link.callback(Message::Stored);
    let leave = link.callback(|()| Message::Leave);
    let selecting = link.callback(|()| Message::Selecting);
    let touched = Rc::new(Cell::new(false));
    let touches = Rc::clone(&touched);
    let (pasted, dropped) = (dispatch.clone(), dispatch.clone());
    let not_over = left.clone();
    let hidden = leave.clone();
    vec![
        EventListener::new_with_options(&window, "keydown", active, move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                web::draw_now();
                key.emit(event.clone());
                // Before the browser does what it does on this key.
                web::draw_now();
            }
        }),
        EventListener::new(&window, "click", |_| web::draw_now()),
        EventListener::new_with_options(&window, "paste", active, move |event| {
            let Some(event) = event.dyn_ref::<ClipboardEvent>() else {
                return;
            };
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            if target.is_some_and(|e| e.matches("textarea, input").unwrap_or(false)) {
                return;
            }
            if let Some(text) = event
                .clipboard_data()
                .and_then(|data| web::text_of_transfer(&data))
            {
                event.prevent_default();
                pasted.emit(Action::Open(opening::Action::Text(text)));
            }
        }),
        EventListener::new_with_options(&window, "dragover", active, move |event| {
            event.prevent_default();
            over.emit(());
        }),
        EventListener::new(&window, "dragleave", move |event| {
            // Only when it leaves the page, not one of its elements.
            if event
                .dyn_ref::<DragEvent>()
                .is_some_and(|e| e.related_target().is_none())
            {
                left.emit(());
            }
        }),
        EventListener::new_with_options(&window, "drop", active, move |event| {
            event.prevent_default();
            not_over.emit(());
            let Some(data) = event
                .dyn_ref::<DragEvent>()
                .and_then(DragEvent::data_transfer)
            else {
                return;
            };
            if let Some(file) = data.files().and_then(|files| files.get(0)) {
                web::read_file(file, dropped.clone());
            } else if let Some(text) = web::text_of_transfer(&data) {
                dropped.emit(Action::Open(opening::Action::Text(text)));
            }
        }),
        EventListener::new(&window, "storage", move |event| {
            if let Some(key) = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key) {
                stored.emit(key);
            }
        }),
        EventListener::new(&window, "pagehide", move |_| leave.emit(())),
        // Phones end a page that is hidden without another word.
        EventListener::new(&window, "visibilitychange", move |_| hidden.emit(())),
        // A finger holds a word and drags the ends of what is selected: the page hears no
        // button released, only that the selection changes.
        EventListener::new(&window, "pointerdown", move |event| {
            let pointer = event.dyn_ref::<PointerEvent>();
            touches.set(pointer.is_some_and(|pointer| pointer.pointer_type() != "mouse"));
        }),
        EventListener::new(&document, "selectionchange", move |_| {
            if touched.get() {
                selecting.emit(());
            }
        }),
    ]
}

/// The file chooser that the buttons open.
fn file_input(dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            web::read_file(file, dispatch.clone());
        }
        // So that the same file can be chosen again.
        input.set_value("");
    });
    html! {
        <input id="file" type="file" hidden=true aria-label="File"
            accept=".txt,.text,.md,.markdown,.html,.htm,.json,text/plain,text/markdown,text/html,application/json"
            {onchange} />
    }
}

/// Sends `action` at each click.
pub(super) fn on_click(
    dispatch: &Dispatch,
    action: impl Fn() -> Action + 'static,
) -> Callback<MouseEvent> {
    dispatch.reform(move |_| action())
}

/// To the start, for a new article.
pub(super) fn new_article() -> Action {
    Action::Shelve(shelving::Action::New)
}
