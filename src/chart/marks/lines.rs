//! Lines, their dots, and the areas below them.

use super::envelope::envelope;
use super::markers::draw_marker;
use super::trace::Trace;
use crate::chart::canvas::Canvas;
use crate::chart::layers::Layers;
use crate::chart::mapping::Point;
use crate::chart::plot::Plot;
use crate::figures::Line;
use crate::svg::Ink;

/// Up to this many periods every point has a dot.
const DOTTED_PERIODS: usize = 8;
/// Up to this many periods a figure that is implied or estimated has its hollow dot.
const HOLLOW_PERIODS: usize = 200;
/// Below this width of a period a halo over bars would add visual noise.
const HALO_BAND_PX: f64 = 12.0;
/// Radius of a dot of the emphasised line.
const STRONG_DOT_PX: f64 = 5.0;
/// Radius of any other dot.
const DOT_PX: f64 = 4.0;

/// Fills the areas of series that are not stacked, from their lines down to zero.
pub(in crate::chart) fn draw_area_fills(plot: &Plot<'_>, canvas: &Canvas) {
    let zero = plot.mapping.zero_px();
    for line in plot.lines().filter(|line| line.mark.has_line() && line.mark.starts_at_zero()) {
        let trace = Trace::new(plot, line);
        // The line covers what lies between the extremes of a column of pixels: one point of each is enough.
        for segment in trace.segments.iter().filter(|segment| segment.len() > 1) {
            let (Some(first), Some(last)) = (segment.first(), segment.last()) else { continue };
            let columns = segment.chunk_by(|a, b| a.0 == b.0);
            let edge = columns.filter_map(|column| column.last().copied());
            let outline: Vec<Point> =
                [(first.0, zero)].into_iter().chain(edge).chain([(last.0, zero)]).collect();
            canvas.area(&outline, Ink::AreaFill(line.slot));
        }
    }
}

/// Draws all lines, the emphasised one last and on a halo, as are all where there are bars.
pub(in crate::chart) fn draw_lines(plot: &Plot<'_>, layers: &Layers<'_>) {
    let is_line = |line: &&Line| plot.scene.mark(line).has_line();
    let (context, strong): (Vec<&Line>, Vec<&Line>) =
        plot.lines().filter(is_line).partition(|line| !line.is_emphasised);
    let is_over_bars = plot.scene.has_bars() && plot.mapping.x().unit_px() > HALO_BAND_PX;
    for line in context.into_iter().rev().chain(strong) {
        let trace = Trace::new(plot, line);
        let long = || trace.segments.iter().filter(|s| s.len() > 1);
        if (line.is_emphasised || is_over_bars) && !trace.is_dense {
            long().for_each(|segment| layers.shapes.path(segment, Ink::Halo));
        }
        draw_line(layers.shapes, line, &trace, line.is_emphasised);
        draw_dots(plot, layers.points, line, &trace);
    }
}

/// The line itself: stroked, or filled where it is dense.
pub(in crate::chart) fn draw_line(canvas: &Canvas, line: &Line, trace: &Trace, is_strong: bool) {
    for segment in trace.segments.iter().filter(|segment| segment.len() > 1) {
        if trace.is_dense {
            canvas.area(&envelope(segment), Ink::Dense(line.slot));
        } else {
            let ink = if is_strong { Ink::StrongLine(line.slot) } else { Ink::Line(line.slot) };
            canvas.path(segment, ink);
        }
    }
}

/// Dots at the last point, at points that no line reaches, at derived points, and everywhere where points are few.
fn draw_dots(plot: &Plot<'_>, canvas: &Canvas, line: &Line, trace: &Trace) {
    let mapping = &plot.mapping;
    let radius_px = if line.is_emphasised && !trace.is_dense { STRONG_DOT_PX } else { DOT_PX };
    let range = mapping.range.clone();
    let at = |index: usize| Some((mapping.x_px(index), mapping.y_px(line, line.figures.value(index)?)));
    let derived: Vec<usize> = line
        .figures
        .statuses(if range.len() <= HOLLOW_PERIODS { range.clone() } else { 0..0 })
        .filter(|(_, status)| status.is_derived())
        .map(|(index, _)| index)
        .collect();
    let is_derived = |at: &Point| derived.iter().any(|index| mapping.x_px(*index) == at.0);
    let alone = trace.segments.iter().filter(|segment| segment.len() == 1).flatten();
    let mut dots: Vec<Point> = alone.copied().collect();
    if range.len() <= DOTTED_PERIODS {
        dots.extend(range.filter_map(at));
    }
    // A step ends where the next one would begin.
    let ends_after_its_point = line.mark.is_step() && !trace.is_dense;
    let last = trace.segments.last();
    dots.extend(last.and_then(|segment| segment.iter().rev().nth(usize::from(ends_after_its_point))));
    dots.retain(|at| !is_derived(at));
    dots.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    dots.dedup();
    for at in derived.iter().filter_map(|index| at(*index)) {
        draw_marker(canvas, at, radius_px - 0.5, line.slot, Ink::HollowDot(line.slot));
    }
    for at in dots {
        draw_marker(canvas, at, radius_px, line.slot, Ink::Dot(line.slot));
    }
}
