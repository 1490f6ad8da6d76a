//! What must not happen in any test: an error in the console, a violation of
//! the page's own Content-Security-Policy, an exception, a request to elsewhere.

use crate::devtools::Event;

/// What is wrong about an event, if anything. `own` is the host of the
/// page and its files; what that does not have is an error in the log.
#[must_use]
pub fn complaint(event: &Event, own: &str) -> Option<String> {
    let params = &event.params;
    if params["entry"]["url"]
        .as_str()
        .is_some_and(|url| url.ends_with("/favicon.ico"))
    {
        // Not the page but the browser asks for it, beside a plain file.
        return None;
    }
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    match event.method.as_str() {
        "Log.entryAdded" if params["entry"]["level"] == "error" => {
            Some(format!("logged: {}", text(&params["entry"]["text"])))
        }
        "Runtime.consoleAPICalled" if params["type"] == "error" => {
            Some(format!("console: {}", params["args"]))
        }
        "Runtime.exceptionThrown" => {
            let details = &params["exceptionDetails"];
            Some(format!(
                "exception: {} {}",
                details["text"], details["exception"]["description"]
            ))
        }
        "Inspector.targetCrashed" => Some("the page crashed".to_owned()),
        "Network.requestWillBeSent" | "Network.webSocketCreated" => {
            let url = text(&params["request"]["url"]) + &text(&params["url"]);
            let stays = [own, "blob:", "data:", "about:"]
                .iter()
                .any(|start| url.starts_with(start));
            (!stays).then(|| format!("a request left: {url}"))
        }
        _ => None,
    }
}
