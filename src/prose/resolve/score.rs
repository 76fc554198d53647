//! Weighs the readings of a quantity: what speaks for each is summed, and the best and the next best are compared.

use super::evidence::{Evidence, Slot};
use super::reading::{Datum, Reading, Role};
use super::subject::Subject;
use crate::claims::{Amount, Kind, converted};
use crate::note::{ExpectedPart, Reference};
use crate::units::{Measure, Unit};

/// A reading with what speaks for it.
#[derive(Clone, Debug)]
pub(super) struct Weighed {
    pub(super) reading: Reading,
    pub(super) score: i32,
    /// What the words state by it.
    pub(super) amount: Amount,
}

/// What counts against a reading whose subject is not named, where another is.
const UNNAMED: i32 = -9;
/// What counts against what the note has not.
const NOT_THERE: i32 = -4;

/// The readings of a quantity, the best first; of several of one datum the best only.
pub(super) fn weigh(
    amounts: &[Amount],
    readings: &[&Reading],
    evidence: &[Evidence],
    subjects: &[Subject],
) -> Vec<Weighed> {
    let is_any_fitting = |subject: usize| {
        let mut own = readings.iter().filter(|one| one.subject == subject && one.datum.is_some());
        let subject = subjects.get(subject);
        own.any(|one| subject.is_some_and(|subject| amounts.iter().any(|amount| fits(one, amount, subject))))
    };
    let names = |one: &Evidence| match one.speaks_for {
        Slot::Subject(subject) => one.is_naming() && one.weight > 0 && is_any_fitting(subject),
        _ => false,
    };
    let is_any_named = evidence.iter().any(|one| names(one) || one.rule == "named/not-in-note");
    let mut all: Vec<Weighed> = Vec::new();
    for reading in readings {
        let Some(subject) = subjects.get(reading.subject) else { continue };
        let Some(amount) = amounts.iter().find(|amount| fits(reading, amount, subject)) else { continue };
        let own = Slot::Subject(reading.subject);
        let named = evidence.iter().filter(|one| one.is_naming() && one.speaks_for == own);
        let named = named.map(|one| one.weight).max();
        let unnamed = if is_any_named { UNNAMED } else { 0 };
        let others = evidence.iter().filter(|one| !one.is_naming());
        let score = named.unwrap_or(unnamed)
            + others.map(|one| one.counts(reading, subject)).sum::<i32>()
            + if reading.datum.is_none() { NOT_THERE } else { 0 };
        all.push(Weighed { reading: (*reading).clone(), score, amount: *amount });
    }
    all.sort_by_key(|one| (-one.score, one.reading.datum.is_none()));
    let mut seen: Vec<Reference> = Vec::new();
    all.retain(|one| {
        let Some(datum) = &one.reading.datum else { return true };
        let is_new = !seen.contains(&datum.reference);
        if is_new {
            seen.push(datum.reference.clone());
        }
        is_new
    });
    all
}

/// Whether a reading could be printed as an amount is.
pub(super) fn fits(reading: &Reading, amount: &Amount, subject: &Subject) -> bool {
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
