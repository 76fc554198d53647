//! A claim of which two ways of resolving a figure know something: the nearest words (`tie/`), and the weighed rules
//! (`resolve/`).

use super::datum::is_latest;
use super::resolve::Against;
use crate::claims::{Claim, Verdict};
use crate::note::{Note, Reference};

/// What both ways of resolving a figure make of it: what leads to a series is told by the first, which knows histories,
/// unless the second is sure of something else.
pub(super) fn both(old: Option<Claim>, new: Claim) -> Claim {
    let is_of_series =
        |claim: &Claim| claim.reference.as_ref().is_some_and(|reference| reference.span.is_some());
    let nearest = old.as_ref().and_then(nearest).cloned();
    let Some(old) = old.filter(is_of_series) else {
        let is_doubtful = is_of_series(&new) && new.verdict.is_wrong() && new.reference != nearest;
        return if is_doubtful { open(new, Vec::new()) } else { new };
    };
    match &new.reference {
        None if old.verdict.is_wrong()
            && new.candidates.first().is_some_and(|first| first.span.is_none()) =>
        {
            open(old, new.candidates)
        }
        None => old,
        Some(reference) if Some(reference) == old.reference.as_ref() => old,
        Some(reference) => match (old.verdict.is_wrong(), new.verdict.is_wrong()) {
            (false, true) => old,
            (true, true) if reference.span.is_some() => old,
            (true, false) if reference.span.is_none() => new,
            (true, _) => open(old, vec![reference.clone()]),
            (false, false) if reference.span.is_some() => old,
            (false, false) => new,
        },
    }
}

/// What the nearest words tie a figure to, or leave open.
pub(super) fn nearest(tied: &Claim) -> Option<&Reference> {
    tied.reference.as_ref().or(tied.candidates.first())
}

/// A claim of a figure that the nearest words tie, as far as the others allow it.
pub(super) fn held_against(tied: Claim, against: Option<Against>, note: &Note) -> Claim {
    match against {
        None => tied,
        // What agrees is no other figure by chance, but one that is measured or counted otherwise may be.
        Some(Against::Unlikely) if !tied.verdict.is_wrong() => tied,
        // So may one of the last period, which is taken where no words name one that is known.
        Some(Against::Time) if !tied.verdict.is_wrong() && !is_of_last_period(&tied, note) => tied,
        Some(_) => open(tied, Vec::new()),
    }
}

/// Whether a claim is about the last period of a series.
fn is_of_last_period(claim: &Claim, note: &Note) -> bool {
    claim.reference.as_ref().is_some_and(|reference| reference.span.is_some() && is_latest(note, reference))
}

/// A claim without a verdict: its datum is the last of its candidates.
pub(super) fn open(mut claim: Claim, mut candidates: Vec<Reference>) -> Claim {
    candidates.extend(claim.reference.take());
    Claim { candidates, verdict: Verdict::Unresolved, ..claim }
}
