//! What a quantity may stand for of a fact: its value, what that is compared with, and what was expected.

use super::cue::Basis;
use super::expected::{KINDS, expected_parts, is_middle};
use super::months::{Months, months_of, shifted};
use super::reading::{Datum, NONE, Reading, Role, is_convertible};
use super::subject::{Source, Subject};
use crate::note::{End, ExpectedPart, Fact, Note, Part, Transform};
use crate::units::{Frequency, Measure, Period, Unit};

/// The readings of a fact.
pub(super) fn of_fact(
    note: &Note,
    subjects: &[Subject<'_>],
    (index, subject): (usize, &Subject<'_>),
    fact: &Fact,
) -> Vec<Reading> {
    let own = if subject.is_price() { None } else { subject.months() };
    let now = note.period.and_then(months_of);
    let mut readings = FactReadings { note, index, subject, fact, own, now, all: Vec::new() };
    readings.add_value();
    readings.add_compared(Basis::Year, Measure::YearOverYear, Part::YearEarlier);
    readings.add_compared(Basis::Period, Measure::PeriodOverPeriod, Part::PeriodBefore);
    readings.add_expected();
    readings.add_unknown();
    readings.add_shares(subjects);
    readings.all
}

/// The readings of a fact, as they are made.
struct FactReadings<'r> {
    note: &'r Note,
    /// The index of the subject.
    index: usize,
    subject: &'r Subject<'r>,
    fact: &'r Fact,
    /// The months of the fact; none of a price.
    own: Option<Months>,
    /// The months of the note.
    now: Option<Months>,
    all: Vec<Reading>,
}

impl FactReadings<'_> {
    fn add(&mut self, role: Role, months: Option<Months>, datum: Option<Datum>) {
        let is_at =
            |now: Months, months: Months| now == months || (self.subject.is_stock() && now.1 == months.1);
        let is_now = months.is_none_or(|months| self.now.is_none_or(|now| is_at(now, months)));
        let is_plain = role.end().is_none() || is_middle(role, &self.fact.expectations);
        let is_awaited = self.fact.value.is_none()
            && matches!(role, Role::Expected(_, _, ExpectedPart::Value(_) | ExpectedPart::Growth));
        self.all.push(Reading { subject: self.index, role, months, is_now, is_plain, is_awaited, datum });
    }

    fn datum(&self, transform: Transform) -> Option<Datum> {
        Datum::of(self.note, &self.fact.id, None, transform)
    }

    fn part(&self, part: Part) -> Option<Datum> {
        self.datum(Transform::Part(part))
    }

    /// Its value and the ends of it.
    fn add_value(&mut self) {
        if self.fact.value.is_none() {
            return;
        }
        let level = self.datum(Transform::Of(Measure::Level));
        let is_range = level.as_ref().is_some_and(|level| level.is_range);
        self.add(Role::Level(None), self.own, level);
        if is_range {
            for end in [End::From, End::To, End::Mid] {
                self.add(Role::Level(Some(end)), self.own, self.part(Part::End(end)));
            }
        }
    }

    /// The value before it, and how far it is from that.
    fn add_compared(&mut self, basis: Basis, measure: Measure, earlier: Part) {
        let is_price = self.subject.is_price();
        if is_price && basis == Basis::Year {
            return;
        }
        // Before a day, only the note knows which day was.
        let is_of_day = self.fact.period.as_ref().and_then(|one| one.period).is_some_and(is_day);
        let is_unknown = is_of_day && basis == Basis::Period;
        let before = self.own.filter(|_| !is_unknown).map(|months| shifted(months, basis));
        self.add(Role::Earlier(basis), before, self.part(earlier));
        let growth = self.datum(Transform::Of(measure));
        if self.fact.value.is_none() || (is_price && growth.is_none()) {
            return;
        }
        self.add(Role::Growth(basis), self.own, growth);
        if !matches!(self.fact.unit, Unit::Ratio | Unit::BasisPoints) {
            self.add(Role::Change(basis), self.own, self.part(Part::Change(measure)));
        }
    }

    /// What the note says was expected.
    fn add_expected(&mut self) {
        let fact = self.fact;
        for (at, one) in fact.expectations.iter().enumerate() {
            let months = one.period.as_ref().and_then(|period| period.period).and_then(months_of);
            let months = months.or(self.own).filter(|_| !self.subject.is_price());
            let at = u16::try_from(at).unwrap_or(NONE);
            for part in expected_parts(one, &fact.expectations) {
                let datum = self.part(Part::Expected(one.kind, one.id.clone(), part));
                self.add(Role::Expected(one.kind, at, part), months, datum);
            }
        }
    }

    /// What could have been expected, though the note does not say so.
    fn add_unknown(&mut self) {
        for kind in KINDS {
            let has = self.fact.expectations.iter().any(|one| one.kind == kind);
            if !has {
                self.add(Role::Expected(kind, NONE, ExpectedPart::Value(None)), None, None);
            }
            self.add(Role::Expected(kind, NONE, ExpectedPart::Before(None)), None, None);
            if !has {
                self.add(Role::Expected(kind, NONE, ExpectedPart::Surprise), self.own, None);
            }
        }
    }

    /// Its part of each fact of the same company and time, now and a year earlier.
    fn add_shares(&mut self, subjects: &[Subject<'_>]) {
        let before = self.own.map(|months| shifted(months, Basis::Year));
        for (whole, other) in subjects.iter().enumerate() {
            let Source::Fact(other_fact) = other.source else { continue };
            let is_alike = whole != self.index
                && other.company == self.subject.company
                && other.months() == self.own
                && is_convertible(self.fact.unit, other_fact.unit);
            if is_alike {
                let id = &other_fact.id;
                let share = self.datum(Transform::ShareOf(id.clone()));
                self.add(Role::Share(whole), self.own, share);
                let share = self.part(Part::EarlierShareOf(id.clone()));
                self.add(Role::EarlierShare(whole), before, share);
            }
        }
    }
}

fn is_day(period: Period) -> bool {
    period.frequency() == Frequency::Day
}
