//! The measures that a series allows.

use super::series::{Series, SeriesType};
use crate::units::Measure;

/// Whether a measure can be taken of a series at all.
pub(super) fn check_measure(series: &Series, measure: Measure) -> Result<(), String> {
    let id = &series.id;
    let holds_growth = series.measure == Measure::YearOverYear;
    match measure {
        Measure::Level | Measure::YearOverYear => Ok(()),
        _ if holds_growth => Err(format!("the measure yoy: {id} holds nothing but growth")),
        Measure::Share if series.share_of.is_none() => Err(format!("a shareOf in the series {id}")),
        Measure::TrailingTwelveMonths
            if series.series_type == SeriesType::Stock || !series.unit.is_additive() =>
        {
            Err(format!("a measure that {id} allows: stocks and rates are not summed"))
        }
        Measure::TrailingTwelveMonths if series.frequency.periods_per_year().is_none() => {
            Err(format!("a measure that {id} allows: days are not summed to years"))
        }
        _ => Ok(()),
    }
}
