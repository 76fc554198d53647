//! A view: one measure of all series of a chart, from which pictures, tables and exports are made.

use super::column::Column;
use super::figure::Unavailable;
use super::rank::Rank;
use crate::note::Mark;
use crate::units::{Id, Measure, Unit};
use std::ops::Range;

/// Minimum number of values for lines; fewer are drawn as labelled bars.
const LEAST_FOR_LINES: usize = 4;
/// Maximum number of periods over which so few values are bars: among more, bars would be hairlines, and a line has dots.
const MOST_FOR_BARS: usize = 24;

/// One measure of all series of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The measure.
    pub measure: Measure,
    /// Unit of the left axis: that of all lines except those on the right.
    pub unit: Unit,
    /// One line per series of the chart, in its order.
    pub lines: Vec<Line>,
    /// Annotations of this view.
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
    /// Its short name; with its company's name if another line has the same.
    pub label: String,
    /// Index of its colour, dash and marker, from 0.
    pub slot: u8,
    /// How its values are drawn: by the mark of the chart, if that makes sense in this view. Growth and indices do not
    /// add up, so they are not stacked; an index has no zero for an area to reach down to.
    pub mark: Mark,
    /// Unit of its values.
    pub unit: Unit,
    /// Whether it belongs to the right axis, because its unit differs from that of the left one.
    pub is_right: bool,
    /// Whether it is the emphasised series of the chart.
    pub is_emphasised: bool,
    /// One figure per period of the chart.
    pub figures: Column,
    /// Indices in `figures` where a new definition begins.
    pub breaks: Vec<usize>,
}

impl Line {
    /// The reason why the line has no figures at all; `None` if it has at least one.
    pub fn absence(&self) -> Option<Unavailable> {
        if self.figures.known() > 0 { None } else { self.figures.get(0)?.err() }
    }
}

/// An annotation of a view, resolved to its data.
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
    /// A range of periods.
    Range {
        /// Indices of the periods in the chart; not empty.
        range: Range<usize>,
        /// The author's text.
        text: String,
    },
    /// A level to compare values with.
    Level {
        /// Value, in the unit of its axis.
        value: f64,
        /// The line and the index of the period whose value it is; `None` for a typed level, such as a target, which
        /// belongs to the left axis.
        of: Option<(usize, usize)>,
        /// The author's text.
        text: String,
    },
}

/// The text at a point.
#[derive(Clone, Debug, PartialEq)]
pub enum PointText {
    /// The author's text.
    Words(String),
    /// The rank of the value, of which the text is made.
    Rank(Rank),
}
