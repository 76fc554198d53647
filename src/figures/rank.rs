//! Rank: in how many periods a value is the highest.

use super::figure::Figure;
use crate::units::Period;

/// "The highest in `periods` periods", this one included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// At least 1.
    pub periods: usize,
    /// Why it is not more.
    pub end: RankEnd,
}

/// What ends the run of lower values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankEnd {
    /// A value at least as high.
    LastHigher(Period),
    /// No figure: the rank is only known to be at least this.
    Unknown(Period),
    /// The first period known: the rank is only known to be at least this.
    FirstKnown,
}

/// The rank of the first of `figures`, which are of consecutive periods from the last one back; `None` where it has no
/// value. Goes no further back than the rank reaches.
///
/// The number of periods back to the last value that was at least as high, that one left out. AWS grew by 28.47 % in
/// the first quarter of 2026 and last grew faster (33.29 %) in the second of 2022: fastest in 15 quarters.
pub fn rank(figures: impl IntoIterator<Item = (Period, Figure)>) -> Option<Rank> {
    let mut figures = figures.into_iter();
    let last = figures.next()?.1.ok()?.value;
    let mut periods = 1;
    for (period, figure) in figures {
        match figure {
            Ok(datum) if datum.value < last => periods += 1,
            Ok(_) => return Some(Rank { periods, end: RankEnd::LastHigher(period) }),
            Err(_) => return Some(Rank { periods, end: RankEnd::Unknown(period) }),
        }
    }
    Some(Rank { periods, end: RankEnd::FirstKnown })
}
