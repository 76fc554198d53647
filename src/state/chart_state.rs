//! What the reader has chosen in one chart.

use super::Change;
use crate::units::{Id, Measure, Period};

/// Most periods that are pinned: two compare.
pub const MAX_PINS: usize = 2;

/// What the reader has chosen in one chart; by default what the note has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartState {
    /// The measure shown; `None` is the first.
    pub view: Option<Measure>,
    /// The order of the table's rows; `None` is a picture.
    pub table: Option<Order>,
    /// The periods shown; `None` is all.
    pub span: Option<Span>,
    /// The span that is being dragged.
    pub brush: Option<Span>,
    /// The series out of sight, rising; never all of them.
    pub hidden: Vec<Id>,
    /// The series that is set off against the others.
    pub focus: Option<Id>,
    /// Rising; at most [`MAX_PINS`].
    pub pins: Vec<Period>,
    /// Equal ratios at equal heights (`true`) or equal differences; `None` as the note has it.
    pub is_log: Option<bool>,
    /// What is open beside the picture.
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

/// What can be open beside a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The keys and gestures.
    Help,
    /// What can be taken along.
    Save,
    /// That the link was copied.
    Copied,
    /// The link, to be copied by hand.
    Link,
    /// That a file could not be made.
    Failed,
    /// How to zoom, for somebody whose wheel scrolls the page.
    Hint,
}

impl Panel {
    /// Names its button: `help`.
    pub fn token(self) -> &'static str {
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

impl ChartState {
    pub(super) fn change(&mut self, change: Change) {
        match change {
            Change::Show(measure) => {
                self.table = None;
                self.view = Some(measure);
            }
            Change::Tabulate => {
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
        if let Some(place) = self.pins.iter().position(|pin| *pin == period) {
            self.pins.remove(place);
            return;
        }
        self.pins.truncate(MAX_PINS - 1);
        self.pins.push(period);
        self.pins.sort_unstable();
    }

    fn toggle(&mut self, series: Id, count: usize) {
        if let Ok(place) = self.hidden.binary_search(&series) {
            self.hidden.remove(place);
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
        if let Err(place) = self.hidden.binary_search(&series) {
            self.hidden.insert(place, series);
        }
    }
}
