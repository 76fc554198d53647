//! Index: a series relative to one of its periods.

use super::figure::{Figure, Unavailable};
use super::growth::ratio_to;
use super::level::{holds_amounts, level, same_definition};
use crate::note::Series;
use crate::units::Period;

/// Index to a base period: 100 · x(t) / x(base).
///
/// AWS, first quarter of 2026, first quarter of 2022 = 100: 100 · 37.6 / 18.441 = 203.9.
///
/// ```
/// use research_widget::figures::index;
/// use research_widget::note;
/// use research_widget::units::{Id, Period};
///
/// let note = note::parse(&std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap()).unwrap();
/// let series = |id| note.series(&Id::parse(id).unwrap()).unwrap();
/// let [base, period] = ["2022-Q1", "2026-Q1"].map(|text| Period::parse(text).unwrap());
/// let index = index(series("aws.revenue"), base, period).unwrap();
/// assert_eq!(format!("{:.1}", index.value), "203.9");
/// ```
///
/// # Errors
/// No figure at either period, a base that is not positive, a change of definition in between, only growth published.
pub fn index(series: &Series, base: Period, period: Period) -> Figure {
    holds_amounts(series)?;
    let now = level(series, period)?;
    let base_value = level(series, base).map_err(|_| Unavailable::NoPriorPeriod(base))?;
    same_definition(series, base.min(period), base.max(period))?;
    ratio_to(now, base_value, base, |ratio| ratio * 100.0)
}
