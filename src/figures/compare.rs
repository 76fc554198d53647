//! Compares two periods of one series.

use super::figure::{Figure, MAX_COMPUTED};
use crate::units::{Frequency, Period, Unit};

/// How a value changed from one period to a later one. `None` where it is unknown or has no meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The difference, in the unit of [`Unit::of_difference`] or else in the values' own.
    pub change: Option<f64>,
    /// The relative change as a fraction; not of rates, nor from a base that is not positive.
    pub relative: Option<f64>,
    /// The compound annual growth rate as a fraction; not over less than a year.
    pub per_year: Option<f64>,
}

/// Days of a year in the Gregorian calendar, on average.
const DAYS_PER_YEAR: f64 = 365.2425;

/// Compares a figure with a later one: b − a, b / a − 1, (b / a)^(1 / years) − 1.
///
/// AWS revenue from the first quarter of 2022 to the first of 2026: 37.6 − 18.441 = 19.159; 37.6 / 18.441 − 1 = 103.9
/// %; 2.0389^(1/4) − 1 = 19.5 % a year.
///
/// ```
/// use research_widget::figures::{Datum, compare};
/// use research_widget::units::{Period, Scale, Status, Unit};
///
/// let at = |period, value| (Period::parse(period).unwrap(), Ok(Datum::typed(value, Status::Reported)));
/// let found = compare(at("2022-Q1", 18.441), at("2026-Q1", 37.6), Unit::Count(Scale::Billion));
/// assert_eq!(format!("{:.3}", found.change.unwrap()), "19.159");
/// assert_eq!(format!("{:.3}", found.relative.unwrap()), "1.039");
/// assert_eq!(format!("{:.3}", found.per_year.unwrap()), "0.195");
/// ```
pub fn compare(from: (Period, Figure), to: (Period, Figure), unit: Unit) -> Comparison {
    let (Ok(a), Ok(b)) = (from.1, to.1) else {
        return Comparison { change: None, relative: None, per_year: None };
    };
    let years = years_between(from.0, to.0);
    let can_be_ratio = unit.of_difference().is_none() && a.value > 0.0;
    let ratio = can_be_ratio.then(|| b.value / a.value).filter(|ratio| ratio.abs() <= MAX_COMPUTED);
    Comparison {
        change: Some(b.value - a.value),
        relative: ratio.map(|ratio| ratio - 1.0),
        per_year: ratio.filter(|r| *r > 0.0 && years >= 1.0).map(|ratio| libm::pow(ratio, 1.0 / years) - 1.0),
    }
}

fn years_between(from: Period, to: Period) -> f64 {
    let periods = (to.ordinal() - from.ordinal()) as f64;
    let per_year = match from.frequency() {
        Frequency::Day => DAYS_PER_YEAR,
        Frequency::Minute => DAYS_PER_YEAR * 24.0 * 60.0,
        other => other.periods_per_year().map_or(1.0, f64::from),
    };
    periods / per_year
}

#[cfg(test)]
mod tests {
    use super::super::figure::{Datum, Unavailable};
    use super::*;
    use crate::units::{Scale, Status};

    fn at(period: &str, value: f64) -> (Period, Figure) {
        (Period::parse(period).unwrap(), Ok(Datum::typed(value, Status::Reported)))
    }

    fn printed(comparison: Comparison) -> [Option<String>; 3] {
        let Comparison { change, relative, per_year } = comparison;
        [change, relative, per_year].map(|value| value.map(|v| format!("{v:.4}")))
    }

    #[test]
    fn amounts_have_all_three() {
        let unit = Unit::Count(Scale::One);
        let found = printed(compare(at("2022-Q1", 18.441), at("2026-Q1", 37.6), unit));
        assert_eq!(found, [Some("19.1590".into()), Some("1.0389".into()), Some("0.1950".into())]);
        let months = printed(compare(at("2026-01-01", 4.0), at("2026-03-01", 5.0), unit));
        assert_eq!(months, [Some("1.0000".into()), Some("0.2500".into()), None]);
    }

    #[test]
    fn rates_have_a_difference_and_losses_no_percent() {
        let rate = printed(compare(at("2022-Q1", 0.46), at("2026-Q1", 0.40), Unit::Ratio));
        assert_eq!(rate, [Some("-0.0600".into()), None, None]);
        let loss = printed(compare(at("2022-Q1", -2.0), at("2026-Q1", 3.0), Unit::Count(Scale::One)));
        assert_eq!(loss, [Some("5.0000".into()), None, None]);
        let gap = (Period::parse("2026-Q1").unwrap(), Err(Unavailable::Gap));
        assert_eq!(compare(at("2022-Q1", 1.0), gap, Unit::Ratio).change, None);
    }
}
