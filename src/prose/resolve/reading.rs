//! What a quantity of a text may stand for: a subject in a role, at a time.

use super::cue::Basis;
use super::months::Months;
use crate::claims::measure_of;
use crate::figures::{Evidence, Statement};
use crate::note::{End, ExpectationKind, ExpectedPart, Note, Reference, Transform};
use crate::units::{Id, Measure, Period, Unit};

/// The index of an expectation that the note does not have.
pub(super) const NONE: u16 = u16::MAX;

/// One thing that a quantity may stand for.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    /// The index of its subject.
    pub(super) subject: usize,
    pub(super) role: Role,
    /// The time that it is of, where that is known.
    pub(super) months: Option<Months>,
    /// Whether it is of the note's own period, where it has one.
    pub(super) is_now: bool,
    /// Whether it is what a plain number states: no end of a range, the middle of a tolerance.
    pub(super) is_plain: bool,
    /// Whether it stands for what is not reported yet.
    pub(super) is_awaited: bool,
    /// What it is in the note; `None` where the note could have it but has not.
    pub(super) datum: Option<Datum>,
}

/// A figure of the note.
#[derive(Clone, Debug)]
pub(super) struct Datum {
    pub(super) reference: Reference,
    pub(super) unit: Unit,
    pub(super) measure: Measure,
    /// Whether it has two ends.
    pub(super) is_range: bool,
}

impl Datum {
    /// What a transform makes of a fact or a series, where the note has the data for it.
    pub(super) fn of(note: &Note, id: &Id, at: Option<Period>, transform: Transform) -> Option<Self> {
        let reference =
            Reference { subject: id.clone(), span: at.map(|at| (at, at)), transform, rank: false };
        if let Some(statement) = Statement::of(note, &reference) {
            let is_range = statement.amount.as_ref().ok()?.is_range();
            let measure = measure_of(&statement);
            return Some(Self { unit: statement.unit, measure, is_range, reference });
        }
        let evidence = Evidence::of(note, &reference)?;
        evidence.last()?.1.ok()?;
        Some(Self { unit: evidence.unit, measure: evidence.measure, is_range: false, reference })
    }
}

/// What a figure is of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// As reported; an end of what has two.
    Level(Option<End>),
    /// The figure of an earlier period.
    Earlier(Basis),
    /// In percent, of rates in points.
    Growth(Basis),
    /// The growth, on the first basis, of the period that is earlier by the second.
    EarlierGrowth(Basis, Basis),
    /// Against a period at will.
    Index(Months),
    /// The change by an amount.
    Change(Basis),
    /// As part of another subject.
    Share(usize),
    /// The same a year earlier.
    EarlierShare(usize),
    /// What is expected, and what is made of it; by the index of the expectation.
    Expected(ExpectationKind, u16, ExpectedPart),
    /// The sum over a year.
    Trailing,
}

impl Role {
    /// The end of a range that it is.
    pub(super) fn end(self) -> Option<End> {
        match self {
            Self::Level(end) | Self::Expected(_, _, ExpectedPart::Value(end) | ExpectedPart::Before(end)) => {
                end
            }
            _ => None,
        }
    }
}

/// Whether one amount can be a part of another by their units.
pub(super) fn is_convertible(one: Unit, other: Unit) -> bool {
    match (one, other) {
        (Unit::Money(a, _), Unit::Money(b, _)) => a == b,
        (Unit::Count(_), Unit::Count(_)) => true,
        (Unit::Symbol(a, _), Unit::Symbol(b, _)) => a == b,
        _ => false,
    }
}
