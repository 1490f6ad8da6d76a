//! `cargo xtask bench`: how fast the engine reads, natively and on one core.

use crate::run::{Result, cargo, execute};
use std::process::ExitCode;

/// Builds the release engine and runs `benches/`.
pub fn run(_: &[String]) -> Result<ExitCode> {
    println!("Building the release engine (about a minute the first time).");
    execute(&mut cargo(&[
        "bench", "--quiet", "--locked", "--package", "galley",
    ]))?;
    Ok(ExitCode::SUCCESS)
}
