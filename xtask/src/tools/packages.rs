//! Packages of others: Debian's, and those of the npm registry.

use super::cache;
use crate::run::{Result, capture, command, execute, on_path};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// Installs Debian packages where that is possible; says whether it did.
pub fn apt(packages: &[&str], time: &str) -> bool {
    if !may_install() {
        return false;
    }
    println!("Installing {} with apt-get ({time}).", packages.join(", "));
    let quietly = |arguments: &[&str]| {
        let mut apt = command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-qq", "-o", "Dpkg::Use-Pty=0"])
            .args(arguments)
            .stdout(Stdio::null());
        execute(&mut apt)
    };
    let done = quietly(&["update"]).and_then(|()| {
        quietly(
            &["install", "-y", "--no-install-recommends"]
                .iter()
                .chain(packages)
                .copied()
                .collect::<Vec<_>>(),
        )
    });
    if let Err(error) = &done {
        eprintln!("{error}");
    }
    done.is_ok()
}

/// Is this Debian or a child of it, and may we install its packages?
fn may_install() -> bool {
    Path::new("/etc/debian_version").exists()
        && on_path("apt-get").is_some()
        && capture(command("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// A package of the npm registry; returns its folder. No script of it is run.
pub fn npm(package: &str, version: &str, time: &str) -> Result<PathBuf> {
    let tool = package.replace(['@', '/'], "");
    let folder = cache::folder(&tool, version)?;
    cache::fill(&folder, |folder| {
        println!("Fetching {package} {version} with npm (about {time}).");
        execute(
            command("npm")
                .args(["install", "--loglevel=error", "--no-audit", "--no-fund"])
                .args(["--no-update-notifier", "--ignore-scripts", "--no-save"])
                .arg("--prefix")
                .arg(folder)
                .arg(format!("{package}@{version}"))
                .stdout(Stdio::null()),
        )
    })?;
    Ok(folder.join("node_modules").join(package))
}
