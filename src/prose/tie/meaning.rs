//! Finds the measure of a series that a mention states.

use super::about::whole_of_share;
use super::anchor::Anchor;
use super::context::Context;
use super::scope::{Scope, last_clause, up_to_break};
use super::subject::Subject;
use crate::claims::{Amount, Kind, Stated};
use crate::note::{SeriesType, Transform};
use crate::prose::find::{Found, cardinal};
use crate::prose::lexicon::{Basis, Form};
use crate::prose::phrases::Phrases;
use crate::prose::tokens::Tokens;
use crate::prose::when::{When, since};
use crate::units::{Frequency, Measure, Unit};

/// What is made of a series.
pub(super) struct Meaning {
    pub(super) transform: Transform,
    pub(super) rank: bool,
}

impl Meaning {
    fn of(measure: Measure) -> Option<Self> {
        Some(Self { transform: Transform::Of(measure), rank: false })
    }
}

/// A mention beside a series that it could be of.
pub(super) struct Reading<'r, 'n> {
    pub(super) context: &'r Context<'n>,
    pub(super) tokens: &'r Tokens<'r>,
    pub(super) scope: &'r Scope,
    pub(super) one: &'r Found,
    pub(super) anchor: &'r Anchor,
    pub(super) subject: &'r Subject<'n>,
}

impl Reading<'_, '_> {
    /// `None` where the series can't be stated so.
    pub(super) fn meaning(&self) -> Option<Meaning> {
        match &self.one.mention.stated {
            Stated::Amount(amount) => self.of_amount(amount),
            Stated::Rank { .. } => self.of_rank(),
            Stated::Streak(..) => self.of_streak(),
            Stated::Direction => self.of_direction(),
        }
    }

    fn of_amount(&self, amount: &Amount) -> Option<Meaning> {
        match (amount.kind, self.subject.series.unit) {
            (Kind::Money(said), Unit::Money(own, _)) => self.level(said == own && !amount.is_change),
            (Kind::Count, Unit::Count(_)) => self.level(!amount.is_change),
            (Kind::Percent, _) => self.of_percent(amount),
            (Kind::Points | Kind::BasisPoints, Unit::Ratio | Unit::BasisPoints) if amount.is_change => {
                self.change()
            }
            (Kind::BasisPoints, Unit::BasisPoints) => Meaning::of(Measure::Level),
            (Kind::Multiple, Unit::Multiple) if !amount.is_change => Meaning::of(Measure::Level),
            (Kind::Multiple, Unit::Money(..) | Unit::Count(_)) if !self.anchor.is_growth => {
                self.of_multiple(amount)
            }
            _ => None,
        }
    }

    fn level(&self, fits: bool) -> Option<Meaning> {
        let series = self.subject.series;
        let is_summed = series.series_type == SeriesType::Flow && series.unit.is_additive();
        let own = self.scope.before.start..up_to_break(self.tokens, self.scope.after.clone()).end;
        // Words that open a sentence say it of all amounts that have no period of their own.
        let has_own = self.tokens.has_in(own.clone(), self.context.words.period_names.quarter);
        let is_trailing = is_summed
            && (self.tokens.has_in(own.clone(), self.context.words.trailing)
                || (!has_own && self.tokens.has_in(self.scope.opening.clone(), self.context.words.trailing)));
        let is_full_year = is_summed && self.tokens.has_in(own, self.context.words.full_year);
        let is_over = self
            .context
            .note
            .period
            .is_none_or(|period| period.month() >= 10 || period.frequency() == Frequency::Year);
        let has_year = self.context.sentence.dated.iter().any(|dated| {
            dated.is_year
                || matches!(dated.when, When::Period(period) if period.frequency() == Frequency::Year)
        });
        if is_full_year && !is_trailing && series.frequency != Frequency::Year && !is_over && !has_year {
            return None;
        }
        let fits = fits && series.measure == Measure::Level && !self.anchor.is_growth;
        fits.then(|| Meaning::of(if is_trailing { Measure::TrailingTwelveMonths } else { Measure::Level }))
            .flatten()
    }

    /// A change, on the base that the words name; on a year earlier where they name none.
    fn change(&self) -> Option<Meaning> {
        if self.subject.series.measure == Measure::YearOverYear || self.is_over_years() {
            return None;
        }
        let basis = self.scope.basis(self.tokens, self.context.words);
        // `the backlog shrank 3.5% in the quarter`
        let is_within = self.subject.series.series_type == SeriesType::Stock
            && self.tokens.has(self.scope.after.start, self.context.words.within_period);
        Meaning::of(if basis == Some(Basis::PeriodBefore) || (basis.is_none() && is_within) {
            Measure::PeriodOverPeriod
        } else {
            Measure::YearOverYear
        })
    }

    fn of_percent(&self, amount: &Amount) -> Option<Meaning> {
        let series = self.subject.series;
        if series.measure == Measure::YearOverYear {
            return Meaning::of(Measure::Level);
        }
        if series.unit == Unit::Ratio {
            // A printed sign is that of the level: margins change by points.
            return self.level(!amount.is_change || self.one.mention.direction.is_none());
        }
        if self.is_share() && (!amount.is_change || self.one.mention.direction.is_none()) {
            return self.share();
        }
        if amount.is_change || self.anchor.is_growth || self.is_on_base() || self.speaks_of_change() {
            self.change()
        } else {
            None
        }
    }

    /// `six points in three years`
    fn is_over_years(&self) -> bool {
        let words = self.context.words;
        let after = self.scope.after.start;
        let small = self.tokens.has(after, words.small.within);
        let count = cardinal(self.tokens, after + 1, words).filter(|_| small);
        count.is_some_and(|(count, used)| {
            let unit = self.tokens.longest(after + 1 + used, words.periods);
            count > 1 && unit.is_some_and(|(frequency, _)| frequency == Frequency::Year)
        })
    }

    /// `the pace quickened to 17%`, `the decline was 9.8%`
    fn speaks_of_change(&self) -> bool {
        let words = self.context.words;
        let clause = last_clause(self.tokens, self.scope.before.clone());
        self.tokens.has_in(clause.clone(), words.paces)
            || clause.into_iter().any(|place| {
                self.tokens.longest(place, words.directions).is_some_and(|((_, form), _)| form == Form::Noun)
            })
    }

    /// Whether words right after a rate name its base: `12% YoY`.
    fn is_on_base(&self) -> bool {
        self.tokens.longest(self.scope.after.start, self.context.words.bases).is_some()
    }

    /// A share of what is named after the mention; of the whole that the note names where that is it.
    fn share(&self) -> Option<Meaning> {
        let series = self.subject.series;
        let whole = series.share_of.as_ref();
        let named = whole_of_share(self.context, self.scope, self.anchor)
            .filter(|other| other.series.companies == series.companies && other.series.id != series.id);
        match (named, whole) {
            (Some(named), whole)
                if whole != Some(&named.series.id)
                    && named.series.measure == Measure::Level
                    && named.series.unit == series.unit =>
            {
                Some(Meaning { transform: Transform::ShareOf(named.series.id.clone()), rank: false })
            }
            (_, Some(_)) => Meaning::of(Measure::Share),
            (_, None) => None,
        }
    }

    /// `2.8x since the first quarter of 2022`, `doubled`
    fn of_multiple(&self, amount: &Amount) -> Option<Meaning> {
        let words = self.context.words;
        let base = self.scope.whole().find_map(|place| {
            let len = self.tokens.any_len(place, words.since)?;
            since(self.tokens, place + len, words)
        });
        match base {
            Some((base, _)) => Some(Meaning { transform: Transform::IndexTo(base), rank: false }),
            None if amount.is_change || self.is_of_earlier() => self.change(),
            None => None,
        }
    }

    /// Whether a multiple is one of an earlier value, not of something else.
    fn is_of_earlier(&self) -> bool {
        let words = self.context.words;
        let after = self.scope.after.start;
        let is = |phrases: Phrases| self.tokens.has(after, phrases);
        is(words.as_much)
            || is(words.earlier_value)
            || is(words.from)
            || self.scope.basis(self.tokens, words).is_some()
    }

    fn of_rank(&self) -> Option<Meaning> {
        let series = self.subject.series;
        let words = self.context.words;
        let speaks_of_growth = self.anchor.is_growth
            || self.tokens.has_in(self.scope.own.clone(), words.growth)
            || self.tokens.has_in(self.scope.own.clone(), words.paces)
            || self.scope.own.clone().any(|place| {
                self.tokens.longest(place, words.directions).is_some_and(|((_, form), _)| form == Form::Noun)
            });
        let Meaning { transform, .. } = match (series.measure, series.unit) {
            (Measure::YearOverYear, _) => Meaning::of(Measure::Level)?,
            _ if speaks_of_growth => self.change()?,
            _ => Meaning::of(Measure::Level)?,
        };
        Some(Meaning { transform, rank: true })
    }

    /// Runs of rises and falls from period to period, unless the words name a base or speak of growth; runs of losses.
    fn of_streak(&self) -> Option<Meaning> {
        let words = self.context.words;
        if self.subject.series.measure == Measure::YearOverYear {
            return Meaning::of(Measure::Level);
        }
        let basis = self.scope.basis(self.tokens, words);
        let speaks_of_losses = self.tokens.has_in(self.scope.own.start..self.scope.after.end, words.losses);
        match basis {
            Some(Basis::YearEarlier) => Meaning::of(Measure::YearOverYear),
            Some(Basis::PeriodBefore) => Meaning::of(Measure::PeriodOverPeriod),
            None if speaks_of_losses || self.one.mention.direction.is_none() => Meaning::of(Measure::Level),
            None if self.anchor.is_growth
                || self.tokens.has_in(self.scope.own.start..self.scope.after.end, words.growth) =>
            {
                Meaning::of(Measure::YearOverYear)
            }
            None => Meaning::of(Measure::PeriodOverPeriod),
        }
    }

    fn of_direction(&self) -> Option<Meaning> {
        let distance = self.one.tokens.start.abs_diff(self.anchor.tokens.end);
        let is_level = self.subject.series.measure == Measure::Level && !self.anchor.is_growth;
        if is_level && distance <= 9 { self.change() } else { None }
    }

    fn is_share(&self) -> bool {
        let words = self.context.words;
        let is_of = self.tokens.has(self.scope.own.end, words.share_of);
        let before = self.scope.before.clone();
        is_of
            || self.tokens.has_in(before.clone(), words.share_verbs)
            || self.tokens.has_in(before, words.parts_of)
    }
}
