//! `--format sarif`: findings as SARIF 2.1.0, for editors and continuous integration.

use super::super::drawn::Undrawn;
use super::Checked;
use super::finding::{Finding, Severity};
use super::source::{Source, Spot};
use crate::claims::Verdict;
use serde_json::{Value, json};
use std::ops::Range;

/// Rules by their ids, in the order of [`rule_of`].
const RULES: [(&str, &str); 4] = [
    ("note/problem", "The note can’t be read as it is."),
    ("figure/differs", "The number in the prose is not the one that the data give."),
    (
        "figure/contradicts",
        "Direction, rank, sign, company or period in the prose are not what the data say.",
    ),
    ("figure/unbound", "The figure in the prose is tied to no datum."),
];

pub(super) fn report(files: &[Checked], is_strict: bool) -> String {
    let rules: Vec<Value> =
        RULES.iter().map(|(id, text)| json!({ "id": id, "shortDescription": { "text": text } })).collect();
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
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn results(file: &Checked, is_strict: bool) -> Vec<Value> {
    let source = Source::new(&file.text);
    let at = |path: &str| source.value(path).map(|bytes| region(&source, &bytes));
    let undrawn = file.undrawn.iter().map(|undrawn| {
        let message = format!("found {}; expected {}", Undrawn::FOUND, Undrawn::EXPECTED);
        result(file, 0, Severity::Error, &message, &undrawn.path, at(&undrawn.path))
    });
    let mut results: Vec<Value> = undrawn.collect();
    results.extend(match &file.outcome {
        Err(problems) => problems
            .iter()
            .map(|problem| {
                let message = format!("found {}; expected {}", problem.found(), problem.expected());
                let region = at(problem.path()).or_else(|| in_text(problem.path()));
                result(file, 0, Severity::Error, &message, problem.path(), region)
            })
            .collect::<Vec<_>>(),
        Ok((note, claims)) => claims
            .iter()
            .filter_map(|claim| {
                let rule = rule_of(&claim.verdict)?;
                let severity = Severity::of(&claim.verdict, is_strict);
                let path = claim.place.to_string();
                let bytes = source.words(claim).or_else(|| source.value(&path));
                let region = bytes.map(|bytes| region(&source, &bytes));
                Some(result(file, rule, severity, &Finding::new(note, claim).message(), &path, region))
            })
            .collect(),
    });
    results
}

fn rule_of(verdict: &Verdict) -> Option<usize> {
    match verdict {
        Verdict::Agrees | Verdict::Stated => None,
        Verdict::Differs(_) => Some(1),
        Verdict::Contradicts(_) => Some(2),
        Verdict::Unbound => Some(3),
    }
}

fn result(
    file: &Checked,
    rule: usize,
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
        "ruleId": RULES.get(rule).map(|(id, _)| id),
        "ruleIndex": rule,
        "level": severity.token(),
        "message": { "text": message },
        "locations": [{ "physicalLocation": physical, "logicalLocations": [{ "fullyQualifiedName": path }] }],
    })
}

fn region(source: &Source, bytes: &Range<usize>) -> Value {
    let (from, to): (Spot, Spot) = (source.spot(bytes.start), source.spot(bytes.end));
    json!({ "startLine": from.line, "startColumn": from.column, "endLine": to.line, "endColumn": to.column })
}

/// `line 3, column 7`, of a text that is not JSON.
fn in_text(path: &str) -> Option<Value> {
    let (line, column) = path.strip_prefix("line ")?.split_once(", column ")?;
    let number = |text: &str| text.parse::<usize>().ok();
    Some(json!({ "startLine": number(line)?, "startColumn": number(column)? }))
}

/// A file's name as a relative reference: `/` between folders, and what an address can't hold in percent.
fn uri(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    name.replace('\\', "/")
        .bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
