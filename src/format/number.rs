//! Numbers with their units.

use super::currency::{hundredths_index, with_currency};
use super::decimals::{Precision, decimals, even_decimals, fixed, needed_decimals, with_cents};
use super::languages::messages;
use super::readable_unit::readable_unit;
use crate::units::{Digits, Language, Number, Qualifier, Scale, Unit};

/// No-break space, between a number and its unit.
const NBSP: char = '\u{a0}';
/// The true minus sign.
const MINUS: char = '−';

/// A value with its unit: `$37.6B`, `28%`, `−104 bp`; German `37,6 Mrd. $`, `28 %`.
pub fn value(language: Language, number: impl Into<Number>, unit: Unit, precision: Precision) -> String {
    value_of(language, number.into(), unit, precision)
}

fn value_of(language: Language, number: Number, unit: Unit, precision: Precision) -> String {
    let mut magnitude = Number { value: number.value.abs(), ..number };
    let mut printed_unit = unit;
    if precision == Precision::Short {
        let (larger, factor) = readable_unit(magnitude.value, unit);
        let scaled = Number { value: magnitude.value / factor, ..number };
        // No digit of a typed number is dropped, and many after the point are harder to read than all before it.
        let is_short = match number.digits {
            Digits::Typed(0) => even_decimals(scaled.value).is_none_or(|decimals| decimals <= 2),
            Digits::Typed(_) => false,
            Digits::Computed => true,
        };
        if is_short {
            (magnitude, printed_unit) = (scaled, larger);
        }
    }
    with_minus(with_unit(language, magnitude, printed_unit, precision), number.value)
}

/// The decimals that a computed value needs in a readout; a column takes the most of its values.
pub fn decimals_needed(value: f64, unit: Unit) -> usize {
    decimals(printed(value.abs(), unit), unit, Precision::Full)
}

/// Like [`value`], with a plus sign before values above zero.
pub fn value_with_sign(
    language: Language,
    number: impl Into<Number>,
    unit: Unit,
    precision: Precision,
) -> String {
    let number = number.into();
    let text = value_of(language, number, unit, precision);
    if number.value > 0.0 && is_not_zero(&text) { format!("+{text}") } else { text }
}

/// The prefix of a qualifier before a figure: `>`, `≥`, `about `.
pub fn qualifier(language: Language, qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::MoreThan => ">",
        Qualifier::AtLeast => "≥",
        Qualifier::About => messages(language).about,
        Qualifier::AtMost => "≤",
        Qualifier::LessThan => "<",
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

/// The number that is printed for a value: fractions in hundredths, and hundredths of a currency that have no name of
/// their own here as parts of one.
pub fn printed(value: f64, unit: Unit) -> f64 {
    match unit {
        Unit::Ratio | Unit::RatioPoints => value * 100.0,
        Unit::Money(currency, Scale::Hundredth) if hundredths_index(currency).is_none() => value / 100.0,
        _ => value,
    }
}

/// The decimals that are printed of so many typed ones: hundredths without a name have two more.
fn in_print(decimals: u8, unit: Unit) -> usize {
    let is_unnamed =
        matches!(unit, Unit::Money(currency, Scale::Hundredth) if hundredths_index(currency).is_none());
    usize::from(decimals) + if is_unnamed && decimals > 0 { 2 } else { 0 }
}

/// A magnitude with the sign of its value; a minus only where the rounded value is still below zero.
fn with_minus(text: String, value: f64) -> String {
    if value < 0.0 && is_not_zero(&text) { format!("{MINUS}{text}") } else { text }
}

fn is_not_zero(text: &str) -> bool {
    text.contains(|c: char| ('1'..='9').contains(&c))
}

fn with_unit(language: Language, magnitude: Number, unit: Unit, precision: Precision) -> String {
    let number = printed(magnitude.value, unit);
    let typed = match magnitude.digits {
        Digits::Typed(least) => even_decimals(number).map(|typed| typed.max(in_print(least, unit))),
        Digits::Computed => None,
    };
    let typed = typed.map(|typed| match precision {
        Precision::AtLeast(least) => typed.max(least),
        _ => typed,
    });
    let decimals = with_cents(typed.unwrap_or_else(|| decimals(number, unit, precision)), unit);
    let number = digits(language, number, decimals);
    let (messages, format) = (messages(language), language.number_format());
    let of_scale =
        |table: &[&'static str; 8], scale: Scale| table.get(scale as usize).copied().unwrap_or_default();
    let [points, basis_points, multiple] = &messages.unit_suffixes;
    let after = match unit {
        Unit::Money(currency, scale) => {
            return with_currency(
                language,
                &number,
                currency,
                of_scale(&messages.scale_suffixes, scale),
                scale,
            );
        }
        Unit::Count(scale) => of_scale(&messages.scale_suffixes, scale),
        Unit::Symbol(symbol, scale) => {
            return format!("{number}{}{NBSP}{symbol}", of_scale(&messages.scales_before_symbols, scale));
        }
        Unit::Ratio => format.percent,
        Unit::RatioPoints => points,
        Unit::BasisPoints => basis_points,
        Unit::Multiple => multiple,
        Unit::Number | Unit::Index => "",
    };
    number + after
}

/// A magnitude in groups of three digits.
fn digits(language: Language, magnitude: f64, decimals: usize) -> String {
    language.number_format().grouped(&fixed(magnitude, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Currency;
    use Language::{English, German};
    use Precision::{Full, Short};

    fn money(code: &str, scale: Scale) -> Unit {
        Unit::Money(Currency::parse(code).unwrap(), scale)
    }

    #[track_caller]
    fn case(number: f64, unit: Unit, precision: Precision, english: &str, german: &str) {
        both(Number::computed(number), unit, precision, english, german);
    }

    #[track_caller]
    fn typed(number: f64, unit: Unit, english: &str, german: &str) {
        both(Number::typed(number), unit, Short, english, german);
        both(Number::typed(number), unit, Full, english, german);
    }

    #[track_caller]
    fn both(number: Number, unit: Unit, precision: Precision, english: &str, german: &str) {
        assert_eq!(value(English, number, unit, precision).replace(NBSP, " "), english.replace(NBSP, " "));
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
        case(37.0, money("CAD", Scale::Billion), Short, "CA$37B", "37 Mrd. CA$");
        case(37.0, money("XAF", Scale::Billion), Short, "FCFA\u{a0}37B", "37 Mrd. FCFA");
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
    fn what_was_typed_keeps_its_digits() {
        for (rate, english, german) in [
            (4.25, "4.25%", "4,25 %"),
            (5.125, "5.125%", "5,125 %"),
            (0.04, "0.04%", "0,04 %"),
            (28.5, "28.5%", "28,5 %"),
            (40.0, "40%", "40 %"),
            (13.333_333, "13.333333%", "13,333333 %"),
            (-0.07, "−0.07%", "−0,07 %"),
        ] {
            typed(Unit::Ratio.from_typed(rate), Unit::Ratio, english, german);
        }
        typed(29.267, money("USD", Scale::Billion), "$29.267B", "29,267 Mrd. $");
        typed(1240.0, money("USD", Scale::Million), "$1,240M", "1.240 Mio. $");
        let dollars = money("USD", Scale::One);
        typed(3.9, dollars, "$3.90", "3,90 $");
        typed(80.0, dollars, "$80", "80 $");
        typed(38.2, money("INR", Scale::One), "₹38.2", "38,2 ₹");
        typed(0.00067, dollars, "$0.00067", "0,00067 $");
        typed(0.000_009_8, dollars, "$0.0000098", "0,0000098 $");
        typed(190.255, dollars, "$190.255", "190,255 $");
        typed(2387.405, Unit::Number, "2,387.405", "2.387,405");
        typed(123.456, Unit::Index, "123.456", "123,456");
        typed(999_999_999_999_999.0, Unit::Number, "999,999,999,999,999", "999.999.999.999.999");
        typed(0.1 + 0.2, Unit::Multiple, "0.3×", "0,3-fach");
        typed(1e-20, Unit::Number, "0.00000000000000000001", "0,00000000000000000001");
        typed(0.0, Unit::Number, "0", "0");
    }

    #[test]
    fn what_was_typed_has_at_least_the_decimals_that_its_author_asks_for() {
        let dollars = money("USD", Scale::One);
        for (value, decimals, unit, english, german) in [
            (0.42, 1, Unit::Ratio, "42.0%", "42,0 %"),
            (0.4125, 1, Unit::Ratio, "41.25%", "41,25 %"),
            (1589.0, 1, money("GBP", Scale::Million), "£1,589.0M", "1.589,0 Mio. £"),
            (5.0, 2, dollars, "$5.00", "5,00 $"),
            (5.0, 1, dollars, "$5.00", "5,00 $"),
            (1_500_000.0, 2, dollars, "$1,500,000.00", "1.500.000,00 $"),
            (-0.02, 1, Unit::RatioPoints, "−2.0\u{a0}pts", "−2,0 Pp."),
            (3725.0, 1, money("JPY", Scale::Hundredth), "¥37.250", "37,250 ¥"),
        ] {
            let number = Number { value, digits: Digits::Typed(decimals) };
            both(number, unit, Short, english, german);
            both(number, unit, Full, english, german);
        }
    }

    #[test]
    fn what_was_typed_goes_into_a_larger_unit_only_with_few_decimals() {
        let dollars = money("USD", Scale::One);
        both(Number::typed(3.25e12), dollars, Short, "$3.25T", "3,25 Bio. $");
        both(Number::typed(12_345_678.0), dollars, Short, "$12,345,678", "12.345.678 $");
        both(Number::typed(3.25e12), dollars, Full, "$3,250,000,000,000", "3.250.000.000.000 $");
    }

    #[test]
    fn no_digit_is_printed_that_a_float_does_not_hold() {
        let dollars = money("USD", Scale::One);
        assert_eq!(
            value(English, Number::computed(9_999_999.5), dollars, Precision::Fixed(9)),
            "$9,999,999.5000000"
        );
        assert_eq!(
            value(English, Number::computed(1e15), dollars, Precision::Fixed(9)),
            "$1,000,000,000,000,000"
        );
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
    fn switzerland_has_a_point_and_apostrophes_and_percent_without_space() {
        let swiss = Language::SwissGerman;
        assert_eq!(
            value(swiss, Number::typed(1234.5), money("CHF", Scale::Million), Short),
            "1’234.5\u{a0}Mio.\u{a0}CHF"
        );
        assert_eq!(value(swiss, Number::typed(0.0425), Unit::Ratio, Full), "4.25%");
    }

    #[test]
    fn a_column_has_the_decimals_of_its_longest_value() {
        assert_eq!([0.284, 0.4, 1.0 / 3.0].map(|v| decimals_needed(v, Unit::Ratio)), [1, 0, 1]);
        assert_eq!(value(English, Number::computed(0.4), Unit::Ratio, Precision::Fixed(1)), "40.0%");
    }

    #[test]
    fn signs_are_for_what_is_not_zero_in_print() {
        assert_eq!(value_with_sign(English, Number::computed(0.5 / 3.0), Unit::Ratio, Short), "+17%");
        assert_eq!(value_with_sign(English, Number::computed(-0.5 / 3.0), Unit::Ratio, Short), "−17%");
        assert_eq!(value_with_sign(English, Number::computed(1e-17), Unit::Ratio, Short), "0%");
        assert_eq!(plain_number(German, -0.7), "−0,7");
        assert_eq!(number(English, -0.25, Unit::Ratio, 0), "−25");
    }
}
