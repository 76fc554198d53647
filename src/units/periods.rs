//! A rising row of periods of one frequency: what a series or a chart runs along.

use super::period::{Frequency, Period};
use std::rc::Rc;

/// Rising periods of one frequency. Consecutive ones take no memory, others 8 bytes each, which clones share.
#[derive(Clone, Debug, PartialEq)]
pub struct Periods {
    frequency: Frequency,
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

impl Periods {
    /// The periods of rising ordinals.
    pub fn from_ordinals(frequency: Frequency, ordinals: Vec<i64>) -> Self {
        let run = match (ordinals.first(), ordinals.last()) {
            (Some(first), Some(last)) if last - first + 1 == ordinals.len() as i64 => {
                Run::Consecutive { first: *first, len: ordinals.len() }
            }
            (None, _) => Run::Consecutive { first: 0, len: 0 },
            _ => Run::Listed(Rc::new(ordinals)),
        };
        Self { frequency, run }
    }

    /// So many periods from `first` on; `None` where they go beyond the year 9999, or there is none.
    pub fn starting(first: Period, count: usize) -> Option<Self> {
        let further = i64::try_from(count).ok()?.checked_sub(1).filter(|further| *further >= 0)?;
        Some(Self::between(first, first.plus(further)?))
    }

    /// All periods from `first` to `last`; none where `last` is before.
    pub fn between(first: Period, last: Period) -> Self {
        let len = usize::try_from(last.ordinal() - first.ordinal() + 1).unwrap_or_default();
        Self { frequency: first.frequency(), run: Run::Consecutive { first: first.ordinal(), len } }
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

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn ordinal(&self, place: usize) -> Option<i64> {
        match &self.run {
            Run::Consecutive { first, len } => (place < *len).then(|| first + place as i64),
            Run::Listed(ordinals) => ordinals.get(place).copied(),
        }
    }

    /// The period at a place.
    pub fn get(&self, place: usize) -> Option<Period> {
        Period::from_ordinal(self.frequency, self.ordinal(place)?)
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
        (0..self.len()).filter_map(|place| self.get(place))
    }

    /// How many periods are before the one given, which is the place of the first that is not.
    pub fn count_before(&self, period: Period) -> usize {
        self.count_below(period.ordinal())
    }

    fn count_below(&self, ordinal: i64) -> usize {
        match &self.run {
            Run::Consecutive { first, len } => usize::try_from(ordinal - first).unwrap_or_default().min(*len),
            Run::Listed(ordinals) => ordinals.partition_point(|o| *o < ordinal),
        }
    }

    /// The place of a period.
    pub fn place(&self, period: Period) -> Option<usize> {
        let place = self.count_before(period);
        (period.frequency() == self.frequency && self.ordinal(place) == Some(period.ordinal()))
            .then_some(place)
    }

    /// The places of the periods from `from` to `to`, both included.
    pub fn places(&self, from: Period, to: Period) -> std::ops::Range<usize> {
        let start = self.count_before(from);
        start..self.count_below(to.ordinal() + 1).max(start)
    }

    /// Whether a period's distance on an axis is its distance in time. Minutes are counted instead: markets close,
    /// and their nights would take up most of the picture.
    fn is_spaced_by_time(&self) -> bool {
        self.frequency != Frequency::Minute
    }

    /// Where a place stands on an axis, in periods: an ordinal, of minutes the place itself.
    pub fn x(&self, place: usize) -> f64 {
        let last = self.len().saturating_sub(1);
        if self.is_spaced_by_time() {
            self.ordinal(place.min(last)).unwrap_or_default() as f64
        } else {
            place.min(last) as f64
        }
    }

    /// How many places stand before `x` on an axis.
    pub fn count_before_x(&self, x: f64) -> usize {
        if self.is_spaced_by_time() {
            self.count_below(x.ceil() as i64)
        } else {
            (x.ceil().max(0.0) as usize).min(self.len())
        }
    }

    /// The place that stands nearest to `x`; `None` where there is none.
    pub fn place_near_x(&self, x: f64) -> Option<usize> {
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
    fn places_are_found_whether_consecutive_or_not() {
        for periods in
            [listed(&["2026-Q1", "2026-Q2", "2026-Q3"]), listed(&["2025-Q1", "2026-Q2", "2026-Q4"])]
        {
            for (place, period) in periods.iter().enumerate() {
                assert_eq!(periods.place(period), Some(place));
                assert_eq!(periods.place_near_x(periods.x(place) + 0.4), Some(place));
            }
            assert_eq!(periods.place(Period::parse("1999-Q1").unwrap()), None);
            assert_eq!(periods.place(Period::parse("2026").unwrap()), None);
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
        assert_eq!(days.places(day("2026-01-03"), day("2026-01-06")), 1..3);
        assert_eq!(days.places(day("2026-01-03"), day("2026-01-04")), 1..1);
        assert_eq!(days.places(day("2025-01-03"), day("2027-01-04")), 0..3);
    }

    #[test]
    fn nights_take_no_room_among_minutes() {
        let minutes = listed(&["2026-01-02T20:59", "2026-01-05T14:30"]);
        assert_eq!((minutes.x(1) - minutes.x(0)) as i64, 1);
        let days = listed(&["2026-01-02", "2026-01-05"]);
        assert_eq!((days.x(1) - days.x(0)) as i64, 3);
    }
}
