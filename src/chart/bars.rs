//! Bars side by side: solid where reported, hatched where implied or estimated, a question mark where there is none.

use super::canvas::{Align, At, Canvas};
use super::layout::LABEL_PX;
use super::stage::Stage;
use crate::figures::{Figure, Line, Unavailable};
use crate::format::{self, Precision};
use crate::svg::{Ink, bold_width_px};

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
pub(super) struct Bars<'s> {
    stage: &'s Stage<'s>,
    lines: Vec<&'s Line>,
    width_px: f64,
}

impl<'s> Bars<'s> {
    pub(super) fn new(stage: &'s Stage<'s>) -> Self {
        let lines: Vec<&Line> = stage.lines().collect();
        let count = lines.len().max(1) as f64;
        let band_px = band_px(stage);
        let gap = if band_px > 10.0 { GAP_PX } else { 0.0 };
        let width_px = ((band_px * FILL - gap * (count - 1.0)) / count).clamp(0.4, MAX_WIDTH_PX);
        Self { stage, lines, width_px }
    }

    fn step_px(&self) -> f64 {
        self.width_px + if self.width_px > 2.0 { GAP_PX } else { 0.0 }
    }

    /// The middle of a line's bar at a place.
    pub(super) fn middle_px(&self, line: &Line, place: usize) -> f64 {
        let count = self.lines.len() as f64;
        let number = self.lines.iter().take_while(|l| l.slot != line.slot).count() as f64;
        self.stage.x_px(place) + (number - (count - 1.0) / 2.0) * self.step_px()
    }

    /// Each line's figure at each place, with the left and right edge of its bar.
    fn each(&self) -> impl Iterator<Item = (&'s Line, Figure, f64, f64)> {
        let half_px = self.width_px / 2.0;
        self.lines.iter().flat_map(move |line| {
            self.stage.scene.places.clone().filter_map(move |place| {
                let x = self.middle_px(line, place);
                Some((*line, line.figures.get(place)?, x - half_px, x + half_px))
            })
        })
    }

    /// Whether bars stand closer than pixels.
    fn is_dense(&self) -> bool {
        let layout = &self.stage.layout;
        self.stage.scene.places.len() as f64 > layout.data_right - layout.data_left
    }

    pub(super) fn draw(&self) {
        if self.is_dense() {
            self.lines.iter().for_each(|line| self.draw_columns(line));
        } else {
            self.draw_each();
        }
    }

    /// For each column of pixels one bar over the values that fall into it.
    fn draw_columns(&self, line: &Line) {
        let canvas = &self.stage.canvas;
        let places = self.stage.scene.places.clone();
        for (places, left) in self.stage.pixel_columns(places) {
            if let Some((low, high)) = line.figures.extremes(places) {
                let (top, bottom) = (canvas.y_px(high.max(0.0)), canvas.y_px(low.min(0.0)));
                canvas.rectangle((left, top), (left + 1.0, bottom), Ink::Bar(line.slot));
            }
        }
    }

    fn draw_each(&self) {
        let canvas = &self.stage.canvas;
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
    pub(super) fn outlines(&self) -> Vec<Vec<At>> {
        let canvas = &self.stage.canvas;
        let zero = canvas.y_px(0.0);
        let outline = |(_, figure, left, right): (&Line, Figure, f64, f64)| {
            let end = canvas.y_px(figure.ok()?.value);
            Some(vec![(left, zero), (left, end), (right, end), (right, zero)])
        };
        self.each().filter_map(outline).collect()
    }

    /// The name and last value of the emphasised series (else the first) above its last bar, unless bars of other
    /// series stand higher there: then it would seem to be theirs.
    pub(super) fn draw_label(&self) {
        let Stage { scene, canvas, layout, .. } = self.stage;
        let Some(line) = self.lines.iter().find(|l| l.is_emphasised).or(self.lines.first()) else { return };
        let Some(place) = line.figures.last_known(scene.places.clone()) else { return };
        let Some(last) = line.figures.value(place) else { return };
        let value = format::value(scene.language, last, scene.view.unit, Precision::Short);
        let text = if scene.frame.is_narrow() { value } else { format!("{} {value}", line.label) };
        let right = (self.middle_px(line, place) + self.width_px / 2.0 + 4.0).min(layout.right);
        let left = right - bold_width_px(&text, LABEL_PX);
        let (top, bottom) = self.reach_px(left - 4.0, right + 4.0);
        let is_hidden = self.lines.len() > 1 && top < canvas.y_px(last.max(0.0)) - 1.0;
        if is_hidden {
            return;
        }
        let is_below = last < 0.0 && bottom + 18.0 < layout.bottom;
        let baseline = if is_below { bottom + 16.0 } else { top - 8.0 };
        canvas.text(&text, (right, baseline), Align::End, Ink::Label(line.slot));
    }

    /// The top and the bottom of all bars between two pixels.
    fn reach_px(&self, left: f64, right: f64) -> (f64, f64) {
        let canvas = &self.stage.canvas;
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

/// The width that one period has.
fn band_px(stage: &Stage) -> f64 {
    let (x, x_px) = stage.canvas.x_mapping();
    (x_px.end - x_px.start) / (x.end - x.start)
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
