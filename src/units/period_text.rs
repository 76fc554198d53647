//! Periods as text: the literals of the note format.

use super::fiscal_year::FiscalYear;
use super::frequency::Frequency;
use super::period::Period;
use std::fmt;

impl Period {
    /// Reads `2026`, `2026-H1`, `2026-9M`, `2026-Q1`, `2026-03`, `2026-03-31` or `2026-03-31T14:30`; `None` for
    /// anything else and for dates that do not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        let year = digits(year, 4)?;
        let Some(rest) = rest else { return Self::of_year(year) };
        if rest == "9M" {
            return Self::of_part(Frequency::NineMonths, year, 1);
        }
        if let Some(half) = rest.strip_prefix('H') {
            return Self::of_half(year, digits(half, 1)?);
        }
        if let Some(quarter) = rest.strip_prefix('Q') {
            return Self::of_quarter(year, digits(quarter, 1)?);
        }
        let Some((month, day)) = rest.split_once('-') else { return Self::of_month(year, digits(rest, 2)?) };
        let (day, minute) = match day.split_once('T') {
            Some((day, time)) => (day, Some(minute_of_day(time)?)),
            None => (day, None),
        };
        let day = Self::day(year, digits(month, 2)?, digits(day, 2)?).filter(|day| day.year() > 0)?;
        Some(minute.map_or(day, |minute| day.at_minute(minute)))
    }

    /// Like [`Self::parse`], also for periods of a fiscal year: `FY2026`, `FY2026-H1`, `FY2026-9M`, `FY2026-Q3`.
    /// Without a fiscal year these are `None`.
    pub fn parse_by(text: &str, fiscal_year: Option<FiscalYear>) -> Option<Self> {
        let period = match text.strip_prefix("FY") {
            Some(fiscal) => {
                Self::parse(fiscal).filter(|p| is_fiscal(p.frequency()))?.to_calendar(fiscal_year?)?
            }
            None => Self::parse(text)?,
        };
        Some(period.named_by(fiscal_year))
    }

    /// The form that [`Period::parse_by`] reads, as its company names it: `FY2026-Q3`.
    pub fn literal(self) -> String {
        let fiscal = self.fiscal().and_then(|name| Self::of_part(self.frequency(), name.year, name.part));
        fiscal.map_or_else(|| self.to_string(), |fiscal| format!("FY{fiscal}"))
    }
}

/// Whether companies name such periods by their fiscal years.
fn is_fiscal(frequency: Frequency) -> bool {
    !matches!(frequency, Frequency::Month | Frequency::Day | Frequency::Minute)
}

/// `14:30`
fn minute_of_day(text: &str) -> Option<i64> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (digits(hour, 2)?, digits(minute, 2)?);
    (hour < 24 && minute < 60).then(|| i64::from(hour * 60 + minute))
}

/// A number of exactly `len` ASCII digits.
pub(super) fn digits(text: &str, len: usize) -> Option<i32> {
    (text.len() == len && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Period {
    /// The form that [`Period::parse`] reads: by the calendar.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, part) = (self.year(), self.part());
        match self.frequency() {
            Frequency::Year => write!(f, "{year:04}"),
            Frequency::NineMonths => write!(f, "{year:04}-9M"),
            Frequency::HalfYear => write!(f, "{year:04}-H{part}"),
            Frequency::Quarter => write!(f, "{year:04}-Q{part}"),
            Frequency::Month => write!(f, "{year:04}-{part:02}"),
            Frequency::Day => write!(f, "{year:04}-{:02}-{part:02}", self.month()),
            Frequency::Minute => {
                let (hour, minute) = (self.minute() / 60, self.minute() % 60);
                write!(f, "{year:04}-{:02}-{part:02}T{hour:02}:{minute:02}", self.month())
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
            "2026-9M",
            "2026-H1",
            "2026-H2",
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
            ("0001-9M", "9999-9M"),
            ("0001-H1", "9999-H2"),
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
            "2026-H0",
            "2026-H3",
            "2026-6M",
            "FY2026",
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
        assert_eq!(first("2026", Frequency::HalfYear), "2026-H1");
        assert_eq!(first("2026-02", Frequency::HalfYear), "2026-H2");
        assert_eq!(first("2026-H2", Frequency::Quarter), "2026-Q3");
        assert_eq!(first("2026-08", Frequency::HalfYear), "2027-H1");
    }
}
