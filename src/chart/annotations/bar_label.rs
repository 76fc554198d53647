//! The words above a bar: its name and value, or its value and change.

use super::levels::Levels;
use super::placer::{Block, LabelPlacer};
use crate::chart::canvas::{Align, Canvas};
use crate::chart::marks::bars::BarLabel;
use crate::chart::type_sizes::LABEL_PX;

/// From a level up to the baseline of a label that it would run through.
const ABOVE_LEVEL_PX: f64 = 7.0;

/// Draws the words of a bar, moved up above a level that would run through it; other text keeps clear of it.
pub(in crate::chart) fn draw_bar_label(
    label: &BarLabel,
    levels: &Levels<'_>,
    canvas: &Canvas,
    placer: &mut LabelPlacer,
) {
    let BarLabel { text, align, x, half_px, ink, .. } = label;
    let middle = match align {
        Align::Start => x + half_px,
        Align::Middle => *x,
        Align::End => x - half_px,
    };
    let covered = label.baseline - LABEL_PX..label.baseline + 5.0;
    let highest = levels.ys().filter(|y| covered.contains(y)).reduce(f64::min);
    let baseline = highest.map_or(label.baseline, |y| y - ABOVE_LEVEL_PX);
    canvas.text(text, (*x, baseline), *align, *ink);
    placer.take((middle, baseline), Block { half_px: *half_px, depth_px: 0.0 });
}
