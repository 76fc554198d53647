//! One scene with its axes, labels and mapping computed: all that drawing needs, and nothing drawn.

use super::end_labels::{EndLabel, end_labels};
use super::layout::Layout;
use super::mapping::Mapping;
use super::scene::Scene;
use super::ticks::is_one_value;
use super::value_axis::Axes;
use crate::figures::{Column, Line};

/// Steps of an axis without labels: many, so that it ends near the values.
const STRIP_STEPS: f64 = 40.0;
/// Above and below the values of a strip.
const STRIP_MARGIN_PX: f64 = 4.0;

/// A scene with the mapping of its data to pixels, and the labels at the ends of its lines.
pub(super) struct Plot<'v> {
    pub(super) scene: &'v Scene<'v>,
    pub(super) mapping: Mapping,
    pub(super) end_labels: Vec<EndLabel>,
}

impl<'v> Plot<'v> {
    /// A plot with room for axes and labels.
    pub(super) fn new(scene: &'v Scene<'v>) -> Self {
        let stack = scene.stacked();
        let axes = Axes::new(scene, &stack, scene.steps());
        let end_labels = end_labels(scene, &stack);
        let layout = Layout::new(scene, &axes, &end_labels);
        let heights = axes.left.heights();
        Self { scene, mapping: Mapping::new(scene, stack, axes, layout, heights), end_labels }
    }

    /// A plot whose data are as wide as the frame, with room above and below them as in others: plotters draws what
    /// would be beyond the frame at its edge.
    pub(super) fn bare(scene: &'v Scene<'v>) -> Self {
        let stack = scene.stacked();
        let axes = Axes::new(scene, &stack, scene.steps());
        let layout = Layout::bare(scene.frame);
        let heights = axes.left.heights();
        Self { scene, mapping: Mapping::new(scene, stack, axes, layout, heights), end_labels: Vec::new() }
    }

    /// A plot between two pixels, `height_px` high, without room for axes and labels, its extent that of the values.
    pub(super) fn strip(scene: &'v Scene<'v>, (left, right): (f64, f64), height_px: f64) -> Self {
        let stack = scene.stacked();
        let axes = Axes::new(scene, &stack, STRIP_STEPS);
        let (top, bottom) = (STRIP_MARGIN_PX, height_px - STRIP_MARGIN_PX);
        let layout = Layout { left, right, top, bottom, data_left: left, data_right: right };
        let tight = scene
            .extremes(&stack, false)
            .filter(|(low, high)| !is_one_value(*low, *high) && axes.right.is_none());
        let tight = tight.map(|(low, high)| (axes.left.height(low), axes.left.height(high)));
        let heights = tight.unwrap_or(axes.left.heights());
        Self { scene, mapping: Mapping::new(scene, stack, axes, layout, heights), end_labels: Vec::new() }
    }

    /// The series that are shown.
    pub(super) fn lines(&self) -> impl Iterator<Item = &'v Line> {
        self.scene.lines()
    }

    /// The values that a line is drawn through: its own, or the sums that its layer ends at.
    pub(super) fn column<'a>(&'a self, line: &'a Line) -> &'a Column {
        self.mapping.stack.layer(line.slot).map_or(&line.figures, |layer| &layer.above)
    }
}
