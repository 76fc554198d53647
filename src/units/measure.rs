//! The ways to look at a series; [`crate::figures`] computes them.

use super::tokens::tokens;

/// What is shown of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The value as typed.
    Level,
    /// Change on the same period a year earlier.
    GrowthOnYear,
    /// Change on the period before.
    GrowthOnPeriod,
    /// Part of another series.
    Share,
    /// Sum of the last four quarters or twelve months.
    TrailingYear,
    /// The first period's value set to 100.
    Index,
}

tokens!(Measure {
    Level: "level",
    GrowthOnYear: "yoy",
    GrowthOnPeriod: "pop",
    Share: "share",
    TrailingYear: "ttm",
    Index: "index"
});

impl Measure {
    /// Whether its values are changes, which are printed with a sign.
    pub fn is_change(self) -> bool {
        matches!(self, Self::GrowthOnYear | Self::GrowthOnPeriod)
    }
}
