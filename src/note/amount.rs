//! Amounts: one number, a range, a tolerance, a bound, or words with the interval that they mean.

use super::code::Code;
use super::decode::Cursor;
use super::record::{Deferred, Form, Name, Number, record};
use super::shape::Shape;
use crate::units::{Qualifier, Unit};

/// An amount as precisely as it is known. Numbers are in the unit of the fact or series; ratios are fractions.
#[derive(Clone, Debug, PartialEq)]
pub enum Amount {
    /// One number.
    Exact(f64),
    /// From the first number to the second, with first ≤ second.
    Range(f64, f64),
    /// The first number plus or minus the second, which is not negative.
    Tolerance(f64, f64),
    /// A one-sided bound, or an approximate number.
    Bound(Qualifier, f64),
    /// The author's words, and the two ends of the interval that they mean.
    Words(String, f64, f64),
}

impl Amount {
    /// The number to compute with: the midpoint of an interval; `None` for a one-sided bound.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Exact(value) | Self::Tolerance(value, _) | Self::Bound(Qualifier::About, value) => {
                Some(*value)
            }
            Self::Range(from, to) | Self::Words(_, from, to) => Some(f64::midpoint(*from, *to)),
            Self::Bound(..) => None,
        }
    }

    /// The number that is printed, if there is only one, bound or not; `None` for intervals.
    pub fn single(&self) -> Option<f64> {
        match self {
            Self::Exact(value) | Self::Bound(_, value) => Some(*value),
            Self::Range(..) | Self::Tolerance(..) | Self::Words(..) => None,
        }
    }

    /// The qualifier of a bound; `None` for other amounts.
    pub fn qualifier(&self) -> Option<Qualifier> {
        match self {
            Self::Bound(qualifier, _) => Some(*qualifier),
            _ => None,
        }
    }

    /// The lower and the upper end: equal for one number, infinite on the open side of a bound.
    pub fn ends(&self) -> (f64, f64) {
        match *self {
            Self::Exact(value) | Self::Bound(Qualifier::About, value) => (value, value),
            Self::Range(from, to) | Self::Words(_, from, to) => (from, to),
            Self::Tolerance(mid, half) => (mid - half, mid + half),
            Self::Bound(Qualifier::AtLeast | Qualifier::MoreThan, value) => (value, f64::INFINITY),
            Self::Bound(Qualifier::AtMost | Qualifier::LessThan, value) => (f64::NEG_INFINITY, value),
        }
    }

    /// Whether it is an interval; its ends may be equal.
    pub fn is_range(&self) -> bool {
        matches!(self, Self::Range(..) | Self::Tolerance(..) | Self::Words(..))
    }

    /// Converts a typed amount to its stored form, see [`Unit::from_typed`].
    pub(super) fn kept(self, unit: Unit) -> Self {
        let kept = |number| unit.from_typed(number);
        match self {
            Self::Exact(value) => Self::Exact(kept(value)),
            Self::Range(from, to) => Self::Range(kept(from), kept(to)),
            Self::Tolerance(mid, half) => Self::Tolerance(kept(mid), kept(half)),
            Self::Bound(qualifier, value) => Self::Bound(qualifier, kept(value)),
            Self::Words(words, from, to) => Self::Words(words, kept(from), kept(to)),
        }
    }
}

record! {
    /// An amount that is not a single number: a range, a tolerance, a bound, or words.
    schema Amount "Range or bound" {
        "examples": [
            { "from": 1240, "to": 1300 },
            { "mid": 57.5, "plusMinus": 0.5 },
            { "atLeast": 15 },
            { "words": "mid-single-digit", "from": 4, "to": 6 }
        ]
    }
    struct AmountFields<'a> {
        /// Lower end; for losses, which are negative, the larger loss.
        from = optional "from" as Deferred<Number>;
        /// Upper end, inclusive.
        to = optional "to" as Deferred<Number>;
        /// Midpoint of a tolerance; with `plusMinus`.
        mid = optional "mid" as Deferred<Number>;
        /// Largest deviation from `mid`, in the unit of the value; for rates in points.
        plus_minus = optional "plusMinus" as Deferred<Number> { "minimum": 0, "examples": [0.5] };
        /// Lower bound, inclusive: this or more.
        at_least = optional "atLeast" as Deferred<Number>;
        /// Lower bound, exclusive: more than this.
        more_than = optional "moreThan" as Deferred<Number>;
        /// Upper bound, inclusive: this or less.
        at_most = optional "atMost" as Deferred<Number>;
        /// Upper bound, exclusive: less than this.
        less_than = optional "lessThan" as Deferred<Number>;
        /// Approximate value: about this.
        about = optional "about" as Deferred<Number>;
        /// Text printed instead of the numbers; `from` and `to` give the interval that it means.
        words = optional "words" as Deferred<Name> { "examples": ["mid-single-digit"] };
    }
}

impl Form for Amount {
    type Value<'a> = Self;
    const SHAPE: Shape = Shape::LiteralOrRecord("Number", &AmountFields::SHAPE);

    fn read(at: Cursor<'_>) -> Option<Self> {
        if at.is_object() { AmountFields::read(at)?.complete() } else { at.number().map(Self::Exact) }
    }
}

/// An amount, or `null` for none.
pub(super) struct AmountOrNull;

impl Form for AmountOrNull {
    type Value<'a> = Option<Amount>;
    const SHAPE: Shape = Shape::LiteralOrRecord("NumberOrNull", &AmountFields::SHAPE);

    fn read(at: Cursor<'_>) -> Option<Option<Amount>> {
        if at.is_null() { Some(None) } else { Amount::read(at).map(Some) }
    }
}

impl AmountFields<'_> {
    fn complete(self) -> Option<Amount> {
        let bounds = [
            (self.at_least, Qualifier::AtLeast),
            (self.more_than, Qualifier::MoreThan),
            (self.at_most, Qualifier::AtMost),
            (self.less_than, Qualifier::LessThan),
            (self.about, Qualifier::About),
        ];
        let mut bounds = bounds.into_iter().filter_map(|(at, qualifier)| Some((at?, qualifier)));
        let (bound, is_one) = (bounds.next(), bounds.next().is_none());
        let ends = (self.words, self.from, self.to);
        match (ends, (self.mid, self.plus_minus), bound) {
            ((None, Some(from), Some(to)), (None, None), None) => {
                read_ends(from, to).map(|(from, to)| Amount::Range(from, to))
            }
            ((Some(words), Some(from), Some(to)), (None, None), None) => {
                let (words, ends) = (words.name(), read_ends(from, to));
                ends.and_then(|(from, to)| Some(Amount::Words(words?, from, to)))
            }
            ((None, None, None), (Some(mid), Some(half)), None) => {
                let (mid, size) = (mid.number(), half.number());
                match size? {
                    size if size < 0.0 => half.report_mismatch(Code::Limit, "a number that is not negative"),
                    size => Some(Amount::Tolerance(mid?, size)),
                }
            }
            ((None, None, None), (None, None), Some((at, qualifier))) if is_one => {
                Some(Amount::Bound(qualifier, at.number()?))
            }
            _ => self.at.report_mismatch(
                Code::Form,
                "one of: from and to (with words or without), mid and plusMinus, atLeast, moreThan, atMost, \
                 lessThan, about",
            ),
        }
    }
}

fn read_ends(from_at: Cursor<'_>, to_at: Cursor<'_>) -> Option<(f64, f64)> {
    let (from, to) = (from_at.number(), to_at.number());
    let (from, to) = (from?, to?);
    if from <= to {
        return Some((from, to));
    }
    from_at.report_conflict_as(
        from.to_string(),
        &format!("a number not above {to}; of losses, the larger one first"),
    )
}
