//! Notes as worked examples: each valid one has beside it what is read of it, each invalid one its problems word for word.
//! `UPDATE_GOLDEN=1` rewrites what is read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/note.rs"]
mod builder;
#[path = "support/note_dump.rs"]
mod note_dump;
mod support;

use builder::a_note;
use research_widget::note;
use support::{assert_all, compare, files};

/// Most bytes of what is written of a note: what is longer is not looked at.
const MAX_DUMP: usize = 20 * 1024;

#[test]
fn of_shipped_and_valid_notes_this_is_read() {
    let shipped = files("notes", "json").into_iter().map(|file| (file, false));
    let valid = files("tests/notes/valid", "json").into_iter().map(|file| (file, true));
    assert_all(shipped.chain(valid).map(|(file, has_dump)| {
        let read = note::parse_bytes(&std::fs::read(&file).unwrap());
        let note = read.map_err(|problems| format!("{}:\n{problems}", file.display()))?;
        let dump = note_dump::dump(&note);
        assert!(dump.len() <= MAX_DUMP, "{}: {} bytes are written of it", file.display(), dump.len());
        if has_dump { compare(&file.with_extension("expected.json"), &dump) } else { Ok(()) }
    }));
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

/// The problems of a small note with some fields instead.
fn problems_of(fields: serde_json::Value) -> note::Problems {
    a_note().with(fields).problems()
}

#[test]
fn a_hundred_problems_are_reported_and_the_others_counted() {
    let paragraphs: Vec<i32> = (0..200).collect();
    let wrong =
        serde_json::json!({ "summary": paragraphs, "sections": [{ "heading": "H", "body": paragraphs }] });
    let problems = problems_of(wrong);
    assert_eq!((problems.iter().count(), problems.others()), (100, 300));
    assert_eq!(problems.lines().last().unwrap(), "… and 300 more");
    // The values of a series may be many, and an object may have a field many times.
    let values = serde_json::json!({ "series": [{ "id": "a", "name": "A", "company": "c", "source": "s", "unit": "USD",
        "frequency": "day", "start": "1900-01-01", "values": vec!["x"; 100_000] }] });
    assert_eq!(problems_of(values).to_string().lines().last(), Some("… and 99,900 more"));
    let fields = format!("{{{} \"id\": \"x\"}}", "\"id\": \"x\", ".repeat(200_000));
    let problems = note::parse(&fields).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "$: found an object of more than 200 fields; expected only fields of the note format, each once\n"
    );
}

#[test]
fn an_unknown_id_is_reported_once_with_the_number_of_its_other_uses() {
    let problems = problems_of(serde_json::json!({
        "series": [{ "id": "a", "name": "A", "company": "acme", "source": "s", "unit": "USD", "frequency": "quarter",
            "start": "2025-Q1", "values": [1] }],
        "charts": [{ "id": "k", "title": "K", "series": ["b.revenue"], "views": ["level"] }],
        "facts": [{ "id": "f", "name": "F", "company": "acme", "source": "acme", "value": 1, "unit": "USD" }],
        "summary": ["It rose [5%](#b.revenue@2025-Q1/yoy) to [$1](#b.revenue@2025-Q1), [$2](#c@2025-Q1)."] }));
    let expected = [
        "$.charts[0].series[0]: found \"b.revenue\", which names no series, here and in 2 other places; \
            expected the id of a series in this note",
        "$.facts[0].company: found \"acme\", which names no company, here and in 1 other place; \
            expected the id of a company in this note",
        "$.facts[0].source: found \"acme\", which names no source; expected the id of a source in this note",
        "$.summary[0]: found \"c\", which names no series or fact; expected the id of a series or fact in this note",
    ];
    assert_eq!(problems.lines().collect::<Vec<_>>(), expected);
    // However often: hundreds of uses leave room for the other problems.
    let many: Vec<String> = (0..20).map(|_| "[1](#b) ".repeat(12)).collect();
    let problems = problems_of(serde_json::json!({ "summary": many, "titel": "T" }));
    assert_eq!((problems.iter().count(), problems.others()), (2, 0), "{problems}");
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_note() {
    let text = a_note().json();
    let with_mark = format!("\u{feff}{text}");
    assert_eq!(note::parse_bytes(with_mark.as_bytes()), note::parse(&text));
    assert!(note::parse(&format!("\u{feff}{with_mark}")).is_err(), "only the first");
}

#[test]
fn every_kind_of_invalid_note_has_a_code() {
    let codes = |bytes: &[u8]| match note::parse_bytes(bytes) {
        Err(problems) => problems.iter().map(note::Problem::code).collect(),
        Ok(_) => Vec::new(),
    };
    let files = files("tests/notes/invalid", "json");
    let found: Vec<_> = files.iter().flat_map(|file| codes(&std::fs::read(file).unwrap())).collect();
    for code in note::Code::ALL {
        // Whether a view can be drawn is seen by drawing it.
        assert!(found.contains(&code) || code == note::Code::NotDrawable, "no note has {}", code.keyword());
    }
    for (name, expected) in [
        ("missing-comma", note::Code::Syntax),
        ("invalid-utf-8", note::Code::Encoding),
        ("missing-title", note::Code::Missing),
        ("unknown-field-titel", note::Code::Unknown),
        ("duplicate-key", note::Code::Repeated),
        ("number-for-text", note::Code::Type),
        ("unit-unknown", note::Code::Form),
        ("period-fifth-quarter", note::Code::Form),
        ("empty-text", note::Code::Text),
        ("number-too-large", note::Code::Limit),
        ("duplicate-series-id", note::Code::Duplicate),
        ("dangling-company", note::Code::Dangling),
        ("scale-on-percent", note::Code::Conflict),
        ("reference-without-a-period", note::Code::Reference),
    ] {
        let file = support::path(&format!("tests/notes/invalid/{name}.json"));
        assert_eq!(codes(&std::fs::read(file).unwrap()), [expected], "{name}");
    }
}

#[test]
fn a_document_of_too_many_values_is_refused_where_it_is_so() {
    let list = format!("[{}]", vec!["0"; 300_000].join(","));
    let expected = "found more values than a note may have; expected at most 160000, and 8388608 bytes";
    let problems = note::parse(&format!("{{ \"series\": {list} }}")).unwrap_err().to_string();
    assert_eq!(problems, format!("$.series[159998]: {expected}\n"));
}

#[test]
fn nesting_that_nobody_reads_is_refused() {
    for levels in [102, 100_000] {
        let problems = note::parse(&"[".repeat(levels)).unwrap_err().to_string();
        assert_eq!(problems, "$: found more levels of nesting than can be read; expected at most 16\n");
    }
    let problems = note::parse(&format!("{}{}", "[".repeat(100), "]".repeat(100))).unwrap_err().to_string();
    assert_eq!(problems, "$: found 100 levels of nesting; expected at most 16\n");
}

#[test]
fn fields_beyond_the_limit_are_not_read() {
    // What comes behind the limit is no JSON, and nobody sees it.
    let fields: Vec<String> = (0..=200).map(|n| format!("\"f{n}\": 0")).collect();
    let expected = "$.series[1]: found an object of more than 200 fields; \
        expected only fields of the note format, each once\n";
    let wide = format!("{{ \"series\": [{{}}, {{ {}, !", fields.join(", "));
    assert_eq!(note::parse(&wide).unwrap_err().to_string(), expected);
}

#[test]
fn statuses_in_falling_order_are_read_at_once() {
    let days: Vec<String> = (0..10_000_i64)
        .rev()
        .map(|day| {
            research_widget::units::Period::parse("1900-01-01").unwrap().plus(day).unwrap().to_string()
        })
        .collect();
    let series = serde_json::json!({ "series": [{ "id": "a", "name": "A", "company": "c", "source": "s", "unit": "USD",
        "frequency": "day", "start": "1900-01-01", "values": vec![1; 10_000],
        "statuses": [{ "status": "implied", "periods": days }] }] });
    let note = a_note().with(series).read();
    assert_eq!(note.series[0].points.statuses().len(), 10_000);
}

#[test]
fn what_a_note_asks_of_the_reader_s_browser_is_bounded_as_a_whole() {
    let case = |fields: serde_json::Value, expected: &str| {
        let problems = problems_of(fields);
        assert!(problems.lines().any(|line| line == expected), "{expected}\n{problems}");
    };
    let sections = |paragraph: &str, count: usize| serde_json::json!({ "sections": vec![serde_json::json!({ "heading": "H", "body": vec![paragraph; 200] }); count] });
    case(
        sections("A paragraph.", 6),
        "$.sections[4].body[199]: found 1001 paragraphs up to here; expected at most 1000 in a note",
    );
    case(
        sections(&"word ".repeat(100), 1),
        "$.sections[0].body[199]: found 100002 characters of prose up to here; expected at most 100000 in a note",
    );
    let references = serde_json::json!({
        "facts": [{ "id": "f", "name": "F", "value": 1, "unit": "USD" }],
        "sections": [{ "heading": "H", "body": vec!["[$1](#f) ".repeat(11); 50] }] });
    case(
        references,
        "$.sections[0].body[27]: found 308 references up to here; expected at most 300 in a note",
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
