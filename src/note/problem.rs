//! What is wrong with a note, and where. All wording of problems is here.

use std::fmt;

/// Every problem of a note, in document order. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

/// One problem: its JSON path (`$.series[0].unit`) or place in the text (`line 3, column 7`), what was found
/// there, what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub(super) place: Place,
    pub(super) kind: Kind,
}

/// Where a problem is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Text { line: usize, column: usize },
    Path(Path),
}

/// The way from the document to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Path(Vec<Step>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    name: Name,
    /// Place among its siblings in the document; a missing field comes after all others.
    ordinal: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Name {
    Field(String),
    Item,
}

impl Path {
    pub(super) fn field(&self, name: &str, ordinal: usize) -> Self {
        self.with(Step { name: Name::Field(name.to_owned()), ordinal })
    }

    pub(super) fn item(&self, index: usize) -> Self {
        self.with(Step { name: Name::Item, ordinal: index })
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    fn position(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|step| step.ordinal)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("$")?;
        for step in &self.0 {
            match &step.name {
                Name::Item => write!(f, "[{}]", step.ordinal)?,
                Name::Field(name) if is_plain(name) => write!(f, ".{name}")?,
                Name::Field(name) => write!(f, "[{}]", super::json::quoted(name))?,
            }
        }
        Ok(())
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'$' || b == b'_')
}

/// What kind of problem. `found` is already worded as the reader typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Missing { field: String },
    Unknown { field: String, nearest: Option<String> },
    Repeated { field: String },
    Duplicate { id: String, first: String },
    Dangling { what: &'static str, id: String, nearest: Option<String> },
    Unexpected { found: String, expected: String },
}

impl Problem {
    pub(super) fn new(path: Path, kind: Kind) -> Self {
        Self { place: Place::Path(path), kind }
    }

    /// Where: a JSON path, or a line and column where the text is not JSON.
    pub fn path(&self) -> String {
        match &self.place {
            Place::Text { line, column } => format!("line {line}, column {column}"),
            Place::Path(path) => path.to_string(),
        }
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
    /// Sorts problems into document order; `None` where there are none.
    pub(super) fn new(mut problems: Vec<Problem>) -> Option<Self> {
        problems.sort_by(|a, b| match (&a.place, &b.place) {
            (Place::Path(a), Place::Path(b)) => a.position().cmp(b.position()),
            _ => std::cmp::Ordering::Equal,
        });
        (!problems.is_empty()).then_some(Self(problems))
    }

    /// The one problem of a text that can't be read at all.
    pub(super) fn in_text(line: usize, column: usize, found: String, expected: &str) -> Self {
        let kind = Kind::Unexpected { found, expected: expected.to_owned() };
        Self::from(Problem { place: Place::Text { line, column }, kind })
    }

    /// The problems, in document order.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl fmt::Display for Problems {
    /// One problem a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|problem| writeln!(f, "{problem}"))
    }
}
