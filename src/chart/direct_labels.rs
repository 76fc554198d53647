//! Positions the labels beside the ends of their lines so that none covers another, and draws them.

use super::canvas::{Align, Canvas};
use super::end_labels::{EndLabel, LINE_PX};
use super::layout::LABEL_GAP_PX;
use super::mapping::Point;
use super::plot::Plot;
use crate::svg::Ink;

/// From the bottom of a line of text up to its baseline.
const DESCENT_PX: f64 = 4.0;

/// The box of a series' direct label, in pixels.
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

/// Draws the labels of all lines.
pub(super) fn draw_end_labels(plot: &Plot<'_>, canvas: &Canvas) {
    for (label, (x, top)) in positioned(plot) {
        for (row, line) in (1..).zip(&label.text) {
            let baseline = top + LINE_PX * f64::from(row) - DESCENT_PX;
            canvas.text(line, (x, baseline), Align::Start, Ink::Label(label.slot));
        }
    }
}

/// The boxes of the labels, from top to bottom.
pub(super) fn label_boxes(plot: &Plot<'_>) -> Vec<LabelBox> {
    let of = |(label, (left, top)): (&EndLabel, Point)| LabelBox {
        slot: label.slot,
        left,
        top,
        width: label.width_px(),
        height: label.height_px(),
    };
    positioned(plot).into_iter().map(of).collect()
}

/// The labels with their top left corners, from top to bottom.
fn positioned<'p>(plot: &'p Plot<'_>) -> Vec<(&'p EndLabel, Point)> {
    let layout = &plot.mapping.layout;
    let beside = |label: &'p EndLabel| {
        let y = anchor_px(plot, label).unwrap_or(layout.bottom);
        (label, (layout.right + LABEL_GAP_PX, y - label.height_px() / 2.0))
    };
    let mut labels: Vec<(&EndLabel, Point)> = plot.end_labels.iter().map(beside).collect();
    labels.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
    spread(&mut labels, layout.top - LINE_PX, layout.bottom + LINE_PX / 2.0);
    labels
}

/// The height in the plot that a label belongs to: its line's last value, or the middle of its layer.
fn anchor_px(plot: &Plot<'_>, label: &EndLabel) -> Option<f64> {
    let mapping = &plot.mapping;
    let line = plot.lines().find(|line| line.slot == label.slot)?;
    let (value, (_, end)) = (line.figures.value(label.index)?, mapping.point(line, label.index)?);
    let Some(layer) = mapping.stack.layer(line.slot) else { return Some(end) };
    let sum = if value < 0.0 { &layer.below } else { &layer.above }.value(label.index)?;
    Some(f64::midpoint(mapping.y_px(line, sum - value), end))
}

/// Pushes labels down until none overlaps the one above, then up from the bottom where they ran over it.
fn spread(labels: &mut [(&EndLabel, Point)], top: f64, bottom: f64) {
    let mut free = top;
    for (label, (_, y)) in labels.iter_mut() {
        *y = y.max(free);
        free = *y + label.height_px();
    }
    let mut limit = bottom;
    for (label, (_, y)) in labels.iter_mut().rev() {
        *y = y.min(limit - label.height_px());
        limit = *y;
    }
}
