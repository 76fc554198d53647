//! Bars side by side: solid where reported, hatched where implied or estimated, a question mark where there is none.

use super::canvas::{Align, At, Canvas};
use super::layout::LABEL_PX;
use super::silhouettes::{filled, silhouettes};
use super::stage::Stage;
use crate::figures::{Figure, Line, Mark, Unavailable};
use crate::format::{self, Precision};
use crate::svg::{Ink, bold_width_px};
use std::ops::Range;

/// Widest bar.
const MAX_WIDTH_PX: f64 = 40.0;
/// Part of a period's width that its bars fill.
const FILL: f64 = 0.74;
/// Between the bars of one period.
const GAP_PX: f64 = 1.5;
/// Narrowest bar, with what is around it, that a gap parts from the next.
const LEAST_WITH_GAP_PX: f64 = 5.0;
/// Lowest bar.
const LEAST_PX: f64 = 1.5;
/// Between the strokes of a hatching, along the edge.
const HATCH_PX: f64 = 5.0;

/// The bars of a view that stand beside each other.
pub(super) struct Bars<'s> {
    stage: &'s Stage<'s>,
    lines: Vec<&'s Line>,
    width_px: f64,
}

/// A bar in pixels.
pub(super) struct Bar {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) foot: f64,
    pub(super) end: f64,
}

/// A name with a value above the end of a bar.
pub(super) struct BarLabel {
    pub(super) text: String,
    pub(super) right: f64,
    pub(super) baseline: f64,
    pub(super) slot: u8,
}

impl<'s> Bars<'s> {
    pub(super) fn new(stage: &'s Stage<'s>) -> Self {
        let lines: Vec<&Line> = stage.lines().filter(|line| stage.scene.mark(line) == Mark::Bar).collect();
        Self { stage, width_px: width_px(stage, lines.len()), lines }
    }

    fn step_px(&self) -> f64 {
        self.width_px + gap_px(self.stage, self.lines.len())
    }

    /// The middle of a line's bar at a place.
    pub(super) fn middle_px(&self, line: &Line, place: usize) -> f64 {
        let count = self.lines.len() as f64;
        let number = self.lines.iter().take_while(|l| l.slot != line.slot).count() as f64;
        self.stage.x_px(place) + (number - (count - 1.0) / 2.0) * self.step_px()
    }

    /// Each line's figure at some places, with the left and right edge of its bar.
    fn each(&self, places: Range<usize>) -> impl Iterator<Item = (&'s Line, Figure, f64, f64)> {
        let half_px = self.width_px / 2.0;
        self.lines.iter().flat_map(move |line| {
            places.clone().filter_map(move |place| {
                let x = self.middle_px(line, place);
                Some((*line, line.figures.get(place)?, x - half_px, x + half_px))
            })
        })
    }

    /// Whether bars stand closer than pixels.
    fn is_dense(&self) -> bool {
        self.stage.is_denser_than(1.0)
    }

    /// The edges of a line's bars where they stand closer than pixels.
    fn silhouettes(&self, line: &Line) -> Vec<Vec<At>> {
        let with_zero = |(low, high): (f64, f64)| (low.min(0.0), high.max(0.0));
        silhouettes(self.stage, line, |places| line.figures.extremes(places).map(with_zero))
    }

    pub(super) fn draw(&self) {
        if !self.is_dense() {
            return self.draw_each();
        }
        for line in &self.lines {
            for outline in self.silhouettes(line) {
                self.stage.canvas.area(&outline, Ink::Bar(line.slot));
            }
        }
    }

    fn draw_each(&self) {
        let foot = self.stage.zero_px();
        for (line, figure, left, right) in self.each(self.stage.scene.places.clone()) {
            match figure {
                Ok(datum) => {
                    let end = visible_end(foot, self.stage.y_px(line, datum.value));
                    let bar = Bar { left, right, foot, end };
                    let is_derived = datum.status.is_derived();
                    draw_bar(&self.stage.canvas, &bar, line.slot, Ink::Bar(line.slot), is_derived);
                }
                Err(Unavailable::Gap) if self.width_px >= 4.0 && line.absence().is_none() => {
                    draw_question_mark(self.stage, f64::midpoint(left, right));
                }
                Err(_) => {}
            }
        }
    }

    /// The edges of all bars, which text must not cross.
    pub(super) fn outlines(&self) -> Vec<Vec<At>> {
        if self.is_dense() {
            let outlines = self.lines.iter().flat_map(|line| self.silhouettes(line));
            return outlines.flat_map(|outline| filled(outline, self.stage.zero_px())).collect();
        }
        let zero = self.stage.zero_px();
        let outline = |(line, figure, left, right): (&Line, Figure, f64, f64)| {
            let end = self.stage.y_px(line, figure.ok()?.value);
            Some(vec![(left, zero), (left, end), (right, end), (right, zero)])
        };
        self.each(self.stage.scene.places.clone()).filter_map(outline).collect()
    }

    /// The name and last value of the emphasised series (else the first) above its last bar, unless bars of other
    /// series stand higher there: then it would seem to be theirs. Beside lines bars have no such label, since a line
    /// would run through it.
    pub(super) fn label(&self) -> Option<BarLabel> {
        let Stage { scene, layout, .. } = self.stage;
        if self.stage.lines().count() > self.lines.len() {
            return None;
        }
        let line = self.lines.iter().find(|l| l.is_emphasised).or(self.lines.first())?;
        let place = line.figures.last_known(scene.places.clone())?;
        let last = line.figures.value(place)?;
        let value = format::value(scene.language, last, line.unit, Precision::Short);
        let text = if scene.frame.is_narrow() { value } else { format!("{} {value}", line.label) };
        let right = (self.middle_px(line, place) + self.width_px / 2.0 + 4.0).min(layout.right);
        let left = right - bold_width_px(&text, LABEL_PX);
        let (top, bottom) = self.reach_px(left - 4.0, right + 4.0);
        let is_hidden = self.lines.len() > 1 && top < self.stage.y_px(line, last.max(0.0)) - 1.0;
        let is_below = last < 0.0 && bottom + 18.0 < layout.bottom;
        let baseline = if is_below { bottom + 16.0 } else { top - 8.0 };
        (!is_hidden).then_some(BarLabel { text, right, baseline, slot: line.slot })
    }

    /// The top and the bottom of all bars between two pixels.
    fn reach_px(&self, left: f64, right: f64) -> (f64, f64) {
        let (canvas, periods) = (&self.stage.canvas, &self.stage.chart().periods);
        let half_px = band_px(self.stage) / 2.0;
        let places = self.stage.scene.places.clone();
        let start = periods.count_before_x(canvas.x_from_px(left - half_px)).max(places.start);
        let end = periods.count_before_x(canvas.x_from_px(right + half_px)).min(places.end);
        let zero = self.stage.zero_px();
        let joined = |(top, bottom): (f64, f64), y: f64| (top.min(y), bottom.max(y));
        if self.is_dense() {
            let reach = self.lines.iter().filter_map(|line| {
                let (low, high) = line.figures.extremes(start..end)?;
                Some([low, high].map(|value| self.stage.y_px(line, value)))
            });
            return reach.flatten().fold((zero, zero), joined);
        }
        let ends = self.each(start..end).filter_map(|(line, figure, bar_left, bar_right)| {
            let value = figure.ok()?.value;
            (bar_right > left && bar_left < right).then(|| self.stage.y_px(line, value))
        });
        ends.fold((zero, zero), joined)
    }
}

/// The width that one period has.
pub(super) fn band_px(stage: &Stage) -> f64 {
    let (x, x_px) = stage.canvas.x_mapping();
    (x_px.end - x_px.start) / (x.end - x.start)
}

/// The width of each of `count` bars of a period.
pub(super) fn width_px(stage: &Stage, count: usize) -> f64 {
    let gap_px = gap_px(stage, count);
    let count = count.max(1) as f64;
    ((band_px(stage) * FILL - gap_px * (count - 1.0)) / count).clamp(0.4, MAX_WIDTH_PX)
}

/// Between two of `count` bars of a period.
fn gap_px(stage: &Stage, count: usize) -> f64 {
    if band_px(stage) > LEAST_WITH_GAP_PX * count as f64 { GAP_PX } else { 0.0 }
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

/// In place of a bar whose figure nobody could confirm.
pub(super) fn draw_question_mark(stage: &Stage, x: f64) {
    stage.canvas.text("?", (x, stage.zero_px() - 5.0), Align::Middle, Ink::NoteText);
}

pub(super) fn draw_bar(canvas: &Canvas, bar: &Bar, slot: u8, ink: Ink, is_derived: bool) {
    let Bar { left, right, foot, end } = *bar;
    if !is_derived {
        return canvas.rectangle((left, foot), (right, end), ink);
    }
    canvas.rectangle((left, foot), (right, end), Ink::DerivedBar(slot));
    let (top, bottom) = (foot.min(end), foot.max(end));
    // Rising strokes x + y = sum, cut to the bar.
    let mut sum = left + top + HATCH_PX;
    while sum < right + bottom {
        let from = if sum - bottom > left { (sum - bottom, bottom) } else { (left, sum - left) };
        let to = if sum - top < right { (sum - top, top) } else { (right, sum - right) };
        canvas.path(&[from, to], Ink::Hatch(slot));
        sum += HATCH_PX;
    }
}
