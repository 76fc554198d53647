//! What a reference is about: the name of its quantity, and the period of its figure.

use crate::figures::{Quantity, Statement};
use crate::note::{Better, Note, Part, Reference, Series, Transform};
use crate::units::{Frequency, Id, Period};

/// The name of a fact or a series; empty if there is none.
pub(super) fn name_of<'n>(note: &'n Note, id: &Id) -> &'n str {
    let fact = note.fact(id).map(|fact| fact.name.as_str());
    fact.or_else(|| note.series(id).map(|series| series.name.as_str())).unwrap_or_default()
}

/// Words in the names of what is better lower.
const COSTS: [&str; 12] = [
    "cost",
    "expense",
    "debt",
    "impairment",
    "loss",
    "charge",
    "churn",
    "kosten",
    "aufwand",
    "schuld",
    "verlust",
    "combined",
];

/// Whether less of a quantity is better: as the note says, or by its name in small letters.
pub(super) fn is_lower_better(better: Better, name: &str) -> bool {
    better == Better::Lower || COSTS.iter().any(|cost| name.contains(cost))
}

/// Whether a reference is to the last period of its series; a fact has one period alone.
pub(super) fn is_latest(note: &Note, reference: &Reference) -> bool {
    let of_series = |series: &Series| reference.span.map(|(_, to)| to) == series.points.periods().last();
    note.series(&reference.subject).is_none_or(of_series)
}

/// The period that a figure is of.
pub(super) fn period_of(note: &Note, reference: &Reference) -> Option<Period> {
    if let Some((_, to)) = reference.span {
        return Some(to);
    }
    let statement = Statement::of(note, reference)?;
    let expected = statement.expectation.and_then(|one| one.period.as_ref());
    let own = match statement.quantity {
        Quantity::Fact(fact) => expected.or(fact.period.as_ref())?.period?,
        Quantity::Point(_, at) => at,
    };
    match reference.transform {
        Transform::Part(Part::YearEarlier | Part::EarlierShareOf(_)) => own.year_earlier(),
        // The day before is another than the one that an author compares with.
        Transform::Part(Part::PeriodBefore) => own.plus(-1).filter(|_| own.frequency() != Frequency::Day),
        _ => Some(own),
    }
}
