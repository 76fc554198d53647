//! Reads JSON into types, noting every misfit instead of stopping at the first.
//!
//! A [`Cursor`] is a value with its path; each `read` answers `None` after it has reported why. An object's
//! [`Fields`] are asked for by name and refuse what nobody asked for.

use super::column::{Column, Columns};
use super::json::{Json, quoted};
use super::problem::{Kind, Path, Problem};
use std::cell::RefCell;

/// Longest list, in entries; `values` and `points` may have [`MAX_POINTS`].
pub(super) const MAX_ENTRIES: usize = 200;
/// Longest series, in points.
pub(super) const MAX_POINTS: usize = 100_000;
/// Longest text, in characters.
pub(super) const MAX_CHARACTERS: usize = 10_000;

/// Largest magnitude of a number; with a scale of trillions that is more than anybody counts.
pub(super) const MAX_NUMBER: f64 = 1e15;

/// Where problems are collected, and the columns that series may take.
#[derive(Default)]
pub(super) struct Sink {
    pub(super) problems: RefCell<Vec<Problem>>,
    pub(super) columns: RefCell<Columns>,
}

/// A JSON value, where it stands, and where to report what is wrong with it.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    json: &'a Json,
    pub(super) path: Path,
    sink: &'a Sink,
}

/// A word with a meaning, such as an id, a unit or a period.
pub(super) trait Literal: Sized {
    /// What a message says was expected.
    fn expected() -> String;
    /// `None` where the text is not such a word.
    fn read(text: &str) -> Option<Self>;
}

impl<'a> Cursor<'a> {
    pub(super) fn new(json: &'a Json, sink: &'a Sink) -> Self {
        Self { json, path: Path::default(), sink }
    }

    /// Reports a problem at this value.
    pub(super) fn report(&self, kind: Kind) {
        self.sink.problems.borrow_mut().push(Problem::new(self.path.clone(), kind));
    }

    /// Reports that this value is not what was expected.
    pub(super) fn unexpected<T>(&self, expected: impl Into<String>) -> Option<T> {
        self.report(Kind::Unexpected { found: self.json.description(), expected: expected.into() });
        None
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self.json, Json::Null)
    }

    pub(super) fn is_empty_list(&self) -> bool {
        matches!(self.json, Json::List(items) if items.is_empty())
    }

    /// A text that is not empty, without leading or trailing space.
    pub(super) fn text(&self) -> Option<String> {
        let Json::Text(text) = self.json else { return self.unexpected("a text") };
        if text.trim().is_empty() {
            return self.unexpected("a text that is not empty");
        }
        let length = text.chars().count();
        if length > MAX_CHARACTERS {
            self.report(Kind::Unexpected {
                found: format!("a text of {length} characters"),
                expected: format!("at most {MAX_CHARACTERS}"),
            });
            return None;
        }
        Some(text.trim().to_owned())
    }

    /// A finite number of at most [`MAX_NUMBER`].
    pub(super) fn number(&self) -> Option<f64> {
        match self.json {
            Json::Number(number) if !number.is_finite() => self.unexpected("a finite number"),
            Json::Number(number) if number.abs() > MAX_NUMBER => {
                let found = format!("{number:e}");
                self.report(Kind::Unexpected {
                    found,
                    expected: format!("a number from -{MAX_NUMBER:e} to {MAX_NUMBER:e}"),
                });
                None
            }
            Json::Number(number) => Some(*number),
            _ => self.unexpected("a number"),
        }
    }

    /// A number, or `null` for "there is none".
    pub(super) fn number_or_null(&self) -> Option<Option<f64>> {
        match self.json {
            Json::Null => Some(None),
            Json::Number(_) => self.number().map(Some),
            _ => self.unexpected("a number or null"),
        }
    }

    pub(super) fn boolean(&self) -> Option<bool> {
        let Json::Boolean(value) = self.json else { return self.unexpected("true or false") };
        Some(*value)
    }

    /// A word with a meaning.
    pub(super) fn literal<T: Literal>(&self) -> Option<T> {
        let Json::Text(text) = self.json else { return self.unexpected(T::expected()) };
        match T::read(text) {
            Some(value) => Some(value),
            None => self.unexpected(T::expected()),
        }
    }

    /// The column of that name, each of which one series may take.
    pub(super) fn column(&self) -> Option<Column> {
        let name = self.text()?;
        let column = self.sink.columns.borrow_mut().remove(&name);
        if column.is_none() {
            self.unexpected::<()>("the name of a column that the page hands over, once");
        }
        column
    }

    /// The entries of a list of at most `max`.
    pub(super) fn list(&self, max: usize) -> Option<Vec<Self>> {
        let Json::List(items) = self.json else { return self.unexpected("a list") };
        if items.len() > max {
            self.report(Kind::Unexpected {
                found: format!("a list of {} entries", items.len()),
                expected: format!("at most {max}"),
            });
            return None;
        }
        let at = |(i, json)| Self { json, path: self.path.item(i), sink: self.sink };
        Some(items.iter().enumerate().map(at).collect())
    }

    /// A list read entry by entry; entries that can't be read are reported and left out.
    pub(super) fn each<T>(&self, read: impl FnMut(&Self) -> Option<T>) -> Vec<T> {
        self.list(MAX_ENTRIES).unwrap_or_default().iter().filter_map(read).collect()
    }

    /// The value of a field, unread and unreported; for a second look at what has been read before.
    pub(super) fn peek(&self, name: &str) -> Option<Self> {
        let Json::Object(fields) = self.json else { return None };
        let (ordinal, (_, json)) = fields.iter().enumerate().find(|(_, (key, _))| key == name)?;
        Some(Self { json, path: self.path.field(name, ordinal), sink: self.sink })
    }

    /// The entries of the list in a field, unreported.
    pub(super) fn peek_list(&self, name: &str) -> Vec<Self> {
        let Some(list) = self.peek(name) else { return Vec::new() };
        let Json::List(items) = list.json else { return Vec::new() };
        let at = |(i, json)| Self { json, path: list.path.item(i), sink: self.sink };
        items.iter().take(MAX_ENTRIES).enumerate().map(at).collect()
    }

    /// The text of a value, unreported.
    pub(super) fn peek_text(&self) -> Option<&'a str> {
        if let Json::Text(text) = self.json { Some(text) } else { None }
    }

    /// The fields of an object.
    pub(super) fn object(&self) -> Option<Fields<'a>> {
        let Json::Object(fields) = self.json else { return self.unexpected("an object") };
        Some(Fields { at: self.clone(), fields, known: Vec::new() })
    }
}

/// The fields of one object; [`Fields::finish`] reports those that nobody asked for.
pub(super) struct Fields<'a> {
    pub(super) at: Cursor<'a>,
    fields: &'a [(String, Json)],
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The field of that name, if there is one.
    pub(super) fn optional(&mut self, name: &'static str) -> Option<Cursor<'a>> {
        self.known.push(name);
        let (ordinal, (_, json)) = self.fields.iter().enumerate().find(|(_, (key, _))| key == name)?;
        Some(Cursor { json, path: self.at.path.field(name, ordinal), sink: self.at.sink })
    }

    /// The field of that name; reported where it is missing.
    pub(super) fn required(&mut self, name: &'static str) -> Option<Cursor<'a>> {
        let found = self.optional(name);
        if found.is_none() {
            let path = self.at.path.field(name, usize::MAX);
            self.at
                .sink
                .problems
                .borrow_mut()
                .push(Problem::new(path, Kind::Missing { field: name.to_owned() }));
        }
        found
    }

    /// Reports unknown and repeated fields.
    pub(super) fn finish(self) {
        for (ordinal, (key, _)) in self.fields.iter().enumerate() {
            let kind = if !self.known.contains(&key.as_str()) {
                Kind::Unknown { field: shortened(key), nearest: nearest(key, self.known.iter().copied()) }
            } else if self.fields.iter().take(ordinal).any(|(earlier, _)| earlier == key) {
                Kind::Repeated { field: key.clone() }
            } else {
                continue;
            };
            let path = self.at.path.field(key, ordinal);
            self.at.sink.problems.borrow_mut().push(Problem::new(path, kind));
        }
    }
}

fn shortened(key: &str) -> String {
    quoted(key).trim_matches('"').to_owned()
}

/// The candidate that a misspelt word most resembles; `None` where none is close.
pub(super) fn nearest<'c>(word: &str, candidates: impl Iterator<Item = &'c str>) -> Option<String> {
    if word.len() > 64 {
        return None;
    }
    let lower = word.to_lowercase();
    candidates
        .map(|candidate| (strsim::osa_distance(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.chars().count() / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}
