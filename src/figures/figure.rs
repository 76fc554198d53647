//! A figure: a value with its status, or the reason why it is unavailable.

use crate::units::{Digits, Number, Period, Status};

/// A value, or the reason why it is unavailable.
pub type Figure = Result<Datum, Unavailable>;

/// A value in the unit of its series and measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Datum {
    /// Finite. Ratios are fractions.
    pub value: f64,
    /// Which of its digits are printed: of a typed one those that it was typed with.
    pub digits: Digits,
    /// The weakest status among the points that it was computed from.
    pub status: Status,
}

/// Why a figure is unavailable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// The note leaves the point out: nobody could confirm a figure.
    Gap,
    /// The series does not reach this period.
    OutsideSeries,
    /// There is no figure for the period to compare with.
    NoPriorPeriod(Period),
    /// The figure to compare with is zero or negative, so that a ratio means nothing.
    BaseNotPositive(Period),
    /// The definition changed in between.
    DefinitionBreak(Period),
    /// One of the periods to be summed has no figure.
    IncompleteYear(Period),
    /// Stocks, rates and days are not summed over a year.
    NotSummable,
    /// The note names no series to divide by.
    NoDenominator,
    /// The series to divide by has no positive figure here.
    DenominatorUnavailable,
    /// The company publishes growth, not the amounts.
    OnlyGrowthPublished,
    /// The day does not exist a year earlier: 29 February.
    NoSuchDay,
    /// The figure is not reported yet.
    NotReported,
    /// The note has no figure to compare with.
    NothingToCompare,
    /// The figure to compare with is zero or negative, so that a ratio means nothing.
    ComparedNotPositive,
    /// Only a bound of one of the figures is known.
    OnlyBound,
    /// The expectation is for another period.
    OtherPeriod,
    /// The result is larger than [`MAX_COMPUTED`], and so meaningless: the figures differ too much in size.
    NotMeaningful,
}

/// Largest magnitude of a computed figure: more than a year's sum of the largest numbers that a note can have.
pub const MAX_COMPUTED: f64 = 1e18;

impl From<Datum> for Number {
    fn from(datum: Datum) -> Self {
        Self { value: datum.value, digits: datum.digits }
    }
}

impl Datum {
    /// A value as its author typed it.
    pub fn typed(value: f64, status: Status) -> Self {
        Self { value, digits: Digits::Typed(0), status }
    }

    /// The same, typed with so many decimals or more.
    pub(super) fn with_decimals(self, least: u8) -> Self {
        Self { digits: Digits::Typed(least), ..self }
    }

    /// Combines two values.
    ///
    /// # Errors
    /// [`Unavailable::NotMeaningful`] where the result is beyond [`MAX_COMPUTED`].
    pub(super) fn combine(self, other: Self, operation: impl FnOnce(f64, f64) -> f64) -> Figure {
        let value = operation(self.value, other.value);
        let status = self.status.weaker(other.status);
        // Written so that a NaN is refused, too.
        if value.abs() <= MAX_COMPUTED {
            Ok(Self { value, digits: Digits::Computed, status })
        } else {
            Err(Unavailable::NotMeaningful)
        }
    }
}
