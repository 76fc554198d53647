//! How sure a published number is.

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

impl Status {
    /// Every status, surest first.
    pub const ALL: [Self; 4] = [Self::Reported, Self::SingleSource, Self::Implied, Self::Estimate];

    /// The word for it in a note.
    pub fn token(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::SingleSource => "single-source",
            Self::Implied => "implied",
            Self::Estimate => "estimate",
        }
    }

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

impl Qualifier {
    /// Every qualifier.
    pub const ALL: [Self; 5] = [Self::MoreThan, Self::AtLeast, Self::About, Self::AtMost, Self::LessThan];

    /// The word for it in a note.
    pub fn token(self) -> &'static str {
        match self {
            Self::MoreThan => "more-than",
            Self::AtLeast => "at-least",
            Self::About => "about",
            Self::AtMost => "at-most",
            Self::LessThan => "less-than",
        }
    }
}
