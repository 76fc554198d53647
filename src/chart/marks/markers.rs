//! The shapes of points, which together with the dashes of lines tell series apart without colour.

use crate::chart::canvas::Canvas;
use crate::chart::mapping::Point;
use crate::chart::plot::Plot;
use crate::svg::Ink;

/// Radius of the mark of a point that the prose mentions: small enough to fit into the dot of its series.
const MENTIONED_PX: f64 = 1.75;

/// The outline of a slot's marker around the origin, in radii; empty for a circle.
fn outline(slot: u8) -> &'static [Point] {
    match slot {
        2 => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        3 => &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
        4 => &[(0.0, -1.2), (1.2, 0.9), (-1.2, 0.9)],
        5 => &[(0.0, 1.2), (1.2, -0.9), (-1.2, -0.9)],
        6 => &[
            (-0.45, -1.25),
            (0.45, -1.25),
            (0.45, -0.45),
            (1.25, -0.45),
            (1.25, 0.45),
            (0.45, 0.45),
            (0.45, 1.25),
            (-0.45, 1.25),
            (-0.45, 0.45),
            (-1.25, 0.45),
            (-1.25, -0.45),
            (-0.45, -0.45),
        ],
        7 => &[(-1.2, -1.1), (1.2, 1.1), (1.2, -1.1), (-1.2, 1.1)],
        _ => &[],
    }
}

/// Draws the marker of the series in `slot` at a point.
pub(super) fn draw_marker(canvas: &Canvas, (x, y): Point, radius_px: f64, slot: u8, ink: Ink) {
    let shape = outline(slot);
    if shape.is_empty() {
        return canvas.circle((x, y), radius_px, ink);
    }
    let points: Vec<Point> = shape.iter().map(|(dx, dy)| (x + dx * radius_px, y + dy * radius_px)).collect();
    canvas.marker((x, y), &points, ink);
}

/// Marks the points that the prose mentions, as far as they are shown.
pub(in crate::chart) fn draw_mentioned(plot: &Plot<'_>, canvas: &Canvas) {
    let shown = plot.scene.mentioned.iter().filter(|(_, index)| plot.mapping.range.contains(index));
    for (slot, index) in shown {
        let line = plot.lines().find(|line| line.slot == *slot);
        if let Some(at) = line.and_then(|line| plot.mapping.point(line, *index)) {
            canvas.circle(at, MENTIONED_PX, Ink::Mentioned);
        }
    }
}
