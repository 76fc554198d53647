//! Lines through the points of each series, broken at gaps and at changes of definition.
//!
//! Where points stand closer than pixels, each column of pixels gets the first, lowest, highest and last of its
//! values: the picture of the whole, at a cost that depends on its width.

use super::canvas::At;
use super::envelope::envelope;
use super::stage::Stage;
use crate::figures::Line;
use crate::svg::Ink;
use std::ops::Range;

/// Up to this many periods every point has a dot.
const DOTTED_PERIODS: usize = 8;
/// Up to this many periods a figure that is implied or estimated has its hollow dot.
const HOLLOW_PERIODS: usize = 200;
/// From this many points a pixel on, columns of pixels are drawn instead.
const DENSE: f64 = 1.0;

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
        let is_dense = (end - start) as f64 > DENSE * (stage.layout.data_right - stage.layout.data_left);
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

fn trace_points(stage: &Stage, line: &Line, places: Range<usize>, stretches: &mut Vec<Vec<At>>) {
    for (place, value) in places.clone().zip(line.figures.values(places)) {
        if value.is_nan() {
            stretches.push(Vec::new());
        } else if let Some(stretch) = stretches.last_mut() {
            stretch.push((stage.x_px(place), stage.canvas.y_px(*value)));
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
    let (low, high) = line.figures.extremes(places.clone())?;
    let values = line.figures.values(places);
    let first = *values.iter().find(|value| !value.is_nan())?;
    let last = *values.iter().rfind(|value| !value.is_nan())?;
    let (near, far) = if first - low < high - first { (low, high) } else { (high, low) };
    Some([first, near, far, last].map(|value| (x, stage.canvas.y_px(value))))
}

/// Draws all lines, the emphasised one last and on a halo.
pub(super) fn draw_lines(stage: &Stage) {
    let (context, strong): (Vec<&Line>, Vec<&Line>) = stage.lines().partition(|line| !line.is_emphasised);
    for line in context.into_iter().rev().chain(strong) {
        let trace = Trace::new(stage, line);
        let long = || trace.stretches.iter().filter(|s| s.len() > 1);
        if line.is_emphasised && !trace.is_dense {
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
    let at = |place: usize| Some((stage.x_px(place), stage.canvas.y_px(line.figures.value(place)?)));
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
    dots.extend(trace.stretches.last().and_then(|stretch| stretch.last()));
    dots.retain(|at| !is_derived(at));
    dots.sort_by(|a, b| a.0.total_cmp(&b.0));
    dots.dedup();
    for at in derived.iter().filter_map(|place| at(*place)) {
        stage.canvas.circle(at, radius_px - 0.5, Ink::HollowDot(line.slot));
    }
    for at in dots {
        stage.canvas.circle(at, radius_px, Ink::Dot(line.slot));
    }
}
