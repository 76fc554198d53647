//! Columns of numbers that a page hands over beside the note, for series that are too long for JSON.

use super::bounds::MAX_NUMBER;
use crate::units::{Frequency, Period, Periods, Sorted};

/// Columns by the names that series refer to.
pub type Columns = Sorted<String, Column>;

/// The values of a series, with timestamps unless they are consecutive.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Timestamps in milliseconds since 1970 (UTC), ascending, for days and minutes; `None` for consecutive periods.
    pub times: Option<Vec<f64>>,
    /// The values, in the unit that the note names; NaN is a gap.
    pub values: Vec<f64>,
}

/// An error of a column: what was found, and what was expected.
#[derive(Debug)]
pub(super) struct ColumnError {
    pub(super) found: String,
    pub(super) expected: String,
}

impl Column {
    /// The values with consecutive periods from `start` on.
    pub(super) fn from(self, start: Period) -> Result<(Periods, Vec<f64>), ColumnError> {
        self.check()?;
        if self.times.is_some() {
            return Err(column_error("a column with times beside start", "one of the two"));
        }
        match Periods::starting(start, self.values.len()) {
            Some(periods) => Ok((periods, self.values)),
            None => {
                let found = format!("{} values", self.values.len());
                Err(column_error(&found, "values that end before the year 10000"))
            }
        }
    }

    /// The values with the days or minutes of their timestamps.
    pub(super) fn at_times(self, frequency: Frequency) -> Result<(Periods, Vec<f64>), ColumnError> {
        self.check()?;
        let Some(times) = self.times else {
            return Err(column_error("a column without times", "times, or start in the note"));
        };
        if !matches!(frequency, Frequency::Day | Frequency::Minute) {
            let found = format!("times of a {}", frequency.keyword());
            return Err(column_error(&found, "a day or minute, or start"));
        }
        let mut last = None;
        let ordinal = |(index, time): (usize, f64)| {
            let minute = Period::from_epoch_ms(time);
            let period =
                if frequency == Frequency::Day { minute.and_then(Period::date_only) } else { minute };
            let ordinal =
                period.map(Period::ordinal).filter(|ordinal| last.is_none_or(|last| last < *ordinal));
            last = ordinal;
            ordinal.ok_or_else(|| {
                column_error(&format!("time {time} at {index}"), &format!("a later {}", frequency.keyword()))
            })
        };
        // Collected into the memory of the times.
        let ordinals =
            times.into_iter().enumerate().map(ordinal).collect::<Result<Vec<i64>, ColumnError>>()?;
        Ok((Periods::from_ordinals(frequency, ordinals), self.values))
    }

    fn check(&self) -> Result<(), ColumnError> {
        if self.values.is_empty() {
            return Err(column_error("a column without values", "at least one value"));
        }
        if let Some(times) = self.times.as_ref().filter(|times| times.len() != self.values.len()) {
            let found = format!("{} times for {} values", times.len(), self.values.len());
            return Err(column_error(&found, "as many times as values"));
        }
        let is_too_large = |(_, value): &(usize, &f64)| value.abs() > MAX_NUMBER;
        match self.values.iter().enumerate().find(is_too_large) {
            Some((index, value)) => {
                let found = format!("{value:e} at {index}");
                Err(column_error(&found, "a number from -1e15 to 1e15, or NaN for a gap"))
            }
            None => Ok(()),
        }
    }
}

fn column_error(found: &str, expected: &str) -> ColumnError {
    ColumnError { found: found.to_owned(), expected: expected.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(times: Option<&[f64]>, values: &[f64]) -> Column {
        Column { times: times.map(<[f64]>::to_vec), values: values.to_vec() }
    }

    const MINUTE_MS: f64 = 60_000.0;

    #[test]
    fn times_become_minutes_or_days() {
        let ms = 1_767_225_600_000.0; // 2026-01-01
        let (periods, _) =
            column(Some(&[ms, ms + MINUTE_MS]), &[1.0, f64::NAN]).at_times(Frequency::Minute).unwrap();
        assert_eq!(periods.last().unwrap().to_string(), "2026-01-01T00:01");
        let day = 24.0 * 60.0 * MINUTE_MS;
        let (periods, _) = column(Some(&[ms, ms + 3.0 * day]), &[1.0, 2.0]).at_times(Frequency::Day).unwrap();
        assert_eq!(periods.last().unwrap().to_string(), "2026-01-04");
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let found = |column: Column, frequency| column.at_times(frequency).unwrap_err().found;
        assert_eq!(found(column(None, &[]), Frequency::Day), "a column without values");
        assert_eq!(found(column(None, &[1.0]), Frequency::Day), "a column without times");
        assert_eq!(found(column(Some(&[1.0]), &[1.0, 2.0]), Frequency::Day), "1 times for 2 values");
        assert_eq!(found(column(Some(&[0.0, 1.0]), &[1.0, 2.0]), Frequency::Minute), "time 1 at 1");
        assert_eq!(found(column(Some(&[0.0]), &[f64::INFINITY]), Frequency::Minute), "inf at 0");
        assert_eq!(found(column(Some(&[0.0]), &[1.0]), Frequency::Quarter), "times of a quarter");
        let quarter = Period::parse("2026-Q1").unwrap();
        assert_eq!(column(None, &[1.0, 2.0]).from(quarter).unwrap().0.last(), quarter.plus(1));
        assert_eq!(
            column(Some(&[0.0]), &[1.0]).from(quarter).unwrap_err().found,
            "a column with times beside start"
        );
    }
}
