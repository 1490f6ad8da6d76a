//! The tools that the build and the tests need. Each is looked for on PATH at
//! the right version, then in the cache, and else brought into the cache.

use crate::cache;
use crate::run::{Result, apt_install, capture, cargo, command, execute, on_path, root};
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
    if on_path(&["rustup"]).is_none() {
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
    built_with_cargo(
        "trunk",
        "trunk",
        TRUNK,
        &["--debug", "--locked"],
        "3 minutes",
    )
}

/// Folder of `wasm-bindgen` and `wasm-bindgen-test-runner`, at the version that
/// the crate is built with: they must be the very same.
pub fn wasm_bindgen() -> Result<PathBuf> {
    let version = locked("wasm-bindgen")?;
    // Without `--locked`: its lock file may name crates that were withdrawn.
    built_with_cargo(
        "wasm-bindgen",
        "wasm-bindgen-cli",
        &version,
        &[],
        "2 minutes",
    )
}

/// `wasm-opt`.
pub fn wasm_opt() -> Result<PathBuf> {
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    if let Some(found) = on_path(&["wasm-opt"])
        && capture(command(&found).arg("--version"))
            .is_ok_and(|says| says.starts_with(&format!("wasm-opt version {major} ")))
    {
        return Ok(found);
    }
    if on_path(&["node"]).is_none() || on_path(&["npm"]).is_none() {
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
    let find = || on_path(&["npm"]).and(on_path(&["node"]));
    if let Some(node) = find() {
        return Ok(node);
    }
    if apt_install(&["nodejs", "npm"], "about a minute")
        && let Some(node) = find()
    {
        return Ok(node);
    }
    Err("the tests need Node.js with npm: install it from your system's packages".into())
}

/// A package of the npm registry; returns its folder. No script of it is run.
pub fn npm(package: &str, version: &str, time: &str) -> Result<PathBuf> {
    let tool = package.replace(['@', '/'], "");
    let folder = cache::folder(&tool, version)?;
    cache::fill(&folder, |folder| {
        println!("Fetching {package} {version} with npm (about {time}).");
        execute(
            command("npm")
                .args([
                    "install", "--silent", "--ignore-scripts", "--no-save", "--prefix",
                ])
                .arg(folder)
                .arg(format!("{package}@{version}")),
        )
    })?;
    Ok(folder.join("node_modules").join(package))
}

/// A tool that cargo installs: from PATH, from the cache, as a binary where
/// `cargo binstall` brings one, or built here. Returns the folder it is in.
fn built_with_cargo(
    program: &str,
    package: &str,
    version: &str,
    options: &[&str],
    time: &str,
) -> Result<PathBuf> {
    let right = |file: &Path| {
        capture(command(file).arg("--version"))
            .is_ok_and(|says| says.split_whitespace().nth(1) == Some(version))
    };
    if let Some(found) = on_path(&[program])
        && right(&found)
        && let Some(folder) = found.parent()
    {
        return Ok(folder.to_path_buf());
    }
    let folder = cache::folder(package, version)?;
    let bin = folder.join("bin");
    let file = bin
        .join(program)
        .with_extension(std::env::consts::EXE_EXTENSION);
    if right(&file) {
        return Ok(bin);
    }

    if on_path(&["cargo-binstall"]).is_some() {
        println!("Fetching {package} {version} with cargo binstall (some seconds).");
        let fetched = execute(
            cargo(&[
                "binstall", "--no-confirm", "--disable-strategies", "compile",
            ])
            .args(["--version", version, "--root"])
            .arg(&folder)
            .arg(package),
        );
        if fetched.is_ok() && right(&file) {
            return Ok(bin);
        }
    }
    println!("Building {package} {version} with cargo install, once for this user (about {time}).");
    execute(
        cargo(&["install", package, "--version", version])
            .args(options)
            .arg("--root")
            .arg(&folder)
            // Not where this project's own build is: cargo would hold its lock.
            .env_remove("CARGO_TARGET_DIR")
            .current_dir(std::env::temp_dir()),
    )?;
    if right(&file) {
        Ok(bin)
    } else {
        Err(format!("{} is not {package} {version}", file.display()).into())
    }
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
