//! The shapes of points: with the dashes of lines they tell series apart without colour.

use super::canvas::{At, Canvas};
use crate::svg::{Ink, MAX_SLOTS};

/// The outline of a slot's marker around the origin, in radii; a circle where there is none.
fn outline(slot: u8) -> &'static [At] {
    match slot % MAX_SLOTS {
        2 => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        3 => &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
        4 => &[(0.0, -1.2), (1.2, 0.9), (-1.2, 0.9)],
        5 => &[(0.0, 1.2), (1.2, -0.9), (-1.2, -0.9)],
        6 => &[
            (-0.45, -1.25),
            (0.45, -1.25),
            (0.45, -0.45),
            (1.25, -0.45),
            (1.25, 0.45),
            (0.45, 0.45),
            (0.45, 1.25),
            (-0.45, 1.25),
            (-0.45, 0.45),
            (-1.25, 0.45),
            (-1.25, -0.45),
            (-0.45, -0.45),
        ],
        7 => &[(-1.2, -1.1), (1.2, 1.1), (1.2, -1.1), (-1.2, 1.1)],
        _ => &[],
    }
}

impl Canvas {
    /// The marker of a series at a point.
    pub(super) fn marker(&self, (x, y): At, radius_px: f64, slot: u8, ink: Ink) {
        let shape = outline(slot);
        if shape.is_empty() {
            return self.circle((x, y), radius_px, ink);
        }
        let points: Vec<At> = shape.iter().map(|(dx, dy)| (x + dx * radius_px, y + dy * radius_px)).collect();
        self.area(&points, ink);
    }
}
