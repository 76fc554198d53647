//! `--format json`: problems, warnings, and every figure with its verdict.

use super::super::advice::{Fix, pointer};
use super::super::message::Message;
use super::super::source::steps;
use super::checked::Checked;
use super::finding::{Finding, because};
use super::rules::code_of;
use crate::content::Content;
use crate::prose::explain;
use serde_json::{Value, json};

/// The findings of all files as JSON text; with `explains`, also the reasons for each datum.
pub(super) fn report(files: &[Checked], explains: bool) -> String {
    format!("{:#}\n", json!(files.iter().map(|one| file(one, explains)).collect::<Vec<_>>()))
}

fn file(file: &Checked, explains: bool) -> Value {
    let messages = |messages: &[Message]| messages.iter().map(message).collect::<Vec<Value>>();
    let figures: Vec<Value> = match &file.outcome {
        Ok(Content { note, claims, .. }) => {
            let explained = if explains { explain(note) } else { Vec::new() };
            let figure = |claim| {
                let mut figure = figure(&Finding::new(note, claim));
                if explains && let Some(fields) = figure.as_object_mut() {
                    fields.insert("because".to_owned(), json!(because(&explained, claim)));
                }
                figure
            };
            claims.iter().map(figure).collect()
        }
        Err(_) => Vec::new(),
    };
    json!({
        "file": file.name,
        "problems": messages(&file.problems),
        "moreProblems": file.more_problems(),
        "warnings": messages(&file.warnings),
        "figures": figures,
    })
}

fn message(message: &Message) -> Value {
    let is_path = message.path.starts_with('$');
    json!({
        "code": message.code,
        "path": message.path,
        "pointer": is_path.then(|| pointer(&steps(&message.path))),
        "found": message.found,
        "expected": message.expected,
        "fix": message.fix.as_ref().and_then(Fix::patch),
    })
}

fn figure(finding: &Finding<'_>) -> Value {
    let claim = finding.claim;
    let datum = finding.datum().map(|datum| {
        json!({
            "name": datum.name,
            "value": datum.value,
            "formula": datum.formula,
            "status": datum.status,
            "source": datum.source,
        })
    });
    json!({
        "path": claim.location.to_string(),
        "words": finding.words(),
        "sentence": finding.sentence(),
        "code": code_of(&claim.verdict),
        "verdict": claim.verdict.keyword(),
        "message": finding.message(),
        "reference": claim.reference.as_ref().map(ToString::to_string),
        "isExplicit": claim.is_explicit,
        "candidates": claim.candidates.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "datum": datum,
    })
}
