//! Programs that cargo installs. Each is looked for on PATH at the right version,
//! then in the cache, and else brought into the cache: as a binary where
//! `cargo binstall` is there and has one, or built here.

use crate::run::{Result, capture, command, execute, search};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// A program, the package it comes in, and how that is built.
#[derive(Clone, Copy, Debug)]
pub struct Program<'p> {
    pub name: &'p str,
    pub package: &'p str,
    pub version: &'p str,
    /// More options for `cargo install`.
    pub options: &'p [&'p str],
    /// How long building it takes, for the person who waits.
    pub time: &'p str,
}

/// Returns the folder that has the program. It is looked for on `path`, and kept in
/// `cache`, a folder for this version alone.
pub fn bring(program: &Program<'_>, path: &OsStr, cache: &Path) -> Result<PathBuf> {
    let Program {
        name,
        package,
        version,
        options,
        time,
    } = program;
    let there = search(path, name);
    let version_there = there.as_deref().and_then(version_of);
    if let Some(folder) = there.as_deref().and_then(Path::parent)
        && version_there.as_deref() == Some(version)
    {
        return Ok(folder.to_path_buf());
    }
    let bin = cache.join("bin");
    let file = bin
        .join(name)
        .with_extension(std::env::consts::EXE_EXTENSION);
    let is_right = || version_of(&file).as_deref() == Some(version);
    if is_right() {
        return Ok(bin);
    }

    if let Some(other) = version_there {
        println!("{name} on PATH is {other} and stays as it is; this needs {version}.");
    }
    let cargo = |subcommand: &[&str]| {
        let mut cargo = command("cargo");
        cargo
            .args(subcommand)
            .args(["--version", version, "--root"])
            .arg(cache)
            .env("PATH", path)
            // Not where this project's own build is: cargo would hold its lock.
            .env_remove("CARGO_TARGET_DIR")
            .current_dir(std::env::temp_dir());
        cargo
    };
    if search(path, "cargo-binstall").is_some() {
        println!("Fetching {package} {version} with cargo binstall (some seconds).");
        let fetched = execute(&mut cargo(&[
            "binstall", package, "--no-confirm", "--disable-strategies", "compile",
        ]));
        if fetched.is_ok() && is_right() {
            return Ok(bin);
        }
        println!("It brought none.");
    }
    println!("Building {package} {version} with cargo install, once for this user (about {time}).");
    // By force: what cargo may believe is there already was not right just now.
    execute(cargo(&["install", package, "--force"]).args(*options))?;
    if is_right() {
        Ok(bin)
    } else {
        Err(format!("{} is not {package} {version}", file.display()).into())
    }
}

/// The version that a program says it is, as in "trunk 0.21.14". None if it does not run.
fn version_of(file: &Path) -> Option<String> {
    let says = capture(command(file).arg("--version")).ok()?;
    says.split_whitespace().nth(1).map(str::to_owned)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::{Program, bring};
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    const PRESS: Program<'_> = Program {
        name: "press",
        package: "press-cli",
        version: "1.2.3",
        options: &["--debug"],
        time: "no time",
    };

    /// A cargo that notes what it is asked for, and what it then installs.
    const CARGO: &str = r#"PATH=/usr/bin:/bin
echo "$1" >> "$(dirname "$0")/asked"
makes=$(cat "$(dirname "$0")/$1-makes" 2> /dev/null) || exit 1
while [ "$1" != --root ]; do shift; done
mkdir -p "$2/bin"
printf '#!/bin/sh\necho press %s\n' "$makes" > "$2/bin/press"
chmod +x "$2/bin/press""#;

    fn script(file: &Path, does: &str) {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, format!("#!/bin/sh\n{does}\n")).unwrap();
        std::fs::set_permissions(file, PermissionsExt::from_mode(0o755)).unwrap();
    }

    /// What is there before: a version on PATH, a version in the cache, the versions
    /// that `cargo binstall` and `cargo install` bring; "" for nothing. Then what
    /// cargo is asked to do, and the folder that the program is in ("" for an error).
    #[track_caller]
    fn check(there: [&str; 4], asked: &[&str], found: &str) {
        let base = std::env::temp_dir().join(format!("galley-bring-{}", std::process::id()));
        let (path, cache) = (base.join("path"), base.join("cache"));
        script(&path.join("cargo"), CARGO);
        let [on_path, in_cache, binstall, install] = there;
        for (version, folder) in [(on_path, path.clone()), (in_cache, cache.join("bin"))] {
            if !version.is_empty() {
                script(&folder.join("press"), &format!("echo press {version}"));
            }
        }
        if binstall != "not there" {
            script(&path.join("cargo-binstall"), "");
        }
        for (subcommand, makes) in [("binstall", binstall), ("install", install)] {
            if !makes.is_empty() {
                std::fs::write(path.join(format!("{subcommand}-makes")), makes).unwrap();
            }
        }

        let brought = bring(&PRESS, path.as_os_str(), &cache);
        let folder = brought
            .ok()
            .map(|folder| folder.strip_prefix(&base).unwrap().to_owned());
        let calls = std::fs::read_to_string(path.join("asked")).unwrap_or_default();
        std::fs::remove_dir_all(&base).unwrap();
        assert_eq!(calls.lines().collect::<Vec<_>>(), asked, "{there:?}");
        assert_eq!(folder.unwrap_or_default(), Path::new(found), "{there:?}");
    }

    #[test]
    fn the_nearest_right_version_is_taken() {
        let (binstall, install) = ("binstall", "install");
        // On PATH, at the right version and at another.
        check(["1.2.3", "", "1.2.3", "1.2.3"], &[], "path");
        check(["1.2.3", "1.2.3", "1.2.3", "1.2.3"], &[], "path");
        check(["1.2.4", "1.2.3", "1.2.3", "1.2.3"], &[], "cache/bin");
        check(["1.2.4", "", "1.2.3", "1.2.3"], &[binstall], "cache/bin");
        // In the cache, at the right version and (a file that went bad) at another.
        check(["", "1.2.3", "1.2.3", "1.2.3"], &[], "cache/bin");
        check(["", "1.2.2", "1.2.3", "1.2.3"], &[binstall], "cache/bin");
        // Nowhere: binstall works, fails, lies, is not there.
        check(["", "", "1.2.3", "1.2.3"], &[binstall], "cache/bin");
        check(["", "", "", "1.2.3"], &[binstall, install], "cache/bin");
        check(
            ["", "", "1.2.2", "1.2.3"],
            &[binstall, install],
            "cache/bin",
        );
        check(["", "", "not there", "1.2.3"], &[install], "cache/bin");
        // Building fails, or makes another version.
        check(["", "", "not there", ""], &[install], "");
        check(["1.2.2", "", "", "1.2.2"], &[binstall, install], "");
    }
}
