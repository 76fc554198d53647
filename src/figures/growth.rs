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

/// Growth on the period before: x(t) / x(t − 1) − 1, as a fraction; in points for rates, as [`growth_on_year`]. A day's
/// period before is the previous trading day.
///
/// Amazon's capital expenditure, first quarter of 2026: 44.2 / 39.52 − 1 = 0.1184.
///
/// # Errors
/// As [`growth_on_year`]; also where only growth was published.
pub fn growth_on_period(series: &Series, period: Period) -> Figure {
    holds_amounts(series)?;
    growth(series, period, period_before(series, period).ok_or(Unavailable::NoPriorPeriod(period))?)
}

/// The period that another one's change is against: the one before; of days and minutes the last before it that the
/// series has, at most [`MOST_DAYS_CLOSED`] earlier, for markets close at night, at weekends and on holidays.
pub(super) fn period_before(series: &Series, period: Period) -> Option<Period> {
    let before = period.plus(-1)?;
    let Some(day) = period.date_only() else { return Some(before) };
    let periods = series.points.periods();
    let last = periods.count_before(period).checked_sub(1).and_then(|place| periods.get(place));
    let is_near = |last: &Period| {
        last.date_only().is_some_and(|last| day.ordinal() - last.ordinal() <= MOST_DAYS_CLOSED)
    };
    Some(last.filter(is_near).unwrap_or(before))
}

/// Longest time without trading that a change may be across, in days. The longest regular one is China's Golden Week
/// with the weekends around it, nine days and the step to the next.
const MOST_DAYS_CLOSED: i64 = 10;

fn growth(series: &Series, period: Period, earlier: Period) -> Figure {
    let now = level(series, period)?;
    let base = level(series, earlier).map_err(|_| Unavailable::NoPriorPeriod(earlier))?;
    same_definition(series, earlier, period)?;
    if series.unit.of_difference().is_some() {
        return now.combine(base, |now, base| now - base);
    }
    ratio_to(now, base, earlier, |ratio| ratio - 1.0)
}

/// Something made of x / base, where the base is positive.
pub(super) fn ratio_to(now: Datum, base: Datum, at: Period, of: impl Fn(f64) -> f64) -> Figure {
    if base.value > 0.0 {
        now.combine(base, |now, base| of(now / base))
    } else {
        Err(Unavailable::BaseNotPositive(at))
    }
}
