//! The key figures under the title: each reference resolved to its value.

use super::evidence::Evidence;
use super::figure::{Figure, Unavailable};
use super::history::Histories;
use super::quantity::Quantity;
use super::rank::Rank;
use super::statement::Statement;
use crate::note::{self, Amount, Note, Per, Reference};
use crate::units::{Measure, Unit};

/// One of the key figures.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFigure {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: KeyValue,
    /// A second figure in small type.
    pub beside: Option<KeyValue>,
    /// Words after it.
    pub remark: Option<String>,
    /// The same measure of the last periods up to the figure's own, `None` where it is unavailable; empty where fewer
    /// than [`LEAST_HISTORY`] are known.
    pub history: Vec<Option<f64>>,
}

/// Most periods of a key figure's history.
const MOST_HISTORY: usize = 24;
/// Least known values of one: fewer make no course.
const LEAST_HISTORY: usize = 4;

/// What a reference resolves to.
#[derive(Clone, Debug, PartialEq)]
pub enum KeyValue {
    /// A measure of a series.
    Measured {
        /// The measure.
        measure: Measure,
        /// Its unit.
        unit: Unit,
        /// The value, of the last period where the reference names a span.
        figure: Figure,
        /// What a value as typed is for one of.
        per: Option<Per>,
    },
    /// A fact, or what is expected of one.
    Stated {
        /// In `unit`.
        amount: Amount,
        /// Whether its author typed it.
        is_typed: bool,
        /// What it counts.
        unit: Unit,
        /// What it is for one of.
        per: Option<Per>,
    },
    /// The rank of a value; `None` where that is unavailable.
    Ranked(Measure, Option<Rank>),
}

pub(super) fn derive(note: &Note, key_figure: &note::KeyFigure) -> KeyFigure {
    KeyFigure {
        label: key_figure.label.clone(),
        value: resolve(note, &key_figure.figure),
        beside: key_figure.beside.as_ref().map(|reference| resolve(note, reference)),
        remark: key_figure.remark.clone(),
        history: history(note, &key_figure.figure),
    }
}

/// The values that led to a figure of a series.
fn history(note: &Note, reference: &Reference) -> Vec<Option<f64>> {
    let evidence = Evidence::of(note, reference).filter(|_| !reference.rank);
    let Some((evidence, (last, _))) =
        evidence.and_then(|one| Some((one.last()?, one))).map(|(last, one)| (one, last))
    else {
        return Vec::new();
    };
    let back = |steps: usize| i64::try_from(steps).ok().and_then(|steps| last.plus(-steps));
    let periods = (0..MOST_HISTORY).map_while(back);
    let mut values: Vec<Option<f64>> =
        periods.map(|period| evidence.at(note, period).ok().map(|datum| datum.value)).collect();
    let known = values.iter().rposition(Option::is_some).map_or(0, |first| first + 1);
    values.truncate(known);
    values.reverse();
    if values.iter().flatten().count() < LEAST_HISTORY { Vec::new() } else { values }
}

fn resolve(note: &Note, reference: &Reference) -> KeyValue {
    if let Some(statement) = Statement::of(note, reference) {
        return stated(statement);
    }
    let Some(evidence) = Evidence::of(note, reference) else {
        let measure = reference.transform.measure();
        let figure = Err(Unavailable::OutsideSeries);
        return KeyValue::Measured { measure, unit: Unit::Index, figure, per: None };
    };
    if reference.rank {
        return KeyValue::Ranked(evidence.measure, evidence.rank(&Histories::of(note), false));
    }
    let figure = evidence.last().map_or(Err(Unavailable::OutsideSeries), |(_, figure)| figure);
    let per = evidence.per().cloned();
    KeyValue::Measured { measure: evidence.measure, unit: evidence.unit, figure, per }
}

/// A part that is a change is measured, so that it is printed with its sign where a change is.
fn stated(statement: Statement) -> KeyValue {
    if let Some(figure) = statement.change() {
        return KeyValue::Measured {
            measure: Measure::YearOverYear,
            unit: statement.unit,
            figure,
            per: None,
        };
    }
    let Statement { quantity, unit, amount, .. } = &statement;
    match amount {
        Ok(amount) => {
            let per = match quantity {
                Quantity::Fact(fact) if *unit == fact.unit => fact.per.clone(),
                _ => None,
            };
            KeyValue::Stated { amount: amount.clone(), is_typed: !statement.is_computed(), unit: *unit, per }
        }
        Err(why) => KeyValue::Measured { measure: Measure::Level, unit: *unit, figure: Err(*why), per: None },
    }
}
