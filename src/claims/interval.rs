//! Whether a value lies where the printed digits and the bound around them say.

use super::mention::{Amount, Kind, Mention};
use crate::units::Qualifier;

/// How far from the number printed, as a fraction of it, a figure may be to be called about so much.
const ABOUT: f64 = 0.05;
/// How far beyond a bound, as a fraction of it, a figure may be to be near it.
const NEAR: f64 = 0.1;

/// Whether values lie where the printed digits and the bound around them say.
pub(super) fn holds(mention: &Mention, amount: &Amount, values: &[f64]) -> bool {
    let (Some(least), Some(most)) = (min(values), max(values)) else { return false };
    if let Some(printed_to) = amount.printed_to {
        let (low_half, high_half) = (amount.printed - amount.low, amount.high - printed_to);
        let is_one = values.len() == 1;
        return within(least, amount.low, if is_one { amount.high } else { amount.printed + low_half })
            && within(most, if is_one { amount.low } else { printed_to - high_half }, amount.high);
    }
    let printed = amount.printed;
    let (near_below, near_above) = if mention.is_near {
        (printed - NEAR * printed.abs(), printed + NEAR * printed.abs())
    } else {
        (f64::MIN, f64::MAX)
    };
    // More than halved is less than half.
    let qualifier = match mention.qualifier {
        Some(Qualifier::MoreThan) if amount.kind == Kind::Multiple && printed < 1.0 => {
            Some(Qualifier::LessThan)
        }
        other => other,
    };
    match qualifier {
        None => within(least, amount.low, amount.high) && within(most, amount.low, amount.high),
        Some(Qualifier::About) => {
            let about = (ABOUT * printed.abs()).max(amount.high - printed);
            within(least, printed - about, printed + about) && within(most, printed - about, printed + about)
        }
        Some(Qualifier::MoreThan) => least > printed && most <= near_above,
        Some(Qualifier::AtLeast) => least >= printed,
        Some(Qualifier::LessThan) => most < printed && least >= near_below,
        Some(Qualifier::AtMost) => most <= printed,
    }
}

/// A value within two others, but for what arithmetic loses.
pub(super) fn within(value: f64, low: f64, high: f64) -> bool {
    let slack = 1e-9 * value.abs().max(low.abs()).max(high.abs()).min(1e300);
    value >= low - slack && value <= high + slack
}

pub(super) fn min(values: &[f64]) -> Option<f64> {
    values.iter().copied().reduce(f64::min)
}

pub(super) fn max(values: &[f64]) -> Option<f64> {
    values.iter().copied().reduce(f64::max)
}
