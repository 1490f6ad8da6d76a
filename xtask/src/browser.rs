//! A Chromium for the tests: the one that is there, Debian's, or npm's.

use crate::run::{Result, apt_install, capture, command, on_path};
use crate::tools;
use std::path::PathBuf;

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
    if apt_install(&["chromium"], "about a minute")
        && let Some(found) = installed()
    {
        return Ok(found);
    }
    from_npm().map_err(|error| {
        format!(
            "the browser tests need Chromium or Chrome: install one and put it on PATH ({error})"
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
        .filter_map(|name| on_path(&[name]))
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

/// The npm package carries its browser compressed and unpacks it into the
/// folder for temporary files, which is pointed at the cache here.
fn from_npm() -> Result<PathBuf> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Err("none is to be had from npm for this system".into());
    }
    let node = tools::node()?;
    let (name, version) = PACKAGE;
    let package = tools::npm(name, version, "20 seconds")?;
    let file = package.join("unpacked").join("chromium");
    if !file.is_file() {
        println!("Unpacking it (some seconds).");
        let unpacked = package.join("unpacked");
        std::fs::create_dir_all(&unpacked)?;
        capture(
            command(node)
                .current_dir(&package)
                .env("TMPDIR", &unpacked)
                .args(["--input-type=module", "--eval"])
                .arg(format!(
                    "import chromium from '{name}'; await chromium.executablePath();"
                )),
        )?;
    }
    capture(command(&file).arg("--version"))
        .map_err(|error| format!("npm's needs libnss3, it seems: {error}"))?;
    Ok(file)
}
