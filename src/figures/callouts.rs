//! Turns the annotations of a chart into the callouts of a view.

use super::history::Histories;
use super::rank::{Rank, rank_at};
use super::view::{Callout, Line, PointText};
use crate::note::{Annotation, Note, Subject};
use crate::units::{Id, Measure, Period, Periods, Unit};

/// The view that annotations refer to.
pub(super) struct AnnotatedView<'v> {
    pub(super) note: &'v Note,
    pub(super) measure: Measure,
    /// The unit of the left axis.
    pub(super) unit: Unit,
    pub(super) lines: &'v [Line],
    pub(super) periods: &'v Periods,
}

impl AnnotatedView<'_> {
    /// The callout of an annotation. `None` where its point has no value in this view or its range no period, and for a
    /// rank where the point is not the highest of at least two.
    pub(super) fn callout(&self, annotation: &Annotation) -> Option<Callout> {
        match &annotation.subject {
            Subject::Rank(series, at) => {
                let (line, index, _) = self.point(series, *at)?;
                Some(Callout::Point { line, index, text: PointText::Rank(self.rank(series, *at)?) })
            }
            Subject::Point(series, at, text) => {
                let (line, index, _) = self.point(series, *at)?;
                Some(Callout::Point { line, index, text: PointText::Words(text.clone()) })
            }
            Subject::Reference(series, at, text) => {
                let (line, index, value) = self.point(series, *at)?;
                Some(Callout::Level { value, of: Some((line, index)), text: text.clone() })
            }
            Subject::Threshold(typed, text) => {
                Some(Callout::Level { value: self.unit.from_typed(*typed), of: None, text: text.clone() })
            }
            Subject::Range(from, to, text) => {
                let range = self.periods.range(*from, *to);
                (!range.is_empty()).then(|| Callout::Range { range, text: text.clone() })
            }
        }
    }

    /// The index of a series' line, of a period, and the value there.
    fn point(&self, series: &Id, at: Period) -> Option<(usize, usize, f64)> {
        let line = self.lines.iter().position(|l| l.series == *series)?;
        let index = self.periods.index(at)?;
        Some((line, index, self.lines.get(line)?.figures.value(index)?))
    }

    fn rank(&self, series: &Id, at: Period) -> Option<Rank> {
        let series = self.note.series(series)?;
        let history = Histories::of(self.note).before(series, self.measure, at);
        rank_at(history, |at| at.period(series)).filter(|rank| rank.periods > 1)
    }
}
