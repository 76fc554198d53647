//! Numbers for other programs: no grouping, a point, no noise of binary fractions.

use crate::format::printed;
use crate::units::{Number, Unit};

/// Significant digits of a typed number: as many as survive the way through a binary fraction.
const TYPED_DIGITS: usize = 15;
/// Significant digits of a computed one: differences lose some.
const COMPUTED_DIGITS: usize = 12;
/// Smaller numbers lose digits.
const MAX_DECIMALS: usize = 30;

/// A number in the unit that is printed, percent as percent, by the shortest text for it: `28.4723408617`.
pub(super) fn decimal(unit: Unit, number: Number) -> String {
    let digits = if number.digits.are_typed() { TYPED_DIGITS } else { COMPUTED_DIGITS };
    shortest(printed(number.value, unit), digits)
}

/// Rounded to significant digits, without zeros at the end; whole numbers keep all their digits. Fixed decimals are
/// what the format layer writes, too: exponents and their way back would bring tables of powers of ten.
fn shortest(number: f64, digits: usize) -> String {
    let text = format!("{number:.*}", decimals(number, digits));
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    // Zero has no sign.
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// The decimals that make so many significant digits.
fn decimals(number: f64, digits: usize) -> usize {
    let (mut magnitude, mut decimals) = (number.abs(), digits);
    while magnitude >= 1.0 && decimals > 0 {
        (magnitude, decimals) = (magnitude / 10.0, decimals - 1);
    }
    while magnitude < 0.1 && decimals < MAX_DECIMALS {
        (magnitude, decimals) = (magnitude * 10.0, decimals + 1);
    }
    decimals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_long_as_they_have_to_be() {
        for (number, text) in [
            (37.6, "37.6"),
            (0.1 + 0.2, "0.3"),
            (0.285 * 100.0, "28.5"),
            ((37.6 / 29.267 - 1.0) * 100.0, "28.4723408617"),
            (-0.0, "0"),
            (-1.25, "-1.25"),
            (123_456_789_012.0, "123456789012"),
            (1e-7, "0.0000001"),
            (-1e-40, "0"),
            (99.999_999_999_999, "100"),
            (1200.0, "1200"),
            (1e21, "1000000000000000000000"),
        ] {
            assert_eq!(shortest(number, COMPUTED_DIGITS), text);
        }
        assert_eq!(shortest(123_456_789_012_345.0, TYPED_DIGITS), "123456789012345");
    }
}
