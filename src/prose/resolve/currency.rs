//! Amounts in a currency that the note has no money in.

use super::evidence::Evidence;
use super::reading::Reading;
use super::score::weigh;
use super::subject::Subject;
use super::units::Units;
use crate::claims::{Amount, Kind};
use crate::note::Reference;
use crate::units::Currency;

/// How much has to speak for a figure in another currency than its words say, and how much more than for the next.
const SURE: (i32, i32) = (16, 4);
/// How many currencies of a note are tried for it.
const MOST_CURRENCIES: usize = 3;

/// What an amount surely stands for if its currency is left aside, where the note has no money in that one.
pub(super) fn in_own_currency(
    units: &Units,
    amounts: &[Amount],
    (readings, evidence): (&[&Reading], &[Evidence]),
    subjects: &[Subject<'_>],
) -> Option<(Reference, Amount)> {
    let amount = amounts.first()?;
    let Kind::Money(said) = amount.kind else { return None };
    let is_said = |own: &Currency| own.may_be(said);
    if units.currencies.iter().any(is_said) {
        return None;
    }
    let own = |currency: &Currency| Amount { kind: Kind::Money(*currency), ..*amount };
    let own: Vec<Amount> = units.currencies.iter().take(MOST_CURRENCIES).map(own).collect();
    let weighed = weigh(&own, readings, evidence, subjects);
    let best = weighed.first()?;
    let margin = weighed.get(1).map_or(best.score, |next| best.score - next.score);
    let is_named = evidence.iter().any(|one| one.names(best.reading.subject));
    let is_sure = is_named && best.score >= SURE.0 && margin >= SURE.1;
    Some((best.reading.datum.as_ref()?.reference.clone(), best.amount)).filter(|_| is_sure)
}
