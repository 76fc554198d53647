//! Reports about values of a document, and the problems that they become: each with its path, in document order.

use super::json::{Json, quoted};
use super::problem::{Kind, Problem};
use std::fmt::Write;

/// What was reported while a document was read. A value is known by its place in memory.
#[derive(Default)]
pub(super) struct Reports(Vec<(*const Json, Kind)>);

impl Reports {
    /// Adds a report about a value; of a missing field, about the object without it.
    pub(super) fn add(&mut self, json: &Json, kind: Kind) {
        self.0.push((std::ptr::from_ref(json), kind));
    }

    /// The problems of a document, found in one walk through it.
    pub(super) fn problems(mut self, root: &Json) -> Vec<Problem> {
        // Stable, so that reports about one value keep their order.
        self.0.sort_by_key(|(json, _)| *json);
        let mut walk = Walk { reports: &self.0, path: "$".to_owned(), problems: Vec::new() };
        if !self.0.is_empty() {
            walk.visit(root);
        }
        walk.problems
    }
}

/// A walk through a document.
struct Walk<'r> {
    /// In the order of memory.
    reports: &'r [(*const Json, Kind)],
    /// The way to the value that is visited.
    path: String,
    problems: Vec<Problem>,
}

impl Walk<'_> {
    fn visit(&mut self, json: &Json) {
        let here = std::ptr::from_ref(json);
        let from = self.reports.partition_point(|(json, _)| *json < here);
        let reports = self.reports.iter().skip(from).take_while(|(json, _)| *json == here);
        let (missing, others): (Vec<_>, Vec<_>) =
            reports.map(|(_, kind)| kind.clone()).partition(|kind| matches!(kind, Kind::Missing { .. }));
        self.problems.extend(others.into_iter().map(|kind| Problem { path: self.path.clone(), kind }));
        let length = self.path.len();
        match json {
            Json::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    push_item(&mut self.path, index);
                    self.visit(item);
                    self.path.truncate(length);
                }
            }
            Json::Object(fields) => {
                for (name, value) in fields {
                    push_field(&mut self.path, name);
                    self.visit(value);
                    self.path.truncate(length);
                }
            }
            _ => {}
        }
        for kind in missing {
            let mut path = self.path.clone();
            if let Kind::Missing { field } = kind {
                push_field(&mut path, field);
            }
            self.problems.push(Problem { path, kind });
        }
    }
}

/// Adds the step to an entry of a list: `[3]`.
pub(super) fn push_item(path: &mut String, index: usize) {
    let _ = write!(path, "[{index}]");
}

/// Adds the step to a field of an object: `.name`, or `["a name"]`.
pub(super) fn push_field(path: &mut String, name: &str) {
    let is_plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"$_".contains(&b));
    let _ = if is_plain { write!(path, ".{name}") } else { write!(path, "[{}]", quoted(name)) };
}
