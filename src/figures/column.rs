//! The figures of one series in one view: an array of numbers, one a period, and sparse exceptions.

use super::figure::{Datum, Figure, Unavailable};
use super::pyramid::Pyramid;
use crate::note::Points;
use crate::units::{Digits, Number, Sorted, Status};
use std::ops::Range;
use std::rc::Rc;

/// A figure for each period of a chart. A column of levels shares the values of its series, so that a series costs
/// 8 bytes a value and its pyramid 1.07, whatever its charts show.
#[derive(Clone, Debug)]
pub struct Column {
    /// One value per period; NaN if there is none.
    values: Rc<Vec<f64>>,
    /// Which of their digits are printed; one measure of one series is as typed throughout or not at all.
    digits: Digits,
    /// Statuses other than [`Status::Reported`], by index.
    statuses: Rc<Sorted<usize, Status>>,
    /// Reasons for missing figures other than [`Unavailable::Gap`], by index.
    reasons: Sorted<usize, Unavailable>,
    pyramid: Pyramid,
    known: usize,
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        let is_same = Rc::ptr_eq(&self.values, &other.values)
            && Rc::ptr_eq(&self.statuses, &other.statuses)
            && self.digits == other.digits
            && self.reasons == other.reasons;
        is_same || self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl Column {
    /// The points of a series as they are, typed with so many decimals or more.
    pub(super) fn of_points(points: &Points, least: u8) -> Self {
        Self::new(points.values().clone(), Digits::Typed(least), points.statuses().clone(), Sorted::new())
    }

    /// Computed values, NaN where there is no value.
    pub(super) fn of_values(values: Vec<f64>) -> Self {
        Self::new(Rc::new(values), Digits::Computed, Rc::default(), Sorted::new())
    }

    fn new(
        values: Rc<Vec<f64>>,
        digits: Digits,
        statuses: Rc<Sorted<usize, Status>>,
        reasons: Sorted<usize, Unavailable>,
    ) -> Self {
        let known = values.iter().filter(|value| !value.is_nan()).count();
        Self { pyramid: Pyramid::new(&values), values, digits, statuses, reasons, known }
    }

    /// Number of figures, one per period of the chart.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether the chart has no period.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The figure at an index; `None` outside the chart.
    pub fn get(&self, index: usize) -> Option<Figure> {
        let value = *self.values.get(index)?;
        if value.is_nan() {
            return Some(Err(self.reasons.get(&index).copied().unwrap_or(Unavailable::Gap)));
        }
        let status = self.statuses.get(&index).copied().unwrap_or(Status::Reported);
        Some(Ok(Datum { value, digits: self.digits, status }))
    }

    /// The value at an index, if there is one.
    pub fn value(&self, index: usize) -> Option<f64> {
        self.values.get(index).copied().filter(|value| !value.is_nan())
    }

    /// The value at an index for print, if there is one.
    pub fn number(&self, index: usize) -> Option<Number> {
        self.value(index).map(|value| Number { value, digits: self.digits })
    }

    /// All figures.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Figure> {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// The values of a range, NaN where there is no value; empty where the range goes beyond the chart.
    pub fn values(&self, range: Range<usize>) -> &[f64] {
        self.values.get(range).unwrap_or_default()
    }

    /// How many values there are.
    pub fn known(&self) -> usize {
        self.known
    }

    /// The lowest and the highest value of a range, at a cost that does not grow with it.
    pub fn extremes(&self, range: Range<usize>) -> Option<(f64, f64)> {
        self.pyramid.extremes(&self.values, range)
    }

    /// The last index of a range that has a value.
    pub fn last_known(&self, range: Range<usize>) -> Option<usize> {
        let start = range.start;
        self.values(range).iter().rposition(|value| !value.is_nan()).map(|offset| start + offset)
    }

    /// The indices of a range whose value is not [`Status::Reported`], with its status.
    pub fn statuses(&self, range: Range<usize>) -> impl Iterator<Item = (usize, Status)> {
        let within = self.statuses.starting_at(range.start).map(|(index, status)| (*index, *status));
        let within = within.take_while(move |(index, _)| *index < range.end);
        within.filter(|(index, _)| self.value(*index).is_some())
    }

    /// The indices of gaps: the note has no figure there.
    pub fn gaps(&self) -> impl Iterator<Item = usize> {
        let has_any = self.known + self.reasons.len() < self.len();
        let range = if has_any { 0..self.len() } else { 0..0 };
        range.filter(|index| self.get(*index) == Some(Err(Unavailable::Gap)))
    }
}

impl FromIterator<Figure> for Column {
    fn from_iter<I: IntoIterator<Item = Figure>>(figures: I) -> Self {
        let (mut values, mut statuses, mut reasons) = (Vec::new(), Sorted::new(), Sorted::new());
        let mut digits = Digits::Computed;
        for (index, figure) in figures.into_iter().enumerate() {
            digits = figure.map_or(digits, |datum| datum.digits);
            match figure {
                Ok(datum) if datum.status == Status::Reported => {}
                Ok(datum) => drop(statuses.insert(index, datum.status)),
                Err(Unavailable::Gap) => {}
                Err(why) => drop(reasons.insert(index, why)),
            }
            values.push(figure.map_or(f64::NAN, |datum| datum.value));
        }
        Self::new(Rc::new(values), digits, Rc::new(statuses), reasons)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_go_in_and_come_out() {
        let datum = |value, status| Ok(Datum::typed(value, status));
        let figures = vec![
            datum(1.0, Status::Reported),
            Err(Unavailable::Gap),
            datum(3.0, Status::Implied),
            Err(Unavailable::NoSuchDay),
        ];
        let column: Column = figures.iter().copied().collect();
        assert_eq!(column.iter().collect::<Vec<_>>(), figures);
        assert_eq!((column.known(), column.extremes(0..4)), (2, Some((1.0, 3.0))));
        assert_eq!(column.statuses(0..4).collect::<Vec<_>>(), [(2, Status::Implied)]);
        assert_eq!(column.gaps().collect::<Vec<_>>(), [1]);
        assert_eq!((column.last_known(0..4), column.last_known(1..2), column.get(4)), (Some(2), None, None));
    }

    #[test]
    fn columns_that_share_their_values_are_equal_only_with_all_else() {
        let values = Rc::new(vec![1.0, f64::NAN]);
        let (none, implied) = (Rc::default(), Rc::new(Sorted::from([(0, Status::Implied)])));
        let column = |statuses: &Rc<_>, reasons| {
            Column::new(values.clone(), Digits::Typed(0), Rc::clone(statuses), reasons)
        };
        let gap = column(&none, Sorted::new());
        assert!(gap == column(&none, Sorted::new()));
        assert!(gap != column(&implied, Sorted::new()));
        assert!(gap != column(&none, Sorted::from([(1, Unavailable::NoSuchDay)])));
    }
}
