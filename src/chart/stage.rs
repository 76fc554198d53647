//! A view with everything placed: axes, layout and canvas, ready for its marks.

use super::bars::Bars;
use super::callouts::Callouts;
use super::canvas::{Align, Canvas};
use super::drawing::{Frame, Spot};
use super::labels::{EndLabel, draw_end_labels, end_labels};
use super::layout::{Layout, SMALL_PX};
use super::lines::{draw_lines, stretches};
use super::period_axis::period_ticks;
use super::value_axis::ValueAxis;
use crate::figures::{ChartFigures, Line, Mark, View};
use crate::format;
use crate::svg::{Ink, text_width_px};
use crate::units::{Language, Period};

/// What the drawing of a view's parts needs.
pub(super) struct Stage<'v> {
    chart: &'v ChartFigures,
    view: &'v View,
    frame: Frame,
    language: Language,
    axis: ValueAxis,
    end_labels: Vec<EndLabel>,
    pub(super) layout: Layout,
    pub(super) canvas: Canvas,
    /// The middle of each period.
    x_px: Vec<f64>,
}

impl<'v> Stage<'v> {
    pub(super) fn new(chart: &'v ChartFigures, view: &'v View, frame: Frame, language: Language) -> Self {
        let axis = ValueAxis::new(view, chart.mark, frame.steps());
        let end_labels = match chart.mark {
            Mark::Line => end_labels(language, view, frame.is_narrow()),
            Mark::Bar => Vec::new(),
        };
        let layout = Layout::new(frame, language, &axis, chart.mark, &end_labels);
        let canvas = canvas(chart, frame, &layout, &axis);
        let x_px = chart.periods.iter().map(|p| canvas.x_px(f64::from(p.ordinal()))).collect();
        Self { chart, view, frame, language, axis, end_labels, layout, canvas, x_px }
    }

    pub(super) fn draw_axes(&self) {
        let Layout { left, right, bottom, .. } = self.layout;
        for tick in &self.axis.ticks {
            let y = self.canvas.y_px(*tick);
            let ink = if *tick == self.axis.origin() { Ink::Zero } else { Ink::Grid };
            self.canvas.path(&[(left, y), (right, y)], ink);
            let label = self.axis.label(self.language, *tick);
            self.canvas.text(&label, (left, y - 5.0), Align::Start, Ink::AxisText);
        }
        if self.axis.ticks.is_empty() {
            let center = (f64::midpoint(left, right), f64::midpoint(self.layout.top, bottom));
            self.canvas.text(format::words(self.language).why_gap, center, Align::Middle, Ink::NoteText);
            self.canvas.path(&[(left, bottom), (right, bottom)], Ink::Zero);
        }
        self.draw_period_axis();
    }

    fn draw_period_axis(&self) {
        let y = self.layout.bottom;
        for tick in period_ticks(self.language, &self.chart.periods, &self.x_px, SMALL_PX) {
            let Some(x) = self.x_px.get(tick.place) else { continue };
            self.canvas.path(&[(*x, y), (*x, y + 5.0)], Ink::Tick);
            let half = text_width_px(&tick.label, SMALL_PX) / 2.0;
            let (at, align) = if x - half < 0.0 {
                (0.0, Align::Start)
            } else if x + half > self.frame.width_px {
                (self.frame.width_px, Align::End)
            } else {
                (*x, Align::Middle)
            };
            self.canvas.text(&tick.label, (at, y + 20.0), align, Ink::AxisText);
        }
    }

    /// Draws lines and callouts; returns the texts that found no place.
    pub(super) fn draw_lines(&self) -> Vec<String> {
        let lines = self.view.lines.iter();
        let mut callouts =
            self.callouts(lines.flat_map(|line| stretches(&self.canvas, line, &self.x_px)).collect());
        callouts.keep_clear_of_zero(&self.axis);
        callouts.draw_references(&self.chart.periods);
        draw_lines(&self.canvas, self.view, &self.x_px);
        callouts.draw_breaks();
        callouts.draw(&self.chart.periods);
        draw_end_labels(&self.canvas, &self.layout, &self.end_labels, &self.x_px);
        callouts.unplaced
    }

    /// Draws bars and breaks; returns the texts of the callouts, for which bars leave no room.
    pub(super) fn draw_bars(&self) -> Vec<String> {
        let bars = self.bars();
        bars.draw(&self.canvas);
        if self.axis.ticks.contains(&0.0) {
            // Once more, over the bars that stand on it.
            let y = self.canvas.y_px(0.0);
            self.canvas.path(&[(self.layout.left, y), (self.layout.right, y)], Ink::Zero);
        }
        bars.draw_label(&self.canvas, &self.layout, self.language, self.frame.is_narrow());
        let mut callouts = self.callouts(bars.outlines(&self.canvas));
        callouts.draw_breaks();
        callouts.say_below(&self.chart.periods);
        callouts.unplaced
    }

    fn callouts(&self, obstacles: Vec<Vec<(f64, f64)>>) -> Callouts<'_> {
        Callouts::new(&self.canvas, &self.layout, self.view, &self.x_px, self.language, obstacles)
    }

    fn bars(&self) -> Bars<'_> {
        Bars::new(self.view, &self.x_px, self.band_px())
    }

    /// The width that one period has.
    fn band_px(&self) -> f64 {
        match (self.chart.periods.as_slice(), self.x_px.as_slice()) {
            ([first, .., last], [first_px, .., last_px]) if last > first => {
                (last_px - first_px) / f64::from(last.ordinal() - first.ordinal())
            }
            _ => self.layout.data_right - self.layout.data_left,
        }
    }

    /// Where each period and its values stand.
    pub(super) fn spots(&self) -> Vec<Spot> {
        let bars = self.bars();
        let spot = |(place, (period, x)): (usize, (&Period, &f64))| {
            let value_px = |(number, line): (usize, &Line)| {
                let x = if self.chart.mark == Mark::Bar { bars.middle_px(number, *x) } else { *x };
                let figure = line.figures.get(place).and_then(|f| f.ok());
                (line.slot, figure.map(|d| (x, self.canvas.y_px(d.value))))
            };
            let values_px = self.view.lines.iter().enumerate().map(value_px).collect();
            Spot { period: *period, x_px: *x, values_px }
        };
        self.chart.periods.iter().zip(&self.x_px).enumerate().map(spot).collect()
    }
}

/// The canvas that maps ordinals of periods and values to the layout's data rectangle.
fn canvas(chart: &ChartFigures, frame: Frame, layout: &Layout, axis: &ValueAxis) -> Canvas {
    let ordinal = |period: Option<&Period>| f64::from(period.map_or(0, |p| p.ordinal()));
    let (first, last) = (ordinal(chart.periods.first()), ordinal(chart.periods.last()));
    let margin = if chart.mark == Mark::Bar || first >= last { 0.5 } else { 0.0 };
    Canvas::new(
        (frame.width_px, frame.height_px),
        first - margin..last + margin,
        axis.low()..axis.high(),
        layout.data_left..layout.data_right,
        layout.top..layout.bottom,
    )
}
