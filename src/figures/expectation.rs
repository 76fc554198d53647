//! Compares figures with expectations: surprise, beat or miss, revisions, and the position of a figure in a range.

use super::fact::{minus, over};
use super::figure::{Figure, Unavailable};
use super::quantity::Quantity;
use crate::note::{Amount, Better, Expectation};
use crate::units::{Measure, Qualifier};
use std::cmp::Ordering;

/// How far a figure may be from a single expected number to be in line with it, as a fraction of that number.
pub const IN_LINE: f64 = 0.01;

/// Result of comparing a figure with an expectation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Better than expected.
    Beat,
    /// Worse than expected.
    Miss,
    /// Within [`IN_LINE`] of the expected number, or within the expected range.
    InLine,
}

/// Result of comparing an expectation with the one before its revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revision {
    /// Both ends are higher, or the upper one is while the lower is unchanged.
    Raised,
    /// Both ends are lower, or the lower one is while the upper is unchanged.
    Lowered,
    /// Within the old range; with the order of its midpoint and the old one.
    Narrowed(Ordering),
    /// Beyond the old range at both ends; with the order of its midpoint and the old one.
    Widened(Ordering),
    /// Unchanged.
    Reaffirmed,
}

/// Position of a number in a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Below the lower end.
    Below,
    /// In the lower half, or at the lower end.
    LowerHalf,
    /// At the midpoint.
    Midpoint,
    /// In the upper half, or at the upper end.
    UpperHalf,
    /// Above the upper end.
    Above,
}

/// How far a figure is over what was expected: x / e − 1 as a fraction; of rates x − e. Of a range, e is its midpoint.
///
/// Orders of SEK 2,041 million where 1,948 million were expected: 2041 / 1948 − 1 = 0.0477, printed 4.8 %.
///
/// ```
/// use research_widget::figures::expectation::surprise;
/// use research_widget::figures::Quantity;
/// # use research_widget::note;
///
/// let note = r#"{
/// #   "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
///   "facts": [{
///     "id": "orders", "name": "Orders", "unit": "SEK", "scale": "million", "value": 2041,
///     "expectations": [{ "kind": "consensus", "value": 1948 }]
///   }]
/// }"#;
/// let fact = &note::parse(note).unwrap().facts[0];
/// let found = surprise(Quantity::Fact(fact), &fact.expectations[0]).unwrap();
/// assert_eq!(format!("{:.4}", found.value), "0.0477");
/// ```
///
/// # Errors
/// The figure is not reported or either is only a bound; the expectation is not positive, or for another period.
pub fn surprise(of: Quantity<'_>, expectation: &Expectation) -> Figure {
    over(reported(of, expectation)?.as_ref(), &expectation.value, of)
}

/// How far a figure is over what was expected by an amount: x − e, in the unit of [`Quantity::change_unit`].
///
/// Earnings of 84 cents where 79 were expected: 5 cents.
///
/// ```
/// use research_widget::figures::expectation::surprise_change;
/// use research_widget::figures::Quantity;
/// # use research_widget::note;
///
/// let note = r#"{
/// #   "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
///   "facts": [{
///     "id": "eps", "name": "EPS", "unit": "USD", "value": 0.84,
///     "expectations": [{ "kind": "consensus", "value": 0.79 }]
///   }]
/// }"#;
/// let fact = &note::parse(note).unwrap().facts[0];
/// let found = surprise_change(Quantity::Fact(fact), &fact.expectations[0]).unwrap();
/// assert_eq!(format!("{:.2}", found.value), "0.05");
/// ```
///
/// # Errors
/// Those of [`surprise`], but that the expectation may be zero or negative.
pub fn surprise_change(of: Quantity<'_>, expectation: &Expectation) -> Figure {
    minus(reported(of, expectation)?.as_ref(), &expectation.value, of.status())
}

/// How far an expectation is over the figure: e / x − 1 as a fraction, of rates e − x; of a price target the upside.
///
/// A target of $80 at a price of $71.20: 80 / 71.2 − 1 = 0.1236, printed 12 %.
///
/// ```
/// use research_widget::figures::expectation::upside;
/// use research_widget::figures::Quantity;
/// # use research_widget::note;
///
/// let note = r#"{
/// #   "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
///   "facts": [{
///     "id": "price", "name": "Price", "kind": "price", "period": "2025-10-28", "unit": "USD", "value": 71.2,
///     "expectations": [{ "kind": "target", "value": 80 }]
///   }]
/// }"#;
/// let fact = &note::parse(note).unwrap().facts[0];
/// let found = upside(Quantity::Fact(fact), &fact.expectations[0]).unwrap();
/// assert_eq!(format!("{:.4}", found.value), "0.1236");
/// ```
///
/// # Errors
/// The figure is not known, not positive, or either is only a bound.
pub fn upside(of: Quantity<'_>, expectation: &Expectation) -> Figure {
    over(&expectation.value, of.value()?.as_ref(), of)
}

/// The growth that an expectation implies on the figure a year earlier: e / x₀ − 1, of rates e − x₀.
///
/// Guidance of $1,310 million, give or take 30, after $1,206 million a year earlier: 1310 / 1206 − 1 = 0.0862.
///
/// ```
/// use research_widget::figures::expectation::growth;
/// use research_widget::figures::Quantity;
/// # use research_widget::note;
///
/// let note = r#"{
/// #   "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
///   "facts": [{
///     "id": "next", "name": "Revenue", "unit": "USD", "scale": "million", "period": "2025-Q4",
///     "yearEarlier": 1206,
///     "expectations": [{ "kind": "guidance", "value": { "mid": 1310, "plusMinus": 30 } }]
///   }]
/// }"#;
/// let fact = &note::parse(note).unwrap().facts[0];
/// let found = growth(Quantity::Fact(fact), &fact.expectations[0]).unwrap();
/// assert_eq!(format!("{:.4}", found.value), "0.0862");
/// ```
///
/// # Errors
/// The earlier figure is missing or not positive, either is only a bound, or the expectation is for another period.
pub fn growth(of: Quantity<'_>, expectation: &Expectation) -> Figure {
    same_period(of, expectation)?;
    over(&expectation.value, of.earlier(Measure::YearOverYear)?.as_ref(), of)
}

/// Whether a figure beat or missed an expectation. It is in line within one percent of a single number, and within a
/// range; what is expected as a bound can be met or missed, but not beaten from the far side.
///
/// Costs of 44.8 % of revenue, where lower is better: worse than the 43.1 % expected, and as good as the guided “at
/// most 45 %”.
///
/// ```
/// use research_widget::figures::expectation::{Outcome, outcome};
/// use research_widget::figures::Quantity;
/// # use research_widget::note;
///
/// let note = r#"{
/// #   "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
///   "facts": [{
///     "id": "costs", "name": "Costs", "unit": "percent", "better": "lower", "value": 44.8,
///     "expectations": [{ "kind": "consensus", "value": 43.1 }, { "kind": "guidance", "value": { "atMost": 45 } }]
///   }]
/// }"#;
/// let fact = &note::parse(note).unwrap().facts[0];
/// let held = |index: usize| outcome(Quantity::Fact(fact), &fact.expectations[index]);
/// assert_eq!((held(0), held(1)), (Ok(Outcome::Miss), Ok(Outcome::InLine)));
/// ```
///
/// # Errors
/// The figure is not reported, the expectation for another period, or the bounds of either leave it open.
pub fn outcome(of: Quantity<'_>, expectation: &Expectation) -> Result<Outcome, Unavailable> {
    let (low, high) = strict_ends(reported(of, expectation)?.as_ref());
    let expected = &expectation.value;
    let slack = if expected.is_range() { 0.0 } else { expected.number().unwrap_or_default().abs() * IN_LINE };
    // An ulp of arithmetic is no miss.
    let slack = slack + 1e-9 * slack.max(expected.number().unwrap_or_default().abs());
    let (from, to) = strict_ends(expected);
    let (from, to) = (from - slack, to + slack);
    let is_higher_better = of.better() == Better::Higher;
    let outcome = |is_better: bool| if is_better { Outcome::Beat } else { Outcome::Miss };
    if low > to {
        Ok(outcome(is_higher_better))
    } else if high < from {
        Ok(outcome(!is_higher_better))
    } else if from <= low && high <= to {
        Ok(Outcome::InLine)
    } else {
        Err(Unavailable::OnlyBound)
    }
}

/// How an expectation was changed. Of two bounds to one side, the numbers are compared.
///
/// From 205–225 to 205–215: narrowed, the midpoint lower. From 1.2–1.5 to 1.3–1.6: raised.
///
/// ```
/// use research_widget::figures::expectation::{Revision, revision};
/// use std::cmp::Ordering;
/// # use research_widget::note;
///
/// let note = r#"{
/// #   "version": 1, "id": "x", "lang": "en", "title": "T", "summary": ["P."],
///   "facts": [{
///     "id": "profit", "name": "Profit", "unit": "GBP", "scale": "million", "period": "2026",
///     "expectations": [{ "kind": "guidance", "value": { "from": 205, "to": 215 }, "before": { "from": 205, "to": 225 } }]
///   }]
/// }"#;
/// let fact = &note::parse(note).unwrap().facts[0];
/// let changed = revision(&fact.expectations[0]);
/// assert_eq!(changed, Ok(Revision::Narrowed(Ordering::Less)));
/// ```
///
/// # Errors
/// The note does not say what it was before.
pub fn revision(expectation: &Expectation) -> Result<Revision, Unavailable> {
    let before = expectation.before.as_ref().ok_or(Unavailable::NothingToCompare)?;
    let (now, old) = (expectation.value.ends(), before.ends());
    // Infinite ends are equal, so that the others decide.
    let (low, high) = (now.0.total_cmp(&old.0), now.1.total_cmp(&old.1));
    let is_bound = |ends: (f64, f64)| ends.0.is_infinite() || ends.1.is_infinite();
    let midpoint = || match is_bound(now) || is_bound(old) {
        true => Ordering::Equal,
        false => f64::midpoint(now.0, now.1).total_cmp(&f64::midpoint(old.0, old.1)),
    };
    let is_same_side = is_bound(now) && is_bound(old);
    Ok(match (low, high) {
        (Ordering::Equal, Ordering::Equal) => Revision::Reaffirmed,
        (Ordering::Less, Ordering::Greater) => Revision::Widened(midpoint()),
        (Ordering::Greater, Ordering::Less) => Revision::Narrowed(midpoint()),
        (Ordering::Greater, Ordering::Equal) | (Ordering::Equal, Ordering::Less) if !is_same_side => {
            Revision::Narrowed(midpoint())
        }
        (Ordering::Greater, _) | (_, Ordering::Greater) => Revision::Raised,
        (Ordering::Less, _) | (_, Ordering::Less) => Revision::Lowered,
    })
}

/// Position of a number in a range; `None` if the amount has no two different ends.
///
/// $1,284 million in a range from 1,240 to 1,300 million: in the upper half.
///
/// ```
/// use research_widget::figures::expectation::{Position, position};
/// use research_widget::note::Amount;
///
/// let guided = Amount::Range(1240.0, 1300.0);
/// assert_eq!(position(&guided, 1284.0), Some(Position::UpperHalf));
/// assert_eq!(position(&guided, 1270.0), Some(Position::Midpoint));
/// assert_eq!(position(&Amount::Exact(1270.0), 1284.0), None);
/// ```
pub fn position(range: &Amount, value: f64) -> Option<Position> {
    let (from, to) = range.ends();
    if !range.is_range() || from >= to {
        return None;
    }
    let middle = f64::midpoint(from, to);
    Some(match value {
        _ if value < from => Position::Below,
        _ if value > to => Position::Above,
        _ if (value - middle).abs() <= 1e-9 * (to - from) => Position::Midpoint,
        _ if value < middle => Position::LowerHalf,
        _ => Position::UpperHalf,
    })
}

/// The figure itself, where the expectation is for its period.
fn reported<'n>(
    of: Quantity<'n>,
    expectation: &Expectation,
) -> Result<std::borrow::Cow<'n, Amount>, Unavailable> {
    same_period(of, expectation)?;
    of.value()
}

fn same_period(of: Quantity<'_>, expectation: &Expectation) -> Result<(), Unavailable> {
    match (&expectation.period, of.period()) {
        (Some(own), Some(period)) if !own.is_same(&period) => Err(Unavailable::OtherPeriod),
        _ => Ok(()),
    }
}

/// The least and the most that an amount may be.
fn strict_ends(amount: &Amount) -> (f64, f64) {
    let (low, high) = amount.ends();
    match amount.qualifier() {
        Some(Qualifier::MoreThan) => (low.next_up(), high),
        Some(Qualifier::LessThan) => (low, high.next_down()),
        _ => (low, high),
    }
}
