//! Notes as worked examples: each valid one is read, each invalid one has its problems word for word beside it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use research_widget::note;
use support::{assert_all, compare, files};

#[test]
fn shipped_and_valid_notes_are_read() {
    for file in files("notes", "json").into_iter().chain(files("tests/notes/valid", "json")) {
        if let Err(problems) = note::parse_bytes(&std::fs::read(&file).unwrap()) {
            panic!("{}:\n{problems}", file.display());
        }
    }
}

#[test]
fn the_note_of_the_readme_is_read() {
    let readme = std::fs::read_to_string(support::path("README.md")).unwrap();
    let note = readme.split("```json").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    if let Err(problems) = note::parse(note) {
        panic!("{problems}");
    }
}

#[test]
fn invalid_notes_have_these_problems() {
    let files = files("tests/notes/invalid", "json");
    assert!(files.len() >= 40);
    assert_all(files.iter().map(|file| {
        let problems = match note::parse_bytes(&std::fs::read(file).unwrap()) {
            Ok(_) => return Err(format!("{} is read without a problem", file.display())),
            Err(problems) => problems.to_string(),
        };
        compare(&file.with_extension("txt"), &problems)
    }));
}

#[test]
fn a_note_over_the_limit_of_bytes_is_refused() {
    let text = format!("{{\"title\": \"{}\"}}", "a".repeat(8 * 1024 * 1024));
    let problems = note::parse(&text).unwrap_err().to_string();
    assert_eq!(problems, "line 1, column 1: found 8388621 bytes of text; expected at most 8388608\n");
}
