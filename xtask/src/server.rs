//! A static host for one folder, on this machine alone: what `serve` and the
//! browser tests look at. It sends files as they are and nothing is kept by the
//! browser, so that a reload shows the page just built.

use crate::run::Result;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many ports are tried, from the one wanted upwards.
const TRIES: u16 = 50;
/// Longest request line or header that is read, in bytes.
const LONGEST: u64 = 16 * 1024;

/// Extensions and their media types: a browser refuses a module script or a
/// streamed WebAssembly under any other.
const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("txt", "text/plain; charset=utf-8"),
];

/// A folder that is served below a path.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    site: Arc<Site>,
}

#[derive(Debug)]
struct Site {
    folder: PathBuf,
    /// Begins and ends with a slash.
    base: String,
}

impl Server {
    /// Takes `port` of 127.0.0.1, or the next free one; 0 is any free one.
    pub fn bind(folder: &Path, base: &str, port: u16) -> Result<Self> {
        let site = Arc::new(Site {
            folder: folder.to_path_buf(),
            base: base.to_owned(),
        });
        let last = port.saturating_add(TRIES);
        for port in port..=last {
            match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
                Ok(listener) => return Ok(Self { listener, site }),
                Err(error) if error.kind() == ErrorKind::AddrInUse => {}
                Err(error) => return Err(format!("cannot listen on port {port}: {error}").into()),
            }
        }
        Err(format!("ports {port} to {last} are all in use: choose another with --port").into())
    }

    /// The address of the folder.
    pub fn address(&self) -> Result<String> {
        Ok(format!(
            "http://{}{}",
            self.listener.local_addr()?,
            self.site.base
        ))
    }

    /// Answers until the process ends.
    pub fn run(self) {
        for stream in self.listener.incoming().flatten() {
            let site = Arc::clone(&self.site);
            // A browser that goes away in the middle is no concern of ours.
            std::thread::spawn(move || drop(answer(&stream, &site)));
        }
    }
}

fn answer(stream: &TcpStream, site: &Site) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).take(LONGEST).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // Reading the headers to their end lets the browser finish sending them.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let path = target.split(['?', '#']).next().unwrap_or("");
    let reply = match method {
        "GET" | "HEAD" => site.reply(path),
        _ => Reply::text("405 Method Not Allowed", "only GET and HEAD"),
    };
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n",
        reply.status,
        reply.media_type,
        reply.body.len()
    )?;
    if let Some(location) = reply.location {
        write!(stream, "Location: {location}\r\n")?;
    }
    stream.write_all(b"\r\n")?;
    if method == "GET" {
        stream.write_all(&reply.body)?;
    }
    stream.flush()
}

#[derive(Debug, PartialEq)]
struct Reply {
    status: &'static str,
    media_type: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

impl Reply {
    fn text(status: &'static str, body: &str) -> Self {
        Self {
            status,
            media_type: "text/plain; charset=utf-8",
            location: None,
            body: body.as_bytes().to_vec(),
        }
    }
}

impl Site {
    fn reply(&self, path: &str) -> Reply {
        let missing = || Reply::text("404 Not Found", "not here");
        if format!("{path}/") == self.base {
            // Relative URLs in the page need the slash.
            return Reply {
                location: Some(self.base.clone()),
                ..Reply::text("301 Moved Permanently", "")
            };
        }
        let Some(name) = path.strip_prefix(&self.base) else {
            return missing();
        };
        let name = if name.is_empty() { "index.html" } else { name };
        // The built page is flat and its names are plain: nothing else is served.
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/');
        if !name.chars().all(plain)
            || name
                .split('/')
                .any(|part| part.is_empty() || part.starts_with('.'))
        {
            return missing();
        }
        let file = self.folder.join(name);
        let extension = file.extension().and_then(|e| e.to_str()).unwrap_or("");
        let media_type = TYPES
            .iter()
            .find(|(known, _)| *known == extension)
            .map_or("application/octet-stream", |(_, media_type)| media_type);
        match std::fs::read(&file) {
            Ok(body) => Reply {
                status: "200 OK",
                media_type,
                location: None,
                body,
            },
            Err(_) => missing(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Server, Site};
    use std::path::Path;

    #[track_caller]
    fn check(path: &str, status: &str) {
        let site = Site {
            folder: std::env::var_os("CARGO_MANIFEST_DIR").unwrap().into(),
            base: "/some/where/".to_owned(),
        };
        assert_eq!(site.reply(path).status, status, "{path}");
    }

    #[test]
    fn files_below_the_base_are_served_and_nothing_else() {
        check("/some/where/Cargo.toml", "200 OK");
        check("/some/where/src/main.rs", "200 OK");
        check("/some/where", "301 Moved Permanently");
        check("/some/where/", "404 Not Found");
        check("/some/where/none.js", "404 Not Found");
        check("/Cargo.toml", "404 Not Found");
        check("/some/where/../Cargo.toml", "404 Not Found");
        check("/some/where//etc/passwd", "404 Not Found");
        check("/some/where/%2e%2e/Cargo.toml", "404 Not Found");
        check("", "404 Not Found");
    }

    #[test]
    fn a_port_in_use_gets_the_next_one() {
        let port = |server: &Server| server.listener.local_addr().unwrap().port();
        let first = Server::bind(Path::new("."), "/", 0).unwrap();
        let second = Server::bind(Path::new("."), "/", port(&first)).unwrap();
        assert!(port(&second) > port(&first));
        assert!(second.address().unwrap().starts_with("http://127.0.0.1:"));
    }
}
