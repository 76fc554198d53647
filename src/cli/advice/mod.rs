//! Advice on problems: what the author probably meant, as a suggestion, and as a fix if that is certain.
//!
//! Suggestions are tried before they are made: each is put into the text, which is then parsed again.
//!
//! | file | contents |
//! | --- | --- |
//! | `format` | the JSON Schema at a path |
//! | `candidate` | a candidate: a value that the author may have meant |
//! | `candidates` | candidates for a rejected value |
//! | `periods` | periods and days as people write them |
//! | `units` | units written with their scale, in hundredths, or without a keyword |
//! | `synonyms` | synonyms of keywords and field names |
//! | `references` | malformed references |
//! | `fields` | misnamed and misplaced fields |
//! | `spelling` | splitting of words, ids made of names, misspellings |
//! | `syntax` | common mistakes in JSON syntax |
//! | `fix` | a fix, as a JSON Patch and as an edit of the text |

mod candidate;
mod candidates;
mod fields;
mod fix;
mod format;
mod periods;
mod references;
mod spelling;
mod synonyms;
mod syntax;
mod units;

pub(super) use fix::{Fix, edited, pointer};
pub(super) use format::{Format, has_title};

use self::candidate::Candidate;
use self::candidates::candidates;
use self::fix::Advice;
use super::message::Message;
use super::source::{LineColumn, Source, Step, steps};
use crate::note::{Code, Problem, Problems, parse};
use serde_json::Value;
use std::cell::{Cell, OnceCell};

/// Budget of bytes that are parsed again to try suggestions, and the least that one try costs.
const MAX_BYTES_TRIED: usize = 64 * 1024 * 1024;
const MIN_BYTES_PER_TRY: usize = 64 * 1024;

/// Messages about the problems of a text, each with advice if there is any.
pub(super) fn advised<'p>(text: &str, problems: impl Iterator<Item = &'p Problem>) -> Vec<Message> {
    let mut problems = problems.peekable();
    // A text without problems needs no schema.
    if problems.peek().is_none() {
        return Vec::new();
    }
    let advisor = Advisor {
        source: Source::new(text),
        format: Format::new(),
        problems: OnceCell::new(),
        bytes_tried: Cell::new(0),
    };
    let messages = problems
        .map(|problem| {
            let advice = advisor.advice(problem);
            let (expected, fix) =
                advice.map_or_else(|| (problem.expected(), None), |Advice { expected, fix }| (expected, fix));
            let (code, path) = (problem.code().keyword(), problem.path().to_owned());
            Message { code, path, found: problem.found(), expected, fix }
        })
        .collect();
    without_collisions(messages)
}

/// Drops the fixes of messages that would rename several fields of an object to the same name.
fn without_collisions(mut messages: Vec<Message>) -> Vec<Message> {
    let renamed = messages.iter().filter_map(|message| message.fix.as_ref()).filter_map(Fix::renamed_to);
    let renamed: Vec<String> = renamed.collect();
    for message in &mut messages {
        let to = message.fix.as_ref().and_then(Fix::renamed_to);
        if to.is_some_and(|to| renamed.iter().filter(|other| **other == to).count() > 1) {
            message.fix = None;
        }
    }
    messages
}

/// Gives advice on the problems of one text.
struct Advisor<'t> {
    source: Source<'t>,
    format: Option<Format>,
    /// Problems of the unchanged text, parsed on first use.
    problems: OnceCell<Option<Problems>>,
    /// Number of bytes parsed again so far.
    bytes_tried: Cell<usize>,
}

impl Advisor<'_> {
    fn advice(&self, problem: &Problem) -> Option<Advice> {
        match problem.code() {
            Code::Syntax => syntax::advice(self.source.text(), line_column(problem.path())?),
            Code::Unknown => self.on_field(problem),
            Code::Type | Code::Form | Code::Dangling | Code::Reference | Code::Conflict => {
                self.on_value(problem)
            }
            _ => None,
        }
    }

    fn on_field(&self, problem: &Problem) -> Option<Advice> {
        let advice = fields::advice(self.format.as_ref()?, &self.source, problem)?;
        // Not good if the object has that field already, or the value does not fit it.
        let is_good =
            |fix: &Fix| self.problems_with(fix, problem.path()).is_some_and(|with| with.at_path == 0);
        Some(Advice { fix: advice.fix.filter(is_good), ..advice })
    }

    fn on_value(&self, problem: &Problem) -> Option<Advice> {
        let path = problem.path();
        let schemas = self.format.as_ref()?.at(&steps(path));
        if problem.code() == Code::Type && problem.found() == "null" && self.may_be_left_out(path) {
            let expected = format!("{}, or no such field", problem.expected());
            return Some(Advice { expected, fix: None });
        }
        let candidates = candidates(&self.source, problem, &schemas)?;
        let problems = self.problems.get_or_init(|| parse(self.source.text()).err());
        let before = problems.as_ref().map_or(0, |problems| count_at(problems, path));
        let mut fallback = None;
        let mut chosen: Vec<Candidate> = Vec::new();
        for candidate in candidates {
            if chosen.iter().any(|one| one.value == candidate.value) {
                continue;
            }
            let Some(with) = self.problems_with(&candidate.fix(path), path) else { break };
            let is_good = if candidate.is_part { with.at_path < before } else { with.at_path == 0 };
            if is_good {
                let is_enough = candidate.is_certain;
                chosen.push(candidate);
                if is_enough || chosen.len() == 2 {
                    break;
                }
            } else if fallback.is_none() && !with.is_misread && problem.code() != Code::Conflict {
                fallback = Some(candidate);
            }
        }
        // A certain candidate that solves the problem is the fix, and the only suggestion.
        let fix = chosen.iter().find(|one| one.is_certain).map(|one| one.fix(path));
        if fix.is_some() {
            chosen.retain(|one| one.is_certain);
        }
        if chosen.is_empty() {
            chosen.extend(fallback);
        }
        let shown: Vec<&str> = chosen.iter().map(|candidate| candidate.shown.as_str()).collect();
        (!shown.is_empty()).then(|| Advice { expected: format!("{}, perhaps", shown.join(" or ")), fix })
    }

    /// Whether a path names an optional field.
    fn may_be_left_out(&self, path: &str) -> bool {
        let mut steps = steps(path);
        let Some(Step::Field(name)) = steps.pop() else { return false };
        let schemas = self.format.as_ref().map(|format| format.at(&steps)).unwrap_or_default();
        let requires = |list: &Vec<Value>| list.iter().any(|required| *required == *name);
        !schemas.iter().filter_map(|schema| schema.get("required")?.as_array()).any(requires)
    }

    /// Applies a fix and parses the text again; `None` if the budget is spent or the fix does not apply.
    fn problems_with(&self, fix: &Fix, path: &str) -> Option<Tried> {
        let text = self.source.text();
        self.bytes_tried.set(self.bytes_tried.get() + text.len().max(MIN_BYTES_PER_TRY));
        if self.bytes_tried.get() > MAX_BYTES_TRIED {
            return None;
        }
        let path = fix.path().unwrap_or_else(|| path.to_owned());
        let problems = parse(&edited(text, vec![fix.edit(&self.source)?])).err();
        let is_misread =
            |problem: &Problem| problem.path() == path && matches!(problem.code(), Code::Form | Code::Type);
        Some(Tried {
            at_path: problems.as_ref().map_or(0, |problems| count_at(problems, &path)),
            is_misread: problems.as_ref().is_some_and(|problems| problems.iter().any(is_misread)),
        })
    }
}

/// Problems at a path after a fix.
struct Tried {
    /// Number of problems at the path and below.
    at_path: usize,
    /// Whether the suggested value has the wrong form or type.
    is_misread: bool,
}

/// Number of problems at a path and below.
fn count_at(problems: &Problems, path: &str) -> usize {
    let is_within = |problem: &&Problem| {
        problem.path().strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    problems.iter().filter(is_within).count()
}

/// Parses the location of a syntax error: `line 3, column 7`.
pub(super) fn line_column(path: &str) -> Option<LineColumn> {
    let (line, column) = path.strip_prefix("line ")?.split_once(", column ")?;
    Some(LineColumn { line: line.parse().ok()?, column: column.parse().ok()? })
}
