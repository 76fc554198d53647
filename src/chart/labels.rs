//! Direct labels at the ends of lines: a legend that can't be confused.

use super::canvas::{Align, At, Canvas};
use super::layout::{LABEL_GAP_PX, LABEL_PX, Layout};
use crate::figures::{Line, View};
use crate::format::{self, Precision};
use crate::svg::{Ink, bold_width_px};
use crate::units::Language;

/// Height of a line of label text.
const LINE_PX: f64 = 16.0;
/// Widest label on a narrow frame before it breaks at its spaces.
const NARROW_PX: f64 = 66.0;

/// The label of a line, in one or more lines of text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct EndLabel {
    slot: u8,
    text: Vec<String>,
    /// Place of the last value.
    place: usize,
    value: f64,
}

impl EndLabel {
    pub(super) fn width_px(&self) -> f64 {
        self.text.iter().map(|line| bold_width_px(line, LABEL_PX)).fold(0.0, f64::max)
    }

    fn height_px(&self) -> f64 {
        LINE_PX * self.text.len() as f64
    }
}

/// A label for each line that has a value: its name and its last value.
pub(super) fn end_labels(language: Language, view: &View, is_narrow: bool) -> Vec<EndLabel> {
    view.lines.iter().filter_map(|line| end_label(language, view, line, is_narrow)).collect()
}

fn end_label(language: Language, view: &View, line: &Line, is_narrow: bool) -> Option<EndLabel> {
    let (place, value) = line
        .figures
        .iter()
        .enumerate()
        .rev()
        .find_map(|(place, figure)| figure.ok().map(|d| (place, d.value)))?;
    let number = format::value(language, value, view.unit, Precision::Short);
    let text = if !is_narrow {
        vec![format!("{} {number}", line.label)]
    } else if bold_width_px(&line.label, LABEL_PX) <= NARROW_PX {
        vec![line.label.clone(), number]
    } else {
        line.label.split(' ').map(str::to_owned).chain([number]).collect()
    };
    Some(EndLabel { slot: line.slot, text, place, value })
}

/// Draws the labels beside their lines' ends, moved apart where they would touch.
pub(super) fn draw_end_labels(canvas: &Canvas, layout: &Layout, labels: &[EndLabel], x_px: &[f64]) {
    let mut placed: Vec<(&EndLabel, At)> = labels
        .iter()
        .map(|label| {
            let x = x_px.get(label.place).copied().unwrap_or(layout.data_right);
            (
                label,
                (layout.data_right.max(x) + LABEL_GAP_PX, canvas.y_px(label.value) - label.height_px() / 2.0),
            )
        })
        .collect();
    placed.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
    spread(&mut placed, layout.top - LINE_PX, layout.bottom + LINE_PX / 2.0);
    for (label, (x, top)) in placed {
        for (row, line) in (1..).zip(&label.text) {
            let baseline = top + LINE_PX * f64::from(row) - 4.0;
            canvas.text(line, (x, baseline), Align::Start, Ink::Label(label.slot));
        }
    }
}

/// Pushes labels down until none overlaps the one above, then up from the bottom where they ran over it.
fn spread(placed: &mut [(&EndLabel, At)], top: f64, bottom: f64) {
    let mut free = top;
    for (label, (_, y)) in placed.iter_mut() {
        *y = y.max(free);
        free = *y + label.height_px();
    }
    let mut limit = bottom;
    for (label, (_, y)) in placed.iter_mut().rev() {
        *y = y.min(limit - label.height_px());
        limit = *y;
    }
}
