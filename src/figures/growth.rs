//! Growth: a value against an earlier one.

use super::figure::{Datum, Figure, Unavailable};
use super::measure::{holds_amounts, level, same_definition};
use crate::note::Series;
use crate::units::{Measure, Period};

/// Growth on the same period a year earlier: x(t) / x(t − 1 year) − 1, as a fraction.
///
/// For a series of rates it is the difference x(t) − x(t − 1 year), in the unit of
/// [`crate::units::Unit::of_difference`]. A series that holds published growth answers with what was published.
///
/// AWS, first quarter of 2026: 37.6 / 29.267 − 1 = 0.2847, printed 28 %.
///
/// # Errors
/// No figure at either period, a base that is not positive, a change of definition in between.
pub fn growth_on_year(series: &Series, period: Period) -> Figure {
    if series.measure == Measure::GrowthOnYear {
        return level(series, period);
    }
    growth(series, period, period.year_earlier().ok_or(Unavailable::NoSuchDay)?)
}

/// Growth on the period before: x(t) / x(t − 1) − 1, as a fraction; in points for rates, as [`growth_on_year`].
///
/// Amazon's capital expenditure, first quarter of 2026: 44.2 / 39.52 − 1 = 0.1184.
///
/// # Errors
/// As [`growth_on_year`]; also where only growth was published.
pub fn growth_on_period(series: &Series, period: Period) -> Figure {
    holds_amounts(series)?;
    growth(series, period, period.plus(-1).ok_or(Unavailable::NoPriorPeriod(period))?)
}

fn growth(series: &Series, period: Period, earlier: Period) -> Figure {
    let now = level(series, period)?;
    let base = level(series, earlier).map_err(|_| Unavailable::NoPriorPeriod(earlier))?;
    same_definition(series, earlier, period)?;
    if series.unit.of_difference().is_some() {
        return now.combine(base, Unavailable::BaseNotPositive(earlier), |now, base| now - base);
    }
    ratio_to(now, base, earlier).map(|d| Datum { value: d.value - 1.0, ..d })
}

/// x / base where the base is positive.
pub(super) fn ratio_to(now: Datum, base: Datum, at: Period) -> Figure {
    let not_positive = Unavailable::BaseNotPositive(at);
    if base.value > 0.0 { now.combine(base, not_positive, |now, base| now / base) } else { Err(not_positive) }
}
