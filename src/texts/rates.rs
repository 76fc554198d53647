//! How many decimals computed rates have: growth, surprises, and points, the differences of rates.

use crate::format::{Precision, decimals_needed};
use crate::units::Unit;

/// Where a computed rate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a column, whose digits stand under each other.
    Column,
    /// Alone, where readers see from what it was computed.
    Card,
}

/// The precision of a figure that was computed from others of a unit, typed with so many decimals or more. Points have as
/// many decimals as the rates that they are the difference of.
pub(super) fn precision(
    computed: Unit,
    place: Place,
    compared: impl Iterator<Item = f64>,
    (unit, least): (Unit, u8),
) -> Precision {
    let needed = compared.map(|rate| decimals_needed(rate, unit));
    let most = || needed.chain([usize::from(least)]).max().unwrap_or_default();
    match (computed, place) {
        (Unit::Ratio, Place::Column) => Precision::Fixed(1),
        (Unit::Ratio, Place::Card) => Precision::AtMost(2),
        (Unit::RatioPoints, Place::Column) => Precision::Fixed(most().clamp(1, 4)),
        (Unit::RatioPoints, Place::Card) => Precision::Fixed(most().min(4)),
        _ => Precision::Full,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::value;
    use crate::units::{Language, Number};

    #[test]
    fn points_have_the_decimals_of_their_rates_and_ratios_come_out_even() {
        let said = |number, unit, place, rates: &[f64]| {
            let precision = precision(unit, place, rates.iter().copied(), (Unit::Ratio, 0));
            value(Language::English, Number::computed(number), unit, precision).replace('\u{a0}', " ")
        };
        for (number, unit, rates, in_column, in_card) in [
            (-0.05, Unit::RatioPoints, [0.31, 0.36].as_slice(), "−5.0 pts", "−5 pts"),
            (0.01, Unit::RatioPoints, &[0.315, 0.305], "1.0 pts", "1.0 pts"),
            (-0.000_5, Unit::RatioPoints, &[0.016_1, 0.016_6], "−0.05 pts", "−0.05 pts"),
            (0.00125, Unit::RatioPoints, &[0.05125, 0.05], "0.125 pts", "0.125 pts"),
            (1284.0 / 1150.6 - 1.0, Unit::Ratio, &[], "11.6%", "11.59%"),
            (1284.0 / 1270.0 - 1.0, Unit::Ratio, &[], "1.1%", "1.10%"),
            (1.0, Unit::Ratio, &[], "100.0%", "100%"),
        ] {
            assert_eq!(said(number, unit, Place::Column, rates), in_column);
            assert_eq!(said(number, unit, Place::Card, rates), in_card);
        }
    }
}
