//! The status of published figures, and bounds on them.

use super::keywords::keywords;

/// How certain a figure is, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Two or more publishers agree to the precision printed.
    Reported,
    /// One publisher only.
    SingleSource,
    /// Computed from another published figure, such as a growth rate.
    Implied,
    /// An estimate.
    Estimate,
}

keywords!(Status {
    Reported: "reported",
    SingleSource: "single-source",
    Implied: "implied",
    Estimate: "estimate"
});

impl Status {
    /// Whether the figure itself was not published; pictures show this by hollow dots and hatching.
    pub fn is_derived(self) -> bool {
        matches!(self, Self::Implied | Self::Estimate)
    }

    /// The weaker of two: the status of a figure computed from both.
    pub fn weaker(self, other: Self) -> Self {
        if (self as u8) < (other as u8) { other } else { self }
    }
}

/// A bound or approximation by a stated figure.
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

keywords!(Qualifier {
    MoreThan: "more-than",
    AtLeast: "at-least",
    About: "about",
    AtMost: "at-most",
    LessThan: "less-than"
});
