//! A JSON document as a tree that keeps the order of fields and every duplicate, so that both can be reported.

use super::characters::is_hidden;
use super::report::{push_field, push_item};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::cell::{Cell, RefCell};
use std::fmt;

/// Largest note, in bytes of text.
pub(super) const MAX_BYTES: usize = 8 * 1024 * 1024;
/// Most values of a note, those in lists and objects each counted, and these, too: a quarter of a million points.
const MAX_VALUES: usize = 600_000;
/// What is found where there are more.
const TOO_MANY: &str = "more values than a note may have";
/// Deepest nesting of lists and objects.
pub(super) const MAX_DEPTH: usize = 16;
/// Deepest nesting that is read at all; JSON text is refused before.
const READABLE_DEPTH: usize = 128;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Boolean(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// What a message calls the value: `"text"`, `3`, `a list`.
    pub(super) fn description(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Boolean(value) => value.to_string(),
            Self::Number(value) => value.to_string(),
            Self::Text(text) => quoted(text),
            Self::List(items) if items.is_empty() => "an empty list".to_owned(),
            Self::List(_) => "a list".to_owned(),
            Self::Object(_) => "an object".to_owned(),
        }
    }

    /// Levels of lists and objects, this one included; 0 for a plain value.
    pub(super) fn depth(&self) -> usize {
        match self {
            Self::List(items) => 1 + items.iter().map(Self::depth).max().unwrap_or(0),
            Self::Object(fields) => 1 + fields.iter().map(|(_, value)| value.depth()).max().unwrap_or(0),
            _ => 0,
        }
    }

    /// Adds the value to a 64-bit FNV-1a hash, the same on every host.
    fn hash(&self, hash: u64) -> u64 {
        match self {
            Self::Null => hashed(hash, b"n"),
            Self::Boolean(value) => hashed(hash, if *value { b"t" } else { b"f" }),
            Self::Number(value) => hashed(hashed(hash, b"d"), &value.to_bits().to_le_bytes()),
            Self::Text(text) => hashed(hashed(hash, text.as_bytes()), b"\""),
            Self::List(items) => {
                hashed(items.iter().fold(hashed(hash, b"["), |hash, item| item.hash(hash)), b"]")
            }
            // In whatever order they stand.
            Self::Object(fields) => {
                let field = |(name, value): &(String, Self)| value.hash(hashed(BASIS, name.as_bytes()));
                let sum = fields.iter().map(field).fold(0_u64, u64::wrapping_add);
                hashed(hashed(hash, b"{"), &sum.to_le_bytes())
            }
        }
    }

    /// What tells this value from others: equal for equal values, whatever the white space and the order of fields.
    pub(super) fn fingerprint(&self) -> u64 {
        self.hash(BASIS)
    }
}

/// Where a 64-bit FNV-1a hash begins.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

fn hashed(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Text in quotation marks, cut to 40 characters, characters that show nothing or turn the text escaped.
pub(super) fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(40).flat_map(escaped).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    format!("\"{short}\"")
}

fn escaped(c: char) -> Vec<char> {
    if is_hidden(c) { c.escape_default().collect() } else { vec![c] }
}

/// A document that holds what JSON does not have.
pub(super) struct Refusal<E> {
    /// The path of the value that was refused.
    pub(super) path: String,
    /// What it is.
    pub(super) found: &'static str,
    /// What is expected in its place.
    pub(super) expected: String,
    /// What the deserializer says.
    pub(super) error: E,
}

impl<E> Refusal<E> {
    /// Whether the document is too large, not of another kind than JSON.
    pub(super) fn is_too_many(&self) -> bool {
        self.found == TOO_MANY
    }
}

/// Reads a document from any deserializer.
///
/// # Errors
/// The first value that was refused.
pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Json, Refusal<D::Error>> {
    let document = Document::default();
    Value { document: &document, depth: 0 }.deserialize(deserializer).map_err(|error| Refusal {
        path: document.path(),
        found: document.too_large.get().unwrap_or("a value of a kind that JSON does not have"),
        expected: match document.too_large.get() {
            Some(TOO_MANY) => format!("at most {MAX_VALUES}, and {MAX_BYTES} bytes"),
            _ => "a JSON value".to_owned(),
        },
        error,
    })
}

/// What is known of a document while it is being read.
#[derive(Default)]
struct Document {
    /// Its size so far: one for each value, and the bytes of texts. Never more than it would have as JSON text.
    size: Cell<usize>,
    /// How many values there are so far.
    values: Cell<usize>,
    /// What there is too much of.
    too_large: Cell<Option<&'static str>>,
    /// The way to a value that was refused, innermost step first: a place, and a field's name.
    trail: RefCell<Vec<(usize, Option<String>)>>,
}

impl Document {
    /// The path of the value that was refused; of one that is nested too deep, that of the document.
    fn path(&self) -> String {
        let mut path = "$".to_owned();
        let trail = self.trail.borrow();
        for (place, field) in trail.iter().rev().filter(|_| trail.len() <= MAX_DEPTH) {
            match field {
                Some(name) => push_field(&mut path, name),
                None => push_item(&mut path, *place),
            }
        }
        path
    }

    /// Keeps a step of the way to a value that was refused.
    fn passing<T, E>(&self, read: Result<T, E>, place: usize, field: Option<&str>) -> Result<T, E> {
        if read.is_err() {
            self.trail.borrow_mut().push((place, field.map(str::to_owned)));
        }
        read
    }
}

/// A value to be read, at its depth in the document.
#[derive(Clone, Copy)]
struct Value<'a> {
    document: &'a Document,
    depth: usize,
}

impl Value<'_> {
    fn inner(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    /// Refuses what no text within the limits could hold, such as an object that contains itself.
    fn take<E: Error>(self, size: usize) -> Result<(), E> {
        self.document.size.set(self.document.size.get() + size);
        if self.depth > READABLE_DEPTH {
            self.document.too_large.set(Some("more levels of nesting than can be read"));
        } else if self.document.size.get() > MAX_BYTES || self.document.values.get() > MAX_VALUES {
            self.document.too_large.set(Some(TOO_MANY));
        }
        self.document.too_large.get().map_or(Ok(()), |found| Err(E::custom(found)))
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        self.document.values.set(self.document.values.get() + 1);
        self.take(1)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Json, E> {
        self.take(text.len())?;
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) =
            self.document.passing(seq.next_element_seed(self.inner()), items.len(), None)?
        {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            self.take(name.len())?;
            let value =
                self.document.passing(map.next_value_seed(self.inner()), fields.len(), Some(&name))?;
            fields.push((name, value));
        }
        Ok(Json::Object(fields))
    }
}
