//! The doors through which a note is made: bytes, JSON text, or a value in any form that serde reads.

use super::column::Columns;
use super::decode::{Cursor, Sink};
use super::json::{self, Json, MAX_BYTES, MAX_DEPTH, Refusal};
use super::note_file::{Note, read_note};
use super::problem::Problems;
use serde::de::Deserializer;
use std::cell::RefCell;

/// Reads a note from the bytes of a file.
///
/// # Errors
/// As [`parse`]; bytes that are not UTF-8 are named by line and column.
pub fn parse_bytes(bytes: &[u8]) -> Result<Note, Problems> {
    match std::str::from_utf8(bytes) {
        Ok(text) => parse(text),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + valid.iter().filter(|b| **b == b'\n').count();
            let column = 1 + valid.iter().rev().take_while(|b| **b != b'\n').count();
            Err(Problems::in_text(line, column, "bytes that are not UTF-8".to_owned(), "UTF-8"))
        }
    }
}

/// Reads a note from JSON text.
///
/// # Errors
/// Every problem of the note, in document order; of a text that is not JSON the first one, by line and column.
pub fn parse(text: &str) -> Result<Note, Problems> {
    parse_with_columns(text, Columns::default())
}

/// Reads a note from JSON text whose series may take columns from beside it.
///
/// # Errors
/// As [`parse`].
pub fn parse_with_columns(text: &str, columns: Columns) -> Result<Note, Problems> {
    if text.len() > MAX_BYTES {
        let found = format!("{} bytes of text", text.len());
        return Err(Problems::in_text(1, 1, found, &format!("at most {MAX_BYTES}")));
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let json = json::read(&mut deserializer)
        .map_err(|refusal| if refusal.is_too_many() { refused(refusal) } else { not_json(&refusal.error) })?;
    deserializer.end().map_err(|error| not_json(&error))?;
    note_from_json(&json, columns)
}

/// Reads a note from a value in any form that serde reads, such as one that the page has parsed already. Its
/// series may take columns from beside it.
///
/// What JSON can't say but the value does (a number that is not finite, a function, an object within itself) is a
/// problem of the note.
///
/// # Errors
/// Every problem of the note, in document order; of a value that JSON has no form for the first one.
pub fn read<'de, D: Deserializer<'de>>(deserializer: D, columns: Columns) -> Result<Note, Problems> {
    let json = json::read(deserializer).map_err(refused)?;
    note_from_json(&json, columns)
}

fn refused<E>(refusal: Refusal<E>) -> Problems {
    Problems::only(refusal.path, refusal.found.to_owned(), &refusal.expected)
}

fn note_from_json(json: &Json, columns: Columns) -> Result<Note, Problems> {
    let sink = Sink { columns: RefCell::new(columns), ..Sink::default() };
    let root = Cursor::new(json, &sink);
    let note = if json.depth() > MAX_DEPTH {
        root.found(format!("{} levels of nesting", json.depth()), &format!("at most {MAX_DEPTH}"))
    } else {
        read_note(root)
    };
    match (Problems::new(sink.reports.take().problems(json)), note) {
        (None, Some(note)) => Ok(Note { fingerprint: json.fingerprint(), ..note }),
        (Some(problems), _) => Err(problems),
        (None, None) => Err(Problems::in_text(1, 1, "a note that can't be read".to_owned(), "a note")),
    }
}

/// serde_json's message without the place that it ends with.
fn not_json(error: &serde_json::Error) -> Problems {
    let message = error.to_string();
    let cause = message.rsplit_once(" at line ").map_or(message.as_str(), |(cause, _)| cause);
    let (found, expected) = if cause.starts_with("recursion limit") {
        ("more levels of nesting than can be read".to_owned(), format!("at most {MAX_DEPTH}"))
    } else {
        (format!("text that is not JSON ({cause})"), "JSON".to_owned())
    };
    Problems::in_text(error.line().max(1), error.column().max(1), found, &expected)
}
