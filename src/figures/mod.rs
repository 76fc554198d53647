//! Every number that the author did not enter is computed here, once, by a function with a named formula.
//!
//! [`derive()`] is the entry. A figure that can't be computed is an [`Unavailable`] with its reason, never a NaN.
//!
//! | measure | formula |
//! | --- | --- |
//! | [`year_over_year`], [`period_over_period`] | x(t) / x(t − n) − 1 |
//! | [`share`] | x(t) / y(t) |
//! | [`trailing_twelve_months`] | sum of the last year's periods |
//! | [`index`] | 100 · x(t) / x(base) |
//! | [`compare()`] | b − a, b / a − 1, (b / a)^(1 / years) − 1 |
//! | [`rank`] | in how many periods a value is the highest |
//! | [`streak`] | how many periods in a row changed the same way |
//! | [`fact::growth`], [`fact::change`] | x / x₀ − 1, x − x₀ of a fact |
//! | [`expectation::surprise`], [`expectation::upside`] | x / e − 1, e / x − 1 |
//! | [`expectation::outcome`], [`expectation::revision`] | beat or miss, raised or lowered |
//! | [`expectation::position`] | position in a range |
//! | [`Stack`] | x₁(t) + x₂(t) + … |
//!
//! ```
//! use research_widget::figures;
//! use research_widget::note;
//! use research_widget::units::{Measure, Unit};
//!
//! let note = note::parse(&std::fs::read_to_string("notes/amazon-q1-2026.json").unwrap()).unwrap();
//! let figures = figures::derive(&note.into());
//! let growth = figures.charts[0].view(Some(Measure::YearOverYear)).unwrap();
//! assert_eq!((growth.unit, growth.lines[0].label.as_str()), (Unit::Ratio, "AWS"));
//! // The first quarter of 2026 is the last of the chart's 17.
//! assert_eq!(format!("{:.4}", growth.lines[0].figures.value(16).unwrap()), "0.2847");
//! ```

mod callouts;
mod chart_figures;
mod column;
mod compare;
mod derive_view;
mod evidence;
pub mod expectation;
pub mod fact;
mod figure;
mod growth;
mod history;
mod index;
mod key_figure;
mod labels;
mod level;
mod measure;
mod pyramid;
mod quantity;
mod rank;
mod results;
mod share;
mod slots;
mod stack;
mod statement;
mod streak;
mod trailing_twelve_months;
mod view;
mod views;

pub use crate::note::Mark;
pub use chart_figures::ChartFigures;
pub use column::Column;
pub use compare::{Comparison, compare};
pub use evidence::{Evidence, Input};
pub use figure::{Datum, Figure, MAX_COMPUTED, Unavailable};
pub use growth::{base_period, period_over_period, year_over_year};
pub use history::{Histories, MAX_HISTORY};
pub use index::index;
pub use key_figure::{KeyFigure, KeyValue};
pub use measure::{measure, unit_of};
pub use quantity::Quantity;
pub use rank::{Rank, RankEnd, rank};
pub use results::{ResultGroup, ResultRow, results};
pub use share::share;
pub use slots::Slots;
pub use stack::{Layer, Stack};
pub use statement::{Statement, Term};
pub use streak::{Streak, streak};
pub use trailing_twelve_months::trailing_twelve_months;
pub use view::{Callout, Line, PointText, View};
pub use views::Views;

use crate::note::Note;
use std::rc::Rc;

/// Everything computed from a note.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// In the order of the note's charts.
    pub charts: Vec<ChartFigures>,
    /// In the order of the note's key figures.
    pub key_figures: Vec<KeyFigure>,
    /// The last known value of each scenario assumption's measure.
    pub assumptions: Vec<Figure>,
}

/// Computes all figures of a note; views of charts only when they are first used.
pub fn derive(note: &Rc<Note>) -> Figures {
    let charts =
        (0..).zip(&note.charts).map(|(index, chart)| chart_figures::derive(note, index, chart)).collect();
    let key_figures = note.key_figures.iter().map(|k| key_figure::derive(note, k)).collect();
    let assumptions = note.scenarios.iter().flat_map(|s| &s.assumptions);
    let assumptions = assumptions.map(|a| measure::last(note, &a.series, a.measure)).collect();
    Figures { charts, key_figures, assumptions }
}
