//! Marks over a picture, for what is pointed at. They come from its mapping alone: nothing is laid out again.

use super::mapping::{Mapping, Point};
use super::stretched::Stretched;
use crate::figures::View;
use crate::svg::{Ink, Node, px};
use std::ops::Range;

/// Radius of a dot at a value.
const DOT_PX: f64 = 5.0;
/// Radius of the ring around a highlighted point.
const RING_PX: f64 = 8.0;

/// The marks of a period, by its index in the chart: a line across the plot, and a dot at each value of the series
/// shown. None where the picture does not show the period. `view` is the one that was drawn.
pub fn overlay(drawing: &Stretched, view: &View, index: usize) -> Vec<Node> {
    let mapping = &drawing.mapping;
    if !mapping.range.contains(&index) {
        return Vec::new();
    }
    let whole = (0.0, mapping.layout.data_right);
    std::iter::once(crosshair(mapping.x_px(index), whole))
        .chain(dots_at(mapping, view, index, whole))
        .collect()
}

/// The dots of a period, in percent of a part of the plot: its left edge and its width.
pub(super) fn dots_at(
    mapping: &Mapping,
    view: &View,
    index: usize,
    part_px: (f64, f64),
) -> impl Iterator<Item = Node> {
    mapping.lines(view).filter_map(move |line| {
        let at = mapping.point(line, index)?;
        Some(circle(mapping, Ink::Dot(line.slot).class(), at, DOT_PX, part_px))
    })
}

/// The marks of some points of a series, by its slot and their indices: a ring around each that is shown, and a line
/// across the plot at the last. `view` is the one that was drawn.
pub fn highlight(drawing: &Stretched, view: &View, slot: u8, range: Range<usize>) -> Vec<Node> {
    let mapping = &drawing.mapping;
    let Some(line) = mapping.lines(view).find(|line| line.slot == slot) else { return Vec::new() };
    let shown = range.filter(|index| mapping.range.contains(index));
    let points: Vec<Point> = shown.filter_map(|index| mapping.point(line, index)).collect();
    let Some((x, _)) = points.last() else { return Vec::new() };
    let whole = (0.0, mapping.layout.data_right);
    let rings = points.iter().map(|at| circle(mapping, "ring".to_owned(), *at, RING_PX, whole));
    std::iter::once(crosshair(*x, whole)).chain(rings).collect()
}

/// A line from the top of the plot to its bottom.
fn crosshair(x_px: f64, (left, width): (f64, f64)) -> Node {
    let x = percent(x_px - left, width);
    let line = Node::new("line").with("class", "crosshair").with("x1", x.clone()).with("x2", x);
    line.with("y1", "0%").with("y2", "100%")
}

fn circle(
    mapping: &Mapping,
    class: String,
    (x, y): Point,
    radius_px: f64,
    (left, width): (f64, f64),
) -> Node {
    let (x, y) = (percent(x - left, width), percent(y - mapping.layout.top, mapping.layout.height_px()));
    let circle = Node::new("circle").with("class", class).with("cx", x).with("cy", y);
    circle.with("r", px(radius_px))
}

fn percent(place_px: f64, whole_px: f64) -> String {
    px(place_px / whole_px * 100.0) + "%"
}
