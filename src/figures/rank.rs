//! Rank: in how many periods a value is the highest.

use crate::units::Period;

/// "The highest in `periods` periods", this one included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// Number of periods, including this one; at least 1.
    pub periods: usize,
    /// Why it does not reach further back.
    pub end: RankEnd,
}

/// The reason why a run of lower values ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankEnd {
    /// A value at least as high.
    LastHigher(Period),
    /// No figure: the rank is only known to be at least this.
    Unknown(Period),
    /// The first period known: the rank is only known to be at least this.
    FirstKnown,
}

/// The rank of the first of some values, which are of consecutive periods from the last one back; `None` where it has
/// no value itself. Goes no further back than the rank reaches.
///
/// The number of periods back to the last value that was at least as high, that one left out. AWS grew by 28.47 % in
/// the first quarter of 2026 and last grew faster (33.29 %) in the second of 2022: fastest in 15 quarters.
///
/// ```
/// use research_widget::figures::{Rank, RankEnd, rank, year_over_year};
/// use research_widget::note;
/// use research_widget::units::{Id, Period};
///
/// let note = note::parse(&std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap()).unwrap();
/// let aws = note.series(&Id::parse("aws.revenue").unwrap()).unwrap();
/// let last = Period::parse("2026-Q1").unwrap();
/// let periods = (0..17).filter_map(|back| last.plus(-back));
/// let growth = |period| year_over_year(aws, period).ok().map(|datum| datum.value);
/// let rank = rank(periods.map(|period| (period, growth(period)))).unwrap();
/// let higher = Period::parse("2022-Q2").unwrap();
/// assert_eq!(rank, Rank { periods: 15, end: RankEnd::LastHigher(higher) });
/// ```
pub fn rank(values: impl IntoIterator<Item = (Period, Option<f64>)>) -> Option<Rank> {
    rank_at(values, Some)
}

/// The same of values whose periods are known by something else: only that where the rank ends is made.
pub(super) fn rank_at<P>(
    values: impl IntoIterator<Item = (P, Option<f64>)>,
    period: impl FnOnce(P) -> Option<Period>,
) -> Option<Rank> {
    let mut values = values.into_iter();
    let last = values.next()?.1?;
    let mut periods = 1;
    for (at, value) in values {
        match value {
            Some(value) if value < last => periods += 1,
            Some(_) => return Some(Rank { periods, end: RankEnd::LastHigher(period(at)?) }),
            None => return Some(Rank { periods, end: RankEnd::Unknown(period(at)?) }),
        }
    }
    Some(Rank { periods, end: RankEnd::FirstKnown })
}
