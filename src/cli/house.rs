//! `--defaults`: defaults of a publishing house for all its notes.

use super::input::BYTE_ORDER_MARK;
use crate::note;
use jsonc_parser::ast::Value as Node;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::{Map, Value};
use std::path::Path;

/// The defaults of a house, in the form of the field `defaults`; may be empty.
#[derive(Default)]
pub(super) struct House(Map<String, Value>);

impl House {
    /// Reads the house file; no path gives empty defaults.
    ///
    /// # Errors
    /// The messages to print, if the file can't be read or is invalid.
    pub(super) fn read(path: Option<&Path>) -> Result<Self, Vec<String>> {
        let Some(path) = path else { return Ok(Self::default()) };
        let named = |line: String| format!("{}: {line}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| vec![named(error.to_string())])?;
        let text = text.trim_start_matches('\u{feff}');
        note::check_defaults(text).map_err(|problems| problems.lines().map(named).collect::<Vec<_>>())?;
        serde_json::from_str(text).map(Self).map_err(|error| vec![named(error.to_string())])
    }

    /// Inserts the defaults into a note that has none, or merges them with its own, which win; all other bytes stay
    /// unchanged. Input that is not a note is returned as is.
    pub(super) fn applied(&self, note: &str) -> String {
        self.with_defaults(note).unwrap_or_else(|| note.to_owned())
    }

    /// [`Self::applied`] for the bytes of a file; a byte order mark is removed, and bytes that are not UTF-8 are
    /// returned as they are.
    pub(super) fn applied_to_bytes(&self, note: Vec<u8>) -> Vec<u8> {
        match std::str::from_utf8(note.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&note)) {
            Ok(text) => self.applied(text).into_bytes(),
            Err(_) => note,
        }
    }

    fn with_defaults(&self, note: &str) -> Option<String> {
        let fields: Map<String, Value> = serde_json::from_str(note).ok().filter(|_| !self.0.is_empty())?;
        let (mut defaults, own) = (self.0.clone(), fields.get("defaults"));
        let parsed = parse_to_ast(note, &CollectOptions::default(), &ParseOptions::default()).ok()?;
        let Some(Node::Object(root)) = parsed.value else { return None };
        let own_value = root.get("defaults").map(|property| &property.value);
        let (range, key, comma) = match own_value {
            Some(value) => {
                defaults.extend(own?.as_object()?.clone());
                (value.start()..value.end(), "", "")
            }
            None => (
                root.start() + 1..root.start() + 1,
                "\"defaults\":",
                if fields.is_empty() { "" } else { "," },
            ),
        };
        let (before, after) = (note.get(..range.start)?, note.get(range.end..)?);
        Some(format!("{before}{key}{}{comma}{after}", Value::Object(defaults)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied(note: &str) -> String {
        let house = serde_json::json!({ "source": "house", "frequency": "month" });
        House(house.as_object().unwrap().clone()).applied(note)
    }

    #[test]
    fn the_note_s_own_defaults_win_and_every_other_byte_stays() {
        let note = r#"{ "id":  "a", "defaults": {"source":"own"}, "n": 1.50 }"#;
        let with = r#"{ "id":  "a", "defaults": {"frequency":"month","source":"own"}, "n": 1.50 }"#;
        assert_eq!(applied(note), with);
        let with = r#"{"defaults":{"frequency":"month","source":"house"}, "n": 1.50 }"#;
        assert_eq!(applied(r#"{ "n": 1.50 }"#), with);
        assert_eq!(applied("{}"), r#"{"defaults":{"frequency":"month","source":"house"}}"#);
        for no_note in ["", "[]", "{", r#"{"defaults": 1}"#, "{ /* comment */ }"] {
            assert_eq!(applied(no_note), no_note);
        }
    }
}
