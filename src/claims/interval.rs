//! Compares a value with the interval of the printed digits and the bound around them.

use super::mention::{Amount, Kind, Mention};
use crate::units::Qualifier;

/// Tolerance of `about`, as a fraction of the number printed.
const ABOUT: f64 = 0.05;
/// Tolerance of `nearly` and `just over`, as a fraction of the bound; of a rate at least half a unit of its last digit.
const NEAR: f64 = 0.1;

/// Whether the values lie within the printed digits and the bound around them.
pub(crate) fn holds(mention: &Mention, amount: &Amount, values: &[f64]) -> bool {
    let (Some(least), Some(most)) = (min(values), max(values)) else { return false };
    if let Some(printed_to) = amount.printed_to {
        let (low_half, high_half) = (amount.printed - amount.low, amount.high - printed_to);
        let is_one = values.len() == 1;
        return within(least, amount.low, if is_one { amount.high } else { amount.printed + low_half })
            && within(most, if is_one { amount.low } else { printed_to - high_half }, amount.high);
    }
    let printed = amount.printed;
    let (near_below, near_above) = if mention.is_near {
        // Of a small rate, what is rounded to it: `gut drei Prozent`.
        let is_rate = matches!(amount.kind, Kind::Percent | Kind::Points) && printed.abs() >= 2.0;
        let half = if is_rate { amount.high - printed } else { 0.0 };
        let near = (NEAR * printed.abs()).max(half);
        (printed - near, printed + near)
    } else {
        (f64::MIN, f64::MAX)
    };
    // "More than halved" means less than half.
    let qualifier = match mention.qualifier {
        Some(Qualifier::MoreThan) if amount.kind == Kind::Multiple && printed < 1.0 => {
            Some(Qualifier::LessThan)
        }
        other => other,
    };
    match qualifier {
        None => within(least, amount.low, amount.high) && within(most, amount.low, amount.high),
        Some(Qualifier::About) => {
            let about = (ABOUT * printed.abs()).max(amount.high - printed);
            within(least, printed - about, printed + about) && within(most, printed - about, printed + about)
        }
        Some(Qualifier::MoreThan) => least > printed && most <= near_above,
        Some(Qualifier::AtLeast) => least >= printed,
        Some(Qualifier::LessThan) => most < printed && least >= near_below,
        Some(Qualifier::AtMost) => most <= printed,
    }
}

/// Whether a value is between two others, within rounding errors of arithmetic.
pub(crate) fn within(value: f64, low: f64, high: f64) -> bool {
    let slack = 1e-9 * value.abs().max(low.abs()).max(high.abs()).min(1e300);
    value >= low - slack && value <= high + slack
}

pub(crate) fn min(values: &[f64]) -> Option<f64> {
    values.iter().copied().reduce(f64::min)
}

pub(crate) fn max(values: &[f64]) -> Option<f64> {
    values.iter().copied().reduce(f64::max)
}

#[cfg(test)]
mod tests {
    use super::super::mention::Stated;
    use super::*;

    /// An amount of percent as printed: the number, half a unit of its last digit, and the upper number of a range.
    fn printed(printed: f64, half: f64, printed_to: Option<f64>) -> Amount {
        Amount {
            high: printed_to.unwrap_or(printed) + half,
            printed_to,
            ..Amount::rounded(Kind::Percent, printed, half)
        }
    }

    fn mention(amount: Amount, qualifier: Option<Qualifier>, is_near: bool) -> Mention {
        Mention { qualifier, is_near, ..Mention::of(Stated::Amount(amount), None) }
    }

    /// Whether words with a bound hold for values.
    fn bounded(amount: Amount, qualifier: Qualifier, is_near: bool, values: &[f64]) -> bool {
        holds(&mention(amount, Some(qualifier), is_near), &amount, values)
    }

    fn plain(amount: Amount, values: &[f64]) -> bool {
        holds(&mention(amount, None, false), &amount, values)
    }

    #[test]
    fn digits_hold_for_what_is_rounded_to_them() {
        let percent = printed(28.0, 0.5, None);
        for value in [27.5, 28.0, 28.5, 27.5 - 1e-8, 28.5 + 1e-8] {
            assert!(plain(percent, &[value]), "{value}");
        }
        for value in [27.4999, 28.5001, -28.0, 0.0] {
            assert!(!plain(percent, &[value]), "{value}");
        }
        assert!(!plain(percent, &[]));
        assert!(
            plain(percent, &[27.6, 28.4]) && !plain(percent, &[27.6, 28.6]) && !plain(percent, &[27.4, 28.0])
        );
    }

    #[test]
    fn a_range_holds_for_values_that_reach_both_ends_and_for_one_within() {
        let range = printed(39.0, 0.5, Some(42.0));
        assert!(plain(range, &[39.4, 41.0, 42.4]) && plain(range, &[41.6, 38.6]));
        for values in [[39.6, 42.0], [38.4, 42.0], [39.0, 41.4], [39.0, 42.6]] {
            assert!(!plain(range, &values), "{values:?}");
        }
        for (value, expected) in [(38.4, false), (38.6, true), (40.5, true), (42.4, true), (42.6, false)] {
            assert_eq!(plain(range, &[value]), expected, "{value}");
        }
    }

    #[test]
    fn about_is_a_twentieth_or_what_the_digits_leave_open() {
        let about = |amount, values: &[f64]| bounded(amount, Qualifier::About, false, values);
        let hundred = printed(100.0, 0.5, None);
        assert!(about(hundred, &[95.0]) && about(hundred, &[105.0]) && about(hundred, &[96.0, 104.0]));
        assert!(!about(hundred, &[94.9]) && !about(hundred, &[105.1]));
        assert!(!about(hundred, &[94.9, 100.0]) && !about(hundred, &[100.0, 105.1]));
        let two = printed(2.0, 0.5, None);
        assert!(about(two, &[1.5]) && about(two, &[2.5]) && !about(two, &[1.4]) && !about(two, &[2.6]));
        let loss = printed(-100.0, 0.5, None);
        assert!(about(loss, &[-95.0]) && about(loss, &[-105.0]) && !about(loss, &[-94.9]));
    }

    #[test]
    fn bounds_hold_on_their_side_with_or_without_the_number_itself() {
        let ten = printed(10.0, 0.5, None);
        for (qualifier, below, itself, above) in [
            (Qualifier::MoreThan, false, false, true),
            (Qualifier::AtLeast, false, true, true),
            (Qualifier::LessThan, true, false, false),
            (Qualifier::AtMost, true, true, false),
        ] {
            let found = [9.0, 10.0, 12.0].map(|value| bounded(ten, qualifier, false, &[value]));
            assert_eq!(found, [below, itself, above], "{qualifier:?}");
            assert!(!bounded(ten, qualifier, false, &[9.0, 12.0]), "{qualifier:?} of both sides");
        }
    }

    #[test]
    fn near_a_bound_is_within_a_tenth_of_it() {
        let hundred = printed(100.0, 0.5, None);
        let just_over = |value| bounded(hundred, Qualifier::MoreThan, true, &[value]);
        assert_eq!([99.0, 101.0, 110.0, 111.0].map(just_over), [false, true, true, false]);
        let nearly = |value| bounded(hundred, Qualifier::LessThan, true, &[value]);
        assert_eq!([89.0, 90.0, 99.0, 101.0].map(nearly), [false, true, true, false]);
        let loss = printed(-100.0, 0.5, None);
        let nearly = |value| bounded(loss, Qualifier::LessThan, true, &[value]);
        assert_eq!([-111.0, -110.0, -101.0, -99.0].map(nearly), [false, true, true, false]);
        let just_over = |value| bounded(loss, Qualifier::MoreThan, true, &[value]);
        assert_eq!([-101.0, -99.0, -90.0, -89.0].map(just_over), [false, true, true, false]);
    }

    #[test]
    fn more_than_halved_is_less_than_half() {
        let times = |number| Amount { kind: Kind::Multiple, ..printed(number, 0.005, None) };
        let more = |number, value| bounded(times(number), Qualifier::MoreThan, false, &[value]);
        assert!(more(0.5, 0.4) && !more(0.5, 0.5) && !more(0.5, 0.6));
        assert!(more(2.0, 2.1) && !more(2.0, 1.9), "more than doubled");
        assert!(more(1.0, 1.1) && !more(1.0, 0.9));
        let percent = printed(0.5, 0.05, None);
        assert!(bounded(percent, Qualifier::MoreThan, false, &[0.6]), "0.5 % is no multiple");
    }

    #[test]
    fn what_arithmetic_loses_is_forgiven_in_proportion() {
        let cases =
            [(3e9 + 2.0, true), (3e9 + 4.0, false), (1e9 - 2.0, true), (1e9 - 4.0, false), (2e9, true)];
        for (value, expected) in cases {
            assert_eq!(within(value, 1e9, 3e9), expected, "{value}");
        }
        assert!(within(0.0, 0.0, 0.0) && !within(1e-6, 0.0, 0.0) && !within(-1.0, -0.5, 2.0));
        assert!(within(-3e9 - 2.0, -3e9, 1.0) && !within(-3e9 - 4.0, -3e9, 1.0));
    }

    #[test]
    fn the_least_and_the_most_are_of_all_values() {
        assert_eq!((min(&[2.0, -1.0, 3.0]), max(&[2.0, 3.0, -1.0])), (Some(-1.0), Some(3.0)));
        assert_eq!((min(&[]), max(&[])), (None, None));
    }
}
