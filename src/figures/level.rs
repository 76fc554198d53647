//! Values of a series as its author entered them, and the conditions that every formula over them has.

use super::figure::{Datum, Figure, Unavailable};
use crate::note::Series;
use crate::units::{Measure, Period};

/// The value as entered, in the unit of the series.
///
/// # Errors
/// [`Unavailable::OutsideSeries`] or [`Unavailable::Gap`].
pub(super) fn level(series: &Series, period: Period) -> Figure {
    let point = series.point(period).ok_or(Unavailable::OutsideSeries)?;
    let datum = |value| Datum::typed(value, point.status).with_decimals(series.decimals);
    point.value.map(datum).ok_or(Unavailable::Gap)
}

/// Checks that a series holds amounts.
///
/// # Errors
/// [`Unavailable::OnlyGrowthPublished`] where it holds published growth.
pub(super) fn holds_amounts(series: &Series) -> Result<(), Unavailable> {
    if series.measure == Measure::YearOverYear { Err(Unavailable::OnlyGrowthPublished) } else { Ok(()) }
}

/// Checks that two periods of a series are under one definition.
///
/// # Errors
/// [`Unavailable::DefinitionBreak`] with the first period of a definition that began after `earlier`, up to `later`.
pub(super) fn same_definition(series: &Series, earlier: Period, later: Period) -> Result<(), Unavailable> {
    let change = series.breaks.iter().find(|b| earlier < b.at && b.at <= later);
    change.map_or(Ok(()), |change| Err(Unavailable::DefinitionBreak(change.at)))
}
