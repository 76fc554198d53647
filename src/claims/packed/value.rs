//! The values and codes into which claims are packed.

use crate::claims::claim::{Claim, Verdict};
use crate::claims::mention::Direction;
use crate::claims::target::Target;
use crate::figures::Histories;

/// A JSON value of packed claims.
#[derive(Clone, Debug, PartialEq)]
pub enum PackedValue {
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
}

/// The audience for which claims are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Readers, who see the claims that agree, and the number of the others.
    Readers,
    /// The author, who also sees the claims that differ, and the candidates of unresolved ones.
    Author,
}

pub(super) const DIRECTIONS: [Direction; 3] = [Direction::Up, Direction::Down, Direction::Flat];

/// Codes of verdicts.
pub(super) mod verdicts {
    /// Unresolved, without details.
    pub(in crate::claims::packed) const OPEN: usize = 0;
    /// The verdict of the data on the mention alone: judged again when unpacked.
    pub(in crate::claims::packed) const JUDGED: usize = 1;
    /// This and the following depend on several mentions or the words around, and are kept.
    pub(in crate::claims::packed) const AGREES: usize = 2;
    pub(in crate::claims::packed) const STATED: usize = 3;
    pub(in crate::claims::packed) const UNRESOLVED: usize = 4;
    pub(in crate::claims::packed) const DIFFERS: usize = 5;
    pub(in crate::claims::packed) const CONTRADICTS: usize = 6;
}

/// Codes of what a mention states.
pub(super) mod kinds {
    pub(in crate::claims::packed) const NOTHING: usize = 0;
    pub(in crate::claims::packed) const AMOUNT: usize = 1;
    pub(in crate::claims::packed) const RANGE: usize = 2;
    pub(in crate::claims::packed) const RANK_OF: usize = 3;
    pub(in crate::claims::packed) const RANK_SINCE: usize = 4;
    pub(in crate::claims::packed) const RECORD: usize = 5;
    pub(in crate::claims::packed) const STREAK: usize = 6;
    pub(in crate::claims::packed) const DIRECTION: usize = 7;
}

/// The verdict of the data on the mention of a claim alone.
pub(super) fn judged(histories: &Histories<'_>, claim: &Claim, words: &str) -> Verdict {
    let Some((reference, mention)) = claim.reference.as_ref().zip(claim.mention.as_ref()) else {
        return Verdict::Unresolved;
    };
    let target = Target::of(histories, reference);
    let words = words.get(claim.span.clone()).unwrap_or_default();
    target.range_verdict(&[mention], words).unwrap_or_else(|| target.verdict(mention, words))
}
