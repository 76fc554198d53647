//! The bars of one period side by side: how wide they are, and how far each is from the middle of its period.

use super::scene::{REFERENCE_WIDTH_PX, Scene};
use crate::figures::Line;

/// Widest bar.
const MAX_WIDTH_PX: f64 = 40.0;
/// Widest bar where there are few, each with its number.
const MAX_WIDTH_OF_FEW_PX: f64 = 96.0;
/// Fraction of the maximum bar width used at the reference width, because bars of a stretched drawing grow with it.
const BAR_FRACTION_AT_REFERENCE: f64 = 0.7;
/// Part of a period's width that its bars fill.
const FILL: f64 = 0.74;
/// Between the bars of one period.
const GAP_PX: f64 = 1.5;
/// Narrowest bar, with what is around it, that has a gap between itself and the next.
const LEAST_WITH_GAP_PX: f64 = 5.0;

/// The series whose bars are drawn side by side, and the width of each bar.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BarGroup {
    /// The slots of the series, from left to right.
    slots: Vec<u8>,
    /// Width of a bar; of the bars of a stack where no series are side by side.
    pub(super) width_px: f64,
    /// From the middle of a bar to the middle of the next.
    step_px: f64,
}

impl BarGroup {
    /// The bars of a scene in which a period is `band_px` and all are `data_px` wide. Where it fits any width, bars are
    /// divided at the reference width and scaled to `data_px`.
    pub(super) fn new(scene: &Scene<'_>, band_px: f64, data_px: f64) -> Self {
        if !scene.fits_any_width {
            return Self::in_band(scene, band_px, 1.0);
        }
        let factor = data_px / REFERENCE_WIDTH_PX;
        let Self { slots, width_px, step_px } =
            Self::in_band(scene, band_px / factor, BAR_FRACTION_AT_REFERENCE);
        Self { slots, width_px: width_px * factor, step_px: step_px * factor }
    }

    /// `fraction` is the fraction of the maximum bar width that bars may have.
    fn in_band(scene: &Scene<'_>, band_px: f64, fraction: f64) -> Self {
        let bars = scene.lines().filter(|line| scene.mark(line).is_side_by_side());
        let slots: Vec<u8> = bars.map(|line| line.slot).collect();
        let count = slots.len().max(1) as f64;
        let gap_px = if band_px > LEAST_WITH_GAP_PX * slots.len() as f64 { GAP_PX } else { 0.0 };
        let most_px = if scene.view.has_few_values() { MAX_WIDTH_OF_FEW_PX } else { MAX_WIDTH_PX };
        let width_px = ((band_px * FILL - gap_px * (count - 1.0)) / count).clamp(0.4, most_px * fraction);
        Self { slots, width_px, step_px: width_px + gap_px }
    }

    /// From the middle of a period to the middle of a series' bar: negative to the left, 0 for what is no bar of the
    /// group.
    pub(super) fn offset_px(&self, slot: u8) -> f64 {
        let Some(number) = self.slots.iter().position(|known| *known == slot) else { return 0.0 };
        (number as f64 - (self.slots.len() as f64 - 1.0) / 2.0) * self.step_px
    }

    /// Whether a line is one of them.
    pub(super) fn contains(&self, line: &Line) -> bool {
        self.slots.contains(&line.slot)
    }
}
