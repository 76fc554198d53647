//! Reports about values of a document, and the problems that they become: each with its path, in document order.

use super::json::{Json, quoted};
use super::problem::{Kind, Problem};
use std::fmt::Write;

/// Most problems that are told of one note: more help nobody, and a file of another kind has a million.
pub const MAX_PROBLEMS: usize = 100;

/// What was reported while a document was read: the first [`MAX_PROBLEMS`] reports, and how many more there were. A value
/// is known by its address in memory.
#[derive(Default)]
pub(super) struct Reports {
    kept: Vec<(*const Json, Kind)>,
    others: usize,
}

impl Reports {
    /// Adds a report about a value; of a missing field, about the object without it.
    pub(super) fn add(&mut self, json: &Json, kind: Kind) {
        if !self.is_enough() {
            self.kept.push((std::ptr::from_ref(json), kind));
        }
    }

    /// Whether nothing more is kept; counts the report that is left out then.
    pub(super) fn is_enough(&mut self) -> bool {
        let is_enough = self.kept.len() >= MAX_PROBLEMS;
        self.others += usize::from(is_enough);
        is_enough
    }

    /// The problems of a document, found in one walk through it, and how many more there are.
    pub(super) fn problems(mut self, root: &Json) -> (Vec<Problem>, usize) {
        // Stable, so that reports about one value keep their order.
        self.kept.sort_by_key(|(json, _)| *json);
        let mut walk = Walk { reports: &self.kept, path: "$".to_owned(), problems: Vec::new() };
        if !self.kept.is_empty() {
            walk.visit(root);
        }
        (walk.problems, self.others)
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
        if self.problems.len() == self.reports.len() {
            return;
        }
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
