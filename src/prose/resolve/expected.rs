//! What a quantity may stand for of an expectation.

use super::reading::Role;
use crate::note::{Amount, End, Expectation, ExpectationKind, ExpectedPart};

/// Everybody whose expectation may be held against a figure.
pub(super) const KINDS: [ExpectationKind; 4] = [
    ExpectationKind::Consensus,
    ExpectationKind::Guidance,
    ExpectationKind::Forecast,
    ExpectationKind::Target,
];

/// The figures that an expectation gives, on its own and with the value that it is of.
pub(super) fn expected_parts(one: &Expectation, all: &[Expectation]) -> Vec<ExpectedPart> {
    let mut parts = vec![ExpectedPart::Value(None)];
    let ends = [End::From, End::To, End::Mid];
    if one.value.is_range() {
        parts.extend(ends.map(|end| ExpectedPart::Value(Some(end))));
    }
    if let Some(before) = &one.before {
        parts.push(ExpectedPart::Before(None));
        if before.is_range() {
            parts.extend(ends.map(|end| ExpectedPart::Before(Some(end))));
        }
        parts.push(ExpectedPart::Revision);
    }
    if matches!(one.value, Amount::Tolerance(..)) {
        parts.push(ExpectedPart::PlusMinus);
    }
    // Of a mean and a range, results are held against the mean.
    let has_mean =
        one.value.is_range() && all.iter().any(|other| other.kind == one.kind && !other.value.is_range());
    if has_mean {
        return parts;
    }
    parts.extend([ExpectedPart::Surprise, ExpectedPart::SurpriseChange, ExpectedPart::Growth]);
    if one.kind == ExpectationKind::Target {
        parts.push(ExpectedPart::Upside);
    }
    parts
}

/// Whether a role is the middle of a tolerance.
pub(super) fn is_middle(role: Role, all: &[Expectation]) -> bool {
    let Role::Expected(_, at, part) = role else { return false };
    let Some(one) = all.get(usize::from(at)) else { return false };
    match part {
        ExpectedPart::Value(Some(End::Mid)) => matches!(one.value, Amount::Tolerance(..)),
        ExpectedPart::Before(Some(End::Mid)) => matches!(one.before, Some(Amount::Tolerance(..))),
        _ => false,
    }
}
