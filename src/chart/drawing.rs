//! A view drawn on a frame, with the places that a pointer can be read back from.

use super::bars::Bars;
use super::callouts::Callouts;
use super::canvas::{Align, Canvas};
use super::labels::{draw_end_labels, end_labels, slot};
use super::layout::{Layout, SMALL_PX};
use super::lines::draw_lines;
use super::period_axis::period_ticks;
use super::value_axis::ValueAxis;
use crate::figures::{ChartFigures, Mark, View};
use crate::format;
use crate::svg::{Ink, Node, px, text_width_px};
use crate::units::{Language, Period};

/// The size of a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// CSS pixels.
    pub width_px: f64,
    /// CSS pixels.
    pub height_px: f64,
}

impl Frame {
    /// The frame for a width: the narrower, the more upright.
    pub fn for_width(width_px: f64) -> Self {
        let width_px = width_px.clamp(200.0, 2000.0);
        let height_px = if width_px < 420.0 {
            270.0
        } else if width_px < 760.0 {
            310.0
        } else {
            340.0
        };
        Self { width_px, height_px }
    }

    /// How many steps of the value axis leave enough room between their labels.
    fn steps(self) -> f64 {
        ((self.height_px - 58.0) / 40.0).floor()
    }

    fn is_narrow(self) -> bool {
        self.width_px < 520.0
    }
}

/// A view drawn on a frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The picture.
    pub svg: Node,
    /// Its size.
    pub frame: Frame,
    /// One for each period of the chart, left to right.
    pub spots: Vec<Spot>,
    /// Texts that found no place in the picture, to be said below it.
    pub unplaced: Vec<String>,
    plot_px: (f64, f64),
}

/// Where a period stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The period.
    pub period: Period,
    /// Its middle, in pixels from the left.
    pub x_px: f64,
    /// For each line its slot, and the place of its value where it has one.
    pub values_px: Vec<(usize, Option<(f64, f64)>)>,
}

impl Drawing {
    /// The place of the period nearest to a pixel; `None` in a chart without periods.
    pub fn place_at(&self, x_px: f64) -> Option<usize> {
        let distance = |spot: &Spot| (spot.x_px - x_px).abs();
        let nearest = self.spots.iter().enumerate().min_by(|a, b| distance(a.1).total_cmp(&distance(b.1)));
        nearest.map(|(place, _)| place)
    }
}

/// Draws a view of a chart.
pub fn draw(chart: &ChartFigures, view: &View, frame: Frame, language: Language) -> Drawing {
    let axis = ValueAxis::new(view, chart.mark, frame.steps());
    let labels = match chart.mark {
        Mark::Line => end_labels(language, view, frame.is_narrow()),
        Mark::Bar => Vec::new(),
    };
    let layout = Layout::new(frame, language, &axis, chart.mark, &labels);
    let canvas = canvas(chart, frame, &layout, &axis);
    let x_px: Vec<f64> = chart.periods.iter().map(|p| canvas.x_px(f64::from(p.ordinal()))).collect();

    draw_value_axis(&canvas, &layout, &axis, language);
    if axis.ticks.is_empty() {
        draw_emptiness(&canvas, &layout, language);
    }
    draw_period_axis(&canvas, &layout, frame, &chart.periods, &x_px, language);
    let mut unplaced = Vec::new();
    let bars = Bars::new(view, &x_px, band_px(&chart.periods, &x_px, &layout));
    match chart.mark {
        Mark::Line => {
            let mut callouts = Callouts::new(&canvas, &layout, view, &x_px, language);
            callouts.keep_clear_of_zero(&axis);
            callouts.draw_references(&chart.periods);
            draw_lines(&canvas, view, &x_px);
            callouts.draw(&chart.periods);
            unplaced = callouts.unplaced;
            draw_end_labels(&canvas, &layout, &labels, &x_px);
        }
        Mark::Bar => {
            bars.draw(&canvas, axis.low().max(0.0).min(axis.high()));
            draw_zero(&canvas, &layout, &axis);
            bars.draw_label(&canvas, &layout, language, frame.is_narrow());
        }
    }
    let spots = spots(chart, view, &canvas, &x_px, &bars);
    Drawing {
        svg: root(frame, canvas.into_nodes()),
        frame,
        spots,
        unplaced,
        plot_px: (layout.top, layout.bottom),
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

/// The width that one period has.
fn band_px(periods: &[Period], x_px: &[f64], layout: &Layout) -> f64 {
    match (periods, x_px) {
        ([first, .., last], [first_px, .., last_px]) if last > first => {
            (last_px - first_px) / f64::from(last.ordinal() - first.ordinal())
        }
        _ => layout.data_right - layout.data_left,
    }
}

fn root(frame: Frame, nodes: Vec<Node>) -> Node {
    let size = (px(frame.width_px), px(frame.height_px));
    let svg = Node::new("svg").with("viewBox", format!("0 0 {} {}", size.0, size.1));
    let svg = svg.with("width", size.0).with("height", size.1).with("aria-hidden", "true");
    nodes.into_iter().fold(svg, Node::with_child)
}

fn draw_value_axis(canvas: &Canvas, layout: &Layout, axis: &ValueAxis, language: Language) {
    for tick in &axis.ticks {
        let y = canvas.y_px(*tick);
        let ink = if *tick == axis.origin() { Ink::Zero } else { Ink::Grid };
        canvas.path(&[(layout.left, y), (layout.right, y)], ink);
        canvas.text(&axis.label(language, *tick), (layout.left, y - 5.0), Align::Start, Ink::AxisText);
    }
}

/// What stands in a plot without any value.
fn draw_emptiness(canvas: &Canvas, layout: &Layout, language: Language) {
    let center = (f64::midpoint(layout.left, layout.right), f64::midpoint(layout.top, layout.bottom));
    canvas.text(format::words(language).why_gap, center, Align::Middle, Ink::NoteText);
    canvas.path(&[(layout.left, layout.bottom), (layout.right, layout.bottom)], Ink::Zero);
}

/// The zero line once more, over the bars that stand on it.
fn draw_zero(canvas: &Canvas, layout: &Layout, axis: &ValueAxis) {
    if axis.ticks.contains(&0.0) {
        let y = canvas.y_px(0.0);
        canvas.path(&[(layout.left, y), (layout.right, y)], Ink::Zero);
    }
}

fn draw_period_axis(
    canvas: &Canvas,
    layout: &Layout,
    frame: Frame,
    periods: &[Period],
    x_px: &[f64],
    language: Language,
) {
    let y = layout.bottom;
    for tick in period_ticks(language, periods, x_px, SMALL_PX) {
        let Some(x) = x_px.get(tick.place) else { continue };
        canvas.path(&[(*x, y), (*x, y + 5.0)], Ink::Tick);
        let half = text_width_px(&tick.label, SMALL_PX) / 2.0;
        let (at, align) = if x - half < 0.0 {
            (0.0, Align::Start)
        } else if x + half > frame.width_px {
            (frame.width_px, Align::End)
        } else {
            (*x, Align::Middle)
        };
        canvas.text(&tick.label, (at, y + 20.0), align, Ink::AxisText);
    }
}

fn spots(chart: &ChartFigures, view: &View, canvas: &Canvas, x_px: &[f64], bars: &Bars) -> Vec<Spot> {
    let spot = |(place, (period, x)): (usize, (&Period, &f64))| {
        let value_px = |(number, line): (usize, &crate::figures::Line)| {
            let x = if chart.mark == Mark::Bar { bars.middle_px(number, *x) } else { *x };
            let figure = line.figures.get(place).and_then(|f| f.ok());
            (line.slot, figure.map(|d| (x, canvas.y_px(d.value))))
        };
        Spot { period: *period, x_px: *x, values_px: view.lines.iter().enumerate().map(value_px).collect() }
    };
    chart.periods.iter().zip(x_px).enumerate().map(spot).collect()
}

/// What a pointer adds to a drawing: a line at the period and a dot at each value. The drawing itself stays.
pub fn overlay(drawing: &Drawing, place: usize) -> Vec<Node> {
    let Some(spot) = drawing.spots.get(place) else { return Vec::new() };
    let (top, bottom) = drawing.plot_px;
    let line = Node::new("line").with("class", "crosshair");
    let line =
        line.with("x1", px(spot.x_px)).with("x2", px(spot.x_px)).with("y1", px(top)).with("y2", px(bottom));
    let dots = spot.values_px.iter().filter_map(|(line, at)| {
        let (x, y) = (*at)?;
        let dot = Node::new("circle").with("class", Ink::Dot(slot(*line)).class());
        Some(dot.with("cx", px(x)).with("cy", px(y)).with("r", "5"))
    });
    std::iter::once(line).chain(dots).collect()
}
