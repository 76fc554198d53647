//! One bar: solid where its figure is reported, hatched where it is implied or estimated; a question mark where there
//! is none.

use crate::chart::canvas::{Align, Canvas};
use crate::chart::layers::Layers;
use crate::chart::mapping::Mapping;
use crate::svg::Ink;

/// Minimum height of a bar.
const LEAST_PX: f64 = 1.5;
/// Distance between the strokes of a hatching, along the edge.
const HATCH_PX: f64 = 5.0;
/// Distance from zero up to the baseline of a question mark.
const ABOVE_ZERO_PX: f64 = 5.0;

/// A bar in pixels.
pub(in crate::chart) struct Bar {
    pub(in crate::chart) left: f64,
    pub(in crate::chart) right: f64,
    /// Height in pixels at which it starts: zero, or the layer below.
    pub(in crate::chart) foot: f64,
    /// Height in pixels of its value.
    pub(in crate::chart) end: f64,
}

/// The end of a bar that is seen even where its value is nearly zero: at least [`LEAST_PX`] from zero.
pub(in crate::chart) fn visible_end(zero: f64, end: f64) -> f64 {
    if (end - zero).abs() >= LEAST_PX {
        end
    } else if end > zero {
        zero + LEAST_PX
    } else {
        zero - LEAST_PX
    }
}

/// Draws a bar of the series in `slot`, in `ink` or hatched.
pub(in crate::chart) fn draw_bar(layers: &Layers<'_>, bar: &Bar, slot: u8, ink: Ink, is_derived: bool) {
    let Bar { left, right, foot, end } = *bar;
    if !is_derived {
        return layers.shapes.rectangle((left, foot), (right, end), ink);
    }
    layers.shapes.rectangle((left, foot), (right, end), Ink::DerivedBar(slot));
    let (top, bottom) = (foot.min(end), foot.max(end));
    // Rising strokes x + y = sum, cut to the bar.
    let mut sum = left + top + HATCH_PX;
    while sum < right + bottom {
        let from = if sum - bottom > left { (sum - bottom, bottom) } else { (left, sum - left) };
        let to = if sum - top < right { (sum - top, top) } else { (right, sum - right) };
        layers.hatches.path(&[from, to], Ink::Hatch(slot));
        sum += HATCH_PX;
    }
}

/// Draws a question mark at zero, instead of a bar whose figure nobody could confirm.
pub(in crate::chart) fn draw_question_mark(mapping: &Mapping, canvas: &Canvas, x: f64) {
    canvas.text("?", (x, mapping.zero_px() - ABOVE_ZERO_PX), Align::Middle, Ink::NoteText);
}
