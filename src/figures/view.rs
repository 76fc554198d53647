//! One measure of all series of a chart: what is drawn, listed and exported.

use super::column::Column;
use super::figure::Unavailable;
use super::rank::Rank;
use crate::note::Mark;
use crate::units::{Id, Measure, Unit};
use std::ops::Range;

/// Fewest values through which lines say more than labelled bars.
const LEAST_FOR_LINES: usize = 4;
/// Most periods over which so few values are bars: of more, bars would be hairlines, and a line has dots.
const MOST_FOR_BARS: usize = 24;

/// One measure of all series of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The measure.
    pub measure: Measure,
    /// The unit of the left axis: of all lines but those on the right.
    pub unit: Unit,
    /// One for each series of the chart, in its order.
    pub lines: Vec<Line>,
    /// What is pointed out.
    pub callouts: Vec<Callout>,
}

/// Whether so few values are known in each column that each is a bar with its number; not where none is.
pub(super) fn are_few<'c>(columns: impl Iterator<Item = &'c Column> + Clone) -> bool {
    let most = columns.clone().map(Column::known).max().unwrap_or_default();
    (1..LEAST_FOR_LINES).contains(&most) && columns.map(Column::len).max() <= Some(MOST_FOR_BARS)
}

impl View {
    /// Whether each line has so few values that each is a bar with its number.
    pub fn has_few_values(&self) -> bool {
        are_few(self.lines.iter().map(|line| &line.figures))
    }
}

/// One series in one view.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The series.
    pub series: Id,
    /// Its short name; with its company's where another line has the same.
    pub label: String,
    /// Its number in the chart, from 0: chooses colour, dash and marker.
    pub slot: u8,
    /// How its values are drawn: as the chart's mark says where that makes sense in this view. Growth and indices
    /// don't add up, so stacks of them are drawn side by side; an index has no zero for an area to reach down to.
    pub mark: Mark,
    /// What its values count.
    pub unit: Unit,
    /// Whether it has an axis of its own, on the right: where it counts something else than the left axis does.
    pub is_right: bool,
    /// Whether it is drawn strongest.
    pub is_emphasised: bool,
    /// One for each period of the chart.
    pub figures: Column,
    /// Indices in `figures` where a new definition begins.
    pub breaks: Vec<usize>,
}

impl Line {
    /// Why the whole line is missing; `None` where at least one figure is there.
    pub fn absence(&self) -> Option<Unavailable> {
        if self.figures.known() > 0 { None } else { self.figures.get(0)?.err() }
    }
}

/// Something pointed out in a view.
#[derive(Clone, Debug, PartialEq)]
pub enum Callout {
    /// A point of a line that has a value there.
    Point {
        /// The line, by its index in the view.
        line: usize,
        /// The period, by its index in the chart.
        index: usize,
        /// The text at it.
        text: PointText,
    },
    /// A stretch of periods.
    Range {
        /// Their indices in the chart; at least one.
        range: Range<usize>,
        /// The author's words.
        text: String,
    },
    /// A value to compare others with.
    Level {
        /// In the unit of the axis that it belongs to.
        value: f64,
        /// The line and the index in the chart that it is the value of; a target or a covenant has none and belongs
        /// to the left axis.
        of: Option<(usize, usize)>,
        /// The author's words.
        text: String,
    },
}

/// The text at a point.
#[derive(Clone, Debug, PartialEq)]
pub enum PointText {
    /// The author's words.
    Words(String),
    /// The rank of its value, from which the text is formatted.
    Rank(Rank),
}
