//! Problems of a note with their locations, and the sentences around what was found and expected.

use super::code::Code;
use super::json::quoted;
use crate::units::Language;
use std::fmt;

/// The problems of a note in document order, at most a hundred, and the number of the others. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    listed: Vec<Problem>,
    others: usize,
}

/// One problem: its JSON path (`$.series[0].unit`) or location in the text (`line 3, column 7`), what was found
/// there, what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub(super) path: String,
    pub(super) kind: Kind,
}

/// The kind of a problem. `found` is already worded for messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Missing {
        field: &'static str,
    },
    Unknown {
        field: String,
        nearest: Option<String>,
    },
    Repeated {
        field: String,
    },
    Duplicate {
        id: String,
        first: String,
    },
    /// `others`: number of further values that name the same unknown id.
    Dangling {
        what: &'static str,
        id: String,
        nearest: Option<String>,
        others: usize,
    },
    /// A text that is to be an id and is none. `others`: how many more values name it.
    Malformed {
        id: String,
        expected: &'static str,
        others: usize,
    },
    Unexpected {
        code: Code,
        found: String,
        expected: String,
    },
}

impl Problem {
    /// A problem of a value that could be read; `found` and `expected` follow those words in its message.
    pub fn unexpected(code: Code, path: String, found: &str, expected: &str) -> Self {
        Self { path, kind: Kind::Unexpected { code, found: found.to_owned(), expected: expected.to_owned() } }
    }

    /// The code of the problem.
    pub fn code(&self) -> Code {
        match &self.kind {
            Kind::Missing { .. } => Code::Missing,
            Kind::Unknown { .. } => Code::Unknown,
            Kind::Repeated { .. } => Code::Repeated,
            Kind::Duplicate { .. } => Code::Duplicate,
            Kind::Dangling { .. } => Code::Dangling,
            Kind::Malformed { .. } => Code::Form,
            Kind::Unexpected { code, .. } => *code,
        }
    }

    /// Its location: a JSON path, or a line and column if the text is not JSON.
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
            Kind::Dangling { what, id, others, .. } => {
                format!("\"{id}\", which names no {what}{}", elsewhere(*others))
            }
            Kind::Malformed { id, others, .. } => format!("{}{}", quoted(id), elsewhere(*others)),
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
            Kind::Dangling { what, .. } => format!("the id of a {what} in this note"),
            Kind::Malformed { expected, .. } => (*expected).to_owned(),
            Kind::Unexpected { expected, .. } => expected.clone(),
        }
    }
}

/// In how many other places the same is found.
fn elsewhere(others: usize) -> String {
    match others {
        0 => String::new(),
        1 => ", here and in 1 other place".to_owned(),
        _ => format!(", here and in {others} other places"),
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: found {}; expected {}", self.path(), self.found(), self.expected())
    }
}

impl Problems {
    /// `None` if the list is empty.
    pub(super) fn new((listed, others): (Vec<Problem>, usize)) -> Option<Self> {
        (!listed.is_empty()).then_some(Self { listed, others })
    }

    /// The one problem of a text that can't be read at all.
    pub(super) fn in_text(code: Code, line: usize, column: usize, found: String, expected: &str) -> Self {
        Self::only(code, format!("line {line}, column {column}"), found, expected)
    }

    /// The one problem that hides all others.
    pub(super) fn only(code: Code, path: String, found: String, expected: &str) -> Self {
        Self { listed: vec![Problem::unexpected(code, path, &found, expected)], others: 0 }
    }

    /// The problems that are listed, at most a hundred, in document order.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.listed.iter()
    }

    /// Number of problems that are not listed.
    pub fn others(&self) -> usize {
        self.others
    }

    /// One line for each problem that is listed, and one that says how many more there are.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        let others = (self.others > 0).then(|| format!("… and {} more", grouped(self.others)));
        self.iter().map(ToString::to_string).chain(others)
    }
}

impl fmt::Display for Problems {
    /// [`Problems::lines`], each with a line break.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// `99,900`
fn grouped(count: usize) -> String {
    Language::English.number_format().grouped(&count.to_string())
}
