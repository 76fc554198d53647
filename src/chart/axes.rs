//! The axes' lines and labels.

use super::canvas::Align;
use super::layout::{Layout, SMALL_PX};
use super::period_axis::PeriodAxis;
use super::stage::Stage;
use crate::format;
use crate::svg::{Ink, text_width_px};

/// From a grid line up to the baseline of its label.
const ABOVE_LINE_PX: f64 = 5.0;

impl Stage<'_> {
    pub(super) fn draw_axes(&self) {
        let Layout { left, right, top, bottom, .. } = self.layout;
        let axis = self.axes.grid();
        for tick in &axis.ticks {
            let y = self.canvas.y_px(axis.height(*tick));
            self.canvas.path(&[(left, y), (right, y)], axis.ink(*tick));
            if self.axes.left.ticks.contains(tick) {
                let label = axis.label(self.scene.language, *tick);
                self.canvas.text(&label, (left, y - ABOVE_LINE_PX), Align::Start, Ink::AxisText);
            }
        }
        self.draw_right_labels();
        if axis.ticks.is_empty() {
            let center = (f64::midpoint(left, right), f64::midpoint(top, bottom));
            let words = format::words(self.scene.language).why_gap;
            self.canvas.text(words, center, Align::Middle, Ink::NoteText);
            self.canvas.path(&[(left, bottom), (right, bottom)], Ink::Zero);
        }
        self.draw_period_axis();
    }

    /// In the ink of the line that they belong to, where that is one.
    fn draw_right_labels(&self) {
        let Some(axis) = &self.axes.right else { return };
        let mut lines = self.lines().filter(|line| line.is_right && line.absence().is_none());
        let ink = match (lines.next(), lines.next()) {
            (Some(line), None) => Ink::SeriesAxisText(line.slot),
            _ => Ink::AxisText,
        };
        for tick in &axis.ticks {
            let at = (self.layout.right, self.canvas.y_px(axis.height(*tick)) - ABOVE_LINE_PX);
            self.canvas.text(&axis.label(self.scene.language, *tick), at, Align::End, ink);
        }
    }

    /// Once more, over the bars and areas that stand on it.
    pub(super) fn draw_zero_over_bars(&self) {
        let axis = self.axes.grid();
        if axis.ticks.contains(&0.0) && self.lines().any(|line| self.scene.mark(line).starts_at_zero()) {
            let y = self.zero_px();
            self.canvas.path(&[(self.layout.left, y), (self.layout.right, y)], Ink::Zero);
        }
    }

    fn draw_period_axis(&self) {
        let y = self.layout.bottom;
        let axis = PeriodAxis {
            language: self.scene.language,
            periods: &self.chart().periods,
            places: self.scene.places.clone(),
            x_px: &|place| self.x_px(place),
            font_px: SMALL_PX,
        };
        for tick in axis.ticks() {
            let x = self.x_px(tick.place);
            self.canvas.path(&[(x, y), (x, y + 5.0)], Ink::Tick);
            let half = text_width_px(&tick.label, SMALL_PX) / 2.0;
            let (at, align) = if x - half < 0.0 {
                (0.0, Align::Start)
            } else if x + half > self.scene.frame.width_px {
                (self.scene.frame.width_px, Align::End)
            } else {
                (x, Align::Middle)
            };
            self.canvas.text(&tick.label, (at, y + 20.0), align, Ink::AxisText);
        }
    }
}
