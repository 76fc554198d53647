//! A view with everything placed: axes, layout and canvas, ready for its marks.

use super::bars::Bars;
use super::callouts::Callouts;
use super::canvas::{Align, At, Canvas};
use super::labels::{EndLabel, end_label};
use super::layout::{Layout, SMALL_PX};
use super::lines::{Trace, draw_lines};
use super::overview::STRIP_PX;
use super::period_axis::PeriodAxis;
use super::scene::Scene;
use super::value_axis::ValueAxis;
use crate::figures::{ChartFigures, Line, Mark};
use crate::format;
use crate::svg::{Ink, text_width_px};
use std::ops::Range;

/// What the drawing of a view's parts needs.
pub(super) struct Stage<'v> {
    pub(super) scene: &'v Scene<'v>,
    pub(super) axis: ValueAxis,
    pub(super) end_labels: Vec<EndLabel>,
    pub(super) layout: Layout,
    pub(super) canvas: Canvas,
}

impl<'v> Stage<'v> {
    pub(super) fn new(scene: &'v Scene<'v>) -> Self {
        let Scene { chart, view, frame, language, .. } = *scene;
        let axis = ValueAxis::new(scene.extremes(), view.unit, chart.mark, frame.steps());
        let end_labels: Vec<EndLabel> = match chart.mark {
            Mark::Line => scene.lines().filter_map(|line| end_label(scene, line)).collect(),
            Mark::Bar => Vec::new(),
        };
        let layout = Layout::new(frame, language, &axis, chart.mark, &end_labels);
        let canvas = canvas(scene, &layout, axis.low()..axis.high());
        Self { scene, axis, end_labels, layout, canvas }
    }

    /// A stage without room for axes and labels, between two pixels, as high as its values need.
    pub(super) fn strip(scene: &'v Scene<'v>, (left, right): (f64, f64)) -> Self {
        let axis = ValueAxis::new(scene.extremes(), scene.view.unit, scene.chart.mark, 2.0);
        let layout =
            Layout { left, right, top: 4.0, bottom: STRIP_PX - 4.0, data_left: left, data_right: right };
        let values = scene.extremes().filter(|(low, high)| low < high).map(|(low, high)| low..high);
        let canvas = canvas(scene, &layout, values.unwrap_or(axis.low()..axis.high()));
        Self { scene, axis, end_labels: Vec::new(), layout, canvas }
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

    /// Where a line's value stands at a place.
    pub(super) fn point(&self, line: &Line, place: usize) -> Option<At> {
        let value = line.figures.value(place)?;
        let x = match self.chart().mark {
            Mark::Bar => Bars::new(self).middle_px(line, place),
            Mark::Line => self.x_px(place),
        };
        Some((x, self.canvas.y_px(value)))
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

    pub(super) fn draw_axes(&self) {
        let Layout { left, right, bottom, .. } = self.layout;
        for tick in &self.axis.ticks {
            let y = self.canvas.y_px(*tick);
            let ink = if *tick == self.axis.origin() { Ink::Zero } else { Ink::Grid };
            self.canvas.path(&[(left, y), (right, y)], ink);
            let label = self.axis.label(self.scene.language, *tick);
            self.canvas.text(&label, (left, y - 5.0), Align::Start, Ink::AxisText);
        }
        if self.axis.ticks.is_empty() {
            let center = (f64::midpoint(left, right), f64::midpoint(self.layout.top, bottom));
            let words = format::words(self.scene.language).why_gap;
            self.canvas.text(words, center, Align::Middle, Ink::NoteText);
            self.canvas.path(&[(left, bottom), (right, bottom)], Ink::Zero);
        }
        self.draw_period_axis();
    }

    fn draw_period_axis(&self) {
        let y = self.layout.bottom;
        let axis = PeriodAxis {
            language: self.scene.language,
            periods: &self.chart().periods,
            places: self.scene.places.clone(),
            x_px: &|place| self.x_px(place),
            font_px: SMALL_PX,
        };
        for tick in axis.ticks() {
            let x = self.x_px(tick.place);
            self.canvas.path(&[(x, y), (x, y + 5.0)], Ink::Tick);
            let half = text_width_px(&tick.label, SMALL_PX) / 2.0;
            let (at, align) = if x - half < 0.0 {
                (0.0, Align::Start)
            } else if x + half > self.scene.frame.width_px {
                (self.scene.frame.width_px, Align::End)
            } else {
                (x, Align::Middle)
            };
            self.canvas.text(&tick.label, (at, y + 20.0), align, Ink::AxisText);
        }
    }

    /// Draws lines and callouts; returns the texts that found no place.
    pub(super) fn draw_lines(&self) -> Vec<String> {
        let mut callouts =
            Callouts::new(self, || self.lines().flat_map(|line| Trace::new(self, line).stretches).collect());
        callouts.keep_clear_of_zero();
        callouts.draw_references();
        draw_lines(self);
        callouts.draw_breaks();
        callouts.draw();
        super::labels::draw_end_labels(self);
        callouts.unplaced
    }

    /// Draws bars and breaks; returns the texts of the callouts, for which bars leave no room.
    pub(super) fn draw_bars(&self) -> Vec<String> {
        let bars = Bars::new(self);
        bars.draw();
        if self.axis.ticks.contains(&0.0) {
            // Once more, over the bars that stand on it.
            let y = self.canvas.y_px(0.0);
            self.canvas.path(&[(self.layout.left, y), (self.layout.right, y)], Ink::Zero);
        }
        bars.draw_label();
        let mut callouts = Callouts::new(self, || bars.outlines());
        callouts.draw_breaks();
        callouts.say_below();
        callouts.unplaced
    }
}

/// The canvas that maps periods and values to the layout's data rectangle.
fn canvas(scene: &Scene, layout: &Layout, values: Range<f64>) -> Canvas {
    let periods = &scene.chart.periods;
    let (first, last) = (periods.x(scene.places.start), periods.x(scene.places.end.saturating_sub(1)));
    let margin = if scene.chart.mark == Mark::Bar || first >= last { 0.5 } else { 0.0 };
    Canvas::new(
        (scene.frame.width_px, scene.frame.height_px),
        first - margin..last + margin,
        values,
        layout.data_left..layout.data_right,
        layout.top..layout.bottom,
    )
}
