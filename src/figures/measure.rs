//! Dispatches a measure to its formula; and the unit of each measure.

use super::figure::{Figure, Unavailable};
use super::growth::{period_over_period, year_over_year};
use super::index::index;
use super::level::{holds_amounts, level};
use super::share::share;
use super::trailing_twelve_months::trailing_twelve_months;
use crate::note::{Note, Series};
use crate::units::{Id, Measure, Period, Unit};

/// A measure of a series at a period. `base` is the period that [`Measure::Index`] sets to 100.
///
/// # Errors
/// The reasons that the formula of the measure gives.
pub fn measure(note: &Note, series: &Series, measure: Measure, base: Period, period: Period) -> Figure {
    match measure {
        Measure::Level => holds_amounts(series).and_then(|()| level(series, period)),
        Measure::YearOverYear => year_over_year(series, period),
        Measure::PeriodOverPeriod => period_over_period(series, period),
        Measure::TrailingTwelveMonths => trailing_twelve_months(series, period),
        Measure::Index => index(series, base, period),
        Measure::Share => {
            let whole = series.share_of.as_ref().and_then(|id| note.series(id));
            share(series, whole.ok_or(Unavailable::NoDenominator)?, period)
        }
    }
}

/// The unit of a measure of a series.
pub fn unit_of(series: &Series, measure: Measure) -> Unit {
    match measure {
        Measure::Level | Measure::TrailingTwelveMonths => series.unit,
        Measure::YearOverYear if series.measure == Measure::YearOverYear => series.unit,
        Measure::YearOverYear | Measure::PeriodOverPeriod => {
            series.unit.of_difference().unwrap_or(Unit::Ratio)
        }
        Measure::Share => Unit::Ratio,
        Measure::Index => Unit::Index,
    }
}

/// The measure at the last period of a series that has a value.
pub(super) fn last(note: &Note, id: &Id, of: Measure) -> Figure {
    let series = note.series(id).ok_or(Unavailable::OutsideSeries)?;
    let point = series.points.last_known().ok_or(Unavailable::Gap)?;
    measure(note, series, of, point.period, point.period)
}
