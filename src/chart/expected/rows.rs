//! A figure with what it is held against, and where on its line a value is.

/// A figure with all that it is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpectedRow {
    /// What it is.
    pub name: String,
    /// Its period and unit.
    pub measure: String,
    /// What is known of it, at least two.
    pub marks: Vec<ExpectedMark>,
}

/// A number or a range on the line of a figure, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpectedMark {
    /// What it stands for.
    pub kind: MarkKind,
    /// The lower and the upper end, both finite; the same for one number.
    pub ends: (f64, f64),
    /// `consensus £98.1M`
    pub words: String,
}

/// What a mark stands for; in the order in which they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// What was guided before that was changed: hollow.
    GuidedBefore,
    /// What is guided: filled.
    Guided,
    /// A year earlier, or the period before: a ring.
    Earlier,
    /// What others expect: a tick.
    Expected,
    /// What was reported: a dot.
    Actual,
}

/// Free at the ends of the line.
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
