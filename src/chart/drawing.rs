//! A view drawn on a frame, with the places that a pointer can be read back from.

use super::stage::Stage;
use crate::figures::{ChartFigures, Mark, View};
use crate::svg::{Ink, Node, px};
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
    pub(super) fn steps(self) -> f64 {
        ((self.height_px - 58.0) / 40.0).floor()
    }

    /// Whether labels have to be short.
    pub(super) fn is_narrow(self) -> bool {
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
    pub values_px: Vec<(u8, Option<(f64, f64)>)>,
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
    let stage = Stage::new(chart, view, frame, language);
    stage.draw_axes();
    let unplaced = match chart.mark {
        Mark::Line => stage.draw_lines(),
        Mark::Bar => stage.draw_bars(),
    };
    let plot_px = (stage.layout.top, stage.layout.bottom);
    let spots = stage.spots();
    Drawing { svg: root(frame, stage.canvas.into_nodes()), frame, spots, unplaced, plot_px }
}

fn root(frame: Frame, nodes: Vec<Node>) -> Node {
    let size = (px(frame.width_px), px(frame.height_px));
    let svg = Node::new("svg").with("viewBox", format!("0 0 {} {}", size.0, size.1));
    let svg = svg.with("width", size.0).with("height", size.1).with("aria-hidden", "true");
    nodes.into_iter().fold(svg, Node::with_child)
}

/// What a pointer adds to a drawing: a line at the period and a dot at each value. The drawing itself stays.
pub fn overlay(drawing: &Drawing, place: usize) -> Vec<Node> {
    let Some(spot) = drawing.spots.get(place) else { return Vec::new() };
    let (top, bottom) = drawing.plot_px;
    let line = Node::new("line").with("class", "crosshair");
    let line =
        line.with("x1", px(spot.x_px)).with("x2", px(spot.x_px)).with("y1", px(top)).with("y2", px(bottom));
    let dots = spot.values_px.iter().filter_map(|(slot, at)| {
        let (x, y) = (*at)?;
        let dot = Node::new("circle").with("class", Ink::Dot(*slot).class());
        Some(dot.with("cx", px(x)).with("cy", px(y)).with("r", "5"))
    });
    std::iter::once(line).chain(dots).collect()
}
