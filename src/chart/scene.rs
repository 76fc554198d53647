//! A scene: the view of a chart to draw, with its visible periods and series and its frame.

use super::frame::Frame;
use crate::figures::{Callout, ChartFigures, Line, Mark, Slots, Stack, View};
use crate::units::Language;
use std::ops::Range;
use std::rc::Rc;

/// Narrowest of several bars of a period, with its part of the space around them.
const LEAST_BAR_PX: f64 = 2.5;

/// Width for which a drawing that fits any width is made: bars, marks and steps of the axis are as they would be there.
pub(super) const REFERENCE_WIDTH_PX: f64 = 600.0;

/// Part of the height of bars that their labels need beyond them.
const HEADROOM: f64 = 0.12;

/// A view of a chart as it is to be drawn: its periods, hidden series and frame.
#[derive(Clone, Debug)]
pub struct Scene<'v> {
    /// The chart.
    pub chart: &'v ChartFigures,
    /// One of its views.
    pub view: &'v View,
    /// The periods shown, by their indices in the chart.
    pub range: Range<usize>,
    /// The slots of the series that the reader has hidden.
    pub hidden: Slots,
    /// Whether the value axis is logarithmic; only if [`Scene::can_be_log`].
    pub is_log: bool,
    /// The sums of what is shown, kept from an earlier drawing ([`crate::chart::Drawing::stack`]). They are computed
    /// anew where there are none, or those of other hidden series.
    pub stack: Option<Rc<Stack>>,
    /// The points that the prose mentions: slots of series, each with an index.
    pub mentioned: Rc<[(u8, usize)]>,
    /// The size of the drawing.
    pub frame: Frame,
    /// The language of its words and numbers.
    pub language: Language,
    /// Whether the drawing is shown at other widths, too: what would depend on the width is then as in one of 600 px.
    pub fits_any_width: bool,
}

impl<'v> Scene<'v> {
    /// A view with all its periods and series.
    pub fn whole(chart: &'v ChartFigures, view: &'v View, frame: Frame, language: Language) -> Self {
        let (range, hidden) = (0..chart.periods.len(), Slots::default());
        let (stack, mentioned) = (None, Rc::from([]));
        let (is_log, fits_any_width) = (chart.is_log, false);
        Self { chart, view, range, hidden, is_log, stack, mentioned, frame, language, fits_any_width }
    }

    /// The series that are shown.
    pub fn lines(&self) -> impl Iterator<Item = &'v Line> {
        let view = self.view;
        view.lines.iter().filter(|line| !self.hidden.contains(line.slot))
    }

    /// Whether a log axis is possible: nothing shown is zero or negative, or starts at zero.
    pub fn can_be_log(&self) -> bool {
        let is_free = self.lines().all(|line| !line.mark.starts_at_zero());
        let values = self.lines().filter_map(|line| line.figures.extremes(self.range.clone()));
        is_free && values.chain(self.levels(false)).all(|(low, _)| low > 0.0)
    }

    /// How a line is drawn here: bars of several series that would be too narrow to be told apart are lines.
    pub(super) fn mark(&self, line: &Line) -> Mark {
        let bars = self.lines().filter(|line| line.mark.is_side_by_side()).count();
        let width_px = if self.fits_any_width { REFERENCE_WIDTH_PX } else { self.frame.width_px };
        let is_crowded = bars > 1 && (self.range.len() * bars) as f64 * LEAST_BAR_PX > width_px;
        if line.mark.is_side_by_side() && is_crowded { Mark::Line } else { line.mark }
    }

    /// How many steps of the value axis leave enough room between their labels.
    pub(super) fn steps(&self) -> f64 {
        if self.fits_any_width { Frame::for_width(REFERENCE_WIDTH_PX).steps() } else { self.frame.steps() }
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

    /// The lowest and the highest value that an axis has to show, including sums and levels; `None` without values.
    pub(super) fn extremes(&self, stack: &Stack, is_right: bool) -> Option<(f64, f64)> {
        let lines = self.lines().filter(|line| line.is_right == is_right);
        let all = lines.filter_map(|line| match stack.layer(line.slot) {
            Some(layer) => {
                let (below, above) =
                    (layer.below.extremes(self.range.clone()), layer.above.extremes(self.range.clone()));
                Some((below?.0, above?.1))
            }
            None => line.figures.extremes(self.range.clone()),
        });
        let joined = |a: (f64, f64), b: (f64, f64)| (a.0.min(b.0), a.1.max(b.1));
        let values = all.reduce(joined)?;
        let (low, high) = self.levels(is_right).fold(values, joined);
        Some(if self.labels_bars() { with_headroom(low, high) } else { (low, high) })
    }

    /// Whether each bar has its value and its change.
    pub(super) fn labels_bars(&self) -> bool {
        self.view.has_few_values() && self.lines().all(|line| self.mark(line).is_side_by_side())
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

/// Extremes with room for the labels of the outermost bars.
fn with_headroom(low: f64, high: f64) -> (f64, f64) {
    let room = HEADROOM * (high.max(0.0) - low.min(0.0));
    (if low < 0.0 { low - room } else { low }, if high > 0.0 { high + room } else { high })
}
