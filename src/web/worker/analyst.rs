//! The page's side: one worker, started with the page, and what it was asked.

use super::{Answer, Question, Request, decode, encode, moving};
use crate::{
    Analysis,
    app::{Action, opening},
};
use gloo::{events::EventListener, timers::callback::Timeout};
use js_sys::{Array, Uint8Array};
use std::{borrow::Cow, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker, WorkerOptions, WorkerType};
use yew::Callback;

/// Most bytes of a text that is not worth waiting for a worker's start: reading it
/// here takes a few frames. A worker that has started gets short texts too, since it has
/// the models at hand and the page does not.
const SHORT: usize = 16 << 10;
/// How long a worker may take to start, in milliseconds.
const START: usize = 5_000;
/// How long an answer may take: that much, and a millisecond for so many bytes, some
/// twenty times what the engine takes.
const ANSWER: usize = 3_000;
const BYTES_A_MILLISECOND: usize = 200;

/// What the worker brings.
#[derive(Debug)]
pub enum Heard {
    /// It has started.
    Ready,
    /// It has answered.
    Said(Uint8Array),
    /// It has failed, or was silent for too long.
    Failed,
}

/// What came of it.
#[derive(Debug)]
pub enum Done {
    /// An analysis.
    Analysed(Action),
    /// A packed text.
    Packed(String),
}

/// Whoever analyses articles: a worker, or else the page itself.
#[derive(Debug)]
pub struct Analyst {
    dispatch: Callback<Action>,
    heard: Callback<Heard>,
    stage: Stage,
    /// Whether a worker that fails is replaced; the second is not.
    spare: bool,
    /// What was asked last and is not answered.
    waiting: Option<Request>,
    /// Until when it may be.
    _patience: Option<Timeout>,
}

#[derive(Debug)]
enum Stage {
    Starting(Thread),
    Ready(Thread),
    Gone,
}

impl Analyst {
    /// Starts the worker. What it brings goes to `heard`, and from there has to come
    /// back by [`Self::hear`]; analyses of the page itself go to `dispatch`.
    pub fn new(dispatch: Callback<Action>, heard: Callback<Heard>) -> Self {
        Self {
            stage: Stage::start(&heard),
            dispatch,
            heard,
            spare: true,
            waiting: None,
            _patience: None,
        }
    }

    /// Analyses an article; the analysis, when it is there at once.
    pub fn ask(&mut self, request: Request) -> Option<Action> {
        let patience = match &self.stage {
            Stage::Ready(thread) => {
                let Request {
                    asked,
                    text,
                    day,
                    names,
                } = &request;
                thread.ask(&Question::Analyse {
                    asked: *asked,
                    text: Cow::Borrowed(text),
                    day: *day,
                    names: Cow::Borrowed(names),
                });
                ANSWER + request.text.len() / BYTES_A_MILLISECOND
            }
            Stage::Starting(_) if request.text.len() > SHORT => START,
            Stage::Starting(_) | Stage::Gone => return self.analyse_here(request),
        };
        let heard = self.heard.clone();
        self._patience = Some(Timeout::new(patience as u32, move || {
            heard.emit(Heard::Failed);
        }));
        self.waiting = Some(request);
        None
    }

    /// Asks for the packed form of a text. Gives whether there is a worker to do it.
    pub fn pack(&self, text: &str) -> bool {
        match &self.stage {
            Stage::Ready(thread) => thread.ask(&Question::Pack(text.into())),
            Stage::Starting(_) | Stage::Gone => false,
        }
    }

    /// Takes what the worker brings; what came of it, if anything did.
    pub fn hear(&mut self, heard: Heard) -> Option<Done> {
        match heard {
            Heard::Ready => {
                self.stage = match std::mem::replace(&mut self.stage, Stage::Gone) {
                    Stage::Starting(thread) => Stage::Ready(thread),
                    stage => stage,
                };
            }
            Heard::Said(message) => match decode(&message) {
                Some(Answer::Analysed(asked, analysis)) => return self.answered(asked, analysis),
                Some(Answer::Packed(packed)) => return Some(Done::Packed(packed)),
                None => self.replace(),
            },
            Heard::Failed => self.replace(),
        }
        let request = self.waiting.take()?;
        self.ask(request).map(Done::Analysed)
    }

    fn answered(&mut self, asked: u64, analysis: Analysis) -> Option<Done> {
        let request = self.waiting.take_if(|request| request.asked == asked)?;
        self._patience = None;
        let text = request.text;
        let analysis = Analysis { text, ..analysis };
        Some(Done::Analysed(analysed(asked, analysis)))
    }

    fn replace(&mut self) {
        self._patience = None;
        self.stage = if std::mem::take(&mut self.spare) {
            Stage::start(&self.heard)
        } else {
            Stage::Gone
        };
    }

    fn analyse_here(&mut self, request: Request) -> Option<Action> {
        self.waiting = None;
        self._patience = None;
        let asked = request.asked;
        if request.text.len() <= SHORT {
            return Some(analysed(asked, request.analyse()));
        }
        let dispatch = self.dispatch.clone();
        // After the page has painted that it is busy.
        Timeout::new(30, move || {
            dispatch.emit(analysed(asked, request.analyse()));
        })
        .forget();
        None
    }
}

fn analysed(asked: u64, analysis: Analysis) -> Action {
    Action::Open(opening::Action::Analysed(asked, Rc::new(analysis)))
}

impl Stage {
    fn start(heard: &Callback<Heard>) -> Self {
        Thread::start(heard).map_or(Self::Gone, Self::Starting)
    }
}

#[wasm_bindgen]
extern "C" {
    /// Address of `galley.js`.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static SCRIPT: String;
}

/// A worker; it ends when this is dropped.
#[derive(Debug)]
struct Thread {
    worker: Worker,
    /// Address of its script.
    script: String,
    _listeners: [EventListener; 3],
}

impl Thread {
    /// Starts a worker; none where the browser does not allow it.
    fn start(heard: &Callback<Heard>) -> Option<Self> {
        let source = Array::of1(&include_str!("worker.js").into());
        let kind = BlobPropertyBag::new();
        kind.set_type("text/javascript");
        let blob = Blob::new_with_str_sequence_and_options(&source, &kind).ok()?;
        let script = Url::create_object_url_with_blob(&blob).ok()?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&script, &options).ok()?;
        let begin = Array::of2(
            &SCRIPT.with(|script| JsValue::from(script)),
            &wasm_bindgen::module(),
        );
        worker.post_message(&begin).ok()?;
        let (says, fails, garbles) = (heard.clone(), heard.clone(), heard.clone());
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                let answer = data.and_then(|data| data.dyn_into().ok());
                says.emit(answer.map_or(Heard::Ready, Heard::Said));
            }),
            EventListener::new(&worker, "error", move |_| fails.emit(Heard::Failed)),
            EventListener::new(&worker, "messageerror", move |_| {
                garbles.emit(Heard::Failed)
            }),
        ];
        Some(Self {
            worker,
            script,
            _listeners: listeners,
        })
    }

    /// Gives whether the question is on its way.
    fn ask(&self, question: &Question<'_>) -> bool {
        let message = encode(question);
        let sent = self
            .worker
            .post_message_with_transfer(&message, &moving(&message));
        sent.is_ok()
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.terminate();
        let _ = Url::revoke_object_url(&self.script);
    }
}
