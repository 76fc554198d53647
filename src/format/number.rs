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
    with_minus(with_unit(language, value.abs(), unit, precision), value)
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
        (Qualifier::About, Language::German) => "rund\u{a0}",
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
        (Unit::Money(currency, scale), Language::German) => {
            let symbol = symbol(currency).unwrap_or(currency.code());
            format!("{number}{}{NBSP}{symbol}", german_scale(scale))
        }
        (Unit::Count(scale), Language::English) => format!("{number}{}", english_scale(scale)),
        (Unit::Count(scale), Language::German) => format!("{number}{}", german_scale(scale)),
        (Unit::Ratio, Language::English) => format!("{number}%"),
        (Unit::Ratio, Language::German) => format!("{number}{NBSP}%"),
        (Unit::RatioPoints, Language::English) => format!("{number}{NBSP}pts"),
        (Unit::RatioPoints, Language::German) => format!("{number}{NBSP}Pp."),
        (Unit::BasisPoints, Language::English) => format!("{number}{NBSP}bp"),
        (Unit::BasisPoints, Language::German) => format!("{number}{NBSP}Bp."),
        (Unit::Multiple, Language::English) => format!("{number}×"),
        (Unit::Multiple, Language::German) => format!("{number}-fach"),
        (Unit::Index, _) => number,
    }
}

/// Decimals for a magnitude in its printed unit.
fn decimals(number: f64, unit: Unit, precision: Precision) -> usize {
    match (unit, precision) {
        (_, Precision::Fixed(decimals)) => decimals,
        (Unit::Ratio, Precision::Short) => needed_decimals(number, usize::from(number < 9.95)),
        (Unit::Ratio | Unit::RatioPoints | Unit::Index, _) => needed_decimals(number, 1),
        (Unit::BasisPoints, _) => needed_decimals(number, 1),
        (Unit::Count(Scale::One), Precision::Short) => 0,
        (Unit::Money(..) | Unit::Count(_) | Unit::Multiple, Precision::Short) => {
            needed_decimals(number, if number < 9.995 { 2 } else { 1 })
        }
        (Unit::Money(..) | Unit::Count(_) | Unit::Multiple, Precision::Full) => needed_decimals(number, 3),
    }
}

/// The fewest decimals, at most `most`, that print the same as `most` would.
fn needed_decimals(number: f64, most: usize) -> usize {
    let text = format!("{:.most$}", number.abs());
    match text.split_once('.') {
        Some((_, fraction)) => fraction.trim_end_matches('0').len(),
        None => 0,
    }
}

/// A magnitude in groups of three digits.
fn digits(language: Language, magnitude: f64, decimals: usize) -> String {
    let (group, point) = match language {
        Language::English => (',', '.'),
        Language::German => ('.', ','),
    };
    let text = format!("{magnitude:.decimals$}");
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
        case(0.2847, Unit::Ratio, Short, "28%", "28 %");
        case(0.2847, Unit::Ratio, Full, "28.5%", "28,5 %");
        case(0.4, Unit::Ratio, Full, "40%", "40 %");
        case(0.0734, Unit::Ratio, Short, "7.3%", "7,3 %");
        case(0.0998, Unit::Ratio, Short, "10%", "10 %");
        case(-0.0001, Unit::Ratio, Full, "0%", "0 %");
        case(-0.012, Unit::RatioPoints, Full, "−1.2\u{a0}pts", "−1,2 Pp.");
        case(-104.0, Unit::BasisPoints, Short, "−104\u{a0}bp", "−104 Bp.");
        case(2.4, Unit::Multiple, Short, "2.4×", "2,4-fach");
        case(203.89, Unit::Index, Short, "203.9", "203,9");
    }

    #[test]
    fn a_column_has_the_decimals_of_its_longest_value() {
        assert_eq!([0.284, 0.4, 0.4201].map(|v| decimals_needed(v, Unit::Ratio)), [1, 0, 0]);
        assert_eq!(value(English, 0.4, Unit::Ratio, Precision::Fixed(1)), "40.0%");
    }

    #[test]
    fn signs_are_for_what_is_not_zero_in_print() {
        assert_eq!(value_with_sign(English, 0.166, Unit::Ratio, Short), "+17%");
        assert_eq!(value_with_sign(English, -0.166, Unit::Ratio, Short), "−17%");
        assert_eq!(value_with_sign(English, 0.0001, Unit::Ratio, Short), "0%");
        assert_eq!(plain_number(German, -0.7), "−0,7");
        assert_eq!(number(English, -0.25, Unit::Ratio, 0), "−25");
    }
}
