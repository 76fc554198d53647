//! The unit of a series or fact: the fields `unit`, `scale`, `per` and `decimals`.

use super::characters::is_hidden;
use super::code::Code;
use super::decode::Cursor;
use super::literals::UnitKeyword;
use super::record::{Form, Name, forms, record};
use super::shape::{Literal, Shape};
use crate::units::{Frequency, Scale, Symbol, Unit, to_u32};

/// Maximum number of characters of the field `per`.
pub const MAX_PER: usize = 24;

/// The value of the field `unit`.
pub(super) struct UnitField {
    unit: WithoutScale,
    /// Spelt-out name of its symbol.
    name: Option<String>,
}

enum WithoutScale {
    Word(UnitKeyword),
    Symbol(Symbol),
}

record! {
    /// A unit for which the format has no keyword.
    schema UnitSymbol "Symbol of a unit" {
        "examples": [{ "symbol": "GW", "name": "gigawatts" }]
    }
    struct SymbolFields<'a> {
        /// Symbol printed after a number.
        symbol = required "symbol" as Symbol { "examples": ["GW", "oz"] };
        /// Spelt-out name of the unit, in the plural.
        name = optional "name" as Name { "examples": ["gigawatts"] };
    }
}

impl Literal for Symbol {
    const EXPECTED: &str = "1 to 12 visible characters, such as GW";
    const SHAPE: Shape = Shape::Literal("Symbol");

    fn read(text: &str) -> Option<Self> {
        Self::parse(text).filter(|_| !text.contains(is_hidden))
    }
}

impl Form for UnitField {
    type Value<'a> = Self;
    const SHAPE: Shape = Shape::LiteralOrRecord("UnitWord", &SymbolFields::SHAPE);

    fn read(at: Cursor<'_>) -> Option<Self> {
        if at.is_object() {
            let fields = SymbolFields::read(at)?;
            return Some(Self { unit: WithoutScale::Symbol(fields.symbol?), name: fields.name });
        }
        Some(Self { unit: WithoutScale::Word(at.word()?), name: None })
    }
}

/// The unit given by the fields `unit` and `scale`, and the spelt-out name of its symbol.
pub(super) fn unit_of(
    field: Option<UnitField>,
    scale_at: Option<Cursor<'_>>,
) -> Option<(Unit, Option<String>)> {
    let scale = scale_at.map_or(Some(Scale::One), Cursor::word);
    let UnitField { unit, name } = field?;
    let unit = match unit {
        WithoutScale::Word(UnitKeyword::Money(currency)) => {
            return Some((Unit::Money(currency, scale?), None));
        }
        WithoutScale::Word(UnitKeyword::Count) => Unit::Count(scale?),
        WithoutScale::Symbol(symbol) => Unit::Symbol(symbol, scale?),
        WithoutScale::Word(word) => {
            if let Some(at) = scale_at {
                return at.report_conflict("no scale: only currencies, count and symbols have one");
            }
            match word {
                UnitKeyword::Percent => Unit::Ratio,
                UnitKeyword::BasisPoints => Unit::BasisPoints,
                UnitKeyword::Multiple => Unit::Multiple,
                UnitKeyword::Number | UnitKeyword::Money(_) | UnitKeyword::Count => Unit::Number,
            }
        }
    };
    match scale_at {
        Some(at) if scale == Some(Scale::Hundredth) => {
            at.report_conflict("another scale: only currencies have hundredths")
        }
        _ => Some((unit, name)),
    }
}

/// Most zeros that can be asked for after the decimal point.
pub const MAX_LEAST_DECIMALS: u8 = 6;

forms! {
    /// The least decimals with which typed amounts are printed.
    Decimals -> u8: read_decimals;
}

fn read_decimals(at: Cursor<'_>) -> Option<u8> {
    match at.number()? {
        count if (0.0..=f64::from(MAX_LEAST_DECIMALS)).contains(&count) && count.fract() == 0.0 => {
            u8::try_from(to_u32(count)).ok()
        }
        _ => at.report_mismatch(Code::Limit, &format!("a whole number from 0 to {MAX_LEAST_DECIMALS}")),
    }
}

/// The denominator of a unit, as `share` in earnings per share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Per {
    /// A length of time.
    Time(Frequency),
    /// A week.
    Week,
    /// A share of stock, as in earnings per share.
    Share,
    /// Any other text, such as `oz`.
    Other(String),
}

/// The keywords of the field `per`.
const PER_KEYWORDS: [(&str, Per); 6] = [
    ("year", Per::Time(Frequency::Year)),
    ("quarter", Per::Time(Frequency::Quarter)),
    ("month", Per::Time(Frequency::Month)),
    ("week", Per::Week),
    ("day", Per::Time(Frequency::Day)),
    ("share", Per::Share),
];

impl Per {
    /// Its keyword, or the text that the author wrote.
    pub fn text(&self) -> &str {
        let keyword = PER_KEYWORDS.iter().find(|(_, per)| per == self).map(|(keyword, _)| *keyword);
        match (keyword, self) {
            (None, Self::Other(text)) => text,
            (keyword, _) => keyword.unwrap_or_default(),
        }
    }
}

impl Form for Per {
    type Value<'a> = Self;
    const SHAPE: Shape = Shape::Literal("PerWord");

    fn read(at: Cursor<'_>) -> Option<Self> {
        let text = at.name()?;
        let length = text.chars().count();
        if length > MAX_PER {
            return at.report_mismatch_as(
                Code::Limit,
                format!("a text of {length} characters"),
                &format!("at most {MAX_PER}"),
            );
        }
        let keyword = PER_KEYWORDS.into_iter().find(|(keyword, _)| *keyword == text);
        Some(keyword.map_or(Self::Other(text), |(_, per)| per))
    }
}
