//! A figure as the prose states it.

use crate::units::{Currency, Frequency, Period, Qualifier};
use std::ops::Range;

/// A figure found in a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where its words stand in the paragraph without marks, in bytes.
    pub span: Range<usize>,
    /// What the words state.
    pub stated: Stated,
    /// How the words bound it.
    pub qualifier: Option<Qualifier>,
    /// Whether the bound is also near: `nearly`, `just over`.
    pub is_near: bool,
    /// The direction that the words state.
    pub direction: Option<Direction>,
    /// Whether the words speak of what is expected, not of what was.
    pub is_outlook: bool,
}

/// What words state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stated {
    /// An amount.
    Amount(Amount),
    /// The highest or lowest in some time: `fastest growth in 15 quarters`.
    Rank {
        /// Whether it is the lowest.
        is_lowest: bool,
        /// The time that it covers.
        reach: Reach,
    },
    /// So many periods in a row that went the same way: `third consecutive rise`.
    Streak(u32, Option<Frequency>),
    /// No number: `rose`.
    Direction,
}

/// The time in which something is the highest or lowest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reach {
    /// A number of periods, this one included, and their length where it is stated.
    Periods(u32, Option<Frequency>),
    /// Since a period, which was at least as high.
    Since(Period),
    /// Ever.
    Record,
}

/// An amount as printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// What it counts.
    pub kind: Kind,
    /// The lowest value that is printed so: 27.5 for `28%`, 37.55e9 for `$37.6B`.
    pub low: f64,
    /// The highest value that is printed so.
    pub high: f64,
    /// The number printed, in the unit of `low`; of a range the lower one.
    pub printed: f64,
    /// The upper number of a range.
    pub printed_to: Option<f64>,
    /// Whether it is the amount of a change, not the value reached: `rose by $3 billion`.
    pub is_change: bool,
    /// Whether a plus or minus sign is printed.
    pub is_signed: bool,
    /// Whether it is for one share.
    pub is_per_share: bool,
    /// Whether the sentence speaks of losses, which are printed without a sign.
    pub is_loss: bool,
    /// Whether this very amount is called a loss.
    pub is_direct_loss: bool,
}

impl Amount {
    /// A number printed without a sign, that stands for anything within `half` of it: half a unit of its last digit.
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

/// What an amount counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whole units of a currency.
    Money(Currency),
    /// Percent.
    Percent,
    /// Percentage points.
    Points,
    /// Basis points.
    BasisPoints,
    /// Times as much; `doubled` is 2.
    Multiple,
    /// Things.
    Count,
}

/// A rise, a fall or no change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More than before.
    Up,
    /// Less than before.
    Down,
    /// About the same.
    Flat,
}

impl Direction {
    /// The other way.
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
