//! Font sizes of a drawing in CSS pixels, as `styles/chart.css` has them.

/// Axes and annotations.
pub(super) const SMALL_PX: f64 = 12.5;
/// Direct labels, which are bold.
pub(super) const LABEL_PX: f64 = 14.0;
