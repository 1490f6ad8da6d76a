//! The tools that the build and the tests need, and the versions of them.

pub mod cache;
mod packages;
mod programs;

use crate::run::{Result, capture, command, execute, on_path, root};
pub use packages::{apt, npm};
use programs::Program;
use std::path::{Path, PathBuf};

/// Newer ones want a newer Rust.
const TRUNK: &str = "0.21.14";
/// Binaryen's wasm-opt, as a Node script.
const BINARYEN: &str = "132.0.0";
/// The accessibility checks that the browser tests inject.
const AXE: &str = "4.14.1";

/// The Rust target of the page.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Brings the wasm32 target of the toolchain in use.
pub fn wasm_target() -> Result<()> {
    let library = capture(command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(&library).is_dir() {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        return Err(format!(
            "this Rust has no {WASM} target and was not installed by rustup: install that target with what brought you Rust"
        )
        .into());
    }
    println!("Adding Rust's {WASM} target (some seconds).");
    execute(command("rustup").args(["target", "add", WASM]))
}

/// Folder of `trunk`.
pub fn trunk() -> Result<PathBuf> {
    // A debug build of Trunk is built in half the time and is as good for one page.
    folder_of(&Program {
        name: "trunk",
        package: "trunk",
        version: TRUNK,
        options: &["--debug", "--locked"],
        time: "3 minutes",
    })
}

/// Folder of `wasm-bindgen` and `wasm-bindgen-test-runner`, at the version that
/// the crate is built with: they must be the very same.
pub fn wasm_bindgen() -> Result<PathBuf> {
    folder_of(&Program {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: &locked("wasm-bindgen")?,
        // Without `--locked`: its lock file may name crates that were withdrawn.
        options: &[],
        time: "2 minutes",
    })
}

/// `wasm-opt`.
pub fn wasm_opt() -> Result<PathBuf> {
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    if let Some(found) = on_path("wasm-opt")
        && capture(command(&found).arg("--version"))
            .is_ok_and(|says| says.starts_with(&format!("wasm-opt version {major} ")))
    {
        return Ok(found);
    }
    if on_path("node").is_none() || on_path("npm").is_none() {
        return Err("wasm-opt needs Node.js with npm, which is not here".into());
    }
    let package = npm("binaryen", BINARYEN, "15 seconds")?;
    Ok(package.join("bin").join("wasm-opt"))
}

/// The script of axe-core.
pub fn axe() -> Result<PathBuf> {
    Ok(npm("axe-core", AXE, "10 seconds")?.join("axe.min.js"))
}

/// Node, which runs the wasm tests and brings npm packages.
pub fn node() -> Result<PathBuf> {
    let find = || on_path("npm").and(on_path("node"));
    if let Some(node) = find() {
        return Ok(node);
    }
    if apt(&["nodejs", "npm"], "about a minute")
        && let Some(node) = find()
    {
        return Ok(node);
    }
    Err("no Node.js with npm on PATH: install it from your system's packages".into())
}

/// The folder of a program that cargo installs.
fn folder_of(program: &Program<'_>) -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let cache = cache::folder(program.package, program.version)?;
    programs::bring(program, &path, &cache)
}

/// The version of a package in Cargo.lock.
fn locked(package: &str) -> Result<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock"))?;
    version_in(&lock, package)
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock names no {package}").into())
}

fn version_in<'l>(lock: &'l str, package: &str) -> Option<&'l str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_locked_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"bell-macro\"\nversion = \"2.0.0\"\n\n[[package]]\nname = \"bell\"\nversion = \"1.2.3\"\n";
        assert_eq!(version_in(lock, "bell"), Some("1.2.3"));
        assert_eq!(version_in(lock, "bel"), None);
    }
}
