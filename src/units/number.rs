//! Numbers that know whether they were typed.

/// A number, and which of its digits are printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// In the unit that it is kept in: ratios are fractions.
    pub value: f64,
    /// Which of its digits are printed.
    pub digits: Digits,
}

/// Which digits of a number are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// Those that its author typed, whatever room there is, with zeros up to so many decimals.
    Typed(u8),
    /// As many as a reader needs.
    Computed,
}

impl Digits {
    /// Whether the author typed them.
    pub fn are_typed(self) -> bool {
        matches!(self, Self::Typed(_))
    }
}

impl Number {
    /// A number that an author typed, or a publisher published.
    pub fn typed(value: f64) -> Self {
        Self { value, digits: Digits::Typed(0) }
    }

    /// A number that was worked out from others.
    pub fn computed(value: f64) -> Self {
        Self { value, digits: Digits::Computed }
    }
}
