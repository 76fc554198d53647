//! The points that a line is drawn through, broken at gaps and at changes of definition.
//!
//! Where points are closer together than pixels, each column of pixels gets the first, lowest, highest and last of its
//! values: the picture of the whole, at a cost that depends on its width.

use crate::chart::mapping::Point;
use crate::chart::plot::Plot;
use crate::figures::Line;
use std::ops::Range;

/// A line in pixels: its segments, each without a break.
pub(in crate::chart) struct Trace {
    pub(in crate::chart) segments: Vec<Vec<Point>>,
    /// Whether points are closer together than pixels.
    pub(in crate::chart) is_dense: bool,
}

impl Trace {
    /// The trace of a line over the periods shown.
    pub(in crate::chart) fn new(plot: &Plot<'_>, line: &Line) -> Self {
        let mut segments = vec![Vec::new()];
        let Range { start, end } = plot.mapping.range.clone();
        let is_dense = plot.mapping.is_dense();
        let mut from = start;
        let breaks = line.breaks.iter().copied().filter(|index| (start + 1..end).contains(index));
        for to in breaks.chain([end]) {
            if is_dense {
                trace_columns(plot, line, from..to, &mut segments);
            } else {
                trace_points(plot, line, from..to, &mut segments);
            }
            segments.push(Vec::new());
            from = to;
        }
        if is_dense {
            // Equal values become one point, so that a value alone has its dot.
            segments.iter_mut().for_each(Vec::dedup);
        }
        segments.retain(|segment| !segment.is_empty());
        Self { segments, is_dense }
    }
}

/// A step keeps its value until the next period, whether that has one or not.
fn trace_points(plot: &Plot<'_>, line: &Line, range: Range<usize>, segments: &mut Vec<Vec<Point>>) {
    let mapping = &plot.mapping;
    let is_step = line.mark.is_step();
    for (index, value) in range.clone().zip(plot.column(line).values(range)) {
        if value.is_nan() {
            segments.push(Vec::new());
        } else if let Some(segment) = segments.last_mut() {
            let y = mapping.y_px(line, *value);
            segment.push((mapping.x_px(index), y));
            if is_step {
                let is_last = index + 1 >= mapping.range.end;
                segment.push((if is_last { mapping.layout.data_right } else { mapping.x_px(index + 1) }, y));
            }
        }
    }
}

fn trace_columns(plot: &Plot<'_>, line: &Line, range: Range<usize>, segments: &mut Vec<Vec<Point>>) {
    for (range, left) in plot.mapping.pixel_columns(range) {
        match column_at(plot, line, range, left + 0.5) {
            Some(column) => segments.last_mut().into_iter().for_each(|segment| segment.extend(column)),
            None => segments.push(Vec::new()),
        }
    }
}

/// First, lowest, highest and last value of a column of pixels, one above the other at `x`.
fn column_at(plot: &Plot<'_>, line: &Line, range: Range<usize>, x: f64) -> Option<[Point; 4]> {
    let column = plot.column(line);
    let (low, high) = column.extremes(range.clone())?;
    let values = column.values(range);
    let first = *values.iter().find(|value| !value.is_nan())?;
    let last = *values.iter().rfind(|value| !value.is_nan())?;
    let (near, far) = if first - low < high - first { (low, high) } else { (high, low) };
    Some([first, near, far, last].map(|value| (x, plot.mapping.y_px(line, value))))
}
