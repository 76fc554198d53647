//! A year, quarter, month or day of the Gregorian calendar.

use std::fmt;
use time::{Date, Month};

/// The length of the periods of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frequency {
    /// Calendar years.
    Year,
    /// Calendar quarters.
    Quarter,
    /// Calendar months.
    Month,
    /// Days.
    Day,
}

impl Frequency {
    /// Every frequency, longest first.
    pub const ALL: [Self; 4] = [Self::Year, Self::Quarter, Self::Month, Self::Day];

    /// The word for it in a note.
    pub fn token(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Day => "day",
        }
    }

    /// How many periods make a year; `None` for days, of which some years have 366.
    pub fn periods_per_year(self) -> Option<u8> {
        match self {
            Self::Year => Some(1),
            Self::Quarter => Some(4),
            Self::Month => Some(12),
            Self::Day => None,
        }
    }
}

/// A period, ordered in time among those of one frequency. Years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    frequency: Frequency,
    /// Periods since year 0; days by Julian day number.
    ordinal: i32,
}

impl Period {
    /// Reads `2026`, `2026-Q1`, `2026-03` or `2026-03-31`; `None` for anything else and for dates that do not
    /// exist.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        let year = digits(year, 4).filter(|y| *y > 0)?;
        let Some(rest) = rest else { return Some(Self::from_parts(Frequency::Year, year, 0)) };
        if let Some(quarter) = rest.strip_prefix('Q') {
            let quarter = digits(quarter, 1).filter(|q| (1..=4).contains(q))?;
            return Some(Self::from_parts(Frequency::Quarter, year, quarter - 1));
        }
        match rest.split_once('-') {
            None => {
                let month = digits(rest, 2).filter(|m| (1..=12).contains(m))?;
                Some(Self::from_parts(Frequency::Month, year, month - 1))
            }
            Some((month, day)) => {
                let month = Month::try_from(u8::try_from(digits(month, 2)?).ok()?).ok()?;
                let day = u8::try_from(digits(day, 2)?).ok()?;
                Some(Self::from_date(Date::from_calendar_date(year, month, day).ok()?))
            }
        }
    }

    fn from_parts(frequency: Frequency, year: i32, part: i32) -> Self {
        let per_year = i32::from(frequency.periods_per_year().unwrap_or(1));
        Self { frequency, ordinal: year * per_year + part }
    }

    fn from_date(date: Date) -> Self {
        Self { frequency: Frequency::Day, ordinal: date.to_julian_day() }
    }

    fn date(self) -> Option<Date> {
        (self.frequency == Frequency::Day).then(|| Date::from_julian_day(self.ordinal).ok()).flatten()
    }

    /// The length of the period.
    pub fn frequency(self) -> Frequency {
        self.frequency
    }

    /// The place in the row of periods of its frequency: neighbours differ by 1.
    pub fn ordinal(self) -> i32 {
        self.ordinal
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        match self.frequency.periods_per_year() {
            Some(n) => self.ordinal.div_euclid(i32::from(n)),
            None => self.date().map_or(0, Date::year),
        }
    }

    /// The quarter (1 to 4), month (1 to 12) or day of the month; 1 for a year.
    pub fn part(self) -> i32 {
        match self.frequency.periods_per_year() {
            Some(n) => self.ordinal.rem_euclid(i32::from(n)) + 1,
            None => self.date().map_or(1, |d| i32::from(d.day())),
        }
    }

    /// The month (1 to 12) in which the period begins.
    pub fn month(self) -> i32 {
        match self.frequency {
            Frequency::Year => 1,
            Frequency::Quarter => self.part() * 3 - 2,
            Frequency::Month => self.part(),
            Frequency::Day => self.date().map_or(1, |d| i32::from(u8::from(d.month()))),
        }
    }

    /// The period `n` places later (earlier where negative); `None` outside the years 1 to 9999.
    pub fn plus(self, n: i32) -> Option<Self> {
        let moved = Self { ordinal: self.ordinal.checked_add(n)?, ..self };
        let exists = self.frequency != Frequency::Day || moved.date().is_some();
        (exists && (1..=9999).contains(&moved.year())).then_some(moved)
    }

    /// The same period a year earlier; `None` for 29 February and in the year 1.
    pub fn year_earlier(self) -> Option<Self> {
        match self.frequency.periods_per_year() {
            Some(n) => self.plus(-i32::from(n)),
            None => {
                let date = self.date()?;
                Date::from_calendar_date(date.year() - 1, date.month(), date.day())
                    .ok()
                    .filter(|d| d.year() > 0)
                    .map(Self::from_date)
            }
        }
    }
}

/// A number of exactly `len` ASCII digits.
fn digits(text: &str, len: usize) -> Option<i32> {
    (text.len() == len && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Period {
    /// The form that [`Period::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year();
        match self.frequency {
            Frequency::Year => write!(f, "{year:04}"),
            Frequency::Quarter => write!(f, "{year:04}-Q{}", self.part()),
            Frequency::Month => write!(f, "{year:04}-{:02}", self.part()),
            Frequency::Day => write!(f, "{year:04}-{:02}-{:02}", self.month(), self.part()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap_or_else(|| panic!("{text} is a period"))
    }

    #[test]
    fn what_is_read_is_printed() {
        for text in ["2026", "0001", "2026-Q1", "2026-Q4", "2026-01", "2026-12", "2024-02-29", "2026-12-31"] {
            assert_eq!(period(text).to_string(), text);
        }
    }

    #[test]
    fn what_does_not_exist_is_refused() {
        for text in [
            "",
            "26",
            "0000",
            "2026-Q0",
            "2026-Q5",
            "2026-q1",
            "2026-13",
            "2026-00",
            "2026-1",
            "2026-02-29",
            "2026-04-31",
            "2026-Q1-1",
            "２０２６",
            "2026-",
            "20260101",
            "-2026",
            "2026-Q",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_earlier_and_neighbours() {
        assert_eq!(period("2026-Q1").year_earlier(), Some(period("2025-Q1")));
        assert_eq!(period("2026-01").plus(-1), Some(period("2025-12")));
        assert_eq!(period("2024-02-29").year_earlier(), None);
        assert_eq!(period("2025-03-01").plus(-1), Some(period("2025-02-28")));
        assert_eq!(period("0001").year_earlier(), None);
        assert_eq!(period("9999-Q4").plus(1), None);
        assert_eq!(period("2026-Q3").month(), 7);
    }
}
