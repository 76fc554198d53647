//! The command `check`, run as a user runs it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::cast_possible_truncation,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/program.rs"]
mod program;

use program::program;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Output;

fn check(arguments: &[&str]) -> Output {
    let mut command = program();
    command.arg("check").args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A copy of a shipped note with one replacement, in a folder of its own.
fn copy(name: &str, from: &str, to: &str) -> PathBuf {
    let text = std::fs::read_to_string(format!("{}/notes/amazon-q1-2026.json", env!("CARGO_MANIFEST_DIR")));
    let text = text.unwrap();
    assert!(text.contains(from), "{from} is not in the note");
    write(name, &text.replacen(from, to, 1))
}

fn write(name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("check");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn clean_notes_have_their_figures_counted_and_exit_0() {
    let output = check(&[
        "notes/amazon-q1-2026.json",
        "notes/nordwerk-2026-03.json",
        "notes/tarnbrook-h1-2025.json",
        "notes/feldkamp-q3-2025.json",
        "notes/minimal.json",
    ]);
    let expected = "notes/amazon-q1-2026.json: 11 figures: 9 recomputed, 2 stated by the note, 0 wrong, 0 unresolved\n\
                    notes/nordwerk-2026-03.json: 28 figures: 25 recomputed, 3 stated by the note, 0 wrong, 0 unresolved\n\
                    notes/tarnbrook-h1-2025.json: 23 figures: 8 recomputed, 15 stated by the note, 0 wrong, 0 unresolved\n\
                    notes/feldkamp-q3-2025.json: 17 figures: 6 recomputed, 11 stated by the note, 0 wrong, 0 unresolved\n";
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), expected));
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
        "tests/notes/invalid/unknown-field-titel.json: $.titel: found the unknown field \"titel\"; expected \"title\", which is there already\n\
         tests/notes/invalid/version-2.json: $.version: found 2; expected 1, the version of the note format\n"
    );
}

#[test]
fn the_documents_show_what_is_printed() {
    let read =
        |name: &str| std::fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let readme = read("README.md");
    let (_, note) = readme.split_once("```json\n").unwrap();
    let (note, _) = note.split_once("```").unwrap();
    assert!(note.contains("[28%]"));
    let path = write("readme.json", &note.replace("[28%]", "[27%]"));
    let printed = stdout(&check(&[path.to_str().unwrap()])).replace('\u{a0}', " ");
    for (document, name) in [("README.md", "my-note.json"), ("docs/authors.md", "notes/my-note.json")] {
        let sample = format!("```\n{}```\n", printed.replace(path.to_str().unwrap(), name));
        assert!(read(document).contains(&sample), "{document} hasn't\n{sample}");
    }
}

#[test]
fn a_figure_that_differs_has_its_sentence_its_datum_its_formula_and_its_source() {
    let path = copy("differs.json", "revenue rose [28%]", "revenue rose [29%]");
    let output = check(&[path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let text = stdout(&output).replace(path.to_str().unwrap(), "NOTE").replace('\u{a0}', " ");
    assert_eq!(
        text,
        "NOTE: error: $.summary[0]: \"29%\" differs: expected 28%\n    \
         AWS led: its revenue rose ⟦29%⟧ to $37.6B, its fastest growth in 15 quarters.\n    \
         #aws.revenue@2026-Q1/yoy: AWS revenue, change on a year earlier, Q1 2026: 28.47% (reported)\n    \
         computed: $37.6B in Q1 2026 ÷ $29.267B in Q1 2025 − 1\n    \
         source: Amazon quarterly results releases\n\
         NOTE: 11 figures: 8 recomputed, 2 stated by the note, 1 wrong, 0 unresolved\n"
    );
}

#[test]
fn an_unresolved_figure_is_a_warning_and_strictly_an_error() {
    let path =
        copy("unresolved.json", "it usually gets credit for.", "it usually gets credit for, some 12% of it.");
    let path = path.to_str().unwrap();
    let output = check(&[path]);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        stdout(&output).contains("warning: $.sections[2].body[0]: \"some 12%\" is unresolved"),
        "{}",
        stdout(&output)
    );
    let output = check(&["--strict", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("error: $.sections[2].body[0]"));
}

#[test]
fn everything_is_there_as_json_too() {
    let output = check(&["--json", "notes/amazon-q1-2026.json", "tests/notes/invalid/version-2.json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        report[1],
        json!({ "file": "tests/notes/invalid/version-2.json", "figures": [], "moreProblems": 0, "problems": [
            { "code": "value/form", "path": "$.version", "pointer": "/version", "found": "2",
                "expected": "1, the version of the note format", "fix": null },
        ], "warnings": [] })
    );
    let figures = report[0]["figures"].as_array().unwrap();
    assert_eq!((figures.len(), &report[0]["problems"]), (11, &json!([])));
    assert_eq!(
        figures[4],
        json!({
            "path": "$.summary[0]",
            "words": "fastest growth in 15 quarters",
            "sentence": "AWS led: its revenue rose 28% to $37.6B, its ⟦fastest growth in 15 quarters⟧.",
            "code": null,
            "verdict": "agrees",
            "message": "\"fastest growth in 15 quarters\" agrees",
            "reference": "aws.revenue@2026-Q1/yoy/rank",
            "isExplicit": true,
            "candidates": [],
            "datum": {
                "name": "AWS revenue, change on a year earlier, Q1\u{a0}2026",
                "value": "28.47%",
                "formula": "$37.6B in Q1\u{a0}2026 ÷ $29.267B in Q1\u{a0}2025 − 1; last higher in Q2\u{a0}2022: 33.29%",
                "status": "reported",
                "source": "Amazon quarterly results releases",
            },
        })
    );
}

#[test]
fn problems_beyond_those_listed_are_counted_in_every_format() {
    let note = json!({ "version": 1, "id": "x", "lang": "en", "title": "T", "summary": vec![0; 150] });
    let path = write("many.json", &note.to_string());
    let path = path.to_str().unwrap();
    assert!(stdout(&check(&[path])).ends_with("/many.json: … and 50 more\n"));
    let report: Value = serde_json::from_slice(&check(&["--json", path]).stdout).unwrap();
    assert_eq!(report[0]["problems"].as_array().unwrap().len(), 100);
    assert_eq!(report[0]["moreProblems"], 50);
    let log: Value = serde_json::from_slice(&check(&["--format", "sarif", path]).stdout).unwrap();
    let run = &log["runs"][0];
    assert_eq!(run["results"].as_array().unwrap().len(), 100);
    let notification = &run["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!(notification["message"]["text"], "50 more problems are not listed");
    let log: Value =
        serde_json::from_slice(&check(&["--format", "sarif", "notes/minimal.json"]).stdout).unwrap();
    let invocation = json!({ "executionSuccessful": true, "toolExecutionNotifications": [] });
    assert_eq!(log["runs"][0]["invocations"][0], invocation);
}

#[test]
fn sarif_points_at_the_words_in_the_file() {
    let path = copy("sarif.json", "revenue rose [28%]", "revenue fell [28%]");
    let output = check(&["--format", "sarif", path.to_str().unwrap(), "tests/notes/invalid/version-2.json"]);
    assert_eq!(output.status.code(), Some(1));
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!((&log["version"], results.len()), (&json!("2.1.0"), 2));
    assert_eq!(
        (&results[0]["ruleId"], &results[0]["level"]),
        (&json!("figure/contradicts"), &json!("error"))
    );
    assert_eq!((&results[1]["ruleId"], &results[1]["level"]), (&json!("value/form"), &json!("error")));
    let region = &results[0]["locations"][0]["physicalLocation"]["region"];
    let text = std::fs::read_to_string(&path).unwrap();
    let number = |name: &str| region[name].as_u64().unwrap() as usize;
    let line = text.lines().nth(number("startLine") - 1).unwrap();
    let words: String = line
        .chars()
        .skip(number("startColumn") - 1)
        .take(number("endColumn") - number("startColumn"))
        .collect();
    assert_eq!(words, "28%");
    let region = &results[1]["locations"][0]["physicalLocation"]["region"];
    let text = std::fs::read_to_string("tests/notes/invalid/version-2.json").unwrap();
    let line = text.lines().nth(region["startLine"].as_u64().unwrap() as usize - 1).unwrap();
    assert!(line.contains("\"version\": 2"), "{line}");
}

#[test]
fn fix_writes_the_references_of_figures_that_words_tie_and_nothing_else() {
    let original = std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap();
    let mut plain = original.clone();
    for reference in [
        "[17%](#amazon.revenue@2026-Q1/yoy)",
        "[$37.6B](#aws.revenue@2026-Q1)",
        "[fastest growth in 15 quarters](#aws.revenue@2026-Q1/yoy/rank)",
        "[more than $100B](#anthropic-commitment)",
    ] {
        assert!(plain.contains(reference), "{reference}");
        plain = plain.replacen(reference, &reference[1..reference.find(']').unwrap()], 1);
    }
    let path = write("fix.json", &plain);
    let output = check(&["--fix", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), original);
    assert_eq!(String::from_utf8_lossy(&output.stderr).lines().count(), 4);
    let again = check(&["--fix", path.to_str().unwrap()]);
    assert_eq!((std::fs::read_to_string(&path).unwrap(), again.stderr.len()), (original, 0));
}

/// A note whose revenue was below what was expected.
fn below(name: &str, revenue: &str) -> PathBuf {
    let words = format!("Acme's revenue was {revenue}, below the consensus of $98.1 million.");
    let note = json!({
        "version": 1, "id": "t", "lang": "en", "title": "T", "period": "2025-Q3",
        "companies": [{ "id": "c", "name": "Acme" }], "sources": [{ "id": "s", "title": "S" }],
        "facts": [{
            "id": "revenue", "name": "Revenue", "company": "c", "source": "s", "unit": "USD", "scale": "million",
            "value": 96.3, "period": "2025-Q3", "expectations": [{ "kind": "consensus", "value": 98.1 }]
        }],
        "summary": [words]
    });
    write(name, &note.to_string())
}

#[test]
fn fix_gives_the_words_of_a_comparison_no_reference() {
    let path = below("fix-comparison.json", "$96.3 million");
    let output = check(&["--fix", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    let fixed = std::fs::read_to_string(&path).unwrap();
    let words = "was [$96.3 million](#revenue), below the consensus of [$98.1 million](#revenue/consensus).";
    assert!(fixed.contains(words), "{fixed}");
    assert!(
        stdout(&output).ends_with("3 figures: 1 recomputed, 2 stated by the note, 0 wrong, 0 unresolved\n")
    );
}

#[test]
fn explain_says_what_spoke_for_the_datum_of_a_figure() {
    let path = below("explain.json", "$96.4 million");
    let path = path.to_str().unwrap();
    let explained = stdout(&check(&["--explain", path]));
    let first = explained.lines().find_map(|line| line.strip_prefix("    because ")).expect("a reason");
    assert!(first.starts_with("#revenue ") && first.contains("named/before ‘revenue’"), "{first}");
    assert!(!stdout(&check(&[path])).contains("because"));
    let json: Value =
        serde_json::from_str(&stdout(&check(&["--explain", "--format", "json", path]))).unwrap();
    assert_eq!(json[0]["figures"][0]["because"][0], first);
    let series = copy("explain-series.json", "to [$37.6B](#aws.revenue@2026-Q1)", "to $37.7B");
    let explained = stdout(&check(&["--explain", series.to_str().unwrap()]));
    let line = "    because #aws.revenue@2026-Q1: the series that the nearest words name\n";
    assert!(explained.contains(line), "{explained}");
}

#[test]
fn fix_leaves_alone_what_differs() {
    let path = copy("fix-differs.json", "to [$37.6B](#aws.revenue@2026-Q1)", "to $37.7B");
    let before = std::fs::read_to_string(&path).unwrap();
    let output = check(&["--fix", path.to_str().unwrap()]);
    assert_eq!((output.status.code(), std::fs::read_to_string(&path).unwrap()), (Some(1), before));
    assert!(stdout(&output).contains("\"$37.7B\" differs: expected $37.6B"), "{}", stdout(&output));
}

/// Texts that would act on a terminal or on the log of a build, in words that `check` prints.
#[test]
fn nothing_in_a_note_acts_on_a_terminal_or_a_log() {
    let texts = [
        "\u{1b}]0;owned\u{7}\u{1b}[2J",
        "\u{9b}31m",
        "\u{202e}\u{2060}\u{feff}\u{ad}",
        "\n::error file=x::owned\n",
        "::error::owned ",
        "##vso[task.complete]",
    ];
    for (place, text) in texts.into_iter().enumerate() {
        let note = json!({
            "version": 1, "id": "t", "lang": "en", "title": "T", "period": "2026-Q1",
            "companies": [{ "id": "c", "name": format!("Acme{text}") }],
            "sources": [{ "id": "s", "title": format!("S{text}") }],
            "series": [{
                "id": "a", "name": format!("Revenue{text}"), "company": "c", "source": "s", "unit": "USD", "scale": "billion",
                "frequency": "quarter", "start": "2025-Q1", "values": [100, 110, 120, 130, 128]
            }],
            "summary": [format!("{text}Revenue{text} rose [27%](#a@2026-Q1/yoy) to $128 billion.")]
        });
        let path = write(&format!("acting-{place}.json"), &note.to_string());
        for options in [&[][..], &["--all"], &["--format", "json"], &["--format", "sarif"], &["--fix"]] {
            let output = check(&[&[path.to_str().unwrap()], options].concat());
            assert_eq!(output.status.code(), Some(1));
            let printed = stdout(&output) + &String::from_utf8_lossy(&output.stderr);
            let acts =
                |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2060}\u{feff}\u{ad}".contains(c);
            assert!(!printed.contains(acts) && !printed.contains("##vso"), "{options:?}: {printed}");
            assert!(
                !printed.lines().any(|line| line.trim_start().starts_with("::")),
                "{options:?}: {printed}"
            );
        }
    }
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

#[test]
fn series_of_a_chart_that_nothing_tells_apart_are_warned_of() {
    let series = |id: &str, company: &str| {
        json!({ "id": id, "name": "Revenue", "company": company, "unit": "USD", "frequency": "quarter",
            "start": "2025-Q1", "values": [1, 2], "source": "s" })
    };
    let company = |id: &str, name: &str| json!({ "id": id, "name": name });
    let said = |second: &str| {
        let note = json!({
            "version": 1, "id": "a", "lang": "en", "title": "T", "summary": ["P."],
            "companies": [company("c", "Acme"), company("d", second)], "sources": [{ "id": "s", "title": "S" }],
            "series": [series("a", "c"), series("b", "d")],
            "charts": [{ "id": "k", "title": "K", "series": ["a", "b"], "views": ["level"] }]
        });
        stdout(&check(&[write("series.json", &note.to_string()).to_str().unwrap()]))
    };
    let warning = "warning: $.charts[0].series[1]: found another series called \"Acme Revenue\"; \
        expected a name that tells it apart";
    assert!(said("Acme").contains(warning), "{}", said("Acme"));
    assert!(!said("Bolt").contains("warning"), "{}", said("Bolt"));
}

#[test]
fn facts_that_nothing_tells_apart_are_warned_of() {
    let fact =
        |id: &str| json!({ "id": id, "name": "Profit", "unit": "USD", "value": 1, "period": "2025-Q3" });
    let note = json!({
        "version": 1, "id": "a", "lang": "en", "title": "T", "summary": ["P."], "facts": [fact("a"), fact("b")]
    });
    let output = check(&[write("namesakes.json", &note.to_string()).to_str().unwrap()]);
    let said = stdout(&output);
    assert!(
        said.contains(
            "warning: $.facts[1].name: found \"Profit\", the name of a; expected a name that tells it apart"
        ),
        "{said}"
    );
    assert_eq!(output.status.code(), Some(0));
}
