//! Share: a series as part of another.

use super::figure::{Figure, Unavailable};
use super::level::{holds_amounts, level};
use crate::note::Series;
use crate::units::Period;

/// Share of another series: x(t) / y(t), as a fraction.
///
/// Amazon, first quarter of 2026: capital expenditure 44.2 / revenue 181.5 = 0.2435, printed 24 %.
///
/// ```
/// use research_widget::figures::share;
/// use research_widget::note;
/// use research_widget::units::{Id, Period};
///
/// let note = note::parse(&std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap()).unwrap();
/// let series = |id| note.series(&Id::parse(id).unwrap()).unwrap();
/// let (part, whole) = (series("amazon.capex"), series("amazon.revenue"));
/// let share = share(part, whole, Period::parse("2026-Q1").unwrap()).unwrap();
/// assert_eq!(format!("{:.4}", share.value), "0.2435");
/// ```
///
/// # Errors
/// No figure of the part, no positive figure of the whole, only growth published.
pub fn share(part: &Series, whole: &Series, period: Period) -> Figure {
    holds_amounts(part)?;
    holds_amounts(whole)?;
    let part = level(part, period)?;
    match level(whole, period) {
        Ok(whole) if whole.value > 0.0 => part.combine(whole, |part, whole| part / whole),
        _ => Err(Unavailable::DenominatorUnavailable),
    }
}
