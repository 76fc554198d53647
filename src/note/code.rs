//! The codes of problems: they stay the same while wordings may change.

/// The kind of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// Text that is not JSON.
    Syntax,
    /// Bytes that are not UTF-8.
    Encoding,
    /// A required field that is missing.
    Missing,
    /// A field that the object does not have.
    Unknown,
    /// A field that the object has twice.
    Repeated,
    /// A value of another type: a text for a number.
    Type,
    /// A text without the required form, such as that of a unit, a period or an address.
    Form,
    /// A text that is empty or has characters that can't be seen.
    Text,
    /// More or less than the format allows.
    Limit,
    /// A value that does not fit what other parts of the note say.
    Conflict,
    /// An id that two things have.
    Duplicate,
    /// An id that nothing has.
    Dangling,
    /// A reference that leads to no datum.
    Reference,
    /// A view that can't be drawn.
    NotDrawable,
}

impl Code {
    /// Every code.
    pub const ALL: [Self; 14] = [
        Self::Syntax,
        Self::Encoding,
        Self::Missing,
        Self::Unknown,
        Self::Repeated,
        Self::Type,
        Self::Form,
        Self::Text,
        Self::Limit,
        Self::Conflict,
        Self::Duplicate,
        Self::Dangling,
        Self::Reference,
        Self::NotDrawable,
    ];

    /// The code: `field/missing`.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Syntax => "json/syntax",
            Self::Encoding => "json/encoding",
            Self::Missing => "field/missing",
            Self::Unknown => "field/unknown",
            Self::Repeated => "field/repeated",
            Self::Type => "value/type",
            Self::Form => "value/form",
            Self::Text => "value/text",
            Self::Limit => "value/limit",
            Self::Conflict => "value/conflict",
            Self::Duplicate => "id/repeated",
            Self::Dangling => "id/unknown",
            Self::Reference => "reference/unfit",
            Self::NotDrawable => "chart/not-drawable",
        }
    }
}
