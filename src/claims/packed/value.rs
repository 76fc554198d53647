//! What claims are packed into.

use crate::claims::claim::{Claim, Verdict};
use crate::claims::mention::Direction;
use crate::claims::target::Target;
use crate::figures::Histories;

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum PackedValue {
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
}

/// For whom claims are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Readers, who see what agrees, and learn of the rest how many there are.
    Readers,
    /// The author, who sees what differs, too, and what a figure may mean.
    Author,
}

pub(super) const DIRECTIONS: [Direction; 3] = [Direction::Up, Direction::Down, Direction::Flat];

/// How a verdict is packed.
pub(super) mod verdicts {
    /// Unresolved, and nothing more is told.
    pub(in crate::claims::packed) const OPEN: usize = 0;
    /// What the data say about the mention.
    pub(in crate::claims::packed) const JUDGED: usize = 1;
    /// The others are those of several mentions, or of the words around.
    pub(in crate::claims::packed) const AGREES: usize = 2;
    pub(in crate::claims::packed) const STATED: usize = 3;
    pub(in crate::claims::packed) const UNRESOLVED: usize = 4;
    pub(in crate::claims::packed) const DIFFERS: usize = 5;
    pub(in crate::claims::packed) const CONTRADICTS: usize = 6;
}

/// What words state.
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

/// What the data alone say about a claim.
pub(super) fn judged(histories: &Histories<'_>, claim: &Claim, words: &str) -> Verdict {
    let Some((reference, mention)) = claim.reference.as_ref().zip(claim.mention.as_ref()) else {
        return Verdict::Unresolved;
    };
    let target = Target::of(histories, reference);
    let words = words.get(claim.span.clone()).unwrap_or_default();
    target.range_verdict(&[mention], words).unwrap_or_else(|| target.verdict(mention, words))
}
