//! The command `check`, run as a user runs it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::process::{Command, Output};

fn check(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_research-widget"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("check").args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn clean_notes_print_nothing_and_exit_0() {
    let output = check(&["notes/amazon-q1-2026.json", "notes/nordwerk-2026-03.json", "notes/minimal.json"]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), ""));
}

#[test]
fn problems_stand_one_a_line_and_exit_1() {
    let output = check(&[
        "notes/minimal.json",
        "tests/notes/invalid/unknown-field-titel.json",
        "tests/notes/invalid/version-2.json",
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        stdout(&output),
        "tests/notes/invalid/unknown-field-titel.json: $.titel: found the unknown field \"titel\"; expected \"title\", perhaps\n\
         tests/notes/invalid/version-2.json: $.version: found 2; expected 1, the version of the note format\n"
    );
}

#[test]
fn problems_are_there_as_json_too() {
    let output = check(&["--json", "notes/minimal.json", "tests/notes/invalid/version-2.json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        report,
        serde_json::json!([
            { "file": "notes/minimal.json", "problems": [] },
            { "file": "tests/notes/invalid/version-2.json", "problems": [
                { "path": "$.version", "found": "2", "expected": "1, the version of the note format" },
            ] },
        ])
    );
}

#[test]
fn wrong_usage_and_unreadable_files_exit_2() {
    assert_eq!(check(&[]).status.code(), Some(2));
    assert_eq!(check(&["--colour"]).status.code(), Some(2));
    let output = check(&["no-such-note.json", "tests/notes/invalid/version-2.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-note.json"));
    assert!(stdout(&output).contains("$.version"), "the other file is checked all the same");
}
