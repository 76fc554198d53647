//! Charts: the series shown, their mark, views, range and annotations.

use super::annotation::{Annotation, check_order};
use super::decode::Cursor;
use super::keyword::keyword_enum;
use super::record::{Deferred, Form, List, Name, Set, Text, complete, record};
use crate::units::{Id, Measure, Period};

/// Maximum number of series in a chart: as many as can be told apart without colour.
pub const MAX_SERIES: usize = 8;

/// A chart of series of one frequency.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Identifies the chart within the note.
    pub id: Id,
    /// Title, which states the finding.
    pub title: String,
    /// Name of the quantity on the value axis: "Revenue".
    pub quantity: Option<String>,
    /// How values are drawn.
    pub mark: Mark,
    /// Ids of series of one frequency, in the order of their colours; at least one, together with `right` at most 8.
    pub series: Vec<Id>,
    /// The series drawn as lines by [`Mark::BarLine`], after the bars in the order of colours; empty for other marks.
    pub right: Vec<Id>,
    /// Whether the value axis is logarithmic initially.
    pub is_log: bool,
    /// The measures that the reader can choose from, the initial one first; never empty.
    pub views: Vec<Measure>,
    /// First period shown.
    pub from: Option<Period>,
    /// Last period shown.
    pub to: Option<Period>,
    /// The emphasised series.
    pub emphasis: Option<Id>,
    /// Annotations, in the order of the note.
    pub annotations: Vec<Annotation>,
}

keyword_enum! {
    /// How values are drawn.
    schema MarkWord "Mark"
    pub enum Mark {
        /// A line through the points.
        Line = "line",
        /// A stepped line that keeps its value until the next period.
        Step = "step",
        /// A line over a shaded area that reaches down to zero.
        Area = "area",
        /// Areas on top of each other; no value may be negative.
        StackedArea = "stacked-area",
        /// Bars beside each other.
        Bar = "bar",
        /// Bars on top of each other, negative ones below zero.
        StackedBar = "stacked-bar",
        /// The series in `series` as bars, those in `right` as lines.
        BarLine = "bar-line",
    }
}

impl Mark {
    /// Whether series are stacked, so that their sum can be read.
    pub fn is_stacked(self) -> bool {
        match self {
            Self::StackedArea | Self::StackedBar => true,
            Self::Line | Self::Step | Self::Area | Self::Bar | Self::BarLine => false,
        }
    }

    /// Whether any series is drawn as bars.
    pub fn has_bars(self) -> bool {
        match self {
            Self::Bar | Self::StackedBar | Self::BarLine => true,
            Self::Line | Self::Step | Self::Area | Self::StackedArea => false,
        }
    }

    /// Whether the bars of several series stand side by side, which leaves no room for labels at their ends.
    pub fn is_side_by_side(self) -> bool {
        match self {
            Self::Bar => true,
            Self::Line | Self::Step | Self::Area | Self::StackedArea | Self::StackedBar | Self::BarLine => {
                false
            }
        }
    }

    /// Whether a line keeps its value until the next period.
    pub fn is_step(self) -> bool {
        match self {
            Self::Step => true,
            Self::Line | Self::Area | Self::StackedArea | Self::Bar | Self::StackedBar | Self::BarLine => {
                false
            }
        }
    }

    /// Whether each series is drawn as a line, with or without an area below it.
    pub fn has_line(self) -> bool {
        match self {
            Self::Line | Self::Step | Self::Area => true,
            Self::StackedArea | Self::Bar | Self::StackedBar | Self::BarLine => false,
        }
    }

    /// Whether marks reach down to zero, so that their size shows the value.
    pub fn starts_at_zero(self) -> bool {
        match self {
            Self::Line | Self::Step => false,
            Self::Area | Self::StackedArea | Self::Bar | Self::StackedBar | Self::BarLine => true,
        }
    }
}

keyword_enum! {
    /// Scale of the value axis.
    schema AxisScaleWord "Scale of the axis"
    pub enum AxisScale {
        /// Linear: equal differences have equal heights.
        Linear = "linear",
        /// Logarithmic: equal ratios have equal heights; not for bars and areas.
        Log = "log",
    }
}

impl Chart {
    /// Ids of all series, those of `right` last: the order of their colours.
    pub fn all_series(&self) -> impl Iterator<Item = &Id> {
        self.series.iter().chain(&self.right)
    }
}

record! {
    /// A chart of series of one frequency, with one or more views.
    schema Chart "Chart" {
        "examples": [{
            "id": "growth",
            "title": "Faster each quarter",
            "series": ["aws.revenue", "azure.revenue"],
            "views": ["yoy", "level"],
            "annotations": [{ "kind": "rank", "series": "aws.revenue", "view": "yoy", "at": "2026-Q1" }]
        }]
    }
    struct ChartFields<'a> {
        /// Identifies the chart within the note.
        id = required "id" as Id;
        /// Title of the chart, which states the finding.
        title = required "title" as Text { "examples": ["Faster each quarter"] };
        /// Name of the quantity on the value axis.
        quantity = optional "quantity" as Name { "examples": ["Revenue"] };
        /// How values are drawn.
        mark = optional "mark" as Mark { "default": "line" };
        /// Ids of series, in the order of their colours; at most eight, including those in `right`.
        series = required "series" as Set<Id, MAX_SERIES>;
        /// Ids of the series drawn as lines over the bars; required with the mark `bar-line`, and only allowed there.
        right = optional "right" as Deferred<Set<Id, MAX_SERIES>>;
        /// Initial scale of the value axis of a chart of lines or steps; linear if any value is zero or negative.
        scale = optional "scale" as Deferred<AxisScale> { "default": "linear" };
        /// Measures that the reader can choose from; the first one is shown initially.
        views = required "views" as Set<Measure, { Measure::ALL.len() }>;
        /// First period shown.
        from = optional "from" as Deferred<Period>;
        /// Last period shown; not before `from`.
        to = optional "to" as Period;
        /// Id of the series to emphasise.
        emphasis = optional "emphasis" as Id;
        /// Annotations. Texts that do not fit in the picture are printed below it.
        annotations = optional "annotations" as List<Annotation>;
    }
}

complete!(Chart, ChartFields);

impl ChartFields<'_> {
    fn complete(self) -> Option<Chart> {
        let mark = self.mark.unwrap_or(Mark::Line);
        let right = self.read_right(mark);
        let is_log = self.scale.is_some_and(|at| read_is_log(at, mark));
        let from = self.from.and_then(Cursor::word);
        check_order(self.from, from, self.to);
        Some(Chart {
            id: self.id?,
            title: self.title?,
            quantity: self.quantity,
            mark,
            series: self.series?,
            right: right?,
            is_log,
            views: self.views?,
            from,
            to: self.to,
            emphasis: self.emphasis,
            annotations: self.annotations.unwrap_or_default(),
        })
    }

    /// Reads `right`; series that are also bars, and more than [`MAX_SERIES`] together, are reported.
    fn read_right(&self, mark: Mark) -> Option<Vec<Id>> {
        if mark != Mark::BarLine {
            if let Some(at) = self.right {
                at.report_conflict::<()>("no such list unless the mark is bar-line");
            }
            return Some(Vec::new());
        }
        let Some(at) = self.right else { return self.at.missing("right") };
        let bars = self.series.as_deref().unwrap_or_default();
        let right = Set::<Id, MAX_SERIES>::read(at)?;
        for (item, _) in at.list(usize::MAX)?.zip(&right).filter(|(_, id)| bars.contains(id)) {
            item.report_conflict::<()>("a series that is not among the bars");
        }
        if bars.len() + right.len() > MAX_SERIES {
            let found = format!("{} series beside {} of bars", right.len(), bars.len());
            at.report_conflict_as::<()>(found, &format!("at most {MAX_SERIES} together"));
        }
        Some(right)
    }
}

fn read_is_log(at: Cursor<'_>, mark: Mark) -> bool {
    let is_log = at.word() == Some(AxisScale::Log);
    if is_log && mark.starts_at_zero() {
        at.report_conflict::<()>("linear: bars and areas start at zero, which a log scale does not have");
    }
    is_log
}
