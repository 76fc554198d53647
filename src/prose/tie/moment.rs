//! Finds the period that a mention is about, and the base of its change.

use super::context::Context;
use super::dated::{Dated, belongs};
use super::mentions::Spoken;
use super::scope::{Scope, follows, is_break, last_clause, up_to_break};
use super::sentence::Sentence;
use crate::claims::{Kind, Stated};
use crate::note::{Series, SeriesType, Transform};
use crate::prose::find::{Found, cardinal};
use crate::prose::lexicon::{Basis, Lexicon, UnitWord};
use crate::prose::tokens::Tokens;
use crate::prose::when::When;
use crate::units::{Frequency, Measure, Period};
use std::ops::Range;

/// A mention whose period is looked for.
pub(super) struct Moment<'m> {
    pub(super) tokens: &'m Tokens<'m>,
    pub(super) words: &'static Lexicon,
    pub(super) sentence: &'m Sentence<'m>,
    pub(super) scope: &'m Scope,
    pub(super) one: &'m Found,
    /// The period by which names without a year are understood.
    pub(super) latest: Option<Period>,
    /// The period named last in an earlier sentence of the text.
    pub(super) carried: Option<&'m Dated>,
    /// Where the sentence ends.
    pub(super) end: usize,
    /// Each mention of the sentence, and the words that are an earlier amount's own.
    pub(super) others: &'m [(Scope, Option<Range<usize>>)],
}

impl<'m> Moment<'m> {
    /// The moment of a mention.
    pub(super) fn of(context: &'m Context<'_>, spoken: &'m Spoken<'_>) -> Self {
        Self {
            tokens: spoken.tokens,
            words: context.words,
            sentence: &context.sentence,
            scope: &spoken.scope,
            one: spoken.one,
            latest: context.note.period,
            carried: context.carried_date.as_ref(),
            end: context.end,
            others: spoken.others,
        }
    }

    /// The period of a mention that is no earlier amount, in the frequency of a series; a year of a quarterly flow
    /// becomes the sum up to its end.
    pub(super) fn period(&self, series: &Series, transform: &mut Transform) -> Option<Period> {
        let latest = self.latest.or_else(|| series.points.periods().last())?;
        let is_run = self.one.mention.stated.is_run();
        let dated = self.named().filter(|_| !is_run).or_else(|| self.around());
        let is_flow = series.series_type == SeriesType::Flow && series.unit.is_additive();
        if dated.is_some_and(|dated| dated.is_year) && *transform == Transform::Of(Measure::Level) && is_flow
        {
            *transform = Transform::Of(Measure::TrailingTwelveMonths);
        }
        if dated.is_some_and(|dated| is_next(dated.when, latest)) {
            return None;
        }
        match dated {
            Some(dated) => fitted(dated.when.by(latest)?, series, transform),
            None if is_run => fitted(latest, series, transform).or(series.points.periods().last()),
            None => fitted(latest, series, transform).or_else(|| {
                let carried = self.carried?;
                fitted(carried.when.by(latest)?, series, transform)
            }),
        }
    }

    /// The period of an earlier amount that is compared with one of `period`.
    pub(super) fn earlier(
        &self,
        period: Period,
        own: &Range<usize>,
        fallback: Option<Basis>,
        is_year: bool,
    ) -> Option<Period> {
        let latest = self.latest.unwrap_or(period);
        let moment = self.scope.moment(self.tokens, self.words);
        let basis = moment.or_else(|| self.scope.basis(self.tokens, self.words));
        let named = self.sentence.dated.iter().find(|dated| {
            own.contains(&dated.at)
                && (dated.at < self.scope.own.start || belongs(self.tokens, dated, self.scope, self.words))
        });
        // The base of a change says nothing of when that was.
        let is_change = self.one.mention.amount().is_some_and(|amount| amount.is_change);
        if let Some(dated) = named.filter(|_| moment.is_none() || is_change) {
            let named = dated.when.by(latest)?;
            let is_year = is_year || dated.is_year;
            let is_coarse = named.frequency() < period.frequency() && !is_year;
            return if is_coarse {
                same_part(period, named.year())
            } else {
                in_frequency(named, period.frequency())
            };
        }
        match basis.or(fallback) {
            Some(Basis::PeriodBefore) => period.plus(-1),
            Some(Basis::YearEarlier) | None => period.year_earlier(),
        }
    }

    /// The period that the words name as the base of a change.
    pub(super) fn base(&self, period: Period) -> Option<Period> {
        let is_multiple = self.is_digit_multiple();
        let is_run = self.one.mention.stated.is_run();
        let clause = up_to_break(self.tokens, self.scope.after.clone());
        let has_own = self.scope.basis(self.tokens, self.words).is_some();
        let in_range = |range: &Range<usize>, takes_all: bool| {
            self.sentence.dated.iter().find(|dated| range.contains(&dated.at) && (dated.is_base || takes_all))
        };
        // Periods before and right after another mention belong to that one.
        let mut others = self.others.iter().map(|(other, _)| other);
        let previous = others.rfind(|other| other.own.end == self.scope.before.start);
        let is_free =
            |dated: &&Dated| previous.is_none_or(|other| !belongs(self.tokens, dated, other, self.words));
        let before = in_range(&self.scope.before, false).filter(is_free);
        let shared = in_range(&self.scope.opening, false).filter(|_| !has_own);
        // `from $305 million in the final quarter of 2025, income advanced 15%`
        let prior = self
            .others
            .iter()
            .filter_map(|(_, prior)| prior.as_ref())
            .find_map(|own| self.sentence.dated.iter().find(|dated| own.contains(&dated.at)));
        // What a rate is compared with is another rate.
        let is_rate = |range: &Range<usize>| {
            range.clone().any(|place| {
                self.tokens
                    .longest(place, self.words.units)
                    .is_some_and(|(unit, _)| unit != UnitWord::Multiple)
            })
        };
        let is_percent = self.one.mention.amount().is_some_and(|amount| amount.kind == Kind::Percent);
        let compares_rates =
            is_percent && self.others.iter().any(|(other, prior)| prior.is_some() && is_rate(&other.own));
        let prior = prior.filter(|_| !has_own && !is_run && !is_multiple && !compares_rates);
        let dated = in_range(&clause, is_multiple).or(before).or(shared).or(prior).filter(|_| !is_run)?;
        let base = dated.when.by(self.latest.unwrap_or(period))?;
        // `the same period of 2025`
        let is_year = base.frequency() == Frequency::Year;
        if is_year { same_part(period, base.year()) } else { in_frequency(base, period.frequency()) }
    }

    /// The period that the words name for a mention, with its year.
    pub(super) fn said(&self) -> Option<Period> {
        let is_run = self.one.mention.stated.is_run();
        let dated = self.named().filter(|_| !is_run).or_else(|| self.around())?;
        dated.when.by(self.latest?)
    }

    /// Whether a run was over before the event of the sentence: `rose after three quarters of decline`.
    pub(super) fn is_after_run(&self) -> bool {
        let is_streak = matches!(self.one.mention.stated, Stated::Streak(..));
        is_streak && follows(self.tokens, self.scope.own.start, 2, &[self.words.after_run])
    }

    /// The period named right after a mention.
    fn named(&self) -> Option<&Dated> {
        let is_multiple = self.is_digit_multiple();
        let mut own = self.sentence.dated.iter();
        let own = own.find(|dated| !dated.is_base && belongs(self.tokens, dated, self.scope, self.words));
        own.filter(|_| !is_multiple)
    }

    /// Whether it is a multiple such as `2.4 times`: a period that follows is the base of the multiple.
    fn is_digit_multiple(&self) -> bool {
        let is_multiple = self.one.mention.amount().is_some_and(|amount| amount.kind == Kind::Multiple);
        is_multiple
            && (self.one.digits.is_some() || self.tokens.has(self.scope.after.start, self.words.small.what))
    }

    /// The nearest period named before a mention that is not another's own, else after it in its clause. Changes and
    /// ranks are also of the period of the amount before them.
    fn around(&self) -> Option<&Dated> {
        let start = self.scope.own.start;
        let is_cut =
            |at: usize| (at..start).any(|place| self.tokens.get(place).is_some_and(|t| t.is_sign(';')));
        let dated = || {
            self.sentence.dated.iter().filter(|dated| !dated.is_base && !self.scope.own.contains(&dated.at))
        };
        let before = || dated().rev().filter(|dated| dated.at < start && !is_cut(dated.at));
        let is_level = self.one.mention.amount().is_some_and(|amount| !amount.is_change);
        let clause = if self.is_digit_multiple() { 0..0 } else { self.clause_after() };
        let free = before().find(|dated| self.is_free(dated, true));
        let after = dated().find(|dated| clause.contains(&dated.at) && self.is_free(dated, true));
        let near = last_clause(self.tokens, self.scope.before.clone()).start
            ..up_to_break(self.tokens, self.scope.after.clone()).end;
        let is_now = self.tokens.has_in(near, self.words.now);
        let borrowed = || before().find(|dated| !is_level && self.is_free(dated, false));
        free.or(after).or_else(borrowed).filter(|_| !is_now)
    }

    /// Whether a period is named right after the mention.
    pub(super) fn has_own(&self) -> bool {
        self.named().is_some()
    }

    /// Whether the period is only that of the amount before.
    pub(super) fn is_borrowed(&self) -> bool {
        let is_own = |dated: &&Dated| self.is_free(dated, true);
        self.named().is_none() && self.around().filter(is_own).is_none() && self.around().is_some()
    }

    /// Whether a period belongs to no other mention: to no earlier amount, and with `counts_others` to no other clause.
    fn is_free(&self, dated: &Dated, counts_others: bool) -> bool {
        let start = self.scope.own.start;
        let others = self.others.iter().filter(|(other, _)| other.own.start != start);
        let is_owned = |other: &Scope, prior: &Option<Range<usize>>| {
            let belongs = || belongs(self.tokens, dated, other, self.words);
            match prior {
                Some(own) => own.contains(&dated.at) && (dated.at < other.own.start || belongs()),
                None => {
                    let mut between = other.own.end..start;
                    counts_others
                        && other.own.start < start
                        && belongs()
                        && between.any(|place| is_break(self.tokens, place))
                }
            }
        };
        !others.into_iter().any(|(other, prior)| is_owned(other, prior))
    }

    /// From the mention to the next comma or word that begins another clause.
    fn clause_after(&self) -> Range<usize> {
        let all = self.scope.own.end..self.end;
        let ends = |place: &usize| {
            let is_sign = self
                .tokens
                .get(*place)
                .is_some_and(|t| [';', '.', '?', '!', ','].iter().any(|sign| t.is_sign(*sign)));
            is_sign || self.tokens.has(*place, self.words.clauses)
        };
        let end = all.clone().find(ends).unwrap_or(all.end);
        all.start..end
    }

    /// The first period of a range: `39–40% over the last three quarters`.
    pub(super) fn first_of_range(&self, last: Period) -> Option<Period> {
        self.one.mention.amount()?.printed_to?;
        let count = self.scope.whole().find_map(|place| {
            let len = self.tokens.any_len(place, self.words.over_the_last)?;
            let (count, used) = cardinal(self.tokens, place + len, self.words)?;
            let (frequency, _) = self.tokens.longest(place + len + used, self.words.periods)?;
            (frequency == last.frequency()).then_some(count)
        })?;
        last.plus(1 - i64::from(count))
    }
}

/// Whether a quarter without a year is the one to come: more likely that than the one of a year before.
fn is_next(when: When, latest: Period) -> bool {
    latest.frequency() == Frequency::Quarter
        && matches!(when, When::Quarter(quarter) if i32::from(quarter) == latest.part() % 4 + 1)
}

/// The same quarter or month of another year.
fn same_part(period: Period, year: i32) -> Option<Period> {
    let per_year = i64::from(period.frequency().periods_per_year()?);
    period.plus(i64::from(year - period.year()) * per_year)
}

/// The period of another frequency in which one ends.
pub(super) fn in_frequency(period: Period, frequency: Frequency) -> Option<Period> {
    let year = period.year();
    match (period.frequency(), frequency) {
        (said, own) if said == own => Some(period),
        (Frequency::Month | Frequency::Day, Frequency::Quarter) => {
            Period::of_quarter(year, (period.month() - 1) / 3 + 1)
        }
        (Frequency::Quarter, Frequency::Month) => Period::of_month(year, period.month() + 2),
        (Frequency::Day, Frequency::Month) => Period::of_month(year, period.month()),
        (_, Frequency::Year) => Period::of_year(year),
        (Frequency::Year, Frequency::Quarter) => Period::of_quarter(year, 4),
        (Frequency::Year, Frequency::Month) => Period::of_month(year, 12),
        _ => None,
    }
}

/// A period in the frequency of a series.
fn fitted(period: Period, series: &Series, transform: &mut Transform) -> Option<Period> {
    let last = series.points.periods().last()?;
    let is_longer = period.frequency() == Frequency::Year && series.frequency != Frequency::Year;
    let is_flow = series.series_type == SeriesType::Flow && series.unit.is_additive();
    if is_longer && is_flow && *transform == Transform::Of(Measure::Level) {
        *transform = Transform::Of(Measure::TrailingTwelveMonths);
    }
    if is_flow && period.frequency() == Frequency::Quarter && series.frequency == Frequency::Month {
        return None;
    }
    // The rate of a whole year is not the rate of its last quarter.
    let is_rate = !series.unit.is_additive() && series.frequency != Frequency::Year;
    if is_rate && period.frequency() == Frequency::Year {
        return None;
    }
    let fitted = in_frequency(period, series.frequency)?;
    // A year that is not over has no figure yet.
    Some(if series.frequency == Frequency::Year && fitted > last { last } else { fitted })
}
