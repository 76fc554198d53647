//! Weighs the readings of a quantity: what speaks for each is summed, and the best and the next best are compared.

use super::evidence::{Evidence, Slot};
use super::reading::{Datum, Reading, Role};
use super::subject::Subject;
use crate::claims::{Amount, Kind, converted};
use crate::note::{ExpectedPart, Transform};
use crate::units::{Id, Measure, Period, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// A reading with what speaks for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighed<'r> {
    pub(super) reading: &'r Reading,
    pub(super) score: i32,
    /// What the words state by it.
    pub(super) amount: Amount,
}

/// Where a datum is: of what, and of which periods.
type Location<'r> = (&'r Id, Option<(Period, Period)>);

/// How many readings are held against a piece of evidence in the time of a step.
const WEIGHED_IN_STEP: usize = 4;
/// How much has to speak for a reading so that later quantities are read by it.
const KEPT: i32 = 15;
/// What counts against a reading whose subject is not named, where another is.
const UNNAMED: i32 = -9;
/// What counts against what the note has not.
const NOT_THERE: i32 = -4;

/// The readings of a quantity, the best first; of several of one datum the best only.
pub(super) fn weigh<'r>(
    amounts: &[Amount],
    readings: &[&'r Reading],
    evidence: &[Evidence],
    subjects: &[Subject<'_>],
) -> Vec<Weighed<'r>> {
    let fitting = |reading: &Reading| {
        let subject = subjects.get(reading.subject)?;
        amounts.iter().find(|amount| fits(reading, amount, subject)).copied()
    };
    let fitting = readings.iter().filter_map(|reading| Some((*reading, fitting(reading)?)));
    let fitting: Vec<(&'r Reading, Amount)> = fitting.collect();
    let has_datum = fitting.iter().filter(|(reading, _)| reading.datum.is_some());
    let has_datum: BTreeSet<usize> = has_datum.map(|(reading, _)| reading.subject).collect();

    let mut names: BTreeMap<usize, i32> = BTreeMap::new();
    let mut is_any_named = evidence.iter().any(|one| one.rule == "named/not-in-note");
    let (naming, others): (Vec<&Evidence>, Vec<&Evidence>) = evidence.iter().partition(|one| one.is_naming());
    for one in naming {
        let Slot::Subject(subject) = one.speaks_for else { continue };
        is_any_named |= one.weight > 0 && has_datum.contains(&subject);
        let weight = names.entry(subject).or_insert(one.weight);
        *weight = one.weight.max(*weight);
    }

    let unnamed = if is_any_named { UNNAMED } else { 0 };
    let mut all: Vec<Weighed<'r>> = Vec::new();
    for (reading, amount) in fitting {
        let Some(subject) = subjects.get(reading.subject) else { continue };
        let score = names.get(&reading.subject).unwrap_or(&unnamed)
            + others.iter().map(|one| one.counts(reading, subject)).sum::<i32>()
            + if reading.datum.is_none() { NOT_THERE } else { 0 };
        all.push(Weighed { reading, score, amount });
    }
    all.sort_by_key(|one| (-one.score, one.reading.datum.is_none()));
    let mut seen: BTreeMap<Location<'_>, Vec<&Transform>> = BTreeMap::new();
    all.retain(|one| {
        let Some(Datum { reference, .. }) = &one.reading.datum else { return true };
        let seen = seen.entry((&reference.subject, reference.span)).or_default();
        let is_new = !seen.contains(&&reference.transform);
        if is_new {
            seen.push(&reference.transform);
        }
        is_new
    });
    all
}

/// The steps that holding so many readings against some evidence takes.
pub(super) fn steps(evidence: &[Evidence], readings: usize) -> usize {
    let beside_names = evidence.iter().filter(|one| !one.is_naming()).count();
    evidence.len() + beside_names * readings / WEIGHED_IN_STEP
}

/// The likeliest reading, where there is little doubt.
pub(super) fn kept<'r>(weighed: &[Weighed<'r>]) -> Option<&'r Reading> {
    let best = weighed.first().filter(|best| best.reading.datum.is_some() && best.score > KEPT);
    best.map(|best| best.reading)
}

/// Whether a reading could be printed as an amount is.
pub(super) fn fits(reading: &Reading, amount: &Amount, subject: &Subject<'_>) -> bool {
    match &reading.datum {
        Some(datum) => fits_datum(datum, reading.role, amount),
        None => fits_unit(subject.unit(), reading.role, amount),
    }
}

/// Whether a figure of the note could be printed so; a range is printed with both ends.
fn fits_datum(datum: &Datum, role: Role, amount: &Amount) -> bool {
    if amount.printed_to.is_some() != datum.is_range {
        return false;
    }
    let is_share = matches!(role, Role::Share(_) | Role::EarlierShare(_));
    // `doubled` is growth, never a share.
    if amount.kind == Kind::Multiple && is_share {
        return false;
    }
    converted(1.0, datum.unit, datum.measure, amount.kind).is_some()
}

/// Whether what the note has not could be printed so.
fn fits_unit(unit: Unit, role: Role, amount: &Amount) -> bool {
    let is_rate = matches!(unit, Unit::Ratio | Unit::BasisPoints);
    let change = if is_rate { Unit::RatioPoints } else { Unit::Ratio };
    use ExpectedPart::{Growth, Revision, Surprise, Upside};
    let (unit, measure) = match role {
        Role::Growth(_) | Role::EarlierGrowth(..) => (change, Measure::YearOverYear),
        Role::Change(_) if is_rate => (Unit::RatioPoints, Measure::YearOverYear),
        Role::Expected(_, _, Surprise | Revision | Upside | Growth) => (change, Measure::YearOverYear),
        Role::Share(_) | Role::EarlierShare(_) => (Unit::Ratio, Measure::Share),
        _ => (unit, Measure::Level),
    };
    converted(1.0, unit, measure, amount.kind).is_some()
}
