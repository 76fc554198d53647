//! The note format as data, from which its JSON Schema is written.

use super::calendars::Naming;

/// The shape of a value of the format, in terms of JSON Schema.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A scalar, by the name of its definition: `Id`, `Text`; `ScaleWord` for a keyword of `units`.
    Literal(&'static str),
    /// A scalar or an object.
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
    /// One of several shapes without a discriminant: name, title, alternatives.
    Either(&'static str, &'static str, &'static [Shape]),
    /// One of several objects with the discriminant `kind`: their common description, alternatives.
    OneOf(&'static RecordShape, &'static [RecordShape]),
}

/// A set of keywords.
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
    /// Whether the field is required.
    pub is_required: bool,
    /// Shape of its value.
    pub shape: Shape,
    /// Further keywords of its schema, an object as JSON text.
    pub keywords: &'static str,
}

/// A text with a form of its own, such as an id, a unit or a period.
pub(super) trait Literal: Sized {
    /// What messages say was expected.
    const EXPECTED: &str;

    /// Shape of the literal in the schema.
    const SHAPE: Shape;

    /// Whether it is an id: one that is malformed is told once, wherever it is used.
    const IS_ID: bool = false;

    /// Parses a literal; `None` if the text does not have its form.
    fn read(text: &str) -> Option<Self>;

    /// Like [`Self::read`], for places where periods may be those of fiscal years.
    fn read_by(text: &str, _: Naming<'_>) -> Option<Self> {
        Self::read(text)
    }

    /// What of a text is to be an id and is none, where the rest is as it should be.
    fn malformed_id(_: &str) -> Option<&str> {
        None
    }

    /// What a message says was expected instead of this text.
    fn expected(_: &str) -> &'static str {
        Self::EXPECTED
    }
}
