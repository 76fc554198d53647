//! The figures of one series in one view, by columns: a number a period, and sparse exceptions.

use super::figure::{Datum, Figure, Unavailable};
use super::pyramid::Pyramid;
use crate::note::Points;
use crate::units::{Sorted, Status};
use std::ops::Range;
use std::rc::Rc;

/// A figure for each period of a chart. A column of levels shares the values of its series, so that a series costs
/// 8 bytes a value and its pyramid 1.07, whatever its charts show.
#[derive(Clone, Debug)]
pub struct Column {
    /// NaN where there is none.
    values: Rc<Vec<f64>>,
    /// By place, those that are not [`Status::Reported`].
    statuses: Rc<Sorted<usize, Status>>,
    /// By place, why there is no figure, unless it is [`Unavailable::Gap`].
    reasons: Sorted<usize, Unavailable>,
    pyramid: Pyramid,
    known: usize,
}

impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        let is_same = Rc::ptr_eq(&self.values, &other.values)
            && Rc::ptr_eq(&self.statuses, &other.statuses)
            && self.reasons == other.reasons;
        is_same || self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl Column {
    /// The points of a series as they are.
    pub(super) fn of_points(points: &Points) -> Self {
        Self::new(points.values().clone(), points.statuses().clone(), Sorted::new())
    }

    /// Reported values, NaN where there is none.
    pub(super) fn of_values(values: Vec<f64>) -> Self {
        Self::new(Rc::new(values), Rc::default(), Sorted::new())
    }

    fn new(
        values: Rc<Vec<f64>>,
        statuses: Rc<Sorted<usize, Status>>,
        reasons: Sorted<usize, Unavailable>,
    ) -> Self {
        let known = values.iter().filter(|value| !value.is_nan()).count();
        Self { pyramid: Pyramid::new(&values), values, statuses, reasons, known }
    }

    /// One for each period of the chart.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether the chart has no period.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The figure at a place; `None` outside the chart.
    pub fn get(&self, place: usize) -> Option<Figure> {
        let value = *self.values.get(place)?;
        if value.is_nan() {
            return Some(Err(self.reasons.get(&place).copied().unwrap_or(Unavailable::Gap)));
        }
        let status = self.statuses.get(&place).copied().unwrap_or(Status::Reported);
        Some(Ok(Datum { value, status }))
    }

    /// The value at a place, if there is one.
    pub fn value(&self, place: usize) -> Option<f64> {
        self.values.get(place).copied().filter(|value| !value.is_nan())
    }

    /// All figures.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Figure> {
        (0..self.len()).filter_map(|place| self.get(place))
    }

    /// The values at some places, NaN where there is none.
    pub fn values(&self, places: Range<usize>) -> &[f64] {
        self.values.get(places).unwrap_or_default()
    }

    /// How many values there are.
    pub fn known(&self) -> usize {
        self.known
    }

    /// The lowest and the highest value at some places, at a cost that does not grow with them.
    pub fn extremes(&self, places: Range<usize>) -> Option<(f64, f64)> {
        self.pyramid.extremes(&self.values, places)
    }

    /// The last place within some that has a value.
    pub fn last_known(&self, places: Range<usize>) -> Option<usize> {
        let start = places.start;
        self.values(places).iter().rposition(|value| !value.is_nan()).map(|offset| start + offset)
    }

    /// The places within some whose figure is not simply reported, with its status.
    pub fn statuses(&self, places: Range<usize>) -> impl Iterator<Item = (usize, Status)> {
        let within = self.statuses.starting_at(places.start).map(|(place, status)| (*place, *status));
        let within = within.take_while(move |(place, _)| *place < places.end);
        within.filter(|(place, _)| self.value(*place).is_some())
    }

    /// The places of gaps: the note has no figure there.
    pub fn gaps(&self) -> impl Iterator<Item = usize> {
        let has_any = self.known + self.reasons.len() < self.len();
        let places = if has_any { 0..self.len() } else { 0..0 };
        places.filter(|place| self.get(*place) == Some(Err(Unavailable::Gap)))
    }
}

impl FromIterator<Figure> for Column {
    fn from_iter<I: IntoIterator<Item = Figure>>(figures: I) -> Self {
        let (mut values, mut statuses, mut reasons) = (Vec::new(), Sorted::new(), Sorted::new());
        for (place, figure) in figures.into_iter().enumerate() {
            match figure {
                Ok(datum) if datum.status == Status::Reported => {}
                Ok(datum) => drop(statuses.insert(place, datum.status)),
                Err(Unavailable::Gap) => {}
                Err(why) => drop(reasons.insert(place, why)),
            }
            values.push(figure.map_or(f64::NAN, |datum| datum.value));
        }
        Self::new(Rc::new(values), Rc::new(statuses), reasons)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_go_in_and_come_out() {
        let datum = |value, status| Ok(Datum { value, status });
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
}
