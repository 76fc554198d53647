//! Draws the axes: grid lines, ticks and their labels.

use super::canvas::{Align, Canvas};
use super::layers::Layers;
use super::layout::Layout;
use super::period_axis::PeriodAxis;
use super::plot::Plot;
use super::type_sizes::SMALL_PX;
use crate::format;
use crate::svg::{Ink, text_width_px};

/// From a grid line up to the baseline of its label.
const ABOVE_LINE_PX: f64 = 5.0;
/// Width of the canvas of a period axis that stretches.
pub(super) const PERIODS_PX: f64 = 5000.0;
/// Length of a tick of the period axis.
const TICK_PX: f64 = 5.0;
/// From the period axis down to the baseline of its labels.
const BELOW_LINE_PX: f64 = 20.0;

/// Grid lines with the labels of the value axes, and the period axis; where there is no value, the reason instead.
pub(super) fn draw_axes(plot: &Plot<'_>, layers: &Layers<'_>) {
    let (mapping, language) = (&plot.mapping, plot.scene.language);
    let Layout { left, right, top, bottom, .. } = mapping.layout;
    let axis = mapping.axes.grid();
    for tick in &axis.ticks {
        let y = mapping.height_px(axis.height(*tick));
        layers.grid.path(&[(left, y), (right, y)], axis.ink(*tick));
        if mapping.axes.left.ticks.contains(tick) {
            let label = axis.label(language, *tick);
            layers.left.text(&label, (left, y - ABOVE_LINE_PX), Align::Start, Ink::AxisText);
        }
    }
    draw_right_labels(plot, layers.right);
    if axis.ticks.is_empty() {
        let center = (f64::midpoint(left, right), f64::midpoint(top, bottom));
        layers.words.text(format::messages(language).why_gap, center, Align::Middle, Ink::NoteText);
        layers.grid.path(&[(left, bottom), (right, bottom)], Ink::Zero);
    }
    draw_period_axis(plot, layers.periods);
}

/// Draws the labels of the right axis, in the ink of their line where it has only one.
fn draw_right_labels(plot: &Plot<'_>, canvas: &Canvas) {
    let mapping = &plot.mapping;
    let Some(axis) = &mapping.axes.right else { return };
    let mut lines = plot.lines().filter(|line| line.is_right && line.absence().is_none());
    let ink = match (lines.next(), lines.next()) {
        (Some(line), None) => Ink::SeriesAxisText(line.slot),
        _ => Ink::AxisText,
    };
    for tick in &axis.ticks {
        let at = (mapping.layout.right, mapping.height_px(axis.height(*tick)) - ABOVE_LINE_PX);
        canvas.text(&axis.label(plot.scene.language, *tick), at, Align::End, ink);
    }
}

/// The line at zero once more, over the bars and areas that start there.
pub(super) fn draw_zero_line(plot: &Plot<'_>, canvas: &Canvas) {
    let mapping = &plot.mapping;
    let starts_at_zero = plot.lines().any(|line| plot.scene.mark(line).starts_at_zero());
    if mapping.axes.grid().ticks.contains(&0.0) && starts_at_zero {
        let y = mapping.zero_px();
        canvas.path(&[(mapping.layout.left, y), (mapping.layout.right, y)], Ink::Zero);
    }
}

fn draw_period_axis(plot: &Plot<'_>, canvas: &Canvas) {
    let (mapping, scene) = (&plot.mapping, plot.scene);
    let y = mapping.layout.bottom;
    let axis = PeriodAxis {
        language: scene.language,
        periods: &scene.chart.periods,
        range: scene.range.clone(),
        x_px: &|index| mapping.x_px(index),
        font_px: SMALL_PX,
    };
    // In a picture that stretches, ticks have the same positions at all breakpoints, relative to the width of the data.
    let position_px = |index: usize| match scene.fits_any_width {
        true => mapping.part_at(scene.chart.periods.x(index)) * PERIODS_PX,
        false => mapping.x_px(index),
    };
    let last_px = if scene.fits_any_width { PERIODS_PX } else { scene.frame.width_px };
    for tick in axis.ticks() {
        let (x, at) = (mapping.x_px(tick.index), position_px(tick.index));
        canvas.path(&[(at, y), (at, y + TICK_PX)], Ink::Tick);
        let half_px = text_width_px(&tick.label, SMALL_PX) / 2.0;
        let (x, align) = if x - half_px < 0.0 {
            (0.0, Align::Start)
        } else if x + half_px > scene.frame.width_px {
            (last_px, Align::End)
        } else {
            (at, Align::Middle)
        };
        canvas.text(&tick.label, (x, y + BELOW_LINE_PX), align, Ink::AxisText);
    }
}
