//! `cargo xtask`: what README, CI and people all call. Nothing but a table of
//! commands; each is a file of its own.

mod bench;
mod browser;
mod build;
mod eval;
mod lint;
mod run;
mod serve;
mod server;
mod shots;
mod stage;
mod test;
mod tools;
mod train;

use run::Result;
use std::process::ExitCode;

/// A command's name, arguments, what it does, and the function that does it.
type Command = (
    &'static str,
    &'static str,
    &'static str,
    fn(&[String]) -> Result<ExitCode>,
);

const COMMANDS: &[Command] = &[
    (
        "serve",
        "[--port N]",
        "builds the release page and serves it on 127.0.0.1",
        serve::run,
    ),
    (
        "build",
        "",
        "builds the release page into dist/",
        build::run,
    ),
    (
        "test",
        "[native|wasm|browser] [FILTER]",
        "runs all tests, or those of one kind",
        test::run,
    ),
    ("lint", "", "checks formatting, and runs clippy", lint::run),
    (
        "shots",
        "[FOLDER]",
        "takes pictures of the page into docs/",
        shots::run,
    ),
    (
        "bench",
        "",
        "measures how fast the engine reads",
        bench::run,
    ),
    (
        "eval",
        "[OPTIONS]",
        "scores the engine on marked articles",
        |arguments| Ok(eval::run(arguments).map(|()| ExitCode::SUCCESS)?),
    ),
    (
        "train",
        "MODEL --corpora DIR",
        "makes a model in assets/ from corpora in a folder",
        |arguments| Ok(train::run(arguments).map(|()| ExitCode::SUCCESS)?),
    ),
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let Some((.., command)) = COMMANDS.iter().find(|(known, ..)| *known == name) else {
        eprintln!("usage: cargo xtask COMMAND");
        for (name, arguments, does, _) in COMMANDS {
            eprintln!("  {name:<6} {arguments:<32} {does}");
        }
        return ExitCode::from(2);
    };
    command(&rest).unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::FAILURE
    })
}
