//! Where the plot stands in its frame: room for axis labels and for the labels at the lines' ends.

use super::labels::EndLabel;
use super::scene::Scene;
use super::value_axis::{Axes, ValueAxis};
use crate::svg::text_width_px;

/// Font size of axes and remarks, as `styles/chart.css` has it.
pub(super) const SMALL_PX: f64 = 12.5;
/// Font size of direct labels, as `styles/chart.css` has it.
pub(super) const LABEL_PX: f64 = 14.0;
/// From a line's end to its label.
pub(super) const LABEL_GAP_PX: f64 = 12.0;
/// Empty edge on the left and right.
pub(super) const EDGE_PX: f64 = 2.0;
const TOP_PX: f64 = 28.0;
const BOTTOM_PX: f64 = 30.0;

/// The plot's rectangle, and the rectangle of the data within it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    /// Where grid lines begin and axis labels stand.
    pub(super) left: f64,
    /// Where grid lines end.
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// Where data begin and end.
    pub(super) data_left: f64,
    pub(super) data_right: f64,
}

impl Layout {
    pub(super) fn new(scene: &Scene, axes: &Axes, labels: &[EndLabel]) -> Self {
        // The highest tick's label stands above the plot, where there are no data to keep clear of.
        let axis_px = |axis: &ValueAxis| {
            let inner = axis.ticks.split_last().map_or(&[][..], |(_, inner)| inner);
            let widths = inner.iter().map(|tick| text_width_px(&axis.label(scene.language, *tick), SMALL_PX));
            widths.fold(0.0, f64::max) + 10.0
        };
        let data_left = EDGE_PX + axis_px(&axes.left);
        let label_width = labels.iter().map(EndLabel::width_px).fold(0.0, f64::max);
        let beside = if label_width > 0.0 {
            label_width + LABEL_GAP_PX
        } else if scene.has_bars() {
            0.0
        } else {
            6.0
        };
        let right_axis_px = axes.right.as_ref().map_or(0.0, axis_px);
        let right = (scene.frame.width_px - EDGE_PX - beside).max(data_left + right_axis_px + 40.0);
        Self {
            left: EDGE_PX,
            right,
            top: TOP_PX,
            bottom: scene.frame.height_px - BOTTOM_PX,
            data_left,
            data_right: right - right_axis_px,
        }
    }
}
