//! What a reference leads to: values, and what they were computed from.

use super::figure::{Datum, Figure, Unavailable};
use super::growth::period_before;
use super::history::history;
use super::measure::{level, measure, unit_of};
use super::rank::{Rank, rank};
use super::share;
use super::streak::{Streak, streak};
use crate::note::{MAX_SPAN, Note, Reference, Series, Transform};
use crate::units::{Measure, Period, Unit};

/// A measure of a series at one or more periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence<'n> {
    /// The series.
    pub series: &'n Series,
    /// What is made of it. A bare reference means the value as typed, which in some series is a growth.
    pub measure: Measure,
    /// Of the values.
    pub unit: Unit,
    /// One for each period of the span, at least one.
    pub values: Vec<(Period, Figure)>,
    /// What the last value was computed from, that value's own period first; only itself where it was typed.
    pub inputs: Vec<Input<'n>>,
}

/// A typed value that goes into another.
#[derive(Clone, Debug, PartialEq)]
pub struct Input<'n> {
    /// Whose value.
    pub series: &'n Series,
    /// When.
    pub period: Period,
    /// In the unit of the series.
    pub figure: Figure,
}

impl<'n> Evidence<'n> {
    /// `None` where the reference names a fact, or nothing.
    pub fn of(note: &'n Note, reference: &Reference) -> Option<Self> {
        let series = note.series(&reference.subject)?;
        let (from, to) = reference.span?;
        let typed = reference.transform.measure();
        let measure = if typed == Measure::Level { series.measure } else { typed };
        let value = |period| (period, value(note, series, &reference.transform, measure, period));
        let values = if from == to {
            vec![value(from)]
        } else {
            // What the series has, not what the calendar has: a span of minutes may reach over all of it.
            let periods = series.points.periods();
            let places = periods.places(from, to).take(MAX_SPAN);
            places.filter_map(|place| periods.get(place)).map(value).collect()
        };
        let inputs = inputs(note, series, &reference.transform, measure, to);
        Some(Self { series, measure, unit: unit_of(series, measure), values, inputs })
    }

    /// The last period and its figure.
    pub fn last(&self) -> Option<(Period, Figure)> {
        self.values.last().copied()
    }

    /// The measure at another period.
    pub fn at(&self, note: &Note, period: Period) -> Figure {
        measure(note, self.series, self.measure, period, period)
    }

    /// The rank of the last value among the earlier ones; among the lowest where that is asked for.
    pub fn rank(&self, note: &Note, is_lowest: bool) -> Option<Rank> {
        let sign = if is_lowest { -1.0 } else { 1.0 };
        let signed = |figure: Figure| figure.map(|datum| Datum { value: sign * datum.value, ..datum });
        rank(self.history(note).map(|(period, figure)| (period, signed(figure))))
    }

    /// Whether the last value is the highest of all that are known up to it; the lowest where that is asked for. Gaps,
    /// and what came before a change of definition, are passed over.
    pub fn is_record(&self, note: &Note, is_lowest: bool) -> bool {
        let mut history = self.history(note);
        let Some((_, Ok(last))) = history.next() else { return false };
        let is_less = |value: f64| if is_lowest { value > last.value } else { value < last.value };
        history.filter_map(|(_, figure)| figure.ok()).all(|datum| is_less(datum.value))
    }

    /// How many periods in a row, up to the last one, had a change of the same sign.
    pub fn streak(&self, note: &Note) -> Option<Streak> {
        streak(self.history(note))
    }

    fn history<'a>(&'a self, note: &'a Note) -> impl Iterator<Item = (Period, Figure)> + 'a {
        self.last().into_iter().flat_map(|(last, _)| history(note, self.series, self.measure, last))
    }
}

fn value(note: &Note, series: &Series, transform: &Transform, of: Measure, period: Period) -> Figure {
    match transform {
        Transform::ShareOf(id) => share(series, note.series(id).ok_or(Unavailable::NoDenominator)?, period),
        Transform::IndexTo(base) => measure(note, series, of, *base, period),
        Transform::Of(_) => measure(note, series, of, period, period),
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
        (_, Measure::GrowthOnYear) => vec![(series, period.year_earlier())],
        (_, Measure::GrowthOnPeriod) => vec![(series, period_before(series, period))],
        (_, Measure::Share) => {
            let whole = series.share_of.as_ref().and_then(|id| note.series(id));
            whole.map(|whole| (whole, Some(period))).into_iter().collect()
        }
        (_, Measure::TrailingYear) => {
            let count = series.frequency.periods_per_year().unwrap_or(1);
            (1..i64::from(count)).map(|back| (series, period.plus(-back))).collect()
        }
    };
    let all = std::iter::once(own(period)).chain(others);
    all.filter_map(|(series, period)| {
        let period = period?;
        Some(Input { series, period, figure: level(series, period) })
    })
    .collect()
}
