//! Labels of the marks of a row: above and below the line, moved sideways or outwards to avoid each other.

use super::rows::{ExpectedMark, ExpectedRow, MarkKind};
use crate::chart::canvas::{Align, Canvas};
use crate::chart::type_sizes::{LABEL_PX, SMALL_PX};
use crate::svg::{Ink, bold_width_px, text_width_px};

/// Distances from the line up and down to the first baselines, and between baselines.
const ABOVE_PX: f64 = 20.0;
const BELOW_PX: f64 = 28.0;
const LEADING_PX: f64 = 17.0;
/// Minimum distance between two labels on a track.
const APART_PX: f64 = 12.0;
/// Maximum distance of a label from its mark.
const BESIDE_PX: f64 = 8.0;
/// Number of tracks above and below the line; enough for the marks of any row.
const TRACKS: i32 = 6;

/// The positioned labels of a row.
pub(super) struct Words<'r>(Vec<Placed<'r>>);

#[derive(Clone, Copy)]
struct Placed<'r> {
    mark: &'r ExpectedMark,
    middle: f64,
    half_px: f64,
    /// Alignment of the text; guidance is aligned with an end of its range.
    align: Align,
    /// Track, counted outwards from 1; negative above the line.
    track: i32,
}

impl Placed<'_> {
    fn touches(&self, track: i32, middle: f64, half_px: f64) -> bool {
        self.track == track && (self.middle - middle).abs() < self.half_px + half_px + APART_PX - 0.01
    }
}

impl Words<'_> {
    /// Height above the line.
    pub(super) fn above_px(&self) -> f64 {
        self.reach_px(-1, ABOVE_PX + SMALL_PX)
    }

    /// Height below the line.
    pub(super) fn below_px(&self) -> f64 {
        self.reach_px(1, BELOW_PX + 4.0)
    }

    fn reach_px(&self, side: i32, first_px: f64) -> f64 {
        match self.0.iter().map(|placed| placed.track * side).max() {
            Some(track) if track > 0 => first_px + LEADING_PX * f64::from(track - 1),
            _ => 0.0,
        }
    }

    /// Draws the labels of a row whose line is at `y`.
    pub(super) fn draw(&self, canvas: &Canvas, y: f64) {
        for placed in &self.0 {
            let out = LEADING_PX * f64::from(placed.track.abs() - 1);
            let baseline = if placed.track < 0 { y - ABOVE_PX - out } else { y + BELOW_PX + out };
            let ink = match placed.mark.kind {
                MarkKind::Actual => Ink::Label(0),
                MarkKind::Guided => Ink::GuidedText,
                _ => Ink::NoteText,
            };
            let x = match placed.align {
                Align::Start => placed.middle - placed.half_px,
                Align::Middle => placed.middle,
                Align::End => placed.middle + placed.half_px,
            };
            canvas.text(&placed.mark.words, (x, baseline), placed.align, ink);
        }
    }
}

/// Positions the label of each mark on the first track with a free middle, the most important labels first.
pub(super) fn position_words(row: &ExpectedRow, width_px: f64, x: impl Fn(f64) -> f64) -> Words<'_> {
    use MarkKind::{Actual, Earlier, Expected, Guided, GuidedBefore};
    let is_guided = row.marks.iter().any(|mark| mark.kind == Guided);
    let mut placed: Vec<Placed<'_>> = Vec::new();
    for kind in [Actual, Expected, Guided, GuidedBefore, Earlier] {
        // Guidance is labelled below its range, and what it is compared with above.
        let is_above = kind == Expected || (is_guided && kind == Earlier);
        for mark in row.marks.iter().filter(|mark| mark.kind == kind) {
            let width = if kind == Actual {
                bold_width_px(&mark.words, LABEL_PX)
            } else {
                text_width_px(&mark.words, SMALL_PX)
            };
            let half_px = width / 2.0;
            let (from, to) = (x(mark.ends.0), x(mark.ends.1));
            let wanted = match kind {
                Guided => from + half_px,
                GuidedBefore => to - half_px,
                _ => f64::midpoint(from, to),
            };
            let span = LabelSpan { ends: (from, to), wanted, half_px, width_px };
            let found = tracks(is_above).find_map(|track| Some((span.free_middle(track, &placed)?, track)));
            let (middle, track) = found.unwrap_or((wanted, if is_above { -1 } else { 1 }));
            let align = match kind {
                _ if (middle - wanted).abs() > 0.01 => Align::Middle,
                Guided => Align::Start,
                GuidedBefore => Align::End,
                _ => Align::Middle,
            };
            placed.push(Placed { mark, middle, half_px, align, track });
        }
    }
    Words(placed)
}

/// The tracks in order of preference: outwards from the line, the preferred side first.
fn tracks(is_above: bool) -> impl Iterator<Item = i32> {
    let side = if is_above { -1 } else { 1 };
    (1..=TRACKS).flat_map(move |track| [track * side, -track * side])
}

/// A label that is to be positioned on a track of its row.
struct LabelSpan {
    /// The ends of its mark in pixels.
    ends: (f64, f64),
    /// The preferred middle in pixels.
    wanted: f64,
    /// Half the width of the label.
    half_px: f64,
    /// Width of the row.
    width_px: f64,
}

impl LabelSpan {
    /// The free middle nearest to the preferred one at which the label still reaches its mark; `None` if the track has
    /// none.
    fn free_middle(&self, track: i32, placed: &[Placed<'_>]) -> Option<f64> {
        let beside = placed.iter().filter(|other| other.track == track).flat_map(|other| {
            let away = other.half_px + self.half_px + APART_PX;
            [other.middle - away, other.middle + away]
        });
        let within =
            |middle: f64| middle.max(self.half_px).min((self.width_px - self.half_px).max(self.half_px));
        let reaches = |middle: &f64| {
            middle - self.half_px <= self.ends.1 + BESIDE_PX
                && middle + self.half_px >= self.ends.0 - BESIDE_PX
        };
        let is_free = |middle: &f64| placed.iter().all(|other| !other.touches(track, *middle, self.half_px));
        let all = std::iter::once(self.wanted).chain(beside).map(within).filter(reaches).filter(is_free);
        all.min_by(|a, b| (a - self.wanted).abs().total_cmp(&(b - self.wanted).abs()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Boxes of all labels: track, left, right.
    fn boxes(marks: &[(MarkKind, f64, f64, &str)], width_px: f64) -> Vec<(i32, f64, f64)> {
        let marks = marks.iter().map(|(kind, from, to, words)| ExpectedMark {
            kind: *kind,
            ends: (*from, *to),
            words: (*words).to_owned(),
        });
        let row = ExpectedRow { name: String::new(), measure: String::new(), marks: marks.collect() };
        let words =
            position_words(&row, width_px, |value| crate::chart::expected::rows::x_px(&row, width_px, value));
        words.0.iter().map(|w| (w.track, w.middle - w.half_px, w.middle + w.half_px)).collect()
    }

    #[test]
    fn words_never_touch_or_leave_the_picture_however_near_their_marks_are() {
        use MarkKind::{Actual, Earlier, Expected, Guided, GuidedBefore};
        for spread in [0.0, 0.01, 0.1, 1.0, 10.0] {
            for width_px in [288.0, 343.0, 400.0, 708.0] {
                let at = |n: f64| 100.0 + spread * n;
                let all = boxes(
                    &[
                        (Actual, at(1.0), at(1.0), "£96.3M"),
                        (Expected, at(2.0), at(2.0), "consensus £98.1M"),
                        (Expected, at(2.1), at(2.1), "Pellham Securities £98.2M"),
                        (Earlier, at(1.1), at(1.1), "a year earlier £104.8M"),
                        (Guided, at(0.0), at(3.0), "guidance £205M–£215M"),
                        (GuidedBefore, at(0.0), at(4.0), "before £205M–£225M"),
                    ],
                    width_px,
                );
                for (index, (track, left, right)) in all.iter().enumerate() {
                    assert!(*left >= -0.01 && *right <= width_px + 0.01, "{width_px}: {left} to {right}");
                    for (other, other_left, other_right) in all.iter().skip(index + 1) {
                        assert!(
                            track != other
                                || right + APART_PX <= other_left + 0.1
                                || other_right + APART_PX <= left + 0.1,
                            "spread {spread}, width {width_px}, track {track}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn words_stand_at_their_marks_where_there_is_room() {
        let all = boxes(
            &[
                (MarkKind::Actual, 96.3, 96.3, "£96.3M"),
                (MarkKind::Expected, 98.1, 98.1, "consensus £98.1M"),
                (MarkKind::Earlier, 104.8, 104.8, "a year earlier £104.8M"),
            ],
            400.0,
        );
        assert_eq!(all.iter().map(|(track, ..)| *track).collect::<Vec<_>>(), [1, -1, 1]);
        assert_eq!(f64::midpoint(all[0].1, all[0].2).round(), 48.0);
    }
}
