//! What is drawn: a view of a chart, which of its periods and series, on which frame.

use super::drawing::Frame;
use crate::figures::{ChartFigures, Line, View};
use crate::units::Language;
use std::collections::BTreeSet;
use std::ops::Range;

/// What is drawn.
#[derive(Clone, Debug)]
pub struct Scene<'v> {
    /// The chart.
    pub chart: &'v ChartFigures,
    /// One of its views.
    pub view: &'v View,
    /// The periods shown, by their places in the chart.
    pub places: Range<usize>,
    /// The slots of the series that the reader has put out of sight.
    pub hidden: BTreeSet<u8>,
    /// Equal ratios at equal heights; only where all values shown are positive.
    pub is_log: bool,
    /// The size of the drawing.
    pub frame: Frame,
    /// The language of its words and numbers.
    pub language: Language,
}

impl<'v> Scene<'v> {
    /// A view with all that it has.
    pub fn whole(chart: &'v ChartFigures, view: &'v View, frame: Frame, language: Language) -> Self {
        let (places, hidden) = (0..chart.periods.len(), BTreeSet::new());
        Self { chart, view, places, hidden, is_log: false, frame, language }
    }

    /// The series that are shown.
    pub fn lines(&self) -> impl Iterator<Item = &'v Line> {
        let view = self.view;
        view.lines.iter().filter(|line| !self.hidden.contains(&line.slot))
    }

    /// The lowest and the highest value shown.
    pub(super) fn extremes(&self) -> Option<(f64, f64)> {
        let all = self.lines().filter_map(|line| line.figures.extremes(self.places.clone()));
        all.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }
}
