//! A row: a figure with the amounts that it is compared with, and the positions of values on its line.

/// A figure with the amounts that it is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpectedRow {
    /// Name of the figure.
    pub name: String,
    /// Its period and unit.
    pub measure: String,
    /// The marks on its line, at least two.
    pub marks: Vec<ExpectedMark>,
}

/// A number or a range on the line of a figure, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpectedMark {
    /// Kind of amount that it shows.
    pub kind: MarkKind,
    /// The lower and the upper end, both finite; equal for a single number.
    pub ends: (f64, f64),
    /// `consensus £98.1M`
    pub words: String,
}

/// Kind of amount that a mark shows, in drawing order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// Guidance before its revision: a hollow bar.
    GuidedBefore,
    /// Guidance: a filled bar.
    Guided,
    /// The figure a year earlier, or in the period before: a ring.
    Earlier,
    /// Consensus or forecast: a tick.
    Expected,
    /// The reported value: a dot.
    Actual,
}

/// Free space at the ends of the line.
const EDGE_PX: f64 = 10.0;
/// Part of the line that is left free beside the outermost marks, for their words.
const MARGIN: f64 = 0.1;
/// The pixel of a value on the line of its row.
pub(super) fn x_px(row: &ExpectedRow, width_px: f64, value: f64) -> f64 {
    let ends = row.marks.iter().flat_map(|mark| [mark.ends.0, mark.ends.1]);
    let (low, high) =
        ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| (low.min(end), high.max(end)));
    if low >= high {
        return width_px / 2.0;
    }
    let part = MARGIN + (1.0 - 2.0 * MARGIN) * ((value - low) / (high - low));
    EDGE_PX + (width_px - 2.0 * EDGE_PX) * part
}
