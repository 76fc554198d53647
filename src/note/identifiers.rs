//! Identifiers of companies and their securities, each with its check digits verified.

use super::shape::{Literal, Shape};

/// Declares an identifier: a text that a function accepts.
macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident, $expected:literal, $is_valid:path;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// As typed.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Literal for $name {
            const EXPECTED: &str = $expected;
            const SHAPE: Shape = Shape::Literal(stringify!($name));

            fn read(text: &str) -> Option<Self> {
                $is_valid(text.as_bytes()).then(|| Self(text.to_owned()))
            }
        }
    )*};
}

identifiers! {
    /// An International Securities Identification Number (ISO 6166), such as `US0231351067`.
    Isin, "an ISIN whose last digit checks the others, such as US0231351067", is_isin;
    /// A Legal Entity Identifier (ISO 17442), such as `ZXTILKJKG63JELOEG630`.
    Lei, "an LEI whose last two digits check the others, such as ZXTILKJKG63JELOEG630", is_lei;
    /// A Financial Instrument Global Identifier, such as `BBG000BVPV84`.
    Figi, "a FIGI whose last digit checks the others, such as BBG000BVPV84", is_figi;
}

/// The value of a character: digits as they are, `A` is 10, `Z` 35; `None` for others.
fn value(byte: u8) -> Option<u32> {
    match byte {
        b'0'..=b'9' | b'A'..=b'Z' => char::from(byte).to_digit(36),
        _ => None,
    }
}

/// The values of `count` characters; `None` if there are more or fewer, or one has no value.
fn values(bytes: &[u8], count: usize) -> Option<Vec<u32>> {
    if bytes.len() == count { bytes.iter().copied().map(value).collect() } else { None }
}

/// The sum of the digits of numbers of up to two digits.
fn digit_sum(numbers: impl Iterator<Item = u32>) -> u32 {
    numbers.map(|number| number / 10 + number % 10).sum()
}

/// Two letters, nine letters or digits, and a digit that makes the sum of Luhn a multiple of ten. Letters count as the
/// two digits of their values.
fn is_isin(bytes: &[u8]) -> bool {
    let Some(values) = values(bytes, 12) else { return false };
    let digits: Vec<u32> = values
        .iter()
        .flat_map(|value| if *value < 10 { vec![*value] } else { vec![value / 10, value % 10] })
        .collect();
    let weighted = digits.iter().rev().enumerate().map(|(at, digit)| digit * weight(at));
    let is_formed = bytes.iter().take(2).all(u8::is_ascii_uppercase) && bytes.ends_with_digits(1);
    is_formed && digit_sum(weighted).is_multiple_of(10)
}

/// Weight of the digit at an index: every second one counts twice.
fn weight(index: usize) -> u32 {
    if index.is_multiple_of(2) { 1 } else { 2 }
}

/// Eighteen letters or digits and two digits that make the whole, letters as their values, 1 beyond a multiple of 97.
fn is_lei(bytes: &[u8]) -> bool {
    let Some(values) = values(bytes, 20) else { return false };
    let append = |rest: u32, value: &u32| (rest * if *value < 10 { 10 } else { 100 } + value) % 97;
    bytes.ends_with_digits(2) && values.iter().fold(0, append) == 1
}

/// Two consonants, `G`, eight consonants or digits, and a digit that makes the sum of Luhn a multiple of ten. Letters
/// count as their values.
fn is_figi(bytes: &[u8]) -> bool {
    let Some(values) = values(bytes, 12) else { return false };
    let weighted = values.iter().enumerate().map(|(at, value)| value * weight(at));
    let is_formed = bytes.iter().take(2).all(u8::is_ascii_uppercase)
        && bytes.get(2) == Some(&b'G')
        && !bytes.iter().any(|byte| b"AEIOU".contains(byte))
        && bytes.ends_with_digits(1);
    // The check digit has an odd place, and is not doubled.
    let (sum, check) = (digit_sum(weighted.take(11)), values.last().copied().unwrap_or_default());
    is_formed && (sum + check).is_multiple_of(10)
}

/// Whether bytes end with so many digits.
trait EndsWithDigits {
    fn ends_with_digits(&self, count: usize) -> bool;
}

impl EndsWithDigits for [u8] {
    fn ends_with_digits(&self, count: usize) -> bool {
        self.iter().rev().take(count).all(u8::is_ascii_digit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each identifier is read, and with any other last character, or two neighbours in each other's place, is not.
    fn assert_checked(is_valid: fn(&[u8]) -> bool, known: &[&str]) {
        for text in known {
            assert!(is_valid(text.as_bytes()), "{text}");
            let (first, last) = text.split_at(text.len() - 1);
            for other in ('0'..='9').chain('A'..='Z').filter(|other| !last.contains(*other)) {
                assert!(!is_valid(format!("{first}{other}").as_bytes()), "{first}{other}");
            }
            assert!(!is_valid(text.to_lowercase().as_bytes()) && !is_valid(first.as_bytes()));
        }
    }

    #[test]
    fn check_digits_are_verified() {
        assert_checked(is_isin, &["US0231351067", "US0378331005", "DE0007164600", "GB0002634946"]);
        assert_checked(is_lei, &["ZXTILKJKG63JELOEG630", "HWUPKR0MPOU8FGXBT394", "INR2EJN1ERAN0W5ZP974"]);
        assert_checked(is_figi, &["BBG000BVPV84", "BBG000BLNNH6", "BBG000B9XRY4"]);
        assert!(!is_isin(b"US0213351067") && !is_lei(b"ZXTIKLJKG63JELOEG630") && !is_figi(b"BBG000VBPV84"));
    }
}
