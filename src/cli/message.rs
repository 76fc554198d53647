//! A message about a note: a problem, or a warning.

use super::advice::Fix;
use std::fmt;

/// A message about one value of a note, by its path: the value found there, and the one expected.
#[derive(Clone, Debug)]
pub(super) struct Message {
    /// Its kind, a code that stays the same while wordings may change.
    pub(super) code: &'static str,
    /// A JSON path, or a line and column where the text is not JSON.
    pub(super) path: String,
    pub(super) found: String,
    pub(super) expected: String,
    /// The fix; `None` if none is certain.
    pub(super) fix: Option<Fix>,
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: found {}; expected {}", self.path, self.found, self.expected)
    }
}
