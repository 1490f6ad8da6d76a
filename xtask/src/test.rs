//! `cargo xtask test`: native tests, wasm tests, and end-to-end tests of the
//! built page in a real Chromium. The last line counts them all.

use crate::browser;
use crate::run::{Result, cargo, path_with, watch};
use crate::stage::Stage;
use crate::tools;
use std::process::{Command, ExitCode};

/// A kind of tests, and how they are run and counted.
type Suite = (&'static str, fn(&[String]) -> Result<Count>);

const SUITES: &[Suite] = &[("native", native), ("wasm", wasm), ("browser", in_browser)];

/// Runs all suites, or the one that is named, with a filter on the tests' names.
pub fn run(arguments: &[String]) -> Result<ExitCode> {
    let (suites, filters) = match arguments.split_first() {
        None => (SUITES, arguments),
        Some((name, filters)) => match SUITES.iter().find(|(known, _)| known == name) {
            Some(suite) => (std::slice::from_ref(suite), filters),
            None => return Err("usage: cargo xtask test [native|wasm|browser] [FILTER]".into()),
        },
    };
    let mut total = Count::default();
    for (name, suite) in suites {
        println!("Running the {name} tests.");
        let count = suite(filters).unwrap_or_else(|error| {
            eprintln!("error: the {name} tests could not run: {error}");
            Count {
                passed: 0,
                failed: 1,
            }
        });
        total.passed += count.passed;
        total.failed += count.failed;
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn native(filters: &[String]) -> Result<Count> {
    count(tests(&["galley", "xtask"]).arg("--").args(filters))
}

fn wasm(filters: &[String]) -> Result<Count> {
    tools::wasm_target()?;
    tools::node()?;
    let path = path_with(&[tools::wasm_bindgen()?])?;
    count(
        tests(&["wasm-tests"])
            .args(["--target", tools::WASM, "--"])
            .args(filters)
            .env("PATH", path)
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            ),
    )
}

fn in_browser(filters: &[String]) -> Result<Count> {
    // First, what may be missing: the build takes minutes.
    let chromium = browser::chromium()?;
    tools::node()?;
    let axe = tools::axe()?;
    let stage = Stage::set(&chromium)?;
    count(
        stage
            .direct(&mut tests(&["browser-tests"]))
            .env("GALLEY_AXE", axe)
            .arg("--")
            .args(filters),
    )
}

fn tests(packages: &[&str]) -> Command {
    let mut command = cargo(&["test", "--locked", "--no-fail-fast"]);
    for package in packages {
        command.args(["--package", package]);
    }
    command
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Count {
    passed: usize,
    failed: usize,
}

/// Runs a suite and adds up its closing lines. A suite that ran nothing, or that
/// failed without a failed test (it did not compile, say), counts as a failure.
fn count(command: &mut Command) -> Result<Count> {
    let mut total = Count::default();
    let succeeded = watch(command, |line| {
        if let Some(count) = closing_line(line) {
            total.passed += count.passed;
            total.failed += count.failed;
        }
    })?;
    if total.failed == 0 && (!succeeded || total.passed == 0) {
        total.failed = 1;
    }
    Ok(total)
}

/// Reads "test result: ok. 3 passed; 0 failed; …".
fn closing_line(line: &str) -> Option<Count> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |what: &str| {
        counts
            .split("; ")
            .find_map(|part| part.strip_suffix(what)?.parse().ok())
    };
    Some(Count {
        passed: number(" passed")?,
        failed: number(" failed")?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Count, closing_line};

    #[track_caller]
    fn check(line: &str, expected: Option<(usize, usize)>) {
        let expected = expected.map(|(passed, failed)| Count { passed, failed });
        assert_eq!(closing_line(line), expected, "{line}");
    }

    #[test]
    fn closing_lines_are_read() {
        check(
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            Some((12, 0)),
        );
        check(
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out",
            Some((3, 2)),
        );
        check("test text::tests::words ... ok", None);
        check("running 12 tests", None);
    }
}
