//! A year, quarter, month, day or minute of the Gregorian calendar.

use super::tokens::tokens;
use std::fmt;
use std::ops::Range;
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
    /// Minutes.
    Minute,
}

/// Minutes of a day.
const MINUTES: i64 = 1440;
/// Julian day number of 1 January in the year 1.
const FIRST_DAY: i64 = 1_721_426;
/// Julian day number of 31 December 9999.
const LAST_DAY: i64 = 5_373_484;
/// Julian day number of 1 January 1970.
const EPOCH_DAY: i64 = 2_440_588;

tokens!(Frequency { Year: "year", Quarter: "quarter", Month: "month", Day: "day", Minute: "minute" });

impl Frequency {
    /// How many periods make a year; `None` for days and minutes, of which years have different numbers.
    pub fn periods_per_year(self) -> Option<u8> {
        match self {
            Self::Year => Some(1),
            Self::Quarter => Some(4),
            Self::Month => Some(12),
            Self::Day | Self::Minute => None,
        }
    }

    /// The ordinals of the years 1 to 9999. No date is worked out, for this is asked of each period of a series.
    fn ordinals(self) -> Range<i64> {
        match self {
            Self::Year => 1..10_000,
            Self::Quarter => 4..40_000,
            Self::Month => 12..120_000,
            Self::Day => FIRST_DAY..LAST_DAY + 1,
            Self::Minute => FIRST_DAY * MINUTES..(LAST_DAY + 1) * MINUTES,
        }
    }
}

/// A period, ordered in time among those of one frequency. Years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    frequency: Frequency,
    /// Periods since year 0; days by Julian day number, minutes from the same day on.
    ordinal: i64,
}

impl Period {
    /// Reads `2026`, `2026-Q1`, `2026-03`, `2026-03-31` or `2026-03-31T14:30`; `None` for anything else and for
    /// dates that do not exist.
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
                let (day, minute) = match day.split_once('T') {
                    Some((day, time)) => (day, Some(minute_of_day(time)?)),
                    None => (day, None),
                };
                let day = Self::day(year, digits(month, 2)?, digits(day, 2)?)?;
                Some(minute.map_or(day, |minute| day.at_minute(minute)))
            }
        }
    }

    /// A year; `None` outside the years 1 to 9999.
    pub fn of_year(year: i32) -> Option<Self> {
        Self::of_part(Frequency::Year, year, 1)
    }

    /// A quarter (1 to 4) of a year; `None` where there is none such.
    pub fn of_quarter(year: i32, quarter: i32) -> Option<Self> {
        Self::of_part(Frequency::Quarter, year, quarter)
    }

    /// A month (1 to 12) of a year; `None` where there is none such.
    pub fn of_month(year: i32, month: i32) -> Option<Self> {
        Self::of_part(Frequency::Month, year, month)
    }

    fn of_part(frequency: Frequency, year: i32, part: i32) -> Option<Self> {
        let per_year = i32::from(frequency.periods_per_year()?);
        let is_known = (1..=9999).contains(&year) && (1..=per_year).contains(&part);
        is_known.then(|| Self::from_parts(frequency, year, part - 1))
    }

    /// A day; `None` where the calendar has none such.
    pub fn day(year: i32, month: i32, day: i32) -> Option<Self> {
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        let date = Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()?;
        Some(Self { frequency: Frequency::Day, ordinal: i64::from(date.to_julian_day()) })
    }

    /// The minute that holds a time in milliseconds since 1970 (UTC); `None` outside the years 1 to 9999.
    pub fn from_epoch_ms(ms: f64) -> Option<Self> {
        let minute = (ms / 60_000.0).floor();
        let period = Self { frequency: Frequency::Minute, ordinal: EPOCH_DAY * MINUTES + minute as i64 };
        (minute.abs() < 1e10).then_some(period).and_then(|p| p.plus(0))
    }

    /// The first period of another frequency that does not begin before this year, quarter, month or day does.
    pub fn first_within(self, frequency: Frequency) -> Option<Self> {
        let is_mid_month = self.date().is_some_and(|date| date.day() > 1);
        let (year, month) = (self.year(), self.month() + i32::from(is_mid_month));
        match frequency {
            Frequency::Year => Some(Self::from_parts(frequency, year + i32::from(month > 1), 0)),
            Frequency::Quarter => Some(Self::from_parts(frequency, year, (month + 1) / 3)),
            Frequency::Month => Some(Self::from_parts(frequency, year, month - 1)),
            Frequency::Day if self.date().is_some() => Self::day(year, self.month(), self.part()),
            Frequency::Day => Self::day(year, month, 1),
            Frequency::Minute => self.first_within(Frequency::Day).map(|day| day.at_minute(0)),
        }
    }

    /// The day of a day or minute; `None` for longer periods.
    pub fn date_only(self) -> Option<Self> {
        let ordinal = i64::from(self.date()?.to_julian_day());
        Some(Self { frequency: Frequency::Day, ordinal })
    }

    fn at_minute(self, minute: i64) -> Self {
        Self { frequency: Frequency::Minute, ordinal: self.ordinal * MINUTES + minute }
    }

    fn from_parts(frequency: Frequency, year: i32, part: i32) -> Self {
        let per_year = i32::from(frequency.periods_per_year().unwrap_or(1));
        Self { frequency, ordinal: i64::from(year * per_year + part) }
    }

    fn date(self) -> Option<Date> {
        let day = match self.frequency {
            Frequency::Day => self.ordinal,
            Frequency::Minute => self.ordinal.div_euclid(MINUTES),
            Frequency::Year | Frequency::Quarter | Frequency::Month => return None,
        };
        Date::from_julian_day(i32::try_from(day).ok()?).ok()
    }

    /// The length of the period.
    pub fn frequency(self) -> Frequency {
        self.frequency
    }

    /// The place in the row of periods of its frequency: neighbours differ by 1.
    pub fn ordinal(self) -> i64 {
        self.ordinal
    }

    /// The period of that place; `None` outside the years 1 to 9999.
    pub fn from_ordinal(frequency: Frequency, ordinal: i64) -> Option<Self> {
        Self { frequency, ordinal }.plus(0)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        match self.frequency.periods_per_year() {
            Some(n) => i32::try_from(self.ordinal.div_euclid(i64::from(n))).unwrap_or_default(),
            None => self.date().map_or(0, Date::year),
        }
    }

    /// The quarter (1 to 4), month (1 to 12) or day of the month; 1 for a year.
    pub fn part(self) -> i32 {
        match self.frequency.periods_per_year() {
            Some(n) => i32::try_from(self.ordinal.rem_euclid(i64::from(n)) + 1).unwrap_or_default(),
            None => self.date().map_or(1, |d| i32::from(d.day())),
        }
    }

    /// The month (1 to 12) in which the period begins.
    pub fn month(self) -> i32 {
        match self.frequency {
            Frequency::Year => 1,
            Frequency::Quarter => self.part() * 3 - 2,
            Frequency::Month => self.part(),
            Frequency::Day | Frequency::Minute => self.date().map_or(1, |d| i32::from(u8::from(d.month()))),
        }
    }

    /// The minute of the day (0 to 1439) at which the period begins.
    pub fn minute(self) -> i64 {
        if self.frequency == Frequency::Minute { self.ordinal.rem_euclid(MINUTES) } else { 0 }
    }

    /// The period `n` places later (earlier where negative); `None` outside the years 1 to 9999.
    pub fn plus(self, n: i64) -> Option<Self> {
        let moved = Self { ordinal: self.ordinal.checked_add(n)?, ..self };
        self.frequency.ordinals().contains(&moved.ordinal).then_some(moved)
    }

    /// The same period a year earlier; `None` for 29 February and in the year 1.
    pub fn year_earlier(self) -> Option<Self> {
        if let Some(n) = self.frequency.periods_per_year() {
            return self.plus(-i64::from(n));
        }
        let day = Self::day(self.year() - 1, self.month(), self.part()).filter(|d| d.year() > 0)?;
        Some(if self.frequency == Frequency::Minute { day.at_minute(self.minute()) } else { day })
    }
}

/// `14:30`
fn minute_of_day(text: &str) -> Option<i64> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (digits(hour, 2)?, digits(minute, 2)?);
    (hour < 24 && minute < 60).then(|| i64::from(hour * 60 + minute))
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
            Frequency::Minute => {
                let (hour, minute) = (self.minute() / 60, self.minute() % 60);
                write!(f, "{year:04}-{:02}-{:02}T{hour:02}:{minute:02}", self.month(), self.part())
            }
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
        for text in [
            "2026",
            "0001",
            "2026-Q1",
            "2026-Q4",
            "2026-01",
            "2026-12",
            "2024-02-29",
            "2026-12-31",
            "2026-03-31T00:00",
            "2026-03-31T23:59",
        ] {
            assert_eq!(period(text).to_string(), text);
        }
    }

    #[test]
    fn the_calendar_ends_where_its_first_and_last_years_do() {
        for (first, last) in [
            ("0001", "9999"),
            ("0001-Q1", "9999-Q4"),
            ("0001-01", "9999-12"),
            ("0001-01-01", "9999-12-31"),
            ("0001-01-01T00:00", "9999-12-31T23:59"),
        ] {
            let (first, last) = (period(first), period(last));
            assert_eq!((first.plus(-1), last.plus(1)), (None, None), "{first} {last}");
            assert_eq!((first.plus(0), last.plus(0)), (Some(first), Some(last)));
            assert_eq!(first.plus(last.ordinal() - first.ordinal()), Some(last));
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
            "2026-03-31T24:00",
            "2026-03-31T14:60",
            "2026-03-31T14",
            "2026-03-31 14:30",
            "2026-02-29T14:30",
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
        assert_eq!(period("2026-03-01T00:00").plus(-1), Some(period("2026-02-28T23:59")));
        assert_eq!(period("2026-03-01T14:30").year_earlier(), Some(period("2025-03-01T14:30")));
    }

    #[test]
    fn times_of_the_web_platform_are_minutes() {
        assert_eq!(Period::from_epoch_ms(1_767_225_659_999.0), Some(period("2026-01-01T00:00")));
        assert_eq!(Period::from_epoch_ms(-1.0), Some(period("1969-12-31T23:59")));
        assert_eq!(Period::from_epoch_ms(f64::NAN), None);
        assert_eq!(Period::from_epoch_ms(1e15), None);
    }

    #[test]
    fn the_first_period_within_another() {
        let first = |text: &str, frequency| period(text).first_within(frequency).unwrap().to_string();
        assert_eq!(first("2026", Frequency::Minute), "2026-01-01T00:00");
        assert_eq!(first("2026-03-31", Frequency::Month), "2026-04");
        assert_eq!(first("2026-Q3", Frequency::Day), "2026-07-01");
        assert_eq!(first("2026-02", Frequency::Quarter), "2026-Q2");
        assert_eq!(first("2026-03-01", Frequency::Month), "2026-03");
        assert_eq!(first("2026-02", Frequency::Year), "2027");
        assert_eq!(first("2026-12-02", Frequency::Month), "2027-01");
    }
}
