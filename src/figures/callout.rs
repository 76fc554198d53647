//! What a view points out, found in its figures.

use super::chart_figures::Line;
use super::history::history;
use super::rank::{Rank, rank};
use crate::note::{Annotation, Note, Subject};
use crate::units::{Id, Measure, Period, Periods, Unit};
use std::ops::Range;

/// Something pointed out in a view.
#[derive(Clone, Debug, PartialEq)]
pub enum Callout {
    /// A point of a line.
    Point {
        /// The line, by its place in the view.
        line: usize,
        /// The period, by its place in the chart.
        at: usize,
        /// The author's words, or the computed rank.
        text: Result<String, Rank>,
    },
    /// A stretch of periods.
    Range {
        /// Its places in the chart; at least one.
        places: Range<usize>,
        /// The author's words.
        text: String,
    },
    /// A value to hold others against.
    Level {
        /// In the unit of the axis that it belongs to.
        value: f64,
        /// The line and the place in the chart that it is the value of; a target or a covenant has none and belongs
        /// to the left axis.
        of: Option<(usize, usize)>,
        /// The author's words.
        text: String,
    },
}

/// The view that annotations point into.
pub(super) struct Pointed<'v> {
    pub(super) note: &'v Note,
    pub(super) measure: Measure,
    /// Of the left axis.
    pub(super) unit: Unit,
    pub(super) lines: &'v [Line],
    pub(super) periods: &'v Periods,
}

impl Pointed<'_> {
    /// `None` where the point has no value in this view or the stretch no period, and for a rank where the point is
    /// not the highest of at least two.
    pub(super) fn callout(&self, annotation: &Annotation) -> Option<Callout> {
        match &annotation.subject {
            Subject::Rank(series, at) => {
                let (line, place, _) = self.point(series, *at)?;
                Some(Callout::Point { line, at: place, text: Err(self.rank(series, *at)?) })
            }
            Subject::Point(series, at, text) => {
                let (line, at, _) = self.point(series, *at)?;
                Some(Callout::Point { line, at, text: Ok(text.clone()) })
            }
            Subject::Reference(series, at, text) => {
                let (line, at, value) = self.point(series, *at)?;
                Some(Callout::Level { value, of: Some((line, at)), text: text.clone() })
            }
            Subject::Threshold(typed, text) => {
                Some(Callout::Level { value: self.unit.from_typed(*typed), of: None, text: text.clone() })
            }
            Subject::Range(from, to, text) => {
                let places = self.periods.places(*from, *to);
                (!places.is_empty()).then(|| Callout::Range { places, text: text.clone() })
            }
        }
    }

    fn point(&self, series: &Id, at: Period) -> Option<(usize, usize, f64)> {
        let line = self.lines.iter().position(|l| l.series == *series)?;
        let place = self.periods.place(at)?;
        Some((line, place, self.lines.get(line)?.figures.value(place)?))
    }

    fn rank(&self, series: &Id, at: Period) -> Option<Rank> {
        let series = self.note.series(series)?;
        rank(history(self.note, series, self.measure, at)).filter(|r| r.periods > 1)
    }
}
