//! How many decimals a number is printed with.

use crate::units::{Scale, Unit};

/// How many digits of a computed number a reader gets. A typed one has those that it was typed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// For headlines and labels: `28%`, `$37.6B`; large amounts in a larger unit.
    Short,
    /// For readouts: `28.5%`, `$29.267B`.
    Full,
    /// For columns: this many decimals, so that the digits stand under each other.
    Fixed(usize),
    /// For cards: this many decimals, or fewer where the number comes out even with them: `11.59%`, `40%`.
    AtMost(usize),
    /// Like [`Self::Full`], with at least this many decimals, also of a typed number: for the ends of a range.
    AtLeast(usize),
}

/// Decimals for a computed magnitude in its printed unit. One that comes out even keeps its decimals, as far as they
/// fit; another is rounded, but never to nothing.
pub(super) fn decimals(number: f64, unit: Unit, precision: Precision) -> usize {
    let even = |most: usize| even_decimals(number).filter(|decimals| *decimals <= most);
    // A step of the last digit is no more than a hundredth of the number.
    let rounded = |most: usize| needed_decimals(number, most.max(significant_decimals(number, 2)));
    match (unit, precision) {
        // No digit beyond those that a float holds.
        (_, Precision::AtLeast(least)) => decimals(number, unit, Precision::Full).max(least),
        (_, Precision::AtMost(most)) => {
            even(most).unwrap_or_else(|| decimals(number, unit, Precision::Fixed(most)))
        }
        (_, Precision::Fixed(decimals)) => decimals.min(14_usize.saturating_sub(integer_digits(number))),
        (Unit::Ratio, Precision::Short) => even(3).unwrap_or_else(|| rounded(usize::from(number < 9.95))),
        (Unit::Ratio | Unit::RatioPoints | Unit::Index | Unit::BasisPoints, _) => {
            even(4).unwrap_or_else(|| rounded(1))
        }
        (Unit::Count(Scale::One), Precision::Short) => {
            even(3).unwrap_or_else(|| rounded(usize::from(number < 99.95)))
        }
        (Unit::Money(_, Scale::One), Precision::Short) if number < 10.0 => {
            even(4).unwrap_or_else(|| rounded(2))
        }
        (Unit::Money(_, Scale::One), Precision::Short) if number < 10_000.0 => needed_decimals(number, 2),
        (
            Unit::Money(..) | Unit::Count(_) | Unit::Symbol(..) | Unit::Number | Unit::Multiple,
            Precision::Short,
        ) => rounded(if number < 9.995 { 2 } else { 1 }),
        (
            Unit::Money(..) | Unit::Count(_) | Unit::Symbol(..) | Unit::Number | Unit::Multiple,
            Precision::Full,
        ) => even(8).unwrap_or_else(|| rounded(3)),
    }
}

/// Nobody writes $3.9: these currencies have cents or none. Others, whose hundredths are worth little, as they are.
const WITH_CENTS: [&str; 9] = ["USD", "EUR", "GBP", "CAD", "AUD", "HKD", "CHF", "SGD", "NZD"];

/// The decimals of an amount of money in its main unit: two instead of one.
pub(super) fn with_cents(decimals: usize, unit: Unit) -> usize {
    match unit {
        Unit::Money(currency, Scale::One) if decimals == 1 && WITH_CENTS.contains(&currency.code()) => 2,
        _ => decimals,
    }
}

/// The digits of a magnitude before its decimal point, at least one.
fn integer_digits(magnitude: f64) -> usize {
    format!("{:.0}", magnitude.trunc()).len()
}

/// Digits after the first that a float holds for certain, also after a way through hundredths.
const MOST_DIGITS: usize = 14;
/// Most decimals of a typed number.
const MOST_DECIMALS: usize = 30;

/// The decimals that a number has apart from zeros at the end, if it has at most fourteen digits in all: as everything
/// that people type, and hardly anything that a program worked out, even one that writes notes.
pub(super) fn even_decimals(number: f64) -> Option<usize> {
    let (digits, decimals) = shortest(number);
    (digits < MOST_DIGITS).then_some(decimals.min(MOST_DECIMALS))
}

/// How many digits after its first the shortest decimal has that is the same number in fifteen digits, and how many of
/// them are decimals.
fn shortest(number: f64) -> (usize, usize) {
    let text = format!("{number:.MOST_DIGITS$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, ""));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    let digits = mantissa.split_once('.').map_or(0, |(_, fraction)| fraction.trim_end_matches('0').len());
    (digits, usize::try_from(i32::try_from(digits).unwrap_or_default() - exponent).unwrap_or_default())
}

/// The decimals with which a number below one shows so many digits, at most ten.
fn significant_decimals(number: f64, digits: usize) -> usize {
    let mut decimals = 0;
    let mut scaled = number;
    while scaled > 0.0 && scaled < 0.995 && decimals < 10 {
        scaled *= 10.0;
        decimals += 1;
    }
    if decimals == 0 || decimals >= 10 { 0 } else { decimals + digits - 1 }
}

/// The fewest decimals, at most `most`, that print the same as `most` would.
pub(super) fn needed_decimals(number: f64, most: usize) -> usize {
    let text = fixed(number.abs(), most);
    match text.split_once('.') {
        Some((_, fraction)) => fraction.trim_end_matches('0').len(),
        None => 0,
    }
}

/// A magnitude with so many decimals, halves rounded up as readers do: 4.25 is printed 4.3, although its float may be
/// less than it by a trifle.
pub(super) fn fixed(magnitude: f64, decimals: usize) -> String {
    let nudge = if magnitude < 1e12 { magnitude * 4e-16 } else { 0.0 };
    format!("{:.decimals$}", magnitude + nudge)
}
