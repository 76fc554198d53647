//! Every number that the author did not type is computed here, once, by a function with a named formula.
//!
//! [`derive()`] is the door. A figure that can't be computed is an [`Unavailable`] with its reason, never a NaN.
//!
//! | measure | formula |
//! | --- | --- |
//! | [`growth_on_year`], [`growth_on_period`] | x(t) / x(t − n) − 1 |
//! | [`share`] | x(t) / y(t) |
//! | [`trailing_year`] | sum of the last year's periods |
//! | [`index`] | 100 · x(t) / x(base) |
//! | [`compare()`] | b − a, b / a − 1, (b / a)^(1 / years) − 1 |
//! | [`rank`] | in how many periods a value is the highest |
//! | [`streak`] | how many periods in a row changed the same way |
//! | [`Stack`] | x₁(t) + x₂(t) + … |

mod callout;
mod chart_figures;
mod column;
mod compare;
mod evidence;
mod figure;
mod growth;
mod history;
mod index;
mod key_figure;
mod measure;
mod pyramid;
mod rank;
mod share;
mod slots;
mod stack;
mod streak;
mod trailing;
mod views;

pub use crate::note::Mark;
pub use callout::Callout;
pub use chart_figures::{ChartFigures, Line, View};
pub use column::Column;
pub use compare::{Comparison, compare};
pub use evidence::{Evidence, Input};
pub use figure::{Datum, Figure, MAX_COMPUTED, Unavailable};
pub use growth::{growth_on_period, growth_on_year};
pub use index::index;
pub use key_figure::{KeyFigure, KeyValue};
pub use measure::{measure, unit_of};
pub use rank::{Rank, RankEnd, rank};
pub use share::share;
pub use slots::Slots;
pub use stack::{Layer, Stack};
pub use streak::{Streak, streak};
pub use trailing::trailing_year;
pub use views::Views;

use crate::note::Note;
use std::rc::Rc;

/// Everything computed of a note.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// In the order of the note's charts.
    pub charts: Vec<ChartFigures>,
    /// In the order of the note's key figures.
    pub key_figures: Vec<KeyFigure>,
    /// The last known value of each scenario assumption's measure.
    pub assumptions: Vec<Figure>,
}

/// Computes everything that the note's parts show; the views of charts when they are asked for.
pub fn derive(note: &Rc<Note>) -> Figures {
    let charts =
        (0..).zip(&note.charts).map(|(index, chart)| chart_figures::derive(note, index, chart)).collect();
    let key_figures = note.key_figures.iter().map(|k| key_figure::derive(note, k)).collect();
    let assumptions = note.scenarios.iter().flat_map(|s| &s.assumptions);
    let assumptions = assumptions.map(|a| measure::last(note, &a.series, a.measure)).collect();
    Figures { charts, key_figures, assumptions }
}
