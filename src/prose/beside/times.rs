//! Words that name another time than that of the datum: the third quarter for the second, a year for a quarter, a month within
//! it, another year, another day of the week.

use super::figure::Figure;
use super::words::{List, WEEKDAYS};
use crate::note::{Part, SeriesType, Transform};
use crate::prose::datum::{is_latest, period_of};
use crate::prose::when::{When, when};
use crate::units::{Frequency, Measure, Period};

/// Tokens before a time in which words make it one that is compared with.
const BASED: usize = 4;
/// Tokens before a month in which words make it the end of a period.
const ENDED: usize = 3;

pub(super) fn is_other(figure: &Figure<'_>) -> bool {
    let Some(period) = period_of(figure.note, figure.reference) else { return false };
    // A fiscal year names its quarters otherwise.
    if figure.note.companies.iter().any(|company| company.fiscal_year.is_some()) {
        return false;
    }
    let is_value = matches!(
        figure.reference.transform,
        Transform::Of(Measure::Level | Measure::Share) | Transform::ShareOf(_)
    );
    let is_of_other = is_of_other_period(figure, period)
        || is_of_month_within(figure, period)
        || is_at_other_end(figure, period);
    is_expected_for_other(figure, period)
        || is_other_year_earlier(figure, period)
        || is_value && (is_of_other || is_of_year_earlier(figure))
        || is_on_other_base(figure, period)
        || is_on_other_day(figure, period)
}

/// `(2023: 23.4 million)` of the amount of 2024.
fn is_other_year_earlier(figure: &Figure<'_>, period: Period) -> bool {
    let is_earlier = matches!(figure.reference.transform, Transform::Part(Part::YearEarlier));
    let named = if is_earlier { named(figure) } else { Vec::new() };
    let mut named = named.into_iter().filter(|named| matches!(named, Named::Is(_))).peekable();
    named.peek().is_some() && !named.any(|named| named.fits(period))
}

/// A period that words name, as far as they say it.
enum Named {
    Is(Period),
    Quarter(u8),
    Month(u8),
    Of(Frequency),
}

impl Named {
    fn fits(&self, period: Period) -> bool {
        match *self {
            Self::Is(named) => match (named.frequency(), period.frequency()) {
                (Frequency::Year, _) => named.year() == period.year(),
                (a, b) if a == b => named.ordinal() == period.ordinal(),
                (Frequency::Month, _) => named.year() == period.year() && has_month(period, named.month()),
                _ => named.year() == period.year(),
            },
            Self::Quarter(quarter) => {
                period.frequency() != Frequency::Quarter || period.part() == i32::from(quarter)
            }
            Self::Month(month) => {
                period.frequency() != Frequency::Month || period.month() == i32::from(month)
            }
            Self::Of(frequency) => period.frequency() == frequency,
        }
    }
}

/// Whether a period of months has one of them.
fn has_month(period: Period, month: i32) -> bool {
    let first = period.month();
    period.frequency().months().is_none_or(|months| (first..first + i32::from(months)).contains(&month))
}

/// `for the third quarter` of what is expected for the second.
fn is_expected_for_other(figure: &Figure<'_>, period: Period) -> bool {
    let is_expected = matches!(figure.reference.transform, Transform::Part(Part::Expected(..)));
    let named = if is_expected { named(figure) } else { Vec::new() };
    !named.is_empty() && named.iter().all(|named| !named.fits(period))
}

/// The times that the words of a figure name, but not those that it is compared with.
fn named(figure: &Figure<'_>) -> Vec<Named> {
    let mut end = 0;
    let mut all = Vec::new();
    for at in own_words(figure) {
        if let Some((named, len)) = named_at(figure, at).filter(|_| at >= end) {
            end = at + len;
            all.push(named);
        }
    }
    all
}

/// The words of a figure, but not those of what it is compared with.
fn own_words<'w>(figure: &'w Figure<'_>) -> impl Iterator<Item = usize> + 'w {
    let words = figure.clause.words;
    let is_based = move |at: usize| (at.saturating_sub(BASED)..at).any(|at| words.is(at, List::BaseOfTime));
    figure.clause.own_words().chain(figure.clause.own.clone()).filter(move |at| !is_based(*at))
}

/// The time that words name from a token on, and how many tokens that takes.
fn named_at(figure: &Figure<'_>, at: usize) -> Option<(Named, usize)> {
    let words = figure.clause.words;
    if let Some((named, len)) = when(figure.checked.tokens, at, figure.checked.words) {
        let named = match named {
            When::Quarter(quarter) | When::LastYear(quarter) => Named::Quarter(quarter),
            When::Period(period) | When::Next(period) => Named::Is(period),
            When::Month(month) => Named::Month(month),
        };
        return Some((named, len));
    }
    let is_whole = words.is(at, List::WholeYear);
    let half = || words.is(at, List::Half).then_some(Frequency::HalfYear);
    Some((Named::Of(if is_whole { Frequency::Year } else { half()? }), 1))
}

/// `more than in February` of a growth on a year earlier.
fn is_on_other_base(figure: &Figure<'_>, period: Period) -> bool {
    let measure = match &figure.reference.transform {
        Transform::Of(measure) | Transform::Part(Part::Change(measure)) if measure.is_change() => *measure,
        _ => return false,
    };
    let base = if measure == Measure::YearOverYear { period.year_earlier() } else { period.plus(-1) };
    let clause = figure.clause;
    // `quarter on quarter in October to December`
    let is_base = |at: usize| {
        clause.words.is(at, List::BaseOfTime) && !clause.words.is(at.saturating_sub(1), List::Quarter)
    };
    let named = clause.behind.clone().filter(|at| is_base(*at)).find_map(|at| {
        let after = at + 1..(at + BASED).min(clause.behind.end);
        after
            .into_iter()
            .find_map(|at| named_at(figure, at))
            .filter(|(named, _)| !matches!(named, Named::Of(_)))
    });
    named.zip(base).is_some_and(|((named, _), base)| !named.fits(base))
}

/// `a year ago its share was 41%` of the latest one.
fn is_of_year_earlier(figure: &Figure<'_>) -> bool {
    is_latest(figure.note, figure.reference)
        && own_words(figure).any(|at| figure.clause.words.is(at, List::Earlier))
}

/// `at the end of 2024`, `in the fourth quarter` of a figure of another time.
fn is_of_other_period(figure: &Figure<'_>, period: Period) -> bool {
    let named = named(figure).into_iter().filter(|named| matches!(named, Named::Is(_) | Named::Quarter(_)));
    let mut named = named.peekable();
    named.peek().is_some() && !named.any(|named| named.fits(period))
}

/// `in March` of the revenue of a quarter.
fn is_of_month_within(figure: &Figure<'_>, period: Period) -> bool {
    let series = figure.note.series(&figure.reference.subject);
    let is_long = period.frequency().months().is_some_and(|months| months > 1);
    if !is_long || series.is_none_or(|series| series.series_type == SeriesType::Stock) {
        return false;
    }
    let clause = figure.clause;
    let is_month = |at: usize| match when(figure.checked.tokens, at, figure.checked.words) {
        Some((When::Month(month), 1)) => has_month(period, i32::from(month)),
        _ => false,
    };
    !clause.has(List::ToTime)
        && clause.own_words().any(|at| clause.words.is(at, List::InMonth) && is_month(at + 1))
}

/// `ended June with net cash` of the end of December.
fn is_at_other_end(figure: &Figure<'_>, period: Period) -> bool {
    let Some(months) = period.frequency().months() else { return false };
    let last = period.month() + i32::from(months) - 1;
    let ends_before =
        |at: usize| (at.saturating_sub(ENDED)..at).any(|at| figure.clause.words.is(at, List::Ended));
    let is_other = |at: usize| match named_at(figure, at) {
        Some((Named::Month(month), _)) => i32::from(month) != last,
        _ => false,
    };
    // `the December quarter`
    let is_quarter = |at: usize| figure.clause.words.is(at + 1, List::Quarter);
    own_words(figure).any(|at| is_other(at) && (ends_before(at) || is_quarter(at)))
}

/// `on Tuesday` of a price of a Wednesday.
fn is_on_other_day(figure: &Figure<'_>, period: Period) -> bool {
    if period.frequency() != Frequency::Day {
        return false;
    }
    // The ordinal of a day is its Julian day, and 0 a Monday.
    let own = usize::try_from(period.ordinal().rem_euclid(7)).unwrap_or_default();
    let is_named = |day: &List| figure.clause.has(*day);
    WEEKDAYS.iter().any(is_named) && WEEKDAYS.get(own).is_some_and(|day| !is_named(day))
}
