//! Reads JSON into types, noting every misfit instead of stopping at the first.
//!
//! A [`Cursor`] is a value; each way to read it answers `None` after it has reported why. An object's fields are
//! read in `fields`. Reports name values; `report` finds their paths at the end.

use super::characters::misplaced;
use super::column::{Column, Columns};
use super::fields::Fields;
use super::json::{Json, quoted};
use super::problem::Kind;
use super::report::Reports;
use std::cell::RefCell;

/// Longest list, in entries; `values` and `points` may have [`MAX_POINTS`].
pub const MAX_ENTRIES: usize = 200;
/// Most charts of a note: each is drawn as the note is opened.
pub const MAX_CHARTS: usize = 40;
/// Longest series, in points.
pub const MAX_POINTS: usize = 100_000;
/// Longest text, in characters.
pub const MAX_CHARACTERS: usize = 10_000;
/// Longest name or label, in characters: the prose is searched for names, and pictures have to hold labels.
pub const MAX_NAME: usize = 200;

/// Largest magnitude of a number; with a scale of trillions that is more than anybody counts.
pub const MAX_NUMBER: f64 = 1e15;

/// Where problems are collected, and the columns that series may take.
#[derive(Default)]
pub(super) struct Sink {
    pub(super) reports: RefCell<Reports>,
    pub(super) columns: RefCell<Columns>,
}

/// A JSON value, and where to report what is wrong with it.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    json: &'a Json,
    sink: &'a Sink,
}

/// A word with a meaning, such as an id, a unit or a period.
pub(super) trait Literal: Sized {
    /// What a message says was expected.
    const EXPECTED: &str;

    /// `None` where the text is not such a word.
    fn read(text: &str) -> Option<Self>;
}

impl<'a> Cursor<'a> {
    pub(super) fn new(json: &'a Json, sink: &'a Sink) -> Self {
        Self { json, sink }
    }

    /// Reports a problem at this value.
    pub(super) fn report(self, kind: Kind) {
        self.sink.reports.borrow_mut().add(self.json, kind);
    }

    /// Reports that this value is not what was expected.
    pub(super) fn unexpected<T>(self, expected: &str) -> Option<T> {
        self.refuse(expected);
        None
    }

    /// Reports what was found at this value instead of what was expected.
    pub(super) fn found<T>(self, found: String, expected: &str) -> Option<T> {
        self.refuse_as(found, expected);
        None
    }

    // Not inlined, for there are many places that have something to refuse.
    #[inline(never)]
    fn refuse(self, expected: &str) {
        if !self.is_enough() {
            self.refuse_as(self.json.description(), expected);
        }
    }

    /// Whether enough was reported, so that nothing more has to be worded; counts what is left out.
    pub(super) fn is_enough(self) -> bool {
        self.sink.reports.borrow_mut().is_enough()
    }

    #[inline(never)]
    fn refuse_as(self, found: String, expected: &str) {
        self.report(Kind::Unexpected { found, expected: expected.to_owned() });
    }

    pub(super) fn is_null(self) -> bool {
        matches!(self.json, Json::Null)
    }

    pub(super) fn is_empty_list(self) -> bool {
        matches!(self.json, Json::List(items) if items.is_empty())
    }

    /// A text that is not empty, without leading or trailing space, of at most [`MAX_CHARACTERS`].
    pub(super) fn text(self) -> Option<String> {
        self.text_within(MAX_CHARACTERS)
    }

    /// A name or label: a text of at most [`MAX_NAME`] characters.
    pub(super) fn name(self) -> Option<String> {
        self.text_within(MAX_NAME)
    }

    fn text_within(self, most: usize) -> Option<String> {
        let Json::Text(text) = self.json else { return self.unexpected("a text") };
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.unexpected("a text that is not empty")
        } else if length > most {
            self.found(format!("a text of {length} characters"), &format!("at most {most}"))
        } else if let Some(c) = misplaced(text) {
            let found = format!("the character U+{:04X} in {}", u32::from(c), quoted(text));
            self.found(found, "text without characters that are invisible or change its direction")
        } else {
            Some(text.trim().to_owned())
        }
    }

    /// A finite number of at most [`MAX_NUMBER`].
    pub(super) fn number(self) -> Option<f64> {
        match self.json {
            Json::Number(number) if !number.is_finite() => self.unexpected("a finite number"),
            Json::Number(number) if number.abs() > MAX_NUMBER => {
                self.found(format!("{number:e}"), "a number from -1e15 to 1e15")
            }
            Json::Number(number) => Some(*number),
            _ => self.unexpected("a number"),
        }
    }

    /// A number, or `null` for "there is none".
    pub(super) fn number_or_null(self) -> Option<Option<f64>> {
        match self.json {
            Json::Null => Some(None),
            Json::Number(_) => self.number().map(Some),
            _ => self.unexpected("a number or null"),
        }
    }

    pub(super) fn boolean(self) -> Option<bool> {
        let Json::Boolean(value) = self.json else { return self.unexpected("true or false") };
        Some(*value)
    }

    /// A word with a meaning.
    pub(super) fn word<T: Literal>(self) -> Option<T> {
        match self.peek_text().and_then(T::read) {
            Some(value) => Some(value),
            None => self.unexpected(T::EXPECTED),
        }
    }

    /// The column of that name, each of which one series may take.
    pub(super) fn column(self) -> Option<Column> {
        let name = self.text()?;
        let column = self.sink.columns.borrow_mut().remove(&name);
        if column.is_none() {
            self.unexpected::<()>("the name of a column that the page hands over, once");
        }
        column
    }

    /// The entries of a list of at most `max`.
    pub(super) fn list(self, max: usize) -> Option<Entries<'a>> {
        let Json::List(items) = self.json else { return self.unexpected("a list") };
        if items.len() > max {
            return self.found(format!("a list of {} entries", items.len()), &format!("at most {max}"));
        }
        Some(Entries { items, sink: self.sink })
    }

    /// A list read entry by entry; entries that can't be read are reported and left out.
    pub(super) fn each<T>(self, read: impl FnMut(Self) -> Option<T>) -> Vec<T> {
        self.each_of(MAX_ENTRIES, read)
    }

    /// The same of at most `max` entries.
    pub(super) fn each_of<T>(self, max: usize, mut read: impl FnMut(Self) -> Option<T>) -> Vec<T> {
        let mut found = Vec::new();
        let Some(entries) = self.list(max) else { return found };
        for entry in entries {
            if let Some(value) = read(entry) {
                found.push(value);
            }
        }
        found
    }

    /// The value of a field, unread and unreported; for a second look at what has been read before.
    pub(super) fn peek(self, name: &str) -> Option<Self> {
        let (_, json) = self.peek_fields().iter().find(|(key, _)| key == name)?;
        Some(self.at(json))
    }

    /// The fields of an object with their names, unreported; none of anything else.
    pub(super) fn peek_fields(self) -> &'a [(String, Json)] {
        if let Json::Object(fields) = self.json { fields } else { &[] }
    }

    /// Another value of the same document.
    pub(super) fn at(self, json: &'a Json) -> Self {
        Self { json, ..self }
    }

    /// The first entries of the list in a field, unreported.
    pub(super) fn peek_list(self, name: &str) -> Entries<'a> {
        let items = match self.peek(name).map(|list| list.json) {
            Some(Json::List(items)) => items.get(..MAX_ENTRIES).unwrap_or(items),
            _ => &[],
        };
        Entries { items, sink: self.sink }
    }

    /// The text of a value, unreported.
    pub(super) fn peek_text(self) -> Option<&'a str> {
        if let Json::Text(text) = self.json { Some(text) } else { None }
    }

    /// The fields of an object.
    pub(super) fn object(self) -> Option<Fields<'a>> {
        if let Json::Object(_) = self.json { Some(Fields::new(self)) } else { self.unexpected("an object") }
    }
}

/// The entries of a list, one after the other.
#[derive(Clone, Copy)]
pub(super) struct Entries<'a> {
    items: &'a [Json],
    sink: &'a Sink,
}

impl Entries<'_> {
    /// How many there are still.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl<'a> Iterator for Entries<'a> {
    type Item = Cursor<'a>;

    fn next(&mut self) -> Option<Cursor<'a>> {
        let (json, rest) = self.items.split_first()?;
        self.items = rest;
        Some(Cursor { json, sink: self.sink })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.len(), Some(self.len()))
    }
}
