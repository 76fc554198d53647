//! The ways to look at a series; [`crate::figures`] computes them.

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

impl Measure {
    /// Every measure, in the order of the documentation.
    pub const ALL: [Self; 6] =
        [Self::Level, Self::GrowthOnYear, Self::GrowthOnPeriod, Self::Share, Self::TrailingYear, Self::Index];

    /// The word for it in a note: `level`, `yoy`, `pop`, `share`, `ttm`, `index`.
    pub fn token(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::GrowthOnYear => "yoy",
            Self::GrowthOnPeriod => "pop",
            Self::Share => "share",
            Self::TrailingYear => "ttm",
            Self::Index => "index",
        }
    }

    /// Whether its values are changes, which are printed with a sign.
    pub fn is_change(self) -> bool {
        matches!(self, Self::GrowthOnYear | Self::GrowthOnPeriod)
    }
}
