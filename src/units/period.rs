//! A year, half-year, quarter, month, day or minute.

use super::fiscal_year::FiscalYear;
use super::frequency::{Frequency, MINUTES};
use super::whole::to_i64;
use std::cmp::Ordering;
use time::{Date, Month};

/// Julian day number of 1 January 1970.
const EPOCH_DAY: i64 = 2_440_588;

/// A period of the calendar, ordered in time among those of one frequency. Years 1 to 9999.
///
/// It may know the fiscal year by which its company names it. That changes its name only: equality and order are those
/// of the calendar.
#[derive(Clone, Copy, Debug)]
pub struct Period {
    frequency: Frequency,
    fiscal_year: Option<FiscalYear>,
    /// Periods since year 0; days by Julian day number, minutes from the same day on.
    ordinal: i64,
}

impl PartialEq for Period {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Period {}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        self.frequency.cmp(&other.frequency).then(self.ordinal.cmp(&other.ordinal))
    }
}

impl Period {
    /// A year; `None` outside the years 1 to 9999.
    pub fn of_year(year: i32) -> Option<Self> {
        Self::of_part(Frequency::Year, year, 1)
    }

    /// A quarter (1 to 4) of a year; `None` outside these ranges.
    pub fn of_quarter(year: i32, quarter: i32) -> Option<Self> {
        Self::of_part(Frequency::Quarter, year, quarter)
    }

    /// A month (1 to 12) of a year; `None` outside these ranges.
    pub fn of_month(year: i32, month: i32) -> Option<Self> {
        Self::of_part(Frequency::Month, year, month)
    }

    /// A half (1 or 2) of a year; `None` outside these ranges.
    pub fn of_half(year: i32, half: i32) -> Option<Self> {
        Self::of_part(Frequency::HalfYear, year, half)
    }

    pub(super) fn of_part(frequency: Frequency, year: i32, part: i32) -> Option<Self> {
        let per_year = i32::from(frequency.periods_per_year()?);
        let is_known = (1..=9999).contains(&year) && (1..=per_year).contains(&part);
        is_known.then(|| Self::from_parts(frequency, year, part - 1))
    }

    /// A day; `None` where the calendar has no such day.
    pub fn day(year: i32, month: i32, day: i32) -> Option<Self> {
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        let date = Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()?;
        Some(Self::new(Frequency::Day, i64::from(date.to_julian_day())))
    }

    /// The minute that holds a time in milliseconds since 1970 (UTC); `None` outside the years 1 to 9999.
    pub fn from_epoch_ms(ms: f64) -> Option<Self> {
        let minute = (ms / 60_000.0).floor();
        // Beyond this no sum of minutes is a date, and one of infinity would overflow.
        let minute = (minute.abs() < 1e10).then_some(to_i64(minute))?;
        Self::from_ordinal(Frequency::Minute, EPOCH_DAY * MINUTES + minute)
    }

    /// The first period of another frequency that does not begin before this year, quarter, month or day does.
    pub fn first_within(self, frequency: Frequency) -> Option<Self> {
        let is_mid_month = self.date().is_some_and(|date| date.day() > 1);
        let (year, month) = (self.year(), self.month() + i32::from(is_mid_month));
        match frequency {
            Frequency::Year | Frequency::NineMonths => {
                Some(Self::from_parts(frequency, year + i32::from(month > 1), 0))
            }
            Frequency::HalfYear => Some(Self::from_parts(frequency, year, (month + 4) / 6)),
            Frequency::Quarter => Some(Self::from_parts(frequency, year, (month + 1) / 3)),
            Frequency::Month => Some(Self::from_parts(frequency, year, month - 1)),
            Frequency::Day if self.date().is_some() => Self::day(year, self.month(), self.part()),
            Frequency::Day => Self::day(year, month, 1),
            Frequency::Minute => self.first_within(Frequency::Day).map(|day| day.at_minute(0)),
        }
    }

    /// The day of a day or minute; `None` for longer periods.
    pub fn date_only(self) -> Option<Self> {
        Some(Self::new(Frequency::Day, i64::from(self.date()?.to_julian_day())))
    }

    fn new(frequency: Frequency, ordinal: i64) -> Self {
        Self { frequency, fiscal_year: None, ordinal }
    }

    pub(super) fn at_minute(self, minute: i64) -> Self {
        Self::new(Frequency::Minute, self.ordinal * MINUTES + minute)
    }

    pub(super) fn from_parts(frequency: Frequency, year: i32, part: i32) -> Self {
        let per_year = i32::from(frequency.periods_per_year().unwrap_or(1));
        Self::new(frequency, i64::from(year * per_year + part))
    }

    fn date(self) -> Option<Date> {
        let day = match self.frequency {
            Frequency::Day => self.ordinal,
            Frequency::Minute => self.ordinal.div_euclid(MINUTES),
            _ => return None,
        };
        Date::from_julian_day(i32::try_from(day).ok()?).ok()
    }

    /// The length of the period.
    pub fn frequency(self) -> Frequency {
        self.frequency
    }

    /// The number of the period among those of its frequency, in time: neighbours differ by 1.
    pub fn ordinal(self) -> i64 {
        self.ordinal
    }

    /// The period of an ordinal; `None` outside the years 1 to 9999.
    pub fn from_ordinal(frequency: Frequency, ordinal: i64) -> Option<Self> {
        Self::new(frequency, ordinal).plus(0)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        match self.frequency.periods_per_year() {
            Some(n) => i32::try_from(self.ordinal.div_euclid(i64::from(n))).unwrap_or_default(),
            None => self.date().map_or(0, Date::year),
        }
    }

    /// The half (1, 2), quarter (1 to 4), month (1 to 12) or day of the month; 1 for a year.
    pub fn part(self) -> i32 {
        match self.frequency.periods_per_year() {
            Some(n) => i32::try_from(self.ordinal.rem_euclid(i64::from(n)) + 1).unwrap_or_default(),
            None => self.date().map_or(1, |d| i32::from(d.day())),
        }
    }

    /// The month (1 to 12) in which the period begins.
    pub fn month(self) -> i32 {
        match self.frequency.months() {
            Some(length) => (self.part() - 1) * i32::from(length) + 1,
            None => self.date().map_or(1, |d| i32::from(u8::from(d.month()))),
        }
    }

    /// The minute of the day (0 to 1439) at which the period begins.
    pub fn minute(self) -> i64 {
        if self.frequency == Frequency::Minute { self.ordinal.rem_euclid(MINUTES) } else { 0 }
    }

    /// The period `n` later (earlier where negative); `None` outside the years 1 to 9999.
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

    /// The same period, named by a fiscal year, or by the calendar if `None`.
    pub fn named_by(self, fiscal_year: Option<FiscalYear>) -> Self {
        Self { fiscal_year, ..self }
    }

    /// The fiscal year by which its company names it.
    pub fn fiscal_year(self) -> Option<FiscalYear> {
        self.fiscal_year
    }
}
