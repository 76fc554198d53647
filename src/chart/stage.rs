//! A view with everything placed: axes, layout and canvas, ready for its marks.

use super::bars::Bars;
use super::callouts::Callouts;
use super::canvas::{At, Canvas};
use super::labels::{EndLabel, draw_end_labels, end_labels};
use super::layout::Layout;
use super::lines::{draw_lines, draw_tints};
use super::overview::STRIP_PX;
use super::scene::Scene;
use super::stacks::draw_stacks;
use super::ticks::is_one_value;
use super::value_axis::Axes;
use crate::figures::{ChartFigures, Column, Line, Mark, Stack};
use crate::svg::Ink;
use std::ops::Range;
use std::rc::Rc;

/// Steps of an axis that nobody reads: many, so that it ends near the values.
const STRIP_STEPS: f64 = 40.0;

/// Radius of the mark of a point that the prose speaks of: small enough to stand within the dot of its series.
const TOLD_PX: f64 = 1.75;

/// What the drawing of a view's parts needs.
pub(super) struct Stage<'v> {
    pub(super) scene: &'v Scene<'v>,
    pub(super) stack: Rc<Stack>,
    pub(super) axes: Axes,
    pub(super) end_labels: Vec<EndLabel>,
    pub(super) layout: Layout,
    pub(super) canvas: Canvas,
}

impl<'v> Stage<'v> {
    pub(super) fn new(scene: &'v Scene<'v>) -> Self {
        let stack = scene.stacked();
        let axes = Axes::new(scene, &stack, scene.frame.steps());
        let end_labels = end_labels(scene, &stack);
        let layout = Layout::new(scene, &axes, &end_labels);
        let canvas = canvas(scene, &layout, axes.left.heights());
        Self { scene, stack, axes, end_labels, layout, canvas }
    }

    /// A stage without room for axes and labels, between two pixels, as high as its values need.
    pub(super) fn strip(scene: &'v Scene<'v>, (left, right): (f64, f64)) -> Self {
        let stack = scene.stacked();
        let axes = Axes::new(scene, &stack, STRIP_STEPS);
        let layout =
            Layout { left, right, top: 4.0, bottom: STRIP_PX - 4.0, data_left: left, data_right: right };
        let tight = scene
            .extremes(&stack, false)
            .filter(|(low, high)| !is_one_value(*low, *high) && axes.right.is_none());
        let tight = tight.map(|(low, high)| (axes.left.height(low), axes.left.height(high)));
        let canvas = canvas(scene, &layout, tight.unwrap_or(axes.left.heights()));
        Self { scene, stack, axes, end_labels: Vec::new(), layout, canvas }
    }

    pub(super) fn chart(&self) -> &'v ChartFigures {
        self.scene.chart
    }

    /// The series that are shown.
    pub(super) fn lines(&self) -> impl Iterator<Item = &'v Line> {
        self.scene.lines()
    }

    /// The middle of a period.
    pub(super) fn x_px(&self, place: usize) -> f64 {
        self.canvas.x_px(self.chart().periods.x(place))
    }

    /// The pixel of a value on the axis of a line.
    pub(super) fn y_px(&self, line: &Line, value: f64) -> f64 {
        self.canvas.y_px(self.axes.of(line).height(value))
    }

    /// The pixel of zero, which is the same on both axes; of a log axis its lower end.
    pub(super) fn zero_px(&self) -> f64 {
        self.canvas.y_px(self.axes.left.height(0.0))
    }

    /// The values that a line is drawn through: its own, or with those that it stands on.
    pub(super) fn column<'a>(&'a self, line: &'a Line) -> &'a Column {
        self.stack.layer(line.slot).map_or(&line.figures, |layer| &layer.above)
    }

    /// Where a line's value stands at a place, on others where it is stacked.
    pub(super) fn point(&self, line: &Line, place: usize) -> Option<At> {
        let value = line.figures.value(place)?;
        let end = match self.stack.layer(line.slot) {
            Some(layer) if value < 0.0 => layer.below.value(place)?,
            Some(layer) => layer.above.value(place)?,
            None => value,
        };
        let x = match self.scene.mark(line) {
            Mark::Bar => Bars::new(self).middle_px(line, place),
            _ => self.x_px(place),
        };
        Some((x, self.y_px(line, end)))
    }

    /// Whether there are more than so many periods for each pixel.
    pub(super) fn is_denser_than(&self, periods_per_px: f64) -> bool {
        let width_px = self.layout.data_right - self.layout.data_left;
        self.scene.places.len() as f64 > periods_per_px * width_px
    }

    /// The columns of pixels that hold any of some periods: their places, and the column's left edge.
    pub(super) fn pixel_columns(&self, places: Range<usize>) -> impl Iterator<Item = (Range<usize>, f64)> {
        let mut from = places.start;
        let mut left = self.x_px(from).floor();
        std::iter::from_fn(move || {
            while from < places.end {
                let next = self.chart().periods.count_before_x(self.canvas.x_from_px(left + 1.0));
                let column = (from..next.clamp(from, places.end), left);
                (from, left) = (column.0.end, left + 1.0);
                if !column.0.is_empty() {
                    return Some(column);
                }
            }
            None
        })
    }

    /// The places of points that the prose speaks of, as far as they are shown.
    fn draw_told(&self) {
        for (slot, place) in self.scene.told.iter().filter(|(_, place)| self.scene.places.contains(place)) {
            let line = self.lines().find(|line| line.slot == *slot);
            if let Some(at) = line.and_then(|line| self.point(line, *place)) {
                self.canvas.circle(at, TOLD_PX, Ink::Told);
            }
        }
    }

    /// Draws everything, from the back to the front; returns the texts that found no place.
    pub(super) fn draw(&self) -> Vec<String> {
        let bars = Bars::new(self);
        let mut callouts = Callouts::new(self, &bars);
        callouts.draw_ranges();
        self.draw_axes();
        draw_tints(self);
        draw_stacks(self);
        bars.draw();
        self.draw_zero_over_bars();
        callouts.draw_levels();
        callouts.draw_references();
        draw_lines(self);
        self.draw_told();
        if let Some(label) = bars.label() {
            callouts.draw_label(&label);
        }
        callouts.draw_breaks();
        callouts.draw_texts();
        draw_end_labels(self);
        callouts.unplaced
    }
}

/// The canvas that maps periods and the heights of values to the layout's data rectangle.
fn canvas(scene: &Scene, layout: &Layout, (low, high): (f64, f64)) -> Canvas {
    let periods = &scene.chart.periods;
    let (first, last) = (periods.x(scene.places.start), periods.x(scene.places.end.saturating_sub(1)));
    let is_step = scene.lines().any(|line| line.mark == Mark::Step);
    let (before, after) = if scene.has_bars() || first >= last {
        (0.5, 0.5)
    } else if is_step {
        (0.0, 1.0)
    } else {
        (0.0, 0.0)
    };
    Canvas::new(
        (scene.frame.width_px, scene.frame.height_px),
        first - before..last + after,
        low..high,
        layout.data_left..layout.data_right,
        layout.top..layout.bottom,
    )
}
