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

/// A small note with some fields instead.
fn note_with(fields: &serde_json::Value) -> String {
    let mut note = serde_json::json!({ "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
        "companies": [{ "id": "c", "name": "C" }], "sources": [{ "id": "s", "title": "S" }] });
    note.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    note.to_string()
}

fn problems_of(fields: &serde_json::Value) -> note::Problems {
    note::parse(&note_with(fields)).unwrap_err()
}

#[test]
fn a_hundred_problems_are_told_and_the_others_counted() {
    let paragraphs: Vec<i32> = (0..200).collect();
    let wrong =
        serde_json::json!({ "summary": paragraphs, "sections": [{ "heading": "H", "body": paragraphs }] });
    let problems = problems_of(&wrong);
    assert_eq!((problems.iter().count(), problems.others()), (100, 300));
    assert_eq!(problems.lines().last().unwrap(), "… and 300 more");
    // The values of a series may be many, and an object may have a field many times.
    let values = serde_json::json!({ "series": [{ "id": "a", "name": "A", "company": "c", "source": "s", "unit": "USD",
        "frequency": "day", "start": "1900-01-01", "values": vec!["x"; 100_000] }] });
    assert_eq!(problems_of(&values).to_string().lines().last(), Some("… and 99,900 more"));
    let fields = format!("{{{} \"id\": \"x\"}}", "\"id\": \"x\", ".repeat(200_000));
    let problems = note::parse(&fields).unwrap_err();
    assert_eq!(
        problems.to_string().lines().next().unwrap(),
        "$: found an object of 200001 fields; expected only fields of the note format, each once"
    );
}

#[test]
fn a_document_of_too_many_values_is_refused_where_it_is_so() {
    let list = format!("[{}]", vec!["0"; 700_000].join(","));
    let expected = "found more values than a note may have; expected at most 600000, and 8388608 bytes";
    let problems = note::parse(&format!("{{ \"series\": {list} }}")).unwrap_err().to_string();
    assert_eq!(problems, format!("$.series[599998]: {expected}\n"));
}

#[test]
fn statuses_in_falling_order_are_read_at_once() {
    let days: Vec<String> = (0..50_000_i64)
        .rev()
        .map(|day| {
            research_widget::units::Period::parse("1900-01-01").unwrap().plus(day).unwrap().to_string()
        })
        .collect();
    let series = serde_json::json!({ "series": [{ "id": "a", "name": "A", "company": "c", "source": "s", "unit": "USD",
        "frequency": "day", "start": "1900-01-01", "values": vec![1; 50_000],
        "statuses": [{ "status": "implied", "periods": days }] }] });
    let note = note::parse(&note_with(&series)).unwrap();
    assert_eq!(note.series[0].points.statuses().len(), 50_000);
}

#[test]
fn what_a_note_asks_of_the_reader_s_browser_is_bounded_as_a_whole() {
    let case = |fields: serde_json::Value, expected: &str| {
        let problems = problems_of(&fields);
        assert!(problems.lines().any(|line| line == expected), "{expected}\n{problems}");
    };
    let sections = |paragraph: &str, count: usize| serde_json::json!({ "sections": vec![serde_json::json!({ "heading": "H", "body": vec![paragraph; 200] }); count] });
    case(
        sections("A paragraph.", 11),
        "$.sections[9].body[199]: found 2001 paragraphs up to here; expected at most 2000 in a note",
    );
    case(
        sections(&"word ".repeat(200), 1),
        "$.sections[0].body[199]: found 200002 characters of prose up to here; expected at most 200000 in a note",
    );
    let references = serde_json::json!({
        "facts": [{ "id": "f", "name": "F", "value": 1, "unit": "USD" }],
        "sections": [{ "heading": "H", "body": vec!["[$1](#f) ".repeat(11); 100] }] });
    case(
        references,
        "$.sections[0].body[45]: found 506 references up to here; expected at most 500 in a note",
    );
    let chart = |id: usize| serde_json::json!({ "id": format!("k{id}"), "title": "K", "series": ["a", "b"], "views": ["level"] });
    let series = |id: &str, start: &str| {
        serde_json::json!({ "id": id, "name": id, "company": "c", "source": "s",
        "unit": "USD", "frequency": "month", "start": start, "values": [1] })
    };
    let charts: Vec<_> = (0..10).map(chart).collect();
    case(
        serde_json::json!({ "series": [series("a", "0001-01"), series("b", "9999-12")], "charts": charts }),
        "$.charts[4]: found 1199880 values in the charts up to this one; expected at most 1000000 in all charts of a note",
    );
    let scenarios = serde_json::json!({ "scenarios": { "title": "S", "note": "N", "from": "2026-Q1", "to": "2026-Q2",
        "assumptions": vec![serde_json::json!({ "name": "A", "series": "a", "measure": "yoy", "as": "rate" }); 40],
        "cases": vec![serde_json::json!({ "name": "C", "summary": "S", "values": vec![1; 40] }); 40] },
        "series": [series("a", "2025-01")] });
    case(scenarios, "$.scenarios: found 40 cases of 40 assumptions; expected at most 400 figures");
}

#[test]
fn a_note_over_the_limit_of_bytes_is_refused() {
    let text = format!("{{\"title\": \"{}\"}}", "a".repeat(8 * 1024 * 1024));
    let problems = note::parse(&text).unwrap_err().to_string();
    assert_eq!(problems, "line 1, column 1: found 8388621 bytes of text; expected at most 8388608\n");
}
