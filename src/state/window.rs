//! The arithmetic of zooming and panning: which places of a chart are shown.

use std::ops::Range;

/// Fewest places that are shown.
pub const LEAST_PLACES: usize = 2;

/// A window with `factor` times as many places, of which the one at `anchor` keeps its part of the width (0 to 1).
/// It has at least [`LEAST_PLACES`], changes by at least one place where it may, and stays within `len`.
pub fn zoomed(window: &Range<usize>, len: usize, anchor: f64, factor: f64) -> Range<usize> {
    let count = window.len() as f64;
    let wished = count * factor;
    let wished = if factor < 1.0 { wished.min(count - 1.0) } else { wished.max(count + 1.0) };
    let wished = wished.round().clamp(LEAST_PLACES.min(len) as f64, len as f64);
    let start = window.start as f64 + (count - wished) * anchor.clamp(0.0, 1.0);
    at(start, wished as usize, len)
}

/// A window moved by some places, as far as there are any.
pub fn panned(window: &Range<usize>, len: usize, places: f64) -> Range<usize> {
    at(window.start as f64 + places, window.len(), len)
}

/// A window moved just so far that it shows a place.
pub fn with_place(window: &Range<usize>, len: usize, place: usize) -> Range<usize> {
    if place < window.start {
        at(place as f64, window.len(), len)
    } else if place >= window.end {
        at((place + 1).saturating_sub(window.len()) as f64, window.len(), len)
    } else {
        window.clone()
    }
}

fn at(start: f64, count: usize, len: usize) -> Range<usize> {
    let start = (start.round().max(0.0) as usize).min(len.saturating_sub(count));
    start..start + count.min(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_anchor_keeps_its_place() {
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
        assert_eq!(with_place(&(5..10), 17, 3), 3..8);
        assert_eq!(with_place(&(5..10), 17, 12), 8..13);
        assert_eq!(with_place(&(5..10), 17, 7), 5..10);
    }
}
