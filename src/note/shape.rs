//! The note format as data, from which its JSON Schema is written.

use super::calendars::Naming;

/// What a value of the format may be, as the JSON Schema has it.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A value that is no list or object, by the name of its form: `Id`, `Text`; `ScaleWord` for a keyword of the units.
    Literal(&'static str),
    /// Such a value, or else an object.
    LiteralOrRecord(&'static str, &'static RecordShape),
    /// One of several keywords.
    Keywords(&'static KeywordsShape),
    /// Entries of one shape.
    List {
        /// The shape of each entry.
        entry: &'static Shape,
        /// Fewest entries.
        min: usize,
        /// Most entries.
        max: usize,
        /// Whether entries differ from each other.
        is_set: bool,
    },
    /// An object.
    Record(&'static RecordShape),
    /// One of several shapes that are told apart without a field for it: name, title, and each of them.
    Either(&'static str, &'static str, &'static [Shape]),
    /// One of several objects, each with the field `kind`: the description of all, and each of them.
    OneOf(&'static RecordShape, &'static [RecordShape]),
}

/// The keywords of which a value is one.
#[derive(Clone, Copy, Debug)]
pub struct KeywordsShape {
    /// The name of the set among the definitions.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Each keyword with its meaning, by lines of the source.
    pub keywords: &'static [(&'static str, &'static [&'static str])],
}

/// The fields of an object of the format, with its name and description.
#[derive(Clone, Copy, Debug)]
pub struct RecordShape {
    /// Its name among the definitions.
    pub name: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Its description, by lines of the source.
    pub description: &'static [&'static str],
    /// Further keywords of its schema, an object as JSON text.
    pub keywords: &'static str,
    /// Its fields.
    pub fields: &'static [FieldShape],
}

/// A field of an object of the format: its key, its description and the shape of its value.
#[derive(Clone, Copy, Debug)]
pub struct FieldShape {
    /// Its name in the file.
    pub key: &'static str,
    /// Its description, by lines of the source.
    pub description: &'static [&'static str],
    /// Whether no such object is without it.
    pub is_required: bool,
    /// What it holds.
    pub shape: Shape,
    /// Further keywords of its schema, an object as JSON text.
    pub keywords: &'static str,
}

/// A text with a form of its own, such as an id, a unit or a period.
pub(super) trait Literal: Sized {
    /// What a message says was expected.
    const EXPECTED: &str;

    /// What the schema says of it.
    const SHAPE: Shape;

    /// Whether it is an id: one that is malformed is told once, wherever it is used.
    const IS_ID: bool = false;

    /// `None` where the text does not have that form.
    fn read(text: &str) -> Option<Self>;

    /// The same where periods may be named by the fiscal years of companies.
    fn read_by(text: &str, _: Naming<'_>) -> Option<Self> {
        Self::read(text)
    }

    /// What of a text is to be an id and is none, where the rest is as it should be.
    fn malformed_id(_: &str) -> Option<&str> {
        None
    }

    /// What a message says was expected instead of a text.
    fn expected(_: &str) -> &'static str {
        Self::EXPECTED
    }
}
