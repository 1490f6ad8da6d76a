//! Chromium's DevTools protocol: commands and events as JSON over a WebSocket.

use serde_json::{Value, json};
use std::collections::VecDeque;
use std::net::TcpStream;
use std::time::{Duration, Instant};
use tungstenite::{Message, WebSocket};

/// How long anything may take before a test gives up on it.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Something that the browser reported by itself.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its name in the protocol, like `Log.entryAdded`.
    pub method: String,
    /// What it says.
    pub params: Value,
}

/// A connection to the browser.
#[derive(Debug)]
pub struct Connection {
    socket: WebSocket<TcpStream>,
    last: u64,
    events: VecDeque<Event>,
}

impl Connection {
    /// Connects to the browser at a `ws://` address.
    #[must_use]
    #[track_caller]
    pub fn open(address: &str) -> Self {
        let host = address
            .trim_start_matches("ws://")
            .split('/')
            .next()
            .unwrap_or_default();
        let stream =
            TcpStream::connect(host).unwrap_or_else(|e| panic!("no browser at {host}: {e}"));
        let patience = stream.set_read_timeout(Some(PATIENCE));
        let (socket, _) = patience
            .map_err(|e| e.to_string())
            .and_then(|()| tungstenite::client(address, stream).map_err(|e| e.to_string()))
            .unwrap_or_else(|e| panic!("the browser at {address} does not answer: {e}"));
        Self {
            socket,
            last: 0,
            events: VecDeque::new(),
        }
    }

    /// Sends a command, to a page's session or to the browser itself, and returns its result.
    ///
    /// # Errors
    /// The browser's message where it refuses.
    pub fn call(
        &mut self,
        session: Option<&str>,
        method: &str,
        params: Value,
    ) -> Result<Value, String> {
        self.last += 1;
        let id = self.last;
        let mut command = json!({ "id": id, "method": method, "params": params });
        if let Some(session) = session {
            command["sessionId"] = json!(session);
        }
        self.socket
            .send(Message::text(command.to_string()))
            .map_err(|error| format!("{method}: {error}"))?;
        loop {
            let mut message = self.read().map_err(|error| format!("{method}: {error}"))?;
            if message["id"] == id {
                return match message["error"]["message"].as_str() {
                    Some(error) => Err(format!("{method}: {error}")),
                    None => Ok(message["result"].take()),
                };
            }
            self.keep(message);
        }
    }

    /// Takes the events that have come so far.
    pub fn take_events(&mut self) -> Vec<Event> {
        self.events.drain(..).collect()
    }

    /// Waits for an event that `wanted` accepts; the others stay to be taken.
    ///
    /// # Errors
    /// When none comes in time.
    pub fn wait_for(&mut self, wanted: impl Fn(&Event) -> bool) -> Result<Event, String> {
        let start = Instant::now();
        loop {
            if let Some(at) = self.events.iter().position(&wanted)
                && let Some(event) = self.events.remove(at)
            {
                return Ok(event);
            }
            if start.elapsed() > PATIENCE {
                return Err("the browser reported no such thing in time".to_owned());
            }
            let message = self.read()?;
            self.keep(message);
        }
    }

    fn keep(&mut self, mut message: Value) {
        if let Some(method) = message["method"].as_str() {
            self.events.push_back(Event {
                method: method.to_owned(),
                params: message["params"].take(),
            });
        }
    }

    fn read(&mut self) -> Result<Value, String> {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => {
                    return serde_json::from_str(&text).map_err(|error| error.to_string());
                }
                Ok(_) => {}
                Err(error) => return Err(format!("the browser is silent: {error}")),
            }
        }
    }
}
