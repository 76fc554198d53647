//! A measure of a series at one period and those before it, for what is said of it in a row of them.

use super::figure::{Figure, Unavailable};
use super::measure::measure;
use crate::note::{Note, Series};
use crate::units::{Frequency, Measure, Period};

/// Furthest that a rank or streak looks back, in periods: ten years of trading days. What is before is unknown.
const MAX_HISTORY: usize = 2_600;

/// A measure from `last` back to the first period of the series, made as it is asked for. Of days and minutes those that
/// the series has, of other periods all. What came before the last change of definition can't be compared.
pub(super) fn history<'n>(
    note: &'n Note,
    series: &'n Series,
    of: Measure,
    last: Period,
) -> impl Iterator<Item = (Period, Figure)> + 'n {
    let change = series.breaks.iter().rev().map(|b| b.at).find(|at| *at <= last);
    let first = series.points.periods().first().unwrap_or(last);
    let mut next = (first <= last).then_some(last);
    let periods = std::iter::from_fn(move || {
        let period = next?;
        next = before(series, period).filter(|before| *before >= first);
        Some(period)
    });
    periods.enumerate().take(MAX_HISTORY + 1).map(move |(count, period)| {
        let figure = match change {
            Some(at) if period < at => Err(Unavailable::DefinitionBreak(at)),
            _ if count == MAX_HISTORY => Err(Unavailable::OutsideSeries),
            _ => measure(note, series, of, first, period),
        };
        (period, figure)
    })
}

fn before(series: &Series, period: Period) -> Option<Period> {
    if !matches!(period.frequency(), Frequency::Day | Frequency::Minute) {
        return period.plus(-1);
    }
    let periods = series.points.periods();
    periods.get(periods.count_before(period).checked_sub(1)?)
}
