//! Bars side by side: solid where reported, hatched where implied or estimated, a question mark where there is none.

use super::canvas::{Align, At, Canvas};
use super::layout::{LABEL_PX, Layout};
use crate::figures::{Figure, Line, Unavailable, View};
use crate::format::{self, Precision};
use crate::svg::{Ink, bold_width_px};
use crate::units::Language;

/// Widest bar.
const MAX_WIDTH_PX: f64 = 40.0;
/// Part of a period's width that its bars fill.
const FILL: f64 = 0.74;
/// Between the bars of one period.
const GAP_PX: f64 = 1.5;
/// Lowest bar.
const LEAST_PX: f64 = 1.5;
/// Between the strokes of a hatching, along the edge.
const HATCH_PX: f64 = 5.0;

/// Places of the bars of a chart.
pub(super) struct Bars<'v> {
    view: &'v View,
    width_px: f64,
    x_px: &'v [f64],
}

impl<'v> Bars<'v> {
    /// `x_px` are the middles of the periods, `band_px` apart.
    pub(super) fn new(view: &'v View, x_px: &'v [f64], band_px: f64) -> Self {
        let count = view.lines.len().max(1) as f64;
        let gap = if band_px > 10.0 { GAP_PX } else { 0.0 };
        let width_px = ((band_px * FILL - gap * (count - 1.0)) / count).clamp(0.4, MAX_WIDTH_PX);
        Self { view, width_px, x_px }
    }

    fn step_px(&self) -> f64 {
        self.width_px + if self.width_px > 2.0 { GAP_PX } else { 0.0 }
    }

    /// The middle of a line's bar at a period.
    pub(super) fn middle_px(&self, line: usize, x: f64) -> f64 {
        let count = self.view.lines.len() as f64;
        x + (line as f64 - (count - 1.0) / 2.0) * self.step_px()
    }

    /// Each line's figure at each period, with the left and right edge of its bar.
    fn each(&self) -> impl Iterator<Item = (&'v Line, &'v Figure, f64, f64)> {
        let half_px = self.width_px / 2.0;
        self.view.lines.iter().enumerate().flat_map(move |(place, line)| {
            line.figures.iter().zip(self.x_px).map(move |(figure, x)| {
                let x = self.middle_px(place, *x);
                (line, figure, x - half_px, x + half_px)
            })
        })
    }

    pub(super) fn draw(&self, canvas: &Canvas) {
        let zero = canvas.y_px(0.0);
        for (line, figure, left, right) in self.each() {
            match figure {
                Ok(datum) => {
                    let end = visible_end(zero, canvas.y_px(datum.value));
                    draw_bar(canvas, (left, zero), (right, end), line, datum.status.is_derived());
                }
                Err(Unavailable::Gap) if self.width_px >= 4.0 && line.absence().is_none() => {
                    let middle = f64::midpoint(left, right);
                    canvas.text("?", (middle, zero - 5.0), Align::Middle, Ink::NoteText);
                }
                Err(_) => {}
            }
        }
    }

    /// The edges of all bars.
    pub(super) fn outlines(&self, canvas: &Canvas) -> Vec<Vec<At>> {
        let zero = canvas.y_px(0.0);
        let outline = |(_, figure, left, right): (&Line, &Figure, f64, f64)| {
            let end = canvas.y_px(figure.ok()?.value);
            Some(vec![(left, zero), (left, end), (right, end), (right, zero)])
        };
        self.each().filter_map(outline).collect()
    }

    /// The name and last value of the emphasised series (else the first) above its last bar, unless bars of other
    /// series stand higher there: then it would seem to be theirs.
    pub(super) fn draw_label(&self, canvas: &Canvas, layout: &Layout, language: Language, is_narrow: bool) {
        let strong = self.view.lines.iter().position(|l| l.is_emphasised).unwrap_or(0);
        let Some(line) = self.view.lines.get(strong) else { return };
        let Some(place) = line.figures.iter().rposition(Result::is_ok) else { return };
        let (Some(Ok(datum)), Some(x)) = (line.figures.get(place), self.x_px.get(place)) else { return };
        let value = format::value(language, datum.value, self.view.unit, Precision::Short);
        let text = if is_narrow { value } else { format!("{} {value}", line.label) };
        let right = (self.middle_px(strong, *x) + self.width_px / 2.0 + 4.0).min(layout.right);
        let left = right - bold_width_px(&text, LABEL_PX);
        let (top, bottom) = self.reach_px(canvas, left - 4.0, right + 4.0);
        let is_hidden = self.view.lines.len() > 1 && top < canvas.y_px(datum.value.max(0.0)) - 1.0;
        if is_hidden {
            return;
        }
        let is_below = datum.value < 0.0 && bottom + 18.0 < layout.bottom;
        let baseline = if is_below { bottom + 16.0 } else { top - 8.0 };
        canvas.text(&text, (right, baseline), Align::End, Ink::Label(line.slot));
    }

    /// The top and the bottom of all bars between two pixels.
    fn reach_px(&self, canvas: &Canvas, left: f64, right: f64) -> (f64, f64) {
        let zero = canvas.y_px(0.0);
        let (mut top, mut bottom) = (zero, zero);
        for (_, figure, bar_left, bar_right) in self.each() {
            if let (Ok(datum), true) = (figure, bar_right > left && bar_left < right) {
                let end = canvas.y_px(datum.value);
                (top, bottom) = (top.min(end), bottom.max(end));
            }
        }
        (top, bottom)
    }
}

/// A value of nearly zero is still a value: its bar is at least [`LEAST_PX`] high.
fn visible_end(zero: f64, end: f64) -> f64 {
    if (end - zero).abs() >= LEAST_PX {
        end
    } else if end > zero {
        zero + LEAST_PX
    } else {
        zero - LEAST_PX
    }
}

fn draw_bar(canvas: &Canvas, foot: At, end: At, line: &Line, is_derived: bool) {
    if !is_derived {
        return canvas.rectangle(foot, end, Ink::Bar(line.slot));
    }
    canvas.rectangle(foot, end, Ink::DerivedBar(line.slot));
    let (left, right) = (foot.0, end.0);
    let (top, bottom) = (foot.1.min(end.1), foot.1.max(end.1));
    // Rising strokes x + y = sum, cut to the bar.
    let mut sum = left + top + HATCH_PX;
    while sum < right + bottom {
        let from = if sum - bottom > left { (sum - bottom, bottom) } else { (left, sum - left) };
        let to = if sum - top < right { (sum - top, top) } else { (right, sum - right) };
        canvas.path(&[from, to], Ink::Hatch(line.slot));
        sum += HATCH_PX;
    }
}
