//! The arithmetic of zooming and panning. A window is the range of visible indices.

use crate::units::to_usize;
use std::ops::Range;

/// Fewest periods that are visible.
pub const MIN_RANGE_LEN: usize = 2;

/// A window with `factor` times as many indices, in which the one at `anchor` (a fraction of the width, 0 to 1) stays
/// where it is. It has at least [`MIN_RANGE_LEN`], changes by at least one index if it can, and stays within `0..len`.
pub fn zoomed(window: &Range<usize>, len: usize, anchor: f64, factor: f64) -> Range<usize> {
    let count = window.len() as f64;
    let wished = count * factor;
    let wished = if factor < 1.0 { wished.min(count - 1.0) } else { wished.max(count + 1.0) };
    let wished = wished.round().clamp(MIN_RANGE_LEN.min(len) as f64, len as f64);
    let start = window.start as f64 + (count - wished) * anchor.clamp(0.0, 1.0);
    at(start, to_usize(wished), len)
}

/// A window moved by `by` indices, clamped to `0..len`.
pub fn panned(window: &Range<usize>, len: usize, by: f64) -> Range<usize> {
    at(window.start as f64 + by, window.len(), len)
}

/// A window moved just so far that it contains an index.
pub fn range_containing(window: &Range<usize>, len: usize, index: usize) -> Range<usize> {
    if index < window.start {
        at(index as f64, window.len(), len)
    } else if index >= window.end {
        at((index + 1).saturating_sub(window.len()) as f64, window.len(), len)
    } else {
        window.clone()
    }
}

fn at(start: f64, count: usize, len: usize) -> Range<usize> {
    let start = to_usize(start.round()).min(len.saturating_sub(count));
    start..start + count.min(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_anchor_stays_where_it_is() {
        assert_eq!(zoomed(&(0..100), 100, 0.5, 0.5), 25..75);
        assert_eq!(zoomed(&(0..100), 100, 0.0, 0.5), 0..50);
        assert_eq!(zoomed(&(0..100), 100, 1.0, 0.5), 50..100);
        assert_eq!(zoomed(&(40..60), 100, 0.5, 2.0), 30..70);
        assert_eq!(zoomed(&(0..20), 100, 0.5, 2.0), 0..40, "no further than the first");
    }

    #[test]
    fn each_step_changes_something_until_the_end() {
        assert_eq!(zoomed(&(0..17), 17, 0.5, 0.99).len(), 16);
        assert_eq!(zoomed(&(0..2), 17, 0.5, 0.5), 0..2);
        assert_eq!(zoomed(&(5..7), 17, 0.5, 1.01).len(), 3);
        assert_eq!(zoomed(&(0..17), 17, 0.5, 3.0), 0..17);
        assert_eq!(zoomed(&(0..1), 1, 0.5, 0.5), 0..1);
        assert_eq!(zoomed(&(0..0), 0, 0.5, 0.5), 0..0);
    }

    #[test]
    fn a_window_moves_within_the_chart() {
        assert_eq!(panned(&(5..10), 17, 3.0), 8..13);
        assert_eq!(panned(&(5..10), 17, -30.0), 0..5);
        assert_eq!(panned(&(5..10), 17, 30.0), 12..17);
        assert_eq!(range_containing(&(5..10), 17, 3), 3..8);
        assert_eq!(range_containing(&(5..10), 17, 12), 8..13);
        assert_eq!(range_containing(&(5..10), 17, 7), 5..10);
    }
}
