//! Trailing sums: a year's worth of periods.

use super::figure::{Figure, Unavailable};
use super::measure::{holds_amounts, level, same_definition};
use crate::note::{Series, SeriesType};
use crate::units::Period;

/// Trailing year: x(t) + x(t − 1) + …, the last four quarters or twelve months, in the unit of the series.
///
/// AWS, fourth quarter of 2025: 29.267 + 30.873 + 33.006 + 35.579 = 128.725, which is the annual report's figure.
///
/// # Errors
/// One of the periods has no figure, the definition changed within them, or the series can't be summed.
pub fn trailing_year(series: &Series, period: Period) -> Figure {
    holds_amounts(series)?;
    let periods = series.frequency.periods_per_year().ok_or(Unavailable::NotSummable)?;
    if series.series_type == SeriesType::Stock || !series.unit.is_additive() {
        return Err(Unavailable::NotSummable);
    }
    let mut sum = level(series, period)?;
    for back in 1..i64::from(periods) {
        let earlier = period.plus(-back).ok_or(Unavailable::NoPriorPeriod(period))?;
        let incomplete = Unavailable::IncompleteYear(earlier);
        same_definition(series, earlier, period)?;
        let value = level(series, earlier).map_err(|_| incomplete)?;
        sum = sum.combine(value, |sum, value| sum + value)?;
    }
    Ok(sum)
}
