//! Ascending periods of one frequency: the time axis of a series or a chart.

use super::fiscal_year::FiscalYear;
use super::frequency::Frequency;
use super::period::Period;
use super::whole::{to_i64, to_usize};
use std::rc::Rc;

/// Ascending periods of one frequency. Consecutive ones take no memory, others 8 bytes each, which clones share. As of
/// a [`Period`], its company's names change nothing of what it equals.
#[derive(Clone, Debug)]
pub struct Periods {
    frequency: Frequency,
    fiscal_year: Option<FiscalYear>,
    run: Run,
}

#[derive(Clone, Debug)]
enum Run {
    Consecutive { first: i64, len: usize },
    Listed(Rc<Vec<i64>>),
}

impl PartialEq for Run {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Consecutive { first, len }, Self::Consecutive { first: f, len: l }) => {
                (first, len) == (f, l)
            }
            (Self::Listed(a), Self::Listed(b)) => Rc::ptr_eq(a, b) || a == b,
            _ => false,
        }
    }
}

impl PartialEq for Periods {
    fn eq(&self, other: &Self) -> bool {
        (self.frequency, &self.run) == (other.frequency, &other.run)
    }
}

impl Periods {
    /// The periods of ascending ordinals.
    pub fn from_ordinals(frequency: Frequency, ordinals: Vec<i64>) -> Self {
        let run = match (ordinals.first(), ordinals.last()) {
            (Some(first), Some(last)) if last - first + 1 == ordinals.len() as i64 => {
                Run::Consecutive { first: *first, len: ordinals.len() }
            }
            (None, _) => Run::Consecutive { first: 0, len: 0 },
            _ => Run::Listed(Rc::new(ordinals)),
        };
        Self { frequency, fiscal_year: None, run }
    }

    /// `count` periods from `first` on; `None` where they go beyond the year 9999 or `count` is 0.
    pub fn starting(first: Period, count: usize) -> Option<Self> {
        let further = i64::try_from(count).ok()?.checked_sub(1).filter(|further| *further >= 0)?;
        Some(Self::between(first, first.plus(further)?))
    }

    /// All periods from `first` to `last`; none where `last` is before.
    pub fn between(first: Period, last: Period) -> Self {
        let len = usize::try_from(last.ordinal() - first.ordinal() + 1).unwrap_or_default();
        let run = Run::Consecutive { first: first.ordinal(), len };
        Self { frequency: first.frequency(), fiscal_year: first.fiscal_year(), run }
    }

    /// The same periods, named by a fiscal year, or by the calendar if `None`.
    pub fn named_by(self, fiscal_year: Option<FiscalYear>) -> Self {
        Self { fiscal_year, ..self }
    }

    /// A period as these are named.
    pub fn named(&self, period: Period) -> Period {
        period.named_by(self.fiscal_year)
    }

    /// The fiscal year by which they are named.
    pub fn fiscal_year(&self) -> Option<FiscalYear> {
        self.fiscal_year
    }

    /// The length of each period.
    pub fn frequency(&self) -> Frequency {
        self.frequency
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match &self.run {
            Run::Consecutive { len, .. } => *len,
            Run::Listed(ordinals) => ordinals.len(),
        }
    }

    /// Whether there are no periods.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn ordinal(&self, index: usize) -> Option<i64> {
        match &self.run {
            Run::Consecutive { first, len } => (index < *len).then(|| first + index as i64),
            Run::Listed(ordinals) => ordinals.get(index).copied(),
        }
    }

    /// The period at an index.
    pub fn get(&self, index: usize) -> Option<Period> {
        Some(Period::from_ordinal(self.frequency, self.ordinal(index)?)?.named_by(self.fiscal_year))
    }

    /// The first period.
    pub fn first(&self) -> Option<Period> {
        self.get(0)
    }

    /// The last period.
    pub fn last(&self) -> Option<Period> {
        self.get(self.len().checked_sub(1)?)
    }

    /// All periods.
    pub fn iter(&self) -> impl Iterator<Item = Period> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// How many periods are before the one given, which is the index of the first that is not.
    pub fn count_before(&self, period: Period) -> usize {
        self.count_below(period.ordinal())
    }

    fn count_below(&self, ordinal: i64) -> usize {
        match &self.run {
            Run::Consecutive { first, len } => usize::try_from(ordinal - first).unwrap_or_default().min(*len),
            Run::Listed(ordinals) => ordinals.partition_point(|o| *o < ordinal),
        }
    }

    /// The index of a period.
    pub fn index(&self, period: Period) -> Option<usize> {
        let index = self.count_before(period);
        (period.frequency() == self.frequency && self.ordinal(index) == Some(period.ordinal()))
            .then_some(index)
    }

    /// The indices of the periods from `from` to `to`, both included.
    pub fn range(&self, from: Period, to: Period) -> std::ops::Range<usize> {
        let start = self.count_before(from);
        start..self.count_below(to.ordinal() + 1).max(start)
    }

    /// Whether distances on an axis are distances in time. Minutes are counted instead: markets close, and their nights
    /// would take up most of the picture.
    fn is_spaced_by_time(&self) -> bool {
        self.frequency != Frequency::Minute
    }

    /// Axis coordinate of index `i`: its ordinal; for minutes `i` itself, so that closed hours take no room. An index
    /// beyond the last has the coordinate of the last.
    pub fn x(&self, i: usize) -> f64 {
        let last = self.len().saturating_sub(1);
        if self.is_spaced_by_time() {
            self.ordinal(i.min(last)).unwrap_or_default() as f64
        } else {
            i.min(last) as f64
        }
    }

    /// How many periods have an axis coordinate below `x`.
    pub fn count_before_x(&self, x: f64) -> usize {
        if self.is_spaced_by_time() {
            self.count_below(to_i64(x.ceil()))
        } else {
            to_usize(x.ceil()).min(self.len())
        }
    }

    /// The index whose axis coordinate is nearest to `x`, the later of two; `None` where there is no period.
    pub fn index_near_x(&self, x: f64) -> Option<usize> {
        let after = self.count_before_x(x).min(self.len().checked_sub(1)?);
        let before = after.saturating_sub(1);
        Some(if (self.x(before) - x).abs() < (self.x(after) - x).abs() { before } else { after })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(texts: &[&str]) -> Periods {
        let periods: Vec<_> = texts.iter().map(|t| Period::parse(t).unwrap()).collect();
        Periods::from_ordinals(periods[0].frequency(), periods.iter().map(|p| p.ordinal()).collect())
    }

    #[test]
    fn indices_are_found_whether_consecutive_or_not() {
        for periods in
            [listed(&["2026-Q1", "2026-Q2", "2026-Q3"]), listed(&["2025-Q1", "2026-Q2", "2026-Q4"])]
        {
            for (index, period) in periods.iter().enumerate() {
                assert_eq!(periods.index(period), Some(index));
                assert_eq!(periods.index_near_x(periods.x(index) + 0.4), Some(index));
            }
            assert_eq!(periods.index(Period::parse("1999-Q1").unwrap()), None);
            assert_eq!(periods.index(Period::parse("2026").unwrap()), None);
        }
    }

    #[test]
    fn a_count_of_periods_ends_within_the_calendar() {
        let first = Period::parse("9999-Q3").unwrap();
        assert_eq!(Periods::starting(first, 2).unwrap().last(), Period::parse("9999-Q4"));
        assert_eq!((Periods::starting(first, 3), Periods::starting(first, 0)), (None, None));
    }

    #[test]
    fn ranges_hold_what_lies_in_them() {
        let days = listed(&["2026-01-02", "2026-01-05", "2026-01-06"]);
        let day = |text| Period::parse(text).unwrap();
        assert_eq!(days.range(day("2026-01-03"), day("2026-01-06")), 1..3);
        assert_eq!(days.range(day("2026-01-03"), day("2026-01-04")), 1..1);
        assert_eq!(days.range(day("2025-01-03"), day("2027-01-04")), 0..3);
    }

    #[test]
    fn nights_take_no_room_among_minutes() {
        let minutes = listed(&["2026-01-02T20:59", "2026-01-05T14:30"]);
        assert_eq!(to_i64(minutes.x(1) - minutes.x(0)), 1);
        let days = listed(&["2026-01-02", "2026-01-05"]);
        assert_eq!(to_i64(days.x(1) - days.x(0)), 3);
    }
}
