//! Recognises gestures of mouse and touch: a state machine from pointer events to reading, brushing, zooming and
//! pinning. It knows pixels and indices, not the DOM.

use crate::state::{MIN_RANGE_LEN, panned};
use crate::units::to_usize;
use std::ops::Range;

/// How far a pointer may wander and still click, in pixels.
const CLICK_PX: f64 = 4.0;

/// Horizontal geometry of the plot: the data's left and right edge in pixels, and the indices visible between them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PlotGeometry {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) range: Range<usize>,
    /// Number of periods of the chart.
    pub(super) len: usize,
}

impl PlotGeometry {
    /// Fraction of the width left of a pixel, 0 to 1.
    pub(super) fn part(&self, px: f64) -> f64 {
        ((px - self.left) / (self.right - self.left)).clamp(0.0, 1.0)
    }

    /// The fractional index under a pixel.
    fn index(&self, px: f64) -> f64 {
        self.range.start as f64 + self.part(px) * self.range.len() as f64
    }

    /// The indices between two pixels, in either order.
    fn between(&self, a: f64, b: f64) -> Range<usize> {
        let (first, last) = (self.index(a.min(b)).floor(), self.index(a.max(b)).ceil());
        let end = to_usize(last).min(self.range.end);
        to_usize(first).min(end.saturating_sub(1))..end
    }
}

/// A pointer event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pointer {
    pub(super) id: i32,
    /// Pixels from the left of the plot.
    pub(super) px: f64,
    pub(super) is_finger: bool,
    /// Whether it moves the range instead of selecting one.
    pub(super) is_panning: bool,
}

/// The result of a pointer event.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum GestureResult {
    Nothing,
    /// Moves the cursor to a pixel.
    Read(f64),
    /// A click at a pixel.
    Click(f64),
    /// A tap at a pixel.
    Tap(f64),
    /// Brushes a range.
    Brush(Range<usize>),
    /// Zooms to a range.
    Zoom(Range<usize>),
    /// Ends a brush and zooms to its range; `None` if it is too short.
    Select(Option<Range<usize>>),
}

/// The gesture in progress.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Gesture {
    #[default]
    None,
    /// Pressed and not moved yet.
    Press(Pointer),
    /// Selecting from a pixel on.
    Select { from_px: f64 },
    /// Moving the range.
    Pan { from_px: f64, geometry: PlotGeometry },
    /// One finger that reads.
    Finger(Pointer),
    /// Two fingers, each with the index that it touched.
    Pinch { fingers: [(Pointer, f64); 2], geometry: PlotGeometry },
}

impl Gesture {
    pub(super) fn down(&mut self, pointer: Pointer, geometry: &PlotGeometry) -> GestureResult {
        *self = match self {
            Self::Finger(first) if pointer.is_finger && pointer.id != first.id => Self::Pinch {
                fingers: [*first, pointer].map(|finger| (finger, geometry.index(finger.px))),
                geometry: geometry.clone(),
            },
            _ if pointer.is_finger => Self::Finger(pointer),
            _ => Self::Press(pointer),
        };
        if pointer.is_finger && matches!(self, Self::Finger(_)) {
            GestureResult::Read(pointer.px)
        } else {
            GestureResult::Nothing
        }
    }

    pub(super) fn move_to(&mut self, pointer: Pointer, geometry: &PlotGeometry) -> GestureResult {
        if let Self::Press(start) = self {
            if (pointer.px - start.px).abs() < CLICK_PX {
                return GestureResult::Nothing;
            }
            let from_px = start.px;
            *self = if start.is_panning {
                Self::Pan { from_px, geometry: geometry.clone() }
            } else {
                Self::Select { from_px }
            };
        }
        match self {
            Self::None if pointer.is_finger => GestureResult::Nothing,
            Self::None | Self::Press(_) | Self::Finger(_) => GestureResult::Read(pointer.px),
            Self::Select { from_px } => GestureResult::Brush(geometry.between(*from_px, pointer.px)),
            Self::Pan { from_px, geometry } => {
                let shift =
                    (*from_px - pointer.px) / (geometry.right - geometry.left) * geometry.range.len() as f64;
                GestureResult::Zoom(panned(&geometry.range, geometry.len, shift))
            }
            Self::Pinch { fingers, geometry } => pinch(fingers, geometry, pointer),
        }
    }

    pub(super) fn up(&mut self, pointer: Pointer, geometry: &PlotGeometry) -> GestureResult {
        match std::mem::take(self) {
            Self::Press(_) => GestureResult::Click(pointer.px),
            Self::Select { from_px } => {
                let range = geometry.between(from_px, pointer.px);
                GestureResult::Select((range.len() >= MIN_RANGE_LEN).then_some(range))
            }
            Self::Finger(start) if (start.px - pointer.px).abs() < CLICK_PX * 2.0 => {
                GestureResult::Tap(pointer.px)
            }
            Self::None | Self::Finger(_) | Self::Pan { .. } | Self::Pinch { .. } => GestureResult::Nothing,
        }
    }
}

/// The range that keeps the touched indices under the fingers.
fn pinch(fingers: &mut [(Pointer, f64); 2], geometry: &PlotGeometry, moved: Pointer) -> GestureResult {
    for (finger, _) in fingers.iter_mut().filter(|(finger, _)| finger.id == moved.id) {
        finger.px = moved.px;
    }
    let [(a, a_index), (b, b_index)] = *fingers;
    let width = (geometry.part(b.px) - geometry.part(a.px)).abs().max(0.02);
    let count = ((b_index - a_index).abs() / width)
        .clamp(MIN_RANGE_LEN.min(geometry.len) as f64, geometry.len as f64);
    let start = (a_index - geometry.part(a.px) * count).round();
    let count = to_usize(count.round()).min(geometry.len);
    let start = to_usize(start).min(geometry.len - count);
    GestureResult::Zoom(start..start + count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn geometry() -> PlotGeometry {
        PlotGeometry { left: 0.0, right: 100.0, range: 0..100, len: 100 }
    }

    fn mouse(px: f64) -> Pointer {
        Pointer { id: 1, px, is_finger: false, is_panning: false }
    }

    fn finger(id: i32, px: f64) -> Pointer {
        Pointer { id, px, is_finger: true, is_panning: false }
    }

    #[test]
    fn a_mouse_reads_clicks_and_selects() {
        let (mut gesture, geometry) = (Gesture::None, geometry());
        assert_eq!(gesture.move_to(mouse(10.0), &geometry), GestureResult::Read(10.0));
        gesture.down(mouse(10.0), &geometry);
        assert_eq!(gesture.move_to(mouse(12.0), &geometry), GestureResult::Nothing);
        assert_eq!(gesture.up(mouse(12.0), &geometry), GestureResult::Click(12.0));
        gesture.down(mouse(60.0), &geometry);
        assert_eq!(gesture.move_to(mouse(20.0), &geometry), GestureResult::Brush(20..60));
        assert_eq!(gesture.up(mouse(30.0), &geometry), GestureResult::Select(Some(30..60)));
        assert_eq!(gesture, Gesture::None);
    }

    #[test]
    fn too_small_a_selection_is_none() {
        let (mut gesture, mut geometry) = (Gesture::None, geometry());
        geometry.range = 0..4;
        gesture.down(mouse(10.0), &geometry);
        gesture.move_to(mouse(20.0), &geometry);
        assert_eq!(gesture.up(mouse(20.0), &geometry), GestureResult::Select(None));
    }

    #[test]
    fn with_shift_the_range_moves() {
        let (mut gesture, geometry) = (Gesture::None, PlotGeometry { range: 40..60, ..geometry() });
        gesture.down(Pointer { is_panning: true, ..mouse(50.0) }, &geometry);
        assert_eq!(gesture.move_to(mouse(0.0), &geometry), GestureResult::Zoom(50..70));
        let moved = PlotGeometry { range: 50..70, ..geometry };
        assert_eq!(gesture.move_to(mouse(100.0), &moved), GestureResult::Zoom(30..50), "from where it began");
        assert_eq!(gesture.up(mouse(100.0), &moved), GestureResult::Nothing);
    }

    #[test]
    fn a_finger_reads_and_taps() {
        let (mut gesture, geometry) = (Gesture::None, geometry());
        assert_eq!(gesture.down(finger(1, 10.0), &geometry), GestureResult::Read(10.0));
        assert_eq!(gesture.up(finger(1, 11.0), &geometry), GestureResult::Tap(11.0));
        gesture.down(finger(1, 10.0), &geometry);
        assert_eq!(gesture.move_to(finger(1, 40.0), &geometry), GestureResult::Read(40.0));
        assert_eq!(gesture.up(finger(1, 40.0), &geometry), GestureResult::Nothing);
    }

    #[test]
    fn two_fingers_keep_their_places() {
        let (mut gesture, geometry) = (Gesture::None, geometry());
        gesture.down(finger(1, 40.0), &geometry);
        gesture.down(finger(2, 60.0), &geometry);
        gesture.move_to(finger(1, 20.0), &geometry);
        assert_eq!(gesture.move_to(finger(2, 80.0), &geometry), GestureResult::Zoom(33..66));
        assert_eq!(gesture.move_to(finger(2, 21.0), &geometry), GestureResult::Zoom(0..100), "all there is");
        assert_eq!(gesture.up(finger(2, 21.0), &geometry), GestureResult::Nothing);
    }
}
