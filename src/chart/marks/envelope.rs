//! The outline of a line whose points are closer together than pixels: filled, it looks as the line would, at a
//! fraction of the cost of stroking thousands of corners.

use crate::chart::mapping::Point;

/// Half the width of a line.
const HALF_PX: f64 = 1.0;
/// Half the width of a peak, so that a single high value is a bar and no needle.
const PEAK_PX: f64 = 0.3;

/// The outline of a segment whose points are in columns of pixels. Each column reaches to the end of the one before it,
/// so that the line is whole.
pub(super) fn envelope(segment: &[Point]) -> Vec<Point> {
    let (mut above, mut below): (Vec<Point>, Vec<Point>) = (Vec::new(), Vec::new());
    let mut before: Option<f64> = None;
    for column in segment.chunk_by(|a, b| a.0 == b.0) {
        let (Some((x, _)), Some((_, last))) = (column.first(), column.last()) else { continue };
        let ys = || column.iter().map(|(_, y)| *y).chain(before);
        above.push((*x, ys().fold(f64::INFINITY, f64::min) - HALF_PX));
        below.push((*x, ys().fold(f64::NEG_INFINITY, f64::max) + HALF_PX));
        before = Some(*last);
    }
    let mut outline = edge(&above, |y, other| y < other);
    outline.extend(edge(&below, |y, other| y > other).into_iter().rev());
    outline
}

/// One side of an outline: peaks and ends are flat over a part of their column.
fn edge(points: &[Point], is_further: impl Fn(f64, f64) -> bool) -> Vec<Point> {
    let mut edge = Vec::with_capacity(points.len() * 2);
    for (index, (x, y)) in points.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| points.get(index));
        let is_peak = |other: Option<&Point>| other.is_none_or(|other| is_further(*y, other.1));
        if before.is_none()
            || (is_peak(before) && is_peak(points.get(index + 1)))
            || index + 1 == points.len()
        {
            edge.extend([(x - PEAK_PX, *y), (x + PEAK_PX, *y)]);
        } else {
            edge.push((*x, *y));
        }
    }
    edge
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_goes_there_above_and_back_below() {
        let segment =
            [(0.5, 10.0), (1.5, 10.0), (1.5, 30.0), (1.5, 5.0), (1.5, 12.0), (2.5, 20.0), (3.5, 21.0)];
        let outline = envelope(&segment);
        let above = [(0.2, 9.0), (0.8, 9.0), (1.2, 4.0), (1.8, 4.0), (2.5, 11.0), (3.2, 19.0), (3.8, 19.0)];
        let below =
            [(0.2, 11.0), (0.8, 11.0), (1.2, 31.0), (1.8, 31.0), (2.5, 21.0), (3.2, 22.0), (3.8, 22.0)];
        assert_eq!(outline, above.into_iter().chain(below.into_iter().rev()).collect::<Vec<_>>());
        assert!(envelope(&[]).is_empty());
    }
}
