//! Share: a series as part of another.

use super::figure::{Figure, Unavailable};
use super::measure::{holds_amounts, level};
use crate::note::Series;
use crate::units::Period;

/// Share of another series: x(t) / y(t), as a fraction.
///
/// Amazon, first quarter of 2026: capital expenditure 44.2 / revenue 181.5 = 0.2435, printed 24 %.
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
