//! A value that may be meant by one that the reader refused.

use super::fix::Fix;
use serde_json::Value;

/// A value that may be meant.
pub(super) struct Candidate {
    pub(super) value: Value,
    /// How a message names it.
    pub(super) shown: String,
    /// Whether nothing else can be meant, if the note is good with it.
    pub(super) is_certain: bool,
    /// Whether it mends one of several things in the value.
    pub(super) is_part: bool,
}

impl Candidate {
    pub(super) fn fix(&self, path: &str) -> Fix {
        Fix::Replace { path: path.to_owned(), value: self.value.clone() }
    }
}

/// A value, named as it is in JSON.
pub(super) fn candidate(value: impl Into<Value>, is_certain: bool) -> Candidate {
    let value = value.into();
    Candidate { shown: shown(&value), value, is_certain, is_part: false }
}

/// A value in a message, not too long.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    let short: String = text.chars().take(60).collect();
    if short.len() < text.len() { format!("{short}…") } else { text }
}
