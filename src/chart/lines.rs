//! Lines through the points of each series, broken at gaps and at changes of definition.

use super::canvas::{At, Canvas};
use crate::figures::{Line, View};
use crate::svg::Ink;

/// Up to this many periods every point has a dot.
const DOTTED_PERIODS: usize = 8;

/// The unbroken stretches of a line, in pixels.
pub(super) fn stretches(canvas: &Canvas, line: &Line, x_px: &[f64]) -> Vec<Vec<At>> {
    let mut stretches: Vec<Vec<At>> = vec![Vec::new()];
    for (place, (figure, x)) in line.figures.iter().zip(x_px).enumerate() {
        if figure.is_err() || line.breaks.contains(&place) {
            stretches.push(Vec::new());
        }
        if let (Ok(datum), Some(stretch)) = (figure, stretches.last_mut()) {
            stretch.push((*x, canvas.y_px(datum.value)));
        }
    }
    stretches.retain(|stretch| !stretch.is_empty());
    stretches
}

/// Draws all lines, the emphasised one last and on a halo.
pub(super) fn draw_lines(canvas: &Canvas, view: &View, x_px: &[f64]) {
    let (context, strong): (Vec<&Line>, Vec<&Line>) = view.lines.iter().partition(|l| !l.is_emphasised);
    for line in context.into_iter().rev().chain(strong) {
        let stretches = stretches(canvas, line, x_px);
        let long = || stretches.iter().filter(|s| s.len() > 1);
        if line.is_emphasised {
            long().for_each(|stretch| canvas.path(stretch, Ink::Halo));
        }
        long().for_each(|stretch| canvas.path(stretch, Ink::Line(line.slot, line.is_emphasised)));
        draw_dots(canvas, line, x_px, &stretches);
    }
}

/// Dots at the last point, at points that no line reaches, at derived points, and everywhere where points are few.
fn draw_dots(canvas: &Canvas, line: &Line, x_px: &[f64], stretches: &[Vec<At>]) {
    let radius_px = if line.is_emphasised { 5.0 } else { 4.0 };
    let last = line.figures.iter().rposition(Result::is_ok);
    for (place, (figure, x)) in line.figures.iter().zip(x_px).enumerate() {
        let Ok(datum) = figure else { continue };
        let at = (*x, canvas.y_px(datum.value));
        let is_alone = stretches.iter().any(|stretch| stretch.len() == 1 && stretch.contains(&at));
        if datum.status.is_derived() {
            canvas.circle(at, radius_px - 0.5, Ink::HollowDot(line.slot));
        } else if last == Some(place) || is_alone || line.figures.len() <= DOTTED_PERIODS {
            canvas.circle(at, radius_px, Ink::Dot(line.slot));
        }
    }
}
