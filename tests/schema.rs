//! The JSON Schema of the note format: the file is up to date, and schema and reader agree on fields, words and limits.
//!
//! `tests/schema.test.mjs` has an independent validator hold notes against it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/instances.rs"]
mod instances;
mod support;

#[path = "support/program.rs"]
mod program;

use instances::{Instance, instances};
use program::program;
use research_widget::{cli, note};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "schema/research-note.schema.json";
/// Holds every object and every field but `column`, which takes a page beside the note.
const NOTE: &str = "tests/notes/valid/every-field.json";

/// Required by `oneOf` and `if`, not by `required` alone; `tests/schema.test.mjs` holds those against the reader.
const CONDITIONAL: [&str; 9] = [
    "Series.start",
    "Series.values",
    "Expectation.at",
    "Chart.right",
    "Event.date",
    "Sentiment.label",
    "Sentiment.asOf",
    "Sentiment.scale",
    "Sentiment.bands",
];

/// By these fields objects without a kind are told apart: without it, an object is of no shape at all.
const TELLING: [&str; 3] = ["List.list", "Block with a table.table", "Quotation.quote"];

fn json_file(relative: &str) -> Value {
    serde_json::from_slice(&std::fs::read(support::path(relative)).unwrap()).unwrap()
}

fn schema() -> Value {
    serde_json::from_str(&cli::schema::text().unwrap()).unwrap()
}

/// The problems of a note: path, found, expected.
fn problems(note: &Value) -> Vec<(String, String, String)> {
    match note::parse(&note.to_string()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(|p| (p.path().to_owned(), p.found(), p.expected())).collect(),
    }
}

/// The problems of the full note with another value at one instance.
fn problems_with(note: &Value, instance: &Instance, value: Value) -> Vec<(String, String, String)> {
    let mut changed = note.clone();
    *changed.pointer_mut(&instance.pointer).unwrap() = value;
    problems(&changed)
}

fn keys(value: &Value) -> BTreeSet<String> {
    value.as_object().unwrap().keys().cloned().collect()
}

#[test]
fn the_file_is_up_to_date() {
    support::assert_all([support::compare(&support::path(FILE), &cli::schema::text().unwrap())]);
}

#[test]
fn the_command_prints_it() {
    let output = program().arg("schema").output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), cli::schema::text().unwrap());
}

#[test]
fn the_same_fields_are_required() {
    let (schema, note) = (schema(), json_file(NOTE));
    let mut differences = Vec::new();
    for instance in instances(&schema, &note).into_iter().filter(|instance| instance.value.is_object()) {
        for field in keys(&instance.value) {
            let mut without = instance.value.clone();
            without.as_object_mut().unwrap().remove(&field);
            let path = instance.path_of(&field);
            let misses = |(at, found, _): &(String, String, String)| *at == path && found == "nothing";
            let is_missed = problems_with(&note, &instance, without).iter().any(misses);
            let required =
                instance.schema["required"].as_array().is_some_and(|all| all.contains(&json!(field)));
            let name = format!("{}.{field}", instance.schema["title"].as_str().unwrap());
            if TELLING.contains(&name.as_str()) {
                continue;
            }
            if is_missed != (required || CONDITIONAL.contains(&name.as_str())) {
                differences.push(format!("{path}: the reader misses it: {is_missed}"));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn the_note_has_every_field_once() {
    let (schema, note) = (schema(), json_file(NOTE));
    let (mut described, mut used) = (BTreeMap::new(), BTreeSet::new());
    for instance in instances(&schema, &note).into_iter().filter(|instance| instance.value.is_object()) {
        let title = instance.schema["title"].as_str().unwrap().to_owned();
        used.extend(keys(&instance.value).into_iter().map(|field| format!("{title}.{field}")));
        described.insert(title, keys(&instance.schema["properties"]));
    }
    let titles: BTreeSet<&str> = objects(&schema).into_iter().map(|o| o["title"].as_str().unwrap()).collect();
    assert_eq!(titles, described.keys().map(String::as_str).collect());
    let fields =
        described.iter().flat_map(|(title, fields)| fields.iter().map(move |f| format!("{title}.{f}")));
    let unused: Vec<_> = fields.filter(|field| !used.contains(field)).collect();
    assert_eq!(unused, ["Series.column"]);
}

/// Every object that the schema describes.
fn objects(schema: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    let mut rest = vec![schema];
    while let Some(value) = rest.pop() {
        if value["type"] == "object" && value["additionalProperties"] == false {
            found.push(value);
        }
        rest.extend(value.as_object().into_iter().flat_map(serde_json::Map::values));
        rest.extend(value.as_array().into_iter().flatten());
    }
    found
}

#[test]
fn every_field_and_every_type_is_described() {
    let schema = schema();
    for object in objects(&schema) {
        assert!(object["title"].is_string() && object["description"].is_string(), "{object}");
        for (name, field) in object["properties"].as_object().unwrap() {
            assert!(field["description"].as_str().is_some_and(|d| d.ends_with('.')), "{name}: {field}");
        }
    }
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        assert!(definition["title"].is_string(), "{name}");
    }
}

#[test]
fn the_same_words_are_known() {
    let (schema, note) = (schema(), json_file(NOTE));
    let mut held = 0;
    for instance in instances(&schema, &note).into_iter().filter(|instance| instance.value.is_string()) {
        let choices = ["oneOf", "anyOf"].iter().find_map(|key| instance.schema[key].as_array());
        let Some(choices) = choices else { continue };
        // Any other word, too.
        if choices.iter().any(|choice| choice.as_object().is_some_and(|c| c.keys().eq(["description"]))) {
            continue;
        }
        let words: BTreeSet<&str> = choices.iter().filter_map(|choice| choice["const"].as_str()).collect();
        let listed = |value: Value| {
            let found =
                problems_with(&note, &instance, value).into_iter().find(|(path, ..)| *path == instance.path);
            found.and_then(|(_, _, expected)| Some(expected.split_once("one of: ")?.1.to_owned()))
        };
        let all =
            listed(json!("no-such-word")).unwrap_or_else(|| panic!("{}: any word is read", instance.path));
        let read = all.split(", ").filter(|word| listed(json!(word)).is_none()).collect();
        assert_eq!(words, read, "{}", instance.path);
        for code in choices.iter().flat_map(|choice| choice["enum"].as_array().into_iter().flatten()) {
            assert_eq!(listed(code.clone()), None, "{}", instance.path);
        }
        held += 1;
    }
    assert!(held > 20, "{held} instances hold words");
}

#[test]
fn lists_texts_and_numbers_have_the_same_limits() {
    let (schema, note) = (schema(), json_file(NOTE));
    let refuses = |instance: &Instance, value: Value| {
        // Cases have a number for each assumption: how many is no limit of the list.
        let is_here = |(path, _, expected): &(String, String, String)| {
            *path == instance.path && !expected.ends_with("one for each assumption")
        };
        problems_with(&note, instance, value).iter().any(is_here)
    };
    for instance in instances(&schema, &note) {
        let of = |key: &str| instance.schema[key].as_u64().map(|n| usize::try_from(n).unwrap());
        match &instance.value {
            Value::Array(items) => {
                let is_too_long = |length: usize| {
                    let found = format!("a list of {length} entries");
                    let list = vec![items[0].clone(); length].into();
                    problems_with(&note, &instance, list).iter().any(|p| p.0 == instance.path && p.1 == found)
                };
                let max = of("maxItems").unwrap();
                assert!(is_too_long(max + 1) && !is_too_long(max), "{}", instance.path);
                assert_eq!(refuses(&instance, json!([])), of("minItems").is_some(), "{}", instance.path);
            }
            Value::String(_) => {
                let long = of("maxLength").map(|max| "a".repeat(max + 1));
                assert!(long.is_none_or(|text| refuses(&instance, text.into())), "{}", instance.path);
            }
            Value::Number(_) if instance.schema["const"].is_null() => {
                for (key, step) in [("minimum", -1e3), ("maximum", 1e3)] {
                    let number = instance.schema[key].as_f64().unwrap() + step;
                    assert!(refuses(&instance, number.into()), "{}", instance.path);
                }
            }
            _ => {}
        }
    }
}
