//! What is wrong with a note, and where. All wording of problems is here.

use std::fmt;

/// Every problem of a note, in document order. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

/// One problem: its JSON path (`$.series[0].unit`) or place in the text (`line 3, column 7`), what was found
/// there, what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub(super) path: String,
    pub(super) kind: Kind,
}

/// What kind of problem. `found` is already worded as the reader typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Missing { field: &'static str },
    Unknown { field: String, nearest: Option<String> },
    Repeated { field: String },
    Duplicate { id: String, first: String },
    Dangling { what: &'static str, id: String, nearest: Option<String> },
    Unexpected { found: String, expected: String },
}

impl Problem {
    /// Where: a JSON path, or a line and column where the text is not JSON.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was found there.
    pub fn found(&self) -> String {
        match &self.kind {
            Kind::Unexpected { found, .. } => found.clone(),
            Kind::Missing { .. } => "nothing".to_owned(),
            Kind::Unknown { field, .. } => format!("the unknown field \"{field}\""),
            Kind::Repeated { field } => format!("the field \"{field}\" a second time"),
            Kind::Duplicate { id, .. } => format!("the id \"{id}\" a second time"),
            Kind::Dangling { what, id, .. } => format!("\"{id}\", which names no {what}"),
        }
    }

    /// What was expected instead.
    pub fn expected(&self) -> String {
        match &self.kind {
            Kind::Missing { field } => format!("the field \"{field}\""),
            Kind::Unknown { nearest: Some(nearest), .. } => format!("\"{nearest}\", perhaps"),
            Kind::Unknown { nearest: None, .. } => "only fields of the note format".to_owned(),
            Kind::Repeated { .. } => "each field once".to_owned(),
            Kind::Duplicate { first, .. } => format!("another id than {first} has"),
            Kind::Dangling { nearest: Some(nearest), .. } => format!("\"{nearest}\", perhaps"),
            Kind::Dangling { what, nearest: None, .. } => format!("the id of a {what} in this note"),
            Kind::Unexpected { expected, .. } => expected.clone(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: found {}; expected {}", self.path(), self.found(), self.expected())
    }
}

impl Problems {
    /// `None` where there are none.
    pub(super) fn new(problems: Vec<Problem>) -> Option<Self> {
        (!problems.is_empty()).then_some(Self(problems))
    }

    /// The one problem of a text that can't be read at all.
    pub(super) fn in_text(line: usize, column: usize, found: String, expected: &str) -> Self {
        Self::only(format!("line {line}, column {column}"), found, expected)
    }

    /// The one problem that hides all others.
    pub(super) fn only(path: String, found: String, expected: &str) -> Self {
        Self(vec![Problem { path, kind: Kind::Unexpected { found, expected: expected.to_owned() } }])
    }

    /// The problems, in document order.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }
}

impl fmt::Display for Problems {
    /// One problem a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|problem| writeln!(f, "{problem}"))
    }
}
