//! The canvases of a view: one, or one for each part of a picture that stretches.

use super::canvas::Canvas;

/// The canvas of each layer. On a shared canvas, later shapes cover earlier ones.
#[derive(Clone, Copy)]
pub(super) struct Layers<'c> {
    /// The grid lines.
    pub(super) grid: &'c Canvas,
    /// Labels of the left value axis.
    pub(super) left: &'c Canvas,
    /// Labels of the right value axis.
    pub(super) right: &'c Canvas,
    /// Shapes that stretch with the data: lines, areas, bars, ranges, levels.
    pub(super) shapes: &'c Canvas,
    /// Hatching of bars, whose slope must not change with the width.
    pub(super) hatches: &'c Canvas,
    /// Shapes that move with the data and keep their size: points of lines, question marks.
    pub(super) points: &'c Canvas,
    /// Text in the plot, with the shapes that belong to it.
    pub(super) words: &'c Canvas,
    /// Ticks and labels of the period axis.
    pub(super) periods: &'c Canvas,
    /// Labels at the ends of lines.
    pub(super) ends: &'c Canvas,
}

impl<'c> Layers<'c> {
    /// All layers on one canvas.
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
