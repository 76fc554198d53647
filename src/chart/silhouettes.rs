//! Bars that stand closer than pixels, as outlines of many.

use super::canvas::At;
use super::stage::Stage;
use crate::figures::Line;
use std::ops::Range;

/// Between the strokes that stand for what an outline encloses.
const FILLING_PX: f64 = 8.0;

/// The outlines of bars that stand closer than pixels: for each column of pixels one bar over the places that fall
/// into it, between the two values that `ends` has for them.
pub(super) fn silhouettes(
    stage: &Stage,
    line: &Line,
    ends: impl Fn(Range<usize>) -> Option<(f64, f64)>,
) -> Vec<Vec<At>> {
    let mut outlines: Vec<(Vec<At>, Vec<At>)> = vec![Default::default()];
    for (places, left) in stage.pixel_columns(stage.scene.places.clone()) {
        match (ends(places), outlines.last_mut()) {
            (Some((low, high)), Some((tops, bottoms))) => {
                extend(tops, left, stage.y_px(line, high));
                extend(bottoms, left, stage.y_px(line, low));
            }
            _ => outlines.push(Default::default()),
        }
    }
    let closed = outlines.into_iter().filter(|(tops, _)| !tops.is_empty());
    closed.map(|(tops, bottoms)| tops.into_iter().chain(bottoms.into_iter().rev()).collect()).collect()
}

/// Goes on with an edge for one more pixel.
fn extend(edge: &mut Vec<At>, left: f64, y: f64) {
    match edge.last_mut() {
        Some(last) if last.1 == y => last.0 = left + 1.0,
        _ => edge.extend([(left, y), (left + 1.0, y)]),
    }
}

/// An outline with upright strokes down to zero, closer to each other than any text is wide: text crosses them
/// wherever it would stand in what the outline encloses.
pub(super) fn filled(outline: Vec<At>, zero: f64) -> Vec<Vec<At>> {
    let mut strokes = Vec::new();
    let mut next = f64::NEG_INFINITY;
    for pair in outline.windows(2) {
        let [a, b] = pair else { continue };
        let mut x = a.0.max(next);
        while x <= b.0 && a.0 < b.0 {
            strokes.push(vec![(x, a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0)), (x, zero)]);
            x += FILLING_PX;
        }
        next = next.max(x);
    }
    strokes.push(outline);
    strokes
}
