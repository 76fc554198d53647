//! Digits to numbers, by the habits of a language and, where they leave no doubt, against them.

use crate::units::Language;

/// A number as printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Number {
    pub(crate) value: f64,
    /// How many digits follow the decimal sign.
    pub(crate) decimals: usize,
    /// Whether signs group its digits.
    pub(crate) is_grouped: bool,
}

/// The sign before decimals in the prose of a language, whatever its region.
pub(crate) fn decimal_sign(language: Language) -> char {
    match language {
        Language::English | Language::IndianEnglish => '.',
        Language::German | Language::SwissGerman => ',',
    }
}

/// Reads the digits and signs of a number token. `decimal` is the sign before decimals in the language.
pub(crate) fn number(token: &str, decimal: char) -> Option<Number> {
    let point = decimal_point(token, decimal);
    let (whole, decimals) = match point.and_then(|at| token.split_at_checked(at)) {
        Some((whole, rest)) => (whole, rest.get(1..).unwrap_or_default()),
        None => (token, ""),
    };
    let is_grouped = whole.contains(|c: char| !c.is_ascii_digit());
    let value = whole_number(whole)? as f64;
    // Exact: both are whole numbers below 2^53, so that one division rounds once, as reading the text would.
    let decimal = decimals.bytes().fold(1.0, |power, _| power * 10.0);
    let scaled = value * decimal + whole_number(decimals)? as f64;
    Some(Number { value: scaled / decimal, decimals: decimals.len(), is_grouped })
}

/// The digits of a text as a number; `None` where they are more than a number holds exactly.
fn whole_number(text: &str) -> Option<u64> {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    let value =
        digits.fold(0_u64, |value, digit| value.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
    (value < 1 << 53).then_some(value)
}

/// Byte index of the decimal sign: the last of `.` and `,` if there are both; a single one if it is the language's own,
/// or not followed by exactly three digits.
fn decimal_point(token: &str, decimal: char) -> Option<usize> {
    let last = token.rfind(['.', ','])?;
    let sign = token.get(last..)?.chars().next()?;
    let (before, after) = (token.get(..last)?, token.get(last + 1..)?);
    let is_repeated = before.contains(sign);
    let has_other = before.contains(if sign == '.' { ',' } else { '.' });
    let is_decimal =
        !is_repeated && (has_other || sign == decimal || after.len() != 3 || matches!(before, "" | "0"));
    (is_decimal && after.bytes().all(|b| b.is_ascii_digit())).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_as_the_language_writes_them() {
        for (token, decimal, value, decimals) in [
            ("1,234", '.', 1234.0, 0),
            ("1,234", ',', 1.234, 3),
            ("1.234", ',', 1234.0, 0),
            ("1.234,5", '.', 1234.5, 1),
            ("1.234,5", ',', 1234.5, 1),
            ("1,25,000", '.', 125_000.0, 0),
            ("1,2", '.', 1.2, 1),
            ("0.125", ',', 0.125, 3),
            ("1 234 567", '.', 1_234_567.0, 0),
            ("1’234.50", '.', 1234.5, 2),
            ("37.60", '.', 37.6, 2),
            (".2", '.', 0.2, 1),
            (".125", ',', 0.125, 3),
        ] {
            let read = number(token, decimal).unwrap();
            assert_eq!((read.value, read.decimals), (value, decimals), "{token}");
        }
    }
}
