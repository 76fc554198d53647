//! The command `new`, run as a user runs it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs, reason = "a test fails by panicking, and nobody imports it")]

#[path = "support/program.rs"]
mod program;

use program::program;
use std::path::Path;

#[test]
fn each_template_is_a_note_whose_figures_are_all_resolved() {
    for template in ["results", "preview", "comparison", "minimal"] {
        let note = program().args(["new", template]).output().unwrap();
        assert!(note.status.success() && note.stderr.is_empty(), "{template}");
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("new-{template}.json"));
        std::fs::write(&path, &note.stdout).unwrap();
        let check = program().args(["check", "--strict"]).arg(&path).output().unwrap();
        let told = String::from_utf8(check.stdout).unwrap();
        assert!(check.status.success(), "{told}");
        // A note without figures has no line that counts them.
        let count = told.lines().last();
        assert!(count.is_none_or(|count| count.ends_with("0 wrong, 0 unresolved")), "{told}");
        assert_eq!(count.is_none(), template == "minimal", "{told}");
    }
}

#[test]
fn a_file_that_is_there_is_left_alone() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new.json");
    let _ = std::fs::remove_file(&path);
    let write = || program().args(["new", "minimal", "--out"]).arg(&path).output().unwrap();
    assert!(write().status.success());
    std::fs::write(&path, "mine").unwrap();
    let output = write();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("new.json: ") && told.to_lowercase().contains("exists"), "{told}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
}
