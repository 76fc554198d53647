//! What the numbers of a series or fact count: the fields `unit`, `scale`, `per` and `decimals`.

use super::characters::is_hidden;
use super::code::Code;
use super::decode::Cursor;
use super::literals::UnitWord;
use super::record::{Form, Name, forms, record};
use super::shape::{Literal, Shape};
use crate::units::{Frequency, Scale, Symbol, Unit, to_u32};

/// Most characters of what an amount is for.
pub const MAX_PER: usize = 24;

/// What the field `unit` holds.
pub(super) struct UnitField {
    unit: WithoutScale,
    /// What its symbol stands for.
    name: Option<String>,
}

enum WithoutScale {
    Word(UnitWord),
    Symbol(Symbol),
}

record! {
    /// A unit that has no name of its own in the format.
    schema UnitSymbol "Symbol of a unit" {
        "examples": [{ "symbol": "GW", "name": "gigawatts" }]
    }
    struct SymbolFields<'a> {
        /// The symbol, as it stands after a number.
        symbol = required "symbol" as Symbol { "examples": ["GW", "oz"] };
        /// What it stands for, in the plural.
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

/// The unit that the fields `unit` and `scale` make, and what its symbol stands for.
pub(super) fn unit_of(
    field: Option<UnitField>,
    scale_at: Option<Cursor<'_>>,
) -> Option<(Unit, Option<String>)> {
    let scale = scale_at.map_or(Some(Scale::One), Cursor::word);
    let UnitField { unit, name } = field?;
    let unit = match unit {
        WithoutScale::Word(UnitWord::Money(currency)) => return Some((Unit::Money(currency, scale?), None)),
        WithoutScale::Word(UnitWord::Count) => Unit::Count(scale?),
        WithoutScale::Symbol(symbol) => Unit::Symbol(symbol, scale?),
        WithoutScale::Word(word) => {
            if let Some(at) = scale_at {
                return at.unexpected("no scale: only currencies, count and symbols have one");
            }
            match word {
                UnitWord::Percent => Unit::Ratio,
                UnitWord::BasisPoints => Unit::BasisPoints,
                UnitWord::Multiple => Unit::Multiple,
                UnitWord::Number | UnitWord::Money(_) | UnitWord::Count => Unit::Number,
            }
        }
    };
    match scale_at {
        Some(at) if scale == Some(Scale::Hundredth) => {
            at.unexpected("another scale: only currencies have hundredths")
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
        _ => at.unfit(Code::Limit, &format!("a whole number from 0 to {MAX_LEAST_DECIMALS}")),
    }
}

/// What an amount is for one of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Per {
    /// A length of time.
    Time(Frequency),
    /// A week.
    Week,
    /// A share: of profit, the earnings per share.
    Share,
    /// What the author says, such as `oz`.
    Other(String),
}

/// The keywords for what an amount may be for.
const PER_KEYWORDS: [(&str, Per); 6] = [
    ("year", Per::Time(Frequency::Year)),
    ("quarter", Per::Time(Frequency::Quarter)),
    ("month", Per::Time(Frequency::Month)),
    ("week", Per::Week),
    ("day", Per::Time(Frequency::Day)),
    ("share", Per::Share),
];

impl Per {
    /// Its keyword, or what the author says.
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
            return at.unfit_as(
                Code::Limit,
                format!("a text of {length} characters"),
                &format!("at most {MAX_PER}"),
            );
        }
        let keyword = PER_KEYWORDS.into_iter().find(|(keyword, _)| *keyword == text);
        Some(keyword.map_or(Self::Other(text), |(_, per)| per))
    }
}
