//! Streak: how many periods in a row changed the same way.

/// A run of changes of one sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Streak {
    /// Number of consecutive changes; at least 1.
    pub periods: usize,
    /// Whether the changes are positive.
    pub is_up: bool,
    /// Whether an earlier change of the other sign ends it; else it is only known to be at least this long.
    pub is_complete: bool,
}

/// The streak that ends with the first of `changes`, which are of consecutive periods from the last one back; `None`
/// where that is zero or unknown. Goes no further back than the streak reaches.
///
/// The number of changes back to the last one that was zero or had the other sign, that one left out. A margin that
/// changed by +3 points, −1 and −2 has fallen two periods in a row.
///
/// ```
/// use research_widget::figures::{Streak, streak};
///
/// let changes = [-0.02, -0.01, 0.03];
/// assert_eq!(streak(changes.map(Some)), Some(Streak { periods: 2, is_up: false, is_complete: true }));
/// ```
pub fn streak(changes: impl IntoIterator<Item = Option<f64>>) -> Option<Streak> {
    let sign = |value: f64| if value > 0.0 { 1 } else { -i32::from(value < 0.0) };
    let mut changes = changes.into_iter();
    let own = sign(changes.next()??);
    if own == 0 {
        return None;
    }
    let mut periods = 1;
    for change in changes {
        match change {
            Some(change) if sign(change) == own => periods += 1,
            Some(_) => return Some(Streak { periods, is_up: own > 0, is_complete: true }),
            None => break,
        }
    }
    Some(Streak { periods, is_up: own > 0, is_complete: false })
}
