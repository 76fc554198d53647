//! Signs and words before a number that name its currency, in any language.

use crate::prose::phrases::Table;

/// Signs, with the code that they stand for where nothing else is said.
pub(in crate::prose) const SYMBOLS: Table<&str> =
    &[("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("￥", "JPY"), ("₹", "INR"), ("₩", "KRW")];

/// Words before an amount, or glued to a sign, with the code and the scale that they stand for. ISO 4217 codes need no
/// entry.
pub(in crate::prose) static SYMBOL_WORDS: Table<(&str, f64)> = &[
    ("US $", ("USD", 1.0)),
    ("A $", ("AUD", 1.0)),
    ("C $", ("CAD", 1.0)),
    ("HK $", ("HKD", 1.0)),
    ("NZ $", ("NZD", 1.0)),
    ("S $", ("SGD", 1.0)),
    ("NT $", ("TWD", 1.0)),
    ("R $", ("BRL", 1.0)),
    ("Rs .", ("INR", 1.0)),
    ("Rs", ("INR", 1.0)),
    ("MSEK", ("SEK", 1e6)),
    ("MNOK", ("NOK", 1e6)),
    ("MDKK", ("DKK", 1e6)),
    ("MEUR", ("EUR", 1e6)),
    ("MUSD", ("USD", 1e6)),
    ("TSEK", ("SEK", 1e3)),
    ("TEUR", ("EUR", 1e3)),
    ("RMB", ("CNY", 1.0)),
    ("CN ¥", ("CNY", 1.0)),
    ("JP ¥", ("JPY", 1.0)),
];
