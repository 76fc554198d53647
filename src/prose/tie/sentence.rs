//! What a sentence names: quantities, companies, periods.

use super::anchor::{About, Anchor, Named, anchors, named};
use super::dated::{Dated, dated};
use crate::prose::lexicon::Lexicon;
use crate::prose::tokens::Tokens;
use std::ops::Range;

/// What a sentence names.
#[derive(Default)]
pub(super) struct Sentence<'n> {
    pub(super) anchors: Vec<Anchor>,
    pub(super) named: Vec<Named<'n>>,
    pub(super) dated: Vec<Dated>,
}

impl<'n> Sentence<'n> {
    pub(super) fn read(
        tokens: &Tokens<'_>,
        range: &Range<usize>,
        about: &About<'_, 'n>,
        words: &Lexicon,
        has_april_fiscal_year: bool,
    ) -> Self {
        Self {
            anchors: anchors(tokens, range, about, words),
            named: named(tokens, range, about.names),
            dated: dated(tokens, range, words, has_april_fiscal_year),
        }
    }
}
