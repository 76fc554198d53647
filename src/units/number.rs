//! Numbers that know whether they were typed.

/// A number, and whether its author typed it. A typed one is printed with the digits that it was typed with, whatever
/// room there is; a computed one is rounded to what a reader needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// In the unit that it is kept in: ratios are fractions.
    pub value: f64,
    /// Whether its author typed it.
    pub is_typed: bool,
}

impl Number {
    /// A number that an author typed, or a publisher published.
    pub fn typed(value: f64) -> Self {
        Self { value, is_typed: true }
    }

    /// A number that was worked out from others.
    pub fn computed(value: f64) -> Self {
        Self { value, is_typed: false }
    }
}
