//! What mouse and fingers mean: a machine from what they do to what is read, marked, shown and pinned. It knows
//! pixels and places, no browser.

use crate::state::{LEAST_PLACES, panned};
use std::ops::Range;

/// How far a pointer may wander and still click, in pixels.
const CLICK_PX: f64 = 4.0;

/// What a pointer meets: the data's left and right edge in pixels, and the places between them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ground {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) places: Range<usize>,
    /// How many places the chart has.
    pub(super) len: usize,
}

impl Ground {
    /// The part of the width left of a pixel, 0 to 1.
    pub(super) fn part(&self, px: f64) -> f64 {
        ((px - self.left) / (self.right - self.left)).clamp(0.0, 1.0)
    }

    /// The place under a pixel, with its fraction.
    fn place(&self, px: f64) -> f64 {
        self.places.start as f64 + self.part(px) * self.places.len() as f64
    }

    /// The places from one pixel to another, whichever is left.
    fn between(&self, a: f64, b: f64) -> Range<usize> {
        let (first, last) = (self.place(a.min(b)).floor(), self.place(a.max(b)).ceil());
        let end = (last as usize).min(self.places.end);
        (first as usize).min(end.saturating_sub(1))..end
    }
}

/// A pointer's touch of the surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pointer {
    pub(super) id: i32,
    /// From the left of the picture.
    pub(super) px: f64,
    pub(super) is_finger: bool,
    /// Whether it moves the range instead of selecting one.
    pub(super) is_panning: bool,
}

/// What it comes to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    Nothing,
    /// Reads at a pixel.
    Read(f64),
    /// A click at a pixel.
    Click(f64),
    /// A tap at a pixel.
    Tap(f64),
    /// Marks some places.
    Brush(Range<usize>),
    /// Shows some places.
    Zoom(Range<usize>),
    /// Shows the places that were marked; too few are none.
    Select(Option<Range<usize>>),
}

/// What is under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Gesture {
    #[default]
    None,
    /// Pressed and not moved yet.
    Press(Pointer),
    /// Selecting from a pixel on.
    Select { from_px: f64 },
    /// Moving the range.
    Pan { from_px: f64, ground: Ground },
    /// One finger that reads.
    Finger(Pointer),
    /// Two fingers, each on the place that it touched.
    Pinch { fingers: [(Pointer, f64); 2], ground: Ground },
}

impl Gesture {
    pub(super) fn down(&mut self, pointer: Pointer, ground: &Ground) -> Outcome {
        *self = match self {
            Self::Finger(first) if pointer.is_finger && pointer.id != first.id => Self::Pinch {
                fingers: [*first, pointer].map(|finger| (finger, ground.place(finger.px))),
                ground: ground.clone(),
            },
            _ if pointer.is_finger => Self::Finger(pointer),
            _ => Self::Press(pointer),
        };
        if pointer.is_finger && matches!(self, Self::Finger(_)) {
            Outcome::Read(pointer.px)
        } else {
            Outcome::Nothing
        }
    }

    pub(super) fn move_to(&mut self, pointer: Pointer, ground: &Ground) -> Outcome {
        if let Self::Press(start) = self {
            if (pointer.px - start.px).abs() < CLICK_PX {
                return Outcome::Nothing;
            }
            let from_px = start.px;
            *self = if start.is_panning {
                Self::Pan { from_px, ground: ground.clone() }
            } else {
                Self::Select { from_px }
            };
        }
        match self {
            Self::None if pointer.is_finger => Outcome::Nothing,
            Self::None | Self::Press(_) | Self::Finger(_) => Outcome::Read(pointer.px),
            Self::Select { from_px } => Outcome::Brush(ground.between(*from_px, pointer.px)),
            Self::Pan { from_px, ground } => {
                let places =
                    (*from_px - pointer.px) / (ground.right - ground.left) * ground.places.len() as f64;
                Outcome::Zoom(panned(&ground.places, ground.len, places))
            }
            Self::Pinch { fingers, ground } => pinch(fingers, ground, pointer),
        }
    }

    pub(super) fn up(&mut self, pointer: Pointer, ground: &Ground) -> Outcome {
        match std::mem::take(self) {
            Self::Press(_) => Outcome::Click(pointer.px),
            Self::Select { from_px } => {
                let places = ground.between(from_px, pointer.px);
                Outcome::Select((places.len() >= LEAST_PLACES).then_some(places))
            }
            Self::Finger(start) if (start.px - pointer.px).abs() < CLICK_PX * 2.0 => Outcome::Tap(pointer.px),
            Self::None | Self::Finger(_) | Self::Pan { .. } | Self::Pinch { .. } => Outcome::Nothing,
        }
    }
}

/// The places that bring the touched ones under the fingers again.
fn pinch(fingers: &mut [(Pointer, f64); 2], ground: &Ground, moved: Pointer) -> Outcome {
    for (finger, _) in fingers.iter_mut().filter(|(finger, _)| finger.id == moved.id) {
        finger.px = moved.px;
    }
    let [(a, a_place), (b, b_place)] = *fingers;
    let width = (ground.part(b.px) - ground.part(a.px)).abs().max(0.02);
    let count =
        ((b_place - a_place).abs() / width).clamp(LEAST_PLACES.min(ground.len) as f64, ground.len as f64);
    let start = (a_place - ground.part(a.px) * count).round();
    let count = (count.round() as usize).min(ground.len);
    let start = (start.max(0.0) as usize).min(ground.len - count);
    Outcome::Zoom(start..start + count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ground() -> Ground {
        Ground { left: 0.0, right: 100.0, places: 0..100, len: 100 }
    }

    fn mouse(px: f64) -> Pointer {
        Pointer { id: 1, px, is_finger: false, is_panning: false }
    }

    fn finger(id: i32, px: f64) -> Pointer {
        Pointer { id, px, is_finger: true, is_panning: false }
    }

    #[test]
    fn a_mouse_reads_clicks_and_selects() {
        let (mut gesture, ground) = (Gesture::None, ground());
        assert_eq!(gesture.move_to(mouse(10.0), &ground), Outcome::Read(10.0));
        gesture.down(mouse(10.0), &ground);
        assert_eq!(gesture.move_to(mouse(12.0), &ground), Outcome::Nothing);
        assert_eq!(gesture.up(mouse(12.0), &ground), Outcome::Click(12.0));
        gesture.down(mouse(60.0), &ground);
        assert_eq!(gesture.move_to(mouse(20.0), &ground), Outcome::Brush(20..60));
        assert_eq!(gesture.up(mouse(30.0), &ground), Outcome::Select(Some(30..60)));
        assert_eq!(gesture, Gesture::None);
    }

    #[test]
    fn too_small_a_selection_is_none() {
        let (mut gesture, mut ground) = (Gesture::None, ground());
        ground.places = 0..4;
        gesture.down(mouse(10.0), &ground);
        gesture.move_to(mouse(20.0), &ground);
        assert_eq!(gesture.up(mouse(20.0), &ground), Outcome::Select(None));
    }

    #[test]
    fn with_shift_the_range_moves() {
        let (mut gesture, ground) = (Gesture::None, Ground { places: 40..60, ..ground() });
        gesture.down(Pointer { is_panning: true, ..mouse(50.0) }, &ground);
        assert_eq!(gesture.move_to(mouse(0.0), &ground), Outcome::Zoom(50..70));
        let moved = Ground { places: 50..70, ..ground };
        assert_eq!(gesture.move_to(mouse(100.0), &moved), Outcome::Zoom(30..50), "from where it began");
        assert_eq!(gesture.up(mouse(100.0), &moved), Outcome::Nothing);
    }

    #[test]
    fn a_finger_reads_and_taps() {
        let (mut gesture, ground) = (Gesture::None, ground());
        assert_eq!(gesture.down(finger(1, 10.0), &ground), Outcome::Read(10.0));
        assert_eq!(gesture.up(finger(1, 11.0), &ground), Outcome::Tap(11.0));
        gesture.down(finger(1, 10.0), &ground);
        assert_eq!(gesture.move_to(finger(1, 40.0), &ground), Outcome::Read(40.0));
        assert_eq!(gesture.up(finger(1, 40.0), &ground), Outcome::Nothing);
    }

    #[test]
    fn two_fingers_keep_their_places() {
        let (mut gesture, ground) = (Gesture::None, ground());
        gesture.down(finger(1, 40.0), &ground);
        gesture.down(finger(2, 60.0), &ground);
        gesture.move_to(finger(1, 20.0), &ground);
        assert_eq!(gesture.move_to(finger(2, 80.0), &ground), Outcome::Zoom(33..66));
        assert_eq!(gesture.move_to(finger(2, 21.0), &ground), Outcome::Zoom(0..100), "all there is");
        assert_eq!(gesture.up(finger(2, 21.0), &ground), Outcome::Nothing);
    }
}
