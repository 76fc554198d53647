//! Bars that are closer together than pixels: one outline of many.

use crate::chart::mapping::{Mapping, Point};
use crate::figures::Line;
use std::ops::Range;

/// From one stroke inside an outline to the next.
const STROKES_PX: f64 = 8.0;

/// The outlines of a line's bars: for each column of pixels one bar over the periods that fall into it, between the two
/// values that `ends` gives for their indices.
pub(in crate::chart) fn dense_outlines(
    mapping: &Mapping,
    line: &Line,
    ends: impl Fn(Range<usize>) -> Option<(f64, f64)>,
) -> Vec<Vec<Point>> {
    let mut outlines: Vec<(Vec<Point>, Vec<Point>)> = vec![Default::default()];
    for (range, left) in mapping.pixel_columns(mapping.range.clone()) {
        match (ends(range), outlines.last_mut()) {
            (Some((low, high)), Some((tops, bottoms))) => {
                extend(tops, left, mapping.y_px(line, high));
                extend(bottoms, left, mapping.y_px(line, low));
            }
            _ => outlines.push(Default::default()),
        }
    }
    let closed = outlines.into_iter().filter(|(tops, _)| !tops.is_empty());
    closed.map(|(tops, bottoms)| tops.into_iter().chain(bottoms.into_iter().rev()).collect()).collect()
}

/// Extends an edge by one pixel.
fn extend(edge: &mut Vec<Point>, left: f64, y: f64) {
    match edge.last_mut() {
        Some(last) if last.1 == y => last.0 = left + 1.0,
        _ => edge.extend([(left, y), (left + 1.0, y)]),
    }
}

/// An outline with upright strokes down to zero, closer to each other than any text is wide: text that lies within the
/// outline crosses at least one.
pub(in crate::chart) fn with_strokes(outline: Vec<Point>, zero: f64) -> Vec<Vec<Point>> {
    let mut strokes = Vec::new();
    let mut next = f64::NEG_INFINITY;
    for pair in outline.windows(2) {
        let [a, b] = pair else { continue };
        let mut x = a.0.max(next);
        while x <= b.0 && a.0 < b.0 {
            strokes.push(vec![(x, a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0)), (x, zero)]);
            x += STROKES_PX;
        }
        next = next.max(x);
    }
    strokes.push(outline);
    strokes
}
