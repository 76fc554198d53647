//! `check`: the problems of each file.

use super::report;
use crate::note::{self, Problems};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const PROBLEMS: u8 = 1;
const UNREADABLE: u8 = 2;

/// Checks all files, whatever is wrong with the first ones; the worst decides the exit code.
pub(super) fn run(files: &[PathBuf], as_json: bool) -> ExitCode {
    let mut worst = 0;
    let mut found = Vec::new();
    for file in files {
        match std::fs::read(file) {
            Ok(bytes) => {
                let problems = note::parse_bytes(&bytes).err();
                worst = worst.max(if problems.is_some() { PROBLEMS } else { 0 });
                found.push((file.as_path(), problems));
            }
            Err(error) => {
                worst = UNREADABLE;
                report::problems(&[format!("{}: {error}", file.display())]);
            }
        }
    }
    let text = if as_json { json_report(&found) } else { text_report(&found) };
    match report::text(&text) {
        Ok(()) => ExitCode::from(worst),
        Err(_) => ExitCode::from(UNREADABLE),
    }
}

fn text_report(report: &[(&Path, Option<Problems>)]) -> String {
    let problems = report
        .iter()
        .flat_map(|(file, problems)| problems.iter().flat_map(Problems::iter).map(move |p| (file, p)));
    problems.map(|(file, problem)| format!("{}: {problem}\n", file.display())).collect()
}

fn json_report(report: &[(&Path, Option<Problems>)]) -> String {
    let files: Vec<_> = report
        .iter()
        .map(|(file, problems)| {
            let problems: Vec<_> = problems
                .iter()
                .flat_map(Problems::iter)
                .map(|p| json!({ "path": p.path(), "found": p.found(), "expected": p.expected() }))
                .collect();
            json!({ "file": file.display().to_string(), "problems": problems })
        })
        .collect();
    format!("{:#}\n", json!(files))
}
