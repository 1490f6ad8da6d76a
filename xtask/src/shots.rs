//! `cargo xtask shots`: pictures of the built page on its own sample article.

use crate::browser;
use crate::run::{Result, cargo, execute, root};
use crate::stage::Stage;
use std::process::ExitCode;

/// Takes them in all widths and both schemes into docs/, or the folder that is named.
pub fn run(arguments: &[String]) -> Result<ExitCode> {
    let folder = arguments.first().map_or("docs", String::as_str);
    let stage = Stage::set(&browser::chromium()?)?;
    let mut shots = cargo(&[
        "run", "--quiet", "--locked", "--package", "browser-tests", "--bin", "shots",
    ]);
    execute(stage.direct(&mut shots).arg(root().join(folder)))?;
    Ok(ExitCode::SUCCESS)
}
