//! Growth and changes of a [`Quantity`].

use super::figure::{Datum, Figure, Unavailable};
use super::growth::{period_over_period, year_over_year};
use super::quantity::Quantity;
use crate::note::Amount;
use crate::units::{Measure, Status, Unit};

/// Growth on a year earlier or on the period before: x / x₀ − 1 as a fraction; of rates x − x₀, in the unit of
/// [`Quantity::growth_unit`]. Of a range it is that of the midpoint. Published growth is answered as it is.
///
/// Revenue of $1,284 million after $1,150.6 million a year earlier: 1284 / 1150.6 − 1 = 0.1159, printed 11.6 %.
///
/// # Errors
/// Either figure is missing or only a bound, or the earlier one is not positive; `of` is no growth.
pub fn growth(of: Quantity<'_>, measure: Measure) -> Figure {
    match of {
        Quantity::Point(series, period) => match measure {
            Measure::YearOverYear => year_over_year(series, period),
            Measure::PeriodOverPeriod => period_over_period(series, period),
            _ => Err(Unavailable::NothingToCompare),
        },
        Quantity::Fact(fact) => match fact.growth.filter(|_| measure == Measure::YearOverYear) {
            Some(value) => Ok(Datum::typed(value, fact.status)),
            None => over(&*of.value()?, &*of.earlier(measure)?, of),
        },
    }
}

/// The change from a year earlier or the period before by an amount: x − x₀, in the unit of [`Quantity::change_unit`].
///
/// A share of 31 % after 36 %: −5 points.
///
/// # Errors
/// Either figure is missing or only a bound.
pub fn change(of: Quantity<'_>, measure: Measure) -> Figure {
    minus(&*of.value()?, &*of.earlier(measure)?, of.status())
}

/// How far one amount is over another: a / b − 1, of rates a − b.
pub(super) fn over(a: &Amount, b: &Amount, of: Quantity<'_>) -> Figure {
    if of.growth_unit() != Unit::Ratio {
        return minus(a, b, of.status());
    }
    let (a, b) = both(a, b)?;
    if b <= 0.0 {
        return Err(Unavailable::ComparedNotPositive);
    }
    datum(a / b - 1.0, of.status())
}

/// One amount as part of another: a / b.
///
/// Automotive revenue of $398 million of $1,284 million: 0.3100, printed 31 %.
pub(super) fn share(part: &Amount, whole: &Amount, of: Quantity<'_>) -> Figure {
    let (part, whole) = both(part, whole)?;
    if whole <= 0.0 {
        return Err(Unavailable::DenominatorUnavailable);
    }
    datum(part / whole, of.status())
}

/// One amount less another.
pub(super) fn minus(a: &Amount, b: &Amount, status: Status) -> Figure {
    let (a, b) = both(a, b)?;
    datum(a - b, status)
}

fn both(a: &Amount, b: &Amount) -> Result<(f64, f64), Unavailable> {
    a.number().zip(b.number()).ok_or(Unavailable::OnlyBound)
}

fn datum(value: f64, status: Status) -> Figure {
    let datum = Datum::typed(value, status);
    datum.combine(datum, |value, _| value)
}
