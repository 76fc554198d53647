//! The lines and edges of a plot over which text would look struck out.

use crate::chart::mapping::Point;
use crate::chart::marks::bars::Bars;
use crate::chart::marks::stacks;
use crate::chart::marks::trace::Trace;
use crate::chart::plot::Plot;
use crate::figures::Line;

/// Lines, edges of bars and areas, and a zero line across the plot; none where the view has no text to place.
pub(in crate::chart) fn obstacles(plot: &Plot<'_>, bars: &Bars<'_>) -> Vec<Vec<Point>> {
    let view = plot.scene.view;
    if view.callouts.is_empty() && view.lines.iter().all(|line| line.breaks.is_empty()) {
        return Vec::new();
    }
    let (mapping, layout) = (&plot.mapping, &plot.mapping.layout);
    let is_line = |line: &&Line| !plot.scene.mark(line).has_bars() && !line.mark.is_stacked();
    let mut found: Vec<Vec<Point>> =
        plot.lines().filter(is_line).flat_map(|line| Trace::new(plot, line).segments).collect();
    found.extend(bars.outlines());
    found.extend(stacks::outlines(plot));
    if mapping.axes.grid().crosses_zero() {
        found.push(vec![(layout.left, mapping.zero_px()), (layout.right, mapping.zero_px())]);
    }
    found
}
