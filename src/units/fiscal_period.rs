//! Periods as companies count and name them.
//!
//! A part of a fiscal year is kept as the calendar period of its length that holds its middle, so that companies whose
//! years end in different months stand on one axis: the quarter to the end of January is the fourth calendar quarter.
//! The two differ by a fixed number of periods, so each fiscal period has one calendar period and the other way round.
//! Nine months follow their year.

use super::fiscal_year::FiscalYear;
use super::frequency::Frequency;
use super::period::Period;

/// Average number of days of a month.
const DAYS_PER_MONTH: f64 = 365.2425 / 12.0;
/// By which days that count as a period may be more or fewer than its own: a week, and the difference of months.
const MOST_DAYS_OFF: f64 = 10.0;

/// The name of a part of a fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FiscalName {
    /// The year after which the fiscal year is named.
    pub year: i32,
    /// Part of the year, as [`Period::part`].
    pub part: i32,
    /// The calendar years in which the fiscal year begins and ends.
    pub years: (i32, i32),
}

impl Period {
    /// Year and part by which its company names it, where that is not as the calendar does.
    pub fn fiscal(self) -> Option<FiscalName> {
        if self.frequency() == Frequency::Month {
            return None;
        }
        let fiscal_year = self.fiscal_year().filter(|year| !year.is_calendar())?;
        let fiscal = self.to_fiscal(fiscal_year)?;
        let year = Self::of_year(fiscal.year())?;
        let (first, last) = year.to_calendar(fiscal_year)?.fiscal_months(fiscal_year)?;
        Some(FiscalName { year: fiscal.year(), part: fiscal.part(), years: (first.year(), last.year()) })
    }

    /// The year by which its company counts it.
    pub fn named_year(self) -> i32 {
        self.fiscal().map_or_else(|| self.year(), |name| name.year)
    }

    /// The first period of its length of a year, as its company counts them.
    pub fn first_of_year(self, year: i32) -> Option<Self> {
        match self.fiscal_year().filter(|_| self.fiscal().is_some()) {
            Some(fiscal_year) => {
                let fiscal = Self::of_part(self.frequency(), year, 1)?;
                Some(fiscal.to_calendar(fiscal_year)?.named_by(Some(fiscal_year)))
            }
            None => Self::of_year(year)?.first_within(self.frequency()),
        }
    }

    /// Its first and last month, as its company counts them; `None` for days and minutes.
    pub fn months(self) -> Option<(Self, Self)> {
        match self.fiscal_year() {
            Some(fiscal_year) if self.frequency() != Frequency::Month => self.fiscal_months(fiscal_year),
            _ => {
                let first = Self::of_month(self.year(), self.month())?;
                Some((first, first.plus(i64::from(self.frequency().months()?) - 1)?))
            }
        }
    }

    /// Its first and last day, as its company counts them; those of a company that counts in weeks differ by some days.
    /// `None` at the calendar's end.
    pub fn days(self) -> Option<(Self, Self)> {
        let (first, last) = self.months().unwrap_or((self, self));
        let after = last.plus(1)?.first_within(Frequency::Day)?;
        Some((first.first_within(Frequency::Day)?, after.plus(-1)?))
    }

    /// The period that some days count as, from the first to the last: the nearest of a length that differs by at most
    /// ten days. `None` where there is none.
    pub fn of_days(first: Self, last: Self, fiscal_year: Option<FiscalYear>) -> Option<Self> {
        let days = last.ordinal() - first.ordinal() + 1;
        let is_near = |frequency: &Frequency| {
            let length = frequency.months().map(|months| f64::from(months) * DAYS_PER_MONTH);
            length.is_some_and(|length| (days as f64 - length).abs() <= MOST_DAYS_OFF)
        };
        let frequency = Frequency::ALL.into_iter().find(is_near)?;
        let distance = |period: &Self| {
            let (month, _) = period.months()?;
            Some((month.first_within(Frequency::Day)?.ordinal() - first.ordinal()).abs())
        };
        let per_year = i64::from(frequency.periods_per_year()?);
        let about = Self::from_parts(frequency, first.year(), 0);
        let near = (-2 * per_year..=2 * per_year).filter_map(|n| Some(about.plus(n)?.named_by(fiscal_year)));
        near.min_by_key(|period| distance(period).unwrap_or(i64::MAX))
    }

    /// The calendar period of the fiscal one that has this number among those of its length; `None` outside the years 1
    /// to 9999, and of days and minutes, which have no fiscal number.
    pub(super) fn to_calendar(self, fiscal_year: FiscalYear) -> Option<Self> {
        self.plus(fiscal_year.shift(self.frequency())?)
    }

    /// The other way round: the fiscal number of this calendar period.
    fn to_fiscal(self, fiscal_year: FiscalYear) -> Option<Self> {
        self.plus(-fiscal_year.shift(self.frequency())?)
    }

    /// The first and the last month of the fiscal period that this calendar period stands for.
    fn fiscal_months(self, fiscal_year: FiscalYear) -> Option<(Self, Self)> {
        let fiscal = self.to_fiscal(fiscal_year)?;
        let length = i64::from(fiscal.frequency().months()?);
        let first =
            i64::from(fiscal.year()) * 12 + fiscal_year.start() + i64::from(fiscal.part() - 1) * length;
        let month = |ordinal| Self::from_ordinal(Frequency::Month, ordinal);
        Some((month(first)?, month(first + length - 1)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::NamedAfter;

    fn every_year() -> impl Iterator<Item = FiscalYear> {
        (1..=12).flat_map(|month| {
            [1, 28].into_iter().flat_map(move |day| {
                let named = [NamedAfter::End, NamedAfter::Start];
                named.map(|name| FiscalYear::ending(month, day, false, name).unwrap())
            })
        })
    }

    fn month_number(period: Period) -> i64 {
        i64::from(period.year()) * 12 + i64::from(period.month())
    }

    const FISCAL: [Frequency; 4] =
        [Frequency::Year, Frequency::NineMonths, Frequency::HalfYear, Frequency::Quarter];

    #[test]
    fn from_fiscal_to_calendar_and_back_is_where_it_began() {
        for year in every_year() {
            for text in ["2024", "2024-9M", "2024-H1", "2024-H2", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]
            {
                let fiscal = Period::parse(text).unwrap();
                let calendar = fiscal.to_calendar(year).unwrap();
                assert_eq!(calendar.to_fiscal(year), Some(fiscal), "{year:?} {text}");
                let read = Period::parse_by(&format!("FY{text}"), Some(year)).unwrap();
                assert_eq!((read, read.fiscal_year()), (calendar, Some(year)));
                assert_eq!(Period::parse_by(&read.literal(), Some(year)), Some(calendar));
            }
        }
    }

    #[test]
    fn periods_tile_time_and_a_year_is_its_parts() {
        for year in every_year() {
            for frequency in FISCAL {
                let first = Period::parse("2020")
                    .unwrap()
                    .first_within(frequency)
                    .unwrap()
                    .to_calendar(year)
                    .unwrap();
                for n in 0..40 {
                    let (_, end) = first.plus(n).unwrap().fiscal_months(year).unwrap();
                    let (start, _) = first.plus(n + 1).unwrap().fiscal_months(year).unwrap();
                    let gap = if frequency == Frequency::NineMonths { 3 } else { 0 };
                    assert_eq!(month_number(start) - month_number(end), 1 + gap, "{year:?} {frequency:?}");
                }
            }
            let span = |text: &str| {
                Period::parse(text).unwrap().to_calendar(year).unwrap().fiscal_months(year).unwrap()
            };
            assert_eq!((span("2024-Q1").0, span("2024-Q4").1), span("2024"));
            assert_eq!((span("2024-H1").0, span("2024-H2").1), span("2024"));
            assert_eq!((span("2024-Q1").0, span("2024-Q3").1), span("2024-9M"));
        }
    }

    #[test]
    fn the_calendar_period_holds_the_middle_of_the_fiscal_one() {
        for year in every_year() {
            for frequency in [Frequency::Year, Frequency::HalfYear, Frequency::Quarter] {
                let calendar = Period::parse("2024").unwrap().first_within(frequency).unwrap();
                let (first, last) = calendar.fiscal_months(year).unwrap();
                // Both from the beginning of the first month, in half months.
                let middle = month_number(first) + month_number(last) + 1;
                let own = 2 * month_number(calendar);
                let length = 2 * i64::from(frequency.months().unwrap());
                assert!((own..own + length).contains(&middle), "{year:?} {calendar}");
            }
        }
    }

    #[test]
    fn years_that_companies_have() {
        let ending = |month, day, name| FiscalYear::ending(month, day, true, name);
        let (end, start) = (NamedAfter::End, NamedAfter::Start);
        for (fiscal_year, fiscal, calendar, months) in [
            // A cable maker of India, a software firm and a retailer of the US, an exporter of Japan.
            (ending(3, 31, end), "FY2026-Q3", "2025-Q4", "2025-10 2025-12"),
            (ending(3, 31, end), "FY2026-9M", "2025-9M", "2025-04 2025-12"),
            (ending(3, 31, end), "FY2026-H1", "2025-H2", "2025-04 2025-09"),
            (ending(3, 31, end), "FY2026", "2025", "2025-04 2026-03"),
            (ending(3, 31, start), "FY2025", "2025", "2025-04 2026-03"),
            (ending(1, 31, end), "FY2026-Q3", "2025-Q3", "2025-08 2025-10"),
            (ending(1, 31, start), "FY2025-Q4", "2025-Q4", "2025-11 2026-01"),
            (ending(2, 3, start), "FY2025-Q4", "2025-Q4", "2025-11 2026-01"),
            (ending(6, 30, end), "FY2026-H1", "2025-H2", "2025-07 2025-12"),
            (ending(6, 30, end), "FY2026", "2026", "2025-07 2026-06"),
            (ending(9, 30, end), "FY2025-Q1", "2024-Q4", "2024-10 2024-12"),
            // It ends about the turn of the year, some days after.
            (ending(1, 3, start), "FY2025-Q4", "2025-Q4", "2025-10 2025-12"),
            (ending(12, 31, end), "FY2025-Q4", "2025-Q4", "2025-10 2025-12"),
            (ending(12, 31, start), "FY2025-Q4", "2025-Q4", "2025-10 2025-12"),
        ] {
            let period = Period::parse_by(fiscal, fiscal_year).unwrap();
            assert_eq!(period.to_string(), calendar, "{fiscal}");
            let (first, last) = period.months().unwrap();
            assert_eq!(format!("{first} {last}"), months);
        }
        assert_eq!(FiscalYear::ending(2, 30, false, end), None);
        assert!(FiscalYear::ending(2, 29, false, end).is_some());
    }

    #[test]
    fn days_count_as_the_nearest_period_of_their_length() {
        let (end, start) = (NamedAfter::End, NamedAfter::Start);
        let [none, march, january] =
            [None, FiscalYear::ending(3, 31, true, end), FiscalYear::ending(1, 31, true, start)];
        for (from, to, fiscal_year, expected) in [
            ("2025-03-30", "2025-09-27", march, Some("FY2026-H1")),
            ("2024-03-31", "2024-09-28", march, Some("FY2025-H1")),
            ("2025-06-29", "2025-09-27", march, Some("FY2026-Q2")),
            ("2025-03-30", "2026-03-28", march, Some("FY2026")),
            ("2025-04-01", "2025-12-31", march, Some("FY2026-9M")),
            ("2025-02-02", "2025-08-02", january, Some("FY2025-H1")),
            ("2025-01-01", "2025-06-30", none, Some("2025-H1")),
            ("2025-01-01", "2025-09-30", none, Some("2025-9M")),
            ("2025-12-29", "2026-03-29", none, Some("2026-Q1")),
            ("2025-01-05", "2026-01-03", none, Some("2025")),
            ("2026-02-01", "2026-02-28", none, Some("2026-02")),
            ("2025-09-28", "2025-11-08", none, None),
            ("2025-01-01", "2025-07-31", none, None),
            ("2025-10-28", "2025-10-28", none, None),
            ("2025-01-01", "2029-12-31", none, None),
        ] {
            let [from, to] = [from, to].map(|text| Period::parse(text).unwrap());
            let found = Period::of_days(from, to, fiscal_year).map(Period::literal);
            assert_eq!(found.as_deref(), expected, "{from} to {to}");
        }
    }

    #[test]
    fn names_change_nothing_of_what_is_equal() {
        let march = FiscalYear::ending(3, 31, false, NamedAfter::End);
        let calendar = Period::parse("2025-Q4").unwrap();
        let fiscal = calendar.named_by(march);
        assert_eq!((fiscal, fiscal.cmp(&calendar)), (calendar, std::cmp::Ordering::Equal));
        assert_eq!((fiscal.to_string(), fiscal.literal()), ("2025-Q4".to_owned(), "FY2026-Q3".to_owned()));
        assert_eq!(fiscal.plus(2).unwrap().literal(), "FY2027-Q1");
        assert_eq!(fiscal.year_earlier().unwrap().literal(), "FY2025-Q3");
        for text in ["FY2026-03", "FY2026-03-31", "FY", "fy2026", "FY26"] {
            assert_eq!(Period::parse_by(text, march), None, "{text}");
        }
    }
}
