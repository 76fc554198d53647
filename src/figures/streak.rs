//! Streak: how many periods in a row changed the same way.

use super::figure::Figure;
use crate::units::Period;

/// A run of changes of one sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Streak {
    /// At least 1.
    pub periods: usize,
    /// Whether the changes are above zero.
    pub is_up: bool,
    /// Whether an earlier change of the other sign ends it; else it is only known to be at least this long.
    pub is_complete: bool,
}

/// The streak that ends with the last of `changes`, which are of consecutive periods in rising order; `None` where
/// that is zero or unknown.
///
/// The number of changes back to the last one that was zero or had the other sign, that one left out. A margin that changed by +3
/// points, −1 and −2 has fallen two periods in a row.
pub fn streak(changes: &[(Period, Figure)]) -> Option<Streak> {
    let sign = |value: f64| if value > 0.0 { 1 } else { -i32::from(value < 0.0) };
    let (_, last) = changes.last()?;
    let own = sign(last.ok()?.value);
    if own == 0 {
        return None;
    }
    let mut periods = 0;
    for (_, figure) in changes.iter().rev() {
        match figure {
            Ok(datum) if sign(datum.value) == own => periods += 1,
            Ok(_) => return Some(Streak { periods, is_up: own > 0, is_complete: true }),
            Err(_) => break,
        }
    }
    Some(Streak { periods, is_up: own > 0, is_complete: false })
}
