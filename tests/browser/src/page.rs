//! A page in a profile of its own, and what a person does in it.

use crate::devtools::{Connection, Event, PATIENCE};
use crate::{keys, watch};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// The page's own sample article.
pub const SAMPLE: &str = include_str!("../../../assets/sample.txt");

/// The machine has one clipboard, whatever the profile.
static CLIPBOARD: Mutex<()> = Mutex::new(());

/// Where the page and the browser are, as `cargo xtask` says in the environment.
fn told(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run `cargo xtask test browser`"))
}

/// The page's address.
#[must_use]
pub fn address() -> String {
    told("GALLEY_PAGE")
}

/// A fresh profile: nothing stored, nothing open. It goes with its last tab.
#[derive(Debug)]
struct Profile {
    context: String,
    downloads: PathBuf,
}

impl Profile {
    #[track_caller]
    fn new() -> Self {
        let mut connection = connect();
        let made = connection.call(None, "Target.createBrowserContext", json!({}));
        let context = made.unwrap_or_else(|e| panic!("{e}"))["browserContextId"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let granted = connection.call(
            None,
            "Browser.grantPermissions",
            json!({ "browserContextId": context,
                    "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
        );
        granted.unwrap_or_else(|e| panic!("{e}"));
        let downloads = std::env::temp_dir().join(format!("galley-downloads-{context}"));
        Self { context, downloads }
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.downloads);
        let context = json!({ "browserContextId": self.context });
        let _ = connect().call(None, "Target.disposeBrowserContext", context);
    }
}

#[track_caller]
fn connect() -> Connection {
    Connection::open(&told("GALLEY_DEVTOOLS"))
}

/// What the system tells the page about its user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// Light, as most screens are.
    Light,
    /// `prefers-color-scheme: dark`.
    Dark,
    /// `prefers-reduced-motion: reduce`.
    ReducedMotion,
    /// `forced-colors: active`.
    ForcedColours,
}

/// A tab that shows the page.
#[derive(Debug)]
pub struct Page {
    connection: RefCell<Connection>,
    profile: Rc<Profile>,
    session: String,
    target: String,
    /// Complaints so far, see [`watch`].
    complaints: RefCell<Vec<String>>,
}

/// An element, as the browser numbers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element(i64);

impl Page {
    /// Opens the page in a fresh profile and waits until it is ready.
    #[track_caller]
    pub fn open() -> Self {
        Self::open_after("")
    }

    /// The same, with a script of the test's own run before the page's.
    #[track_caller]
    pub fn open_after(script: &str) -> Self {
        let page = Self::blank();
        page.call(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        );
        page.go(&address());
        page.wait_until_ready();
        page
    }

    /// An empty tab in a fresh profile.
    #[must_use]
    #[track_caller]
    pub fn blank() -> Self {
        Self::tab(Rc::new(Profile::new()))
    }

    /// Opens the page in another tab of the same profile.
    #[track_caller]
    pub fn open_beside(&self) -> Self {
        let page = Self::tab(Rc::clone(&self.profile));
        page.go(&address());
        page.wait_until_ready();
        page
    }

    #[track_caller]
    fn tab(profile: Rc<Profile>) -> Self {
        let mut connection = connect();
        let mut ask = |method: &str, params: Value, field: &str| {
            let answer = connection.call(None, method, params);
            let answer = answer.unwrap_or_else(|e| panic!("{e}"));
            answer[field].as_str().unwrap_or_default().to_owned()
        };
        ask(
            "Browser.setDownloadBehavior",
            json!({ "behavior": "allowAndName", "browserContextId": profile.context,
                    "downloadPath": profile.downloads, "eventsEnabled": true }),
            "",
        );
        let target = ask(
            "Target.createTarget",
            json!({ "url": "about:blank", "browserContextId": profile.context }),
            "targetId",
        );
        let session = ask(
            "Target.attachToTarget",
            json!({ "targetId": target, "flatten": true }),
            "sessionId",
        );
        let page = Self {
            connection: RefCell::new(connection),
            profile,
            session,
            target,
            complaints: RefCell::default(),
        };
        for domain in ["Page", "Runtime", "Log", "Network", "DOM", "Accessibility"] {
            page.call(&format!("{domain}.enable"), json!({}));
        }
        // Tabs of other tests are open too: each believes that it is in front.
        page.call(
            "Emulation.setFocusEmulationEnabled",
            json!({ "enabled": true }),
        );
        page.set_viewport(1440, 900);
        page.set_media(&[Media::Light]);
        page
    }

    /// Goes to an address and waits until it is loaded.
    #[track_caller]
    pub fn go(&self, address: &str) {
        self.call("Page.navigate", json!({ "url": address }));
        self.wait_for(&format!(
            "document.readyState === 'complete' && location.href.startsWith({})",
            json!(address)
        ));
    }

    /// Pastes an article and has it annotated.
    #[track_caller]
    pub fn annotate(&self, article: &str) {
        self.click(self.find("textbox", "Article text"));
        self.paste(article);
        self.click_button("Annotate");
        self.wait_for("document.querySelector('[data-sentence]') !== null");
        self.wait_until_ready();
    }

    /// Opens the page's own sample article.
    #[track_caller]
    pub fn open_sample(&self) {
        self.annotate(SAMPLE);
    }

    /// Reloads the page, as a reader does, and waits until it is ready.
    #[track_caller]
    pub fn reload(&self) {
        self.evaluate("window.beforeReload = true");
        self.call("Page.reload", json!({}));
        self.wait_for("!window.beforeReload && document.readyState === 'complete'");
        self.wait_until_ready();
    }

    /// Waits until the page can be used.
    #[track_caller]
    pub fn wait_until_ready(&self) {
        self.wait_for("document.documentElement.dataset.galley === 'ready'");
    }

    /// Sends a command of the protocol to this page.
    #[track_caller]
    pub fn call(&self, method: &str, params: Value) -> Value {
        self.try_call(method, params)
            .unwrap_or_else(|e| panic!("{e}"))
    }

    fn try_call(&self, method: &str, params: Value) -> Result<Value, String> {
        self.connection
            .borrow_mut()
            .call(Some(&self.session), method, params)
    }

    /// The value of a script in the page; a promise is waited for.
    #[track_caller]
    pub fn evaluate(&self, script: &str) -> Value {
        self.try_evaluate(script)
            .unwrap_or_else(|e| panic!("{e}\nin {script}"))
    }

    fn try_evaluate(&self, script: &str) -> Result<Value, String> {
        let mut answer = self.try_call(
            "Runtime.evaluate",
            json!({ "expression": script, "returnByValue": true, "awaitPromise": true, "userGesture": true }),
        )?;
        match answer.get("exceptionDetails") {
            Some(details) => Err(format!("{}", details["exception"]["description"])),
            None => Ok(answer["result"]["value"].take()),
        }
    }

    /// The value of a script, as text.
    #[track_caller]
    pub fn text(&self, script: &str) -> String {
        self.evaluate(script)
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until a script says `true`.
    #[track_caller]
    pub fn wait_for(&self, condition: &str) {
        // While the page is being loaded there may be nothing to ask.
        let met = self.wait(|| {
            self.try_evaluate(condition)
                .ok()
                .filter(|value| *value == true)
        });
        assert!(
            met.is_some(),
            "in vain, waited for {condition}\n{}",
            self.state()
        );
    }

    /// What a failed test wants to know about the page.
    fn state(&self) -> String {
        let page = self.try_evaluate("document.documentElement.dataset.galley + '\\n' + document.body.innerText.slice(0, 2000)");
        format!("the page is {}", page.unwrap_or_default())
    }

    fn wait<T>(&self, mut find: impl FnMut() -> Option<T>) -> Option<T> {
        let start = Instant::now();
        loop {
            if let Some(found) = find() {
                return Some(found);
            }
            if start.elapsed() > PATIENCE {
                return None;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// All elements with a role and, unless it is empty, an accessible name, as a screen reader meets them.
    #[track_caller]
    pub fn all(&self, role: &str, name: &str) -> Vec<Element> {
        let root = self.call("DOM.getDocument", json!({ "depth": 0 }));
        let mut query = json!({ "nodeId": root["root"]["nodeId"], "role": role });
        if !name.is_empty() {
            query["accessibleName"] = json!(name);
        }
        let found = self
            .try_call("Accessibility.queryAXTree", query)
            .unwrap_or_default();
        let nodes = found["nodes"].as_array().map_or(&[][..], Vec::as_slice);
        nodes
            .iter()
            .filter(|node| node["ignored"] != true)
            .filter_map(|node| node["backendDOMNodeId"].as_i64().map(Element))
            .collect()
    }

    /// Waits for an element with a role and an accessible name.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Element {
        let found = self.wait(|| self.all(role, name).first().copied());
        found.unwrap_or_else(|| panic!("there is no {role} named {name:?}\n{}", self.state()))
    }

    /// Waits for the first element that a selector matches.
    #[track_caller]
    pub fn select(&self, selector: &str) -> Element {
        let found = self.wait(|| {
            let root = self.call("DOM.getDocument", json!({ "depth": 0 }));
            let node = self
                .try_call(
                    "DOM.querySelector",
                    json!({ "nodeId": root["root"]["nodeId"], "selector": selector }),
                )
                .ok()?;
            let node = self
                .try_call("DOM.describeNode", json!({ "nodeId": node["nodeId"] }))
                .ok()?;
            node["node"]["backendNodeId"].as_i64().map(Element)
        });
        found.unwrap_or_else(|| panic!("there is no {selector}\n{}", self.state()))
    }

    /// The middle of an element, scrolled into view.
    #[track_caller]
    fn middle(&self, element: Element) -> (f64, f64) {
        let node = json!({ "backendNodeId": element.0 });
        self.call("DOM.scrollIntoViewIfNeeded", node.clone());
        let quads = self.call("DOM.getContentQuads", node);
        let corner = |at: usize| quads["quads"][0][at].as_f64().unwrap_or_default();
        ((corner(0) + corner(4)) / 2.0, (corner(1) + corner(5)) / 2.0)
    }

    /// Clicks in the middle of an element, with a mouse.
    #[track_caller]
    pub fn click(&self, element: Element) {
        let (x, y) = self.middle(element);
        for (kind, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
            let button = if kind == "mouseMoved" { "none" } else { "left" };
            self.call(
                "Input.dispatchMouseEvent",
                json!({ "type": kind, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": 1 }),
            );
        }
    }

    /// Taps the middle of an element, with a finger.
    #[track_caller]
    pub fn tap(&self, element: Element) {
        let (x, y) = self.middle(element);
        for (kind, points) in [
            ("touchStart", json!([{ "x": x, "y": y }])),
            ("touchEnd", json!([])),
        ] {
            self.call(
                "Input.dispatchTouchEvent",
                json!({ "type": kind, "touchPoints": points }),
            );
        }
    }

    /// Clicks the button with this name.
    #[track_caller]
    pub fn click_button(&self, name: &str) {
        self.click(self.find("button", name));
    }

    /// Puts the focus on an element.
    #[track_caller]
    pub fn focus(&self, element: Element) {
        self.call("DOM.focus", json!({ "backendNodeId": element.0 }));
    }

    /// Presses keys one after another: `"j j 1"`, `"Ctrl+Shift+Z"`.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        for key in keys.split(' ') {
            for event in keys::press(key) {
                self.call("Input.dispatchKeyEvent", event);
            }
        }
    }

    /// Writes text where the focus is, as an input method does.
    #[track_caller]
    pub fn write(&self, text: &str) {
        self.call("Input.insertText", json!({ "text": text }));
    }

    /// Pastes text where the focus is.
    #[track_caller]
    pub fn paste(&self, text: &str) {
        self.paste_as(&[("text/plain", text)]);
    }

    /// Pastes what was copied in several formats, as word processors and browsers copy.
    #[track_caller]
    pub fn paste_as(&self, formats: &[(&str, &str)]) {
        let data: Vec<String> = formats
            .iter()
            .map(|(kind, data)| {
                format!(
                    "event.clipboardData.setData({}, {});",
                    json!(kind),
                    json!(data)
                )
            })
            .collect();
        let one_at_a_time = CLIPBOARD.lock();
        // Not `navigator.clipboard`, which a Chromium without a desktop lets nobody write.
        let copied = self.evaluate(&format!(
            "{{
                const copy = event => {{ {} event.preventDefault(); event.stopImmediatePropagation(); }};
                const allow = event => event.preventDefault();
                addEventListener('beforecopy', allow, {{ capture: true, once: true }});
                addEventListener('copy', copy, {{ capture: true, once: true }});
                document.execCommand('copy')
            }}",
            data.join(" ")
        ));
        assert_eq!(copied, true, "nothing was copied");
        self.press("Ctrl+V");
        // The paste has to have come before another test copies.
        self.evaluate("new Promise(requestAnimationFrame)");
        drop(one_at_a_time);
    }

    /// Pastes HTML as another program put it on the clipboard, where the focus is: what a
    /// page copies, the browser makes harmless first.
    #[track_caller]
    pub fn paste_html_as_it_is(&self, html: &str) {
        self.evaluate(&format!(
            "{{
                const data = new DataTransfer();
                data.setData('text/html', {});
                document.activeElement.dispatchEvent(
                    new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}));
            }}",
            json!(html)
        ));
    }

    /// Chooses files in a file input.
    #[track_caller]
    pub fn upload(&self, input: Element, files: &[&Path]) {
        self.call(
            "DOM.setFileInputFiles",
            json!({ "files": files, "backendNodeId": input.0 }),
        );
    }

    /// Drags files from elsewhere and drops them on an element.
    #[track_caller]
    pub fn drop_files(&self, element: Element, files: &[&Path]) {
        let (x, y) = self.middle(element);
        for kind in ["dragEnter", "dragOver", "drop"] {
            self.call(
                "Input.dispatchDragEvent",
                json!({ "type": kind, "x": x, "y": y,
                        "data": { "items": [], "files": files, "dragOperationsMask": 1 } }),
            );
        }
    }

    /// Does what starts a download; returns the file's suggested name and its bytes.
    #[track_caller]
    pub fn download(&self, start: impl FnOnce(&Self)) -> (String, Vec<u8>) {
        start(self);
        // All tabs' downloads are reported to all; the main frame is called as its tab.
        let begun = self.event(|event| {
            event.method == "Browser.downloadWillBegin" && event.params["frameId"] == self.target
        });
        let done = self.event(|event| {
            event.method == "Browser.downloadProgress"
                && event.params["guid"] == begun["guid"]
                && event.params["state"] != "inProgress"
        });
        assert_eq!(done["state"], "completed");
        let guid = begun["guid"].as_str().unwrap_or_default();
        let file = self.profile.downloads.join(guid);
        let name = begun["suggestedFilename"].as_str().unwrap_or_default();
        let bytes = std::fs::read(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        (name.to_owned(), bytes)
    }

    #[track_caller]
    fn event(&self, wanted: impl Fn(&Event) -> bool) -> Value {
        let event = self.connection.borrow_mut().wait_for(wanted);
        event.unwrap_or_else(|e| panic!("{e}")).params
    }

    /// Everything in localStorage, as one object.
    #[track_caller]
    pub fn stored(&self) -> Value {
        self.evaluate("Object.fromEntries(Object.entries(localStorage))")
    }

    /// Sets the viewport, in CSS pixels.
    #[track_caller]
    pub fn set_viewport(&self, width: u32, height: u32) {
        self.call(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        );
    }

    /// Makes the processor so many times slower for this page.
    #[track_caller]
    pub fn slow_down(&self, times: u32) {
        self.call("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Sets what the system tells the page about its user.
    #[track_caller]
    pub fn set_media(&self, media: &[Media]) {
        let feature = |name: &str, wanted: Media, yes: &str, no: &str| json!({ "name": name, "value": if media.contains(&wanted) { yes } else { no } });
        self.call(
            "Emulation.setEmulatedMedia",
            json!({ "features": [
                feature("prefers-color-scheme", Media::Dark, "dark", "light"),
                feature("prefers-reduced-motion", Media::ReducedMotion, "reduce", "no-preference"),
                feature("forced-colors", Media::ForcedColours, "active", "none"),
            ] }),
        );
    }

    /// Waits until fonts are there and nothing moves or changes its colour any more; some
    /// seconds at most, since a tab in the back may get no frame.
    #[track_caller]
    fn rest(&self) {
        self.evaluate(
            "Promise.race([
                document.fonts.ready.then(() => new Promise(requestAnimationFrame))
                    .then(() => Promise.allSettled(document.getAnimations().map(a => a.finished))),
                new Promise(resolve => setTimeout(resolve, 5000)),
            ]).then(() => 0)",
        );
    }

    /// A picture of what the viewport shows, as PNG.
    #[must_use]
    #[track_caller]
    pub fn screenshot(&self) -> Vec<u8> {
        self.rest();
        let shot = self.call("Page.captureScreenshot", json!({ "format": "png" }));
        let data = shot["data"].as_str().unwrap_or_default();
        data_encoding::BASE64
            .decode(data.as_bytes())
            .unwrap_or_else(|e| panic!("no picture: {e}"))
    }

    /// What axe-core finds wrong, one line a rule and element.
    #[track_caller]
    pub fn accessibility_faults(&self) -> Vec<String> {
        let path = told("GALLEY_AXE");
        let axe = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        self.evaluate(&format!("{axe}\n0"));
        self.rest();
        let faults = self.evaluate(
            "axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.flatMap(
                rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html} ${node.failureSummary}`)))",
        );
        let faults = faults.as_array().map_or(&[][..], Vec::as_slice);
        faults
            .iter()
            .map(|fault| fault.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// What went wrong in the page so far, and is hereby known: a test that
    /// provokes an error takes it, all others fail on it at their end.
    pub fn take_complaints(&self) -> Vec<String> {
        // What the page has done is reported before the answer to this.
        let _ = self.try_evaluate("0");
        let address = address();
        let own = address.split_inclusive('/').take(3).collect::<String>();
        let mut complaints = self.complaints.take();
        for event in self.connection.borrow_mut().take_events() {
            complaints.extend(watch::complaint(&event, &own));
        }
        complaints
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let complaints = self.take_complaints();
        let _ = self.connection.get_mut().call(
            None,
            "Target.closeTarget",
            json!({ "targetId": self.target }),
        );
        if std::thread::panicking() {
            // The test has failed already; this may be why.
            for complaint in complaints {
                eprintln!("{complaint}");
            }
        } else {
            assert!(
                complaints.is_empty(),
                "the page complained: {complaints:#?}"
            );
        }
    }
}
