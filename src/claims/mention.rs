//! A mention: a figure as the prose states it.

use crate::units::{Currency, Frequency, Period, Qualifier};
use std::ops::Range;

/// A figure found in a text, before it is resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Byte range of its words in the text without markup.
    pub span: Range<usize>,
    /// The amount, rank, streak or direction stated.
    pub stated: Stated,
    /// Bound or approximation: `more than`, `about`.
    pub qualifier: Option<Qualifier>,
    /// Whether the value is also close to the bound: `nearly`, `just over`.
    pub is_near: bool,
    /// The direction that the words state; `None` if they state none.
    pub direction: Option<Direction>,
    /// Whether the words are about the future rather than reported figures.
    pub is_outlook: bool,
}

/// What the words of a mention state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stated {
    /// An amount.
    Amount(Amount),
    /// A rank, highest or lowest within a reach: `fastest growth in 15 quarters`.
    Rank {
        /// Whether it is a lowest value.
        is_lowest: bool,
        /// The time over which it is the highest or lowest.
        reach: Reach,
    },
    /// A number of consecutive periods with the same direction, and their length if stated: `third consecutive rise`.
    Streak(u32, Option<Frequency>),
    /// A direction without a number: `rose`.
    Direction,
}

/// The time over which a value is the highest or lowest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reach {
    /// A number of periods, including this one, and their length if stated.
    Periods(u32, Option<Frequency>),
    /// Since a period whose value was at least as high (or low).
    Since(Period),
    /// The highest or lowest ever.
    Record,
}

/// An amount as printed, with the interval of values that round to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// What the amount measures, which fixes the unit of the numbers below.
    pub kind: Kind,
    /// Lowest value that is printed like this: 27.5 for `28%`, 37.55e9 for `$37.6B`.
    pub low: f64,
    /// Highest value that is printed like this.
    pub high: f64,
    /// The printed number, in the unit of `low`; for a range, the lower one.
    pub printed: f64,
    /// The upper number of a range; `None` for a single number.
    pub printed_to: Option<f64>,
    /// Whether it is the size of a change rather than the value reached: `rose by $3 billion`.
    pub is_change: bool,
    /// Whether a plus or minus sign is printed.
    pub is_signed: bool,
    /// Whether it is an amount per share.
    pub is_per_share: bool,
    /// Whether the sentence mentions losses, which are printed without a sign.
    pub is_loss: bool,
    /// Whether the amount itself is called a loss.
    pub is_direct_loss: bool,
}

impl Amount {
    /// A number printed without a sign, which stands for values within ±`half`: half a unit of its last digit.
    pub(crate) fn rounded(kind: Kind, printed: f64, half: f64) -> Self {
        Self {
            kind,
            low: printed - half,
            high: printed + half,
            printed,
            printed_to: None,
            is_change: false,
            is_signed: false,
            is_per_share: false,
            is_loss: false,
            is_direct_loss: false,
        }
    }
}

/// What an amount measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Money, in units of a currency (dollars, not millions or cents).
    Money(Currency),
    /// Percent.
    Percent,
    /// Percentage points.
    Points,
    /// Basis points.
    BasisPoints,
    /// A multiple; `doubled` is 2.
    Multiple,
    /// A count of things.
    Count,
}

/// A rise, a fall or no change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A rise.
    Up,
    /// A fall.
    Down,
    /// No change, or nearly none.
    Flat,
}

impl Direction {
    /// The opposite direction; `Flat` stays.
    pub(crate) fn turned(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            Self::Flat => Self::Flat,
        }
    }
}

impl Stated {
    /// Whether it is about a run of periods: a rank or a streak.
    pub(crate) fn is_run(&self) -> bool {
        matches!(self, Self::Rank { .. } | Self::Streak(..))
    }
}

impl Mention {
    /// A mention whose place is not known yet.
    pub(crate) fn of(stated: Stated, direction: Option<Direction>) -> Self {
        Self { span: 0..0, stated, qualifier: None, is_near: false, direction, is_outlook: false }
    }

    /// The amount, where it states one.
    pub fn amount(&self) -> Option<&Amount> {
        match &self.stated {
            Stated::Amount(amount) => Some(amount),
            _ => None,
        }
    }
}
