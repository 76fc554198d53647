//! Numbers with their units.

use crate::units::{Currency, Language, Qualifier, Scale, Unit};

/// No-break space, between a number and its unit.
const NBSP: char = '\u{a0}';
/// The true minus sign.
const MINUS: char = '−';

/// How many digits a reader gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// For headlines and labels: `28%`, `$37.6B`.
    Short,
    /// For readouts: `28.5%`, `$29.267B`.
    Full,
    /// For columns: this many decimals, so that the digits stand under each other.
    Fixed(usize),
}

/// A value with its unit: `$37.6B`, `28%`, `−104 bp`; German `37,6 Mrd. $`, `28 %`.
pub fn value(language: Language, value: f64, unit: Unit, precision: Precision) -> String {
    let (unit, factor) = if precision == Precision::Short { readable_unit(value, unit) } else { (unit, 1.0) };
    with_minus(with_unit(language, value.abs() / factor, unit, precision), value)
}

/// The decimals that a value needs in a readout; a column takes the most of its values.
pub fn decimals_needed(value: f64, unit: Unit) -> usize {
    decimals(printed(value.abs(), unit), unit, Precision::Full)
}

/// As [`value`], with a plus sign before what is above zero.
pub fn value_with_sign(language: Language, number: f64, unit: Unit, precision: Precision) -> String {
    let text = value(language, number, unit, precision);
    if number > 0.0 && is_not_zero(&text) { format!("+{text}") } else { text }
}

/// What a qualifier puts before a figure: `>`, `≥`, `about `.
pub fn qualifier(language: Language, qualifier: Qualifier) -> &'static str {
    match (qualifier, language) {
        (Qualifier::MoreThan, _) => ">",
        (Qualifier::AtLeast, _) => "≥",
        (Qualifier::About, Language::English) => "about\u{a0}",
        (Qualifier::About, Language::German | Language::SwissGerman) => "rund\u{a0}",
        (Qualifier::AtMost, _) => "≤",
        (Qualifier::LessThan, _) => "<",
    }
}

/// The number of a value alone, as an axis shows it: percent as `28`.
pub fn number(language: Language, value: f64, unit: Unit, decimals: usize) -> String {
    with_minus(digits(language, printed(value.abs(), unit), decimals), value)
}

/// A number without a unit and with the decimals that it needs, at most four: a score.
pub fn plain_number(language: Language, number: f64) -> String {
    with_minus(digits(language, number.abs(), needed_decimals(number, 4)), number)
}

/// The mark of the n-th footnote, counted from 0: `¹`. After nine it is an asterisk.
pub fn footnote_mark(n: usize) -> &'static str {
    ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].get(n).unwrap_or(&"*")
}

/// The number that is printed for a value: fractions in hundredths.
pub fn printed(value: f64, unit: Unit) -> f64 {
    if matches!(unit, Unit::Ratio | Unit::RatioPoints) { value * 100.0 } else { value }
}

/// A magnitude with the sign of its value. A minus is for what is still below zero after rounding.
fn with_minus(text: String, value: f64) -> String {
    if value < 0.0 && is_not_zero(&text) { format!("{MINUS}{text}") } else { text }
}

fn is_not_zero(text: &str) -> bool {
    text.contains(|c: char| ('1'..='9').contains(&c))
}

fn with_unit(language: Language, magnitude: f64, unit: Unit, precision: Precision) -> String {
    let number = printed(magnitude, unit);
    let number = digits(language, number, decimals(number, unit, precision));
    match (unit, language) {
        (Unit::Money(currency, scale), Language::English) => {
            let suffix = english_scale(scale);
            match symbol(currency) {
                Some(symbol) => format!("{symbol}{number}{suffix}"),
                None => format!("{currency}{NBSP}{number}{suffix}"),
            }
        }
        (Unit::Money(currency, scale), Language::German | Language::SwissGerman) => {
            let symbol = symbol(currency).unwrap_or(currency.code());
            format!("{number}{}{NBSP}{symbol}", german_scale(scale))
        }
        (Unit::Count(scale), Language::English) => format!("{number}{}", english_scale(scale)),
        (Unit::Count(scale), Language::German | Language::SwissGerman) => {
            format!("{number}{}", german_scale(scale))
        }
        (Unit::Ratio, Language::English) => format!("{number}%"),
        (Unit::Ratio, Language::German | Language::SwissGerman) => format!("{number}{NBSP}%"),
        (Unit::RatioPoints, Language::English) => format!("{number}{NBSP}pts"),
        (Unit::RatioPoints, Language::German | Language::SwissGerman) => format!("{number}{NBSP}Pp."),
        (Unit::BasisPoints, Language::English) => format!("{number}{NBSP}bp"),
        (Unit::BasisPoints, Language::German | Language::SwissGerman) => format!("{number}{NBSP}Bp."),
        (Unit::Multiple, Language::English) => format!("{number}×"),
        (Unit::Multiple, Language::German | Language::SwissGerman) => format!("{number}-fach"),
        (Unit::Index, _) => number,
    }
}

/// Decimals for a magnitude in its printed unit. A number that was typed keeps the decimals it was typed with, as far as
/// they fit; one that was computed is rounded, but never to nothing.
fn decimals(number: f64, unit: Unit, precision: Precision) -> usize {
    let typed = |most: usize| typed_decimals(number).filter(|decimals| *decimals <= most);
    // A step of the last digit is no more than a hundredth of the number.
    let rounded = |most: usize| needed_decimals(number, most.max(significant_decimals(number, 2)));
    match (unit, precision) {
        // No digit beyond those that a float holds.
        (_, Precision::Fixed(decimals)) => decimals.min(14_usize.saturating_sub(integer_digits(number))),
        (Unit::Ratio, Precision::Short) => typed(3).unwrap_or_else(|| rounded(usize::from(number < 9.95))),
        (Unit::Ratio | Unit::RatioPoints | Unit::Index | Unit::BasisPoints, _) => {
            typed(4).unwrap_or_else(|| rounded(1))
        }
        (Unit::Count(Scale::One), Precision::Short) => {
            typed(3).unwrap_or_else(|| rounded(usize::from(number < 99.95)))
        }
        (Unit::Money(_, Scale::One), Precision::Short) if number < 10.0 => {
            typed(4).unwrap_or_else(|| rounded(2))
        }
        (Unit::Money(_, Scale::One), Precision::Short) if number < 10_000.0 => needed_decimals(number, 2),
        (Unit::Money(..) | Unit::Count(_) | Unit::Multiple, Precision::Short) => {
            rounded(if number < 9.995 { 2 } else { 1 })
        }
        (Unit::Money(..) | Unit::Count(_) | Unit::Multiple, Precision::Full) => {
            typed(8).unwrap_or_else(|| rounded(3))
        }
    }
}

/// The digits of a magnitude before its decimal point, at least one.
fn integer_digits(magnitude: f64) -> usize {
    format!("{:.0}", magnitude.trunc()).len()
}

/// The decimals of a number that has at most fourteen digits in all, as what people type has and hardly anything that is
/// computed; `None` for other numbers. A float holds fifteen digits, and percent lose some on the way.
fn typed_decimals(number: f64) -> Option<usize> {
    let text = format!("{number:.14e}");
    let (mantissa, exponent) = text.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let digits = mantissa.split_once('.').map_or(0, |(_, fraction)| fraction.trim_end_matches('0').len());
    (digits < 14).then(|| usize::try_from(digits as i32 - exponent).unwrap_or_default())
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
fn needed_decimals(number: f64, most: usize) -> usize {
    let text = fixed(number.abs(), most);
    match text.split_once('.') {
        Some((_, fraction)) => fraction.trim_end_matches('0').len(),
        None => 0,
    }
}

/// A magnitude with so many decimals, halves rounded up as readers do: 4.25 is printed 4.3, although its float may be
/// less than it by a trifle.
fn fixed(magnitude: f64, decimals: usize) -> String {
    let nudge = if magnitude < 1e12 { magnitude * 4e-16 } else { 0.0 };
    format!("{:.decimals$}", magnitude + nudge)
}

/// The unit that an amount is printed in where nobody counts its digits, and how many of its own units make one of it:
/// `$3.25T` for 3,250,000,000,000 dollars. Amounts below ten million, or a million of a larger unit, stay as they are.
pub fn readable_unit(value: f64, unit: Unit) -> (Unit, f64) {
    let (scale, with): (Scale, &dyn Fn(Scale) -> Unit) = match unit {
        Unit::Money(currency, scale) => (scale, &move |scale| Unit::Money(currency, scale)),
        Unit::Count(scale) => (scale, &Unit::Count),
        _ => return (unit, 1.0),
    };
    let most = if scale == Scale::One { 1e7 } else { 1e6 };
    if value.abs() < most {
        return (unit, 1.0);
    }
    let factor = |larger: Scale| larger.factor() / scale.factor();
    let is_fitting = |larger: &Scale| *larger >= scale && factor(*larger) <= value.abs();
    let fitting = Scale::ALL.into_iter().rev().find(is_fitting).unwrap_or(scale);
    (with(fitting), factor(fitting))
}

/// A magnitude in groups of three digits.
fn digits(language: Language, magnitude: f64, decimals: usize) -> String {
    let (group, point) = match language {
        Language::English => (',', '.'),
        Language::German => ('.', ','),
        Language::SwissGerman => ('’', '.'),
    };
    let text = fixed(magnitude, decimals);
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let mut grouped = String::with_capacity(text.len() + text.len() / 3);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(group);
        }
        grouped.push(digit);
    }
    if let Some(fraction) = fraction {
        grouped.push(point);
        grouped.push_str(fraction);
    }
    grouped
}

fn symbol(currency: Currency) -> Option<&'static str> {
    match currency.code() {
        "USD" => Some("$"),
        "EUR" => Some("€"),
        "GBP" => Some("£"),
        "JPY" => Some("¥"),
        "INR" => Some("₹"),
        "KRW" => Some("₩"),
        _ => None,
    }
}

fn english_scale(scale: Scale) -> &'static str {
    match scale {
        Scale::One => "",
        Scale::Thousand => "K",
        Scale::Million => "M",
        Scale::Billion => "B",
        Scale::Trillion => "T",
    }
}

fn german_scale(scale: Scale) -> &'static str {
    match scale {
        Scale::One => "",
        Scale::Thousand => "\u{a0}Tsd.",
        Scale::Million => "\u{a0}Mio.",
        Scale::Billion => "\u{a0}Mrd.",
        Scale::Trillion => "\u{a0}Bio.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, German};
    use Precision::{Full, Short};

    fn money(code: &str, scale: Scale) -> Unit {
        Unit::Money(Currency::parse(code).unwrap(), scale)
    }

    #[track_caller]
    fn case(number: f64, unit: Unit, precision: Precision, english: &str, german: &str) {
        assert_eq!(value(English, number, unit, precision), english);
        assert_eq!(value(German, number, unit, precision).replace(NBSP, " "), german);
    }

    #[test]
    fn amounts() {
        case(181.5, money("USD", Scale::Billion), Short, "$181.5B", "181,5 Mrd. $");
        case(37.6, money("USD", Scale::Billion), Full, "$37.6B", "37,6 Mrd. $");
        case(29.267, money("USD", Scale::Billion), Short, "$29.3B", "29,3 Mrd. $");
        case(29.267, money("USD", Scale::Billion), Full, "$29.267B", "29,267 Mrd. $");
        case(364.0, money("USD", Scale::Billion), Short, "$364B", "364 Mrd. $");
        case(-11.7, money("EUR", Scale::Million), Short, "−€11.7M", "−11,7 Mio. €");
        case(1313.5, money("EUR", Scale::Million), Short, "€1,313.5M", "1.313,5 Mio. €");
        case(1.62, money("JPY", Scale::Trillion), Short, "¥1.62T", "1,62 Bio. ¥");
        case(840.0, money("SEK", Scale::Million), Short, "SEK\u{a0}840M", "840 Mio. SEK");
        case(1_234_567.0, Unit::Count(Scale::One), Short, "1,234,567", "1.234.567");
    }

    #[test]
    fn ratios() {
        case(37.6 / 29.267 - 1.0, Unit::Ratio, Short, "28%", "28 %");
        case(37.6 / 29.267 - 1.0, Unit::Ratio, Full, "28.5%", "28,5 %");
        case(0.4, Unit::Ratio, Full, "40%", "40 %");
        case(0.22 / 3.0, Unit::Ratio, Short, "7.3%", "7,3 %");
        case(0.299_444 / 3.0, Unit::Ratio, Short, "10%", "10 %");
        case(-0.0001 / 3.0, Unit::Ratio, Full, "−0.0033%", "−0,0033 %");
        case(-1e-17, Unit::Ratio, Full, "0%", "0 %");
        case(-0.012, Unit::RatioPoints, Full, "−1.2\u{a0}pts", "−1,2 Pp.");
        case(-104.0, Unit::BasisPoints, Short, "−104\u{a0}bp", "−104 Bp.");
        case(2.4, Unit::Multiple, Short, "2.4×", "2,4-fach");
        case(611.6 / 3.0, Unit::Index, Short, "203.9", "203,9");
    }

    #[test]
    fn what_was_typed_keeps_its_decimals() {
        for (typed, english, german) in [
            (4.25, "4.25%", "4,25 %"),
            (5.125, "5.125%", "5,125 %"),
            (0.04, "0.04%", "0,04 %"),
            (28.5, "28.5%", "28,5 %"),
        ] {
            let rate = Unit::Ratio.from_typed(typed);
            case(rate, Unit::Ratio, Short, english, german);
            case(rate, Unit::Ratio, Full, english, german);
        }
        let dollars = money("USD", Scale::One);
        case(0.00067, dollars, Short, "$0.00067", "0,00067 $");
        case(0.000_009_8, dollars, Full, "$0.0000098", "0,0000098 $");
        case(190.25, dollars, Short, "$190.25", "190,25 $");
        case(1.0853, dollars, Short, "$1.0853", "1,0853 $");
        case(0.002 / 3.0, dollars, Short, "$0.00067", "0,00067 $");
        case(6.875, Unit::Index, Full, "6.875", "6,875");
    }

    #[test]
    fn no_digit_is_printed_that_a_float_does_not_hold() {
        let dollars = money("USD", Scale::One);
        assert_eq!(value(English, 9_999_999.5, dollars, Precision::Fixed(9)), "$9,999,999.5000000");
        assert_eq!(value(English, 1e15, dollars, Precision::Fixed(9)), "$1,000,000,000,000,000");
        case(2.675, Unit::Count(Scale::One), Short, "2.675", "2,675");
        case(8.0 / 3.0, Unit::Count(Scale::One), Short, "2.7", "2,7");
    }

    #[test]
    fn halves_are_rounded_up() {
        case(29.25, money("USD", Scale::Billion), Short, "$29.3B", "29,3 Mrd. $");
        assert_eq!(number(English, 1.005, Unit::Multiple, 2), "1.01");
        assert_eq!(number(English, 999_999_999_999_999.0, Unit::Multiple, 0), "999,999,999,999,999");
    }

    #[test]
    fn large_amounts_are_printed_in_a_larger_unit() {
        case(3.25e12, money("USD", Scale::One), Short, "$3.25T", "3,25 Bio. $");
        case(-11e9, money("EUR", Scale::One), Short, "−€11B", "−11 Mrd. €");
        case(3_250_000.0, money("USD", Scale::Million), Short, "$3.25T", "3,25 Bio. $");
        case(21_873.0, money("USD", Scale::Million), Short, "$21,873M", "21.873 Mio. $");
        case(1e15, money("JPY", Scale::One), Short, "¥1,000T", "1.000 Bio. ¥");
        case(3.25e12, money("USD", Scale::One), Full, "$3,250,000,000,000", "3.250.000.000.000 $");
        case(12_345_678.0, Unit::Count(Scale::One), Short, "12.3M", "12,3 Mio.");
    }

    #[test]
    fn switzerland_has_a_point_and_apostrophes() {
        let swiss = Language::SwissGerman;
        assert_eq!(value(swiss, 1234.5, money("CHF", Scale::Million), Short), "1’234.5\u{a0}Mio.\u{a0}CHF");
        assert_eq!(value(swiss, 0.0425, Unit::Ratio, Full), "4.25\u{a0}%");
    }

    #[test]
    fn a_column_has_the_decimals_of_its_longest_value() {
        assert_eq!([0.284, 0.4, 1.0 / 3.0].map(|v| decimals_needed(v, Unit::Ratio)), [1, 0, 1]);
        assert_eq!(value(English, 0.4, Unit::Ratio, Precision::Fixed(1)), "40.0%");
    }

    #[test]
    fn signs_are_for_what_is_not_zero_in_print() {
        assert_eq!(value_with_sign(English, 0.5 / 3.0, Unit::Ratio, Short), "+17%");
        assert_eq!(value_with_sign(English, -0.5 / 3.0, Unit::Ratio, Short), "−17%");
        assert_eq!(value_with_sign(English, 1e-17, Unit::Ratio, Short), "0%");
        assert_eq!(plain_number(German, -0.7), "−0,7");
        assert_eq!(number(English, -0.25, Unit::Ratio, 0), "−25");
    }
}
