//! From data to pixels: where a series' value at a period is drawn. A drawing keeps it, so that marks for a pointer
//! need neither axes nor labels nor layout anew.

use super::bar_group::BarGroup;
use super::layout::Layout;
use super::scale::Scale;
use super::scene::Scene;
use super::value_axis::Axes;
use crate::figures::{Line, Slots, Stack, View};
use crate::units::Periods;
use std::ops::Range;
use std::rc::Rc;

/// A point in pixels from the top left corner.
pub(super) type Point = (f64, f64);

/// Maps the periods and values of one scene to pixels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mapping {
    /// The indices of the periods shown.
    pub(super) range: Range<usize>,
    pub(super) stack: Rc<Stack>,
    pub(super) axes: Axes,
    pub(super) layout: Layout,
    pub(super) bars: BarGroup,
    periods: Periods,
    hidden: Slots,
    /// Scale of the period axis, from coordinates of [`Periods::x`].
    x: Scale,
    /// Scale of heights, which both value axes share.
    y: Scale,
}

impl Mapping {
    /// Maps what `scene` shows to the data rectangle of `layout`, and the two heights given to its bottom and top.
    pub(super) fn new(
        scene: &Scene<'_>,
        stack: Rc<Stack>,
        axes: Axes,
        layout: Layout,
        (low, high): (f64, f64),
    ) -> Self {
        let x = Scale::new(x_domain(scene), layout.data_left..layout.data_right);
        Self {
            range: scene.range.clone(),
            stack,
            axes,
            layout,
            bars: BarGroup::new(scene, x.unit_px(), layout.data_right - layout.data_left),
            periods: scene.chart.periods.clone(),
            hidden: scene.hidden,
            x,
            y: Scale::new(low..high, layout.bottom..layout.top),
        }
    }

    /// The series of a view that are shown.
    pub(super) fn lines<'v>(&self, view: &'v View) -> impl Iterator<Item = &'v Line> {
        let hidden = self.hidden;
        view.lines.iter().filter(move |line| !hidden.contains(line.slot))
    }

    /// The scale of the period axis.
    pub(super) fn x(&self) -> &Scale {
        &self.x
    }

    /// The part of the width that a coordinate on the period axis is at, also beside the plot.
    pub(super) fn part_at(&self, x: f64) -> f64 {
        let (left, right) = self.x.ends_px();
        (self.x.exact_px(x) - left) / (right - left)
    }

    /// The middle of a period.
    pub(super) fn x_px(&self, index: usize) -> f64 {
        self.x.px(self.periods.x(index))
    }

    /// The pixels from `before` periods ahead of the middle of a range's first period to `after` periods beyond the
    /// middle of its last, within the plot. The range is not empty.
    pub(super) fn span_px(&self, range: &Range<usize>, (before, after): (f64, f64)) -> Range<f64> {
        let last = range.end.saturating_sub(1);
        self.x.px(self.periods.x(range.start) - before)..self.x.px(self.periods.x(last) + after)
    }

    /// The pixel of a value on the axis of a line.
    pub(super) fn y_px(&self, line: &Line, value: f64) -> f64 {
        self.y.px(self.axes.of(line).height(value))
    }

    /// The pixel of a height ([`super::value_axis::ValueAxis::height`]).
    pub(super) fn height_px(&self, height: f64) -> f64 {
        self.y.px(height)
    }

    /// The pixel of zero, which is the same on both axes; of a log axis its lower end.
    pub(super) fn zero_px(&self) -> f64 {
        self.height_px(self.axes.left.height(0.0))
    }

    /// The point at which a line's value at an index is drawn: the end of its bar or layer, else the point itself.
    /// `None` if there is no figure.
    pub(super) fn point(&self, line: &Line, index: usize) -> Option<Point> {
        let value = line.figures.value(index)?;
        let end = match self.stack.layer(line.slot) {
            Some(layer) if value < 0.0 => layer.below.value(index)?,
            Some(layer) => layer.above.value(index)?,
            None => value,
        };
        Some((self.x_px(index) + self.bars.offset_px(line.slot), self.y_px(line, end)))
    }

    /// Whether periods are closer together than pixels: each column of pixels is drawn instead of each period.
    pub(super) fn is_dense(&self) -> bool {
        self.range.len() as f64 > self.layout.data_right - self.layout.data_left
    }

    /// The columns of pixels that hold any period of a range: the indices of these periods, and the column's left edge.
    pub(super) fn pixel_columns(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, f64)> {
        let mut from = range.start;
        let mut left = self.x_px(from).floor();
        std::iter::from_fn(move || {
            while from < range.end {
                let next = self.periods.count_before_x(self.x.value_at(left + 1.0));
                let column = (from..next.clamp(from, range.end), left);
                (from, left) = (column.0.end, left + 1.0);
                if !column.0.is_empty() {
                    return Some(column);
                }
            }
            None
        })
    }

    /// The shown periods whose middle is between two pixels, by their indices.
    pub(super) fn indices_between(&self, left_px: f64, right_px: f64) -> Range<usize> {
        let start = self.periods.count_before_x(self.x.value_at(left_px)).max(self.range.start);
        start..self.periods.count_before_x(self.x.value_at(right_px)).min(self.range.end)
    }
}

/// The axis coordinates shown: half a period on both sides of the middle of each, so that all have the same width; a
/// step one after its start.
fn x_domain(scene: &Scene<'_>) -> Range<f64> {
    let periods = &scene.chart.periods;
    let (first, last) = (periods.x(scene.range.start), periods.x(scene.range.end.saturating_sub(1)));
    let is_step = scene.lines().any(|line| line.mark.is_step());
    let is_step = is_step && !scene.has_bars() && first < last;
    let (before, after) = if is_step { (0.0, 1.0) } else { (0.5, 0.5) };
    first - before..last + after
}
