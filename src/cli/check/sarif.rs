//! `--format sarif`: findings as SARIF 2.1.0, for editors and continuous integration.

use super::super::addresses::RESERVED;
use super::super::advice::{Fix, line_column};
use super::super::message::Message;
use super::super::source::{LineColumn, Source};
use super::checked::Checked;
use super::finding::{Finding, Severity};
use super::rules::{code_of, rules};
use percent_encoding::{AsciiSet, utf8_percent_encode};
use serde_json::{Value, json};
use std::ops::Range;

pub(super) fn report(files: &[Checked], is_strict: bool) -> String {
    let rules: Vec<Value> =
        rules().map(|(id, text)| json!({ "id": id, "shortDescription": { "text": text } })).collect();
    let results: Vec<Value> = files.iter().flat_map(|file| results(file, is_strict)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": true,
                "toolExecutionNotifications": files.iter().filter_map(more_problems).collect::<Vec<_>>(),
            }],
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// Says of a file how many problems are no results, for it has too many.
fn more_problems(file: &Checked) -> Option<Value> {
    let count = file.more_problems();
    (count > 0).then(|| {
        json!({
            "level": "warning",
            "message": { "text": format!("{count} more problems are not listed") },
            "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&file.name) } } }],
        })
    })
}

fn results(file: &Checked, is_strict: bool) -> Vec<Value> {
    let source = Source::new(&file.text);
    let message_result = |message: &Message, severity: Severity| {
        let Message { code, path, found, expected, fix } = message;
        let range = source.exact_bytes(path).or_else(|| source.value(path));
        let region = range.map(|bytes| region(&source, &bytes)).or_else(|| in_text(path));
        let mut result =
            result(file, code, severity, &format!("found {found}; expected {expected}"), path, region);
        let fix = fix.as_ref().and_then(|fix| self::fix(file, &source, fix));
        if let (Some(fix), Some(fields)) = (fix, result.as_object_mut()) {
            fields.insert("fixes".to_owned(), json!([fix]));
        }
        result
    };
    let problems = file.problems.iter().map(|problem| message_result(problem, Severity::Error));
    let warnings =
        file.warnings.iter().map(|warning| message_result(warning, Severity::of_warning(is_strict)));
    let checked = file.outcome.as_ref().ok();
    let claims =
        checked.into_iter().flat_map(|content| content.claims.iter().map(|claim| (&content.note, claim)));
    let findings = claims.filter_map(|(note, claim)| {
        let code = code_of(&claim.verdict)?;
        let severity = Severity::of(&claim.verdict, is_strict);
        let path = claim.location.to_string();
        let bytes = source.words(claim).or_else(|| source.value(&path));
        let region = bytes.map(|bytes| region(&source, &bytes));
        Some(result(file, code, severity, &Finding::new(note, claim).message(), &path, region))
    });
    problems.chain(warnings).chain(findings).collect()
}

fn result(
    file: &Checked,
    code: &str,
    severity: Severity,
    message: &str,
    path: &str,
    region: Option<Value>,
) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(&file.name) } });
    if let (Some(region), Some(fields)) = (region, physical.as_object_mut()) {
        fields.insert("region".to_owned(), region);
    }
    json!({
        "ruleId": code,
        "ruleIndex": rules().position(|(id, _)| id == code),
        "level": severity.keyword(),
        "message": { "text": message },
        "locations": [{ "physicalLocation": physical, "logicalLocations": [{ "fullyQualifiedName": path }] }],
    })
}

fn fix(file: &Checked, source: &Source<'_>, fix: &Fix) -> Option<Value> {
    let edit = fix.edit(source)?;
    Some(json!({
        "description": { "text": fix.description() },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(&file.name) },
            "replacements": [{
                "deletedRegion": region(source, &edit.range),
                "insertedContent": { "text": edit.text },
            }],
        }],
    }))
}

fn region(source: &Source<'_>, bytes: &Range<usize>) -> Value {
    let (from, to): (LineColumn, LineColumn) =
        (source.line_column(bytes.start), source.line_column(bytes.end));
    json!({ "startLine": from.line, "startColumn": from.column, "endLine": to.line, "endColumn": to.column })
}

/// `line 3, column 7`, of a text that is not JSON.
fn in_text(path: &str) -> Option<Value> {
    let line_column = line_column(path)?;
    Some(json!({ "startLine": line_column.line, "startColumn": line_column.column }))
}

/// A file's name as a relative reference: `/` between folders, and what an address can't hold in percent.
fn uri(name: &str) -> String {
    const IN_PATHS: &AsciiSet = &RESERVED.remove(b'/');
    utf8_percent_encode(&name.replace('\\', "/"), IN_PATHS).to_string()
}
