//! The unit in which a large amount is easiest to read.

use crate::units::{Scale, Unit};

/// The unit that an amount is printed in where nobody counts its digits, and how many of its own units make one of it:
/// `$3.25T` for 3,250,000,000,000 dollars. Amounts below ten million, or a million of a larger unit, stay as they are,
/// and so do hundredths, lakhs and crores.
pub fn readable_unit(value: f64, unit: Unit) -> (Unit, f64) {
    let (scale, with): (Scale, &dyn Fn(Scale) -> Unit) = match unit {
        Unit::Money(currency, scale) => (scale, &move |scale| Unit::Money(currency, scale)),
        Unit::Count(scale) => (scale, &Unit::Count),
        Unit::Symbol(symbol, scale) => (scale, &move |scale| Unit::Symbol(symbol, scale)),
        _ => return (unit, 1.0),
    };
    let most = if scale == Scale::One { 1e7 } else { 1e6 };
    if value.abs() < most || !THOUSANDS.contains(&scale) {
        return (unit, 1.0);
    }
    let factor = |larger: Scale| larger.factor() / scale.factor();
    let is_fitting = |larger: &Scale| *larger >= scale && factor(*larger) <= value.abs();
    let fitting = THOUSANDS.into_iter().rev().find(is_fitting).unwrap_or(scale);
    (with(fitting), factor(fitting))
}

/// The scales that large amounts go up by.
const THOUSANDS: [Scale; 5] = [Scale::One, Scale::Thousand, Scale::Million, Scale::Billion, Scale::Trillion];
