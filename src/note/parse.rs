//! Makes a note of bytes, of JSON text, or of a value in any form that serde reads.

use super::code::Code;
use super::column::Columns;
use super::company::calendars;
use super::decode::Cursor;
use super::defaults::Defaults;
use super::diagnostics::Diagnostics;
use super::json::Document;
use super::note_file::{Note, read_note};
use super::problem::Problems;
use super::read_json::{Cause, MAX_BYTES, MAX_DEPTH, ReadError, read_json};
use super::record::Form;
use serde::de::Deserializer;
use std::cell::RefCell;

/// The byte order mark that some editors and spreadsheets put before a text; it is no part of it.
const BYTE_ORDER_MARK: char = '\u{feff}';

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
            Err(Problems::in_text(
                Code::Encoding,
                line,
                column,
                "bytes that are not UTF-8".to_owned(),
                "UTF-8",
            ))
        }
    }
}

/// Reads a note from JSON text, with a byte order mark or without.
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
        return Err(Problems::in_text(Code::Limit, 1, 1, found, &format!("at most {MAX_BYTES}")));
    }
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let json = read_json(&mut deserializer).map_err(|error| match error.cause {
        Cause::NotJson => not_json(&error.error),
        _ => problems_of(error),
    })?;
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
    let json = read_json(deserializer).map_err(problems_of)?;
    note_from_json(&json, columns)
}

/// Checks defaults that stand in a file of their own, for many notes.
///
/// # Errors
/// Every problem of them; of a text that is not JSON the first one.
pub fn check_defaults(text: &str) -> Result<(), Problems> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let document = read_json(&mut deserializer).map_err(problems_of)?;
    deserializer.end().map_err(|error| not_json(&error))?;
    let diagnostics = Diagnostics::default();
    Defaults::read(Cursor::new(&document, &diagnostics));
    Problems::new(diagnostics.reports.take().problems(&document)).map_or(Ok(()), Err)
}

fn problems_of<E>(error: ReadError<E>) -> Problems {
    Problems::only(error.cause.code(), error.path, error.cause.found(), &error.cause.expected())
}

fn note_from_json(document: &Document, columns: Columns) -> Result<Note, Problems> {
    let calendars = calendars(Cursor::new(document, &Diagnostics::default()));
    let diagnostics = Diagnostics { calendars, columns: RefCell::new(columns), ..Diagnostics::default() };
    let root = Cursor::new(document, &diagnostics);
    let note = if document.depth > MAX_DEPTH {
        root.report_mismatch_as(
            Code::Limit,
            format!("{} levels of nesting", document.depth),
            &format!("at most {MAX_DEPTH}"),
        )
    } else {
        read_note(root)
    };
    match (Problems::new(diagnostics.reports.take().problems(document)), note) {
        (None, Some(note)) => Ok(Note { fingerprint: document.fingerprint(), ..note }),
        (Some(problems), _) => Err(problems),
        (None, None) => {
            Err(Problems::in_text(Code::Type, 1, 1, "a note that can't be read".to_owned(), "a note"))
        }
    }
}

/// `serde_json`'s message without the location that it ends with.
fn not_json(error: &serde_json::Error) -> Problems {
    let message = error.to_string();
    let cause = message.rsplit_once(" at line ").map_or(message.as_str(), |(cause, _)| cause);
    let found = format!("text that is not JSON ({cause})");
    Problems::in_text(Code::Syntax, error.line().max(1), error.column().max(1), found, "JSON")
}
