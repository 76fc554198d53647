//! A number as it is printed, and the amounts that it may state.

use crate::claims::{Amount, Kind};
use crate::prose::find::raw;
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;

/// A number as it is printed.
pub(super) struct Printed {
    /// The last of its tokens.
    pub(super) last: usize,
    /// The token that has the digits.
    pub(super) digits: usize,
    /// What the digits are, without a sign or a scale.
    pub(super) number: f64,
    /// What they are multiplied by.
    pub(super) factor: f64,
    /// Whether a word says so.
    pub(super) has_scale: bool,
    /// Whether a sign parts the thousands.
    pub(super) is_grouped: bool,
    is_signed: bool,
    /// With its sign and scale.
    value: f64,
    /// Half a unit of the last digit.
    half: f64,
}

impl Printed {
    /// The number that begins at a token.
    pub(super) fn at(tokens: &Tokens<'_>, at: usize, words: &Lexicon) -> Option<Self> {
        let one = raw(tokens, at, words)?;
        Some(Self {
            last: one.last,
            digits: one.digits,
            number: one.number.value,
            factor: one.factor(),
            has_scale: one.scale.is_some(),
            is_grouped: one.number.is_grouped,
            is_signed: one.is_signed,
            value: one.value(),
            half: one.half(),
        })
    }

    /// The amount of a kind that it states, by the factor of its unit.
    pub(super) fn amount(&self, kind: Kind, factor: f64) -> Amount {
        Amount { is_signed: self.is_signed, ..Amount::rounded(kind, self.value * factor, self.half * factor) }
    }

    /// Makes an amount that it states the upper end of a range from a lower number on.
    pub(super) fn widen(&self, amount: &mut Amount, low: f64) {
        let ratio = amount.printed / self.number;
        let half = self.half / self.factor * ratio;
        amount.printed_to = Some(amount.printed);
        amount.printed = low * ratio;
        amount.low = low * ratio - half;
    }
}
