//! Marks, which show values: lines, bars, stacks, areas, and the shapes of points.

pub(super) mod bar;
pub(super) mod bar_labels;
pub(super) mod bars;
pub(super) mod dense;
mod envelope;
pub(super) mod lines;
pub(super) mod markers;
pub(super) mod stacks;
pub(super) mod trace;
