//! A paragraph as words, numbers and signs, with the phrases of its language.

use super::phrases::{Hits, Index, Phrases, key_of};
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
        tokens.hits = index.hits(&tokens.all);
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

    /// How many tokens the longest of some phrases takes that stands at a place. Hyphens in the text count as spaces:
    /// `year-on-year` is the phrase `year on year`. A phrase's word that ends in `*` stands for all words that begin so,
    /// one that begins with `*` for all longer ones that end so.
    pub(super) fn any_len(&self, at: usize, phrases: Phrases) -> Option<usize> {
        self.hits.longest(at, phrases.key()).map(|(_, len)| len)
    }

    /// How many tokens each of some phrases takes that stands at a place.
    pub(super) fn lens(&self, at: usize, phrases: Phrases) -> impl Iterator<Item = usize> {
        self.hits.of(at, phrases.key()).map(|hit| hit.len)
    }

    /// Whether one of some phrases takes that many tokens at a place.
    #[inline(never)]
    pub(super) fn is_of_len(&self, at: usize, phrases: Phrases, len: usize) -> bool {
        self.lens(at, phrases).any(|own| own == len)
    }

    /// Whether one of some phrases stands at a place.
    pub(super) fn has(&self, at: usize, phrases: Phrases) -> bool {
        self.any_len(at, phrases).is_some()
    }

    /// Whether one of some phrases stands somewhere in a range.
    #[inline(never)]
    pub(super) fn has_in(&self, mut range: Range<usize>, phrases: Phrases) -> bool {
        range.any(|place| self.has(place, phrases))
    }

    /// The phrases that stand somewhere in a range, by their indices in `phrases`.
    pub(super) fn said_in(&self, range: Range<usize>, phrases: Phrases) -> Vec<u16> {
        range.flat_map(|place| self.hits.of(place, phrases.key()).map(|hit| hit.row)).collect()
    }

    /// The meaning of the longest phrase of a table at a place, and its length in tokens. Of two phrases of one length,
    /// the one without a wildcard wins.
    pub(super) fn longest<T: Copy>(&self, at: usize, table: &[(&str, T)]) -> Option<(T, usize)> {
        let (row, len) = self.hits.longest(at, key_of(table))?;
        table.get(row).map(|(_, meaning)| (*meaning, len))
    }

    /// The meaning of the first row of a table that has a phrase of `len` tokens at a place.
    pub(super) fn first_of_len<T: Copy>(&self, at: usize, table: &[(&str, T)], len: usize) -> Option<T> {
        let rows = self.hits.of(at, key_of(table)).filter(|hit| hit.len == len).map(|hit| hit.row);
        table.get(usize::from(rows.min()?)).map(|(_, meaning)| *meaning)
    }

    /// Whether a phrase of a table stands at a place that is more than the end of a word.
    pub(super) fn is_plain<T>(&self, at: usize, table: &[(&str, T)]) -> bool {
        self.hits.of(at, key_of(table)).any(|hit| !hit.is_end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::phrases::Table;

    #[test]
    fn phrases_are_found_over_hyphens_and_capitals() {
        const TABLE: Table<char> = &[("month|year", 'a'), ("year on year", 'b'), ("yea*|*schuss|grow*", 'c')];
        const YEAR: Phrases = Phrases("year on year|year on month|überschuss");
        let index = Index::of(&[&TABLE, &YEAR]);
        let tokens = Tokens::read("Year-on-year growth, ÜBERSCHUSS", &index);
        assert_eq!(tokens.any_len(0, YEAR), Some(5));
        assert_eq!(tokens.any_len(5, YEAR), None);
        assert_eq!(tokens.any_len(7, YEAR), Some(1));
        assert_eq!(tokens.longest(0, TABLE), Some(('b', 5)));
        assert_eq!(tokens.longest(5, TABLE), Some(('c', 1)));
        assert_eq!(tokens.longest(7, TABLE), Some(('c', 1)));
        assert_eq!(tokens.first_of_len(0, TABLE, 1), Some('a'));
        assert!(tokens.is_plain(5, TABLE) && !tokens.is_plain(7, TABLE));
        assert_eq!(&tokens.text[tokens.span(0, 4)], "Year-on-year");
    }
}
