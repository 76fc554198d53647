//! Fixes of problems: as a JSON Patch for programs, as an edit of the text for files.

use super::super::source::{Source, Step, bytes, steps};
use serde_json::{Value, json};
use std::fmt::Write;
use std::ops::Range;

/// Advice on a problem: a suggestion that replaces what its message says was expected, and the fix if that is certain.
pub(super) struct Advice {
    pub(super) expected: String,
    pub(super) fix: Option<Fix>,
}

/// A change of a note that solves a problem.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::cli) enum Fix {
    /// Replaces the value at a path.
    Replace { path: String, value: Value },
    /// Renames the field at a path.
    Rename { path: String, name: String },
    /// Replaces a byte range of a text that is not JSON.
    Edit { range: Range<usize>, text: String },
}

/// Replacement of a byte range of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Edit {
    pub(in crate::cli) range: Range<usize>,
    pub(in crate::cli) text: String,
}

impl Fix {
    /// The fix as a JSON Patch (RFC 6902); `None` for an edit of a text that is not JSON.
    pub(in crate::cli) fn patch(&self) -> Option<Value> {
        match self {
            Self::Replace { path, value } => {
                Some(json!([{ "op": "replace", "path": pointer(&steps(path)), "value": value }]))
            }
            Self::Rename { path, name } => {
                let mut steps = steps(path);
                let from = pointer(&steps);
                steps.pop();
                steps.push(Step::Field(name.clone()));
                Some(json!([{ "op": "move", "from": from, "path": pointer(&steps) }]))
            }
            Self::Edit { .. } => None,
        }
    }

    /// The fix as an edit of the text; `None` if the text has no value at the path.
    pub(in crate::cli) fn edit(&self, source: &Source<'_>) -> Option<Edit> {
        let (range, text) = match self {
            Self::Replace { path, value } => (source.exact_bytes(path)?, value.to_string()),
            Self::Rename { path, name } => {
                (bytes(&source.field(path)?.name), Value::from(name.as_str()).to_string())
            }
            Self::Edit { range, text } => (range.clone(), text.clone()),
        };
        Some(Edit { range, text })
    }

    /// The path of the value after the fix; `None` for an edit of a text that is not JSON.
    pub(in crate::cli) fn path(&self) -> Option<String> {
        match self {
            Self::Replace { path, .. } => Some(path.clone()),
            Self::Rename { path, name } => {
                let end = path.rfind(['.', '['])?;
                Some(format!("{}.{name}", path.get(..end)?))
            }
            Self::Edit { .. } => None,
        }
    }

    /// The path of a renamed field with its new name; `None` for other fixes.
    pub(super) fn renamed_to(&self) -> Option<String> {
        matches!(self, Self::Rename { .. }).then(|| self.path()).flatten()
    }

    /// The new text, shortened to 80 characters.
    fn written(&self) -> String {
        let text = match self {
            Self::Replace { value, .. } => value.to_string(),
            Self::Rename { name, .. } => Value::from(name.as_str()).to_string(),
            Self::Edit { text, .. } => text.clone(),
        };
        let short: String = text.chars().take(80).collect();
        if short.len() < text.len() { format!("{short}…") } else { text }
    }

    /// Description for a button: `Write "USD"`.
    pub(in crate::cli) fn description(&self) -> String {
        let written = self.written();
        if written.is_empty() { "Leave it out".to_owned() } else { format!("Write {written}") }
    }

    /// Description of the applied fix: `wrote "USD"`.
    pub(in crate::cli) fn done(&self) -> String {
        let written = self.written();
        if written.is_empty() { "left it out".to_owned() } else { format!("wrote {written}") }
    }
}

/// The JSON Pointer (RFC 6901) of a path.
pub(in crate::cli) fn pointer(steps: &[Step]) -> String {
    let mut pointer = String::new();
    for step in steps {
        let _ = match step {
            Step::Field(name) => write!(pointer, "/{}", name.replace('~', "~0").replace('/', "~1")),
            Step::Entry(index) => write!(pointer, "/{index}"),
        };
    }
    pointer
}

/// Applies edits to a text; of overlapping edits only the first is applied.
pub(in crate::cli) fn edited(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.range.start);
    let (mut result, mut at) = (String::with_capacity(text.len()), 0);
    for edit in edits {
        if let Some(before) = text.get(at..edit.range.start) {
            result.push_str(before);
            result.push_str(&edit.text);
            at = edit.range.end;
        }
    }
    result.push_str(text.get(at..).unwrap_or_default());
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fix_is_a_patch_and_an_edit() {
        let text = r#"{ "a/b": [{ "unit" : "usd" }] }"#;
        let source = Source::new(text);
        let path = r#"$["a/b"][0].unit"#.to_owned();
        for (fix, patch, expected) in [
            (
                Fix::Replace { path: path.clone(), value: "USD".into() },
                json!([{ "op": "replace", "path": "/a~1b/0/unit", "value": "USD" }]),
                r#"{ "a/b": [{ "unit" : "USD" }] }"#,
            ),
            (
                Fix::Rename { path, name: "scale".to_owned() },
                json!([{ "op": "move", "from": "/a~1b/0/unit", "path": "/a~1b/0/scale" }]),
                r#"{ "a/b": [{ "scale" : "usd" }] }"#,
            ),
        ] {
            assert_eq!(fix.patch(), Some(patch));
            assert_eq!(edited(text, fix.edit(&source).into_iter().collect()), expected);
        }
    }

    #[test]
    fn edits_that_overlap_are_left_out() {
        let edit = |range: Range<usize>, text: &str| Edit { range, text: text.to_owned() };
        assert_eq!(edited("abcdef", vec![edit(4..5, "E"), edit(1..3, "X"), edit(2..4, "Y")]), "aXdEf");
    }
}
