//! Trailing sums: a year's worth of periods.

use super::figure::{Figure, Unavailable};
use super::level::{holds_amounts, level, same_definition};
use crate::note::{Series, SeriesType};
use crate::units::Period;

/// Trailing twelve months: x(t) + x(t − 1) + …, the last four quarters or twelve months, in the unit of the series.
///
/// AWS, fourth quarter of 2025: 29.267 + 30.873 + 33.006 + 35.579 = 128.725, which is the annual report's figure.
///
/// ```
/// use research_widget::figures::trailing_twelve_months;
/// use research_widget::note;
/// use research_widget::units::{Id, Period};
///
/// let note = note::parse(&std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap()).unwrap();
/// let series = |id| note.series(&Id::parse(id).unwrap()).unwrap();
/// let sum = trailing_twelve_months(series("aws.revenue"), Period::parse("2025-Q4").unwrap()).unwrap();
/// assert_eq!(format!("{:.3}", sum.value), "128.725");
/// ```
///
/// # Errors
/// One of the periods has no figure, the definition changed within them, or the series can't be summed.
pub fn trailing_twelve_months(series: &Series, period: Period) -> Figure {
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
