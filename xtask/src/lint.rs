//! `cargo xtask lint`: formatting, and clippy for both targets.

use crate::run::{Result, cargo, execute};
use crate::tools;
use std::process::ExitCode;

/// Fails at the first thing that is not in order.
pub fn run(_: &[String]) -> Result<ExitCode> {
    tools::wasm_target()?;
    execute(&mut cargo(&["fmt", "--all", "--check"]))?;
    execute(&mut cargo(&[
        "clippy", "--quiet", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings",
    ]))?;
    execute(&mut cargo(&[
        "clippy",
        "--quiet",
        "--locked",
        "--lib",
        "--bins",
        "--target",
        tools::WASM,
        "--",
        "-D",
        "warnings",
    ]))?;
    println!("Formatting and lints are in order.");
    Ok(ExitCode::SUCCESS)
}
