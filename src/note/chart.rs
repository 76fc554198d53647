//! Which series a chart shows, and how.

use super::annotation::{Annotation, check_order};
use super::decode::{Cursor, Literal};
use super::fields::Fields;
use super::literals::words;
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

/// How values are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A line through the points.
    Line,
    /// A line that keeps its value until the next period.
    Step,
    /// A line over a tint that reaches down to zero.
    Area,
    /// Areas on top of each other.
    StackedArea,
    /// Bars beside each other.
    Bar,
    /// Bars on top of each other.
    StackedBar,
    /// Bars, and lines on an axis of their own.
    BarLine,
}

words!(Mark {
    Line: "line",
    Step: "step",
    Area: "area",
    StackedArea: "stacked-area",
    Bar: "bar",
    StackedBar: "stacked-bar",
    BarLine: "bar-line"
});

impl Mark {
    /// Whether values stand on each other, so that their sum is read too.
    pub fn is_stacked(self) -> bool {
        matches!(self, Self::StackedArea | Self::StackedBar)
    }

    /// Whether values are bars, some of them at least.
    pub fn has_bars(self) -> bool {
        matches!(self, Self::Bar | Self::StackedBar | Self::BarLine)
    }

    /// Whether what is drawn reaches down to zero, so that its size can be read.
    pub fn starts_at_zero(self) -> bool {
        !matches!(self, Self::Line | Self::Step)
    }
}

/// How values become heights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AxisScale {
    /// Equal differences at equal heights.
    Linear,
    /// Equal ratios at equal heights.
    Log,
}

words!(AxisScale { Linear: "linear", Log: "log" });

impl Chart {
    /// All series, in the order of their colours.
    pub fn all_series(&self) -> impl Iterator<Item = &Id> {
        self.series.iter().chain(&self.right)
    }

    pub(super) fn read(at: Cursor) -> Option<Self> {
        let mut fields = at.object()?;
        let id = fields.word("id");
        let title = fields.text("title");
        let quantity = fields.optional_name("quantity");
        let mark = fields.optional_word("mark").unwrap_or(Mark::Line);
        let series = fields.required("series").and_then(|f| read_set(f, MAX_SERIES));
        let right = read_right(&mut fields, mark, series.as_deref().unwrap_or_default());
        let is_log = read_is_log(&mut fields, mark);
        let views = fields.required("views").and_then(|f| read_set(f, Measure::ALL.len()));
        let from_at = fields.optional("from");
        let from: Option<Period> = from_at.and_then(|f| f.word());
        let to: Option<Period> = fields.optional_word("to");
        let emphasis = fields.optional_word("emphasis");
        let annotations = fields.each("annotations", Annotation::read);
        fields.finish();
        check_order(from_at, from, to);
        Some(Self {
            id: id?,
            title: title?,
            quantity,
            mark,
            series: series?,
            right: right?,
            is_log,
            views: views?,
            from,
            to,
            emphasis,
            annotations,
        })
    }
}

/// The lines of a chart of bars and lines: none of the bars, and few enough beside them.
fn read_right(fields: &mut Fields, mark: Mark, bars: &[Id]) -> Option<Vec<Id>> {
    if mark != Mark::BarLine {
        if let Some(at) = fields.optional("right") {
            at.unexpected::<()>("no such list unless the mark is bar-line");
        }
        return Some(Vec::new());
    }
    let at = fields.required("right")?;
    let right: Vec<Id> = read_set(at, MAX_SERIES)?;
    for (item, _) in at.list(usize::MAX)?.zip(&right).filter(|(_, id)| bars.contains(id)) {
        item.unexpected::<()>("a series that is not among the bars");
    }
    if bars.len() + right.len() > MAX_SERIES {
        let found = format!("{} series beside {} of bars", right.len(), bars.len());
        at.found::<()>(found, &format!("at most {MAX_SERIES} together"));
    }
    Some(right)
}

fn read_is_log(fields: &mut Fields, mark: Mark) -> bool {
    let Some(at) = fields.optional("scale") else { return false };
    let is_log = at.word() == Some(AxisScale::Log);
    if is_log && mark.starts_at_zero() {
        at.unexpected::<()>("linear: bars and areas start at zero, which a log scale does not have");
    }
    is_log
}

/// A list of 1 to `max` different literals.
fn read_set<T: Literal + PartialEq>(at: Cursor, max: usize) -> Option<Vec<T>> {
    let items = at.list(usize::MAX)?;
    if items.is_empty() || items.len() > max {
        at.found::<()>(format!("a list of {} entries", items.len()), &format!("1 to {max}"));
    }
    let mut set: Vec<T> = Vec::new();
    for item in items {
        match item.word() {
            Some(value) if set.contains(&value) => {
                item.unexpected::<()>("an entry that is not in the list yet");
            }
            value => set.extend(value),
        }
    }
    (set.len() == items.len() && !set.is_empty() && set.len() <= max).then_some(set)
}
