//! How numbers and days are written, apart from the words of a language: as CLDR 48 has it for `en`, `en-IN`,
//! `de` and `de-CH`.

use super::Language;

/// Separators and order. `tests/formats.test.mjs` compares what comes of it with `Intl`.
#[derive(Debug)]
pub struct NumberFormat {
    /// Separator between groups of digits.
    pub group: char,
    /// The digits of a group; the last before the decimals has three.
    pub group_size: usize,
    /// Decimal separator.
    pub decimal: char,
    /// Suffix of a number in percent.
    pub percent: &'static str,
    /// Whether a currency comes before its amount.
    pub is_currency_first: bool,
    /// Suffix of the day of a month.
    pub day: &'static str,
    /// Separator between a part of a fiscal year and its year.
    pub fiscal: &'static str,
    /// Separator between the cells of a CSV file, as spreadsheets of the region read it.
    pub csv_separator: &'static str,
}

const ENGLISH: NumberFormat = NumberFormat {
    group: ',',
    group_size: 3,
    decimal: '.',
    percent: "%",
    is_currency_first: true,
    day: "",
    fiscal: "\u{a0}",
    csv_separator: ",",
};

/// Groups by lakh and crore.
const INDIAN: NumberFormat = NumberFormat { group_size: 2, fiscal: "", ..ENGLISH };

const GERMAN: NumberFormat = NumberFormat {
    group: '.',
    group_size: 3,
    decimal: ',',
    percent: "\u{a0}%",
    is_currency_first: false,
    day: ".",
    fiscal: "\u{a0}",
    csv_separator: ";",
};

/// With the typographic apostrophe, for which CLDR has the straight one since version 48.
const SWISS: NumberFormat = NumberFormat { group: '’', decimal: '.', percent: "%", ..GERMAN };

impl Language {
    /// How its numbers and days are written.
    pub fn number_format(self) -> &'static NumberFormat {
        match self {
            Self::English => &ENGLISH,
            Self::IndianEnglish => &INDIAN,
            Self::German => &GERMAN,
            Self::SwissGerman => &SWISS,
        }
    }
}

impl NumberFormat {
    /// Digits in groups: `1,234.5` for `1234.5`.
    pub fn grouped(&self, digits: &str) -> String {
        let whole = digits.find('.').unwrap_or(digits.len());
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, c) in digits.chars().enumerate() {
            let left = whole.saturating_sub(index);
            if index > 0 && left >= 3 && (left - 3).is_multiple_of(self.group_size) {
                text.push(self.group);
            }
            text.push(if c == '.' { self.decimal } else { c });
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_before_the_decimals() {
        for (digits, english, indian, german, swiss) in [
            ("0", "0", "0", "0", "0"),
            ("999", "999", "999", "999", "999"),
            ("1000", "1,000", "1,000", "1.000", "1’000"),
            ("123456", "123,456", "1,23,456", "123.456", "123’456"),
            ("1234567.8901", "1,234,567.8901", "12,34,567.8901", "1.234.567,8901", "1’234’567.8901"),
        ] {
            let grouped = |language: Language| language.number_format().grouped(digits);
            assert_eq!(grouped(Language::English), english);
            assert_eq!(grouped(Language::IndianEnglish), indian);
            assert_eq!(grouped(Language::German), german);
            assert_eq!(grouped(Language::SwissGerman), swiss);
        }
    }
}
