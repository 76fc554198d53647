//! Locates values, and the words of claims, in the JSON text.

use crate::claims::{Claim, TextLocation};
use crate::note::span_with_marks;
use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::ops::Range;

/// A JSON text and its values.
pub(super) struct Source<'t> {
    text: &'t str,
    root: Option<Value<'t>>,
}

/// A location in a text: line and column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineColumn {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl<'t> Source<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        Self { text, root: parsed.ok().and_then(|parsed| parsed.value) }
    }

    /// The text.
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// The root value; `None` if the text is not JSON.
    pub(super) fn root(&self) -> Option<&Value<'t>> {
        self.root.as_ref()
    }

    /// Byte range of the value at a path such as `$.series[0].unit`, else of the nearest value that encloses the path.
    pub(super) fn value(&self, path: &str) -> Option<Range<usize>> {
        self.nearest(path).map(bytes)
    }

    /// The value at a path; `None` if there is none.
    pub(super) fn exact(&self, path: &str) -> Option<&Value<'t>> {
        steps(path).iter().try_fold(self.root.as_ref()?, |value, step| step.of(value))
    }

    /// Byte range of the value at a path; `None` if there is none.
    pub(super) fn exact_bytes(&self, path: &str) -> Option<Range<usize>> {
        self.exact(path).map(bytes)
    }

    /// The field at a path, name included; `None` if there is none.
    pub(super) fn field(&self, path: &str) -> Option<&ObjectProp<'t>> {
        let mut steps = steps(path);
        let Some(Step::Field(name)) = steps.pop() else { return None };
        let object = steps.iter().try_fold(self.root.as_ref()?, |value, step| step.of(value))?;
        object.as_object()?.get(&name)
    }

    fn nearest(&self, path: &str) -> Option<&Value<'t>> {
        let mut value = self.root.as_ref()?;
        for step in steps(path) {
            let Some(inner) = step.of(value) else { break };
            value = inner;
        }
        Some(value)
    }

    /// Byte range of the words of a claim; `None` if markup stands within them.
    pub(super) fn words(&self, claim: &Claim) -> Option<Range<usize>> {
        let literal = self.nearest(&claim.location.to_string())?.as_string_lit()?;
        let span = if is_prose(claim.location) {
            span_with_marks(&literal.value, &claim.span)?
        } else {
            claim.span.clone()
        };
        let raw = self.text.get(bytes(literal))?;
        let start = bytes(literal).start;
        Some(start + raw_offset(raw, span.start)?..start + raw_offset(raw, span.end)?)
    }

    pub(super) fn line_column(&self, byte: usize) -> LineColumn {
        let before = self.text.get(..byte).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        LineColumn { line: 1 + before.matches('\n').count(), column: 1 + line.chars().count() }
    }
}

/// Whether the text at a location is prose, which may contain references.
pub(super) fn is_prose(location: TextLocation) -> bool {
    use TextLocation::{Body, Standfirst, Summary};
    matches!(location, Standfirst | Summary(..) | Body(..))
}

/// A step of a path: to a field, or to an entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Field(String),
    Entry(usize),
}

impl Step {
    fn of<'v, 't>(&self, value: &'v Value<'t>) -> Option<&'v Value<'t>> {
        match (self, value) {
            (Self::Field(name), Value::Object(object)) => object.get(name).map(|field| &field.value),
            (Self::Entry(index), Value::Array(list)) => list.elements.get(*index),
            _ => None,
        }
    }
}

/// The steps of a path such as `$.series[0]["a name"]`; empty for other texts.
pub(super) fn steps(path: &str) -> Vec<Step> {
    let (mut steps, mut rest) = (Vec::new(), path.strip_prefix('$').unwrap_or_default());
    while let Some(first) = rest.chars().next() {
        let (step, after) = if let Some(quoted) = rest.strip_prefix("[\"") {
            let (name, after) = quoted.split_once("\"]").unwrap_or((quoted, ""));
            (Step::Field(name.to_owned()), after)
        } else if let Some(inner) = rest.strip_prefix('[') {
            let (index, after) = inner.split_once(']').unwrap_or((inner, ""));
            let Ok(index) = index.parse() else { return steps };
            (Step::Entry(index), after)
        } else {
            let name = rest.get(first.len_utf8()..).unwrap_or_default();
            let end = name.find(['.', '[']).unwrap_or(name.len());
            let (name, after) = name.split_at(end);
            (Step::Field(name.to_owned()), after)
        };
        steps.push(step);
        rest = after;
    }
    steps
}

/// Byte range of a value.
pub(super) fn bytes(value: &impl Ranged) -> Range<usize> {
    value.start()..value.end()
}

/// Byte index in a string literal, with quotation mark and escapes, of a byte of its value.
fn raw_offset(literal: &str, byte: usize) -> Option<usize> {
    let (mut raw, mut decoded) = (1, 0);
    while decoded < byte {
        let rest = literal.get(raw..)?;
        let first = rest.chars().next()?;
        let (raw_len, decoded_len) =
            if first == '\\' { escape(rest)? } else { (first.len_utf8(), first.len_utf8()) };
        raw += raw_len;
        decoded += decoded_len;
    }
    (decoded == byte).then_some(raw)
}

/// Length in bytes of an escape, and of the character that it stands for.
fn escape(rest: &str) -> Option<(usize, usize)> {
    let unit = |index: usize| u32::from_str_radix(rest.get(index..index + 4)?, 16).ok();
    if !rest.starts_with("\\u") {
        return Some((2, 1));
    }
    let first = unit(2)?;
    if (0xd800..0xdc00).contains(&first) {
        return Some((12, 4));
    }
    Some((6, char::from_u32(first)?.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_their_paths() {
        let text = r#"{ "a": [ { "b": 1 }, { "b": "x" } ] }"#;
        let source = Source::new(text);
        for (path, expected) in
            [("$.a[1].b", "\"x\""), ("$.a[1].c", r#"{ "b": "x" }"#), ("$.a[0]", r#"{ "b": 1 }"#)]
        {
            assert_eq!(&text[source.value(path).unwrap()], expected, "{path}");
        }
    }

    /// Whether a value of this parser is one of `serde_json`, which notes are read with.
    fn is_same(value: &Value<'_>, other: &serde_json::Value) -> bool {
        match value {
            Value::NullKeyword(_) => other.is_null(),
            Value::BooleanLit(it) => other.as_bool() == Some(it.value),
            Value::NumberLit(it) => other.as_f64() == it.value.parse().ok(),
            Value::StringLit(it) => other.as_str() == Some(&*it.value),
            Value::Array(it) => {
                let entries = it.elements.iter();
                other.as_array().is_some_and(|all| {
                    all.len() == it.elements.len() && entries.zip(all).all(|(a, b)| is_same(a, b))
                })
            }
            // Of two fields of one name `serde_json` keeps the last.
            Value::Object(it) => other.as_object().is_some_and(|object| {
                let is_last = |index: usize, name: &str| {
                    it.properties.iter().skip(index + 1).all(|later| later.name.as_str() != name)
                };
                it.properties.iter().enumerate().all(|(at, field)| {
                    let name = field.name.as_str();
                    object.get(name).is_some_and(|other| !is_last(at, name) || is_same(&field.value, other))
                })
            }),
        }
    }

    #[test]
    fn both_parsers_of_json_read_the_same() {
        let mut compared = 0;
        for folder in ["notes", "tests/notes/valid", "tests/notes/invalid"] {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let Ok(text) = std::fs::read_to_string(&path) else { continue };
                let Ok(other) = serde_json::from_str(&text) else { continue };
                let source = Source::new(&text);
                assert!(source.root().is_some_and(|root| is_same(root, &other)), "{}", path.display());
                compared += 1;
            }
        }
        assert!(compared > 200, "{compared} compared");
    }

    #[test]
    fn paths_have_steps() {
        let field = |name: &str| Step::Field(name.to_owned());
        let expected = [field("a"), Step::Entry(12), field("b c.d"), Step::Entry(0), field("$e")];
        assert_eq!(steps("$.a[12][\"b c.d\"][0].$e"), expected);
        assert_eq!(steps("$"), []);
        assert_eq!(steps("line 3, column 7"), []);
        let source = Source::new(r#"{ "a b": [{ "c": 1 }] }"#);
        assert_eq!(source.exact_bytes(r#"$["a b"][0].c"#), Some(17..18));
        assert_eq!(source.exact_bytes("$.a[0].d"), None);
    }

    #[test]
    fn escapes_are_counted() {
        let literal = r#""a\n\u00e9\ud83d\ude00z""#;
        let offsets = [0, 1, 2, 4, 8, 9].map(|byte| raw_offset(literal, byte));
        assert_eq!(offsets, [1, 2, 4, 10, 22, 23].map(Some));
        assert_eq!(raw_offset(literal, 3), None);
    }
}
