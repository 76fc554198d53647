//! Direct labels at the ends of lines: a legend that can't be confused.

use super::canvas::{Align, At};
use super::drawing::LabelBox;
use super::layout::{LABEL_GAP_PX, LABEL_PX};
use super::scene::Scene;
use super::stage::Stage;
use crate::figures::Line;
use crate::format::{self, Precision};
use crate::svg::{Ink, bold_width_px};

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

/// The label of a line that has a value among the periods shown: its name and its last value there.
pub(super) fn end_label(scene: &Scene, line: &Line) -> Option<EndLabel> {
    let place = line.figures.last_known(scene.places.clone())?;
    let value = line.figures.value(place)?;
    let number = format::value(scene.language, value, scene.view.unit, Precision::Short);
    let text = if !scene.frame.is_narrow() {
        vec![format!("{} {number}", line.label)]
    } else if bold_width_px(&line.label, LABEL_PX) <= NARROW_PX {
        vec![line.label.clone(), number]
    } else {
        line.label.split(' ').map(str::to_owned).chain([number]).collect()
    };
    Some(EndLabel { slot: line.slot, text, place, value })
}

/// The labels beside their lines' ends with their left tops, moved apart where they would touch.
fn placed<'s>(stage: &'s Stage) -> Vec<(&'s EndLabel, At)> {
    let layout = &stage.layout;
    let mut placed: Vec<(&EndLabel, At)> = stage
        .end_labels
        .iter()
        .map(|label| {
            let x = layout.data_right.max(stage.x_px(label.place)) + LABEL_GAP_PX;
            (label, (x, stage.canvas.y_px(label.value) - label.height_px() / 2.0))
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
