//! The units of a note beside the numbers of a text: `koz`, `BTC`, `billion-dollar`.

use crate::note::Note;
use crate::prose::tokens::Tokens;
use crate::units::{Currency, Unit};

/// Letters before a symbol, with the factor that each is.
const PREFIXES: [(&str, f64); 5] = [("", 1.0), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("m", 1e-3)];
/// Currencies by the names that follow a hyphen.
const NAMES: [(&str, &str); 6] = [
    ("dollar", "USD"),
    ("euro", "EUR"),
    ("pound", "GBP"),
    ("yen", "JPY"),
    ("rupee", "INR"),
    ("franc", "CHF"),
];

/// The units of a note: its symbols, and its currency.
pub(super) struct Units {
    symbols: Vec<String>,
    /// The first currency that it has money in.
    pub(super) currency: Option<Currency>,
    /// All of them.
    pub(super) currencies: Vec<Currency>,
}

impl Units {
    /// The units of the facts and series of a note.
    pub(super) fn of(note: &Note) -> Self {
        let facts = note.facts.iter().map(|fact| fact.unit);
        let units: Vec<Unit> = facts.chain(note.series.iter().map(|series| series.unit)).collect();
        let mut symbols: Vec<String> = Vec::new();
        for unit in &units {
            if let Unit::Symbol(symbol, _) = unit
                && !symbols.contains(&symbol.to_string())
            {
                symbols.push(symbol.to_string());
            }
        }
        let mut currencies: Vec<Currency> = Vec::new();
        for unit in &units {
            if let Unit::Money(currency, _) = unit
                && !currencies.contains(currency)
            {
                currencies.push(*currency);
            }
        }
        Self { symbols, currency: currencies.first().copied(), currencies }
    }

    /// The number of tokens that a symbol of the note takes at a place, and the power of ten before it: `koz`.
    pub(super) fn symbol(&self, tokens: &Tokens<'_>, at: usize) -> Option<(usize, f64)> {
        self.symbols.iter().find_map(|symbol| {
            let parts = Tokens::plain(symbol);
            let (_, factor) = PREFIXES.iter().find(|(prefix, _)| begins(tokens, at, prefix, &parts))?;
            (!parts.all.is_empty()).then_some((parts.all.len(), *factor))
        })
    }
}

/// Whether a symbol with a prefix is at a place.
fn begins(tokens: &Tokens<'_>, at: usize, prefix: &str, symbol: &Tokens<'_>) -> bool {
    symbol.all.iter().enumerate().all(|(index, part)| {
        tokens.get(at + index).is_some_and(|token| {
            if index == 0 {
                token.text.strip_prefix(prefix) == Some(part.text)
            } else {
                token.text == part.text && !token.is_spaced
            }
        })
    })
}

/// The currency of `5.09 billion-dollar`.
pub(super) fn hyphenated_currency(tokens: &Tokens<'_>, at: usize) -> Option<Currency> {
    tokens.get(at).filter(|token| token.is_dash() && !token.is_spaced)?;
    let name = tokens.get(at + 1)?;
    let (_, code) = NAMES.iter().find(|(own, _)| name.is(own))?;
    Currency::parse(code)
}
