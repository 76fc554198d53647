//! The year of a company's accounts.

use super::frequency::Frequency;
use super::keywords::keywords;
use time::{Date, Month};

/// A fiscal year, by the month in which it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FiscalYear {
    /// Months from the beginning of the calendar year that names it to its own end, 0 to 24.
    end: u8,
    has_weeks: bool,
}

/// Which year a fiscal year is named after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedAfter {
    /// The calendar year in which it ends.
    End,
    /// The calendar year in which it begins.
    Start,
}

keywords!(NamedAfter { End: "end", Start: "start" });

impl FiscalYear {
    /// The fiscal year that ends on a day of a month, named after the calendar year of its end or start. It is kept in
    /// whole months: a day up to the 15th stands for the end of the month before, a later one for the end of its own.
    /// With weeks it has 52 or 53 whole ones, and ends some days before or after that month does. `None` where no year
    /// has such a day.
    pub fn ending(month: i32, day: i32, has_weeks: bool, name: NamedAfter) -> Option<Self> {
        // A leap year, for 29 February ends years.
        let named = Month::try_from(u8::try_from(month).ok()?).ok()?;
        Date::from_calendar_date(2024, named, u8::try_from(day).ok()?).ok()?;
        let is_calendar = month == 12 && day > 15;
        let begins_earlier = name == NamedAfter::Start && !is_calendar;
        let end = month - i32::from(day <= 15) + 12 * i32::from(begins_earlier);
        Some(Self { end: u8::try_from(end).ok()?, has_weeks })
    }

    /// Whether its weeks are whole, so that its days are known to within a week.
    pub fn has_weeks(self) -> bool {
        self.has_weeks
    }

    /// Whether it is named after the calendar year in which it begins, and ends in the next.
    pub fn is_named_after_start(self) -> bool {
        self.end > 12
    }

    /// Whether its periods are those of the calendar.
    pub fn is_calendar(self) -> bool {
        self.end == 12
    }

    /// How many periods after the fiscal one of the same number the calendar period is.
    pub(super) fn shift(self, frequency: Frequency) -> Option<i64> {
        let per_year = i64::from(frequency.periods_per_year()?);
        let length = 12 / per_year;
        Some((2 * i64::from(self.end) + length).div_euclid(2 * length) - per_year)
    }

    /// Months from the beginning of the calendar year that names it to its own beginning; before it where negative.
    pub(super) fn start(self) -> i64 {
        i64::from(self.end) - 12
    }
}
