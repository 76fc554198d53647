//! A quantity of a text, with what else its number may count.

use crate::claims::{Amount, Mention, Stated};
use crate::prose::find::Found;
use crate::units::Qualifier;
use std::ops::Range;

/// A quantity, with what else its number may count.
#[derive(Clone, Debug)]
pub(in crate::prose) struct Quantity {
    pub(in crate::prose) found: Found,
    /// Other kinds of amount that its words may state.
    pub(super) others: Vec<Amount>,
    /// Whether it is one only where the note has a figure that it can be.
    pub(in crate::prose) is_bare: bool,
}

impl Quantity {
    /// A figure as it was found.
    pub(in crate::prose) fn of(found: &Found) -> Self {
        Self { found: found.clone(), others: Vec::new(), is_bare: false }
    }

    /// An amount that is known only by its surroundings.
    pub(super) fn bare(tokens: Range<usize>, amount: Amount, qualifier: Option<Qualifier>) -> Self {
        let mention = Mention { qualifier, ..Mention::of(Stated::Amount(amount), None) };
        Self { found: Found { mention, tokens, digits: None }, others: Vec::new(), is_bare: true }
    }

    /// Whether it is stated within some tokens, and not only a direction.
    pub(in crate::prose) fn is_within(&self, range: &Range<usize>) -> bool {
        self.found.mention.stated != Stated::Direction
            && self.found.tokens.start < range.end
            && range.start < self.found.tokens.end
    }
}
