//! All periods of a view as a small strip without axes, under a picture of some of them.

use super::canvas::Canvas;
use super::drawing::root;
use super::lines::{Trace, draw_line};
use super::scene::Scene;
use super::stage::Stage;
use crate::svg::Node;

/// Height of the strip in CSS pixels.
pub const STRIP_PX: f64 = 44.0;

/// The strip of a scene, which stands between the same pixels as the picture's data.
pub fn strip(scene: &Scene, data_px: (f64, f64)) -> Node {
    let scene = Scene { places: 0..scene.chart.periods.len(), ..scene.clone() };
    let stage = Stage::strip(&scene, data_px);
    for line in stage.lines() {
        draw_line(&stage, line, &Trace::new(&stage, line), false);
    }
    root((scene.frame.width_px, STRIP_PX), Canvas::into_nodes(stage.canvas))
}
