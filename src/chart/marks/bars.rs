//! The bars of several series side by side.

use super::bar::{Bar, draw_bar, draw_question_mark, visible_end};
use super::dense::{dense_outlines, with_strokes};
use crate::chart::canvas::Align;
use crate::chart::layers::Layers;
use crate::chart::mapping::Point;
use crate::chart::plot::Plot;
use crate::chart::type_sizes::LABEL_PX;
use crate::figures::{Figure, Line, Unavailable};
use crate::format::{self, Precision};
use crate::svg::{Ink, bold_width_px};
use std::ops::Range;

/// Narrowest bar that a question mark can stand for.
const LEAST_QUESTION_PX: f64 = 4.0;

/// The bars of a plot.
pub(in crate::chart) struct Bars<'p> {
    plot: &'p Plot<'p>,
    /// Lines drawn as bars, from left to right within a period.
    lines: Vec<&'p Line>,
}

/// A label beyond the end of a bar.
pub(in crate::chart) struct BarLabel {
    pub(in crate::chart) text: String,
    /// The part of the text that is at `x`.
    pub(in crate::chart) align: Align,
    pub(in crate::chart) x: f64,
    /// Half the width of the text.
    pub(in crate::chart) half_px: f64,
    pub(in crate::chart) baseline: f64,
    pub(in crate::chart) ink: Ink,
}

impl<'p> Bars<'p> {
    pub(in crate::chart) fn new(plot: &'p Plot<'p>) -> Self {
        Self { plot, lines: plot.lines().filter(|line| plot.mapping.bars.contains(line)).collect() }
    }

    /// The plot of the bars.
    pub(super) fn plot(&self) -> &'p Plot<'p> {
        self.plot
    }

    /// The lines drawn as bars, from left to right within a period.
    pub(super) fn lines(&self) -> &[&'p Line] {
        &self.lines
    }

    /// The middle of a line's bar at an index.
    pub(super) fn middle_px(&self, line: &Line, index: usize) -> f64 {
        self.plot.mapping.x_px(index) + self.plot.mapping.bars.offset_px(line.slot)
    }

    /// Each line's figures at some indices, with the left and right edge of their bars.
    fn each(&self, range: Range<usize>) -> impl Iterator<Item = (&'p Line, Figure, f64, f64)> {
        let half_px = self.plot.mapping.bars.width_px / 2.0;
        self.lines.iter().flat_map(move |line| {
            range.clone().filter_map(move |index| {
                let x = self.middle_px(line, index);
                Some((*line, line.figures.get(index)?, x - half_px, x + half_px))
            })
        })
    }

    /// The edges of a line's bars where they are closer together than pixels.
    fn dense_outlines(&self, line: &Line) -> Vec<Vec<Point>> {
        let with_zero = |(low, high): (f64, f64)| (low.min(0.0), high.max(0.0));
        dense_outlines(&self.plot.mapping, line, |range| line.figures.extremes(range).map(with_zero))
    }

    pub(in crate::chart) fn draw(&self, layers: &Layers<'_>) {
        if !self.plot.mapping.is_dense() {
            return self.draw_each(layers);
        }
        for line in &self.lines {
            for outline in self.dense_outlines(line) {
                layers.shapes.area(&outline, Ink::Bar(line.slot));
            }
        }
    }

    fn draw_each(&self, layers: &Layers<'_>) {
        let mapping = &self.plot.mapping;
        let foot = mapping.zero_px();
        for (line, figure, left, right) in self.each(mapping.range.clone()) {
            match figure {
                Ok(datum) => {
                    let end = visible_end(foot, mapping.y_px(line, datum.value));
                    let bar = Bar { left, right, foot, end };
                    draw_bar(layers, &bar, line.slot, Ink::Bar(line.slot), datum.status.is_derived());
                }
                Err(Unavailable::Gap)
                    if mapping.bars.width_px >= LEAST_QUESTION_PX && line.absence().is_none() =>
                {
                    draw_question_mark(mapping, layers.points, f64::midpoint(left, right));
                }
                Err(_) => {}
            }
        }
    }

    /// The edges of all bars, which text must not cross.
    pub(in crate::chart) fn outlines(&self) -> Vec<Vec<Point>> {
        let mapping = &self.plot.mapping;
        let zero = mapping.zero_px();
        if mapping.is_dense() {
            let outlines = self.lines.iter().flat_map(|line| self.dense_outlines(line));
            return outlines.flat_map(|outline| with_strokes(outline, zero)).collect();
        }
        let outline = |(line, figure, left, right): (&Line, Figure, f64, f64)| {
            let end = mapping.y_px(line, figure.ok()?.value);
            Some(vec![(left, zero), (left, end), (right, end), (right, zero)])
        };
        self.each(mapping.range.clone()).filter_map(outline).collect()
    }

    /// The name and last value of the emphasised series (else the first) above its last bar, unless bars of other
    /// series are higher there: it would seem to be theirs. Beside lines, bars have no label, since a line
    /// would run through it.
    pub(super) fn last_label(&self) -> Option<BarLabel> {
        let Plot { scene, mapping, .. } = self.plot;
        if self.plot.lines().count() > self.lines.len() {
            return None;
        }
        let line = self.lines.iter().find(|l| l.is_emphasised).or(self.lines.first())?;
        let index = line.figures.last_known(scene.range.clone())?;
        let last = line.figures.value(index)?;
        let value = format::value(scene.language, line.figures.number(index)?, line.unit, Precision::Short);
        let text = if scene.frame.is_narrow() { value } else { format!("{} {value}", line.label) };
        let right = self.middle_px(line, index) + mapping.bars.width_px / 2.0 + 4.0;
        let right = right.min(mapping.layout.right);
        let half_px = bold_width_px(&text, LABEL_PX) / 2.0;
        let left = right - 2.0 * half_px;
        let (top, bottom) = self.extent_px(left - 4.0, right + 4.0);
        let is_hidden = self.lines.len() > 1 && top < mapping.y_px(line, last.max(0.0)) - 1.0;
        let is_below = last < 0.0 && bottom + 18.0 < mapping.layout.bottom;
        let baseline = if is_below { bottom + 16.0 } else { top - 8.0 };
        (!is_hidden).then_some(BarLabel {
            text,
            align: Align::End,
            x: right,
            half_px,
            baseline,
            ink: Ink::Label(line.slot),
        })
    }

    /// The top and the bottom of all bars between two pixels.
    fn extent_px(&self, left: f64, right: f64) -> (f64, f64) {
        let mapping = &self.plot.mapping;
        let half_px = mapping.x().unit_px() / 2.0;
        let range = mapping.indices_between(left - half_px, right + half_px);
        let zero = mapping.zero_px();
        let joined = |(top, bottom): (f64, f64), y: f64| (top.min(y), bottom.max(y));
        if mapping.is_dense() {
            let extents = self.lines.iter().filter_map(|line| {
                let (low, high) = line.figures.extremes(range.clone())?;
                Some([low, high].map(|value| mapping.y_px(line, value)))
            });
            return extents.flatten().fold((zero, zero), joined);
        }
        let ends = self.each(range).filter_map(|(line, figure, bar_left, bar_right)| {
            let value = figure.ok()?.value;
            (bar_right > left && bar_left < right).then(|| mapping.y_px(line, value))
        });
        ends.fold((zero, zero), joined)
    }
}
