//! A JSON document as a flat list of its values in document order. It keeps the order of fields and every duplicate, so
//! that both can be reported; a value is known by its index, which is also its position in the document.

use super::characters::is_hidden;
use std::fmt::Write;

/// A JSON value. The items of a list follow it; so do the fields of an object, each as the text of its name, then its
/// value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json {
    Null,
    Boolean(bool),
    Number(f64),
    Text(String),
    /// Number of items, and the index behind the last one.
    List(usize, usize),
    /// Number of fields, and the index behind the last one.
    Object(usize, usize),
}

impl Json {
    /// The value as written in messages: `"text"`, `3`, `a list`.
    pub(super) fn description(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Boolean(value) => value.to_string(),
            Self::Number(value) => value.to_string(),
            Self::Text(text) => quoted(text),
            Self::List(0, _) => "an empty list".to_owned(),
            Self::List(..) => "a list".to_owned(),
            Self::Object(..) => "an object".to_owned(),
        }
    }
}

/// The values of a document; the first one is the document itself.
#[derive(Default)]
pub(super) struct Document {
    pub(super) values: Vec<Json>,
    /// Depth of nested lists and objects; 0 for a plain value.
    pub(super) depth: usize,
}

impl Document {
    /// The value at an index.
    pub(super) fn get(&self, index: usize) -> &Json {
        self.values.get(index).unwrap_or(&Json::Null)
    }

    /// The index behind a value and all that it holds.
    pub(super) fn end(&self, index: usize) -> usize {
        match self.get(index) {
            Json::List(_, end) | Json::Object(_, end) => *end,
            _ => index + 1,
        }
    }

    /// The indices of the items of a list; none of anything else.
    pub(super) fn items(&self, index: usize) -> Items<'_> {
        let count = if let Json::List(count, _) = self.get(index) { *count } else { 0 };
        Items { document: self, next: index + 1, count }
    }

    /// The fields of an object, each as its name and the index of its value; none of anything else.
    pub(super) fn fields(&self, index: usize) -> impl Iterator<Item = (&str, usize)> {
        let (count, mut next) = match self.get(index) {
            Json::Object(count, _) => (*count, index + 1),
            _ => (0, index),
        };
        (0..count).map(move |_| {
            let name = if let Json::Text(name) = self.get(next) { name.as_str() } else { "" };
            let value = next + 1;
            next = self.end(value);
            (name, value)
        })
    }

    /// The path of a value: `$.series[0].unit`. The index after the last value belongs to the next one to be read.
    pub(super) fn path(&self, target: usize) -> String {
        let (mut path, mut at) = ("$".to_owned(), 0);
        while at < target {
            let is_list = matches!(self.get(at), Json::List(..));
            let (mut next, mut ordinal) = (at + 1, 0);
            loop {
                let value = if is_list { next } else { next + 1 };
                if value > target {
                    return path;
                }
                if target < self.end(value) {
                    match self.get(next) {
                        Json::Text(name) if !is_list => push_field(&mut path, name),
                        _ => push_item(&mut path, ordinal),
                    }
                    at = value;
                    break;
                }
                (next, ordinal) = (self.end(value), ordinal + 1);
            }
        }
        path
    }

    /// Adds a value to a 64-bit FNV-1a hash, the same on every host.
    fn hash(&self, index: usize, hash: u64) -> u64 {
        match self.get(index) {
            Json::Null => hashed(hash, b"n"),
            Json::Boolean(value) => hashed(hash, if *value { b"t" } else { b"f" }),
            Json::Number(value) => hashed(hashed(hash, b"d"), &value.to_bits().to_le_bytes()),
            Json::Text(text) => hashed(hashed(hash, text.as_bytes()), b"\""),
            Json::List(..) => {
                let hash = self.items(index).fold(hashed(hash, b"["), |hash, item| self.hash(item, hash));
                hashed(hash, b"]")
            }
            // The hash of an object does not depend on the order of its fields.
            Json::Object(..) => {
                let field = |(name, value): (&str, usize)| self.hash(value, hashed(BASIS, name.as_bytes()));
                let sum = self.fields(index).map(field).fold(0_u64, u64::wrapping_add);
                hashed(hashed(hash, b"{"), &sum.to_le_bytes())
            }
        }
    }

    /// A hash of the document: equal for equal values, regardless of white space and the order of fields.
    pub(super) fn fingerprint(&self) -> u64 {
        self.hash(0, BASIS)
    }
}

/// The indices of the items of a list that are left.
pub(super) struct Items<'a> {
    document: &'a Document,
    next: usize,
    count: usize,
}

impl Iterator for Items<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        self.count = self.count.checked_sub(1)?;
        let item = self.next;
        self.next = self.document.end(item);
        Some(item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.count, Some(self.count))
    }
}

impl ExactSizeIterator for Items<'_> {}

/// Offset basis of the 64-bit FNV-1a hash.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

fn hashed(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Adds the step to an entry of a list: `[3]`.
fn push_item(path: &mut String, index: usize) {
    let _ = write!(path, "[{index}]");
}

/// Adds the step to a field of an object: `.name`, or `["a name"]`.
pub(super) fn push_field(path: &mut String, name: &str) {
    let is_plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"$_".contains(&b));
    let _ = if is_plain { write!(path, ".{name}") } else { write!(path, "[{}]", quoted(name)) };
}

/// Text in quotation marks, cut to 40 characters, characters that show nothing or turn the text escaped.
pub(super) fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(40).flat_map(escaped).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    format!("\"{short}\"")
}

/// A hidden character as JSON writes it, so that the path of a problem can be read back.
fn escaped(c: char) -> Vec<char> {
    match c {
        '\n' | '\r' | '\t' => c.escape_default().collect(),
        _ if is_hidden(c) => c
            .encode_utf16(&mut [0; 2])
            .iter()
            .flat_map(|unit| format!("\\u{unit:04x}").into_bytes())
            .map(char::from)
            .collect(),
        _ => vec![c],
    }
}
