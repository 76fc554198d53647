//! The texts of direct labels at the ends of lines: a legend that can't be confused.

use super::scene::Scene;
use super::type_sizes::LABEL_PX;
use crate::figures::{Line, Stack};
use crate::format::{self, Precision};
use crate::svg::bold_width_px;

/// Height of a line of label text.
pub(super) const LINE_PX: f64 = 16.0;
/// Height of a frame that is not available to labels.
const AROUND_PX: f64 = 34.0;
/// Widest label on a narrow frame before it breaks at its spaces.
const NARROW_PX: f64 = 66.0;

/// The label of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct EndLabel {
    pub(super) slot: u8,
    /// One or more lines of text.
    pub(super) text: Vec<String>,
    /// Index of the last value.
    pub(super) index: usize,
}

impl EndLabel {
    pub(super) fn width_px(&self) -> f64 {
        self.text.iter().map(|line| bold_width_px(line, LABEL_PX)).fold(0.0, f64::max)
    }

    pub(super) fn height_px(&self) -> f64 {
        LINE_PX * self.text.len() as f64
    }
}

/// A label for each line that has a value among the periods shown, and for each layer of a stack: its name and its
/// last value there; the names alone where all that is too much for the height. Bars have none, nor on narrow frames
/// the lines of a second axis, which needs the room: the legend names them.
pub(super) fn end_labels(scene: &Scene<'_>, stack: &Stack) -> Vec<EndLabel> {
    let is_crowded = |line: &Line| line.is_right && scene.frame.is_narrow();
    let lines = || scene.lines().filter(|line| !scene.mark(line).is_side_by_side() && !is_crowded(line));
    let full: Vec<EndLabel> = lines().filter_map(|line| end_label(scene, stack, line, true)).collect();
    let height_px: f64 = full.iter().map(EndLabel::height_px).sum();
    if height_px <= scene.frame.height_px - AROUND_PX {
        return full;
    }
    lines().filter_map(|line| end_label(scene, stack, line, false)).collect()
}

fn end_label(scene: &Scene<'_>, stack: &Stack, line: &Line, has_value: bool) -> Option<EndLabel> {
    let column = stack.layer(line.slot).map_or(&line.figures, |layer| &layer.above);
    let index = column.last_known(scene.range.clone())?;
    let value = line.figures.number(index)?;
    let number = format::value(scene.language, value, line.unit, Precision::Short);
    let text = if !has_value {
        vec![line.label.clone()]
    } else if !scene.frame.is_narrow() {
        vec![format!("{} {number}", line.label)]
    } else if bold_width_px(&line.label, LABEL_PX) <= NARROW_PX {
        vec![line.label.clone(), number]
    } else {
        line.label.split(' ').map(str::to_owned).chain([number]).collect()
    };
    Some(EndLabel { slot: line.slot, text, index })
}
