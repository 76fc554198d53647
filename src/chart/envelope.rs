//! The outline of a line whose points stand closer than pixels: filled, it looks as the line would, at a fraction of
//! the cost of stroking thousands of corners.

use super::canvas::At;

/// Half the width of a line.
const HALF_PX: f64 = 1.0;
/// Half the part of a column's width over which its extremes are flat, so that a single peak is not but a needle.
const FLAT_PX: f64 = 0.35;

/// The outline of a stretch that has four points in each column of pixels: the first value, the extremes, the last.
/// Each column reaches to where the one before it has ended, so that the line is whole.
pub(super) fn envelope(stretch: &[At]) -> Vec<At> {
    let mut above = Vec::with_capacity(stretch.len() / 2);
    let mut below = Vec::with_capacity(stretch.len() / 2);
    let mut before: Option<f64> = None;
    for column in stretch.chunks(4) {
        let (Some((x, _)), Some((_, last))) = (column.first(), column.last()) else { continue };
        let ys = || column.iter().map(|(_, y)| *y).chain(before);
        let top = ys().fold(f64::INFINITY, f64::min) - HALF_PX;
        let bottom = ys().fold(f64::NEG_INFINITY, f64::max) + HALF_PX;
        above.extend([(x - FLAT_PX, top), (x + FLAT_PX, top)]);
        below.extend([(x - FLAT_PX, bottom), (x + FLAT_PX, bottom)]);
        before = Some(*last);
    }
    above.into_iter().chain(below.into_iter().rev()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_goes_there_above_and_back_below() {
        let flat = [(0.5, 10.0); 4];
        let peak = [(1.5, 10.0), (1.5, 30.0), (1.5, 5.0), (1.5, 12.0)];
        let next = [(2.5, 20.0); 4];
        let outline = envelope(&[flat, peak, next].concat());
        let ys: Vec<f64> = outline.iter().map(|(_, y)| *y).collect();
        assert_eq!(ys, [9.0, 9.0, 4.0, 4.0, 11.0, 11.0, 21.0, 21.0, 31.0, 31.0, 11.0, 11.0]);
        assert_eq!(outline[2].0, 1.15);
        assert!(envelope(&[]).is_empty());
    }
}
