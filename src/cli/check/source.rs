//! Where a value, or the words of a claim, stand in the JSON text.

use crate::claims::{Claim, Place};
use crate::note::Prose;
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::ops::Range;

/// A JSON text and its values.
pub(super) struct Source<'t> {
    text: &'t str,
    root: Option<Value<'t>>,
}

/// A place in a text: line and column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// Stands for the characters of some words while it is found out where they are. No note needs this character.
const MASK: char = '\u{e000}';

impl<'t> Source<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        Self { text, root: parsed.ok().and_then(|parsed| parsed.value) }
    }

    /// The bytes of the value at a path such as `$.series[0].unit`; of the nearest value around it where there is none.
    pub(super) fn value(&self, path: &str) -> Option<Range<usize>> {
        self.nearest(path).map(bytes)
    }

    fn nearest(&self, path: &str) -> Option<&Value<'t>> {
        let mut value = self.root.as_ref()?;
        for step in path.trim_start_matches('$').split(['.', '[', ']']).filter(|step| !step.is_empty()) {
            let inner = match value {
                Value::Object(object) => object.get(step).map(|property| &property.value),
                Value::Array(array) => step.parse().ok().and_then(|place: usize| array.elements.get(place)),
                _ => None,
            };
            let Some(inner) = inner else { break };
            value = inner;
        }
        Some(value)
    }

    /// The bytes of a claim's words; `None` where marks of the prose stand within them.
    pub(super) fn words(&self, claim: &Claim) -> Option<Range<usize>> {
        let literal = self.nearest(&claim.place.to_string())?.as_string_lit()?;
        let is_prose = matches!(claim.place, Place::Summary(_) | Place::Body(..));
        let span = if is_prose { in_prose(&literal.value, &claim.span)? } else { claim.span.clone() };
        let raw = self.text.get(bytes(literal))?;
        let start = bytes(literal).start;
        Some(start + raw_offset(raw, span.start)?..start + raw_offset(raw, span.end)?)
    }

    pub(super) fn spot(&self, byte: usize) -> Spot {
        let before = self.text.get(..byte).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        Spot { line: 1 + before.matches('\n').count(), column: 1 + line.chars().count() }
    }
}

fn bytes(value: &impl Ranged) -> Range<usize> {
    value.start()..value.end()
}

/// Where in a text with marks the words stand that are at some bytes of it without marks.
///
/// Each place where those words occur is masked in turn; the right one is that whose mask shows in the words.
fn in_prose(marked: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let plain = Prose::from_text(marked).plain();
    let words = plain.get(span.clone())?;
    let mask: String = words.chars().map(|_| MASK).collect();
    marked.match_indices(words).map(|(at, _)| at..at + words.len()).find(|found| {
        let Some((before, after)) = marked.get(..found.start).zip(marked.get(found.end..)) else {
            return false;
        };
        let masked = Prose::from_text(&format!("{before}{mask}{after}")).plain();
        masked.get(span.start..).is_some_and(|rest| rest.starts_with(&mask))
    })
}

/// Where a byte of a string's value stands in its literal, quotation mark and escapes counted.
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

/// How many bytes an escape takes, and how many its character.
fn escape(rest: &str) -> Option<(usize, usize)> {
    let unit = |at: usize| u32::from_str_radix(rest.get(at..at + 4)?, 16).ok();
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

    #[test]
    fn words_are_found_among_marks() {
        let marked = "*5%* and [5%](#a@2026) and 5%, \\* 5%";
        let plain = Prose::from_text(marked).plain();
        assert_eq!(plain, "5% and 5% and 5%, * 5%");
        for (span, expected) in [(0..2, 1..3), (7..9, 10..12), (14..16, 27..29), (20..22, 34..36)] {
            assert_eq!(in_prose(marked, &span), Some(expected));
        }
    }

    #[test]
    fn escapes_are_counted() {
        let literal = r#""a\n\u00e9\ud83d\ude00z""#;
        let offsets = [0, 1, 2, 4, 8, 9].map(|byte| raw_offset(literal, byte));
        assert_eq!(offsets, [1, 2, 4, 10, 22, 23].map(Some));
        assert_eq!(raw_offset(literal, 3), None);
    }
}
