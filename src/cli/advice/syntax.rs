//! Common mistakes in JSON syntax, at the location where parsing stopped.

use super::super::source::LineColumn;
use super::fix::{Advice, Fix};
use std::ops::Range;

/// Literals of programming languages, with their JSON equivalents.
const WORDS: [(&str, &str); 8] = [
    ("True", "true"),
    ("TRUE", "true"),
    ("False", "false"),
    ("FALSE", "false"),
    ("None", "null"),
    ("NaN", "null"),
    ("nan", "null"),
    ("undefined", "null"),
];

/// Advice on a syntax error at a line and column; `None` if it is not a common mistake.
pub(super) fn advice(text: &str, line_column: LineColumn) -> Option<Advice> {
    let index = offset(text, line_column)?;
    word(text, index).or_else(|| trailing_comma(text, index)).or_else(|| foreign(text, index))
}

/// Byte index of a line and column, both from 1; columns count bytes.
fn offset(text: &str, line_column: LineColumn) -> Option<usize> {
    let before: usize = text.split_inclusive('\n').take(line_column.line - 1).map(str::len).sum();
    let mut index = (before + line_column.column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    Some(index)
}

fn word(text: &str, index: usize) -> Option<Advice> {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let start = text.get(..index)?.rfind(|c| !is_letter(c)).map_or(0, |before| before + 1);
    let rest = text.get(start..)?;
    let found = rest.get(..rest.find(|c| !is_letter(c)).unwrap_or(rest.len()))?;
    let (_, meant) = WORDS.iter().find(|(word, _)| *word == found)?;
    let fix = Fix::Edit { range: start..start + found.len(), text: (*meant).to_owned() };
    // NaN and undefined may be a gap or a mistake.
    let is_certain = !found.eq_ignore_ascii_case("nan") && found != "undefined";
    Some(Advice { expected: format!("{meant} for {found}, perhaps"), fix: is_certain.then_some(fix) })
}

fn trailing_comma(text: &str, index: usize) -> Option<Advice> {
    let closing =
        text.get(index..)?.find(|c: char| !c.is_whitespace() && c != ',').map(|more| index + more)?;
    if !text.get(closing..)?.starts_with([']', '}']) {
        return None;
    }
    let before = text.get(..closing)?.trim_end();
    let comma: Range<usize> = before.strip_suffix(',')?.len()..before.len();
    let fix = Fix::Edit { range: comma, text: String::new() };
    Some(Advice { expected: "no comma behind the last entry".to_owned(), fix: Some(fix) })
}

/// Advice on syntax that other languages have and JSON lacks.
fn foreign(text: &str, index: usize) -> Option<Advice> {
    let rest = text.get(index..)?;
    let before = text.get(..index)?.trim_end();
    let begins = |starts: &[&str]| starts.iter().any(|start| rest.starts_with(start));
    let expected = if text.trim_start().starts_with("```") {
        "the note alone, without lines of ``` around it"
    } else if begins(&["'"]) {
        "texts and names in double quotation marks: \""
    } else if begins(&["“", "”", "„", "‘", "’"]) {
        "straight quotation marks: \""
    } else if begins(&["//", "/*", "#"]) {
        "no comments: JSON has none"
    } else if begins(&["+", "."]) {
        "numbers that begin with a digit or a minus: 0.5"
    } else if begins(&["\"", "{", "["])
        && before.ends_with(['"', '}', ']', 'e', 'l']) | before.ends_with(|c: char| c.is_ascii_digit())
    {
        "a comma between entries"
    } else if rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') && before.ends_with(['{', ','])
    {
        "names of fields in double quotation marks"
    } else {
        return None;
    };
    Some(Advice { expected: expected.to_owned(), fix: None })
}
