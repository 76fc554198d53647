//! Texts that are nearly JSON: what stands where reading stopped, and what JSON has for it.

use super::super::source::Spot;
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

/// Advice on a text that is not JSON from a line and column on; `None` where nothing usual is found there.
pub(super) fn advice(text: &str, spot: Spot) -> Option<Advice> {
    let at = offset(text, spot)?;
    word(text, at).or_else(|| trailing_comma(text, at)).or_else(|| foreign(text, at))
}

/// The byte at a line and column, which count from 1, columns in bytes.
fn offset(text: &str, spot: Spot) -> Option<usize> {
    let before: usize = text.split_inclusive('\n').take(spot.line - 1).map(str::len).sum();
    let mut at = (before + spot.column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    Some(at)
}

fn word(text: &str, at: usize) -> Option<Advice> {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let start = text.get(..at)?.rfind(|c| !is_letter(c)).map_or(0, |before| before + 1);
    let rest = text.get(start..)?;
    let found = rest.get(..rest.find(|c| !is_letter(c)).unwrap_or(rest.len()))?;
    let (_, meant) = WORDS.iter().find(|(word, _)| *word == found)?;
    let fix = Fix::Edit { range: start..start + found.len(), text: (*meant).to_owned() };
    // NaN and undefined may be a gap or a mistake.
    let is_certain = !found.eq_ignore_ascii_case("nan") && found != "undefined";
    Some(Advice { expected: format!("{meant} for {found}, perhaps"), fix: is_certain.then_some(fix) })
}

fn trailing_comma(text: &str, at: usize) -> Option<Advice> {
    let closing = text.get(at..)?.find(|c: char| !c.is_whitespace() && c != ',').map(|more| at + more)?;
    if !text.get(closing..)?.starts_with([']', '}']) {
        return None;
    }
    let before = text.get(..closing)?.trim_end();
    let comma: Range<usize> = before.strip_suffix(',')?.len()..before.len();
    let fix = Fix::Edit { range: comma, text: String::new() };
    Some(Advice { expected: "no comma behind the last entry".to_owned(), fix: Some(fix) })
}

/// Advice on syntax that other languages have and JSON lacks.
fn foreign(text: &str, at: usize) -> Option<Advice> {
    let rest = text.get(at..)?;
    let before = text.get(..at)?.trim_end();
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
