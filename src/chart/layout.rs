//! Divides the frame: room for axis labels, the plot, and room for the labels at the ends of lines.

use super::end_labels::EndLabel;
use super::frame::Frame;
use super::scene::Scene;
use super::type_sizes::SMALL_PX;
use super::value_axis::{Axes, ValueAxis};
use crate::svg::text_width_px;

/// Distance from a line's end to its label.
pub(super) const LABEL_GAP_PX: f64 = 12.0;
/// Empty edge on the left and right.
const EDGE_PX: f64 = 2.0;
/// Space above the plot.
const TOP_PX: f64 = 28.0;
/// Space below the plot, for the labels of the period axis.
const BOTTOM_PX: f64 = 30.0;

/// The plot's rectangle, and the rectangle of the data within it; edges in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    /// Left end of grid lines and axis labels.
    pub(super) left: f64,
    /// Right end of grid lines.
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// Left edge of the data: the axis labels are left of it.
    pub(super) data_left: f64,
    /// Right edge of the data.
    pub(super) data_right: f64,
}

impl Layout {
    /// The layout of data that are as wide as their frame.
    pub(super) fn bare(Frame { width_px: right, height_px }: Frame) -> Self {
        let bottom = height_px - BOTTOM_PX;
        Self { left: 0.0, right, top: TOP_PX, bottom, data_left: 0.0, data_right: right }
    }

    /// The height of the data.
    pub(super) fn height_px(&self) -> f64 {
        self.bottom - self.top
    }

    /// The layout of a scene with these axes and labels.
    pub(super) fn new(scene: &Scene<'_>, axes: &Axes, labels: &[EndLabel]) -> Self {
        // The highest tick's label is above the plot, where there are no data to keep clear of.
        let axis_px = |axis: &ValueAxis| {
            let inner = axis.ticks.split_last().map_or(&[][..], |(_, inner)| inner);
            let widths = inner.iter().map(|tick| text_width_px(&axis.label(scene.language, *tick), SMALL_PX));
            widths.fold(0.0, f64::max) + 10.0
        };
        let data_left = EDGE_PX + axis_px(&axes.left);
        let label_width = labels.iter().map(EndLabel::width_px).fold(0.0, f64::max);
        let beside = if label_width > 0.0 { label_width + LABEL_GAP_PX } else { 0.0 };
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
