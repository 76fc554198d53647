//! Growth: a value against an earlier one.

use super::figure::{Datum, Figure, Unavailable};
use super::level::{holds_amounts, level, same_definition};
use crate::note::Series;
use crate::units::{Frequency, Measure, Period, Periods};

/// Growth on the same period a year earlier: x(t) / x(t − 1 year) − 1, as a fraction.
///
/// For a series of rates it is the difference x(t) − x(t − 1 year), in the unit of
/// [`crate::units::Unit::of_difference`]. A series that holds published growth answers with what was published.
///
/// AWS, first quarter of 2026: 37.6 / 29.267 − 1 = 0.2847, printed 28 %.
///
/// ```
/// use research_widget::figures::year_over_year;
/// use research_widget::note;
/// use research_widget::units::{Id, Period};
///
/// let note = note::parse(&std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap()).unwrap();
/// let series = |id| note.series(&Id::parse(id).unwrap()).unwrap();
/// let growth = year_over_year(series("aws.revenue"), Period::parse("2026-Q1").unwrap()).unwrap();
/// assert_eq!(format!("{:.4}", growth.value), "0.2847");
/// ```
///
/// # Errors
/// No figure at either period, no such day a year earlier (29 February), a base that is not positive, a change of
/// definition in between, a result too large to mean anything.
pub fn year_over_year(series: &Series, period: Period) -> Figure {
    if series.measure == Measure::YearOverYear {
        return level(series, period);
    }
    growth(series, period, period.year_earlier().ok_or(Unavailable::NoSuchDay)?)
}

/// Growth on the period before: x(t) / x(t − 1) − 1, as a fraction; in points for rates, as [`year_over_year`]. A day's
/// period before is the previous trading day.
///
/// Amazon's capital expenditure, first quarter of 2026: 44.2 / 39.52 − 1 = 0.1184.
///
/// ```
/// use research_widget::figures::period_over_period;
/// use research_widget::note;
/// use research_widget::units::{Id, Period};
///
/// let note = note::parse(&std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap()).unwrap();
/// let series = |id| note.series(&Id::parse(id).unwrap()).unwrap();
/// let growth = period_over_period(series("amazon.capex"), Period::parse("2026-Q1").unwrap()).unwrap();
/// assert_eq!(format!("{:.4}", growth.value), "0.1184");
/// ```
///
/// # Errors
/// The errors of [`year_over_year`], but for the missing day; also where only growth was published.
pub fn period_over_period(series: &Series, period: Period) -> Figure {
    holds_amounts(series)?;
    growth(series, period, period_before(series, period).ok_or(Unavailable::NoPriorPeriod(period))?)
}

/// The period that another one is compared with: the one before; of days and minutes the last before it that the
/// series has, at most [`MOST_DAYS_CLOSED`] earlier, for markets close at night, at weekends and on holidays. Where a
/// series of days has some at weekends, too, a day that it leaves out is a gap.
pub(super) fn period_before(series: &Series, period: Period) -> Option<Period> {
    let before = period.plus(-1)?;
    let Some(day) = period.date_only() else { return Some(before) };
    let periods = series.points.periods();
    let index = periods.count_before(period);
    if period.frequency() == Frequency::Day
        && (index.saturating_sub(10)..index).any(|i| is_weekend(periods, i))
    {
        return Some(before);
    }
    let last = index.checked_sub(1).and_then(|index| periods.get(index));
    let is_near = |last: &Period| {
        last.date_only().is_some_and(|last| day.ordinal() - last.ordinal() <= MOST_DAYS_CLOSED)
    };
    Some(last.filter(is_near).unwrap_or(before))
}

fn is_weekend(days: &Periods, index: usize) -> bool {
    // Julian day 0 was a Monday.
    days.get(index).is_some_and(|day| day.ordinal().rem_euclid(7) >= 5)
}

/// Longest time without trading that a change may span, in days. The longest regular one is China's Golden Week
/// with the weekends around it, nine days and the step to the next.
const MOST_DAYS_CLOSED: i64 = 10;

/// The base of growth: the value a year earlier or in the period before.
pub(super) fn base(series: &Series, period: Period, growth: Measure) -> Figure {
    holds_amounts(series)?;
    let missing = match growth {
        Measure::YearOverYear => Unavailable::NoSuchDay,
        _ => Unavailable::NoPriorPeriod(period),
    };
    base_at(series, period, base_period(series, period, growth).ok_or(missing)?)
}

/// The base period of growth; `None` if the calendar has none, as for 29 February.
pub fn base_period(series: &Series, period: Period, growth: Measure) -> Option<Period> {
    match growth {
        Measure::YearOverYear => period.year_earlier(),
        _ => period_before(series, period),
    }
}

fn base_at(series: &Series, period: Period, earlier: Period) -> Figure {
    let base = level(series, earlier).map_err(|_| Unavailable::NoPriorPeriod(earlier))?;
    same_definition(series, earlier, period)?;
    Ok(base)
}

fn growth(series: &Series, period: Period, earlier: Period) -> Figure {
    let now = level(series, period)?;
    let base = base_at(series, period, earlier)?;
    if series.unit.of_difference().is_some() {
        return now.combine(base, |now, base| now - base);
    }
    ratio_to(now, base, earlier, |ratio| ratio - 1.0)
}

/// A function of x / base.
///
/// # Errors
/// [`Unavailable::BaseNotPositive`], and what [`Datum::combine`] refuses.
pub(super) fn ratio_to(now: Datum, base: Datum, at: Period, of: impl Fn(f64) -> f64) -> Figure {
    if base.value > 0.0 {
        now.combine(base, |now, base| of(now / base))
    } else {
        Err(Unavailable::BaseNotPositive(at))
    }
}
