//! Finds positions for text where it covers nothing.

use crate::chart::canvas::{Align, Canvas};
use crate::chart::layout::Layout;
use crate::chart::mapping::Point;
use crate::chart::type_sizes::SMALL_PX;
use crate::svg::{Ink, text_width_px};

/// Distance between two positions that are tried for a text.
pub(super) const STRIDE_PX: f64 = 8.0;
/// Least distance between a text's box and a line.
const CLEARANCE_PX: f64 = 3.0;
/// Distance between two baselines.
const LEADING_PX: f64 = 15.0;

/// The size of a few lines of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::chart) struct Block {
    /// Half the width of the widest line.
    pub(in crate::chart) half_px: f64,
    /// Distance from the first baseline to the last.
    pub(in crate::chart) depth_px: f64,
}

impl Block {
    /// The size of these lines.
    pub(in crate::chart) fn of(lines: &[String]) -> Self {
        let widest = lines.iter().map(|line| text_width_px(line, SMALL_PX)).fold(0.0, f64::max);
        Self { half_px: widest / 2.0, depth_px: LEADING_PX * lines.len().saturating_sub(1) as f64 }
    }
}

/// A box of text: left, top, right, bottom.
type TextBox = (f64, f64, f64, f64);

/// The plot with what text must not cover, and the texts for which there was no room.
pub(in crate::chart) struct LabelPlacer {
    layout: Layout,
    obstacles: Vec<Vec<Point>>,
    taken: Vec<TextBox>,
    unplaced: Vec<String>,
}

impl LabelPlacer {
    /// A plot with these lines in it.
    pub(in crate::chart) fn new(layout: &Layout, obstacles: Vec<Vec<Point>>) -> Self {
        Self { layout: *layout, obstacles, taken: Vec::new(), unplaced: Vec::new() }
    }

    /// Adds a line that text must not cross.
    pub(in crate::chart) fn block(&mut self, line: [Point; 2]) {
        self.obstacles.push(line.to_vec());
    }

    /// Adds a block of text that other text must not touch; its first baseline is centred at `at`.
    pub(in crate::chart) fn take(&mut self, at: Point, block: Block) {
        self.taken.push(text_box(at, block));
    }

    /// Draws lines of text centred at `at`, the first on that baseline, and takes their room.
    pub(in crate::chart) fn put(&mut self, canvas: &Canvas, lines: &[String], at: Point, block: Block) {
        self.take(at, block);
        for (row, line) in lines.iter().enumerate() {
            canvas.text(line, (at.0, at.1 + LEADING_PX * row as f64), Align::Middle, Ink::NoteText);
        }
    }

    /// Keeps a text that is to be printed below the chart.
    pub(in crate::chart) fn leave_out(&mut self, text: String) {
        self.unplaced.push(text);
    }

    /// The texts that are to be printed below the chart.
    pub(in crate::chart) fn into_unplaced(self) -> Vec<String> {
        self.unplaced
    }

    /// The centre nearest to `x` at which a block of text is within the data's width.
    pub(in crate::chart) fn within(&self, x: f64, block: Block) -> f64 {
        let first = self.layout.data_left + block.half_px;
        x.clamp(first, (self.layout.data_right - block.half_px).max(first))
    }

    /// The first of `positions` at which a block of text is free.
    pub(in crate::chart) fn first_free(
        &self,
        positions: impl IntoIterator<Item = Point>,
        block: Block,
    ) -> Option<Point> {
        positions.into_iter().find(|at| self.is_free(*at, block))
    }

    /// Whether a block of text at `at` is within the plot and touches neither lines nor text.
    fn is_free(&self, at: Point, block: Block) -> bool {
        let text_box = text_box(at, block);
        let (left, top, right, bottom) = text_box;
        let layout = &self.layout;
        let is_inside = at.0 - block.half_px >= layout.data_left
            && at.0 + block.half_px <= layout.data_right
            && top >= 0.0
            && bottom <= layout.bottom;
        let misses = |other: &TextBox| right < other.0 || left > other.2 || bottom < other.1 || top > other.3;
        is_inside
            && self.taken.iter().all(misses)
            && self.obstacles.iter().all(|line| !line.windows(2).any(|pair| crosses(pair, text_box)))
    }
}

/// A text broken at the space nearest to its middle.
pub(super) fn in_two_lines(text: &str) -> Vec<String> {
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let middle = spaces.min_by_key(|at| at.abs_diff(text.len() / 2));
    match middle.and_then(|at| text.split_at_checked(at)) {
        Some((first, second)) => vec![first.to_owned(), second.trim_start().to_owned()],
        None => vec![text.to_owned()],
    }
}

/// The box of a block of text whose first baseline is centred at a point.
fn text_box((x, baseline): Point, block: Block) -> TextBox {
    (
        x - block.half_px - CLEARANCE_PX,
        baseline - SMALL_PX * 0.8 - CLEARANCE_PX,
        x + block.half_px + CLEARANCE_PX,
        baseline + block.depth_px + SMALL_PX * 0.25 + CLEARANCE_PX,
    )
}

/// Whether the line from one point to another passes through a box.
fn crosses(pair: &[Point], (left, top, right, bottom): TextBox) -> bool {
    let [a, b] = pair else { return false };
    let (first, last) = (a.0.min(b.0).max(left), a.0.max(b.0).min(right));
    if first > last {
        return false;
    }
    let y_at = |x: f64| if a.0 == b.0 { a.1 } else { a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0) };
    let (y1, y2) = (y_at(first), if a.0 == b.0 { b.1 } else { y_at(last) });
    y1.min(y2) <= bottom && y1.max(y2) >= top
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_a_box_or_misses_it() {
        let text_box = (10.0, 10.0, 20.0, 20.0);
        assert!(crosses(&[(0.0, 15.0), (30.0, 15.0)], text_box));
        assert!(crosses(&[(0.0, 0.0), (30.0, 30.0)], text_box));
        assert!(crosses(&[(15.0, 0.0), (15.0, 30.0)], text_box));
        assert!(!crosses(&[(0.0, 0.0), (30.0, 5.0)], text_box));
        assert!(!crosses(&[(0.0, 15.0), (5.0, 15.0)], text_box));
        assert!(!crosses(&[(0.0, 30.0), (12.0, 60.0)], text_box));
    }

    #[test]
    fn texts_keep_clear_of_lines_and_of_each_other() {
        let layout =
            Layout { left: 0.0, right: 200.0, top: 0.0, bottom: 100.0, data_left: 0.0, data_right: 200.0 };
        let mut placer = LabelPlacer::new(&layout, vec![vec![(0.0, 50.0), (200.0, 50.0)]]);
        let block = Block { half_px: 20.0, depth_px: 0.0 };
        assert!(!placer.is_free((100.0, 52.0), block), "a line runs through it");
        assert!(placer.is_free((100.0, 30.0), block));
        placer.take((100.0, 30.0), block);
        assert!(!placer.is_free((130.0, 30.0), block), "it would touch the first");
        assert!(placer.is_free((147.0, 30.0), block));
        assert!(!placer.is_free((190.0, 80.0), block), "it would leave the plot");
        assert_eq!(placer.within(190.0, block), 180.0);
    }
}
