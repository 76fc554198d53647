//! Reads a JSON document from any deserializer, within limits of depth and size.

use super::code::Code;
use super::json::{Document, Json};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::cell::{Cell, RefCell};
use std::fmt;

/// Maximum size of a note, in bytes of text.
pub(super) const MAX_BYTES: usize = 8 * 1024 * 1024;
/// Most values of a note, those in lists and objects each counted, and these, too: a quarter of a million points.
const MAX_VALUES: usize = 160_000;
/// Maximum number of fields of an object; objects of the format have far fewer.
const MAX_FIELDS: usize = 200;
/// Maximum depth of nested lists and objects.
pub(super) const MAX_DEPTH: usize = 16;
/// Deepest nesting that is read at all; less than `serde_json` reads.
const READABLE_DEPTH: usize = 100;

/// The end of a list or object that is being read.
const OPEN: usize = usize::MAX;

/// Why reading a document was aborted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// The deserializer has met what is no JSON.
    NotJson,
    /// Nested deeper than is read.
    TooDeep,
    /// More values or bytes than a note may have.
    TooMany,
    /// An object of more fields than any of the format.
    TooWide,
}

impl Cause {
    pub(super) fn code(self) -> Code {
        if self == Self::NotJson { Code::Syntax } else { Code::Limit }
    }

    pub(super) fn found(self) -> String {
        match self {
            Self::NotJson => "a value of a kind that JSON does not have".to_owned(),
            Self::TooDeep => "more levels of nesting than can be read".to_owned(),
            Self::TooMany => "more values than a note may have".to_owned(),
            Self::TooWide => format!("an object of more than {MAX_FIELDS} fields"),
        }
    }

    pub(super) fn expected(self) -> String {
        match self {
            Self::NotJson => "a JSON value".to_owned(),
            Self::TooDeep => format!("at most {MAX_DEPTH}"),
            Self::TooMany => format!("at most {MAX_VALUES}, and {MAX_BYTES} bytes"),
            Self::TooWide => "only fields of the note format, each once".to_owned(),
        }
    }
}

/// Reading a document was aborted.
pub(super) struct ReadError<E> {
    pub(super) cause: Cause,
    /// The path of the rejected value.
    pub(super) path: String,
    /// Error of the deserializer.
    pub(super) error: E,
}

/// Reads a document from any deserializer.
///
/// # Errors
/// The first rejected value.
pub(super) fn read_json<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Document, ReadError<D::Error>> {
    let reading = Reading::default();
    let read = Value { reading: &reading, depth: 0 }.deserialize(deserializer);
    let document = Document { values: reading.values.take(), depth: reading.deepest.get() };
    match read {
        Ok(()) => Ok(document),
        Err(error) => {
            let (cause, at) = reading.refused.get().unwrap_or((Cause::NotJson, document.values.len()));
            // The path of a value that is nested too deep would be unreadable.
            let path = if document.depth > MAX_DEPTH { "$".to_owned() } else { document.path(at) };
            Err(ReadError { cause, path, error })
        }
    }
}

/// A document while it is being read.
#[derive(Default)]
struct Reading {
    values: RefCell<Vec<Json>>,
    /// Its size so far: one for each value, and the bytes of texts. Never more than it would have as JSON text.
    size: Cell<usize>,
    /// How many values there are so far.
    count: Cell<usize>,
    /// Most levels of nesting so far.
    deepest: Cell<usize>,
    /// The cause, and the index of the rejected value.
    refused: Cell<Option<(Cause, usize)>>,
}

impl Reading {
    fn push(&self, value: Json) -> usize {
        let mut values = self.values.borrow_mut();
        values.push(value);
        values.len() - 1
    }

    /// Closes a list or object.
    fn close(&self, index: usize, of: fn(usize, usize) -> Json, count: usize) {
        let mut values = self.values.borrow_mut();
        let end = values.len();
        if let Some(value) = values.get_mut(index) {
            *value = of(count, end);
        }
    }

    fn refuse<E: Error>(&self, cause: Cause, index: usize) -> E {
        self.refused.set(Some((cause, index)));
        E::custom("")
    }

    /// Counts a size; rejects what no text within the limits could hold, such as an object that contains itself.
    fn take<E: Error>(&self, size: usize) -> Result<(), E> {
        self.size.set(self.size.get() + size);
        if self.size.get() > MAX_BYTES || self.count.get() > MAX_VALUES {
            return Err(self.refuse(Cause::TooMany, self.values.borrow().len()));
        }
        Ok(())
    }
}

/// A value to read, at its depth in the document.
#[derive(Clone, Copy)]
struct Value<'a> {
    reading: &'a Reading,
    depth: usize,
}

impl Value<'_> {
    /// A value one level deeper, inside this list or object.
    fn inner(self) -> Self {
        let depth = self.depth + 1;
        self.reading.deepest.set(self.reading.deepest.get().max(depth));
        Self { depth, ..self }
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.reading.count.set(self.reading.count.get() + 1);
        if self.depth > READABLE_DEPTH {
            return Err(self.reading.refuse(Cause::TooDeep, 0));
        }
        self.reading.take(1)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.reading.push(Json::Null);
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.reading.push(Json::Boolean(value));
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.visit_f64(value as f64)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.reading.push(Json::Number(value));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<(), E> {
        self.reading.take(text.len())?;
        self.reading.push(Json::Text(text));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let (index, inner) = (self.reading.push(Json::List(0, OPEN)), self.inner());
        let mut count = 0;
        while seq.next_element_seed(inner)?.is_some() {
            count += 1;
        }
        self.reading.close(index, Json::List, count);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (index, inner) = (self.reading.push(Json::Object(0, OPEN)), self.inner());
        let mut count = 0;
        while let Some(name) = map.next_key::<String>()? {
            if count == MAX_FIELDS {
                return Err(self.reading.refuse(Cause::TooWide, index));
            }
            self.visit_string::<A::Error>(name)?;
            map.next_value_seed(inner)?;
            count += 1;
        }
        self.reading.close(index, Json::Object, count);
        Ok(())
    }
}
