//! A candidate: a value that the author may have meant by a rejected one.

use super::fix::Fix;
use serde_json::Value;

/// A value that the author may have meant.
pub(super) struct Candidate {
    pub(super) value: Value,
    /// The value as written in a message.
    pub(super) shown: String,
    /// Whether nothing else can be meant, provided that the note is valid with it.
    pub(super) is_certain: bool,
    /// Whether it solves only one of several problems of the value.
    pub(super) is_part: bool,
}

impl Candidate {
    pub(super) fn fix(&self, path: &str) -> Fix {
        Fix::Replace { path: path.to_owned(), value: self.value.clone() }
    }
}

/// A candidate that messages write as JSON.
pub(super) fn candidate(value: impl Into<Value>, is_certain: bool) -> Candidate {
    let value = value.into();
    Candidate { shown: shown(&value), value, is_certain, is_part: false }
}

/// A value as JSON, shortened to 60 characters.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    let short: String = text.chars().take(60).collect();
    if short.len() < text.len() { format!("{short}…") } else { text }
}
