//! Numbers for other programs: no grouping, a point, no noise of binary fractions.

use crate::figures::View;
use crate::format::printed;
use crate::units::Measure;

/// Significant digits of a typed number: as many as survive the way through a binary fraction.
const TYPED_DIGITS: usize = 15;
/// Significant digits of a computed one: differences lose some.
const COMPUTED_DIGITS: usize = 12;

/// A value of a view in the unit that is printed, percent as percent, by the shortest text for it: `28.4738425723`.
pub(super) fn decimal(view: &View, value: f64) -> String {
    let digits = if view.measure == Measure::Level { TYPED_DIGITS } else { COMPUTED_DIGITS };
    shortest(printed(value, view.unit), digits)
}

fn shortest(number: f64, digits: usize) -> String {
    let rounded: f64 = format!("{number:.*e}", digits - 1).parse().unwrap_or(number);
    // Zero has no sign.
    format!("{}", rounded + 0.0)
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
        ] {
            assert_eq!(shortest(number, COMPUTED_DIGITS), text);
        }
        assert_eq!(shortest(123_456_789_012_345.0, TYPED_DIGITS), "123456789012345");
    }
}
