//! What several suites need: golden files.
#![allow(dead_code, reason = "each suite uses a part of it")]

use std::path::{Path, PathBuf};

/// Pieces of news that nobody looks at while rules are written.
pub(crate) const HELD_BACK: [&str; 6] = ["03", "06", "12", "15", "21", "24"];

/// A file of the repository.
pub(crate) fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// The files of a folder with that extension, by name; those that tests write beside them left out.
pub(crate) fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path(folder)).unwrap_or_else(|e| panic!("{folder}: {e}"));
    let mut found: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|p| {
            let is_made = [".changed.", ".expected."].iter().any(|part| p.to_string_lossy().contains(part));
            p.extension().is_some_and(|e| e == extension) && !is_made
        })
        .collect();
    found.sort();
    assert!(!found.is_empty(), "{folder} has no .{extension} file");
    found
}

/// The folders of company news, by their number.
pub(crate) fn news_folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path("tests/news")).unwrap();
    let mut all: Vec<_> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    all.sort();
    all
}

/// The note of such a folder; a shipped one is named instead of copied.
pub(crate) fn news_note(folder: &Path) -> PathBuf {
    let name = folder.file_name().unwrap().to_string_lossy().into_owned();
    let own = folder.join("note.json");
    if own.exists() { own } else { path("notes").join(format!("{}.json", &name[3..])) }
}

/// Compares text with a golden file. `UPDATE_GOLDEN=1` rewrites the file; otherwise a difference is written
/// beside it as `NAME.changed.EXT` and described.
pub(crate) fn compare(golden: &Path, actual: &str) -> Result<(), String> {
    let changed = golden.with_extension(format!("changed.{}", golden.extension().unwrap().to_string_lossy()));
    let expected = std::fs::read_to_string(golden).unwrap_or_default();
    let _ = std::fs::remove_file(&changed);
    if expected == actual {
        return Ok(());
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(golden.parent().unwrap()).unwrap();
        std::fs::write(golden, actual).unwrap();
        return Ok(());
    }
    std::fs::write(&changed, actual).unwrap();
    let line = expected.lines().zip(actual.lines()).position(|(a, b)| a != b);
    let line = line.unwrap_or_else(|| expected.lines().count().min(actual.lines().count()));
    Err(format!(
        "{} differs from line {}\n  expected: {}\n  actual:   {}",
        golden.display(),
        line + 1,
        expected.lines().nth(line).unwrap_or("(end)"),
        actual.lines().nth(line).unwrap_or("(end)"),
    ))
}

/// Fails with all differences at once.
pub(crate) fn assert_all(results: impl IntoIterator<Item = Result<(), String>>) {
    let differences: Vec<String> = results.into_iter().filter_map(Result::err).collect();
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
