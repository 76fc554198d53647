//! The strip under the title: each reference resolved to its value.

use super::evidence::Evidence;
use super::figure::{Figure, Unavailable};
use super::rank::Rank;
use crate::note::{self, Note, Per, Reference};
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
    let Some(evidence) = Evidence::of(note, reference) else {
        let measure = reference.transform.measure();
        return KeyValue::Measured { measure, unit: Unit::Index, figure: Err(Unavailable::OutsideSeries) };
    };
    if reference.rank {
        return KeyValue::Ranked(evidence.measure, evidence.rank(note, false));
    }
    let figure = evidence.last().map_or(Err(Unavailable::OutsideSeries), |(_, figure)| figure);
    KeyValue::Measured { measure: evidence.measure, unit: evidence.unit, figure }
}
