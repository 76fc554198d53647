//! Times as months, counted from the year 0.

use super::cue::Basis;
use crate::units::Period;

/// A time as its first and its last month.
pub(super) type Months = (i64, i64);

/// The months of a period; of a day its own month.
pub(super) fn months_of(period: Period) -> Option<Months> {
    let month = |period: Period| i64::from(period.year()) * 12 + i64::from(period.month()) - 1;
    match period.months() {
        Some((first, last)) => Some((month(first), month(last))),
        None => Some((month(period), month(period))),
    }
}

/// The time that a figure of some months is compared with.
pub(super) fn shifted((first, last): Months, basis: Basis) -> Months {
    let by = match basis {
        Basis::Year => 12,
        Basis::Period => last - first + 1,
    };
    (first - by, last - by)
}
