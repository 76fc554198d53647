//! The points of a series: values at periods with their status, reasons for gaps, changes of definition.

use crate::units::{Period, Periods, Sorted, Status};
use std::rc::Rc;

/// One period of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The period of the point.
    pub period: Period,
    /// Value in the unit of the series (ratios as fractions); `None` for a gap.
    pub value: Option<f64>,
    /// How certain the value is.
    pub status: Status,
}

/// The points of a series by columns: 8 bytes a value, which clones share; statuses only where they are not
/// [`Status::Reported`].
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    periods: Periods,
    /// One value per period; NaN for a gap.
    values: Rc<Vec<f64>>,
    statuses: Rc<Sorted<usize, Status>>,
}

impl Points {
    pub(super) fn new(periods: Periods, values: Vec<f64>, statuses: Sorted<usize, Status>) -> Self {
        debug_assert_eq!(periods.len(), values.len());
        Self { periods, values: Rc::new(values), statuses: Rc::new(statuses) }
    }

    /// The points with other statuses.
    pub(super) fn with_statuses(&self, statuses: Sorted<usize, Status>) -> Self {
        Self { statuses: Rc::new(statuses), ..self.clone() }
    }

    /// The periods in ascending order, at least one.
    pub fn periods(&self) -> &Periods {
        &self.periods
    }

    /// One value per period, in the unit of the series; NaN for a gap.
    pub fn values(&self) -> &Rc<Vec<f64>> {
        &self.values
    }

    /// Statuses other than [`Status::Reported`], by index.
    pub fn statuses(&self) -> &Rc<Sorted<usize, Status>> {
        &self.statuses
    }

    /// The point at a period, gap or not.
    pub fn at(&self, period: Period) -> Option<Point> {
        self.get(self.periods.index(period)?)
    }

    fn get(&self, index: usize) -> Option<Point> {
        let value = *self.values.get(index)?;
        let status = self.statuses.get(&index).copied().unwrap_or(Status::Reported);
        Some(Point { period: self.periods.get(index)?, value: (!value.is_nan()).then_some(value), status })
    }

    /// The last point that is not a gap.
    pub fn last_known(&self) -> Option<Point> {
        self.get(self.values.iter().rposition(|value| !value.is_nan())?)
    }
}

/// The reason for missing values.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The periods without a value.
    pub periods: Vec<Period>,
    /// Explanation for the reader.
    pub reason: String,
}

/// A change of definition.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// First period of the new definition.
    pub at: Period,
    /// Explanation for the reader.
    pub reason: String,
}
