//! One measure of one series at one period, and the unit that it is in.

use super::figure::{Datum, Figure, Unavailable};
use super::{growth_on_period, growth_on_year, index, share, trailing_year};
use crate::note::{Note, Series};
use crate::units::{Id, Measure, Period, Unit};

/// The value as typed.
pub(super) fn level(series: &Series, period: Period) -> Figure {
    let point = series.point(period).ok_or(Unavailable::OutsideSeries)?;
    point.value.map(|value| Datum { value, status: point.status }).ok_or(Unavailable::Gap)
}

/// Whether a series holds amounts; only its growth may have been published.
pub(super) fn holds_amounts(series: &Series) -> Result<(), Unavailable> {
    if series.measure == Measure::GrowthOnYear { Err(Unavailable::OnlyGrowthPublished) } else { Ok(()) }
}

/// Whether two periods of a series are under one definition.
pub(super) fn same_definition(series: &Series, earlier: Period, later: Period) -> Result<(), Unavailable> {
    let change = series.breaks.iter().find(|b| earlier < b.at && b.at <= later);
    change.map_or(Ok(()), |change| Err(Unavailable::DefinitionBreak(change.at)))
}

/// A measure of a series at a period. `base` is the period that [`Measure::Index`] sets to 100.
///
/// # Errors
/// The reasons that the formula of the measure gives.
pub fn measure(note: &Note, series: &Series, measure: Measure, base: Period, period: Period) -> Figure {
    match measure {
        Measure::Level => holds_amounts(series).and_then(|()| level(series, period)),
        Measure::GrowthOnYear => growth_on_year(series, period),
        Measure::GrowthOnPeriod => growth_on_period(series, period),
        Measure::TrailingYear => trailing_year(series, period),
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
        Measure::Level | Measure::TrailingYear => series.unit,
        Measure::GrowthOnYear if series.measure == Measure::GrowthOnYear => series.unit,
        Measure::GrowthOnYear | Measure::GrowthOnPeriod => series.unit.of_difference().unwrap_or(Unit::Ratio),
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
