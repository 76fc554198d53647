//! All periods of a view as a small strip without axes, below a picture of some of them.

use super::canvas::Canvas;
use super::frame::Frame;
use super::marks::lines::draw_line;
use super::marks::trace::Trace;
use super::plot::Plot;
use super::scene::{REFERENCE_WIDTH_PX, Scene};
use super::stretched::stretched;
use crate::svg::Node;

/// Height of the strip in CSS pixels.
pub const STRIP_PX: f64 = 44.0;

/// The strip of a scene, which stretches; `dense_px` is the width that it has where periods are closer together than
/// pixels.
pub fn strip(scene: &Scene<'_>, dense_px: f64) -> Node {
    let range = 0..scene.chart.periods.len();
    let width_px = if range.len() as f64 > REFERENCE_WIDTH_PX { dense_px } else { REFERENCE_WIDTH_PX };
    let scene = Scene { range, fits_any_width: true, ..scene.clone() };
    let plot = Plot::strip(&scene, (0.0, width_px), STRIP_PX);
    let canvas = Canvas::new(width_px, STRIP_PX);
    for line in plot.lines() {
        draw_line(&canvas, line, &Trace::new(&plot, line), false);
    }
    let frame = Frame { width_px, height_px: STRIP_PX };
    stretched("shapes", frame, canvas.into_nodes())
}
