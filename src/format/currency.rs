//! Amounts of a currency: its symbol, its hundredths.

use super::cldr::{ENGLISH_SYMBOLS, GERMAN_SYMBOLS, SYMBOLS};
use super::languages::messages;
use crate::units::{Currency, Language, Scale};

/// No-break space, between a number and its unit.
const NBSP: char = '\u{a0}';

/// A number with its scale's suffix and its currency: `$37.6B`, `37,6 Mrd. $`, `45p`.
pub(super) fn with_currency(
    language: Language,
    number: &str,
    currency: Currency,
    suffix: &str,
    scale: Scale,
) -> String {
    let hundredths = hundredths_index(currency).filter(|_| scale == Scale::Hundredth);
    if let Some(name) = hundredths.and_then(|index| messages(language).hundredths.get(index)) {
        // 45p, 45¢, but 45 øre, and German 45 c.
        let is_sign = language.number_format().is_currency_first && name.chars().count() == 1;
        let space = if is_sign { "" } else { "\u{a0}" };
        return format!("{number}{space}{name}");
    }
    let symbol = symbol(language, currency);
    if symbol.is_empty() {
        format!("{number}{suffix}")
    } else if language.number_format().is_currency_first {
        let is_word = symbol.ends_with(|c: char| c.is_ascii_alphabetic() || c == '.');
        let space = if is_word { "\u{a0}" } else { "" };
        format!("{symbol}{space}{number}{suffix}")
    } else {
        format!("{number}{suffix}{NBSP}{symbol}")
    }
}

/// The currencies whose hundredths have a name here; those of others are printed as parts of one.
const WITH_HUNDREDTHS: [&str; 14] =
    ["GBP", "USD", "EUR", "AUD", "NZD", "CAD", "SGD", "HKD", "ZAR", "SEK", "DKK", "NOK", "CHF", "INR"];

/// The position of a currency's hundredths, such as pence or cents, in tables of their names.
pub fn hundredths_index(currency: Currency) -> Option<usize> {
    WITH_HUNDREDTHS.iter().position(|code| *code == currency.code())
}

/// A currency as it stands beside an amount: its symbol, else its code; nothing where it is not known.
fn symbol(language: Language, currency: Currency) -> &'static str {
    let code = currency.code();
    if currency.is_unknown() {
        return "";
    }
    let own = if language.tag() == "de" { GERMAN_SYMBOLS } else { ENGLISH_SYMBOLS };
    let symbols = SYMBOLS.split(',').chain(own.split(','));
    symbols.filter_map(|entry| entry.strip_prefix(code)).next().unwrap_or(code)
}
