//! Which parts of a plot are free for text.

use super::canvas::At;
use super::layout::{Layout, SMALL_PX};
use crate::svg::text_width_px;

/// Least distance between a text's box and a line.
const CLEARANCE_PX: f64 = 3.0;

/// From one baseline to the next.
pub(super) const LEADING_PX: f64 = 15.0;

/// The size of a few lines of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Block {
    /// Half the width of the widest line.
    pub(super) half_px: f64,
    /// From the first baseline to the last.
    pub(super) depth_px: f64,
}

impl Block {
    /// The size of these lines.
    pub(super) fn of(lines: &[String]) -> Self {
        let widest = lines.iter().map(|line| text_width_px(line, SMALL_PX)).fold(0.0, f64::max);
        Self { half_px: widest / 2.0, depth_px: LEADING_PX * lines.len().saturating_sub(1) as f64 }
    }
}

/// A box of text: left, top, right, bottom.
type Area = (f64, f64, f64, f64);

/// The plot with what is drawn in it.
pub(super) struct Room<'l> {
    layout: &'l Layout,
    obstacles: Vec<Vec<At>>,
    taken: Vec<Area>,
}

impl<'l> Room<'l> {
    /// A plot with these lines in it.
    pub(super) fn new(layout: &'l Layout, obstacles: Vec<Vec<At>>) -> Self {
        Self { layout, obstacles, taken: Vec::new() }
    }

    /// One more stretch that text must not cross.
    pub(super) fn block(&mut self, stretch: [At; 2]) {
        self.obstacles.push(stretch.to_vec());
    }

    /// A block of text now stands with its first baseline centred at a place.
    pub(super) fn take(&mut self, at: At, block: Block) {
        self.taken.push(area(at, block));
    }

    /// The centre nearest to `x` at which a block of text stays in the plot.
    pub(super) fn within(&self, x: f64, block: Block) -> f64 {
        let first = self.layout.data_left + block.half_px;
        x.clamp(first, (self.layout.data_right - block.half_px).max(first))
    }

    /// Whether a block of text would lie in the plot and touch neither lines nor text.
    pub(super) fn is_free(&self, at: At, block: Block) -> bool {
        let area = area(at, block);
        let (left, top, right, bottom) = area;
        let layout = self.layout;
        let is_inside = at.0 - block.half_px >= layout.data_left
            && at.0 + block.half_px <= layout.data_right
            && top >= 0.0
            && bottom <= layout.bottom;
        let misses = |other: &Area| right < other.0 || left > other.2 || bottom < other.1 || top > other.3;
        is_inside
            && self.taken.iter().all(misses)
            && self.obstacles.iter().all(|line| !line.windows(2).any(|pair| crosses(pair, area)))
    }
}

/// The box of a block of text whose first baseline is centred at a place.
fn area((x, baseline): At, block: Block) -> Area {
    (
        x - block.half_px - CLEARANCE_PX,
        baseline - SMALL_PX * 0.8 - CLEARANCE_PX,
        x + block.half_px + CLEARANCE_PX,
        baseline + block.depth_px + SMALL_PX * 0.25 + CLEARANCE_PX,
    )
}

/// Whether a stretch from point to point passes through a box.
fn crosses(pair: &[At], (left, top, right, bottom): Area) -> bool {
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
    fn a_stretch_crosses_a_box_or_misses_it() {
        let area = (10.0, 10.0, 20.0, 20.0);
        assert!(crosses(&[(0.0, 15.0), (30.0, 15.0)], area));
        assert!(crosses(&[(0.0, 0.0), (30.0, 30.0)], area));
        assert!(crosses(&[(15.0, 0.0), (15.0, 30.0)], area));
        assert!(!crosses(&[(0.0, 0.0), (30.0, 5.0)], area));
        assert!(!crosses(&[(0.0, 15.0), (5.0, 15.0)], area));
        assert!(!crosses(&[(0.0, 30.0), (12.0, 60.0)], area));
    }
}
