//! Which series a chart shows, and how.

use super::annotation::{Annotation, check_order};
use super::decode::Cursor;
use super::keyword::keyword_enum;
use super::record::{At, Form, List, Name, Set, Text, complete, record};
use crate::units::{Id, Measure, Period};

/// Most series in a chart: as many as can be told apart without colour.
pub const MAX_SERIES: usize = 8;

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Names it within the note.
    pub id: Id,
    /// The finding.
    pub title: String,
    /// What is measured: "Revenue".
    pub quantity: Option<String>,
    /// How values are drawn.
    pub mark: Mark,
    /// Series of one frequency, in the order of their colours; at least one, with `right` at most 8.
    pub series: Vec<Id>,
    /// The lines of [`Mark::BarLine`], which come after the bars in the order of colours; none with other marks.
    pub right: Vec<Id>,
    /// Whether equal ratios are shown at equal heights at first.
    pub is_log: bool,
    /// The measures that can be shown, the first one first; never empty.
    pub views: Vec<Measure>,
    /// First period shown.
    pub from: Option<Period>,
    /// Last period shown.
    pub to: Option<Period>,
    /// The series drawn strongest.
    pub emphasis: Option<Id>,
    /// What is pointed out.
    pub annotations: Vec<Annotation>,
}

keyword_enum! {
    /// How values are drawn.
    schema MarkWord "Mark"
    pub enum Mark {
        /// A line through the points.
        Line = "line",
        /// A line that keeps its value until the next period.
        Step = "step",
        /// A line over a tint that reaches down to zero.
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
    /// Whether values stand on each other, so that their sum is read too.
    pub fn is_stacked(self) -> bool {
        match self {
            Self::StackedArea | Self::StackedBar => true,
            Self::Line | Self::Step | Self::Area | Self::Bar | Self::BarLine => false,
        }
    }

    /// Whether values are bars, some of them at least.
    pub fn has_bars(self) -> bool {
        match self {
            Self::Bar | Self::StackedBar | Self::BarLine => true,
            Self::Line | Self::Step | Self::Area | Self::StackedArea => false,
        }
    }

    /// Whether the bars of several series stand beside each other, where no name fits at their ends.
    pub fn is_side_by_side(self) -> bool {
        match self {
            Self::Bar => true,
            Self::Line | Self::Step | Self::Area | Self::StackedArea | Self::StackedBar | Self::BarLine => {
                false
            }
        }
    }

    /// Whether a value holds until the next period.
    pub fn is_step(self) -> bool {
        match self {
            Self::Step => true,
            Self::Line | Self::Area | Self::StackedArea | Self::Bar | Self::StackedBar | Self::BarLine => {
                false
            }
        }
    }

    /// Whether a series is drawn as a line of its own, over an area or not.
    pub fn has_line(self) -> bool {
        match self {
            Self::Line | Self::Step | Self::Area => true,
            Self::StackedArea | Self::Bar | Self::StackedBar | Self::BarLine => false,
        }
    }

    /// Whether what is drawn reaches down to zero, so that its size can be read.
    pub fn starts_at_zero(self) -> bool {
        match self {
            Self::Line | Self::Step => false,
            Self::Area | Self::StackedArea | Self::Bar | Self::StackedBar | Self::BarLine => true,
        }
    }
}

keyword_enum! {
    /// How values become heights.
    schema AxisScaleWord "Scale of the axis"
    pub enum AxisScale {
        /// Equal differences at equal heights.
        Linear = "linear",
        /// Equal ratios at equal heights; not for bars and areas.
        Log = "log",
    }
}

impl Chart {
    /// All series, in the order of their colours.
    pub fn all_series(&self) -> impl Iterator<Item = &Id> {
        self.series.iter().chain(&self.right)
    }
}

record! {
    /// Series of one frequency in one picture, in one view or several.
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
        /// Names the chart within the note.
        id = required "id" as Id;
        /// The finding.
        title = required "title" as Text { "examples": ["Faster each quarter"] };
        /// What is measured.
        quantity = optional "quantity" as Name { "examples": ["Revenue"] };
        /// How values are drawn.
        mark = optional "mark" as Mark { "default": "line" };
        /// Ids of series, in the order of their colours; at most eight, those in `right` included.
        series = required "series" as Set<Id, MAX_SERIES>;
        /// Ids of the series drawn as lines over the bars; with the mark `bar-line`, and required there.
        right = optional "right" as At<Set<Id, MAX_SERIES>>;
        /// How a chart of lines or steps is shown at first; values that are zero or negative make it linear.
        scale = optional "scale" as At<AxisScale> { "default": "linear" };
        /// The measures that can be shown; the first one is shown first.
        views = required "views" as Set<Measure, { Measure::ALL.len() }>;
        /// The first period shown.
        from = optional "from" as At<Period>;
        /// The last period shown.
        to = optional "to" as Period;
        /// The id of the series drawn strongest.
        emphasis = optional "emphasis" as Id;
        /// What is pointed out. Words that find no place in the picture are said below it.
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

    /// The lines of a chart of bars and lines: none of the bars, and few enough beside them.
    fn read_right(&self, mark: Mark) -> Option<Vec<Id>> {
        if mark != Mark::BarLine {
            if let Some(at) = self.right {
                at.unexpected::<()>("no such list unless the mark is bar-line");
            }
            return Some(Vec::new());
        }
        let Some(at) = self.right else { return self.at.missing("right") };
        let bars = self.series.as_deref().unwrap_or_default();
        let right = Set::<Id, MAX_SERIES>::read(at)?;
        for (item, _) in at.list(usize::MAX)?.zip(&right).filter(|(_, id)| bars.contains(id)) {
            item.unexpected::<()>("a series that is not among the bars");
        }
        if bars.len() + right.len() > MAX_SERIES {
            let found = format!("{} series beside {} of bars", right.len(), bars.len());
            at.found::<()>(found, &format!("at most {MAX_SERIES} together"));
        }
        Some(right)
    }
}

fn read_is_log(at: Cursor<'_>, mark: Mark) -> bool {
    let is_log = at.word() == Some(AxisScale::Log);
    if is_log && mark.starts_at_zero() {
        at.unexpected::<()>("linear: bars and areas start at zero, which a log scale does not have");
    }
    is_log
}
