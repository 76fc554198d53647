//! What `check` says to somebody who writes the format for the first time: what was probably meant, and the fix where that
//! is certain.
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

#[path = "support/note.rs"]
mod builder;

#[path = "support/program.rs"]
mod program;

use builder::a_note;
use program::program;
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

fn write(name: &str, text: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("messages");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn check(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = program();
    let command = command.arg("check").args(arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// The report of a text as JSON.
fn report(text: &str) -> Value {
    let output = check(&["-", "--format", "json"], text.as_bytes());
    serde_json::from_slice::<Value>(&output.stdout).unwrap()[0].clone()
}

/// A small note with a series and a fact.
fn note() -> Value {
    let series = json!({ "label": "A", "values": [5, 5.13] });
    let fact = json!({ "id": "f", "name": "F", "value": 4, "unit": "USD", "scale": "billion" });
    let note = a_note().series("a.b", series).chart(&["a.b"], json!({}));
    let table = json!({ "table": { "header": ["", "Q1"], "rows": [["F", "–"]] } });
    let note = note.with(json!({ "facts": [fact], "sections": [{ "heading": "Tables", "body": [table] }] }));
    serde_json::from_str(&note.json()).unwrap()
}

/// The note with another value at a pointer.
fn with(pointer: &str, value: &Value) -> Value {
    let mut note = note();
    let (object, field) = pointer.rsplit_once('/').unwrap();
    let object = note.pointer_mut(object).unwrap_or_else(|| panic!("{pointer}"));
    match object {
        Value::Array(list) => list[field.parse::<usize>().unwrap()] = value.clone(),
        object => object[field] = value.clone(),
    }
    note
}

/// A wrong value at a pointer, what the first problem expects there, and the value that its fix writes.
fn reported(pointer: &str, value: &Value) -> (String, Option<Value>) {
    let report = report(&with(pointer, value).to_string());
    let problem =
        report["problems"].as_array().unwrap().iter().find(|problem| problem["pointer"] == *pointer);
    let Some(problem) = problem else { panic!("{pointer}: {value} has no problem: {report}") };
    let fix = &problem["fix"][0];
    let value = (!fix.is_null()).then(|| {
        assert_eq!((&fix["op"], &fix["path"]), (&json!("replace"), &json!(pointer)));
        fix["value"].clone()
    });
    (problem["expected"].as_str().unwrap().to_owned(), value)
}

/// Values at a pointer as people write them, and as the format has them, in JSON.
const CERTAIN: [(&str, &str, &str); 42] = [
    ("/series/0/unit", r#""Euro""#, r#""EUR""#),
    ("/series/0/unit", r#""€""#, r#""EUR""#),
    ("/series/0/unit", r#""usd""#, r#""USD""#),
    ("/series/0/unit", r#""US$""#, r#""USD""#),
    ("/series/0/unit", r#""%""#, r#""percent""#),
    ("/series/0/unit", r#""Percent""#, r#""percent""#),
    ("/series/0/unit", r#""bps""#, r#""basis-points""#),
    ("/series/0/unit", r#""x""#, r#""multiple""#),
    ("/facts/0/scale", r#""mn""#, r#""million""#),
    ("/facts/0/scale", r#""Millions""#, r#""million""#),
    ("/facts/0/scale", r#""bn""#, r#""billion""#),
    ("/facts/0/scale", r#""Mrd.""#, r#""billion""#),
    ("/facts/0/scale", r#""k""#, r#""thousand""#),
    ("/facts/0/scale", r#""Cr""#, r#""crore""#),
    ("/facts/0/scale", r#"1000000"#, r#""million""#),
    ("/facts/0/scale", r#""lakhs""#, r#""lakh""#),
    ("/facts/0/scale", r#""pence""#, r#""hundredth""#),
    ("/series/0/frequency", r#""quarterly""#, r#""quarter""#),
    ("/series/0/frequency", r#""Q""#, r#""quarter""#),
    ("/period", r#""Q1 2026""#, r#""2026-Q1""#),
    ("/period", r#""2026Q1""#, r#""2026-Q1""#),
    ("/period", r#""1Q26""#, r#""2026-Q1""#),
    ("/period", r#""2026/03""#, r#""2026-03""#),
    ("/period", r#"2026"#, r#""2026""#),
    ("/published", r#""30.04.2026""#, r#""2026-04-30""#),
    ("/published", r#""April 30, 2026""#, r#""2026-04-30""#),
    ("/published", r#""30. April 2026""#, r#""2026-04-30""#),
    ("/published", r#""2026-04-30T09:30:00Z""#, r#""2026-04-30T09:30""#),
    ("/series/0/start", r#""Q1 2025""#, r#""2025-Q1""#),
    ("/series/0/values/1", r#""5.13""#, r#"5.13"#),
    ("/facts/0/value", r#""4""#, r#"4"#),
    ("/version", r#""1""#, r#"1"#),
    ("/title", r#"2026"#, r#""2026""#),
    ("/sections/0/body/0/table/header/1", r#"1"#, r#""1""#),
    ("/companies/0/fictional", r#""True""#, r#"true"#),
    ("/companies/0/ticker", r#"7203"#, r#""7203""#),
    ("/lang", r#""English""#, r#""en""#),
    ("/lang", r#""en_GB""#, r#""en-GB""#),
    ("/summary", r#""One paragraph.""#, r#"["One paragraph."]"#),
    ("/companies", r#"{ "id": "c", "name": "C" }"#, r#"[{ "id": "c", "name": "C" }]"#),
    ("/charts/0/mark", r#""bars""#, r#""bar""#),
    ("/charts/0/views/0", r#""YoY""#, r#""yoy""#),
];

#[test]
fn what_is_probably_meant_is_reported_and_what_is_certain_is_a_fix() {
    let mut wrong = Vec::new();
    for (pointer, found, expected) in CERTAIN {
        let (found, expected): (Value, Value) =
            (serde_json::from_str(found).unwrap(), serde_json::from_str(expected).unwrap());
        let (said, fix) = reported(pointer, &found);
        let shown = expected.to_string();
        let is_said = said.starts_with(&shown) || shown.starts_with('[');
        if !is_said || !said.ends_with(", perhaps") || fix.as_ref() != Some(&expected) {
            wrong.push(format!("{pointer}: {found}: {said}: {fix:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_certain_is_said_and_not_mended() {
    let mut wrong = Vec::new();
    for (pointer, found, expected) in [
        ("/series/0/unit", json!("$"), "\"USD\", perhaps"),
        ("/series/0/unit", json!("GW"), "{\"symbol\":\"GW\"}, perhaps"),
        ("/series/0/unit", json!("kr"), "\"SEK\" or \"NOK\", perhaps"),
        ("/series/0/unit", json!("UDS"), "\"USD\", perhaps"),
        ("/facts/0/scale", json!("m"), "\"million\", perhaps"),
        ("/published", json!("04/05/2026"), "\"2026-05-04\" or \"2026-04-05\", perhaps"),
        ("/series/0/values/1", json!("5,13"), "5.13 without quotation marks, perhaps"),
        ("/series/0/values/1", json!("n/a"), "null, perhaps"),
        ("/facts/0/value", json!("$4bn"), "4 without quotation marks, perhaps"),
        ("/series/0/start", json!("2025-03"), "\"2025-Q1\", perhaps"),
        ("/series/0/company", json!("C"), "\"c\", perhaps"),
        ("/series/0/source", json!("S"), "\"s\", perhaps"),
        ("/id", json!("My Note"), "\"my-note\", perhaps"),
        ("/charts/0/series/0", json!("A"), "\"a.b\", perhaps"),
        ("/facts/0/value", json!("4.1-4.3"), "{\"from\":4.1,\"to\":4.3}, perhaps"),
        ("/facts/0/value", json!([4.1, 4.3]), "{\"from\":4.1,\"to\":4.3}, perhaps"),
        ("/facts/0/value", json!(">4"), "{\"moreThan\":4}, perhaps"),
        ("/authors", json!("Jane Doe"), "[{\"name\":\"Jane Doe\"}], perhaps"),
        ("/publisher", json!("Acme Research"), "{\"name\":\"Acme Research\"}, perhaps"),
        ("/sentiment", json!("Bullish"), "{\"label\":\"Bullish\"}, perhaps"),
        ("/facts/0/id", json!("F 1"), "\"f-1\", perhaps"),
        ("/facts/0/scale", json!("Mio. €"), "\"million\", perhaps"),
        ("/standfirst", Value::Null, "a text, or no such field"),
        ("/companies/0/role", json!("peer"), "\"mentioned\", perhaps"),
    ] {
        let (said, fix) = reported(pointer, &found);
        let is_wrong = said != expected || (fix.is_some() && expected != "\"mentioned\", perhaps");
        if is_wrong {
            wrong.push(format!("{pointer}: {found}: {said}: {fix:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn units_are_reported_with_their_scale_or_as_symbols() {
    for (found, expected) in [
        ("USD millions", "\"USD\" with \"scale\": \"million\", perhaps"),
        ("€m", "\"EUR\" with \"scale\": \"million\", perhaps"),
        ("$bn", "\"USD\" with \"scale\": \"billion\", perhaps"),
        ("mn", "a currency with \"scale\": \"million\", perhaps"),
        ("crore", "a currency with \"scale\": \"crore\", perhaps"),
        ("GBp", "\"GBP\" with \"scale\": \"hundredth\", perhaps"),
        ("pence", "\"GBP\" with \"scale\": \"hundredth\", perhaps"),
        ("öre", "\"SEK\" with \"scale\": \"hundredth\", perhaps"),
        ("paise", "\"INR\" with \"scale\": \"hundredth\", perhaps"),
        ("Rs", "\"INR\", perhaps"),
        ("USd", "\"USD\" with \"scale\": \"hundredth\", perhaps"),
        ("US$m", "\"USD\" with \"scale\": \"million\", perhaps"),
        ("EURbn", "\"EUR\" with \"scale\": \"billion\", perhaps"),
        ("HK$ bn", "\"HKD\" with \"scale\": \"billion\", perhaps"),
        ("million tonnes CO2", "{\"symbol\":\"tonnes CO2\"} with \"scale\": \"million\", perhaps"),
        ("USD/t", "\"USD\", perhaps"),
        ("% p.a.", "\"percent\", perhaps"),
        ("boe", "{\"symbol\":\"boe\"}, perhaps"),
        ("ASK", "{\"symbol\":\"ASK\"}, perhaps"),
        ("MW", "{\"symbol\":\"MW\"}, perhaps"),
        ("t", "{\"symbol\":\"t\"}, perhaps"),
        ("BTC", "{\"symbol\":\"BTC\"}, perhaps"),
    ] {
        let (said, fix) = reported("/facts/0/unit", &json!(found));
        assert_eq!((said, fix), (expected.to_owned(), None), "{found}");
    }
}

#[test]
fn periods_of_fiscal_years_are_reported_as_the_company_has_them() {
    for (found, expected, is_certain) in [
        ("Q3 FY26", "\"FY2026-Q3\", perhaps", true),
        ("FY26", "\"FY2026\", perhaps", true),
        ("H1 2026", "\"FY2026-H1\" or \"2026-H1\", perhaps", false),
        ("3QFY26", "\"FY2026-Q3\", perhaps", true),
        ("2025/26", "\"FY2026\" or \"2026\", perhaps", false),
        ("March 2026", "\"2026-03\", perhaps", true),
    ] {
        let mut note = with("/period", &json!(found));
        note["companies"][0]["fiscalYear"] = json!({ "end": "03" });
        let report = report(&note.to_string());
        let problem = &report["problems"][0];
        assert_eq!((&problem["pointer"], &problem["expected"]), (&json!("/period"), &json!(expected)));
        assert_eq!(!problem["fix"].is_null(), is_certain, "{problem}");
    }
    // No company has a fiscal year of its own.
    let (said, fix) = reported("/period", &json!("FY26"));
    assert!(fix.is_none(), "{said}");
}

#[test]
fn what_nobody_can_guess_is_reported_with_what_there_is() {
    for (pointer, found) in
        [("/charts/0/mark", json!("wibble")), ("/lang", json!("fr")), ("/period", json!("soon"))]
    {
        let (said, fix) = reported(pointer, &found);
        assert!(!said.contains("perhaps") && fix.is_none(), "{pointer}: {said}");
    }
}

#[test]
fn fields_are_reported_with_their_name_and_their_path() {
    let mut wrong = Vec::new();
    for (pointer, value, expected) in [
        ("/standFirst", json!("S"), "\"standfirst\", perhaps"),
        ("/series/0/share_of", json!("a.b"), "\"shareOf\", perhaps"),
        ("/headline", json!("S"), "\"title\", perhaps"),
        ("/subtitle", json!("S"), "\"standfirst\", perhaps"),
        ("/cta", json!({}), "\"callToAction\", perhaps"),
        ("/ticker", json!("AMZN"), "\"ticker\" in $.companies[*], perhaps"),
        ("/companies/0/symbol", json!("AMZN"), "\"ticker\", perhaps"),
        ("/charts/0/tickers", json!([]), "\"tickers\" in $.sentiment, perhaps"),
        ("/facts/0/values", json!([1]), "\"values\" in $.series[*] or $.scenarios.cases[*], perhaps"),
        ("/facts/0/consensus", json!(5), "\"expectations\": [{ \"kind\": \"consensus\", \"value\": … }]"),
        ("/series/0/currency", json!("USD"), "\"unit\", which is there already"),
        ("/consensus", json!(5), "\"expectations\" of an entry of $.facts or $.series"),
        ("/facts/0/outlook", json!(5), "\"expectations\": [{ \"kind\": \"guidance\", \"value\": … }]"),
        ("/facts/0/priceTarget", json!(5), "\"expectations\": [{ \"kind\": \"target\", \"value\": … }]"),
        ("/zzyzx", json!(1), "only fields of the note format"),
    ] {
        // Of what is there already nothing is renamed.
        let mut note = with(pointer, &value);
        if pointer == "/headline" {
            note.as_object_mut().unwrap().remove("title");
        }
        let report = report(&note.to_string());
        let problem =
            report["problems"].as_array().unwrap().iter().find(|problem| problem["pointer"] == *pointer);
        let said = problem.unwrap()["expected"].as_str().unwrap();
        if said != expected {
            wrong.push(format!("{pointer}: {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn of_two_fields_that_may_be_one_none_is_renamed() {
    let mut note = with("/facts/0/Unit", &json!("EUR"));
    let fact = note["facts"][0].as_object_mut().unwrap();
    fact.remove("unit");
    fact.insert("currency".to_owned(), json!("USD"));
    let report = report(&note.to_string());
    let problems = report["problems"].as_array().unwrap();
    assert!(problems.len() > 1 && problems.iter().all(|problem| problem["fix"].is_null()), "{report}");
}

#[test]
fn a_field_whose_spelling_alone_is_wrong_is_renamed() {
    let report = report(&with("/standFirst", &json!("S")).to_string());
    let fix = &report["problems"][0]["fix"];
    assert_eq!(fix, &json!([{ "op": "move", "from": "/standFirst", "path": "/standfirst" }]));
    assert_eq!(report["problems"][0]["code"], "field/unknown");
}

/// The problems and warnings of a text: code, expected, and what its fixes make of it.
#[track_caller]
fn mended(text: &str) -> (Vec<(String, String)>, String) {
    let report = report(text);
    let reported = ["problems", "warnings"].iter().flat_map(|kind| report[kind].as_array().unwrap());
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let reported = reported.map(|message| (word(&message["code"]), word(&message["expected"]))).collect();
    let caller = std::panic::Location::caller().line();
    let path = write(&format!("mended-{caller}.json"), text.as_bytes());
    check(&["--fix", path.to_str().unwrap()], b"");
    (reported, std::fs::read_to_string(&path).unwrap())
}

#[test]
fn references_that_are_nearly_right_are_mended_in_the_prose() {
    for (found, expected) in [
        ("It is [$5](#a.b@2025Q1).", "It is [$5](#a.b@2025-Q1)."),
        ("It is [$5](#a.b@Q1 2025).", "It is [$5](#a.b@2025-Q1)."),
        ("It is [$5](a.b@2025-Q1).", "It is [$5](#a.b@2025-Q1)."),
        ("It rose [3%](#a.b@2025-Q2/QoQ).", "It rose [3%](#a.b@2025-Q2/pop)."),
        ("It is [$5] (#a.b@2025-Q1).", "It is [$5](#a.b@2025-Q1)."),
        (
            "It is [$5](#a.b@2025Q1), then [$5.13](#a.b@2025Q2).",
            "It is [$5](#a.b@2025-Q1), then [$5.13](#a.b@2025-Q2).",
        ),
    ] {
        let text = |paragraph: &str| with("/summary/0", &json!(paragraph)).to_string();
        let (reported, mended) = mended(&text(found));
        assert!(!reported.is_empty(), "{found}");
        assert_eq!(mended, text(expected), "{reported:?}");
    }
}

#[test]
fn texts_that_are_nearly_json_are_reported_with_what_json_has() {
    let good = note().to_string();
    let fictional = "\"companies\":[{\"fictional\":false,";
    let good = good.replacen("\"companies\":[{", fictional, 1);
    assert!(good.contains(fictional));
    for (from, to, expected, is_mended) in [
        ("false", "False", "false for False, perhaps", true),
        ("5.13]", "5.13,]", "no comma behind the last entry", true),
        ("5.13]", "NaN]", "null for NaN, perhaps", false),
        ("\"lang\"", "'lang'", "texts and names in double quotation marks: \"", false),
        ("\"lang\"", "“lang”", "straight quotation marks: \"", false),
        ("\"lang\"", "// my note\n\"lang\"", "no comments: JSON has none", false),
        ("\"lang\"", "lang", "names of fields in double quotation marks", false),
        ("5.13]", ".5]", "numbers that begin with a digit or a minus: 0.5", false),
        ("\"lang\":\"en\",", "\"lang\":\"en\" ", "a comma between entries", false),
    ] {
        assert!(good.contains(from), "{from}");
        let bad = good.replacen(from, to, 1);
        let (reported, mended) = mended(&bad);
        assert_eq!(reported, [("json/syntax".to_owned(), expected.to_owned())], "{to}");
        assert_eq!(mended, if is_mended { good.clone() } else { bad }, "{to}");
    }
    let (reported, _) = mended(&format!("```json\n{good}\n```\n"));
    assert_eq!(reported[0].1, "the note alone, without lines of ``` around it");
}

#[test]
fn fix_mends_what_is_certain_keeps_the_rest_and_says_so() {
    let text = note().to_string();
    let wrong = text
        .replacen("\"USD\"", "\"usd\"", 1)
        .replacen("5.13", "\"5.13\"", 1)
        .replacen("\"quarter\"", "\"quarterly\"", 1)
        .replacen("\"lang\"", "\"Lang\"", 1)
        .replacen(":", " :\n ", 3);
    let path = write("fix.json", &[b"\xef\xbb\xbf", wrong.as_bytes()].concat());
    let output = check(&["--fix", path.to_str().unwrap()], b"");
    let after = std::fs::read(&path).unwrap();
    assert_eq!(String::from_utf8(after).unwrap(), format!("\u{feff}{}", text.replacen(":", " :\n ", 3)));
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.lines().count(), 4, "{said}");
    assert!(said.contains("fix.json: $.series[0].values[1]: found \"5.13\"; wrote 5.13\n"), "{said}");
    // Nothing is left to do.
    assert_eq!(check(&["--fix", path.to_str().unwrap()], b"").stderr, b"");
}

#[test]
fn a_list_of_numbers_in_quotation_marks_is_mended_whole() {
    let numbers: Vec<String> = (0..250).map(|n| format!("\"{n}\"")).collect();
    let text = note().to_string();
    let wrong = text.replacen("[5,5.13]", &format!("[{}]", numbers.join(",")), 1);
    let (_, mended) = mended(&wrong);
    let plain: Vec<String> = (0..250).map(|n| n.to_string()).collect();
    assert_eq!(mended, text.replacen("[5,5.13]", &format!("[{}]", plain.join(",")), 1));
}

#[test]
fn standard_input_is_a_file_like_others() {
    let text = note().to_string();
    let output = check(&["-"], format!("\u{feff}{text}").as_bytes());
    assert_eq!((output.status.code(), output.stdout), (Some(0), Vec::new()));
    let output = check(&["-"], text.replacen("USD", "Euro", 1).as_bytes());
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said, "stdin: $.facts[0].unit: found \"Euro\"; expected \"EUR\", perhaps\n");
    assert_eq!(output.status.code(), Some(1));
    let output = check(&["-", "--fix"], text.as_bytes());
    assert_eq!(output.status.code(), Some(2), "there is no file to write");
}

#[test]
fn prerender_reads_standard_input_and_says_what_is_meant() {
    let prerender = |text: &str| {
        let mut command = program();
        let command = command.args(["prerender", "-", "--fragment"]);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    let text = note().to_string();
    let (plain, marked) = (prerender(&text), prerender(&format!("\u{feff}{text}")));
    assert_eq!((plain.status.code(), &plain.stdout), (Some(0), &marked.stdout));
    assert!(String::from_utf8(plain.stdout).unwrap().contains("<research-widget"));
    let output = prerender(&text.replacen("USD", "Euro", 1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said, "stdin: $.facts[0].unit: found \"Euro\"; expected \"EUR\", perhaps\n");
}

#[test]
fn markup_is_a_warning_and_strictly_an_error() {
    let text = with("/summary/0", &json!("- It <b>rose</b>.")).to_string();
    let output = check(&["-"], text.as_bytes());
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        said,
        "stdin: warning: $.summary[0]: found the HTML \"<b>\"; \
            expected text without HTML: prose has *emphasis*, **strong emphasis** and [words](address)\n\
         stdin: warning: $.summary[0]: found the list mark \"-\"; \
            expected the words alone, each paragraph an entry of the list around it\n"
    );
    assert_eq!(output.status.code(), Some(0));
    let output = check(&["-", "--strict"], text.as_bytes());
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn markup_in_cells_of_tables_is_a_warning_too() {
    let table =
        json!({ "table": { "header": ["<b>A</b>", "–"], "rows": [["# B", "- "], ["[5%] (#f)", "-"]] } });
    let mut note = note();
    note["sections"] = json!([{ "heading": "H", "body": [table] }]);
    let warnings = report(&note.to_string())["warnings"].as_array().unwrap().clone();
    let found: Vec<(&str, &str)> = warnings
        .iter()
        .map(|warning| (warning["code"].as_str().unwrap(), warning["path"].as_str().unwrap()))
        .collect();
    let at = |cell: &str| format!("$.sections[0].body[0].table.{cell}");
    assert_eq!(
        found,
        [
            ("markup/html", at("header[0]").as_str()),
            ("markup/heading", at("rows[0][0]").as_str()),
            ("markup/link", at("rows[1][0]").as_str()),
        ]
    );
}

#[test]
fn sarif_has_fixes_that_editors_apply() {
    let text = note().to_string().replacen("USD", "usd", 1);
    let output = check(&["-", "--format", "sarif"], text.as_bytes());
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    let result = &log["runs"][0]["results"][0];
    let rules = &log["runs"][0]["tool"]["driver"]["rules"];
    assert_eq!(rules[result["ruleIndex"].as_u64().unwrap() as usize]["id"], result["ruleId"]);
    assert_eq!(result["ruleId"], "value/form");
    let fix = &result["fixes"][0];
    assert_eq!(fix["description"]["text"], "Write \"USD\"");
    let change = &fix["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["insertedContent"]["text"], "\"USD\"");
    let region = &change["deletedRegion"];
    let column = |name: &str| region[name].as_u64().unwrap() as usize - 1;
    assert_eq!(&text[column("startColumn")..column("endColumn")], "\"usd\"");
}

#[test]
fn the_documents_list_every_code() {
    let output = check(&["-", "--format", "sarif"], note().to_string().as_bytes());
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    let row = |rule: &Value| {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        format!("| `{}` | {} |", text(&rule["id"]), text(&rule["shortDescription"]["text"]))
    };
    let expected: Vec<String> = rules.iter().map(row).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/checking.md");
    let document = std::fs::read_to_string(path).unwrap();
    let table = document.lines().skip_while(|line| *line != "| code | says |").skip(2);
    let rows: Vec<String> = table.take_while(|line| line.starts_with('|')).map(str::to_owned).collect();
    assert_eq!(rows, expected, "\n{}\n", expected.join("\n"));
}
