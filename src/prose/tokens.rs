//! A paragraph as words, numbers and signs, with the phrases of its language.

use super::phrases::{Hits, Index};
use crate::claims::{Token, split};
use std::ops::Range;

/// A text and its tokens.
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    pub(super) all: Vec<Token<'t>>,
    /// The phrases of the language that were found in it.
    pub(super) hits: Hits<'t>,
}

impl<'t> Tokens<'t> {
    /// Splits a text and finds the phrases of a language in it.
    pub(super) fn read(text: &'t str, index: &'t Index) -> Self {
        let mut tokens = Self { text, all: split(text), hits: Hits::default() };
        tokens.hits = index.hits(&tokens);
        tokens
    }

    /// Splits a text without looking for phrases.
    pub(super) fn plain(text: &'t str) -> Self {
        Self { text, all: split(text), hits: Hits::default() }
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token<'t>> {
        self.all.get(at)
    }

    /// The bytes from one token to another, both included.
    pub(super) fn span(&self, first: usize, last: usize) -> Range<usize> {
        let start = self.get(first).map_or(self.text.len(), |token| token.start);
        start..self.get(last).map_or(start, Token::end)
    }
}
