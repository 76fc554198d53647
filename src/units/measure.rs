//! The measures of a series; [`crate::figures`] computes them.

use super::keywords::keywords;

/// A measure of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The values as typed.
    Level,
    /// Change from the same period a year earlier.
    YearOverYear,
    /// Change from the period before.
    PeriodOverPeriod,
    /// Share of another series.
    Share,
    /// Sum of the last four quarters or twelve months.
    TrailingTwelveMonths,
    /// The first period's value set to 100.
    Index,
}

keywords!(Measure {
    Level: "level",
    YearOverYear: "yoy",
    PeriodOverPeriod: "pop",
    Share: "share",
    TrailingTwelveMonths: "ttm",
    Index: "index"
});

impl Measure {
    /// Whether its values are changes, which are printed with a sign.
    pub fn is_change(self) -> bool {
        matches!(self, Self::YearOverYear | Self::PeriodOverPeriod)
    }
}
