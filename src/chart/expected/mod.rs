//! Expected against actual: a row per figure, with guidance, expectations and the reported value on one line.

mod rows;
mod words;

pub use rows::{ExpectedMark, ExpectedRow, MarkKind};

use super::canvas::{Align, Canvas};
use super::type_sizes::{LABEL_PX, SMALL_PX};
use crate::svg::{Ink, Node, bold_width_px, text_width_px};
use rows::x_px;
use words::{Words, position_words};

/// Distances between the lines of a name, from its last line to the marks below, and between rows.
const NAME_PX: f64 = 19.0;
const BELOW_NAME_PX: f64 = 8.0;
const BETWEEN_PX: f64 = 30.0;
/// Between a name and its measure.
const GAP_PX: f64 = 9.0;
/// Half the height of a range and of a tick; radius of a dot, of a ring, and of a ring around a dot.
const RANGE_PX: f64 = 9.0;
const TICK_PX: f64 = 13.0;
const DOT_PX: f64 = 6.5;
const RING_PX: f64 = 5.5;
const AROUND_PX: f64 = 10.0;

/// Draws all rows below each other.
pub fn expected(rows: &[ExpectedRow], width_px: f64) -> Node {
    let rows: Vec<Row<'_>> = rows.iter().map(|row| Row::new(row, width_px)).collect();
    let height_px: f64 = rows.iter().map(|row| row.height_px() + BETWEEN_PX).sum();
    let canvas = Canvas::new(width_px, (height_px - BETWEEN_PX).max(1.0));
    let mut top = 0.0;
    for row in &rows {
        row.draw(&canvas, top);
        top += row.height_px() + BETWEEN_PX;
    }
    canvas.into_svg()
}

/// The height of that drawing.
pub fn expected_height_px(rows: &[ExpectedRow], width_px: f64) -> f64 {
    rows.iter().map(|row| Row::new(row, width_px).height_px() + BETWEEN_PX).sum::<f64>() - BETWEEN_PX
}

/// A row with everything placed.
struct Row<'r> {
    row: &'r ExpectedRow,
    width_px: f64,
    name: Vec<String>,
    /// Whether the measure has room at the end of the name's last line.
    is_beside: bool,
    measure: Vec<String>,
    words: Words<'r>,
}

impl<'r> Row<'r> {
    fn new(row: &'r ExpectedRow, width_px: f64) -> Self {
        let name = broken(&row.name, width_px, |text| bold_width_px(text, LABEL_PX));
        let last_px = name.last().map_or(0.0, |line| bold_width_px(line, LABEL_PX)) + GAP_PX;
        let small_px = |text: &str| text_width_px(text, SMALL_PX);
        let is_beside = last_px + small_px(&row.measure) <= width_px;
        let measure = broken(&row.measure, width_px, small_px);
        let words = position_words(row, width_px, |value| x_px(row, width_px, value));
        Self { row, width_px, name, is_beside, measure, words }
    }

    /// From the top of the row to its line.
    fn line_px(&self) -> f64 {
        let own = if self.is_beside { 0 } else { self.measure.len() };
        NAME_PX * (self.name.len() + own) as f64 + BELOW_NAME_PX + self.words.above_px().max(TICK_PX)
    }

    fn height_px(&self) -> f64 {
        self.line_px() + self.words.below_px().max(TICK_PX)
    }

    fn draw(&self, canvas: &Canvas, top: f64) {
        let mut baseline = top - 5.0;
        for line in &self.name {
            baseline += NAME_PX;
            canvas.text(line, (0.0, baseline), Align::Start, Ink::RowName);
        }
        if self.is_beside {
            canvas.text(&self.row.measure, (self.width_px, baseline), Align::End, Ink::AxisText);
        } else {
            for line in &self.measure {
                baseline += NAME_PX;
                canvas.text(line, (0.0, baseline), Align::Start, Ink::AxisText);
            }
        }
        let y = top + self.line_px();
        canvas.path(&[(0.0, y), (self.width_px, y)], Ink::Grid);
        let mut marks: Vec<&ExpectedMark> = self.row.marks.iter().collect();
        marks.sort_by_key(|mark| mark.kind);
        marks.iter().for_each(|mark| self.draw_mark(canvas, mark, y));
        self.words.draw(canvas, y);
    }

    fn draw_mark(&self, canvas: &Canvas, mark: &ExpectedMark, y: f64) {
        let x = |value| x_px(self.row, self.width_px, value);
        let (from, to) = (x(mark.ends.0), x(mark.ends.1));
        let middle = f64::midpoint(from, to);
        match mark.kind {
            MarkKind::GuidedBefore | MarkKind::Guided => {
                let ink = if mark.kind == MarkKind::Guided { Ink::Guided } else { Ink::GuidedBefore };
                let (from, to) = (from.min(middle - 1.5), to.max(middle + 1.5));
                canvas.rectangle((from, y - RANGE_PX), (to, y + RANGE_PX), ink);
            }
            MarkKind::Expected if from < to => {
                canvas.path(&[(from, y), (to, y)], Ink::Expected);
                for end in [from, to] {
                    canvas.path(&[(end, y - RANGE_PX), (end, y + RANGE_PX)], Ink::Expected);
                }
            }
            MarkKind::Expected => canvas.path(&[(middle, y - TICK_PX), (middle, y + TICK_PX)], Ink::Expected),
            MarkKind::Earlier => {
                let mut dots = self.row.marks.iter().filter(|mark| mark.kind == MarkKind::Actual);
                let is_near = |dot: &ExpectedMark| (x(dot.ends.0) - middle).abs() < DOT_PX + RING_PX - 2.0;
                canvas.circle((middle, y), if dots.any(is_near) { AROUND_PX } else { RING_PX }, Ink::Earlier);
            }
            MarkKind::Actual if from < to => {
                canvas.rectangle((from, y - RING_PX), (to, y + RING_PX), Ink::Bar(0));
            }
            MarkKind::Actual => canvas.circle((middle, y), DOT_PX, Ink::Dot(0)),
        }
    }
}

/// A text in lines that fit, broken at its spaces.
fn broken(text: &str, width_px: f64, measure: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if measure(&format!("{line} {word}")) <= width_px => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(kind: MarkKind, ends: (f64, f64), words: &str) -> ExpectedMark {
        ExpectedMark { kind, ends, words: words.to_owned() }
    }

    #[test]
    fn marks_stand_in_the_order_of_their_values() {
        let row = ExpectedRow {
            name: "Adjusted pre-tax profit".to_owned(),
            measure: "H1 2026".to_owned(),
            marks: vec![
                mark(MarkKind::Actual, (96.3, 96.3), "£96.3M"),
                mark(MarkKind::Expected, (98.1, 98.1), "consensus £98.1M"),
                mark(MarkKind::Earlier, (104.8, 104.8), "a year earlier £104.8M"),
            ],
        };
        // 10 + 380 · (0.1 + 0.8 · (98.1 − 96.3) / (104.8 − 96.3))
        assert_eq!([96.3, 98.1, 104.8].map(|value| x_px(&row, 400.0, value).round()), [48.0, 112.0, 352.0]);
        let svg = expected(&[row], 400.0).to_svg();
        assert_eq!((svg.matches("<circle").count(), svg.matches("class=\"expected\"").count()), (2, 1));
    }

    #[test]
    fn names_that_are_too_long_are_broken_at_their_spaces() {
        let lines = broken("Adjusted pre-tax profit", 100.0, |text| text.chars().count() as f64 * 7.0);
        assert_eq!(lines, ["Adjusted", "pre-tax profit"]);
    }
}
