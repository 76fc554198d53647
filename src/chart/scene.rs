//! What is drawn: a view of a chart, which of its periods and series, on which frame.

use super::drawing::Frame;
use crate::figures::{Callout, ChartFigures, Line, Mark, Slots, Stack, View};
use crate::units::Language;
use std::ops::Range;
use std::rc::Rc;

/// Narrowest of several bars of a period, with its share of what is around them.
const LEAST_BAR_PX: f64 = 2.5;

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
    pub hidden: Slots,
    /// Equal ratios at equal heights; only where [`Scene::can_be_log`].
    pub is_log: bool,
    /// The sums of what is shown, kept from an earlier drawing ([`crate::chart::Drawing::stack`]). Without them, or
    /// with those of other hidden series, they are made again.
    pub stack: Option<Rc<Stack>>,
    /// The points that the prose speaks of: slots of series, each with a place.
    pub told: Rc<[(u8, usize)]>,
    /// The size of the drawing.
    pub frame: Frame,
    /// The language of its words and numbers.
    pub language: Language,
}

impl<'v> Scene<'v> {
    /// A view with all that it has.
    pub fn whole(chart: &'v ChartFigures, view: &'v View, frame: Frame, language: Language) -> Self {
        let (places, hidden) = (0..chart.periods.len(), Slots::default());
        let (stack, told) = (None, Rc::from([]));
        Self { chart, view, places, hidden, is_log: chart.is_log, stack, told, frame, language }
    }

    /// The series that are shown.
    pub fn lines(&self) -> impl Iterator<Item = &'v Line> {
        let view = self.view;
        view.lines.iter().filter(|line| !self.hidden.contains(line.slot))
    }

    /// Whether equal ratios may stand at equal heights: nothing shown is zero or negative, or starts at zero.
    pub fn can_be_log(&self) -> bool {
        let is_free = self.lines().all(|line| !line.mark.starts_at_zero());
        let values = self.lines().filter_map(|line| line.figures.extremes(self.places.clone()));
        is_free && values.chain(self.levels(false)).all(|(low, _)| low > 0.0)
    }

    /// How a line is drawn here: bars of several series that would be too narrow to be told from their neighbours are
    /// lines.
    pub(super) fn mark(&self, line: &Line) -> Mark {
        let bars = self.lines().filter(|line| line.mark == Mark::Bar).count();
        let is_crowded = bars > 1 && (self.places.len() * bars) as f64 * LEAST_BAR_PX > self.frame.width_px;
        if line.mark == Mark::Bar && is_crowded { Mark::Line } else { line.mark }
    }

    /// Whether anything is drawn as bars.
    pub(super) fn has_bars(&self) -> bool {
        self.lines().any(|line| self.mark(line).has_bars())
    }

    /// The sums of what is shown.
    pub(super) fn stacked(&self) -> Rc<Stack> {
        let kept = self.stack.as_ref().filter(|stack| stack.is_without(self.hidden));
        kept.cloned().unwrap_or_else(|| Rc::new(Stack::new(self.view, self.hidden)))
    }

    /// The lowest and the highest that an axis has to show: values, their sums, levels to hold them against.
    pub(super) fn extremes(&self, stack: &Stack, is_right: bool) -> Option<(f64, f64)> {
        let lines = self.lines().filter(|line| line.is_right == is_right);
        let all = lines.filter_map(|line| match stack.layer(line.slot) {
            Some(layer) => {
                let (below, above) =
                    (layer.below.extremes(self.places.clone()), layer.above.extremes(self.places.clone()));
                Some((below?.0, above?.1))
            }
            None => line.figures.extremes(self.places.clone()),
        });
        let joined = |a: (f64, f64), b: (f64, f64)| (a.0.min(b.0), a.1.max(b.1));
        let values = all.reduce(joined)?;
        Some(self.levels(is_right).fold(values, joined))
    }

    /// The levels that are shown on an axis; those of a stack's layers are sums.
    fn levels(&self, is_right: bool) -> impl Iterator<Item = (f64, f64)> {
        self.view.callouts.iter().filter_map(move |callout| {
            let Callout::Level { value, of, .. } = callout else { return None };
            let line = of.and_then(|(line, _)| self.view.lines.get(line));
            let is_shown = line.is_none_or(|line| !self.hidden.contains(line.slot));
            let is_here = line.is_some_and(|line| line.is_right) == is_right;
            (is_shown && is_here).then_some((*value, *value))
        })
    }
}
