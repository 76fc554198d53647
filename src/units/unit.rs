//! What a number counts. A scale belongs to the units that can have one, so "billion percent" cannot exist.

use super::Currency;
use super::tokens::tokens;

/// The unit of a number. Ratios are fractions: 0.28 is printed as 28 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money, in the scale given.
    Money(Currency, Scale),
    /// Things, in the scale given.
    Count(Scale),
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
    /// The value to keep of a number as an author types it: percent and their points become fractions.
    pub fn from_typed(self, number: f64) -> f64 {
        if matches!(self, Self::Ratio | Self::RatioPoints) { number / 100.0 } else { number }
    }

    /// The unit of the difference of two values, where a relative change would mislead: rates and multiples.
    /// `None` where growth is a ratio.
    pub fn of_difference(self) -> Option<Self> {
        match self {
            Self::Ratio | Self::RatioPoints => Some(Self::RatioPoints),
            Self::BasisPoints => Some(Self::BasisPoints),
            Self::Money(..) | Self::Count(_) | Self::Multiple | Self::Index => None,
        }
    }

    /// Whether values of several periods may be added up.
    pub fn is_additive(self) -> bool {
        matches!(self, Self::Money(..) | Self::Count(_))
    }
}

/// The power of ten in which amounts are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// 1
    One,
    /// 10³
    Thousand,
    /// 10⁶
    Million,
    /// 10⁹
    Billion,
    /// 10¹²
    Trillion,
}

tokens!(Scale {
    One: "one",
    Thousand: "thousand",
    Million: "million",
    Billion: "billion",
    Trillion: "trillion"
});

impl Scale {
    /// What one unit of this scale is worth.
    pub fn factor(self) -> f64 {
        match self {
            Self::One => 1.0,
            Self::Thousand => 1e3,
            Self::Million => 1e6,
            Self::Billion => 1e9,
            Self::Trillion => 1e12,
        }
    }
}
