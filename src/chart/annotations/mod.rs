//! Annotations of a view: bands of periods, levels, points with text or a rank, changes of definition.
//!
//! Text goes to the first position where it touches neither a line nor other text ([`placer`]). Text that does not
//! fit is returned, to be printed below the chart.

pub(super) mod bar_label;
pub(super) mod breaks;
pub(super) mod levels;
pub(super) mod obstacles;
pub(super) mod placer;
pub(super) mod points;
pub(super) mod ranges;
