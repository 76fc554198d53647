//! The strip under the title: each reference resolved to its value.

use super::chart_figures::history;
use super::figure::{Figure, Unavailable};
use super::measure::{measure, unit_of};
use super::rank::{Rank, rank};
use super::share;
use crate::note::{self, Note, Per, Reference, Transform};
use crate::units::{Measure, Qualifier, Unit};

/// A figure of the strip.
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
}

/// What a reference stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum KeyValue {
    /// A measure of a series.
    Measured {
        /// Which measure.
        measure: Measure,
        /// Its unit.
        unit: Unit,
        /// The value, of the last period where the reference names a span.
        figure: Figure,
    },
    /// A fact.
    Stated {
        /// In `unit`.
        value: f64,
        /// What it counts.
        unit: Unit,
        /// How it bounds the truth.
        qualifier: Option<Qualifier>,
        /// The length of time that it is for.
        per: Option<Per>,
    },
    /// A rank; `None` where the value it is of is unavailable.
    Ranked(Measure, Option<Rank>),
}

pub(super) fn derive(note: &Note, key_figure: &note::KeyFigure) -> KeyFigure {
    KeyFigure {
        label: key_figure.label.clone(),
        value: resolve(note, &key_figure.figure),
        beside: key_figure.beside.as_ref().map(|reference| resolve(note, reference)),
        remark: key_figure.remark.clone(),
    }
}

fn resolve(note: &Note, reference: &Reference) -> KeyValue {
    if let Some(fact) = note.fact(&reference.subject) {
        return KeyValue::Stated {
            value: fact.value,
            unit: fact.unit,
            qualifier: fact.qualifier,
            per: fact.per,
        };
    }
    let typed = reference.transform.measure();
    let missing =
        KeyValue::Measured { measure: typed, unit: Unit::Index, figure: Err(Unavailable::OutsideSeries) };
    let (Some(series), Some((_, period))) = (note.series(&reference.subject), reference.span) else {
        return missing;
    };
    // A bare reference means the value as typed, which in some series is a growth.
    let of = if typed == Measure::Level { series.measure } else { typed };
    if reference.rank {
        let first = series.points.periods().first().unwrap_or(period);
        return KeyValue::Ranked(of, rank(&history(note, series, of, first, period)));
    }
    let figure = match &reference.transform {
        Transform::ShareOf(id) => match note.series(id) {
            Some(whole) => share(series, whole, period),
            None => Err(Unavailable::NoDenominator),
        },
        Transform::IndexTo(base) => measure(note, series, of, *base, period),
        Transform::Of(_) => measure(note, series, of, period, period),
    };
    KeyValue::Measured { measure: of, unit: unit_of(series, of), figure }
}
