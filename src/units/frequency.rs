//! The lengths of periods.

use super::keywords::keywords;
use std::ops::Range;

/// The length of the periods of a series, the longest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frequency {
    /// Years.
    Year,
    /// The first nine months of a year. Of facts only, for no three of them follow each other.
    NineMonths,
    /// Halves of years.
    HalfYear,
    /// Quarters.
    Quarter,
    /// Months.
    Month,
    /// Days.
    Day,
    /// Minutes.
    Minute,
}

/// Minutes of a day.
pub(super) const MINUTES: i64 = 1440;
/// Julian day number of 1 January in the year 1.
const FIRST_DAY: i64 = 1_721_426;
/// Julian day number of 31 December 9999.
const LAST_DAY: i64 = 5_373_484;

keywords!(Frequency {
    Year: "year",
    NineMonths: "nine-months",
    HalfYear: "half-year",
    Quarter: "quarter",
    Month: "month",
    Day: "day",
    Minute: "minute"
});

impl Frequency {
    /// How many such periods there are in a year; `None` for days and minutes, of which years have different numbers.
    pub fn periods_per_year(self) -> Option<u8> {
        match self {
            Self::Year | Self::NineMonths => Some(1),
            Self::HalfYear => Some(2),
            Self::Quarter => Some(4),
            Self::Month => Some(12),
            Self::Day | Self::Minute => None,
        }
    }

    /// How many months a period has; `None` for days and minutes.
    pub fn months(self) -> Option<u8> {
        match self {
            Self::NineMonths => Some(9),
            other => Some(12 / other.periods_per_year()?),
        }
    }

    /// The ordinals of the years 1 to 9999. Computes no date, because this is called for each period of a series.
    pub(super) fn ordinals(self) -> Range<i64> {
        match self {
            Self::Day => FIRST_DAY..LAST_DAY + 1,
            Self::Minute => FIRST_DAY * MINUTES..(LAST_DAY + 1) * MINUTES,
            other => {
                let per_year = i64::from(other.periods_per_year().unwrap_or(1));
                per_year..10_000 * per_year
            }
        }
    }
}
