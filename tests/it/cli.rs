//! The command as people and pipes run it.

use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Read, Write},
    process::{Child, Command, Output, Stdio},
};

fn galley(args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_galley"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = galley(args);
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let lines = output
        .stdout
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty());
    lines
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect()
}

#[test]
fn a_file_gives_an_export() {
    let output = run(
        &["annotate", "--date", "2024-12-19", "-"],
        "One.\r\nTwo – done.".as_bytes(),
    );
    assert!(output.status.success());
    let exports = lines(&output);
    assert_eq!(exports.len(), 1);
    assert_eq!(exports[0]["format"], "galley");
    assert_eq!(exports[0]["document"]["text"], "One.\nTwo – done.");
    assert_eq!(exports[0]["document"]["date"], "2024-12-19");
    assert_eq!(exports[0]["sentences"][1]["end"], 16);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_rest_goes_on() {
    let output = run(&["annotate", "no/such/file", "-"], b"Fine.");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output).len(), 1);
    assert!(String::from_utf8_lossy(&output.stderr).contains("no/such/file"));
    let output = run(&["annotate", "-"], b"ab\xffcd");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("byte 2"));
}

#[test]
fn lines_come_back_in_order_and_bad_ones_fail_at_the_end() {
    let output = run(
        &["annotate", "--jsonl"],
        b"{\"id\":\"a\",\"text\":\"A.\"}\nbad\n{\"id\":\"b\",\"text\":\"B.\"}\n",
    );
    assert_eq!(output.status.code(), Some(1));
    let lines = lines(&output);
    assert_eq!(lines[0]["document"]["id"], "a");
    assert!(lines[1]["error"].is_string() && lines[1]["id"].is_null());
    assert_eq!(lines[2]["document"]["id"], "b");
}

#[test]
fn a_line_is_answered_before_the_next_is_asked() {
    let mut child = galley(&["annotate", "--jsonl"]);
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for id in ["a", "b"] {
        writeln!(input, "{{\"id\":\"{id}\",\"text\":\"One.\"}}").unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert!(line.contains(&format!("\"id\":\"{id}\"")));
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_leaves_ends_it_quietly() {
    let mut child = galley(&["annotate", "--jsonl"]);
    let mut input = child.stdin.take().unwrap();
    drop(child.stdout.take());
    // The pipe to it breaks once it has ended, which is all that is asked.
    while writeln!(input, "{{\"id\":\"a\",\"text\":\"One.\"}}").is_ok() {}
    let mut said = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
}

#[test]
fn help_version_and_mistakes() {
    assert!(String::from_utf8_lossy(&run(&["--help"], b"").stdout).contains("--jsonl"));
    assert!(run(&["--version"], b"").stdout.starts_with(b"galley 0."));
    let wrong = run(&["annotate", "--quick", "-"], b"");
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("--help"));
}
