//! What a view points out: bands of periods, levels, points with words or a rank, changes of definition.
//!
//! Text goes to the first position where it touches neither a line nor other text ([`placer`]). What has no room is
//! handed back, to be printed below the chart.

pub(super) mod bar_label;
pub(super) mod breaks;
pub(super) mod levels;
pub(super) mod obstacles;
pub(super) mod placer;
pub(super) mod points;
pub(super) mod ranges;
