//! The command line: the same engine without a browser.
//!
//! Every export is one line, also of a file: so the exports of many files, and of
//! many runs, put one after the other are JSON Lines.

mod annotate;
mod jsonl;

use jiff::civil::Date;
use lexopt::{Arg, ValueExt};
use std::{
    ffi::OsString,
    io::{self, Write},
    process::ExitCode,
};

const HELP: &str = "\
Galley annotates news articles: names, amounts, dates, quotations and their speakers.

Usage:
  galley annotate [--date YYYY-MM-DD] FILE…    One export a file, each on one line; - reads standard input
  galley annotate --jsonl [FILE…]              Reads {\"id\": …, \"text\": …} a line, writes one export a line
  galley --help | --version

Options:
  --date YYYY-MM-DD   The articles' own day: \"on Wednesday\" is counted from it
  --jsonl             One article a line, from standard input or from files. A line may also
                      give title, source and date. A line that cannot be read gets
                      {\"id\": …, \"error\": \"…\"}, and the rest goes on

Exit code: 0 when all went well, 1 when a file or a line could not be read, 2 when
the command was not understood.
";

/// What the user asked for.
#[derive(Debug, PartialEq)]
enum Command {
    Help,
    Version,
    Annotate {
        form: Form,
        date: Option<Date>,
        files: Vec<OsString>,
    },
}

/// How articles come.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Form {
    /// One a file.
    Files,
    /// One a line.
    Lines,
}

/// Whether all input could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Whole,
    SomeBad,
}

/// Runs the command line.
#[must_use]
pub fn main() -> ExitCode {
    let command = match parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("galley: {error}\nTry galley --help.");
            return ExitCode::from(2);
        }
    };
    let mut out = io::BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let done = match command {
        Command::Help => out.write_all(HELP.as_bytes()).map(|()| Outcome::Whole),
        Command::Version => {
            writeln!(out, "galley {}", env!("CARGO_PKG_VERSION")).map(|()| Outcome::Whole)
        }
        Command::Annotate {
            form: Form::Files,
            date,
            files,
        } => annotate::files(&files, date, &mut out),
        Command::Annotate {
            form: Form::Lines,
            date,
            files,
        } => jsonl::streams(&files, date, &mut out),
    };
    match done.and_then(|outcome| out.flush().map(|()| outcome)) {
        Ok(Outcome::Whole) => ExitCode::SUCCESS,
        Ok(Outcome::SomeBad) => ExitCode::FAILURE,
        // Whoever reads has had enough ("| head"): nothing is wrong.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            // What is still in the buffer has nowhere to go.
            let _ = out.into_parts();
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("galley: cannot write: {error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut args: lexopt::Parser) -> Result<Command, lexopt::Error> {
    match args.next()? {
        Some(Arg::Value(word)) if word == "annotate" => {}
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help),
        Some(Arg::Value(word)) if word == "help" => return Ok(Command::Help),
        Some(Arg::Short('V') | Arg::Long("version")) => return Ok(Command::Version),
        Some(other) => return Err(other.unexpected()),
        None => return Err("say what to do: annotate".into()),
    }
    let (mut form, mut date, mut files) = (Form::Files, None, Vec::new());
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("jsonl") => form = Form::Lines,
            Arg::Long("date") => date = Some(args.value()?.parse_with(day)?),
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Value(file) => files.push(file),
            other => return Err(other.unexpected()),
        }
    }
    if files.is_empty() {
        match form {
            Form::Files => {
                return Err("say which files to annotate, or - for standard input".into());
            }
            Form::Lines => files.push("-".into()),
        }
    }
    Ok(Command::Annotate { form, date, files })
}

/// A day as YYYY-MM-DD; a time after it is allowed and ignored.
fn day(text: &str) -> Result<Date, String> {
    let wrong = || format!("“{text}” is not a day: write it as YYYY-MM-DD");
    let day = text
        .get(..10)
        .filter(|_| text.len() == 10 || text[10..].starts_with(['T', ' ']));
    day.ok_or_else(wrong)?.parse().map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(args: &[&str]) -> Result<Command, String> {
        parse(lexopt::Parser::from_args(args)).map_err(|error| error.to_string())
    }

    #[test]
    fn commands() {
        assert_eq!(run(&["--help"]), Ok(Command::Help));
        assert_eq!(run(&["annotate", "--help"]), Ok(Command::Help));
        assert_eq!(run(&["-V"]), Ok(Command::Version));
        assert_eq!(
            run(&["annotate", "--date=2024-12-19", "a.txt", "-"]),
            Ok(Command::Annotate {
                form: Form::Files,
                date: Some(jiff::civil::date(2024, 12, 19)),
                files: vec!["a.txt".into(), "-".into()],
            })
        );
        assert_eq!(
            run(&["annotate", "--jsonl"]),
            Ok(Command::Annotate {
                form: Form::Lines,
                date: None,
                files: vec!["-".into()]
            })
        );
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert!(run(&[]).unwrap_err().contains("annotate"));
        assert!(run(&["annotate"]).unwrap_err().contains("files"));
        assert!(
            run(&["annotate", "--date", "Friday", "-"])
                .unwrap_err()
                .contains("YYYY-MM-DD")
        );
        assert!(run(&["annotate", "--fast", "-"]).is_err());
    }

    #[test]
    fn days() {
        assert!(day("2024-12-19").is_ok() && day("2024-12-19T10:00:00Z").is_ok());
        assert!(day("2024-13-19").is_err() && day("2024-12-191").is_err() && day("é").is_err());
    }
}
