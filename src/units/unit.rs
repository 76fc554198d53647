//! Units of numbers. A scale belongs to the units that can have one, so "billion percent" cannot exist.

use super::currency::Currency;
use super::keywords::keywords;
use super::symbol::Symbol;

/// The unit of a number. Ratios are fractions: 0.28 is printed as 28 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money, in a scale.
    Money(Currency, Scale),
    /// A count of things, in a scale.
    Count(Scale),
    /// A unit with a symbol, such as GW, in a scale.
    Symbol(Symbol, Scale),
    /// A plain number without a unit.
    Number,
    /// A fraction, printed in percent.
    Ratio,
    /// A difference of two fractions, printed in percentage points.
    RatioPoints,
    /// Hundredths of a percent; also their differences.
    BasisPoints,
    /// A multiple, printed as 2.4×.
    Multiple,
    /// A number relative to a base of 100.
    Index,
}

impl Unit {
    /// Converts a typed number to its stored value: percent and percentage points become fractions.
    pub fn from_typed(self, number: f64) -> f64 {
        if matches!(self, Self::Ratio | Self::RatioPoints) { number / 100.0 } else { number }
    }

    /// The unit of the difference of two rates, for which a relative change would mislead; `None` for units whose
    /// growth is a ratio.
    pub fn of_difference(self) -> Option<Self> {
        match self {
            Self::Ratio | Self::RatioPoints => Some(Self::RatioPoints),
            Self::BasisPoints => Some(Self::BasisPoints),
            Self::Money(..)
            | Self::Count(_)
            | Self::Symbol(..)
            | Self::Number
            | Self::Multiple
            | Self::Index => None,
        }
    }

    /// Whether values of several periods may be added up.
    pub fn is_additive(self) -> bool {
        matches!(self, Self::Money(..) | Self::Count(_) | Self::Symbol(..))
    }
}

/// The power of ten in which amounts are typed, ascending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// 10⁻², of currencies: pence, cents
    Hundredth,
    /// 1
    One,
    /// 10³
    Thousand,
    /// 10⁵, in India
    Lakh,
    /// 10⁶
    Million,
    /// 10⁷, in India
    Crore,
    /// 10⁹
    Billion,
    /// 10¹²
    Trillion,
}

keywords!(Scale {
    Hundredth: "hundredth",
    One: "one",
    Thousand: "thousand",
    Lakh: "lakh",
    Million: "million",
    Crore: "crore",
    Billion: "billion",
    Trillion: "trillion"
});

impl Scale {
    /// The factor of the scale: 10⁶ for a million.
    pub fn factor(self) -> f64 {
        match self {
            Self::Hundredth => 0.01,
            Self::One => 1.0,
            Self::Thousand => 1e3,
            Self::Lakh => 1e5,
            Self::Million => 1e6,
            Self::Crore => 1e7,
            Self::Billion => 1e9,
            Self::Trillion => 1e12,
        }
    }
}
