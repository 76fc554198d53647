//! What speaks for or against a reading of a quantity: a rule, the words that it applied to, and a weight.

use super::cue::Basis;
use super::months::{Months, shifted};
use super::reading::{Reading, Role};
use super::subject::{Growth, Subject};
use crate::note::{End, ExpectationKind, ExpectedPart};
use crate::units::Unit;
use std::ops::Range;

/// Something that speaks for some readings; against them where the weight is negative.
#[derive(Clone, Debug)]
pub(super) struct Evidence {
    /// The name of the rule.
    pub(super) rule: &'static str,
    pub(super) speaks_for: Slot,
    pub(super) weight: i32,
    /// The words that the rule applied to.
    pub(super) tokens: Range<usize>,
}

/// Which readings something speaks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Slot {
    /// Those of a subject.
    Subject(usize),
    /// Those of any other company.
    OtherCompany(u16),
    /// Those of no company.
    NoCompany,
    /// Those of a company.
    Company(u16),
    /// Those in a role.
    Role(Pattern),
    /// Those at one of some times; others are spoken against.
    At(Vec<Months>),
    /// Those at one of some times, which may as well be another's.
    Maybe(Vec<Months>),
    /// Those that are as much earlier than one of some times as they are said to be; others are spoken against.
    Before(Vec<Months>),
    /// Those whose change is measured against one of some times.
    Base(Vec<Months>),
    /// Those of the note's own period.
    Now,
    /// All: there is no such figure in the note.
    All,
}

/// Roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    /// What a figure is, or is expected to be where it has not been reported.
    Level,
    /// What a figure was reported to be.
    Reported,
    Earlier(Option<Basis>),
    Growth(Option<Basis>),
    /// The growth of what is counted at the end of periods on the period before.
    StockGrowth,
    /// Growth on a year earlier; of prices, on the period before.
    UsualGrowth,
    /// The growth of an earlier period.
    EarlierGrowth,
    Change(Option<Basis>),
    Share(Option<usize>),
    EarlierShare(Option<usize>),
    /// The expected amount or an end of it.
    Expected(Option<ExpectationKind>),
    /// All that is said of what was expected of a figure that has been reported.
    ExpectedOfReported,
    /// What was expected before.
    Before,
    End(End),
    /// A range as a whole, or no range.
    Whole,
    Surprise,
    SurpriseChange,
    Upside,
    Revision,
    PlusMinus,
    ExpectedGrowth,
    Trailing,
}

impl Pattern {
    /// Whether a reading of a subject is in the role.
    fn is_of(self, reading: &Reading, subject: &Subject<'_>) -> bool {
        let expected = |is: fn(ExpectedPart) -> bool| match reading.role {
            Role::Expected(_, _, part) => reading.is_awaited && is(part),
            _ => false,
        };
        let is_awaited_growth = expected(|part| matches!(part, ExpectedPart::Growth));
        match self {
            Self::Whole => reading.is_plain,
            Self::Reported => Self::Level.is(reading.role) && subject.growth.is_none(),
            Self::ExpectedOfReported => matches!(reading.role, Role::Expected(..)) && !reading.is_awaited,
            Self::Level => {
                let is_awaited_level = expected(|part| matches!(part, ExpectedPart::Value(_)));
                is_awaited_level || (self.is(reading.role) && subject.growth.is_none())
            }
            Self::Growth(None | Some(Basis::Year)) if reading.is_awaited => is_awaited_growth,
            Self::StockGrowth => subject.is_counted() && Self::Growth(Some(Basis::Period)).is(reading.role),
            Self::UsualGrowth => {
                let basis = if subject.is_price() { Basis::Period } else { Basis::Year };
                let growth = Self::Growth(Some(basis));
                growth.is(reading.role) || growth.is_growth_of(reading.role, subject) || is_awaited_growth
            }
            _ => self.is(reading.role) || self.is_growth_of(reading.role, subject),
        }
    }

    /// Whether it is the growth that values of a subject are.
    fn is_growth_of(self, role: Role, subject: &Subject<'_>) -> bool {
        match (self, role, subject.growth) {
            (Self::Growth(None), Role::Level(_), Some(_))
            | (Self::Growth(_), Role::Level(_), Some(Growth::Unsaid)) => true,
            (Self::Growth(Some(wanted)), Role::Level(_), Some(Growth::On(basis))) => wanted == basis,
            _ => false,
        }
    }

    /// Whether a role is one of those, whatever it is of.
    fn is(self, role: Role) -> bool {
        let fits = |wanted: Option<Basis>, basis: Basis| wanted.is_none_or(|wanted| wanted == basis);
        match (self, role) {
            (Self::Level, Role::Level(_)) => true,
            (Self::Earlier(wanted), Role::Earlier(basis) | Role::EarlierGrowth(_, basis))
            | (Self::Growth(wanted), Role::Growth(basis))
            | (Self::Change(wanted), Role::Change(basis)) => fits(wanted, basis),
            (Self::Share(wanted), Role::Share(whole))
            | (Self::EarlierShare(wanted), Role::EarlierShare(whole)) => {
                wanted.is_none_or(|wanted| wanted == whole)
            }
            (Self::Expected(wanted), Role::Expected(kind, _, ExpectedPart::Value(_))) => {
                wanted.is_none_or(|wanted| wanted == kind)
            }
            (Self::Before, Role::Expected(_, _, ExpectedPart::Before(_))) => true,
            (Self::End(end), role) => role.end() == Some(end),
            (Self::EarlierGrowth, Role::EarlierGrowth(..))
            | (Self::Surprise, Role::Expected(_, _, ExpectedPart::Surprise))
            | (Self::SurpriseChange, Role::Expected(_, _, ExpectedPart::SurpriseChange))
            | (Self::Upside, Role::Expected(_, _, ExpectedPart::Upside))
            | (Self::Revision, Role::Expected(_, _, ExpectedPart::Revision))
            | (Self::PlusMinus, Role::Expected(_, _, ExpectedPart::PlusMinus))
            | (Self::ExpectedGrowth, Role::Expected(_, _, ExpectedPart::Growth))
            | (Self::Trailing, Role::Trailing) => true,
            _ => false,
        }
    }
}

/// What a time that is named, but is not that of a reading, counts against it.
pub(super) const OTHER_TIME: i32 = 30;
/// The same of a time in another clause.
pub(super) const OTHER_TIME_FAR: i32 = 12;
/// From which weight on a time is that of the quantity or its clause.
pub(super) const OWN: i32 = 6;
/// How far the first month of a half-year is from its last.
const HALF_YEAR: i64 = 5;
/// What each time that a phrase may name counts less than the likelier one before it.
const LESS_LIKELY: i32 = 6;

/// The rule of a time that opens a sentence, and is the only one in it.
pub(super) const OPENING: &str = "time/opening";

/// Whether months are more than one, and some times are one each.
fn is_longer((first, last): Months, times: &[Months]) -> bool {
    last > first && times.iter().all(|(first, last)| first == last)
}

/// Whether a reading is of what was reported for a time as long as those.
fn is_told_of(reading: &Reading, months: Months, times: &[Months]) -> bool {
    let is_reported = matches!(reading.role, Role::Level(_) | Role::Growth(_) | Role::Change(_));
    let length = |(first, last): Months| last - first;
    is_reported && times.iter().all(|time| length(*time) == length(months))
}

impl Evidence {
    /// Whether it is the name of a subject, of which the nearest counts.
    pub(super) fn is_naming(&self) -> bool {
        matches!(self.speaks_for, Slot::Subject(_)) && self.rule.starts_with("named/")
    }

    /// Whether words of the sentence name a subject.
    pub(super) fn names(&self, subject: usize) -> bool {
        self.is_naming()
            && self.weight > 0
            && self.rule != "named/carried"
            && self.speaks_for == Slot::Subject(subject)
    }

    /// What it counts for a reading of a subject.
    pub(super) fn counts(&self, reading: &Reading, subject: &Subject<'_>) -> i32 {
        let full = |is: bool| if is { self.weight } else { 0 };
        match &self.speaks_for {
            Slot::Subject(own) => full(reading.subject == *own),
            Slot::Company(own) => full(subject.company == Some(*own)),
            Slot::NoCompany => full(subject.company.is_none()),
            Slot::OtherCompany(own) => full(subject.company.is_some_and(|company| company != *own)),
            Slot::Role(pattern) => full(pattern.is_of(reading, subject)),
            Slot::At(times) => self.at(reading, subject, times),
            Slot::Maybe(times) => full(reading.months.is_some() && reading.months == times.first().copied()),
            Slot::Before(times) => match (reading.role, reading.months) {
                (Role::Earlier(basis), Some(months)) => {
                    let is_before = times.iter().any(|time| shifted(*time, basis) == months);
                    if is_before { 0 } else { -OTHER_TIME }
                }
                _ => 0,
            },
            Slot::Base(times) => self.base(reading, subject, times),
            Slot::Now => full(reading.is_now),
            Slot::All => self.weight,
        }
    }

    /// What it counts for a reading that some times are named for.
    fn at(&self, reading: &Reading, subject: &Subject<'_>, times: &[Months]) -> i32 {
        let Some(months) = reading.months else { return 0 };
        // A year's sum is named by its last quarter or month, not by its last half.
        let is_of_end = |time: &Months| match reading.role {
            Role::Trailing => time.1 - time.0 < HALF_YEAR,
            _ => subject.is_stock(),
        };
        match times.iter().position(|time| *time == months || (is_of_end(time) && time.1 == months.1)) {
            Some(0) => self.weight,
            Some(_) => (self.weight - LESS_LIKELY).max(0),
            // What opens a sentence may be the time of what happened, not of each figure in it.
            None if self.rule == OPENING && !is_told_of(reading, months, times) => -OTHER_TIME_FAR,
            // A price may be a multiple of what is expected for a year to come.
            None if subject.unit() == Unit::Multiple && times.iter().all(|time| time.1 > months.1) => 0,
            // A month or day may be that of an event: `before the end of the year`.
            None if is_longer(months, times) => {
                if self.weight < OWN {
                    0
                } else {
                    -OTHER_TIME_FAR
                }
            }
            None if self.weight >= OWN => -OTHER_TIME,
            None => -OTHER_TIME_FAR,
        }
    }

    /// What it counts for a change that is measured against some times.
    fn base(&self, reading: &Reading, subject: &Subject<'_>, times: &[Months]) -> i32 {
        let basis = match (reading.role, subject.growth) {
            (Role::Growth(basis) | Role::Change(basis), _) | (Role::Level(_), Some(Growth::On(basis))) => {
                basis
            }
            (Role::Index(base), _) => return if times.contains(&base) { self.weight - 2 } else { 0 },
            _ => return 0,
        };
        let Some(months) = reading.months else { return 0 };
        let base = shifted(months, basis);
        let ends = |time: &Months| time.1 == base.1 && time.1 - time.0 <= base.1 - base.0;
        let is_base = |time: &Months| *time == base || ends(time);
        match times.iter().position(is_base) {
            Some(0) => self.weight,
            Some(_) => 0,
            None => -self.weight,
        }
    }
}
