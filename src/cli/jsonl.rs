//! One article a line: the door for corpora. Only the line at hand is held.

use super::{Outcome, annotate, day};
use crate::document::About;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::{
    borrow::Cow,
    ffi::OsString,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    mem,
};

/// A line; other fields are left unread.
#[derive(Deserialize)]
#[serde(expecting = "an object with \"id\" and \"text\"")]
struct Line<'a> {
    #[serde(default)]
    id: Value,
    #[serde(borrow)]
    text: Cow<'a, str>,
    title: Option<String>,
    source: Option<String>,
    date: Option<String>,
}

/// What stands in the place of an export that could not be made.
#[derive(Serialize)]
struct Bad<'a> {
    id: &'a Value,
    error: &'a str,
}

/// Annotates every line of every file.
pub(super) fn streams(
    files: &[OsString],
    date: Option<Date>,
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Whole;
    for file in files {
        let done = if file == "-" {
            lines(
                BufReader::with_capacity(1 << 16, io::stdin().lock()),
                date,
                out,
            )?
        } else {
            match File::open(file) {
                Ok(open) => lines(BufReader::with_capacity(1 << 16, open), date, out)?,
                Err(error) => {
                    eprintln!("galley: {}: {error}", file.display());
                    Outcome::SomeBad
                }
            }
        };
        if done == Outcome::SomeBad {
            outcome = Outcome::SomeBad;
        }
    }
    Ok(outcome)
}

/// Annotates every line of one stream. What is ready goes out before waiting for more.
fn lines<R: io::Read>(
    mut lines: BufReader<R>,
    date: Option<Date>,
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Whole;
    let mut line = Vec::new();
    loop {
        line.clear();
        match lines.read_until(b'\n', &mut line) {
            Ok(0) => return Ok(outcome),
            Ok(_) => {}
            Err(error) => {
                eprintln!("galley: cannot read on: {error}");
                return Ok(Outcome::SomeBad);
            }
        }
        let content = line
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&line)
            .trim_ascii();
        if content.is_empty() {
            continue;
        }
        match read(content, date) {
            Ok((text, id, about)) => annotate::export(&text, id, about, out)?,
            Err(error) => {
                serde_json::to_writer(
                    &mut *out,
                    &Bad {
                        id: &id_in(content),
                        error: &error,
                    },
                )?;
                out.write_all(b"\n")?;
                outcome = Outcome::SomeBad;
            }
        }
        if lines.buffer().is_empty() {
            out.flush()?;
        }
    }
}

type Article<'a> = (Cow<'a, str>, Option<String>, About);

fn read(line: &[u8], date: Option<Date>) -> Result<Article<'_>, String> {
    let line = str::from_utf8(line)
        .map_err(|error| format!("not UTF-8 text: byte {} does not fit", error.valid_up_to()))?;
    let mut line: Line<'_> = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let id = match mem::take(&mut line.id) {
        Value::Null => None,
        Value::String(id) => Some(id),
        Value::Number(id) => Some(id.to_string()),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            return Err("the id is neither a string nor a number".into());
        }
    };
    let about = About {
        title: line.title.unwrap_or_default(),
        source: line.source,
        date: line.date.map(|text| day(&text)).transpose()?.or(date),
    };
    Ok((line.text, id, about))
}

/// The id of a line that could not be read, null when even that cannot be found.
fn id_in(line: &[u8]) -> Value {
    let line: Result<Map<String, Value>, _> = serde_json::from_slice(line);
    line.ok()
        .and_then(|mut line| line.remove("id"))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(input: &[u8]) -> (Vec<Value>, Outcome) {
        let mut out = Vec::new();
        let outcome = lines(BufReader::new(input), None, &mut out).unwrap();
        let lines = out.split(|b| *b == b'\n').filter(|line| !line.is_empty());
        (
            lines
                .map(|line| serde_json::from_slice(line).unwrap())
                .collect(),
            outcome,
        )
    }

    #[track_caller]
    fn bad(line: &[u8], id: Value, says: &str) {
        let (lines, outcome) = run(line);
        assert_eq!((outcome, lines.len()), (Outcome::SomeBad, 1));
        assert_eq!(lines[0]["id"], id);
        let error = lines[0]["error"].as_str().unwrap();
        assert!(error.contains(says), "{error}");
    }

    #[test]
    fn a_line_gives_a_line() {
        let input = "\u{feff}{\"id\":\"a\",\"text\":\"One.\",\"title\":\"T\",\"date\":\"2024-12-19\"}\r\n\n{\"id\":7,\"text\":\"\",\"other\":[1]}\n{\"text\":\"Two.\"}";
        let (lines, outcome) = run(input.as_bytes());
        assert_eq!((outcome, lines.len()), (Outcome::Whole, 3));
        assert_eq!(lines[0]["document"]["id"], "a");
        assert_eq!(lines[0]["document"]["title"], "T");
        assert_eq!(lines[0]["document"]["date"], "2024-12-19");
        assert_eq!(lines[1]["document"]["id"], "7");
        assert_eq!(lines[1]["document"]["text"], "");
        assert_eq!(lines[2]["document"]["text"], "Two.");
    }

    #[test]
    fn a_bad_line_is_named_and_the_rest_goes_on() {
        bad(b"{\"id\":\"a\"}", "a".into(), "text");
        bad(b"{\"id\":\"a\",\"text\":5}", "a".into(), "string");
        bad(b"{\"id\":[1],\"text\":\"x\"}", serde_json::json!([1]), "id");
        bad(
            b"{\"id\":\"a\",\"text\":\"x\",\"date\":\"soon\"}",
            "a".into(),
            "YYYY-MM-DD",
        );
        bad(b"not json", Value::Null, "line 1");
        bad(b"{\"id\":\"a\",\"text\":\"\xff\"}", Value::Null, "byte 18");
        bad(b"[[[", Value::Null, "");
        bad(b"\"a\"", Value::Null, "an object with \"id\" and \"text\"");
        let (lines, _) = run(b"{}\n{\"id\":\"b\",\"text\":\"Fine.\"}\n");
        assert_eq!(lines[1]["document"]["id"], "b");
    }
}
