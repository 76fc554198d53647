//! JSON paths as the reader of notes writes them, `$.series[0].unit`, looked up in the JSON that was read.

use research_widget::note::{Problem, Problems};
use serde_json::Value;

/// A step of a path.
#[derive(Debug, PartialEq)]
pub(crate) enum Step {
    Field(String),
    Index(usize),
}

/// The steps of a path; `None` for text that is none, such as `line 3, column 7`.
pub(crate) fn steps(path: &str) -> Option<Vec<Step>> {
    let mut rest = path.strip_prefix('$')?;
    let mut steps = Vec::new();
    while !rest.is_empty() {
        let (step, after) = if let Some(name) = rest.strip_prefix('.') {
            let end = name.find(['.', '[']).unwrap_or(name.len());
            (Step::Field(name[..end].to_owned()), &name[end..])
        } else if rest.starts_with("[\"") {
            let mut names = serde_json::Deserializer::from_str(&rest[1..]).into_iter::<String>();
            let name = names.next()?.ok()?;
            let end = 1 + names.byte_offset();
            (Step::Field(name), rest[end..].strip_prefix(']')?)
        } else {
            let (index, after) = rest.strip_prefix('[')?.split_once(']')?;
            (Step::Index(index.parse().ok()?), after)
        };
        steps.push(step);
        rest = after;
    }
    Some(steps)
}

fn walk<'v>(value: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Field(name) => value.as_object()?.get(name),
        Step::Index(index) => value.as_array()?.get(*index),
    })
}

/// Whether a problem of a note points to what is there, or, where something is missing, to an object that lacks it.
fn points_into(value: &Value, problem: &Problem) -> bool {
    let Some(steps) = steps(problem.path()) else { return false };
    match steps.split_last() {
        Some((Step::Field(field), holder)) if problem.found() == "nothing" => {
            walk(value, holder).and_then(Value::as_object).is_some_and(|object| !object.contains_key(field))
        }
        _ => walk(value, &steps).is_some(),
    }
}

/// Whether a problem of text that is no JSON points to a place in it, counted from 1; the end is one, too.
fn lies_in(text: &[u8], problem: &Problem) -> bool {
    let place = problem.path().strip_prefix("line ").and_then(|rest| rest.split_once(", column "));
    let Some((line, column)) = place else { return false };
    let (line, column): (usize, usize) = (line.parse().unwrap(), column.parse().unwrap());
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
    line > 0 && column > 0 && lines.get(line - 1).is_some_and(|line| column <= line.len() + 1)
}

/// What is wrong with the problems that some bytes were refused with: none at all, or one that points nowhere.
pub(crate) fn fault(bytes: &[u8], problems: &Problems) -> Option<String> {
    let value: Option<Value> = serde_json::from_slice(bytes).ok();
    let points = |problem: &&Problem| match &value {
        Some(value) => points_into(value, problem),
        None => lies_in(bytes, problem),
    };
    match problems.iter().find(|problem| !points(problem)) {
        Some(problem) => Some(format!("{problem}: not in {}", String::from_utf8_lossy(bytes))),
        None => (problems.iter().count() == 0).then(|| "refused without a problem".to_owned()),
    }
}
