//! A Chromium for the tests: the one that is there, Debian's, or npm's.

use crate::run::{Result, capture, command, on_path};
use crate::tools::{self, cache};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

/// No first-run pages, and no calls home: the tests watch what leaves.
const OPTIONS: &[&str] = &[
    "--headless",
    "--remote-debugging-port=0",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    // The page that is tested is ours, and root has no sandbox to offer.
    "--no-sandbox",
    // A mouse user's desk, with its hints of keys; without a window there is no pointer.
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
    // Tests share the browser: a tab behind another is to be as quick as the one in front.
    "--disable-backgrounding-occluded-windows",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    // Containers have little shared memory.
    "--disable-dev-shm-usage",
];

/// A running Chromium with a profile that goes with it.
#[derive(Debug)]
pub struct Running {
    child: Child,
    profile: PathBuf,
    /// The address of its DevTools.
    pub devtools: String,
}

/// Starts a Chromium without a window.
pub fn start(chromium: &Path) -> Result<Running> {
    let profile = std::env::temp_dir().join(format!("galley-chromium-{}", std::process::id()));
    let mut child = command(chromium)
        .args(OPTIONS)
        .arg(format!("--user-data-dir={}", profile.display()))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start {}: {error}", chromium.display()))?;
    let mut said = Vec::new();
    if let Some(errors) = child.stderr.take() {
        let mut lines = BufReader::new(errors)
            .lines()
            .map_while(std::io::Result::ok);
        for line in lines.by_ref() {
            if let Some(address) = line.strip_prefix("DevTools listening on ") {
                let devtools = address.to_owned();
                // Its pipe must not fill.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(Running {
                    child,
                    profile,
                    devtools,
                });
            }
            said.push(line);
        }
    }
    let _ = child.kill();
    Err(format!(
        "{} does not start:\n{}",
        chromium.display(),
        said.join("\n")
    )
    .into())
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// A whole Chromium in an npm package, for Linux on x86-64.
const PACKAGE: (&str, &str) = ("@sparticuz/chromium", "153.0.0");

const NAMES: &[&str] = &[
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
];

/// Where installers put it without a link on PATH.
const ELSEWHERE: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/// Finds a Chromium, or brings one.
pub fn chromium() -> Result<PathBuf> {
    if let Some(found) = installed() {
        return Ok(found);
    }
    if tools::apt(&["chromium"], "about a minute")
        && let Some(found) = installed()
    {
        return Ok(found);
    }
    from_npm().map_err(|error| {
        format!(
            "no Chromium or Chrome on PATH (install one from your system's packages), and {error}"
        )
        .into()
    })
}

fn installed() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROME") {
        return Some(named.into());
    }
    NAMES
        .iter()
        .filter_map(|name| on_path(name))
        .chain(
            ELSEWHERE
                .iter()
                .map(PathBuf::from)
                .filter(|file| file.is_file()),
        )
        // Some systems put a stub there that only says how to install it.
        .find(|file| {
            cfg!(windows)
                || capture(command(file).arg("--version")).is_ok_and(|says| says.contains("Chrom"))
        })
}

/// Starts npm's Chromium with the libraries that come with it, which a system
/// without a desktop may not have.
const LAUNCHER: (&str, &str) = (
    "start",
    r#"#!/bin/sh
here=${0%/*}
export LD_LIBRARY_PATH="$here/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$here/chromium" "$@"
"#,
);

/// The npm package carries its browser compressed, and unpacks it into the folder
/// for temporary files: that is pointed at the cache here. The libraries it unpacks
/// only where it believes to be in a cloud function.
fn from_npm() -> Result<PathBuf> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Err("npm has none for this system".into());
    }
    let node = tools::node()?;
    let (name, version) = PACKAGE;
    let package = tools::npm(name, version, "20 seconds")?;
    let (launcher, script) = LAUNCHER;
    let unpacked = package.join("unpacked");
    cache::fill(&unpacked, |folder| {
        println!("Unpacking it (some seconds).");
        capture(
            command(node)
                .current_dir(&package)
                .env("TMPDIR", folder)
                .env("AWS_LAMBDA_JS_RUNTIME", "nodejs22.x")
                .args(["--input-type=module", "--eval"])
                .arg(format!(
                    "import chromium from '{name}'; await chromium.executablePath();
                    import fs from 'node:fs'; fs.writeFileSync(process.argv[1], process.argv[2], {{ mode: 0o755 }});"
                ))
                .arg(folder.join(launcher))
                .arg(script),
        )?;
        Ok(())
    })?;
    let file = unpacked.join(launcher);
    capture(command(&file).arg("--version"))
        .map_err(|error| format!("npm's does not start here ({error})"))?;
    Ok(file)
}
