//! How sure a published number is.

use super::tokens::tokens;

/// Where a point's figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Two or more publishers agree to the precision printed.
    Reported,
    /// One publisher only.
    SingleSource,
    /// Worked out from another published figure, such as a growth rate.
    Implied,
    /// Somebody's estimate.
    Estimate,
}

tokens!(Status {
    Reported: "reported",
    SingleSource: "single-source",
    Implied: "implied",
    Estimate: "estimate"
});

impl Status {
    /// Whether a picture has to show that nobody published this very figure.
    pub fn is_derived(self) -> bool {
        matches!(self, Self::Implied | Self::Estimate)
    }

    /// The less sure of two: what a figure computed from both deserves.
    pub fn weaker(self, other: Self) -> Self {
        if (self as u8) < (other as u8) { other } else { self }
    }
}

/// How a stated figure bounds the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// `> 20`
    MoreThan,
    /// `≥ 20`
    AtLeast,
    /// `about 20`
    About,
    /// `≤ 20`
    AtMost,
    /// `< 20`
    LessThan,
}

tokens!(Qualifier {
    MoreThan: "more-than",
    AtLeast: "at-least",
    About: "about",
    AtMost: "at-most",
    LessThan: "less-than"
});
