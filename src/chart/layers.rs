//! The canvases of a view: one, or one for each part of a picture that stretches.

use super::canvas::Canvas;

/// The canvas of each part. Where it is the same, what is drawn later covers what was drawn before.
#[derive(Clone, Copy)]
pub(super) struct Layers<'c> {
    /// The grid lines.
    pub(super) grid: &'c Canvas,
    /// The labels of the left value axis.
    pub(super) left: &'c Canvas,
    /// Those of the right one.
    pub(super) right: &'c Canvas,
    /// What stretches with the data: lines, areas, bars, ranges, levels.
    pub(super) shapes: &'c Canvas,
    /// The hatching of bars, whose slope should be the same at every width.
    pub(super) hatches: &'c Canvas,
    /// What moves with the data and keeps its size: the points of lines, question marks.
    pub(super) points: &'c Canvas,
    /// Words in the plot, and what goes with them.
    pub(super) words: &'c Canvas,
    /// Ticks and labels of the period axis.
    pub(super) periods: &'c Canvas,
    /// Labels at the ends of lines.
    pub(super) ends: &'c Canvas,
}

impl<'c> Layers<'c> {
    /// All on one canvas.
    pub(super) fn one(canvas: &'c Canvas) -> Self {
        Self {
            grid: canvas,
            left: canvas,
            right: canvas,
            shapes: canvas,
            hatches: canvas,
            points: canvas,
            words: canvas,
            periods: canvas,
            ends: canvas,
        }
    }
}
