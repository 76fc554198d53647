//! A view drawn on a frame, with the places that a pointer can be read back from.

use super::canvas::x_from_px;
use super::scene::Scene;
use super::stage::Stage;
use crate::figures::Stack;
use crate::svg::{Ink, Node, px};
use std::ops::Range;
use std::rc::Rc;

/// Radius of the ring around a point that is set off.
const RING_PX: f64 = 8.0;

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
    /// Texts that found no place in the picture, to be said below it.
    pub unplaced: Vec<String>,
    /// The direct labels of the series.
    pub labels: Vec<LabelBox>,
    /// The top and bottom of the plot in pixels.
    pub plot_px: (f64, f64),
    /// The sums of what is shown, for a [`Scene`] of other periods of it.
    pub stack: Rc<Stack>,
    x: Range<f64>,
    x_px: Range<f64>,
}

/// Where the direct label of a series stands, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelBox {
    /// The series, by its slot.
    pub slot: u8,
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Drawing {
    /// The place on the period axis ([`crate::units::Periods::x`]) of a pixel, also beside the plot.
    pub fn x_at(&self, px: f64) -> f64 {
        x_from_px(&self.x, &self.x_px, px)
    }

    /// The pixel of a place on the period axis.
    pub fn px_at(&self, x: f64) -> f64 {
        x_from_px(&self.x_px, &self.x, x)
    }

    /// The pixels of the data's left and right edge.
    pub fn data_px(&self) -> (f64, f64) {
        (self.x_px.start, self.x_px.end)
    }
}

/// Draws a scene.
pub fn draw(scene: &Scene) -> Drawing {
    let stage = Stage::new(scene);
    let unplaced = stage.draw();
    let plot_px = (stage.layout.top, stage.layout.bottom);
    let (x, x_px) = stage.canvas.x_mapping();
    let labels = super::labels::boxes(&stage);
    let svg = root((scene.frame.width_px, scene.frame.height_px), stage.canvas.into_nodes());
    Drawing { svg, frame: scene.frame, unplaced, labels, plot_px, stack: stage.stack, x, x_px }
}

pub(super) fn root((width_px, height_px): (f64, f64), nodes: Vec<Node>) -> Node {
    let size = (px(width_px), px(height_px));
    let svg = Node::new("svg").with("viewBox", format!("0 0 {} {}", size.0, size.1));
    let svg = svg.with("width", size.0).with("height", size.1).with("aria-hidden", "true");
    nodes.into_iter().fold(svg, Node::with_child)
}

/// What a pointer adds to a drawing: a line at the period and a dot at each value. The drawing itself stays.
pub fn overlay(scene: &Scene, place: usize) -> Vec<Node> {
    if !scene.places.contains(&place) {
        return Vec::new();
    }
    let stage = Stage::new(scene);
    let (top, bottom, x) = (px(stage.layout.top), px(stage.layout.bottom), px(stage.x_px(place)));
    let line = Node::new("line").with("class", "crosshair").with("x1", x.clone()).with("x2", x);
    let line = line.with("y1", top).with("y2", bottom);
    let dots = stage.lines().filter_map(|line| {
        let (x, y) = stage.point(line, place)?;
        let dot = Node::new("circle").with("class", Ink::Dot(line.slot).class());
        Some(dot.with("cx", px(x)).with("cy", px(y)).with("r", "5"))
    });
    std::iter::once(line).chain(dots).collect()
}

/// Points set off without a pointer: a ring around each, and a line at the last.
pub fn spotlight(scene: &Scene, slot: u8, places: Range<usize>) -> Vec<Node> {
    let stage = Stage::new(scene);
    let line = stage.lines().find(|line| line.slot == slot);
    let shown = places.filter(|place| scene.places.contains(place));
    let points: Vec<(f64, f64)> =
        line.map(|line| shown.filter_map(|place| stage.point(line, place)).collect()).unwrap_or_default();
    let Some((x, _)) = points.last() else { return Vec::new() };
    let line = Node::new("line").with("class", "crosshair").with("x1", px(*x)).with("x2", px(*x));
    let line = line.with("y1", px(stage.layout.top)).with("y2", px(stage.layout.bottom));
    let rings = points.iter().map(|(x, y)| {
        let ring = Node::new("circle").with("class", "ring").with("cx", px(*x)).with("cy", px(*y));
        ring.with("r", px(RING_PX))
    });
    std::iter::once(line).chain(rings).collect()
}
