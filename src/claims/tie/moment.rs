//! Which period a mention is about.

use super::context::Context;
use super::scope::{Dated, Scope, up_to_break};
use crate::claims::find::Found;
use crate::claims::lexicon::{Basis, Lexicon};
use crate::claims::mention::{Kind, Stated};
use crate::claims::tokens::Tokens;
use crate::claims::when::When;
use crate::note::{Series, Transform};
use crate::units::{Frequency, Measure, Period};
use std::ops::Range;

/// A mention whose period is looked for.
pub(super) struct Moment<'m> {
    pub(super) context: &'m Context<'m>,
    pub(super) tokens: &'m Tokens<'m>,
    pub(super) scope: &'m Scope,
    pub(super) one: &'m Found,
    /// The words of those other mentions of the sentence that are earlier amounts.
    pub(super) priors: &'m [Range<usize>],
}

impl Moment<'_> {
    /// The period in the frequency of a series; a year of a quarterly flow becomes the sum up to its end.
    pub(super) fn period(
        &self,
        dated: &[Dated],
        series: &Series,
        transform: &mut Transform,
    ) -> Option<Period> {
        let latest = self.context.latest(series.points.periods().last()?);
        let is_level = *transform == Transform::Of(Measure::Level);
        let named = self.named(dated, is_level).map(|when| when.by(latest));
        let is_prior = is_level && prior(self.tokens, self.scope, self.context.words).is_some();
        match named {
            Some(period) => fitted(period?, series, transform),
            None => {
                let own = self.around(dated).map_or(Some(latest), |when| when.by(latest));
                let period = fitted(own?, series, transform)?;
                if is_prior { self.earlier(period) } else { Some(period) }
            }
        }
    }

    /// The period named right beside a mention.
    fn named(&self, dated: &[Dated], is_level: bool) -> Option<When> {
        let is_prior = is_level && prior(self.tokens, self.scope, self.context.words).is_some();
        let after = up_to_break(self.tokens, self.scope.after.clone());
        let is_multiple =
            matches!(self.one.mention.stated, Stated::Amount(amount) if amount.kind == Kind::Multiple);
        let is_run = !matches!(self.one.mention.stated, Stated::Amount(_) | Stated::Direction);
        let mut after =
            dated.iter().filter(|dated| after.contains(&dated.at) && (!dated.is_base || is_prior));
        let found = after.next().filter(|_| !is_multiple && !is_run);
        // Brackets and the words of a comparison are about the earlier period alone.
        let before = dated.iter().rev().find(|dated| is_prior && self.scope.before.contains(&dated.at));
        found.or(before).map(|dated| dated.when)
    }

    /// The nearest period named before a mention in its sentence, else after it.
    fn around(&self, dated: &[Dated]) -> Option<When> {
        let is_own = |dated: &&Dated| !dated.is_base && !self.scope.own.contains(&dated.at);
        let before = dated.iter().rev().filter(is_own).find(|dated| dated.at < self.scope.own.start);
        // A period beside an earlier amount is that amount's, one in another clause something else's.
        let is_priors = |dated: &Dated| self.priors.iter().any(|prior| prior.contains(&dated.at));
        let clause = self.clause_after();
        let after = dated.iter().filter(is_own).find(|dated| clause.contains(&dated.at) && !is_priors(dated));
        before.or(after).map(|dated| dated.when)
    }

    /// From the mention to the next comma or word that begins another clause.
    fn clause_after(&self) -> Range<usize> {
        let all = self.scope.own.end..self.tokens.all.len();
        let is_break = |place: &usize| {
            let clauses = self.context.words.clauses;
            let is_sign = self
                .tokens
                .get(*place)
                .is_some_and(|t| [';', '.', '?', '!'].iter().any(|sign| t.is_sign(*sign)) || t.is_sign(','));
            is_sign || clauses.iter().any(|word| self.tokens.phrase_len(*place, word).is_some())
        };
        let end = all.clone().find(is_break).unwrap_or(all.end);
        all.start..end
    }

    fn earlier(&self, period: Period) -> Option<Period> {
        match self.scope.basis(self.tokens, self.context.words) {
            Some(Basis::PeriodBefore) => period.plus(-1),
            Some(Basis::YearEarlier) | None => period.year_earlier(),
        }
    }
}

/// A period in the frequency of a series.
fn fitted(period: Period, series: &Series, transform: &mut Transform) -> Option<Period> {
    let (own, said) = (series.frequency, period.frequency());
    if own == said {
        return Some(period);
    }
    let last = series.points.periods().last()?;
    match (said, own) {
        (Frequency::Month | Frequency::Day, Frequency::Quarter) => {
            Period::parse(&format!("{:04}-Q{}", period.year(), (period.month() - 1) / 3 + 1))
        }
        (Frequency::Day, Frequency::Month) => {
            Period::parse(&format!("{:04}-{:02}", period.year(), period.month()))
        }
        (_, Frequency::Year) => {
            // A year that is not over has no figure yet.
            let year = Period::parse(&format!("{:04}", period.year()))?;
            Some(if year > last { last } else { year })
        }
        (Frequency::Year, Frequency::Quarter | Frequency::Month) => {
            let part = if own == Frequency::Quarter { "Q4" } else { "12" };
            if *transform == Transform::Of(Measure::Level)
                && series.series_type == crate::note::SeriesType::Flow
                && series.unit.is_additive()
            {
                *transform = Transform::Of(Measure::TrailingYear);
            }
            Period::parse(&format!("{:04}-{part}", period.year()))
        }
        (Frequency::Quarter, Frequency::Month) => {
            let month = period.month() + 2;
            Period::parse(&format!("{:04}-{month:02}", period.year()))
        }
        _ => None,
    }
}

/// The words of an amount that is an earlier one, which another is compared with: `from $33 billion`, `(1,120)`.
pub(super) fn prior(tokens: &Tokens, scope: &Scope, words: &Lexicon) -> Option<Range<usize>> {
    let start = scope.own.start;
    let ends_here = |phrases: &[&str]| {
        (start.saturating_sub(4)..start)
            .any(|at| phrases.iter().any(|phrase| tokens.phrase_len(at, phrase) == Some(start - at)))
    };
    let is_from_to = words
        .from_to
        .iter()
        .any(|(from, to)| ends_here(&[from]) && tokens.phrase_len(scope.after.start, to).is_some());
    let opening = scope.before.start;
    let is_bracketed = opening > 0
        && tokens.get(opening).is_some_and(|t| t.is_sign('('))
        && (opening..start).all(|place| tokens.get(place).is_none_or(|t| !t.is_sign(')')));
    if is_bracketed {
        return Some(opening..scope.after.end);
    }
    (is_from_to || ends_here(words.compared_nouns) || ends_here(words.compared))
        .then_some(start..scope.after.end)
}
