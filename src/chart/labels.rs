//! Direct labels at the ends of lines: a legend that can't be confused.

use super::canvas::{Align, At};
use super::drawing::LabelBox;
use super::layout::{LABEL_GAP_PX, LABEL_PX};
use super::scene::Scene;
use super::stage::Stage;
use crate::figures::{Line, Mark, Stack};
use crate::format::{self, Precision};
use crate::svg::{Ink, bold_width_px};

/// Height of a line of label text.
const LINE_PX: f64 = 16.0;
/// Height of a frame that labels can't take.
const AROUND_PX: f64 = 34.0;
/// Widest label on a narrow frame before it breaks at its spaces.
const NARROW_PX: f64 = 66.0;

/// The label of a line, in one or more lines of text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct EndLabel {
    slot: u8,
    text: Vec<String>,
    /// Place of the last value.
    place: usize,
}

impl EndLabel {
    pub(super) fn width_px(&self) -> f64 {
        self.text.iter().map(|line| bold_width_px(line, LABEL_PX)).fold(0.0, f64::max)
    }

    fn height_px(&self) -> f64 {
        LINE_PX * self.text.len() as f64
    }
}

/// A label for each line that has a value among the periods shown, and for each layer of a stack: its name and its
/// last value there; the names alone where all that is too much for the height. Bars have none, nor on narrow frames
/// the lines of a second axis, which needs the room: the legend names them.
pub(super) fn end_labels(scene: &Scene, stack: &Stack) -> Vec<EndLabel> {
    let is_crowded = |line: &Line| line.is_right && scene.frame.is_narrow();
    let lines = || scene.lines().filter(|line| scene.mark(line) != Mark::Bar && !is_crowded(line));
    let full: Vec<EndLabel> = lines().filter_map(|line| end_label(scene, stack, line, true)).collect();
    let height_px: f64 = full.iter().map(EndLabel::height_px).sum();
    if height_px <= scene.frame.height_px - AROUND_PX {
        return full;
    }
    lines().filter_map(|line| end_label(scene, stack, line, false)).collect()
}

fn end_label(scene: &Scene, stack: &Stack, line: &Line, has_value: bool) -> Option<EndLabel> {
    let column = stack.layer(line.slot).map_or(&line.figures, |layer| &layer.above);
    let place = column.last_known(scene.places.clone())?;
    let value = line.figures.value(place)?;
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
    Some(EndLabel { slot: line.slot, text, place })
}

impl Stage<'_> {
    /// The pixel that the label of a line stands beside: its last value, or the middle of its layer.
    fn label_px(&self, label: &EndLabel) -> Option<f64> {
        let line = self.lines().find(|line| line.slot == label.slot)?;
        let (value, (_, end)) = (line.figures.value(label.place)?, self.point(line, label.place)?);
        let Some(layer) = self.stack.layer(line.slot) else { return Some(end) };
        let sum = if value < 0.0 { &layer.below } else { &layer.above }.value(label.place)?;
        Some(f64::midpoint(self.y_px(line, sum - value), end))
    }
}

/// The labels beside their lines' ends with their left tops, moved apart where they would touch.
fn placed<'s>(stage: &'s Stage) -> Vec<(&'s EndLabel, At)> {
    let layout = &stage.layout;
    let mut placed: Vec<(&EndLabel, At)> = stage
        .end_labels
        .iter()
        .map(|label| {
            let y = stage.label_px(label).unwrap_or(layout.bottom);
            (label, (layout.right + LABEL_GAP_PX, y - label.height_px() / 2.0))
        })
        .collect();
    placed.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
    spread(&mut placed, layout.top - LINE_PX, layout.bottom + LINE_PX / 2.0);
    placed
}

pub(super) fn draw_end_labels(stage: &Stage) {
    for (label, (x, top)) in placed(stage) {
        for (row, line) in (1..).zip(&label.text) {
            let baseline = top + LINE_PX * f64::from(row) - 4.0;
            stage.canvas.text(line, (x, baseline), Align::Start, Ink::Label(label.slot));
        }
    }
}

/// Where the labels stand.
pub(super) fn boxes(stage: &Stage) -> Vec<LabelBox> {
    let of = |(label, (left, top)): (&EndLabel, At)| LabelBox {
        slot: label.slot,
        left,
        top,
        width: label.width_px(),
        height: label.height_px(),
    };
    placed(stage).into_iter().map(of).collect()
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
