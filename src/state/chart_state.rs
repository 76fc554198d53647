//! The state of one chart, and the changes of it.

use crate::units::{Id, Measure, Period};

/// Maximum number of pinned periods: two are compared.
pub const MAX_PINS: usize = 2;

/// The reader's choices in one chart. The default is the chart as in the note.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartState {
    /// The selected measure; `None` is the first.
    pub view: Option<Measure>,
    /// The order of the table's rows; `None` shows the plot.
    pub table: Option<Order>,
    /// The visible periods; `None` is all.
    pub span: Option<Span>,
    /// The brush: the span being dragged.
    pub brush: Option<Span>,
    /// The hidden series, ascending; never all of them.
    pub hidden: Vec<Id>,
    /// The highlighted series.
    pub focus: Option<Id>,
    /// The pinned periods, ascending; at most [`MAX_PINS`].
    pub pins: Vec<Period>,
    /// Logarithmic (`true`) or linear value axis; `None` as the note has it.
    pub is_log: Option<bool>,
    /// The open panel.
    pub panel: Option<Panel>,
}

/// Periods from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: Period,
    /// The last, not before the first.
    pub to: Period,
}

/// The order of a table's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The column that decides: 0 for the period, then the series in the chart's order.
    pub column: usize,
    /// Latest period or largest value first.
    pub is_falling: bool,
}

/// A panel of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Help on keys and gestures.
    Help,
    /// The download menu.
    Save,
    /// Confirms that the link was copied.
    Copied,
    /// The link, to be copied manually.
    Link,
    /// Reports that an export failed.
    Failed,
    /// Explains how to zoom where the wheel scrolls the page.
    Hint,
}

impl Panel {
    /// The keyword of its button: `help`.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::Save => "save",
            Self::Copied => "copied",
            Self::Link => "link",
            Self::Failed => "failed",
            Self::Hint => "hint",
        }
    }
}

/// A change of one chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Selects a measure and shows the plot.
    Show(Measure),
    /// Toggles between table and plot.
    ToggleTable,
    /// Sorts the table by a column, or reverses its order.
    Sort(usize),
    /// Zooms to a span, or to all periods.
    Zoom(Option<Span>),
    /// Sets or clears the brush.
    Brush(Option<Span>),
    /// Pins or unpins a period. A third pin replaces the second.
    Pin(Period),
    /// Removes all pins.
    Unpin,
    /// Hides or shows a series. The second value is the number of series in the chart; the last visible one is never
    /// hidden.
    Toggle(Id, usize),
    /// Highlights a series, or none.
    Focus(Option<Id>),
    /// Sets a logarithmic or linear value axis.
    Log(bool),
    /// Toggles a panel.
    Open(Panel),
    /// Closes the panel.
    Close,
}

impl ChartState {
    pub(super) fn change(&mut self, change: Change) {
        match change {
            Change::Show(measure) => {
                self.table = None;
                self.view = Some(measure);
            }
            Change::ToggleTable => {
                let falling = Order { column: 0, is_falling: true };
                self.table = if self.table.is_some() { None } else { Some(falling) };
            }
            Change::Sort(column) => {
                let is_turned = self.table.is_some_and(|o| o.column == column && o.is_falling);
                self.table = Some(Order { column, is_falling: !is_turned });
            }
            Change::Zoom(span) => (self.span, self.brush) = (span, None),
            Change::Brush(span) => self.brush = span,
            Change::Pin(period) => self.pin(period),
            Change::Unpin => self.pins.clear(),
            Change::Toggle(series, count) => self.toggle(series, count),
            Change::Focus(series) => self.focus = series,
            Change::Log(is_log) => self.is_log = Some(is_log),
            Change::Open(panel) => self.panel = if self.panel == Some(panel) { None } else { Some(panel) },
            Change::Close => self.panel = None,
        }
    }

    fn pin(&mut self, period: Period) {
        if let Some(index) = self.pins.iter().position(|pin| *pin == period) {
            self.pins.remove(index);
            return;
        }
        self.pins.truncate(MAX_PINS - 1);
        self.pins.push(period);
        self.pins.sort_unstable();
    }

    fn toggle(&mut self, series: Id, count: usize) {
        if let Ok(index) = self.hidden.binary_search(&series) {
            self.hidden.remove(index);
            return;
        }
        if self.hidden.len() + 1 >= count {
            return;
        }
        if self.focus.as_ref() == Some(&series) {
            self.focus = None;
        }
        self.hide(series);
    }

    pub(super) fn hide(&mut self, series: Id) {
        if let Err(index) = self.hidden.binary_search(&series) {
            self.hidden.insert(index, series);
        }
    }
}
