//! Lines through the points of each series, broken at gaps and at changes of definition.
//!
//! Where points stand closer than pixels, each column of pixels gets the first, lowest, highest and last of its
//! values: the picture of the whole, at a cost that depends on its width.

use super::bars::band_px;
use super::canvas::At;
use super::envelope::envelope;
use super::stage::Stage;
use crate::figures::{Line, Mark};
use crate::svg::Ink;
use std::ops::Range;

/// Up to this many periods every point has a dot.
const DOTTED_PERIODS: usize = 8;
/// Up to this many periods a figure that is implied or estimated has its hollow dot.
const HOLLOW_PERIODS: usize = 200;
/// From this width of a period on, the halo of a line over bars is no unrest of its own.
const CALM_BAND_PX: f64 = 12.0;
/// From this many points a pixel on, columns of pixels are drawn instead.
pub(super) const DENSE: f64 = 1.0;

/// A line in pixels: its unbroken stretches.
pub(super) struct Trace {
    pub(super) stretches: Vec<Vec<At>>,
    /// Whether points stand closer than pixels.
    pub(super) is_dense: bool,
}

impl Trace {
    pub(super) fn new(stage: &Stage, line: &Line) -> Self {
        let mut stretches = vec![Vec::new()];
        let Range { start, end } = stage.scene.places.clone();
        let is_dense = stage.is_denser_than(DENSE);
        let mut from = start;
        let breaks = line.breaks.iter().copied().filter(|place| (start + 1..end).contains(place));
        for to in breaks.chain([end]) {
            if is_dense {
                trace_columns(stage, line, from..to, &mut stretches);
            } else {
                trace_points(stage, line, from..to, &mut stretches);
            }
            stretches.push(Vec::new());
            from = to;
        }
        if is_dense {
            // Equal values become one point, so that a value alone has its dot.
            stretches.iter_mut().for_each(Vec::dedup);
        }
        stretches.retain(|stretch| !stretch.is_empty());
        Self { stretches, is_dense }
    }
}

/// A step keeps its value until the next period, whether that has one or not.
fn trace_points(stage: &Stage, line: &Line, places: Range<usize>, stretches: &mut Vec<Vec<At>>) {
    let is_step = line.mark == Mark::Step;
    for (place, value) in places.clone().zip(stage.column(line).values(places)) {
        if value.is_nan() {
            stretches.push(Vec::new());
        } else if let Some(stretch) = stretches.last_mut() {
            let y = stage.y_px(line, *value);
            stretch.push((stage.x_px(place), y));
            if is_step {
                let is_last = place + 1 >= stage.scene.places.end;
                stretch.push((if is_last { stage.layout.data_right } else { stage.x_px(place + 1) }, y));
            }
        }
    }
}

fn trace_columns(stage: &Stage, line: &Line, places: Range<usize>, stretches: &mut Vec<Vec<At>>) {
    for (places, left) in stage.pixel_columns(places) {
        match column_at(stage, line, places, left + 0.5) {
            Some(column) => stretches.last_mut().into_iter().for_each(|stretch| stretch.extend(column)),
            None => stretches.push(Vec::new()),
        }
    }
}

/// First, lowest, highest and last value of some places, one above the other.
fn column_at(stage: &Stage, line: &Line, places: Range<usize>, x: f64) -> Option<[At; 4]> {
    let column = stage.column(line);
    let (low, high) = column.extremes(places.clone())?;
    let values = column.values(places);
    let first = *values.iter().find(|value| !value.is_nan())?;
    let last = *values.iter().rfind(|value| !value.is_nan())?;
    let (near, far) = if first - low < high - first { (low, high) } else { (high, low) };
    Some([first, near, far, last].map(|value| (x, stage.y_px(line, value))))
}

/// The tints of areas that stand beside each other, from the lines down to zero.
pub(super) fn draw_tints(stage: &Stage) {
    let zero = stage.zero_px();
    for line in stage.lines().filter(|line| line.mark == Mark::Area) {
        let trace = Trace::new(stage, line);
        // The line covers what lies between the extremes of a column of pixels: one point of each will do.
        for stretch in trace.stretches.iter().filter(|stretch| stretch.len() > 1) {
            let (Some(first), Some(last)) = (stretch.first(), stretch.last()) else { continue };
            let columns = stretch.chunk_by(|a, b| a.0 == b.0);
            let edge = columns.filter_map(|column| column.last().copied());
            let outline: Vec<At> =
                [(first.0, zero)].into_iter().chain(edge).chain([(last.0, zero)]).collect();
            stage.canvas.area(&outline, Ink::Tint(line.slot));
        }
    }
}

/// Draws all lines, the emphasised one last and on a halo, as are all where there are bars.
pub(super) fn draw_lines(stage: &Stage) {
    let is_line = |line: &&Line| matches!(stage.scene.mark(line), Mark::Line | Mark::Step | Mark::Area);
    let (context, strong): (Vec<&Line>, Vec<&Line>) =
        stage.lines().filter(is_line).partition(|line| !line.is_emphasised);
    let is_over_bars = stage.scene.has_bars() && band_px(stage) > CALM_BAND_PX;
    for line in context.into_iter().rev().chain(strong) {
        let trace = Trace::new(stage, line);
        let long = || trace.stretches.iter().filter(|s| s.len() > 1);
        if (line.is_emphasised || is_over_bars) && !trace.is_dense {
            long().for_each(|stretch| stage.canvas.path(stretch, Ink::Halo));
        }
        draw_line(stage, line, &trace, line.is_emphasised);
        draw_dots(stage, line, &trace);
    }
}

/// The line itself: stroked, or filled where it is dense.
pub(super) fn draw_line(stage: &Stage, line: &Line, trace: &Trace, is_strong: bool) {
    for stretch in trace.stretches.iter().filter(|stretch| stretch.len() > 1) {
        if trace.is_dense {
            stage.canvas.area(&envelope(stretch), Ink::Dense(line.slot));
        } else {
            stage.canvas.path(stretch, Ink::Line(line.slot, is_strong));
        }
    }
}

/// Dots at the last point, at points that no line reaches, at derived points, and everywhere where points are few.
fn draw_dots(stage: &Stage, line: &Line, trace: &Trace) {
    let radius_px = if line.is_emphasised && !trace.is_dense { 5.0 } else { 4.0 };
    let places = stage.scene.places.clone();
    let at = |place: usize| Some((stage.x_px(place), stage.y_px(line, line.figures.value(place)?)));
    let derived: Vec<usize> = line
        .figures
        .statuses(if places.len() <= HOLLOW_PERIODS { places.clone() } else { 0..0 })
        .filter(|(_, status)| status.is_derived())
        .map(|(place, _)| place)
        .collect();
    let is_derived = |at: &At| derived.iter().any(|place| stage.x_px(*place) == at.0);
    let alone = trace.stretches.iter().filter(|stretch| stretch.len() == 1).flatten();
    let mut dots: Vec<At> = alone.copied().collect();
    if places.len() <= DOTTED_PERIODS {
        dots.extend(places.filter_map(at));
    }
    // A step ends where the next one would begin.
    let ends_after_its_point = line.mark == Mark::Step && !trace.is_dense;
    let last = trace.stretches.last();
    dots.extend(last.and_then(|stretch| stretch.iter().rev().nth(usize::from(ends_after_its_point))));
    dots.retain(|at| !is_derived(at));
    dots.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    dots.dedup();
    for at in derived.iter().filter_map(|place| at(*place)) {
        stage.canvas.marker(at, radius_px - 0.5, line.slot, Ink::HollowDot(line.slot));
    }
    for at in dots {
        stage.canvas.marker(at, radius_px, line.slot, Ink::Dot(line.slot));
    }
}
