//! Where tools are kept: one folder a user, a folder in it for each tool and
//! version, so that a second clone, or CI, finds what the first one brought.

use crate::run::Result;
use std::path::{Path, PathBuf};

/// The folder of one tool at one version. It need not exist.
pub fn folder(tool: &str, version: &str) -> Result<PathBuf> {
    Ok(user_cache()?
        .join("galley")
        .join("tools")
        .join(format!("{tool}-{version}")))
}

/// Fills a tool's folder with what `install` puts into the one it is given.
/// An installation that is broken off leaves nothing that looks like one.
pub fn fill(folder: &Path, install: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    if folder.exists() {
        return Ok(());
    }
    let unfinished = folder.with_extension(format!("unfinished-{}", std::process::id()));
    std::fs::create_dir_all(&unfinished)?;
    let filled = install(&unfinished).and_then(|()| Ok(std::fs::rename(&unfinished, folder)?));
    if filled.is_err() {
        let _ = std::fs::remove_dir_all(&unfinished);
    }
    // Another process may have been quicker.
    if folder.exists() { Ok(()) } else { filled }
}

fn user_cache() -> Result<PathBuf> {
    let from = |name: &str| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let found = from("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            from("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            from("HOME").map(|home| home.join("Library").join("Caches"))
        } else {
            from("HOME").map(|home| home.join(".cache"))
        }
    });
    found.ok_or_else(|| "no cache folder: neither XDG_CACHE_HOME nor HOME is set".into())
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_folder_is_filled_once_and_never_by_half() {
        let base = std::env::temp_dir().join(format!("galley-cache-{}", std::process::id()));
        let tool = base.join("press-1.0");
        assert!(fill(&tool, |_| Err("no ink".into())).is_err());
        assert!(!tool.exists());
        fill(&tool, |folder| {
            Ok(std::fs::write(folder.join("press"), "")?)
        })
        .unwrap();
        fill(&tool, |_| panic!("it is there already")).unwrap();
        let names: Vec<_> = std::fs::read_dir(&base)
            .unwrap()
            .flatten()
            .map(|e| e.file_name())
            .collect();
        assert_eq!(names, ["press-1.0"]);
        std::fs::remove_dir_all(&base).unwrap();
    }
}
