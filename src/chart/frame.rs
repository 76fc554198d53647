//! The size of a drawing, and what depends on nothing else.

use super::breakpoint::Breakpoint;

/// The size of a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// CSS pixels.
    pub width_px: f64,
    /// CSS pixels.
    pub height_px: f64,
}

impl Frame {
    /// The frame for a width, which is limited to 200 to 2000 px: 270, 310 or 340 px high, from narrow to wide.
    pub fn for_width(width_px: f64) -> Self {
        let width_px = width_px.clamp(200.0, 2000.0);
        Self { width_px, height_px: Breakpoint::of_width(width_px).height_px() }
    }

    /// How many steps of the value axis leave enough room between their labels.
    pub(super) fn steps(self) -> f64 {
        ((self.height_px - 58.0) / 40.0).floor()
    }

    /// Whether labels have to be short.
    pub(super) fn is_narrow(self) -> bool {
        Breakpoint::of_width(self.width_px) == Breakpoint::Narrow
    }
}
