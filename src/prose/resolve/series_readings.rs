//! What a quantity may stand for of a series: its value at a time, what that is compared with, and what was expected.

use super::cue::Basis;
use super::expected::{KINDS, expected_parts, is_middle};
use super::months::{Months, months_of};
use super::reading::{Datum, NONE, Reading, Role, is_convertible};
use super::subject::{Growth, Source, Subject};
use crate::note::{ExpectedPart, Note, Part, Series, SeriesType, Transform};
use crate::units::{Measure, Period, Unit};

/// Most periods of a series that are looked back.
const MOST_PERIODS: usize = 600;
/// Most other series that it may be a part of.
const MOST_WHOLES: usize = 24;
/// What changes are measured against, with the growth that it gives.
const BASES: [(Basis, Measure); 2] =
    [(Basis::Year, Measure::YearOverYear), (Basis::Period, Measure::PeriodOverPeriod)];

/// The readings of a series at the note's own time and at some others.
pub(super) fn of_series(
    note: &Note,
    subjects: &[Subject<'_>],
    (index, subject): (usize, &Subject<'_>),
    series: &Series,
    times: &[Months],
) -> Vec<Reading> {
    let known = Known::of(series);
    let Some(latest) = series.points.periods().last() else { return Vec::new() };
    let now = note.period.map_or(Some(latest), |period| known.ending_by(months_of(period)?));
    let named: Vec<Period> = times.iter().filter_map(|time| known.at(*time)).collect();
    let mut periods: Vec<Period> = now.into_iter().chain(named.iter().copied()).collect();
    periods.dedup();
    let mut all = Vec::new();
    for period in periods {
        let (is_now, months) = (Some(period) == now, months_of(period));
        let mut readings = SeriesReadings { note, index, subject, series, period, months, is_now, all };
        readings.add(Role::Level(None), months, readings.datum(period, Transform::Of(Measure::Level)));
        for (basis, measure) in BASES {
            readings.add_compared(basis, measure);
        }
        readings.add_earlier_growth();
        readings.add_indices(&named);
        readings.add_shares(subjects);
        readings.add_trailing();
        readings.add_expected();
        readings.add_unknown();
        all = readings.all;
    }
    all
}

/// The periods that a series has.
struct Known {
    /// The latest first.
    periods: Vec<Period>,
    /// Whether its values are of moments, or rates.
    is_stock: bool,
}

impl Known {
    fn of(series: &Series) -> Self {
        let known = series.points.periods();
        let periods = (0..known.len()).rev().take(MOST_PERIODS).filter_map(|at| known.get(at));
        let is_stock = series.series_type == SeriesType::Stock || series.unit == Unit::Ratio;
        Self { periods: periods.collect(), is_stock }
    }

    fn find(&self, is: impl Fn(Months) -> bool) -> Option<Period> {
        self.periods.iter().copied().find(|one| months_of(*one).is_some_and(&is))
    }

    /// The latest period that is over when a time is.
    fn ending_by(&self, time: Months) -> Option<Period> {
        self.find(|own| own.1 <= time.1)
    }

    /// The period that a time names. A month within a quarter is another time than the quarter, and the other way
    /// round; only a year, and any time of a stock, is named by its last period, too.
    fn at(&self, time: Months) -> Option<Period> {
        let has_end = self.is_stock || time.1 - time.0 == 11;
        self.find(|own| own == time).or_else(|| self.find(|own| own.1 == time.1).filter(|_| has_end))
    }
}

/// The readings of a series at a period, as they are made.
struct SeriesReadings<'r> {
    note: &'r Note,
    /// The index of the subject.
    index: usize,
    subject: &'r Subject<'r>,
    series: &'r Series,
    period: Period,
    /// The months of the period.
    months: Option<Months>,
    /// Whether it is the note's own.
    is_now: bool,
    all: Vec<Reading>,
}

impl SeriesReadings<'_> {
    fn add(&mut self, role: Role, months: Option<Months>, datum: Option<Datum>) {
        let is_plain = role.end().is_none() || is_middle(role, &self.series.expectations);
        let (subject, is_now) = (self.index, self.is_now);
        self.all.push(Reading { subject, role, months, is_now, is_plain, is_awaited: false, datum });
    }

    fn datum(&self, at: Period, transform: Transform) -> Option<Datum> {
        Datum::of(self.note, &self.series.id, Some(at), transform)
    }

    fn datum_now(&self, transform: Transform) -> Option<Datum> {
        self.datum(self.period, transform)
    }

    /// The period that this one is compared with.
    fn before(&self, basis: Basis) -> Option<Period> {
        match basis {
            Basis::Year => self.period.year_earlier(),
            Basis::Period => self.period.plus(-1),
        }
    }

    /// The value of a period before, and how far this one is from it.
    fn add_compared(&mut self, basis: Basis, measure: Measure) {
        let before = self.before(basis);
        let level = before.and_then(|before| self.datum(before, Transform::Of(Measure::Level)));
        self.add(Role::Earlier(basis), before.and_then(months_of), level);
        let growth = match self.subject.growth {
            Some(Growth::On(own)) if own == basis => self.datum_now(Transform::Of(Measure::Level)),
            Some(_) => None,
            None => self.datum_now(Transform::Of(measure)),
        };
        self.add(Role::Growth(basis), self.months, growth);
        if !matches!(self.series.unit, Unit::Ratio | Unit::BasisPoints) {
            let change = self.datum_now(Transform::Part(Part::Change(measure)));
            self.add(Role::Change(basis), self.months, change.filter(|_| self.subject.growth.is_none()));
        }
    }

    /// What growth was in the periods before.
    fn add_earlier_growth(&mut self) {
        for (growth, measure) in BASES {
            for (earlier, _) in BASES {
                let before = self.before(earlier);
                let value = before.and_then(|before| self.datum(before, Transform::Of(measure)));
                let value = value.filter(|_| self.subject.growth.is_none());
                self.add(Role::EarlierGrowth(growth, earlier), before.and_then(months_of), value);
            }
        }
    }

    /// How far it is from periods that the sentence names.
    fn add_indices(&mut self, named: &[Period]) {
        if self.subject.growth.is_some() {
            return;
        }
        let period = self.period;
        for base in named.iter().copied().filter(|base| *base < period) {
            if let Some(at) = months_of(base) {
                self.add(Role::Index(at), self.months, self.datum_now(Transform::IndexTo(base)));
            }
        }
    }

    /// Its part of the series that the note holds it against, and of others of its company.
    fn add_shares(&mut self, subjects: &[Subject<'_>]) {
        let series = self.series;
        if let Some(whole) = &series.share_of
            && let Some(whole) = subjects.iter().position(|other| other.id() == whole)
        {
            self.add(Role::Share(whole), self.months, self.datum_now(Transform::Of(Measure::Share)));
        }
        let mut wholes = 0;
        for (whole, other) in subjects.iter().enumerate() {
            let Source::Series(other_series) = other.source else { continue };
            let is_alike = wholes < MOST_WHOLES
                && whole != self.index
                && other.company == self.subject.company
                && other_series.frequency == series.frequency
                && series.unit.is_additive()
                && is_convertible(series.unit, other_series.unit)
                && series.share_of.as_ref() != Some(&other_series.id);
            if is_alike {
                wholes += 1;
                let share = self.datum_now(Transform::ShareOf(other_series.id.clone()));
                self.add(Role::Share(whole), self.months, share);
            }
        }
    }

    /// The sum of a year.
    fn add_trailing(&mut self) {
        if self.series.series_type == SeriesType::Flow && self.series.unit.is_additive() {
            let year = self.months.map(|(_, last)| (last - 11, last));
            self.add(Role::Trailing, year, self.datum_now(Transform::Of(Measure::TrailingTwelveMonths)));
        }
    }

    /// What the note says was expected.
    fn add_expected(&mut self) {
        let (series, period) = (self.series, self.period);
        for (at, one) in series.expectations.iter().enumerate().filter(|(_, one)| one.is_at(period)) {
            let at = u16::try_from(at).unwrap_or(NONE);
            for part in expected_parts(one, &series.expectations) {
                let made = Part::Expected(one.kind, one.id.clone(), part);
                self.add(
                    Role::Expected(one.kind, at, part),
                    self.months,
                    self.datum_now(Transform::Part(made)),
                );
            }
        }
    }

    /// What could have been expected, though the note does not say so.
    fn add_unknown(&mut self) {
        for kind in KINDS {
            if !self.series.expectations.iter().any(|one| one.kind == kind && one.is_at(self.period)) {
                self.add(Role::Expected(kind, NONE, ExpectedPart::Value(None)), None, None);
                self.add(Role::Expected(kind, NONE, ExpectedPart::Surprise), self.months, None);
            }
        }
    }
}
