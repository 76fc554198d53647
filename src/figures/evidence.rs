//! The values that a reference to a series names, and their inputs.

use super::figure::{Figure, Unavailable};
use super::growth::period_before;
use super::history::{Histories, History};
use super::level::level;
use super::measure::{measure, unit_of};
use super::rank::{Rank, rank_at};
use super::share::share;
use super::streak::{Streak, streak};
use crate::note::{MAX_SPAN, Note, Per, Reference, Series, Transform};
use crate::units::{Measure, Period, Unit};

/// A measure of a series at one or more periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence<'n> {
    /// The series.
    pub series: &'n Series,
    /// The measure of the values. A bare reference means the values as typed, which in some series are growth.
    pub measure: Measure,
    /// The unit of the values.
    pub unit: Unit,
    /// The figure at each period of the span.
    pub values: Vec<(Period, Figure)>,
    /// Typed values from which the last value is computed, that of its own period first; only that one if it is typed.
    pub inputs: Vec<Input<'n>>,
}

/// A typed value from which another is computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Input<'n> {
    /// The series that it belongs to.
    pub series: &'n Series,
    /// Its period.
    pub period: Period,
    /// The value, in the unit of the series.
    pub figure: Figure,
}

impl<'n> Evidence<'n> {
    /// Resolves a reference; `None` if it names a fact, a part, no period, or nothing in the note.
    pub fn of(note: &'n Note, reference: &Reference) -> Option<Self> {
        if matches!(reference.transform, Transform::Part(_)) {
            return None;
        }
        let series = note.series(&reference.subject)?;
        let (from, to) = reference.span?;
        let named = |period| series.points.periods().named(period);
        let (from, to) = (named(from), named(to));
        let typed = reference.transform.measure();
        let measure = if typed == Measure::Level { series.measure } else { typed };
        let value = |period| (period, value(note, series, &reference.transform, measure, period));
        let values = if from == to {
            vec![value(from)]
        } else {
            // Only the periods of the series, at most `MAX_SPAN`: a span of minutes may cover millions.
            let periods = series.points.periods();
            let range = periods.range(from, to).take(MAX_SPAN);
            range.filter_map(|index| periods.get(index)).map(value).collect()
        };
        let inputs = inputs(note, series, &reference.transform, measure, to);
        Some(Self { series, measure, unit: unit_of(series, measure), values, inputs })
    }

    /// The last period and its figure.
    pub fn last(&self) -> Option<(Period, Figure)> {
        self.values.last().copied()
    }

    /// Denominator of the unit, for levels and trailing sums; `None` for other measures.
    pub fn per(&self) -> Option<&'n Per> {
        let is_amount = matches!(self.measure, Measure::Level | Measure::TrailingTwelveMonths);
        self.series.per.as_ref().filter(|_| is_amount)
    }

    /// The measure at another period.
    ///
    /// # Errors
    /// The reason why it is unavailable.
    pub fn at(&self, note: &Note, period: Period) -> Figure {
        measure(note, self.series, self.measure, period, period)
    }

    /// The rank of the last value among the earlier ones; among the lowest if `is_lowest`.
    pub fn rank(&self, histories: &Histories<'n>, is_lowest: bool) -> Option<Rank> {
        let sign = if is_lowest { -1.0 } else { 1.0 };
        let values = self.history(histories)?.map(|(at, value)| (at, value.map(|value| sign * value)));
        rank_at(values, |at| at.period(self.series))
    }

    /// Whether the last value is above all earlier known ones; below them if `is_lowest`. Gaps and figures before a
    /// change of definition are ignored. `None` where the series has more values than may be gone through.
    pub fn is_record(&self, histories: &Histories<'n>, is_lowest: bool) -> Option<bool> {
        let Some(history) = self.history(histories) else { return Some(false) };
        let mut history = history.whole();
        let Some((_, Some(last))) = history.next() else {
            return (!histories.is_exhausted()).then_some(false);
        };
        let is_less = |value: f64| if is_lowest { value > last } else { value < last };
        if !history.by_ref().filter_map(|(_, value)| value).all(is_less) {
            return Some(false);
        }
        (!histories.is_exhausted()).then_some(true)
    }

    /// The run of changes of the same sign that ends at the last period.
    pub fn streak(&self, histories: &Histories<'n>) -> Option<Streak> {
        streak(self.history(histories)?.map(|(_, value)| value))
    }

    fn history(&self, histories: &Histories<'n>) -> Option<History<'n>> {
        Some(histories.before(self.series, self.measure, self.last()?.0))
    }
}

pub(super) fn value(
    note: &Note,
    series: &Series,
    transform: &Transform,
    of: Measure,
    period: Period,
) -> Figure {
    match transform {
        Transform::ShareOf(id) => share(series, note.series(id).ok_or(Unavailable::NoDenominator)?, period),
        Transform::IndexTo(base) => measure(note, series, of, *base, period),
        Transform::Of(_) | Transform::Part(_) => measure(note, series, of, period, period),
    }
}

fn inputs<'n>(
    note: &'n Note,
    series: &'n Series,
    transform: &Transform,
    of: Measure,
    period: Period,
) -> Vec<Input<'n>> {
    let own = |period: Period| (series, Some(period));
    let others: Vec<(&Series, Option<Period>)> = match (transform, of) {
        _ if series.measure == of => Vec::new(),
        (Transform::ShareOf(id), _) => {
            note.series(id).map(|whole| (whole, Some(period))).into_iter().collect()
        }
        (Transform::IndexTo(base), _) => vec![own(*base)],
        (_, Measure::Level | Measure::Index) => Vec::new(),
        (_, Measure::YearOverYear) => vec![(series, period.year_earlier())],
        (_, Measure::PeriodOverPeriod) => vec![(series, period_before(series, period))],
        (_, Measure::Share) => {
            let whole = series.share_of.as_ref().and_then(|id| note.series(id));
            whole.map(|whole| (whole, Some(period))).into_iter().collect()
        }
        (_, Measure::TrailingTwelveMonths) => {
            let count = series.frequency.periods_per_year().unwrap_or(1);
            (1..i64::from(count)).map(|back| (series, period.plus(-back))).collect()
        }
    };
    let all = std::iter::once(own(period)).chain(others);
    all.filter_map(|(series, period)| {
        let period = series.points.periods().named(period?);
        Some(Input { series, period, figure: level(series, period) })
    })
    .collect()
}
